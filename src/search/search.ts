import MiniSearch from 'minisearch';
import type { Knowledge } from '../knowledge/catalog.ts';
import type { Lexicon } from '../question/lexicon.ts';
import type { Unit } from '../question/reading.ts';
import { tokenize } from '../text.ts';
import { joinKorean, keysOf, type Passage, type Place, type Rarity, readPassages } from './passages.ts';
import { createWeigh, toWanted } from './weigh.ts';

export type Hit = {
  place: Place;
  /** Solutions the passage belongs to. */
  owners: readonly string[];
  /** 0 to 1: how well the wording fits, the question's words found there and the other way round. */
  score: number;
  /** 0 to 1: the share of the question's meaning that the passage speaks of. */
  covered: number;
  /** 0 to 1: the share of one of its wordings that stands in the question; what counts in a long story. */
  met: number;
  /** Whether the wordings it is asked by name this meaning, such as `need:windows`. */
  says: (key: string) => boolean;
  /** An address, flag or other word that is no everyday word stands in its wordings to the letter. */
  exact: boolean;
};

export type Search = {
  /** Passages that fit, best first; those of `named` solutions count more. */
  find: (units: readonly Unit[], named: readonly string[], among?: (place: Place) => boolean) => Hit[];
  /** The one solution whose wordings use this word, where only one does: 10.244.0.0/16 means Flannel. */
  ownerOf: (unit: Unit) => string | undefined;
  /** The one passage that is asked for in just these words. */
  verbatim: (text: string) => Place | undefined;
};

/** Candidates that MiniSearch hands on to be weighed; a word that many passages use needs more than 100. */
const candidates = 200;
/** Words, and meanings of words, that candidates are looked for by. */
const mostKeys = 6;
/** What covers more of the question goes first among passages that fit alike. */
const tieBreak = 0.05;
/** A passage that fits less is none. */
const leastScore = 0.15;

export function createSearch(knowledge: Knowledge, lexicon: Lexicon): Search {
  const { passages, rarity } = readPassages(knowledge, lexicon);
  const weigh = createWeigh(passages);
  const index = new MiniSearch<{ id: number; asks: string; body: string }>({
    fields: ['asks', 'body'],
    tokenize: (text) => text.split('\n'),
    processTerm: (term) => term,
    searchOptions: { boost: { asks: 3 }, combineWith: 'OR' },
  });
  index.addAll(
    passages.map(({ all, body }, id) => ({ id, asks: [...all].join('\n'), body: [...body].join('\n') })),
  );
  const owned = new Map<string, number[]>();
  passages.forEach((passage, number) => {
    for (const owner of passage.owners) owned.set(owner, [...(owned.get(owner) ?? []), number]);
  });

  const owners = exclusiveWords(passages);
  const find: Search['find'] = (units, named, among = () => true) => {
    const said = new Set<string>();
    const wanted = joinKorean(units, (key) => rarity(key, true) > 0).filter(({ ignored, senses, key }) => {
      if ((ignored && !senses.some(({ kind }) => kind === 'cue')) || said.has(key)) return false;
      said.add(key);
      return true;
    });
    if (wanted.length === 0) return [];
    const byName = new Set(
      units.flatMap(({ senses }) =>
        senses.flatMap((sense) => (sense.kind === 'solution' && !sense.part ? sense.id : [])),
      ),
    );
    const parts = wanted.map((unit) => toWanted(unit, rarity, byName));
    const exact = exactWords(units);
    const pool = new Set(named.flatMap((id) => owned.get(id) ?? []));
    const query = tellingKeys(wanted, rarity).join('\n');
    if (query) for (const { id } of index.search(query).slice(0, candidates)) pool.add(id as number);
    const fitOf = weigh(parts, named);
    const hits: Hit[] = [];
    for (const number of pool) {
      const { place, owners, all } = passages[number] as Passage;
      if (!among(place)) continue;
      const fit = fitOf(number);
      if (fit.score <= leastScore) continue;
      const says = (key: string) => all.has(key);
      hits.push({ place, owners, ...fit, says, exact: exact.some(says) });
    }
    return hits.sort((a, b) => b.score + b.covered * tieBreak - (a.score + a.covered * tieBreak));
  };
  const ownerOf = ({ key, senses }: Unit) =>
    senses.length === 0 && (key.length >= longName || /\d/.test(key)) && !version.test(key)
      ? owners.get(`=${key}`)
      : undefined;
  const lines = askedLines(knowledge);
  return { find, ownerOf, verbatim: (text) => lines.get(lineOf(text)) };
}

/** The rarest words of the question: what passages share beyond them makes none a candidate. */
function tellingKeys(wanted: readonly Unit[], rarity: Rarity): string[] {
  const keys = [...new Set(wanted.filter(({ ignored }) => !ignored).flatMap(keysOf))];
  return keys.sort((a, b) => rarity(b) - rarity(a)).slice(0, mostKeys);
}

/** Wordings that belong to one passage only, by their words alone. */
function askedLines(knowledge: Knowledge): Map<string, Place> {
  const all = new Map<string, Place[]>();
  const add = (place: Place, { en, ko }: { en: string[]; ko: string[] }) => {
    for (const line of new Set([...en, ...ko].map(lineOf))) all.set(line, [...(all.get(line) ?? []), place]);
  };
  for (const { id, topics } of knowledge.solutions) {
    for (const topic of topics) add({ kind: 'topic', solution: id, topic: topic.id }, topic.ask);
  }
  for (const { id, ask } of knowledge.concepts) add({ kind: 'concept', id }, ask);
  for (const { id, ask } of knowledge.migrations) add({ kind: 'migration', id }, ask);
  for (const { id, symptoms } of knowledge.problems) add({ kind: 'problem', id }, symptoms);
  return new Map(
    [...all].flatMap(([line, [place, rival]]): [string, Place][] => (place && !rival ? [[line, place]] : [])),
  );
}

function lineOf(text: string): string {
  return tokenize(text)
    .map(({ raw }) => raw)
    .join(' ');
}

/** Anyone's, whoever alone is written about with it. */
const version = /^v?\d+(?:\.\d+){0,2}$/;
/** Shorter words may be anyone's: laptop, office, badge. */
const longName = 10;

function exclusiveWords(passages: readonly Passage[]): Map<string, string> {
  const users = new Map<string, Set<string>>();
  for (const { all, owners } of passages) {
    for (const key of all) {
      const there = users.get(key) ?? new Set();
      for (const owner of owners.length > 0 ? owners : ['']) there.add(owner);
      users.set(key, there);
    }
  }
  const single = [...users].flatMap(([key, owners]): [string, string][] => {
    const [owner] = owners;
    return key.startsWith('=') && owners.size === 1 && owner ? [[key, owner]] : [];
  });
  return new Map(single);
}

/** Addresses, flags and other words that nobody uses by chance. */
function exactWords(units: readonly Unit[]): string[] {
  return units.flatMap(({ key, senses, ignored }) =>
    !ignored && senses.length === 0 && /\d[./:_-]?\d|^.{9,}$/.test(key) ? `=${key}` : [],
  );
}
