import type { Solution } from '../knowledge/solution.ts';
import type { Lexicon } from '../question/lexicon.ts';
import { read } from '../question/reading.ts';
import { limits } from './limits.ts';

/** Solutions for a type-ahead: names of both languages that begin so, hold it, or were meant by a slip or the other keyboard. */
export function createSuggest(
  solutions: readonly Solution[],
  lexicon: Lexicon,
): (typed: string) => Solution[] {
  const entries = solutions.map((solution) => {
    const { id, name, also } = solution;
    const names = [name.en, name.ko ?? '', id, ...Object.values(also).flatMap((names) => names ?? [])];
    return { solution, names: names.map(bare).filter(Boolean) };
  });
  const byId = new Map(solutions.map((solution) => [solution.id, solution]));
  return (typed) => {
    const sought = bare(typed);
    if (!sought) return [...solutions].slice(0, limits.options);
    const where = (test: (name: string) => boolean) =>
      entries.filter(({ names }) => names.some(test)).map(({ solution }) => solution);
    const meant = read(typed, lexicon, true).flatMap(({ senses }) =>
      senses.flatMap((sense) => (sense.kind === 'solution' ? (byId.get(sense.id) ?? []) : [])),
    );
    const found = new Set([
      ...where((name) => name.startsWith(sought)),
      ...meant,
      ...where((name) => name.includes(sought)),
    ]);
    return [...found].slice(0, limits.options);
  };
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}
