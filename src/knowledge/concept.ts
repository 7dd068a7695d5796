import { z } from 'zod';
import { capabilityIds } from './capability.ts';
import { Cites, Id, Localized, Sources, Wordings } from './evidence.ts';

export const Concept = z.strictObject({
  name: Localized,
  /** Abbreviations and other names that mean this concept. */
  also: Wordings,
  /** Whole questions by which people ask for it. */
  ask: Wordings,
  /** The first sentence of the first paragraph answers "what is it". */
  body: z.array(Localized).min(2).max(4),
  /** The capability whose holders are listed under "which of them do this". */
  capability: z.enum(capabilityIds).optional(),
  /** What sets it apart from a neighbouring concept, for "difference between A and B". */
  against: z.array(z.strictObject({ id: Id, ...Localized.shape })).default([]),
  related: z.array(Id).default([]),
  /** Solutions that it is about by name: OVS and OVN. */
  solutions: z.array(Id).default([]),
  source: Cites,
  sources: Sources,
});
export type Concept = z.infer<typeof Concept> & { id: string };
