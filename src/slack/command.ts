import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { languages } from '../language.ts';
import { openChoice } from './choice.ts';
import type { Desk } from './desk.ts';
import { notice, toMessage } from './message.ts';
import { replyBy } from './send.ts';
import { wording } from './wording.ts';

type Args = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/** Sub-words that say nothing about the asker's language. */
const wordless = new Set('help compare find list status benchmark why about privacy news'.split(' '));

/** `/cni`: `lang` and `choose` are Slack's; everything else is a question, answered for the asker alone. */
export async function onCommand({ command, ack, respond, client, logger }: Args, desk: Desk): Promise<void> {
  await ack();
  const reply = replyBy(respond, logger, { response_type: 'ephemeral' });
  const { user_id: user, channel_id: channel } = command;
  const text = command.text.trim();
  const [word = '', value] = text.toLowerCase().split(/\s+/);
  if (word === 'lang') return reply(notice(await changeLanguage(value, user)));
  const untold = text === '' || wordless.has(text.toLowerCase());
  const language = untold ? await desk.languages.of(user, client, logger) : desk.languages.pinned(user);
  if (text.toLowerCase() === 'choose')
    return openChoice(client, command.trigger_id, desk, await desk.languages.of(user, client, logger));

  const talk = `${channel}:${user}`;
  const context = desk.recall(talk) ?? [];
  const { answer, asked } = desk.ask(text || 'help', context, language);
  if (text) desk.remember(talk, context, text);
  const footer = desk.footer(answer);
  await reply(toMessage(answer, asked, { audience: 'private', asker: user, ...(footer ? { footer } : {}) }));

  async function changeLanguage(value: string | undefined, user: string): Promise<string> {
    const pinned = languages.find((language) => language === value);
    if (!pinned && value !== 'auto') return wording.langUsage[await desk.languages.of(user, client, logger)];
    desk.languages.pin(user, pinned);
    return pinned ? wording.pinned[pinned] : wording.unpinned[await desk.languages.of(user, client, logger)];
  }
}
