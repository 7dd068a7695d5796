import type { Unit } from '../question/reading.ts';
import { keysOf, type Passage, type Rarity } from './passages.ts';

/** One word of the question, weighed once for all passages. */
export type Wanted = {
  /** The wording first, then every meaning; none for a word that only says how it is asked. */
  keys: readonly string[];
  cues: readonly string[];
  weight: number;
  /** Solutions it names by their own name: no news in a passage of theirs. */
  names: readonly string[];
  /** Meanings it has as a component of a solution that is named beside it: every passage of that one shares them. */
  wholes: readonly string[];
};

/** How a passage fits; see `Hit`. */
export type Fit = { score: number; covered: number; met: number };

/** What a word that only shares the meaning, not the wording, counts. */
const sameMeaning = 0.9;
const sameNeed = 0.6;
const samePlugin = 0.3;
const sameCue = 0.5;
const inBody = 0.7;
/** What decides between a topic that explains a component and others that only speak of it. */
const explainBonus = 0.05;
/** Words that nothing in the knowledge uses: Korean ones are mostly verb endings nobody listed, Latin ones may be names. */
const strangeHangul = 0.35;
const strangeLatin = 0.7;
/** A wording that weighs less is met by chance in a long story. */
const tellingWeight = 9;
/** What a symptom, way or concept counts that shares no more than question words. */
const onlyCues = 0.3;
/** A general wording was written for the question only if it shares this many words, and counts a little less. */
const fewestShared = 2;
const ofGeneral = 0.9;
/** Question words (how, why, install …) tell little about the matter. */
const cueWeight = 0.9;
/** Shares of the score: the question found in one wording, that wording found in the question, all of the passage. */
const ofAsk = 0.45;
const ofPrecision = 0.25;
const ofCover = 0.3;
/** What a passage counts that belongs to none of the named solutions but speaks of them all, and one that does not. */
const speaksOfNamed = 0.92;
const ofOthers = 0.6;

/** `owners`: the solutions that the question calls by their own name. */
export function toWanted(unit: Unit, rarity: Rarity, owners: ReadonlySet<string>): Wanted {
  const cues = unit.senses.flatMap((sense) => (sense.kind === 'cue' ? `cue:${sense.id}` : []));
  if (unit.ignored) return { keys: [], cues, weight: cueWeight, names: [], wholes: [] };
  const keys = keysOf(unit);
  const [wording = ''] = keys;
  const known = unit.senses.length > 0 || keys.some((key) => rarity(key, true) > 0);
  const weight = rarity(wording) * (known ? 1 : unit.hangul ? strangeHangul : strangeLatin);
  const names = unit.senses.flatMap((sense) => (sense.kind === 'solution' && !sense.part ? sense.id : []));
  const wholes = unit.senses.flatMap((sense) =>
    sense.kind === 'solution' && sense.component && owners.has(sense.id) ? `solution:${sense.id}` : [],
  );
  return { keys, cues, weight, names, wholes };
}

/** What each key of a word counts, the most first. */
function worths({ keys, cues, wholes }: Wanted): [string, number][] {
  const [wording, ...meanings] = keys;
  if (wording === undefined) return cues.map((cue) => [cue, sameCue]);
  const isNeed = (key: string) => key.startsWith('need:');
  return [
    [wording, 1],
    ...meanings
      .filter((key) => !isNeed(key) && !wholes.includes(key))
      .map((key): [string, number] => [key, sameMeaning]),
    ...meanings.filter(isNeed).map((key): [string, number] => [key, sameNeed]),
    ...wholes.map((key): [string, number] => [key, samePlugin]),
  ];
}

/**
 * Weighs passages against a question. What a word meets is looked up once for all passages (which wordings and which
 * texts use it), so that the work grows with what the question meets and not with what there is.
 */
export function createWeigh(
  passages: readonly Passage[],
): (wanted: readonly Wanted[], named: readonly string[]) => (passage: number) => Fit {
  const asks = passages.flatMap((passage, number) => passage.asks.map(({ weight }) => ({ weight, number })));
  const passageOf = Uint32Array.from(asks, ({ number }) => number);
  const needsName = Uint8Array.from(
    passages.flatMap(({ asks: own }) => own.map(({ named }) => (named ? 1 : 0))),
  );
  const firstAsk = [0];
  for (const passage of passages) firstAsk.push((firstAsk.at(-1) as number) + passage.asks.length);
  const inAsks = usesOf(passages.flatMap((passage) => passage.asks.map(({ keys }) => keys)));
  const inBodies = usesOf(passages.map(({ body }) => body));
  const ownedBy = usesOf(passages.map(({ owners }) => new Set(owners)));

  /** Of each wording and each passage: what was found so far, and the last word that was found there. */
  const found = new Float64Array(asks.length);
  const lastInAsk = new Uint32Array(asks.length);
  const askOfMatter = new Uint8Array(asks.length);
  const union = new Float64Array(passages.length);
  const left = new Float64Array(passages.length);
  const ofMatter = new Uint8Array(passages.length);
  const asked = new Float64Array(passages.length);
  const lastAsked = new Uint32Array(passages.length);
  const lastInBody = new Uint32Array(passages.length);
  const lastOwned = new Uint32Array(passages.length);
  const isNamed = new Uint8Array(passages.length);

  const perAsk = [found, lastInAsk, askOfMatter];
  const perPassage = [union, left, ofMatter, asked, lastAsked, lastInBody, lastOwned, isNamed];

  function meet(part: Wanted, word: number): void {
    const { keys, weight, names } = part;
    const share = keys.length > 0 ? weight : weight * sameCue;
    for (const name of names) {
      for (const passage of ownedBy.get(name) ?? []) {
        if (lastOwned[passage] !== word) left[passage] = (left[passage] as number) + share;
        lastOwned[passage] = word;
      }
    }
    const ways = worths(part);
    for (const [key, worth] of ways) {
      for (const ask of inAsks.get(key) ?? []) {
        const passage = passageOf[ask] as number;
        if (lastOwned[passage] === word || lastInAsk[ask] === word) continue;
        if (needsName[ask] === 1 && isNamed[passage] === 0) continue;
        lastInAsk[ask] = word;
        found[ask] = (found[ask] as number) + weight * worth;
        if (keys.length > 0) askOfMatter[ask] = (askOfMatter[ask] as number) + 1;
        if (lastAsked[passage] === word) continue;
        lastAsked[passage] = word;
        asked[passage] = worth;
        union[passage] = (union[passage] as number) + weight * worth;
        if (keys.length > 0) ofMatter[passage] = 1;
      }
    }
    for (const [key, worth] of ways) {
      for (const passage of inBodies.get(key) ?? []) {
        if (lastOwned[passage] === word || lastInBody[passage] === word) continue;
        lastInBody[passage] = word;
        const before = lastAsked[passage] === word ? (asked[passage] as number) : 0;
        const more = worth * inBody - before;
        if (more > 0) union[passage] = (union[passage] as number) + weight * more;
      }
    }
  }

  return (wanted, named) => {
    for (const list of perAsk) list.fill(0);
    for (const list of perPassage) list.fill(0);
    for (const id of named) for (const passage of ownedBy.get(id) ?? []) isNamed[passage] = 1;
    let sum = 0;
    wanted.forEach((part, at) => {
      meet(part, at + 1);
      sum += part.keys.length > 0 ? part.weight : part.weight * sameCue;
    });
    const asksWhat = wanted.some(({ cues }) => cues.includes('cue:what'));

    return (number) => {
      if (union[number] === 0) return { score: 0, covered: 0, met: 0 };
      const passage = passages[number] as Passage;
      const total = sum - (left[number] as number);
      let bestAsk = 0;
      let bestPrecision = 0;
      let met = 0;
      for (let ask = firstAsk[number] as number; ask < (firstAsk[number + 1] as number); ask++) {
        const here = found[ask] as number;
        const general = needsName[ask] === 1;
        if (here === 0 || (general && (askOfMatter[ask] as number) < fewestShared)) continue;
        const { weight } = asks[ask] as { weight: number };
        const share = general ? here * ofGeneral : here;
        const covered = total > 0 ? share / total : 0;
        const precise = weight > 0 ? Math.min(1, share / weight) : 1;
        if (weight > tellingWeight) met = Math.max(met, precise);
        if (covered * 0.65 + precise * 0.35 > bestAsk * 0.65 + bestPrecision * 0.35) {
          bestAsk = covered;
          bestPrecision = precise;
        }
      }
      const covered = total > 0 ? Math.min(1, (union[number] as number) / total) : 0;
      const speaksOf = (id: string) =>
        passage.all.has(`solution:${id}`) || passage.body.has(`solution:${id}`);
      const owned = named.length === 0 || passage.owners.some((owner) => named.includes(owner));
      const belongs = owned ? 1 : named.every(speaksOf) ? speaksOfNamed : ofOthers;
      const explained = passage.explains && asksWhat && owned && covered > 0 ? explainBonus : 0;
      const only = ofMatter[number] === 1 || passage.place.kind === 'topic' ? 1 : onlyCues;
      const score = (bestAsk * ofAsk + bestPrecision * ofPrecision + covered * ofCover) * belongs * only;
      return { score: score + explained, covered, met };
    };
  };
}

/** Under each key the numbers of the sets that hold it. */
function usesOf(sets: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const uses = new Map<string, number[]>();
  sets.forEach((keys, number) => {
    for (const key of keys) {
      const there = uses.get(key);
      if (there) there.push(number);
      else uses.set(key, [number]);
    }
  });
  return uses;
}
