import type { CueId } from '../knowledge/vocabulary.ts';
import type { Unit } from './reading.ts';

/** Asked for in a clause of its own or in one that asks; elsewhere ("the docs say …") they are only told. */
export const passing: readonly CueId[] = ['link', 'install', 'latest', 'who'];
/** Cues by which a sentence asks something. */
export const asking: readonly CueId[] = [
  'what',
  'how',
  'why',
  'recommend',
  'support',
  'compare',
  'plural',
  'status',
  'default',
  'migrate',
];
const begs = /\b(?:please|pls|plz)\b|좀|줘|주세요|[?？]/i;

export function saidInPassing(units: readonly Unit[], text: string): CueId[] {
  const clauses: Unit[][] = [];
  units.forEach((unit, at) => {
    const before = units[at - 1];
    if (!before || /[.,;!?\n]/.test(text.slice(before.end, unit.start))) clauses.push([]);
    clauses.at(-1)?.push(unit);
  });
  const cuesOf = (clause: readonly Unit[]) =>
    clause.flatMap(({ senses }) => senses.flatMap((sense) => (sense.kind === 'cue' ? sense.id : [])));
  const ask = clauses.filter((clause, at) => {
    const written = text.slice(clause[0]?.start, clauses[at + 1]?.[0]?.start);
    return (
      begs.test(written) ||
      cuesOf(clause).some((cue) => asking.includes(cue)) ||
      clause.filter(({ ignored }) => !ignored).length <= 1
    );
  });
  if (ask.length === 0 || ask.length === clauses.length) return [];
  const asked = new Set(ask.flatMap(cuesOf));
  return passing.filter((cue) => !asked.has(cue));
}

/** "what should I check first": advice is wanted on a fault, not on a plugin. */
export const whatToCheck =
  /\b(?:what|where)\b[^.?!]*\b(?:should|do|can|could)\b[^.?!]{0,24}\b(?:check|look|inspect|verify|debug)\b|(?:뭐|뭘|어디|무엇을|무엇)\s?(?:부터|를|을)? ?(?:먼저 )?(?:확인|점검|봐야|보면|살펴|의심)/i;

/** "what should I look at": nothing is broken, a plugin is looked for. */
export const toConsider = /\bwhat (?:should|could|can) (?:i|we|they) (?:be )?look(?:ing)? (?:at|into)\b/i;

/** "how do I see which pods drop packets": a way to look, not a fault. */
export const howToSee =
  /\bhow (?:do|can|could|would) (?:i|we|you|one)\b(?: \w+)? (?:see|find out|watch|monitor|observe|trace|list|tell)\b|(?:어떻게|어디서) ?(?:보|볼|확인|알 수|모니터)/i;

/** "어노테이션 뭐 써요": a word to write into a file, not a plugin to choose. */
export const asksField =
  /\b(?:which|what) (?:\w+ ){0,2}(?:release|version|setting|flag|annotation|field|label|port|kernel)\b|\bwhat (?:should|do|must|can) (?:i|we) (?:have to )?(?:change|fix|set|configure|adjust|edit|restart|delete|remove)\b|(?:어노테이션|annotation|옵션|플래그|명령어?|필드|라벨|레이블|label|파라미터|환경 ?변수|flag|option|value)\S{0,2} ?(?:이름)?\S{0,2} ?(?:뭐|뭘|무엇|어떤 ?(?:걸|것))(?!로|으로)/i;

/** "don't want to swap the CNI", "CNI는 그대로 두고": something is to be added, nothing to be moved. */
export const staysAsItIs =
  /\b(?:don'?t|do not|without|not|can'?t|cannot)\b(?: \w+){0,3} (?:rip|throw|tear|kick|ditch|lose|swap|swapping|replac\w+|chang\w+|migrat\w+|switch\w*|re-?install\w*)\b|\b(?:swap\w*|replac\w+|chang\w+|migrat\w+|switch\w*)\b[^.?!]{0,30}\b(?:not on the table|off the table|no option|not an option|out of the question|not possible)\b|\b(?:neither|none)\b[^.?!]{0,30}\b(?:replaced|changed|swapped|moved|migrated)\b|\b(?:stays|staying|has to stay|must stay|will stay)\b(?! (?:at|in|with|pending|down|up|stuck|not|ready|unready))|\bkeep(?:ing)? (?:(?:our|the|my) (?:current )?(?:cni|plugin)|it|that|them|what we have)\b|\b(?:put|run|add|install)\b[^.?!]{0,20}\b(?:next to|on top of|alongside|beside) (?:it|that)\b|\bwhat (?:do|can|should|could|would) (?:i|we|you) (?:bolt|put|add|stick|hang|plug|stack)(?: \w+)? on\b|그대로 (?:두|둘|둔|놔|쓰|써|유지|가져)|(?:안|못) ?(?:바꾸|바꿀|건드리|갈아)|(?:갈아엎|바꾸|교체하|옮기)\S* ?(?:싫|않고|말고)|바꿀 수 없/i;

/** "what would you add": beside what is there. */
export const addsTo =
  /\bwhat\b[^.?!]{0,30}\b(?:would|should|do|can|could) (?:you|i|we|u) (?:add|put|bolt|stick)\b|추가로 ?(?:뭘|뭐)|(?:뭘|뭐를?|무엇을) ?(?:더 )?(?:추가|얹|덧붙)|(?:플러그인|cni|도구|솔루션)\S{0,2} ?(?:더 )?추가/i;

/** "each with a different CNI": every cluster keeps its own. */
export const differentPlugins =
  /\b(?:different|another|own|mixed|separate|various) (?:cni|cnis|plugins?|network plugins?)\b|(?:cni|플러그인)\S{0,2} (?:서로 |다 |전부 |모두 |각각 |각기 )*다(?:르|른|릅|름|달)|(?:서로|각각|각기) 다른 (?:cni|플러그인)/i;

/** "Dear team, … Kind regards, Ines" asks what stands between. */
export function withoutLetterForm(text: string): string {
  const body = text.replace(salutation, '').replace(closing, '').replace(courtesy, '');
  return body.trim() === '' ? text : body;
}
const salutation =
  /^\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b[^,.!?:\n]{0,30}[,!:\n]\s*/i;
/** "Kindly advise." wants no plugin recommended. */
const courtesy = /\b(?:kindly|please) advise\b[.!]?/gi;
const closing =
  /(?<=[.?!\n]\s*)(?:(?:kind|best|warm|many) )?(?:regards|thanks|wishes|greetings|cheers)\b[^?]{0,60}$/i;

/**
 * "explain overlays simply", "초보자 눈높이로": simple is to be the explanation, not the plugin. A plugin is meant where one
 * is to be chosen, where the word stands before it ("simple cni"), and where it is the most of all ("simplest").
 */
export function isOfExplanation(
  units: readonly Unit[],
  at: number,
  cues: ReadonlySet<CueId>,
  text: string,
): boolean {
  if (wantsPlugin.some((cue) => cues.has(cue)) || !explains.some((cue) => cues.has(cue))) return false;
  const [unit, next] = [units[at], units[at + 1]];
  const ofPlugin = next?.senses.some(({ kind, id }) => kind === 'term' && (id === 'cni' || id === 'plugin'));
  const most = /est\b|\b(?:most|least)\b|가장|제일/.test(unit?.text ?? '');
  const isMatter = ({ senses }: Unit) =>
    senses.some(
      ({ kind, id }) => kind === 'concept' || (kind === 'need' && id !== 'simple' && explanation.test(text)),
    );
  return !ofPlugin && !most && units.some(isMatter);
}
const explanation = /\b(?:explain|explanation|understand|mean|means|words|terms)\b|설명|이해|눈높이|뜻/i;
const explains: readonly CueId[] = ['what', 'why', 'how'];
const wantsPlugin: readonly CueId[] = ['recommend', 'best', 'plural', 'lightest'];
