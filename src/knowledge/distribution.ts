import { z } from 'zod';
import { Cites, Id, Localized, Name, Sources } from './evidence.ts';

const Choice = z.strictObject({ plugin: Id.optional(), ...Localized.shape });

export const Distribution = z.strictObject({
  name: Name,
  also: z.array(z.string().trim().min(1)).default([]),
  kind: z.enum(['distribution', 'installer', 'managed', 'local']),
  /** What it runs without being told; `plugin` is absent where nothing is installed or nothing is known. */
  default: Choice,
  choices: z.array(Choice).default([]),
  refused: z.array(Choice).default([]),
  change_later: z.strictObject({ value: z.enum(['yes', 'no', 'partial', 'unknown']), ...Localized.shape }),
  traps: z.array(Localized).default([]),
  source: Cites,
  sources: Sources,
});
export type Distribution = z.infer<typeof Distribution> & { id: string };
