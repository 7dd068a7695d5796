import { z } from 'zod';
import { needIds } from './capability.ts';
import { Localized, Wordings } from './evidence.ts';

const Need = z.strictObject({
  label: Localized,
  /** What a yes answers. */
  question: Localized,
  words: Wordings,
  /** The need that "without this" stands for. */
  without: z.enum(needIds).optional(),
});

const cueIds = [
  'compare',
  'recommend',
  'plural',
  'status',
  'alive',
  'ended',
  'install',
  'link',
  'how',
  'migrate',
  'default',
  'what',
  'why',
  'support',
  'who',
  'fastest',
  'lightest',
  'production',
  'best',
  'price',
  'forecast',
  'own_cluster',
  'latest',
  'news',
  'greeting',
  'thanks',
  'help',
  'about',
  'trouble',
  'not',
] as const;
export type CueId = (typeof cueIds)[number];

export const Vocabulary = z.strictObject({
  needs: z.record(z.enum(needIds), Need),
  cues: z.record(z.enum(cueIds), Wordings),
  /** Each line is one meaning; the first word stands for it. */
  terms: z.array(z.array(z.string()).min(2)),
  ignored: Wordings,
  /** Words of any story (who asks, when, why): no names, and left out where nothing was found with them. */
  talk: Wordings,
  /** Words of everyday life: beside them a name that is also an everyday word is no name. */
  everyday: Wordings,
});
export type Vocabulary = z.infer<typeof Vocabulary>;
