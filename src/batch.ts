import { z } from 'zod';
import type { Answer } from './answer/answer.ts';
import { toPlainText } from './answer/plain.ts';
import type { Expert } from './expert.ts';

/** One line of `--jsonl` input: a question and, oldest first, those asked before it in the same talk. */
const Asked = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  context: z.array(z.string()).optional(),
});

/** One line of `--jsonl` output. A public contract, documented in the README: names are only ever added. */
export type Line = {
  id: string | number | null;
  language: 'en' | 'ko';
  answered: boolean;
  kind: string;
  solutions: string[];
  capabilities: string[];
  problem: string | null;
  problems: string[];
  concept: string | null;
  text: string;
  sources: string[];
};

export type Broken = { error: string; line: number };

/** Answers one line; a line that cannot be read gives an `error` with its number (from 1), never an exception. */
export function answerLine(input: string, number: number, expert: Expert): Line | Broken {
  let parsed: unknown;
  try {
    parsed = JSON.parse(input);
  } catch {
    return {
      error: 'not JSON; write one object a line, such as {"id":"1","text":"what is cilium"}',
      line: number,
    };
  }
  const asked = Asked.safeParse(parsed);
  if (!asked.success) {
    const [issue] = asked.error.issues;
    return {
      error: `${issue?.path.join('.') || 'line'}: ${issue?.message}; a line needs "text", a string`,
      line: number,
    };
  }
  const { id, text, context } = asked.data;
  return toLine(id ?? null, expert(text, context));
}

function toLine(id: string | number | null, answer: Answer): Line {
  return {
    id,
    language: answer.language,
    answered: answer.answered,
    kind: answer.kind,
    solutions: answer.solutions,
    capabilities: answer.capabilities,
    problem: answer.problem ?? null,
    problems: answer.problems,
    concept: answer.concept ?? null,
    text: toPlainText(answer),
    sources: answer.sources.map(({ url }) => url),
  };
}
