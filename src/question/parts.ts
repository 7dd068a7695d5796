import type { CueId } from '../knowledge/vocabulary.ts';
import { asking, passing } from './clauses.ts';
import type { Question } from './understand.ts';

/** Longer texts tell a story; its sentences belong together. Characters. */
const longestParted = 320;
/** Where one question ends and the next may begin. */
const joint =
  /(?<=[?？])\s+|;\s+|,?\s+(?:and|but|also|plus)(?: also)?\s+(?=(?:what|whats|how|who|when|where|why|which|until when|by when|since when|for how long|does|do|did|is|are|can|could|will|has|have)\b)|,\s+(?=(?:what|whats|how|who|when|where|why|which)\b)|(?<=[가-힣](?:고|며|지|요|죠|까))[,，]?\s+(?:그리고 |또 |또한 )?(?=\S)(?!(?:두 가지 |좀 |같이 |함께 )?(?:궁금|알려|문의|여쭙|여쭈|부탁|확인|알고 싶|묻))|\s+그리고\s+/iu;
/** How a question ends, where no cue tells. */
const question = /[?？]\s*$|(?:나요|까요|가요|는지|은지|인지|할지|될지|을지)\s*$/u;
/** How a statement ends: "아직 OpenShift SDN입니다. 4.17로 올려야 한다고". */
const tells = /(?<!궁금합|바랍|싶습|부탁드립)니다[.,]?(?:\s+\S+){0,4}\s*$/u;
/** Cues of a part that asks something of its own. */
const ofPart: readonly CueId[] = [...asking, ...passing, 'fastest'];

/**
 * The questions that one text asks one after the other, each with the names of the whole; undefined where it asks one.
 * "What carries the traffic, and who maintains it?" is two, "which are fast and have policy" is one.
 */
export function partsOf(whole: Question, read: (text: string) => Question): Question[] | undefined {
  if (whole.text.length > longestParted || whole.named.length !== 1) return undefined;
  if (
    (['compare', 'plural'] as const).some((cue) => whole.cues.has(cue)) ||
    (whole.cues.has('trouble') && !whole.cues.has('ended'))
  )
    return undefined;
  const readings = new Map<string, Question>();
  const readOnce = (text: string) => {
    const reading = readings.get(text) ?? read(text);
    readings.set(text, reading);
    return reading;
  };
  const asks = (text: string) =>
    question.test(text) || (!tells.test(text) && ofPart.some((cue) => readOnce(text).cues.has(cue)));
  const texts = withLead(
    whole.text.split(joint).filter((text) => text?.trim()),
    asks,
  );
  if (texts.length < 2 || texts.length > 3) return undefined;
  const parts = texts.map((text) => {
    const part = readOnce(text);
    return {
      ...part,
      whole: part.text,
      language: whole.language,
      named: part.named.length > 0 ? part.named : whole.named,
      distributions: part.distributions.length > 0 ? part.distributions : whole.distributions,
    };
  });
  /** "is it alive, and what else is there": first its state, then a choice; any other choice is one question. */
  const chooses = whole.cues.has('recommend') && !parts[0]?.cues.has('status');
  return texts.every(asks) && !chooses ? parts : undefined;
}

/** "and once that is done, how do I …", "올리려고 하는데 …": what does not ask leads to the question after it. */
function withLead(texts: readonly string[], asks: (text: string) => boolean): string[] {
  const joined: string[] = [];
  let lead = '';
  for (const text of texts) {
    lead = lead ? `${lead} ${text}` : text;
    if (!asks(text)) continue;
    joined.push(lead);
    lead = '';
  }
  return lead ? [...joined, lead] : joined;
}
