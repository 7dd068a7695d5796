import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Block } from './block.ts';
import type { Desk } from './desk.ts';
import { notice, toMessage } from './message.ts';
import { fromMrkdwn } from './mrkdwn.ts';
import { send, slackErrorOf } from './send.ts';
import { visibleText } from './visible.ts';
import { wording } from './wording.ts';

type Args = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** "Explain with CNI Bot" on a message: answered for the one who asked, in that thread; where the bot is no member, in their direct message. */
export async function onExplain({ shortcut, ack, client, logger }: Args, desk: Desk): Promise<void> {
  await ack();
  const { message, channel, user } = shortcut;
  const question = messageText(message);
  const pinned = desk.languages.pinned(user.id);
  const drawn = () => {
    const { answer, asked } = desk.ask(question, [], pinned);
    return (audience: 'private' | 'direct') =>
      toMessage(answer, asked, { audience, asker: user.id, shared: audience === 'direct' });
  };
  const language = await desk.languages.of(user.id, client, logger);
  const toReply = question ? drawn() : () => notice(wording.nothingToExplain[language]);
  try {
    const place = { channel: channel.id, user: user.id, thread_ts: message.thread_ts ?? message.ts };
    await send((part) => client.chat.postEphemeral({ ...part, ...place }), toReply('private'), logger);
  } catch (error) {
    if (!slackErrorOf(error)) throw error;
    await send((part) => client.chat.postMessage({ ...part, channel: user.id }), toReply('direct'), logger);
  }
}

type Attachment = {
  pretext?: string;
  title?: string;
  text?: string;
  fallback?: string;
  fields?: { title?: string; value?: string }[];
  blocks?: Block[];
};

/** All that a message says: its text, its attachments (alerts), its blocks. */
function messageText(message: { text?: string; attachments?: Attachment[]; blocks?: Block[] }): string {
  const texts: string[] = [];
  const add = (text: string | undefined) => {
    const plain = text?.trim();
    if (plain && !texts.some((other) => other.includes(plain))) texts.push(plain);
  };
  add(fromMrkdwn(message.text ?? ''));
  add(visibleText(message.blocks ?? []));
  for (const { pretext, title, text, fallback, fields = [], blocks = [] } of message.attachments ?? []) {
    for (const part of [pretext, title, text]) add(fromMrkdwn(part ?? ''));
    for (const field of fields) add(fromMrkdwn([field.title, field.value].filter(Boolean).join(': ')));
    add(visibleText(blocks));
    if (!text && blocks.length === 0) add(fromMrkdwn(fallback ?? ''));
  }
  return texts.join('\n');
}
