import { z } from 'zod';
import { Cites, Id, Localized, Sources, Step, Wordings } from './evidence.ts';

export const Problem = z.strictObject({
  title: Localized,
  /** Solutions it concerns, likeliest first; empty where it may be any. */
  solutions: z.array(Id).default([]),
  /**
   * How the error looks in a log, one line each. `<…>` stands for a variable part, `…` between two parts for anything
   * on the same line. Distinctive first.
   */
  signatures: z.array(z.string().trim().min(6)),
  /** true: a wrapper that surrounds other errors; it yields to whatever else is recognised. */
  generic: z.boolean().default(false),
  /** How people describe it without any error text. */
  symptoms: Wordings,
  cause: Localized,
  checks: z.array(Step).min(1),
  fix: z.array(Step).min(1),
  confidence: z.enum(['high', 'medium']).default('high'),
  source: Cites,
  sources: Sources,
});
export type Problem = z.infer<typeof Problem> & { id: string };
