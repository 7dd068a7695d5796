import { isAddressing } from './choice.ts';
import type { Unit } from './reading.ts';
import type { Question, WantedNeed } from './understand.ts';

/** Words that point back to what was said before. */
const pointing =
  /^(?:and|also|so|then|ok|what about|how about|or|but|same for|why|source|sources|really|which (?:one )?of (?:the|those|them)|the (?:first|second|third|last|other))\b|\b(?:it|its|that one|this one|that|this|they|them|those|these|the two|the (?:first|second|third|last|other) (?:one)?|both|either)\b|\bthen\s*\?*$|^(?:그|이|저|해당) (?=[가-힣a-z])|^(?:if not|otherwise|if it (?:can'?t|cannot|doesn'?t|does not))\b|^(?:안 ?되면|안 ?된다면|아니면|없으면|못 ?하면)|^(?:그럼|그러면|그건|그게|그거|그것|이건|이게|거기|그중|거기에|둘|둘중|그리고|그런데|근데|그래서|그러려면|그럴 때|그렇게|그 경우|거기서|왜|출처|또|첫|두)|도 ?(?:넣|추가|포함|같이)|[가-힣a-z]도 (?:\S+ ){0,2}(?:되나|되는|돼|됩|지원|가능|있나|있어|할 수)|그거|그걸|둘 ?(?:중|다)|만 ?(?:놓고|보면|따지면)|기준으로(?:는|요)?\s*\?*$|(?:첫|두|세) ?번째|^[^ ]{1,14}(?:는|은|도|이랑은|랑은|이랑|랑)(?:요)?\s*\?*$/i;
/** "ok, and …", "오케이 그럼 …". */
const interjection =
  /^(?:ok|okay|alright|right|great|good|nice|thanks|cool|got it|aha|hm+|오케이|오키|ㅇㅋ|아하?|음+|네|넵|응|좋아요?|그렇군요|고마워요?|감사합니다)[\s,.!~]+/i;
const oneOf = /\bthe\s+\S+\s+one\b/i;
const ordinals: [RegExp, number][] = [
  [/\b(?:first|former|1st)\b|첫 ?번째|^1\.?$/i, 0],
  [/\b(?:second|latter|2nd)\b|두 ?번째|^2\.?$/i, 1],
  [/\b(?:third|3rd)\b|세 ?번째|^3\.?$/i, 2],
];
/** Longer than this, a question stands on its own. Units. */
const short = 9;

/** Something in place of what was spoken of. */
const other =
  /대신|말고|다른|^(?:안 ?되면|안 ?된다면|없으면|못 ?하면)|^(?:if not|otherwise|if it)\b|\b(?:instead|else|other|another|alternatives?)\b/i;

/** One of those that were spoken of. */
const ofThem = /둘|중에|중 |\b(?:which|either|one) of\b|\b(?:both|either)\b|\bbetter\b|나을|나아|낫/i;

/** Something beside what was spoken of. */
const toAdd = /따로|별도로|추가로|\b(?:separately|additionally|on top|alongside)\b/i;

/** The question with what it leaves unsaid taken from the one before; `shown` are the solutions of the last answer. */
export function completed(
  question: Question,
  before: Question | undefined,
  shown: () => readonly string[] = () => [],
): Question {
  if (!before) return question;
  const text = question.text.trim().replace(interjection, '');
  const points = pointing.test(text);
  const brief = question.units.filter(({ ignored }) => !ignored).length <= short;
  const own = question.named.length;
  const ordinal = ordinals.find(([pattern]) => pattern.test(text));
  if (ordinal && own === 0) {
    const chosen = (before.named.length > ordinal[1] ? before.named : shown())[ordinal[1]];
    if (chosen)
      return {
        ...question,
        continued: true,
        units: [],
        content: [],
        named: [chosen],
        needs: question.needs.length > 0 || asksData(question) ? question.needs : before.needs,
      };
  }
  // "can we still run contiv, or is it toast": what became of a name is asked of that name alone.
  if (own > 0 && question.cues.has('status')) return question;
  const adds = own === 1 && question.cues.has('compare') && before.named.length > 0 && brief;
  const leans = leansOn(question);
  if (!points && !adds && !leans && !(brief && own === 0 && isBare(question)))
    return own === 0 && before.named.length === 1 ? spokenOf(question, before.named[0] as string) : question;
  const joined = joins(question);
  /** "which annotation do i put then": of what was advised first. */
  const ofAdvised =
    own === 0 &&
    before.named.length === 0 &&
    question.needs.length === 0 &&
    !question.cues.has('recommend') &&
    (question.cues.has('how') || asksData(question));
  /** "does it enforce policies though": the one that was advised first. */
  const ofIt =
    own === 0 &&
    before.named.length === 0 &&
    question.cues.has('support') &&
    question.needs.length > 0 &&
    !question.cues.has('recommend') &&
    !question.cues.has('plural') &&
    /\b(?:it|that one)\b|그거(?! ?말고)|그건|그게|걔/i.test(text);
  const chooses =
    own === 0 &&
    before.named.length > 0 &&
    (before.named.length === 1 || !ofThem.test(text)) &&
    question.needs.length + (before.wished ?? before.needs).length > 0 &&
    question.cues.has('recommend') &&
    !/\b(?:it|that|this)\b|그거|이거|그걸|이걸/i.test(text) &&
    !(toAdd.test(text) && !other.test(text));
  const named = chooses
    ? []
    : own === 0
      ? oneOf.test(text) && question.distributions.length > 0
        ? []
        : ofAdvised || ofIt
          ? shown().slice(0, 1)
          : before.named
      : joined
        ? [...before.named, ...question.named.filter((id) => !before.named.includes(id))]
        : question.named;
  const asksChoice =
    question.cues.has('recommend') || question.cues.has('plural') || question.cues.has('compare');
  const bareName = own > 0 && question.needs.length === 0 && isBare(question);
  /** "and on Autopilot?": what was asked before is asked of the place. */
  const elsewhere =
    own === 0 && question.distributions.length > 0 && question.needs.length === 0 && isBare(question);
  const needs =
    bareName ||
    elsewhere ||
    chooses ||
    (own === 0 && before.named.length === 0 && !(ofAdvised && asksData(question)))
      ? [
          ...(chooses ? (before.wished ?? before.needs) : before.needs).filter(
            ({ id }) =>
              !question.needs.some((need) => need.id === id) &&
              // Who asks what hands out the addresses has the interfaces.
              !(chooses && id === 'multi_network' && question.needs.some((need) => isAddressing(need.id))),
          ),
          ...question.needs,
        ]
      : question.needs;
  const cues = new Set(question.cues);
  if (before.named.length === 0 && own === 0)
    for (const cue of ['recommend', 'plural'] as const) if (before.cues.has(cue)) cues.add(cue);
  if ((joined && own > 0) || (own === 0 && before.named.length > 1 && (asksChoice || needs.length > 0)))
    cues.add('compare');
  /** "is it the same with ipvlan": what was asked before is asked of the new name. */
  const same = own === 1 && brief && /똑같|마찬가지|동일|\bthe same\b|\blikewise\b/i.test(text);
  const repeats = (bareName || same) && !joined;
  if (repeats) for (const cue of before.cues) cues.add(cue);
  /** Everything but the names; a tool with an everyday name (dhcp, bridge) is matter where a name is replaced. */
  const matter = before.units.filter(
    ({ senses }) =>
      !senses.some((sense) => sense.kind === 'solution' && !sense.part && !(repeats && sense.everyday)),
  );
  return {
    ...question,
    continued: true,
    named,
    units: repeats
      ? [...matter, ...question.units]
      : own === 0
        ? [...question.units, ...matter.filter((unit) => leans || isTelling(unit))]
        : question.units,
    content: repeats || leans ? [...before.content, ...question.content] : question.content,
    needs,
    cues,
    distributions: question.distributions.length > 0 ? question.distributions : before.distributions,
    placeSaidBefore: question.distributions.length === 0 && before.distributions.length > 0,
    concepts:
      own === 0 && before.named.length === 0
        ? [...new Set([...before.concepts, ...question.concepts])]
        : question.concepts,
    excluded: [
      ...new Set([
        ...question.excluded,
        ...before.excluded,
        ...(chooses && other.test(text) ? before.named : []),
      ]),
    ],
  };
}

/** Its state, version or links are asked for and no name is: of the plugin that the talk is about. Else it only breaks a tie. */
function spokenOf(question: Question, id: string): Question {
  const other = question.distributions.length + question.excluded.length > 0;
  const moves = (['recommend', 'plural'] as const).some((cue) => question.cues.has(cue));
  return asksData(question) && !other && !moves
    ? { ...question, named: [id], continued: true }
    : { ...question, talkedOf: id };
}

/** What was wished for in the talk so far, for whoever asks "what else then". */
function wishesOf({ needs }: Question, before: Question | undefined): WantedNeed[] {
  return needs.length > 0 ? needs : (before?.wished ?? before?.needs ?? []);
}

/** A talk about one plugin goes on, where a question between names none and looks for none. */
export function stillAbout(question: Question, before: Question | undefined): Question {
  const moves = (['recommend', 'plural', 'compare'] as const).some((cue) => question.cues.has(cue));
  return before?.named.length === 1 && question.named.length === 0 && !moves
    ? {
        ...question,
        named: before.named,
        ...(question.distributions.length === 0
          ? { distributions: before.distributions, placeSaidBefore: before.distributions.length > 0 }
          : {}),
        wished: wishesOf(question, before),
      }
    : { ...question, wished: wishesOf(question, before) };
}

/** Install steps, links, versions, state: what every solution has, whatever it was chosen for. */
function asksData({ cues }: Question): boolean {
  return (['install', 'link', 'latest', 'status', 'who'] as const).some((cue) => cues.has(cue));
}

/** What the question before was about, for what is asked of it now. */
function isTelling({ senses }: Unit): boolean {
  return senses.some(
    (sense) => sense.kind === 'need' || sense.kind === 'concept' || (sense.kind === 'solution' && sense.part),
  );
}

/** "the command please": a few words that ask how, and none that says of what. */
function leansOn({ named, needs, concepts, distributions, content, cues }: Question): boolean {
  return (
    named.length + needs.length + concepts.length + distributions.length === 0 &&
    content.length > 0 &&
    content.length <= 2 &&
    (cues.has('how') || content.some(({ text }) => way.test(text)))
  );
}
const way =
  /^(?:commands?|flags?|options?|values?|yaml|manifests?|annotations?|명령|커맨드|플래그|옵션|설정값|매니페스트|어노테이션)/;

/** Nothing but needs, platforms and filler: it has no subject of its own. */
function isBare(question: Question): boolean {
  return question.concepts.length === 0 || question.needs.length > 0
    ? question.content.every(({ senses }) =>
        senses.some(({ kind }) => kind === 'need' || kind === 'distribution' || kind === 'term'),
      ) &&
        !question.cues.has('greeting') &&
        !question.cues.has('thanks') &&
        !question.cues.has('help')
    : false;
}

/** "compared to flannel?", "플라넬이랑은?", "this … like metallb?": the name joins those before. */
function joins({ text, cues }: Question): boolean {
  return (
    /도 ?(?:넣|추가|포함|같이)|추가해|포함해|\b(?:also add|add|include|including|as well|too)\b/i.test(
      text,
    ) ||
    /(?:이랑|랑|하고|와|과)(?:은|는)?(?:요)?\s*\?*$/.test(text) ||
    cues.has('compare') ||
    /\b(?:this|that|it)\b/i.test(text)
  );
}

/** "why?", "출처는?": the last answer itself is asked about. */
export function askedBack(text: string): 'why' | 'sources' | undefined {
  const bare = text
    .trim()
    .replace(/[?？!.\s]+$/u, '')
    .toLowerCase();
  if (
    /^(?:\/cni )?(?:why|how come|why (?:that|this|so)|how did you (?:get|find) (?:that|this)|explain|왜|왜요|왜죠|왜 ?그래(?:요)?|어떻게 (?:찾았|나온)\S*|이유(?:는|가)?(?: ?뭐\S*)?)$/.test(
      bare,
    )
  )
    return 'why';
  return /^(?:source|sources|the source|any source|your source|citation|where is that from|says who|proof|출처|출처(?:는|가|좀)?(?: ?(?:뭐|어디|있|알려)\S*)?|근거(?:는|가)?(?: ?뭐\S*)?)$/.test(
    bare,
  )
    ? 'sources'
    : undefined;
}

/** Points back and says nothing by itself: without the talk before it nobody can answer it. */
export function isBareFollowUp({ text, named, needs, distributions, concepts, content }: Question): boolean {
  const empty = named.length + needs.length + distributions.length + concepts.length + content.length === 0;
  return (
    askedBack(text) !== undefined ||
    (empty &&
      /\b(?:it|that one|this one|the (?:first|second|third|other) one|which of (?:the two|them))\b|둘 ?중|(?:첫|두|세) ?번째|그거|그건|그게/i.test(
        text,
      ))
  );
}
