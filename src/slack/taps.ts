import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Language } from '../language.ts';
import { unpack } from './asked.ts';
import type { Modal } from './block.ts';
import type { Desk } from './desk.ts';
import { type Audience, notice, toAnswerView, toMessage, toSourcesView } from './message.ts';
import { type Reply, replyBy, slackErrorOf } from './send.ts';
import { wording } from './wording.ts';

export type TapArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** What the tapped button, select or field carries. */
export function tapped({ action }: TapArgs): string | undefined {
  if ('selected_option' in action && action.selected_option) return action.selected_option.value;
  return 'value' in action && typeof action.value === 'string' ? action.value : undefined;
}

/** What the answer that holds the button can be told apart by. */
function placeOf({ body }: TapArgs): { audience: Audience; channel: string; thread?: string } {
  const channel = body.channel?.id ?? '';
  const { is_ephemeral: ephemeral, thread_ts } = body.container as {
    is_ephemeral?: boolean;
    thread_ts?: string;
  };
  const thread = body.message?.thread_ts ?? thread_ts ?? (ephemeral ? undefined : body.message?.ts);
  const audience = ephemeral ? 'private' : channel.startsWith('D') ? 'direct' : 'public';
  return { audience, channel, ...(thread ? { thread } : {}) };
}

/** Into the thread of the tapped message, for everybody there or for the one who tapped. */
function replyInPlace(args: TapArgs, onlyThem: boolean): Reply {
  const { audience, thread } = placeOf(args);
  const response_type =
    audience === 'private' || (onlyThem && audience === 'public') ? 'ephemeral' : 'in_channel';
  return replyBy(args.respond, args.logger, { response_type, ...(thread ? { thread_ts: thread } : {}) });
}

/** For the one who tapped; on the Home tab and in modals there is no message to answer, so a small modal says it. */
export async function tell(args: TapArgs, sentence: string, language: Language): Promise<void> {
  if (!args.body.view) {
    const { thread } = placeOf(args);
    return replyBy(args.respond, args.logger, {
      response_type: 'ephemeral',
      ...(thread ? { thread_ts: thread } : {}),
    })(notice(sentence));
  }
  await showView(args, {
    type: 'modal',
    callback_id: 'notice',
    title: { type: 'plain_text', text: wording.title[language] },
    close: { type: 'plain_text', text: wording.close[language] },
    blocks: [{ type: 'section', text: { type: 'plain_text', text: sentence } }],
  });
}

/** In the modal where the tap was, else in a new one. */
export async function showView({ body, client }: TapArgs, view: Modal): Promise<void> {
  if (body.view?.type === 'modal') await client.views.update({ view_id: body.view.id, view });
  else await client.views.open({ trigger_id: body.trigger_id, view });
}

export async function onFollowUp(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const carried = unpack(tapped(args));
  if (!carried) return onUnknown(args, desk);
  const { answer, asked } = desk.again(carried);
  if (args.body.view) return showView(args, toAnswerView(answer, asked));
  const { audience, channel, thread } = placeOf(args);
  const user = args.body.user.id;
  const talks =
    audience === 'private'
      ? [`${channel}:${user}`]
      : [`${channel}:${thread}`, ...(audience === 'direct' ? [channel] : [])];
  for (const talk of talks) desk.remember(talk, carried.context, carried.question);
  await replyInPlace(
    args,
    false,
  )(toMessage(answer, asked, { audience, asker: user, shared: audience === 'public' }));
}

/** The next page, for the one who wants to read on. */
export async function onMore(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const carried = unpack(tapped(args));
  if (!carried) return onUnknown(args, desk);
  const { answer, asked } = desk.again(carried);
  const { audience } = placeOf(args);
  const to = audience === 'public' ? 'private' : audience;
  await replyInPlace(args, true)(toMessage(answer, asked, { audience: to, page: carried.page }));
}

/** Another page of an answer in a modal. */
export async function onView(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const carried = unpack(tapped(args));
  if (!carried) return onUnknown(args, desk);
  const { answer, asked } = desk.again(carried);
  await showView(args, toAnswerView(answer, asked, carried.page));
}

export async function onSources(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const carried = unpack(tapped(args));
  if (!carried) return onUnknown(args, desk);
  const { answer, asked } = desk.again(carried);
  await showView(args, toSourcesView(answer, asked, carried.page));
}

/** What only the asker saw, for everybody in the channel, with who asked and what. */
export async function onShare(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const carried = unpack(tapped(args));
  if (!carried) return onUnknown(args, desk);
  const { answer, asked } = desk.again(carried);
  const { channel, thread } = placeOf(args);
  const asker = args.body.user.id;
  if (thread) desk.remember(`${channel}:${thread}`, carried.context, carried.question);
  const reply = replyBy(args.respond, args.logger, {
    response_type: 'in_channel',
    ...(thread ? { thread_ts: thread } : {}),
  });
  await reply(toMessage(answer, asked, { audience: 'public', asker, shared: true }));
}

/** The asker, whom the button names, or a workspace admin where users:read lets us know. */
export async function onRemove(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const user = args.body.user.id;
  if (tapped(args) === user || (await isAdmin(args, user))) {
    await args.respond({ delete_original: true });
    return;
  }
  const language = await desk.languages.of(user, args.client, args.logger);
  await tell(args, wording.onlyAsker[language], language);
}

async function isAdmin({ client, logger }: TapArgs, user: string): Promise<boolean> {
  try {
    const { user: found } = await client.users.info({ user });
    return found?.is_admin === true || found?.is_owner === true;
  } catch (error) {
    logger.debug(`not known whether the user is an admin: ${slackErrorOf(error) ?? 'no answer'}`);
    return false;
  }
}

/** A button that no listener knows, or whose value is not ours. */
export async function onUnknown(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const language = await desk.languages.of(args.body.user.id, args.client, args.logger);
  await tell(args, wording.unknownButton[language], language);
}
