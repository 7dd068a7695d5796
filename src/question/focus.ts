import { asking } from './clauses.ts';
import type { Question } from './understand.ts';

/** Where a sentence ends: a mark and a space, or a line. Figures, versions and addresses hold no space. */
const sentenceEnd = /(?<=[.!?。？！…])\s+|\n+/u;
/**
 * The sentences that ask, of a text that also tells; what the others name, need and rule out is kept. Undefined where
 * every sentence asks, or none does.
 */
export function focused(whole: Question, read: (text: string) => Question): Question | undefined {
  const sentences = whole.text.split(sentenceEnd).filter((sentence) => /\p{L}/u.test(sentence));
  if (sentences.length < 2) return undefined;
  const marked = sentences.filter((sentence) => /[?？]\s*$/u.test(sentence));
  const ask =
    marked.length > 0
      ? marked
      : sentences.filter((sentence) => asking.some((cue) => read(sentence).cues.has(cue)));
  if (ask.length === 0 || ask.length === sentences.length) return undefined;
  const question = read(ask.join(' '));
  const needs = [
    ...question.needs,
    ...whole.needs.filter(({ id }) => !question.needs.some((need) => need.id === id)),
  ];
  return {
    ...question,
    whole: whole.whole,
    language: whole.language,
    named: joined(question.named, whole.named),
    excluded: joined(question.excluded, whole.excluded),
    distributions: joined(question.distributions, whole.distributions),
    formerly: whole.formerly,
    needs,
    continued: whole.continued,
  };
}

function joined(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}
