import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { needIds } from '../knowledge/capability.ts';
import { type Language, languages } from '../language.ts';
import { withoutSecrets } from '../secrets.ts';
import { longestQuestion } from '../text.ts';

const Need = z.enum(needIds);

/** What was picked in a form instead of asked in words. `among`: the only solutions to look at; none: all. */
const Picked = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('choice'),
    must: z.array(Need),
    nice: z.array(Need),
    among: z.array(z.string()),
  }),
  z.object({ kind: z.literal('profile'), id: z.string() }),
  z.object({ kind: z.literal('holders'), need: Need }),
  /** What a pasted log was recognised as, where the log itself is too long to carry. */
  z.object({ kind: z.literal('problem'), ids: z.array(z.string()).min(1), named: z.array(z.string()) }),
]);
export type Picked = z.infer<typeof Picked>;
export type Choice = Extract<Picked, { kind: 'choice' }>;

/** What an answer answered, so that Slack can carry it and the answer can be found again without a store. */
export type Asked = { question: string; context: string[]; language: Language; picked?: Picked };

/** What a button or form carries: also the page it leads to. */
export type Carried = Asked & { page: number };

const Carried = z.object({
  question: z.string(),
  context: z.array(z.string()),
  language: z.enum(languages),
  picked: Picked.optional(),
  page: z.number().int().min(0),
});

/** Characters that a value may unpack to; our own never come near. */
const longestUnpacked = 100_000;

/**
 * Characters of one value, of the 2,000 that Slack allows: a message holds up to eight of them, and its total is limited
 * as well. Packed, 900 are a question of about 1,500 characters.
 */
export const packedCharacters = 900;

/**
 * Packed for a button, without secrets. Where it does not fit, earlier questions are left off first, oldest first, then the
 * end of the question. What was unpacked packs to the same again.
 */
export function pack(asked: Asked & { page?: number }, most = packedCharacters): string {
  const { question, context, language, picked, page = 0 } = asked;
  const carried = {
    question: withoutSecrets(question.slice(0, longestQuestion)),
    context: context.map(withoutSecrets),
    language,
    picked,
    page,
  };
  for (;;) {
    const value = deflateRawSync(JSON.stringify(carried)).toString('base64url');
    if (value.length <= most) return value;
    if (carried.context.length > 0) carried.context = carried.context.slice(1);
    else carried.question = carried.question.slice(0, Math.floor(carried.question.length * 0.8));
  }
}

/** Undefined where the value is not one of ours. */
export function unpack(value: string | undefined): Carried | undefined {
  if (!value) return undefined;
  try {
    const json = inflateRawSync(Buffer.from(value, 'base64url'), {
      maxOutputLength: longestUnpacked,
    }).toString();
    const { picked, ...carried } = Carried.parse(JSON.parse(json));
    return picked ? { ...carried, picked } : carried;
  } catch {
    return undefined;
  }
}
