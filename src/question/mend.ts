import { convertHangulToQwerty, convertQwertyToHangul, disassemble, getChoseong } from 'es-hangul';
import { longestWord } from '../text.ts';
import type { Lexicon } from './lexicon.ts';

/** What a word was meant to be: wrong keyboard layout, initial consonants, a slip of the finger. Undefined: nothing near. */
export function mend(word: string, lexicon: Lexicon): string | undefined {
  if (word.length > longestWord || lexicon.known.has(word) || lexicon.ignored.has(word)) return undefined;
  return (
    otherLayout(word, lexicon) ?? initials(word, lexicon) ?? slip(word, lexicon) ?? wordSlip(word, lexicon)
  );
}

/** `zkfflzh` typed with the Korean layout off, `ㅊ미ㅑ채` typed with it on. */
function otherLayout(word: string, lexicon: Lexicon): string | undefined {
  if (word.length < 2) return undefined;
  if (/^[a-z]+$/.test(word)) {
    const hangul = toHangul(word);
    if (!hangul || !/^[가-힣]+$/.test(hangul)) return undefined;
    const wanted = hangul.length >= 2 ? knownPrefix(hangul, lexicon) : undefined;
    return wanted ? hangul : undefined;
  }
  if (!/[ㄱ-ㅎㅏ-ㅣ]/.test(word)) return undefined;
  const latin = convertHangulToQwerty(word).toLowerCase();
  return /^[a-z]+$/.test(latin) && lexicon.senses.has(latin) ? latin : undefined;
}

/** es-hangul throws where the letters make no syllables (2.4.0). */
function toHangul(word: string): string | undefined {
  try {
    return convertQwertyToHangul(word);
  } catch {
    return undefined;
  }
}

function knownPrefix(hangul: string, lexicon: Lexicon): string | undefined {
  for (let length = hangul.length; length >= 2; length--) {
    const senses = lexicon.senses.get(hangul.slice(0, length));
    if (senses && hangul.length - length <= 2) return hangul.slice(0, length);
  }
  return undefined;
}

/** `ㅋㄹㅋ`: three initial consonants or more that only one solution has. */
function initials(word: string, lexicon: Lexicon): string | undefined {
  if (!/^[ㄱ-ㅎ]{3,}$/.test(word)) return undefined;
  const fitting = lexicon.names.hangul.filter((name) => getChoseong(name) === word);
  const ids = new Set(fitting.flatMap((name) => solutionIds(name, lexicon)));
  return ids.size === 1 ? fitting[0] : undefined;
}

/** One wrong, missing, doubled or swapped letter; two from nine letters on. The nearest name, if only one solution has it. */
function slip(word: string, lexicon: Lexicon): string | undefined {
  const latin = /^[a-z]{5,}[0-9]?$/.test(word);
  const hangul = /^[가-힣]{3,}$/.test(word);
  if (!latin && !hangul) return undefined;
  let best: string[] = [];
  let bestDistance = Number.POSITIVE_INFINITY;
  const typed = hangul ? disassemble(word) : word;
  for (const name of hangul ? lexicon.names.hangul : lexicon.names.latin) {
    if (name.length < (hangul ? 3 : 5)) continue;
    const target = hangul ? disassemble(name) : name;
    const most = Math.min(target.length, typed.length) >= 9 ? 2 : 1;
    // The first letter is rarely the one that slips; demanding it keeps strangers out.
    if (typed[0] !== target[0] || Math.abs(target.length - typed.length) > most) continue;
    const distance = editDistance(typed, target);
    if (distance > most || distance > bestDistance) continue;
    if (distance < bestDistance) best = [];
    bestDistance = distance;
    best.push(name);
  }
  const ids = new Set(best.flatMap((name) => solutionIds(name, lexicon)));
  return ids.size === 1 ? best[0] : undefined;
}

/** A long word of the knowledge with one slip: `delegatoin`. Only where no other is as near. */
function wordSlip(word: string, lexicon: Lexicon): string | undefined {
  if (!/^[a-z]{6,}$/.test(word)) return undefined;
  const near = lexicon.long.filter(
    (other) =>
      other[0] === word[0] && Math.abs(other.length - word.length) <= 1 && editDistance(word, other) === 1,
  );
  return near.length === 1 ? near[0] : undefined;
}

function solutionIds(name: string, lexicon: Lexicon): string[] {
  return (lexicon.senses.get(name) ?? []).flatMap((sense) => (sense.kind === 'solution' ? sense.id : []));
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      current[column] = least;
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? Math.max(a.length, b.length);
}

/** "enforec": two letters of a known word stand the wrong way round, or one is missing. */
export function isSlip(text: string, known: ReadonlySet<string>): boolean {
  if (text.length < shortestSlip || text.length > longestWord) return false;
  for (let at = 1; at < text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    if (known.has(before.slice(0, -1) + after.charAt(0) + before.charAt(at - 1) + after.slice(1)))
      return true;
    if (
      text.length > shortestSlip &&
      [...'abcdefghijklmnopqrstuvwxyz'].some((letter) => known.has(before + letter + after))
    )
      return true;
  }
  return false;
}
/** Shorter words are near to too many. Letters. */
const shortestSlip = 5;
