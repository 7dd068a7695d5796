import { z } from 'zod';

/** The same thing said in both languages. Numbers, versions and commands are the same on both sides (rules.ts). */
export const Localized = z.strictObject({ en: z.string().trim().min(1), ko: z.string().trim().min(1) });
export type Localized = z.infer<typeof Localized>;

/** A name; where no Korean spelling is in use, Koreans write the Latin one. */
export const Name = z.strictObject({ en: z.string().trim().min(1), ko: z.string().trim().min(1).optional() });

export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected kebab-case, such as kube-ovn');
export const Month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'expected a quoted month, such as "2026-11"');
export const WebAddress = z.url({ protocol: /^https$/, error: 'expected an https:// address' });

/** Where a fact was read. */
export const Source = z.strictObject({
  url: WebAddress,
  /** Month in which the page or file that was read was last changed, where that is known. */
  published: Month.optional(),
  /** Month in which we last compared our text with it. */
  checked: Month,
  /** false: the page itself could not be opened again, only an excerpt or a copy of it was read. */
  opened: z.boolean().default(true),
});
export type Source = z.infer<typeof Source>;

export const Sources = z.record(Id, Source);

/** Keys of the file's `sources`, most important first. */
export const Cites = z.union([Id.transform((key) => [key]), z.array(Id).min(1)]);

export const Sourced = z.strictObject({ ...Localized.shape, source: Cites });
export type Sourced = z.infer<typeof Sourced>;

/** How people ask for something, in their own words. */
export const Wordings = z.strictObject({
  en: z.array(z.string().trim().min(1)),
  ko: z.array(z.string().trim().min(1)),
});

/** One thing to do, and the command that does it where there is one. */
export const Step = z.strictObject({
  ...Localized.shape,
  command: z.string().trim().min(1).optional(),
  /** What the step interrupts or deletes. It is shown in front of the step. */
  warning: Localized.optional(),
  /** true: a general Kubernetes step that none of the sources spells out. */
  general: z.boolean().default(false),
});
export type Step = z.infer<typeof Step>;
