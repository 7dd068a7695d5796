import type { NeedId } from '../knowledge/capability.ts';
import type { Knowledge } from '../knowledge/catalog.ts';
import type { CueId } from '../knowledge/vocabulary.ts';
import { koreanStem, stem, tokenize } from '../text.ts';

/** What a word or phrase may stand for. */
export type Sense =
  | {
      kind: 'solution';
      id: string;
      name: string;
      everyday: boolean;
      /** Of a component or a product of it. */
      part: boolean;
      component: boolean;
      former: boolean;
      words: number;
    }
  | { kind: 'need'; id: NeedId }
  | { kind: 'cue'; id: CueId }
  | { kind: 'concept'; id: string }
  | { kind: 'distribution'; id: string }
  | { kind: 'term'; id: string }
  | { kind: 'everyday'; id: string };

export type Lexicon = {
  senses: ReadonlyMap<string, readonly Sense[]>;
  /** Words of everyday questions that carry nothing. */
  ignored: ReadonlySet<string>;
  /** Words of any story, without endings. */
  talk: ReadonlySet<string>;
  /** Longest phrase, in tokens. */
  longest: number;
  /** Single-word names, for typing errors. */
  names: { latin: string[]; hangul: string[] };
  /** Long words that people ask by, for typing errors in them. */
  long: readonly string[];
  /** Words of trouble: they tell what is wanted and are still matter to be searched for. */
  trouble: RegExp;
  /** Words that the knowledge itself uses: no typing errors. */
  known: ReadonlySet<string>;
};

/** One key a phrase, whatever its case, hyphens, spaces or plural: `Network-Policies` and `network policy` are one. */
export function phraseKey(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.slice(0, -1).join('') + stem(last);
}

/** From this length on nobody hits the letters of an everyday name by chance: `flannle`. */
const longName = 6;

/** "A vs B" names two things, not one. */
const contrasting = /\b(?:vs|or|versus|against)\b|차이|비교/i;

export function createLexicon(knowledge: Knowledge): Lexicon {
  const senses = new Map<string, Sense[]>();
  const known = new Set<string>();
  const long = new Set<string>();
  const latin = new Set<string>();
  const hangul = new Set<string>();
  let longest = 1;

  const add = (phrase: string, sense: Sense) => {
    const tokens = tokenize(phrase).map(({ raw }) => raw);
    if (tokens.length === 0) return;
    longest = Math.max(longest, tokens.length);
    const key = phraseKey(tokens);
    const there = senses.get(key) ?? [];
    if (!there.some((other) => other.kind === sense.kind && other.id === sense.id)) there.push(sense);
    senses.set(key, there);
    if (sense.kind !== 'solution') {
      for (const raw of tokens) {
        known.add(raw);
        if (/^[a-z]{7,16}$/.test(raw)) long.add(raw);
      }
    }
  };

  const { vocabulary, solutions, distributions, concepts } = knowledge;
  for (const { id, name, also, everyday } of solutions) {
    const common = new Set(everyday.map((word) => word.toLowerCase()));
    const parts = new Set([...(also.component ?? []), ...(also.product ?? [])]);
    const all = [name.en, name.ko ?? name.en, id, ...Object.values(also).flatMap((names) => names ?? [])];
    for (const spelled of all) {
      const sense = {
        kind: 'solution' as const,
        id,
        name: spelled,
        everyday: common.has(spelled.toLowerCase()),
        part: parts.has(spelled),
        component: (also.component ?? []).includes(spelled),
        former: (also.former ?? []).includes(spelled),
        words: tokenize(spelled).length,
      };
      add(spelled, sense);
      const tokens = tokenize(spelled);
      const slips = !sense.everyday || spelled.length >= longName;
      if (tokens.length === 1 && tokens[0] && slips && !sense.part)
        (tokens[0].hangul ? hangul : latin).add(tokens[0].raw);
    }
  }
  for (const { id, name, also } of distributions) {
    for (const spelled of [name.en, name.ko ?? name.en, id, ...also])
      add(spelled, { kind: 'distribution', id });
  }
  for (const { id, name, also } of concepts) {
    for (const spelled of [name.en, name.ko, ...also.en, ...also.ko]) {
      if (!contrasting.test(spelled)) add(spelled, { kind: 'concept', id });
    }
  }
  for (const [id, need] of Object.entries(vocabulary.needs)) {
    for (const word of [...need.words.en, ...need.words.ko]) add(word, { kind: 'need', id: id as NeedId });
  }
  for (const [id, cue] of Object.entries(vocabulary.cues)) {
    if (id === 'trouble') continue;
    for (const word of [...cue.en, ...cue.ko]) add(word, { kind: 'cue', id: id as CueId });
  }
  for (const line of vocabulary.terms) {
    for (const word of line) add(word, { kind: 'term', id: line[0] ?? word });
  }
  for (const word of [...vocabulary.everyday.en, ...vocabulary.everyday.ko])
    add(word, { kind: 'everyday', id: word });
  const ignored = new Set(
    [...vocabulary.ignored.en, ...vocabulary.ignored.ko].map((word) => word.toLowerCase()),
  );
  const talk = new Set([...vocabulary.talk.en.map(stem), ...vocabulary.talk.ko.map(koreanStem)]);
  for (const word of [...ignored, ...talk]) known.add(word);
  for (const text of everyText(knowledge)) for (const { raw } of tokenize(text)) known.add(raw);
  return {
    senses,
    ignored,
    talk,
    longest,
    names: { latin: [...latin], hangul: [...hangul] },
    long: [...long],
    trouble: anyOf(vocabulary.cues.trouble),
    known,
  };
}

function anyOf({ en, ko }: { en: readonly string[]; ko: readonly string[] }): RegExp {
  const plain = (words: readonly string[]) =>
    words.map((word) => word.replace(/[^\p{L}\p{N} ]/gu, '\\$&')).join('|');
  return new RegExp(`\\b(?:${plain(en)})\\b|${plain(ko)}`, 'i');
}

/** Every string of the knowledge but web addresses, and everyday wordings that say nothing without a name. */
function everyText(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('https://') ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'ask_named' ? [] : everyText(inner)));
}
