/** A stretch of one script: `host-gw` is two, `Calico를` is two, `10.244.0.0/16` and a MAC address are one. */
export type Token = { raw: string; start: number; end: number; hangul: boolean };

/** Longer questions are cut here; what a person asks fits many times, a pasted log is read elsewhere. */
export const longestQuestion = 4_000;

/** What nobody sees: controls but newline and tab, zero-width, right-to-left marks, variation selectors. */
const invisible = /[^\P{C}\n\t]|\p{Variation_Selector}/gu;

/** The text without what nobody sees, in one Unicode form; case stays. */
export function clean(text: string): string {
  return text.replace(invisible, ' ').normalize('NFC');
}

/** A longer run of letters is no word; nothing is looked for inside it. */
export const longestWord = 40;

const token =
  /(?:[0-9a-f]{2}:){5}[0-9a-f]{2}|\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?|v?\d+(?:\.\d+)+|[a-z]+(?:\d+[a-z]*)?|\d+[a-z]*|[ㄱ-ㅎㅏ-ㅣ가-힣]+/g;

export function tokenize(text: string): Token[] {
  const lower = clean(text)
    .toLowerCase()
    .replace(/[’']s\b/g, 's')
    .replace(/n[’']t\b/g, 'nt');
  return [...lower.matchAll(token)].map((match) => ({
    raw: match[0],
    start: match.index,
    end: match.index + match[0].length,
    hangul: /[ㄱ-ㅣ가-힣]/.test(match[0]),
  }));
}

/** Enough of English endings that supports, supported and supporting meet. Names pass through both sides alike. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let rest = word;
  if (rest.endsWith('ies') && rest.length > 4) rest = `${rest.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x)es$/.test(rest)) rest = rest.slice(0, -2);
  else if (/[^su]s$/.test(rest) && !rest.endsWith('is')) rest = rest.slice(0, -1);
  if (/[aeiouy].*ing$/.test(rest) && rest.length > 5) rest = undouble(rest.slice(0, -3));
  else if (/[aeiouy].*ed$/.test(rest) && rest.length > 4) rest = undouble(rest.slice(0, -2));
  return rest.length > 4 && rest.endsWith('e') ? rest.slice(0, -1) : rest;
}

function undouble(word: string): string {
  return /([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}

const particles =
  '은|는|이|가|을|를|의|에|에서|에서는|에서도|에게|한테|으로|로|으로는|로는|으로도|로도|와|과|와는|과는|랑|이랑|이랑은|랑은|하고|도|만|만으로|까지|부터|보다|보다는|처럼|마다|조차|이나|나|이라도|라도|이든|든|인가|인가요|인지|이란|란|이라는|라는|이라고|라고|이야|야|예요|이에요|에요|이죠|죠|요|입니까|입니다|인데|이고|고|이면|면|일|용|쪽|들|들은|들이|들을|들의|님|씨|별|간|내|밖|중|중에|중에서|같은|등|안|상|상에서|이요|은요|는요|라|라서|이라|이라서|이다|이며|에는|에도|에선|에만|이가|께|한|인|적|적인|적으로';
const endings =
  '쓰면|쓰는데|쓰고|쓸때|쓸|쓰려면|쓰나|써도|써서|쓰는|깔면|깔고|깔았는데|깔려면|올리면|올렸는데|띄우면|돌리면|켜면|끄면|넣으면|붙이면|하시나요|하시는지|하시는|하시면|하시|하신|하실|하세요|하십니까|하셨|시나요|시는지|십니까|세요|실까요|시겠어요|하나|하나요|해|해요|했나요|했어|한가요|합니까|합니다|하는|하는지|하는데|하려면|하려고|하려는데|하고|하고싶은데|하면|하면은|하지|하지만|하기|하는법|하는거|할|할까|할까요|할때|할수|되나|되나요|되는|되는지|되는데|되면|되어|됨|됩니까|됩니다|돼|돼요|됐나|됐나요|된|된다|된건가요|될까|될까요|되죠|되냐|되니|하냐|하니|함|했음|있나|있나요|있어|있어요|있는|있음|없나|없나요|없어|없이|없는|싶은데|시|시켜|시키는|시키나요|려면|려고|는거|는법|나요|나|까|까요|까지|니|냐|네|네요|데|지|지요|죠|서|면서|어|어요|아|아요|은데|는데|던데|음|건가요|건가|거야|거예요|거임|이랑|좀|임|인감|인가여|여|용|염|주세요|주십시오|주실래요|주시겠어요|주라|줘|줘요|줄래|줄래요|부탁|부탁해요|부탁드려요|부탁드립니다|드립니다|드려요|보려고|보려는데';
const tail = new RegExp(`^(?:${particles}|${endings})+$`);
const particle = new RegExp(`(?:${particles})$`);

/** Whether what follows a Korean word is only particles and endings. */
export function isKoreanTail(rest: string): boolean {
  return rest === '' || (rest.length <= longestWord && tail.test(rest));
}

const syllables = 0xac00;
const perVowel = 28;
const perInitial = 28 * 21;
/** Vowels of a contraction and of the stem behind it, by their place in Unicode: 걸려 is 걸리, 바꿔 is 바꾸, 나와 is 나오. */
const contracted: Readonly<Record<number, number>> = { 6: 20, 14: 13, 9: 8 };
const bieup = 17;
const ssangSiot = 20;

/** The stem of a verb as it is conjugated: 걸립니다, 걸려요, 걸렸는데 and 걸리는데 are all 걸리. Other words stay. */
function verbStem(word: string): string {
  const polite = /^(.+?)(?:니다|니까)$/.exec(word)?.[1];
  if (polite !== undefined) {
    const last = polite.charCodeAt(polite.length - 1) - syllables;
    if (last < 0 || last % perVowel !== bieup)
      return polite.endsWith('습') ? verbStem(polite.slice(0, -1)) : word;
    return polite.slice(0, -1) + String.fromCharCode(syllables + last - bieup);
  }
  const bare = word.replace(
    /(?:는데요?|은데요?|던데요?|네요|나요|는지|다가|더니|지만|거나|어서|아서|으면|는|고|면|서|요|다|어|음)$/,
    '',
  );
  if (bare.length < 2) return word;
  const last = bare.charCodeAt(bare.length - 1) - syllables;
  if (last < 0 || last > 11_171) return bare;
  const final = last % perVowel;
  const vowel = Math.floor((last % perInitial) / perVowel);
  const past = final === ssangSiot || final === 4 || final === 0;
  if (!past) return bare;
  const stemVowel = contracted[vowel] ?? vowel;
  const initial = Math.floor(last / perInitial);
  const open = final === 4 && contracted[vowel] === undefined ? 0 : final === ssangSiot ? 0 : final;
  return (
    bare.slice(0, -1) + String.fromCharCode(syllables + initial * perInitial + stemVowel * perVowel + open)
  );
}

/** A Korean word that no dictionary knows, without its particle or ending, as long as two syllables remain. */
export function koreanStem(word: string): string {
  if (word.length > longestWord) return word;
  const bare = withoutParticle(word);
  return bare.length > 1 && word.length > 2 ? verbStem(bare) : bare;
}

function withoutParticle(word: string): string {
  for (let at = 2; at < word.length; at++) {
    if (isKoreanTail(word.slice(at)) && particle.test(word)) return word.slice(0, at);
  }
  return word;
}
