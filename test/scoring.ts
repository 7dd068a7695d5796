import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { toPlainText } from '../src/answer/plain.ts';
import type { Expert } from '../src/expert.ts';

/** A question and what a right answer must contain. English `must_*` are regular expressions, Korean ones parts. */
const Row = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.enum(['en', 'ko']).optional(),
  intent: z.string().optional(),
  solutions: z.array(z.string()).default([]),
  context: z.array(z.string()).default([]),
  must_mention: z.array(z.string()).default([]),
  must_not: z.array(z.string()).default([]),
  either: z.boolean().optional(),
  /** Log rows: the problem they show, null where none of networking's business. */
  problem: z.string().nullable().optional(),
});
export type Row = z.infer<typeof Row>;

export function readRows(file: string | URL): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Row.parse(JSON.parse(line)));
}

export type Score = {
  row: Row;
  right: boolean;
  full: boolean;
  /** Answered, and about the wrong thing, though there is an answer. */
  wrong: boolean;
  refused: boolean;
  /** Log rows: the right problem is among those shown. */
  shown: boolean;
  reason: string;
  milliseconds: number;
};

/** Ids that count as one another: parts and successors that a right answer may name instead. */
const same: Record<string, string[]> = {
  contiv: ['contiv', 'contiv-vpp'],
  opensdn: ['opensdn', 'contrail'],
  contrail: ['contrail', 'opensdn'],
  'calico-vpp': ['calico-vpp', 'calico'],
  'cni-reference-plugins': ['cni-reference-plugins', 'bridge', 'host-local', 'macvlan', 'ipvlan', 'dhcp'],
};
const meant = (id: string) => same[id] ?? [id];
const toDecline = ['offtopic', 'unanswerable'];

/** Right: the first solution is one of those accepted (all of them, for a comparison). Full: it also says what it must. */
export function score(row: Row, expert: Expert): Score {
  const start = performance.now();
  const answer = expert(row.text, row.context);
  const milliseconds = performance.now() - start;
  const text = toPlainText(answer);
  if (row.problem !== undefined) return scoreLog(row, answer, milliseconds);
  const declines = toDecline.includes(row.intent ?? '');
  const right = isRight(row, answer, declines);
  const missing = declines ? [] : row.must_mention.filter((part) => !says(part, text, row.lang));
  const extra = row.must_not.filter((part) => says(part, text, row.lang));
  const got = answer.answered ? answer.solutions.slice(0, 3).join(', ') || answer.kind : 'declined';
  return {
    row,
    right,
    full: right && missing.length + extra.length === 0,
    wrong: !declines && answer.answered && !right,
    refused: !declines && !answer.answered && !right,
    shown: right,
    reason: [
      `${answer.kind}: ${got}`,
      right ? '' : `wanted ${row.solutions.join(' | ') || (declines ? 'to decline' : 'an answer')}`,
      missing.length > 0 ? `lacks ${missing.join(' & ')}` : '',
      extra.length > 0 ? `says ${extra.join(' & ')}` : '',
    ]
      .filter(Boolean)
      .join('; '),
    milliseconds,
  };
}

function isRight(row: Row, answer: ReturnType<Expert>, declines: boolean): boolean {
  if (row.either) return true;
  if (declines) return !answer.answered;
  if (!answer.answered) return false;
  if (row.solutions.length === 0) return true;
  if (row.intent === 'compare') {
    return row.solutions.every((id) => meant(id).some((one) => answer.solutions.includes(one)));
  }
  return row.solutions.some((id) => meant(id).includes(answer.solutions[0] ?? ''));
}

function scoreLog(row: Row, answer: ReturnType<Expert>, milliseconds: number): Score {
  const right = (answer.problem ?? null) === row.problem;
  const shown = right || (row.problem !== null && answer.problems.includes(row.problem ?? ''));
  return {
    row,
    right,
    full: right,
    wrong: !right && answer.problem !== undefined,
    refused: !right && answer.problem === undefined,
    shown,
    reason: `got ${answer.problems.join(', ') || 'nothing'}, wanted ${row.problem ?? 'nothing'}`,
    milliseconds,
  };
}

function says(part: string, text: string, language = 'en'): boolean {
  if (language === 'ko') {
    const lower = text.toLowerCase();
    return part.split('|').some((one) => lower.includes(one.trim().toLowerCase()));
  }
  return new RegExp(part, 'i').test(text);
}
