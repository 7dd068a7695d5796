import { type Logger, RespondError, type RespondFn, webApi } from '@slack/bolt';
import type { Message } from './block.ts';

/** Slack's words for "these blocks will not do": https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const refusals = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
  'too_many_attachments',
]);

/** Posts the message; where Slack refuses its blocks, once more as text alone. What it says is never logged. */
export async function send(
  post: (message: Message) => Promise<unknown>,
  message: Message,
  logger: Logger,
): Promise<void> {
  const { whole, ...posted } = message;
  try {
    await post(posted);
  } catch (error) {
    const refusal = posted.blocks && refusalOf(error);
    if (!refusal) throw error;
    const types = posted.blocks?.map(({ type }) => type).join(', ');
    logger.error(`Slack refused a message (${refusal}; blocks: ${types}); sent again as text`);
    const { blocks: _, ...text } = posted;
    await post({ ...text, text: whole ?? text.text });
  }
}

function refusalOf(error: unknown): string | undefined {
  if (error instanceof RespondError) return error.statusCode === 400 ? 'response_url 400' : undefined;
  const code = slackErrorOf(error);
  return code && refusals.has(code) ? code : undefined;
}

/** Slack's own code for what failed, such as `not_in_channel`. */
export function slackErrorOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

export type Reply = (message: Message) => Promise<void>;

/** Answers a command or a tap through its response_url: five times in thirty minutes, also where the bot is no member. */
export function replyBy(
  respond: RespondFn,
  logger: Logger,
  place: { response_type: 'ephemeral' | 'in_channel'; thread_ts?: string },
): Reply {
  return (message) =>
    send((part) => respond({ ...part, ...place, replace_original: false }), message, logger);
}
