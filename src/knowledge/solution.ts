import { z } from 'zod';
import { capabilityIds, platformIds, specialIds } from './capability.ts';
import {
  Cites,
  Id,
  Localized,
  Month,
  Name,
  Sourced,
  Sources,
  Step,
  WebAddress,
  Wordings,
} from './evidence.ts';

export const roles = [
  'cluster-network',
  'cloud-network',
  'meta-plugin',
  'interface-plugin',
  'ipam',
  'policy-engine',
  'plugin-set',
  'switch-fabric',
  'virtual-switch',
  'neighbour',
] as const;
export type Role = (typeof roles)[number];

const statuses = ['active', 'maintenance', 'superseded', 'archived', 'discontinued', 'unclear'] as const;
export type Status = (typeof statuses)[number];

const Fact = z.strictObject({
  value: z.enum(['yes', 'no', 'partial']),
  /** It cannot be left off: whoever wants to do without it needs another solution. */
  always: z.boolean().default(false),
  /** Its source offers it beside another way: whoever wants to do without it can, but for the needs named here. */
  optional: z.strictObject({ serves: z.array(z.enum(capabilityIds)) }).optional(),
  ...Sourced.shape,
  /** Where a second source says otherwise. */
  disputed: Sourced.optional(),
});

const topicKinds = [
  'mode',
  'component',
  'limit',
  'requirement',
  'how-to',
  'migration',
  'peculiarity',
  'question',
] as const;

export const Topic = z.strictObject({
  id: Id,
  kind: z.enum(topicKinds),
  ask: Wordings,
  /** Further wordings, too general to find it by unless the solution is named too. */
  ask_named: Wordings.optional(),
  ...Sourced.shape,
  commands: z.array(z.string().trim().min(1)).optional(),
  /** Said with the answer when the evidence is thin. */
  confidence: z.enum(['high', 'medium']).default('high'),
});
export type Topic = z.infer<typeof Topic>;

const names = z.array(z.string().trim().min(1)).default([]);

export const Solution = z.strictObject({
  name: Name,
  /** Every other name that means this solution, by kind. */
  also: z
    .strictObject({ spelling: names, former: names, product: names, component: names, abbreviation: names })
    .partial()
    .default({}),
  /** Names from above that are also everyday words: they count only beside a word of networking. */
  everyday: names,
  role: z.enum(roles),
  maintainer: z.strictObject({ now: Localized, before: Localized.optional(), source: Cites }),
  status: z.strictObject({
    value: z.enum(statuses),
    since: Month.or(z.string().regex(/^20\d\d$/)).optional(),
    successor: Id.optional(),
    ...Sourced.shape,
  }),
  links: z.strictObject({ home: WebAddress, docs: WebAddress, repo: WebAddress }).partial(),
  /** Links that are still passed around, and what became of them. A lost host is told, never linked. */
  old_links: z.array(z.strictObject({ url: z.string().min(1), ...Sourced.shape })).default([]),
  licence: z.string().min(1),
  open_source: z.boolean(),
  cncf: z.enum(['none', 'sandbox', 'incubating', 'graduated', 'archived']).default('none'),
  release: z.strictObject({ version: z.string().min(1), month: Month.optional(), source: Cites }).optional(),
  summary: Sourced,
  /** What it was when the Korean "Cluster Networking" page listed it, and what became of it. */
  history: Sourced.optional(),
  /** What to use today instead. */
  instead: z.array(z.strictObject({ id: Id, ...Localized.shape })).default([]),
  facts: z.partialRecord(z.enum([...capabilityIds, ...platformIds, ...specialIds]), Fact),
  /** Needs that a part of it serves beside another plugin, which stays the cluster's. */
  beside_another: z.array(z.enum(capabilityIds)).default([]),
  install: z.strictObject({ steps: z.array(Step).min(1), source: Cites }).optional(),
  choose: z.array(Localized).default([]),
  avoid: z.array(Localized).default([]),
  compared_with: z.array(Id).default([]),
  topics: z.array(Topic).default([]),
  sources: Sources,
});
/** A solution as its file says it; the id is the file's name. */
export type Solution = z.infer<typeof Solution> & { id: string };
