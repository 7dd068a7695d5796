import { z } from 'zod';
import { Cites, Id, Localized, Month, Sources } from './evidence.ts';

export const BenchmarkRow = z.strictObject({
  /** Absent for the machine without any plugin. */
  solution: Id.optional(),
  name: z.string().min(1),
  kind: z.enum(['baseline', 'plain', 'encrypted']),
  /** true: stands for its solution in a chart of all. */
  usual: z.boolean().default(false),
  /** TCP between pods on two nodes, Gbit/s. */
  single_stream_gbps: z.number().positive(),
  single_stream_range: z.tuple([z.number(), z.number()]),
  eight_streams_gbps: z.number().positive(),
  /** The whole node at rest, MB. */
  idle_memory_mb: z.number().positive(),
});
export type BenchmarkRow = z.infer<typeof BenchmarkRow>;

export const Benchmark = z.strictObject({
  title: Localized,
  credit: Localized,
  month: Month,
  setup: Localized,
  /** The one sentence that keeps the figures honest. */
  honest: Localized,
  limits: Localized,
  source: Cites,
  rows: z.array(BenchmarkRow).min(2),
  sources: Sources,
});
export type Benchmark = z.infer<typeof Benchmark> & { id: string };
