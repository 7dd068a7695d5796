import type { Reason } from '../answer/nothing.ts';
import type { NeedId } from '../knowledge/capability.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { verdictOn } from '../knowledge/verdict.ts';
import type { CueId } from '../knowledge/vocabulary.ts';
import type { Hit, Search } from '../search/search.ts';
import type { Intent } from './intent.ts';
import type { Unit } from './reading.ts';
import type { Question } from './understand.ts';

/** A question with what the search found for it. */
export type Case = {
  question: Question;
  /** Needs to be met, none of those to do without. */
  needs: NeedId[];
  readonly hits: Hit[];
  /** The sentences that ask, read alone, where others only tell. */
  readonly ask: Question | undefined;
  /** Solutions whose own word is in the question, though not their name. */
  hinted: string[];
  /** Plugins that the named distributions run by themselves. */
  hosts: string[];
  pasted: boolean;
  shelf: Shelf;
  search: Search;
};

/** One way to understand a case; the first in a list that applies wins. */
export type Rule = (theCase: Case) => Intent | undefined;

export function firstThatApplies(rules: readonly Rule[], theCase: Case): Intent {
  for (const rule of rules) {
    const intent = rule(theCase);
    if (intent) return intent;
  }
  return nothing('unknown_topic', theCase);
}

/** Scores are shares (0 to 1) of the question's meaning; chosen on our own questions, see test/EVALUATION.md. */
export const bars = {
  /** A passage this close answers by itself. */
  sure: 0.62,
  /** Of a named solution this much is enough. */
  likely: 0.42,
  /** Without a name more is asked. */
  unnamed: 0.55,
  /** A second passage is added from here, if it speaks of what was asked too. */
  also: 0.55,
};

export function has({ question }: Case, ...cues: CueId[]): boolean {
  return cues.some((cue) => question.cues.has(cue));
}

export function ofKind({ hits }: Case, kind: Hit['place']['kind']): Hit[] {
  return hits.filter(({ place }) => place.kind === kind);
}

export function belongsTo(hit: Hit, ids: readonly string[]): boolean {
  return hit.owners.some((owner) => ids.includes(owner));
}

/** Latin words that nothing in the knowledge uses and that stand where a name would: "fooflow cni", "does fooflow …". */
export function strangeNames({ question: { text, units, strange } }: Case): Unit[] {
  return units.filter((unit, at) => {
    if (!strange.includes(unit) || unit.text.length < (unit.hangul ? 3 : 4)) return false;
    if (unit.hangul && adverbial.test(unit.text)) return false;
    const [before, next] = [units[at - 1], units[at + 1]];
    const general =
      next &&
      next.start - unit.end <= 1 &&
      next.senses.some(({ kind, id }) => kind === 'term' && (id === 'cni' || id === 'plugin'));
    // A Korean name stands before what is asked of it: in "무슨 뜻인지" nothing is a name.
    const asked =
      !unit.hangul &&
      (before?.senses.some(({ kind, id }) => kind === 'cue' && nameFollows.has(id)) ||
        /^(?:is|does|with|about|called|named|using|use|run|of)$/.test(before?.text ?? ''));
    const close = next === undefined || /^[\s?!.,]*$/.test(text.slice(unit.end, next.start));
    const verb =
      close &&
      (next === undefined ||
        next.senses.some(({ kind }) => kind === 'cue' || kind === 'need') ||
        next.hangul);
    return general || (asked && verb);
  });
}
/** "이해하게", "비전공자도": how or for whom something is done. */
const adverbial =
  /(?:게|도|서|며|면|는|은|던|고|기|해|데|니까|니|지만|끼리|마다|까지|부터|에게|한테|으로|을|를|과|와|랑)$/;
const nameFollows = new Set(['what', 'support', 'compare', 'install', 'status', 'who']);

/** Words that ask for nothing in particular: tool, version, production … */
export function isLight({ senses }: Unit): boolean {
  return senses.some(({ kind, id }) => kind === 'term' && light.has(id));
}
const light = new Set(
  'kubernetes cni plugin network cluster project document version company feature component tool update production primary name license history origin maintained'.split(
    ' ',
  ),
);

export function isNeed({ senses }: Unit): boolean {
  return senses.some(({ kind }) => kind === 'need');
}

export function toTopic(
  hit: Hit,
  theCase: Case,
  others: readonly string[] = [],
  more: readonly Hit[] = [],
): Intent | undefined {
  if (hit.place.kind !== 'topic') return undefined;
  const { solution, topic } = hit.place;
  const close = more.filter(
    ({ place, score, covered }) =>
      place.kind === 'topic' &&
      place.solution === solution &&
      place.topic !== topic &&
      score > Math.max(bars.sure, hit.score - 0.12) &&
      covered > 0.75,
  );
  return {
    kind: 'topic',
    owner: solution,
    named: theCase.question.named.includes(solution),
    ids: [topic],
    also: close.slice(0, 1),
    needs: hit.score > bars.sure ? [] : theCase.needs,
    others: others.filter((id) => id !== solution),
    summary: has(theCase, 'what') && hit.score < bars.sure,
    install: has(theCase, 'install'),
    denied: theCase.needs.filter(
      (need) => need !== 'maintained' && verdictOn(theCase.shelf.solution(solution), need).value === 'no',
    ),
  };
}

/** Its state, as a yes or no where the question supposes one: "still alive?", "dead?". */
export function toStatus(theCase: Case, ids: string[]): Intent {
  const alive = has(theCase, 'alive');
  const ended = has(theCase, 'ended');
  /** "1.15 EOL?" of a living project asks of that version, which no yes or no on the project answers. */
  const ofVersion =
    ended &&
    /\bv?\d+\.\d+\b/.test(theCase.question.text) &&
    ids.every((id) => theCase.shelf.solution(id).status.value === 'active');
  return {
    kind: 'status',
    ids,
    ...(alive === ended || /\bwhen\b|언제/i.test(theCase.question.text) || ofVersion
      ? {}
      : { supposed: alive ? ('alive' as const) : ('ended' as const) }),
  };
}

/** `seen`: the solutions that the question or the paste speaks of, by which the answer is put in order. */
export function toProblem({ question, shelf }: Pick<Case, 'question' | 'shelf'>, ids: string[]): Intent {
  const types = [...question.text.matchAll(pluginType)].flatMap(({ 1: type = '' }) => [type, `${type}-cni`]);
  const inOrder = shelf.problem(ids[0] as string).solutions.filter((id) => question.named.includes(id));
  const known = types.filter((type) => shelf.knowledge.solutions.some(({ id }) => id === type));
  const { solutions } = shelf.problem(ids[0] as string);
  /** "a macvlan NIC hangs": the kind of interface is told, the fault is that of another. */
  const others = question.named.filter(
    (id) => solutions.length === 0 || shelf.solution(id).role !== 'interface-plugin',
  );
  return { kind: 'problem', ids, seen: [...new Set([...known, ...inOrder, ...others])] };
}
/** `plugin type="sriov"`, `Delegate add - "sriov"`: the plugin that failed, as the runtime names it. */
const pluginType = /(?:\btype\s*[=:]\s*|delegate (?:add|del|check)\s*-\s*)\\?"?([a-z][a-z0-9-]+)/gi;

export function nothing(reason: Reason, { question, hits }: Case): Intent {
  const words = question.strange
    .slice(0, 3)
    .map(({ text }) => text)
    .join(', ');
  return {
    kind: 'nothing',
    reason,
    named: question.named,
    near: reason === 'unknown_topic' ? hits.filter(({ score }) => score > nearBy).slice(0, 3) : [],
    ...(words && reason === 'unknown_plugin' ? { words } : {}),
  };
}

/** Below this a passage is no neighbour worth naming. */
const nearBy = 0.3;

export function idOf({ place }: Hit): string {
  return place.kind === 'topic' ? place.topic : place.id;
}
