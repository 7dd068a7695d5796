import type { AllMiddlewareArgs, Logger, SlackEventMiddlewareArgs, webApi } from '@slack/bolt';
import { longestContext } from '../expert.ts';
import type { Reckoned } from './answers.ts';
import type { Desk } from './desk.ts';
import { type Audience, toMessage } from './message.ts';
import { fromMrkdwn } from './mrkdwn.ts';
import { send, slackErrorOf } from './send.ts';

type MentionArgs = SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs;
type MessageArgs = SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs;

/** Subtypes that are still somebody writing; all others are edits, joins, other bots and the like. */
const written = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** What `app_mention` and `message.im` have in common. */
type Event = {
  channel: string;
  ts: string;
  user?: string;
  text?: string;
  thread_ts?: string;
  subtype?: string;
  bot_id?: string;
  hidden?: boolean;
  edited?: unknown;
};

function isWrittenByPerson(event: Event): event is Event & { user: string } {
  return (
    written.has(event.subtype) && !event.bot_id && !event.hidden && !event.edited && event.user !== undefined
  );
}

/** A mention is answered in its thread, with what was asked in that thread before. */
export async function onMention({ event, client, logger, context }: MentionArgs, desk: Desk): Promise<void> {
  const mention = event as Event;
  if (!isWrittenByPerson(mention) || mention.user === context.botUserId) return;
  const question = fromMrkdwn(mention.text ?? '');
  const thread = mention.thread_ts ?? mention.ts;
  const talk = `${mention.channel}:${thread}`;
  const before = desk.recall(talk);
  // What lost its thread is not remembered: the next such question would be read as if it belonged to this one.
  if (before || !desk.needsContext(question)) desk.remember(talk, before ?? [], question);
  const asked = desk.ask(question, before, desk.languages.pinned(mention.user));
  const isLost = mention.thread_ts !== undefined && !before && desk.needsContext(question);
  const reckoned = isLost ? desk.lost(question, asked.answer.language) : asked;
  await answerIn(client, logger, mention, reckoned, 'public', desk);
}

/** A direct message is answered in its own thread; one that follows within ten minutes goes on with the talk. */
export async function onMessage({ event, client, logger, context }: MessageArgs, desk: Desk): Promise<void> {
  if (event.channel_type !== 'im') return;
  const message = event as Event;
  if (!isWrittenByPerson(message) || message.user === context.botUserId) return;
  const question = fromMrkdwn(message.text ?? '');
  const thread = message.thread_ts ?? message.ts;
  const talk = message.thread_ts ? `${message.channel}:${thread}` : message.channel;
  const before =
    desk.recall(talk) ?? (desk.needsContext(question) ? await reread(client, logger, message) : []);
  desk.remember(`${message.channel}:${thread}`, before, question);
  desk.remember(message.channel, before, question);
  await answerIn(
    client,
    logger,
    message,
    desk.ask(question, before, desk.languages.pinned(message.user)),
    'direct',
    desk,
  );
}

async function answerIn(
  client: webApi.WebClient,
  logger: Logger,
  { channel, ts, thread_ts = ts, user }: Event,
  { answer, asked }: Reckoned,
  audience: Audience,
  desk: Desk,
): Promise<void> {
  const footer = desk.footer(answer);
  const message = toMessage(answer, asked, {
    audience,
    ...(user ? { asker: user } : {}),
    ...(footer ? { footer } : {}),
  });
  await send((part) => client.chat.postMessage({ ...part, channel, thread_ts }), message, logger);
}

/** Seconds of a direct message that still belong to the same talk. */
const talkSeconds = 10 * 60;
/** Messages read again, the bot's own included. */
const rereadMessages = 15;

/** Direct messages can be read again after a restart (im:history); channels cannot, and are not asked for. */
async function reread(
  client: webApi.WebClient,
  logger: Logger,
  { channel, ts, thread_ts }: Event,
): Promise<string[]> {
  const range = { channel, latest: ts, inclusive: false, limit: rereadMessages };
  try {
    const { messages = [] } = thread_ts
      ? await client.conversations.replies({ ...range, ts: thread_ts })
      : await client.conversations.history({ ...range, oldest: String(Number(ts) - talkSeconds) });
    return messages
      .filter((message) => message.ts !== ts && isWrittenByPerson({ ...(message as Event), channel }))
      .sort((a, b) => Number(a.ts) - Number(b.ts))
      .map(({ text }) => fromMrkdwn(text ?? ''))
      .slice(-longestContext);
  } catch (error) {
    logger.warn(`an earlier talk could not be read again: ${slackErrorOf(error) ?? 'no answer'}`);
    return [];
  }
}
