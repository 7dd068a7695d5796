import { z } from 'zod';
import { Cites, Id, Localized, Sources, Step, Wordings } from './evidence.ts';

export const Migration = z.strictObject({
  title: Localized,
  /** Solutions it leads away from; empty where any will do. */
  from: z.array(Id).default([]),
  to: z.array(Id).default([]),
  /** Distributions it belongs to, where it is theirs. */
  distributions: z.array(Id).default([]),
  ask: Wordings,
  /** Whether the projects document this way. `no` is a way that does not exist. */
  documented: z.enum(['yes', 'no', 'partial']),
  /** The way in one to three sentences: who documents it, in place or not, what it costs. */
  summary: Localized,
  downtime: Localized.optional(),
  steps: z.array(Step).default([]),
  rollback: Localized.optional(),
  traps: z.array(Localized).default([]),
  source: Cites,
  sources: Sources,
});
export type Migration = z.infer<typeof Migration> & { id: string };
