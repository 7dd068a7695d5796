import MiniSearch from 'minisearch';
import type { Knowledge } from './knowledge/catalog.ts';
import type { Lexicon } from './question/lexicon.ts';
import { read, type Unit } from './question/reading.ts';
import { tokenize } from './text.ts';

/** Something the knowledge can answer with a text of its own. */
type Place =
  | { kind: 'topic'; solution: string; topic: string }
  | { kind: 'concept'; id: string }
  | { kind: 'distribution'; id: string }
  | { kind: 'migration'; id: string }
  | { kind: 'problem'; id: string };

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

type Bag = { keys: Set<string>; weight: number };
type Passage = {
  place: Place;
  owners: string[];
  asks: Bag[];
  all: Set<string>;
  body: Set<string>;
  /** It explains a component: what "what is Felix" asks for. */
  explains: boolean;
};

/** Candidates that MiniSearch hands on to be weighed; a word that many passages use needs more than 100. */
const candidates = 200;
/** What a word that only shares the meaning, not the wording, counts. */
const sameMeaning = 0.9;
const sameNeed = 0.6;
const inBody = 0.7;
/** What decides between a topic that explains a component and others that only speak of it. */
const explainBonus = 0.05;
/** Words that nothing in the knowledge uses: Korean ones are mostly verb endings nobody listed, Latin ones may be names. */
const strangeHangul = 0.35;
const strangeLatin = 0.7;
/** A wording that weighs less is met by chance in a long story. */
const tellingWeight = 9;
/** What covers more of the question goes first among passages that fit alike. */
const tieBreak = 0.05;
/** What a symptom, way or concept counts that shares no more than question words. */
const onlyCues = 0.3;
/** Question words (how, why, install …) tell little about the matter. */
const cueWeight = 0.9;

export function createSearch(knowledge: Knowledge, lexicon: Lexicon): Search {
  const passages = toPassages(knowledge, lexicon);
  const rarity = measureRarity(passages);
  const namesOf = (id: string) =>
    [...lexicon.senses]
      .filter(([, senses]) =>
        senses.some((sense) => sense.kind === 'solution' && sense.id === id && !sense.part),
      )
      .map(([key]) => `=${key}`);
  const names = new Map(knowledge.solutions.map(({ id }) => [id, new Set(namesOf(id))]));
  for (const { asks, owners } of passages) {
    const own = (key: string) => owners.some((owner) => names.get(owner)?.has(key));
    for (const ask of asks)
      ask.weight = sum(
        [...ask.keys].filter((key) => key.startsWith('=') && !own(key)).map((key) => rarity(key)),
      );
  }
  const index = new MiniSearch<{ id: number; asks: string; body: string }>({
    fields: ['asks', 'body'],
    tokenize: (text) => text.split('\n'),
    processTerm: (term) => term,
    searchOptions: { boost: { asks: 3 }, combineWith: 'OR' },
  });
  index.addAll(
    passages.map(({ all, body }, id) => ({ id, asks: [...all].join('\n'), body: [...body].join('\n') })),
  );
  const owned = new Map<string, Passage[]>();
  for (const passage of passages) {
    for (const owner of passage.owners) owned.set(owner, [...(owned.get(owner) ?? []), passage]);
  }

  const owners = exclusiveWords(passages);
  const find: Search['find'] = (units, named, among = () => true) => {
    const said = new Set<string>();
    const wanted = joinKorean(units, (key) => rarity(key, true) > 0).filter(({ ignored, senses, key }) => {
      if ((ignored && !senses.some(({ kind }) => kind === 'cue')) || said.has(key)) return false;
      said.add(key);
      return true;
    });
    if (wanted.length === 0) return [];
    const parts = wanted.map((unit) => toWanted(unit, rarity));
    const exact = exactWords(units);
    const asksWhat = parts.some(({ cues }) => cues.includes('cue:what'));
    const pool = new Set<Passage>(named.flatMap((id) => owned.get(id) ?? []));
    const query = [...new Set(wanted.filter(({ ignored }) => !ignored).flatMap(keysOf))].join('\n');
    if (query) {
      for (const { id } of index.search(query).slice(0, candidates))
        pool.add(passages[id as number] as Passage);
    }
    return [...pool]
      .filter(({ place }) => among(place))
      .map((passage) => weigh(passage, parts, named, asksWhat, exact))
      .filter(({ score }) => score > 0.15)
      .sort((a, b) => b.score + b.covered * tieBreak - (a.score + a.covered * tieBreak));
  };
  const ownerOf = ({ key, senses }: Unit) =>
    senses.length === 0 && (key.length >= longName || /\d/.test(key)) ? owners.get(`=${key}`) : undefined;
  const lines = askedLines(knowledge);
  return { find, ownerOf, verbatim: (text) => lines.get(lineOf(text)) };
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

/** The wording first (`=`), then every meaning. */
function keysOf(unit: Unit): string[] {
  return [
    `=${unit.key}`,
    ...unit.senses.filter(({ kind }) => kind !== 'cue').map(({ kind, id }) => `${kind}:${id}`),
    ...(isShortKorean(unit) ? [`${unspaced}${unit.key}`] : []),
  ];
}

/** Marks two Korean words that a passage writes apart and a question may write as one: 웜 풀, 웜풀. */
const unspaced = '~';

function isShortKorean({ hangul, key, senses }: Unit): boolean {
  return hangul && key.length <= 6 && senses.every(({ kind }) => kind === 'term');
}

function unspacedKey(unit: Unit, next: Unit | undefined): string | undefined {
  const apart =
    next && next.start - unit.end === 1 && !next.ignored && (!unit.ignored || unit.text.length === 1);
  if (!apart) return undefined;
  return isShortKorean(unit) && isShortKorean(next) ? unit.text + next.key : undefined;
}

/** Two words of the question become the one word that some passage writes them as. */
function joinKorean(units: readonly Unit[], isUsed: (key: string) => boolean): Unit[] {
  const joined: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    const next = units[at + 1];
    const key = unspacedKey(unit, next);
    if (key && next && isUsed(`=${key}`)) {
      joined.push({ ...next, text: key, key, senses: [], start: unit.start });
      at++;
    } else joined.push(unit);
  }
  return joined;
}

/** One word of the question, weighed once for all passages. */
type Wanted = {
  keys: readonly string[];
  cues: readonly string[];
  weight: number;
  /** Solutions it names by their own name: no news in a passage of theirs. */
  names: readonly string[];
};

function toWanted(unit: Unit, rarity: Rarity): Wanted {
  const cues = unit.senses.flatMap((sense) => (sense.kind === 'cue' ? `cue:${sense.id}` : []));
  if (unit.ignored) return { keys: [], cues, weight: cueWeight, names: [] };
  const keys = keysOf(unit);
  const [wording = ''] = keys;
  const known = unit.senses.length > 0 || keys.some((key) => rarity(key, true) > 0);
  const weight = rarity(wording) * (known ? 1 : unit.hangul ? strangeHangul : strangeLatin);
  const names = unit.senses.flatMap((sense) => (sense.kind === 'solution' && !sense.part ? sense.id : []));
  return { keys, cues, weight, names };
}

/** 0 to 1: how well a word of the question is met by these keys. */
function match({ keys: parts, cues }: Wanted, keys: ReadonlySet<string>): number {
  const [wording] = parts;
  if (wording === undefined) return cues.some((cue) => keys.has(cue)) ? 0.5 : 0;
  if (keys.has(wording)) return 1;
  let best = 0;
  for (let at = 1; at < parts.length; at++) {
    const key = parts[at] as string;
    if (keys.has(key)) best = Math.max(best, key.startsWith('need:') ? sameNeed : sameMeaning);
  }
  return best;
}

function weigh(
  passage: Passage,
  wanted: readonly Wanted[],
  named: readonly string[],
  asksWhat: boolean,
  exactKeys: readonly string[],
): Hit {
  let total = 0;
  let union = 0;
  let ofMatter = false;
  /** What none of the wordings has need not be looked for in each. */
  const present: Wanted[] = [];
  for (const part of wanted) {
    if (part.names.some((id) => passage.owners.includes(id))) continue;
    const { keys, weight } = part;
    total += keys.length > 0 ? weight : weight * 0.5;
    const asked = match(part, passage.all);
    union += weight * (asked < 1 ? Math.max(asked, match(part, passage.body) * inBody) : asked);
    if (asked === 0) continue;
    present.push(part);
    if (keys.length > 0) ofMatter = true;
  }
  let bestAsk = 0;
  let bestPrecision = 0;
  let met = 0;
  for (const ask of present.length > 0 ? passage.asks : []) {
    let found = 0;
    for (const part of present) found += part.weight * match(part, ask.keys);
    const covered = total > 0 ? found / total : 0;
    const precise = ask.weight > 0 ? Math.min(1, found / ask.weight) : 0;
    if (ask.weight > tellingWeight) met = Math.max(met, precise);
    if (covered * 0.65 + precise * 0.35 > bestAsk * 0.65 + bestPrecision * 0.35) {
      bestAsk = covered;
      bestPrecision = precise;
    }
  }
  const covered = total > 0 ? Math.min(1, union / total) : 0;
  const speaksOf = (id: string) => passage.all.has(`solution:${id}`) || passage.body.has(`solution:${id}`);
  const owned = named.length === 0 || passage.owners.some((owner) => named.includes(owner));
  const belongs = owned ? 1 : named.every(speaksOf) ? 0.92 : 0.6;
  const explained = passage.explains && asksWhat && owned && covered > 0 ? explainBonus : 0;
  const only = ofMatter || passage.place.kind === 'topic' ? 1 : onlyCues;
  return {
    place: passage.place,
    owners: passage.owners,
    score: (bestAsk * 0.45 + bestPrecision * 0.25 + covered * 0.3) * belongs * only + explained,
    covered,
    met,
    says: (key) => passage.all.has(key),
    exact: exactKeys.some((key) => passage.all.has(key)),
  };
}

/** Addresses, flags and other words that nobody uses by chance. */
function exactWords(units: readonly Unit[]): string[] {
  return units.flatMap(({ key, senses, ignored }) =>
    !ignored && senses.length === 0 && /\d[./:_-]?\d|^.{9,}$/.test(key) ? `=${key}` : [],
  );
}

function toPassages(knowledge: Knowledge, lexicon: Lexicon): Passage[] {
  const bag = (text: string): Bag => ({ keys: keysIn(text, lexicon), weight: 0 });
  const passage = (
    place: Place,
    owners: string[],
    asks: string[],
    body: string[],
    explains = false,
  ): Passage => {
    const bags = asks.map(bag);
    return {
      place,
      owners,
      asks: bags,
      all: new Set(bags.flatMap(({ keys }) => [...keys])),
      body: keysIn(body.join('\n'), lexicon),
      explains,
    };
  };
  const both = ({ en, ko }: { en: string; ko: string }) => [en, ko];
  const words = ({ en, ko }: { en: string[]; ko: string[] }) => [...en, ...ko];
  return [
    ...knowledge.solutions.flatMap((solution) =>
      solution.topics.map((topic) =>
        passage(
          { kind: 'topic', solution: solution.id, topic: topic.id },
          [solution.id],
          [...words(topic.ask), topic.id.replaceAll('-', ' ')],
          [...both(topic), ...(topic.commands ?? [])],
          topic.kind === 'component',
        ),
      ),
    ),
    ...knowledge.concepts.map((concept) =>
      passage(
        { kind: 'concept', id: concept.id },
        [],
        [...words(concept.ask), ...both(concept.name), ...words(concept.also)],
        concept.body.flatMap(both),
      ),
    ),
    ...knowledge.migrations.map((migration) =>
      passage(
        { kind: 'migration', id: migration.id },
        [...migration.from, ...migration.to],
        [...words(migration.ask), ...both(migration.title)],
        both(migration.summary),
      ),
    ),
    ...knowledge.problems.map((problem) =>
      passage(
        { kind: 'problem', id: problem.id },
        problem.solutions,
        [...words(problem.symptoms), ...both(problem.title)],
        both(problem.cause),
      ),
    ),
  ];
}

function keysIn(text: string, lexicon: Lexicon): Set<string> {
  const keys = new Set<string>();
  const units = read(text, lexicon);
  for (const [at, unit] of units.entries()) {
    const joined = unspacedKey(unit, units[at + 1]);
    if (joined) keys.add(unspaced + joined);
    for (const sense of unit.senses) if (sense.kind === 'cue') keys.add(`cue:${sense.id}`);
    if (!unit.ignored) for (const key of keysOf(unit)) keys.add(key);
  }
  return keys;
}

/** ln(1 + passages / passages that use the word); a word that no passage uses weighs like a fairly rare one. */
type Rarity = (key: string, ifUsed?: boolean) => number;

function measureRarity(passages: Passage[]): Rarity {
  const uses = new Map<string, number>();
  for (const { all, body } of passages) {
    for (const key of new Set([...all, ...body])) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const unused = Math.log(1 + passages.length / 8);
  return (key, ifUsed = false) => {
    const count = uses.get(key);
    return count === undefined
      ? ifUsed
        ? 0
        : unused
      : Math.min(unused * 1.3, Math.log(1 + passages.length / count));
  };
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
