import type { Knowledge } from '../knowledge/catalog.ts';
import type { Lexicon } from '../question/lexicon.ts';
import { read, type Unit } from '../question/reading.ts';

/** Something the knowledge can answer with a text of its own. */
export type Place =
  | { kind: 'topic'; solution: string; topic: string }
  | { kind: 'concept'; id: string }
  | { kind: 'distribution'; id: string }
  | { kind: 'migration'; id: string }
  | { kind: 'problem'; id: string };

/** One wording by which a passage is asked for. */
type Ask = {
  keys: ReadonlySet<string>;
  /** What its words weigh together, the names of its owners left out. */
  weight: number;
  /** It counts only where a solution of the passage is named. */
  named: boolean;
};

export type Passage = {
  place: Place;
  owners: readonly string[];
  asks: readonly Ask[];
  /** The keys of the wordings that find it by themselves, and those of its text. */
  all: ReadonlySet<string>;
  body: ReadonlySet<string>;
  /** It explains a component: what "what is Felix" asks for. */
  explains: boolean;
};

/** Everything that can be found, and how much a word tells. */
export function readPassages(
  knowledge: Knowledge,
  lexicon: Lexicon,
): { passages: Passage[]; rarity: Rarity } {
  const passages = toPassages(knowledge, lexicon);
  const rarity = measureRarity(passages);
  const names = namesBySolution(lexicon);
  const weighed = passages.map((passage) => {
    const isNews = (key: string) =>
      key.startsWith('=') && !passage.owners.some((owner) => names.get(owner)?.has(key));
    const asks = passage.asks.map(({ keys, named }) => {
      let weight = 0;
      for (const key of keys) if (isNews(key)) weight += rarity(key);
      return { keys, weight, named };
    });
    return { ...passage, asks };
  });
  return { passages: weighed, rarity };
}

/** The wordings that name a solution; in a passage of its own they tell nothing new. */
function namesBySolution({ senses }: Lexicon): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const [key, meanings] of senses) {
    for (const sense of meanings) {
      if (sense.kind !== 'solution' || sense.part) continue;
      const own = names.get(sense.id) ?? new Set();
      names.set(sense.id, own.add(`=${key}`));
    }
  }
  return names;
}

function toPassages(knowledge: Knowledge, lexicon: Lexicon): Passage[] {
  const read = (texts: readonly string[], named: boolean): Ask[] =>
    texts.map((text) => ({ keys: keysIn(text, lexicon), weight: 0, named }));
  const allOf = (asks: readonly Ask[]) => new Set(asks.flatMap(({ keys }) => [...keys]));
  const passage = (
    place: Place,
    owners: string[],
    words: { ask: string[]; named?: string[]; body: string[]; explains?: boolean },
  ): Passage => {
    const asks = read(words.ask, false);
    const named = read(words.named ?? [], true);
    return {
      place,
      owners,
      asks: [...asks, ...named],
      all: allOf(asks),
      body: keysIn(words.body.join('\n'), lexicon),
      explains: words.explains ?? false,
    };
  };
  const both = ({ en, ko }: { en: string; ko: string }) => [en, ko];
  const words = ({ en, ko }: { en: string[]; ko: string[] }) => [...en, ...ko];
  return [
    ...knowledge.solutions.flatMap((solution) =>
      solution.topics.map((topic) =>
        passage({ kind: 'topic', solution: solution.id, topic: topic.id }, [solution.id], {
          ask: [...words(topic.ask), topic.id.replaceAll('-', ' ')],
          named: topic.ask_named ? words(topic.ask_named) : [],
          body: [...both(topic), ...(topic.commands ?? [])],
          explains: topic.kind === 'component',
        }),
      ),
    ),
    ...knowledge.concepts.map((concept) =>
      passage({ kind: 'concept', id: concept.id }, [], {
        ask: [...words(concept.ask), ...both(concept.name), ...words(concept.also)],
        body: concept.body.flatMap(both),
      }),
    ),
    ...knowledge.migrations.map((migration) =>
      passage({ kind: 'migration', id: migration.id }, [...migration.from, ...migration.to], {
        ask: [...words(migration.ask), ...both(migration.title)],
        body: both(migration.summary),
      }),
    ),
    ...knowledge.problems.map((problem) =>
      passage({ kind: 'problem', id: problem.id }, problem.solutions, {
        ask: [...words(problem.symptoms), ...both(problem.title)],
        body: both(problem.cause),
      }),
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

/** The wording first (`=`), then every meaning. */
export function keysOf(unit: Unit): string[] {
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
export function joinKorean(units: readonly Unit[], isUsed: (key: string) => boolean): Unit[] {
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

/** ln(1 + passages / passages that use the word); a word that no passage uses weighs like a fairly rare one. */
export type Rarity = (key: string, ifUsed?: boolean) => number;

function measureRarity(passages: Passage[]): Rarity {
  const uses = new Map<string, number>();
  const count = (key: string) => uses.set(key, (uses.get(key) ?? 0) + 1);
  for (const { all, body } of passages) for (const key of new Set([...all, ...body])) count(key);
  const further = new Set<string>();
  for (const { asks } of passages) for (const { keys } of asks) for (const key of keys) further.add(key);
  for (const key of further) if (!uses.has(key)) uses.set(key, 1);
  const unused = Math.log(1 + passages.length / 8);
  return (key, ifUsed = false) => {
    const there = uses.get(key);
    return there === undefined
      ? ifUsed
        ? 0
        : unused
      : Math.min(unused * 1.3, Math.log(1 + passages.length / there));
  };
}
