import { isKoreanTail, koreanStem, longestWord, stem, type Token, tokenize } from '../text.ts';
import { type Lexicon, phraseKey, type Sense } from './lexicon.ts';
import { mend } from './mend.ts';

/** A word or phrase of the question and what it may stand for. */
export type Unit = {
  text: string;
  /** As written, without endings: what meets the same word elsewhere. */
  key: string;
  senses: readonly Sense[];
  /** Carries no meaning of its own. */
  ignored: boolean;
  hangul: boolean;
  start: number;
  end: number;
  /** What it was read as, where the typing was mended. */
  mended?: string;
};

/** Splits a text into the longest phrases the lexicon knows; `mending` also tries typing errors. */
export function read(text: string, lexicon: Lexicon, mending = false): Unit[] {
  const units: Unit[] = [];
  const tokens = tokenize(text);
  for (let at = 0; at < tokens.length; ) {
    const found = longestPhrase(tokens, at, lexicon);
    if (found) {
      units.push(found.unit);
      at += found.taken;
      if (found.rest) tokens.splice(at, 0, found.rest);
      continue;
    }
    const words = writtenTogether(tokens[at] as Token);
    if (words) {
      tokens.splice(at, 1, ...words);
      continue;
    }
    units.push(singleWord(tokens[at] as Token, lexicon, mending));
    at++;
  }
  return units;
}

/** "켤수있나요": three words that many write as one. */
function writtenTogether({ raw, start, hangul }: Token): Token[] | undefined {
  const [, verb, can] = /^([가-힣]+)수(?:가|는|도)?([있없][가-힣]*)$/.exec(raw) ?? [];
  if (!verb || !can || !endsInRieul(verb)) return undefined;
  const from = start + raw.length - can.length;
  return [
    { raw: verb, start, end: start + verb.length, hangul },
    { raw: can, start: from, end: from + can.length, hangul },
  ];
}

/** Hangul syllables follow each other in Unicode by their 28 finals; ㄹ is the ninth, none the first. */
function endsInRieul(word: string): boolean {
  return (word.charCodeAt(word.length - 1) - 0xac00) % 28 === 8;
}

function singleWord(word: Token, lexicon: Lexicon, mending: boolean): Unit {
  const mended = mending ? mend(word.raw, lexicon) : undefined;
  const [meant] = mended ? read(mended, lexicon) : [];
  if (mended && meant) return { ...meant, text: word.raw, start: word.start, end: word.end, mended };
  const { raw, hangul, start, end } = word;
  if (device.test(raw)) {
    return {
      text: raw,
      key: raw,
      senses: [{ kind: 'term', id: 'interface' }],
      ignored: false,
      hangul,
      start,
      end,
    };
  }
  const key = hangul ? koreanStem(raw) : stem(raw);
  const ignored =
    lexicon.ignored.has(raw) || lexicon.ignored.has(key) || isKoreanTail(raw) || raw.length === 1;
  return { text: raw, key, senses: [], ignored, hangul, start, end };
}

/** What Linux calls a network card. */
const device = /^(?:eth|ens|eno|enp\d+s|wlan|bond)\d+$/;

type Found = { unit: Unit; taken: number; rest?: Token };

function longestPhrase(tokens: readonly Token[], at: number, lexicon: Lexicon): Found | undefined {
  for (let taken = Math.min(lexicon.longest, tokens.length - at); taken >= 1; taken--) {
    const window = tokens.slice(at, at + taken);
    if (!isClose(window)) continue;
    const found = exactPhrase(window, lexicon) ?? phraseWithTail(window, lexicon);
    if (found) return { ...found, taken };
  }
  return undefined;
}

/** Words of a phrase stand beside each other, at most one space or hyphen between them. */
function isClose(window: readonly Token[]): boolean {
  return window.every((token, at) => at === 0 || token.start - (window[at - 1] as Token).end <= 1);
}

function exactPhrase(window: readonly Token[], lexicon: Lexicon): { unit: Unit } | undefined {
  const key = phraseKey(window.map(({ raw }) => raw));
  const senses = sensesOf(key, window.length, lexicon);
  return senses && { unit: toUnit(window, key, senses, lexicon) };
}

/** The senses of a phrase, but parts of a solution only where it is not typed in more words than they are written. */
function sensesOf(key: string, words: number, lexicon: Lexicon): readonly Sense[] | undefined {
  const senses = lexicon.senses.get(key);
  if (!senses || words === 1) return senses;
  const fitting = senses.filter((sense) => !(sense.kind === 'solution' && sense.part && words > sense.words));
  return fitting.length > 0 ? fitting : undefined;
}

/** A phrase whose last Korean word goes on: with particles, with endings, or glued to the next word. */
function phraseWithTail(
  window: readonly Token[],
  lexicon: Lexicon,
): { unit: Unit; rest?: Token } | undefined {
  const last = window.at(-1) as Token;
  if (!last.hangul || last.raw.length > longestWord) return undefined;
  const front = window.slice(0, -1);
  const before = front.map(({ raw }) => raw).join('');
  const shortest = before === '' ? 2 : 1;
  for (let length = last.raw.length - 1; length >= shortest; length--) {
    const key = before + last.raw.slice(0, length);
    const senses = sensesOf(key, window.length, lexicon);
    if (!senses) continue;
    const part: Token = { ...last, raw: last.raw.slice(0, length), end: last.start + length };
    const unit = toUnit([...front, part], key, senses, lexicon);
    const tail = last.raw.slice(length);
    const isCue = senses.some(({ kind, id }) => kind === 'cue' && !wholeWords.has(id));
    if (isKoreanTail(tail)) return { unit };
    const rest = gluedWord(tail, length, lexicon);
    if (rest !== undefined) {
      const start = last.end - rest.length;
      return { unit, rest: { raw: rest, start, end: last.end, hangul: true } };
    }
    const names = senses.some(({ kind }) => kind === 'need' || kind === 'solution');
    if ((isCue && tail.length <= 3) || (names && length >= tellingLength)) return { unit };
  }
  return undefined;
}

/** A name or need this long is meant, whatever ending nobody listed is glued to it. Syllables. */
const tellingLength = 4;

/** Cues that are whole words: 하이 is no part of 하이퍼. */
const wholeWords = new Set(['greeting', 'thanks', 'help', 'about']);

/** What follows a glued word, where it begins with a word of the lexicon, perhaps after a particle. */
function gluedWord(tail: string, wordLength: number, lexicon: Lexicon): string | undefined {
  if (beginsKnown(tail, lexicon)) return tail;
  for (const length of [3, 2]) {
    if (isKoreanTail(tail.slice(0, length)) && beginsKnown(tail.slice(length), lexicon))
      return tail.slice(length);
  }
  const afterParticle = isKoreanTail(tail.slice(0, 1)) ? tail.slice(1) : '';
  if (afterParticle && (wordLength >= 3 || beginsKnown(afterParticle, lexicon))) return afterParticle;
  return undefined;
}

function beginsKnown(text: string, lexicon: Lexicon): boolean {
  for (let length = text.length; length >= 2; length--) {
    if (lexicon.senses.has(text.slice(0, length))) return true;
  }
  return false;
}

function toUnit(tokens: readonly Token[], key: string, senses: readonly Sense[], lexicon: Lexicon): Unit {
  const text = tokens.map(({ raw }) => raw).join(' ');
  const filler = lexicon.ignored.has(text) && senses.every(({ kind }) => kind === 'cue' || kind === 'term');
  return {
    text,
    key,
    senses,
    ignored: filler || senses.every(({ kind }) => kind === 'cue'),
    hangul: (tokens.at(-1) as Token).hangul,
    start: (tokens[0] as Token).start,
    end: (tokens.at(-1) as Token).end,
  };
}
