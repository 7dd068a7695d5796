import type { Localized } from '../knowledge/evidence.ts';
import type { Answer, Cited, FollowUp, Item, Part } from './answer.ts';

/** Taps under an answer in several parts. */
const mostFollowUps = 4;

/** Answers to the parts of one question, one after the other, their sources numbered as one list. */
export function several(answers: readonly [Answer, ...Answer[]], left: readonly string[]): Answer {
  const [first, ...others] = answers;
  const sources: Cited[] = [...first.sources];
  const parts: Part[] = [...first.parts];
  for (const { parts: more, sources: theirs } of others) {
    const numbers = new Map(theirs.map((source) => [source.number, numberIn(sources, source)]));
    for (const part of more) {
      if (!parts.some((there) => isSame(there, part))) parts.push(renumbered(part, numbers));
    }
  }
  if (left.length > 0)
    parts.push({ kind: 'note', text: `${unanswered[first.language]} ${left.join(' · ')}` });
  const followUps: FollowUp[] = [];
  for (const next of answers.flatMap((one) => one.followUps)) {
    if (!followUps.some(({ label }) => label === next.label)) followUps.push(next);
  }
  return {
    ...first,
    solutions: [...new Set(answers.flatMap(({ solutions }) => solutions))],
    capabilities: [...new Set(answers.flatMap(({ capabilities }) => capabilities))],
    parts: [...parts.filter(({ kind }) => kind !== 'links'), ...parts.filter(({ kind }) => kind === 'links')],
    followUps: followUps.slice(0, mostFollowUps),
    sources,
  };
}

const unanswered: Localized = {
  en: 'On this part the catalog has nothing proven:',
  ko: '다음 부분은 확인된 자료가 카탈로그에 없습니다:',
};

/** Links and warnings of the same solution stand in each answer; once is enough. */
function isSame(a: Part, b: Part): boolean {
  if (a.kind === 'links' && b.kind === 'links') return a.links[0]?.url === b.links[0]?.url;
  return 'text' in a && 'text' in b && a.text === b.text;
}

function numberIn(sources: Cited[], source: Cited): number {
  const known = sources.find(({ url }) => url === source.url);
  if (known) return known.number;
  sources.push({ ...source, number: sources.length + 1 });
  return sources.length;
}

function renumbered(part: Part, numbers: ReadonlyMap<number, number>): Part {
  const cite = <T extends { sources?: number[] }>(entry: T): T =>
    entry.sources
      ? { ...entry, sources: entry.sources.map((number) => numbers.get(number) ?? number) }
      : entry;
  switch (part.kind) {
    case 'items':
      return { ...part, items: part.items.map((item: Item) => cite(item)) };
    case 'table':
      return { ...part, rows: part.rows.map(({ cells }) => ({ cells: cells.map((cell) => cite(cell)) })) };
    case 'text':
    case 'warning':
    case 'steps':
    case 'note':
      return cite(part);
    default:
      return part;
  }
}
