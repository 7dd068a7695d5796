import { asking } from './clauses.ts';
import type { Question } from './understand.ts';

/** Where a sentence ends: a mark and a space, or a line. Figures, versions and addresses hold no space. */
const sentenceEnd = /(?<=[.!?。？！…])(?<!\b(?:i\.e|e\.g|vs|approx|incl)\.)\s+|;;+\s*|\n+/u;
/** The sentences that ask, read alone. Undefined where every sentence asks, or none does. */
export function askingPart(whole: Question, read: (text: string) => Question): Question | undefined {
  const sentences = whole.text.split(sentenceEnd).filter((sentence) => /\p{L}/u.test(sentence));
  if (sentences.length < 2) return undefined;
  const marked = sentences.filter((sentence) => /[?？]\s*$/u.test(sentence));
  const ask =
    marked.length > 0
      ? marked
      : sentences.filter((sentence) => asking.some((cue) => read(sentence).cues.has(cue)));
  return ask.length === 0 || ask.length === sentences.length ? undefined : read(ask.join(' '));
}

/** What is asked, with what the rest of the text names, needs and rules out. */
export function focused(whole: Question, ask: Question): Question {
  const needs = [...ask.needs, ...whole.needs.filter(({ id }) => !ask.needs.some((need) => need.id === id))];
  return {
    ...ask,
    whole: whole.whole,
    language: whole.language,
    named: joined(ask.named, whole.named),
    excluded: joined(ask.excluded, whole.excluded),
    distributions: joined(ask.distributions, whole.distributions),
    formerly: whole.formerly,
    needs,
    continued: whole.continued,
  };
}

function joined(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}
