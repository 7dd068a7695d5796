import { z } from 'zod';
import { Id, Localized } from './evidence.ts';

/** Errors that are pasted here but belong elsewhere: registries, memory, permissions, disks. */
export const Elsewhere = z.strictObject({
  errors: z.array(
    z.strictObject({
      id: Id,
      title: Localized,
      /** As in problem.ts. */
      signatures: z.array(z.string().min(4)).min(1),
      /** Where to look instead. */
      hint: Localized,
    }),
  ),
});
export type ForeignError = z.infer<typeof Elsewhere>['errors'][number];
