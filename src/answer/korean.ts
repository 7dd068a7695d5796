import { hasBatchim } from 'es-hangul';

export type ParticlePair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이라/라' | '이/';

/** Letters whose Korean names end in a consonant: 엘, 엠, 엔, 알. */
const closedLetters = /[LMNR]$/;
/** How Koreans read a Latin word's end: Cilium은, Flannel은, Romana는, Calico는. */
const closedEnding = /(?:[lmn]|ng|ck|[aeiou][bgkpt]|[^aeiou][iou]d|et|it|ot|ic|ac|op|ap)$/i;

/** The word with the particle that fits its sound: 은 or 는, 을 or 를. */
export function withParticle(word: string, pair: ParticlePair): string {
  const [closed = '', open = ''] = pair.split('/');
  const sounded = word.replace(/[^\p{L}\p{N}]+$/u, '');
  if (pair === '으로/로' && endsInRieul(sounded)) return `${word}로`;
  return word + (isClosed(sounded) ? closed : open);
}

function isClosed(word: string): boolean {
  const last = word.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return hasBatchim(last);
  if (/[013678]/.test(last)) return true;
  if (/\d/.test(last)) return false;
  const tail = word.match(/[A-Za-z]+$/)?.[0] ?? '';
  if (tail.length > 0 && tail === tail.toUpperCase()) return closedLetters.test(tail);
  return closedEnding.test(tail);
}

function endsInRieul(word: string): boolean {
  const last = word.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return (last.charCodeAt(0) - 0xac00) % 28 === 8;
  return /l$/i.test(word) || /[178]$/.test(word);
}
