import { has, idOf, ofKind, type Rule } from './case.ts';
import { whereTo } from './choice.ts';
import type { Question } from './understand.ts';

/** "how do we get off it": little more is said than the name. Units. */
const fewWords = 4;

/** From one to another: by the names, in the order they are named, else by what fits the words best. */
export const migration: Rule = (theCase) => {
  const { question, shelf } = theCase;
  const { named, distributions, text } = question;
  if (!has(theCase, 'migrate') && !isWay(question)) return undefined;
  /** "what is its default, and can it be changed later": the place tells both. */
  const [place] = distributions;
  if (place && named.length === 0 && has(theCase, 'default'))
    return { kind: 'distribution', id: place, named: [] };
  const { ask } = theCase;
  if (ask?.cues.has('compare') && !ask.cues.has('migrate')) return undefined;
  if (named.length > 1 && theCase.needs.length > 0 && /\bvs\b|\bversus\b|비교/i.test(text)) return undefined;
  /** "what would we gain by going from X to Y": what tells them apart, not the steps. */
  if (named.length > 1 && asksGain.test(text)) return undefined;
  if (named.length === 1 && has(theCase, 'recommend') && whereTo.test(text)) return undefined;
  const [first, second] = named;
  if (first && second) {
    const backwards = /\bto \S+(?: \S+)? from\b/i.test(text);
    const [from, to] = backwards ? [second, first] : [first, second];
    const here = ({ distributions: places }: { distributions: string[] }) =>
      places.some((id) => distributions.includes(id));
    const ways = shelf.knowledge.migrations.filter((one) => one.from.includes(from));
    /** What speaks of fewer plugins speaks more of these two. */
    const direct = ways
      .filter((one) => one.to.includes(to))
      .sort((a, b) => a.from.length + a.to.length - b.from.length - b.to.length);
    /** A way out to anything that one distribution documents holds only there. */
    const out = ways.find((one) => one.to.length === 0 && (one.distributions.length !== 1 || here(one)));
    const way = direct.find(here) ?? direct.find((one) => one.distributions.length === 0) ?? direct[0] ?? out;
    if (way) return { kind: 'migration', id: way.id, named: [to, from] };
    const general = shelf.knowledge.concepts.find(({ id }) => id === generalWay);
    if (general && theCase.question.content.length === 0) return { kind: 'concept', ids: [general.id] };
  }
  const fitting = ofKind(theCase, 'migration').find(
    ({ owners, score }) =>
      score > 0.3 && (named.length === 0 || owners.length === 0 || owners.some((id) => named.includes(id))),
  );
  const [only] = named;
  if (!fitting && has(theCase, 'how') && only && !second && question.content.length <= fewWords) {
    const ways = shelf.knowledge.migrations.filter((one) => one.from.includes(only));
    const way =
      ways.find(({ distributions: places }) => places.some((id) => distributions.includes(id))) ?? ways[0];
    if (way) return { kind: 'migration', id: way.id, named };
  }
  const known = named.length + distributions.length > 0;
  const ofOther = question.strange.some(({ hangul, text: word }) => !hangul && word.length > 3);
  if (!fitting || (!known && (fitting.score < 0.5 || ofOther))) return undefined;
  const [topic] = ofKind(theCase, 'topic');
  if (topic && topic.score > fitting.score + 0.1 && named.length <= 1) return undefined;
  return { kind: 'migration', id: idOf(fitting), named };
};

const asksGain =
  /\b(?:what|which)\b[^.?!]*\b(?:gain|benefits?|advantages?|improves?|get out of)\b|\bwhy (?:should|would) (?:we|i|anyone|one)\b|(?:얻는|얻을|좋아지는|나아지는|이득|이점|장점|개선되는)/i;

/** "X to Y", "X -> Y", "X에서 Y로", with nothing else between the names. */
function isWay({ text, units, cues, named }: Question): boolean {
  const names = units.filter(({ senses }) => senses.some(({ kind }) => kind === 'solution'));
  return (
    named.length > 1 &&
    !cues.has('compare') &&
    names.some(({ end }, at) => {
      const next = names[at + 1];
      if (next === undefined) return false;
      const between = text.slice(end, next.start).trim();
      return (
        /^(?:to|[-=]+>|→)$/i.test(between) || (between === '에서' && /^으?로/.test(text.slice(next.end)))
      );
    })
  );
}

/** What holds for every change of plugin, where no way between the two is known. */
const generalWay = 'migrating-a-cni';
