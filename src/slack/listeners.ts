import type {
  AllMiddlewareArgs,
  AnyMiddlewareArgs,
  App,
  BlockAction,
  BlockSuggestion,
  GlobalShortcut,
  MessageShortcut,
  SlackOptionsMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
} from '@slack/bolt';
import { onChoiceChanged, onChoiceSubmitted, openChoice } from './choice.ts';
import { onCommand } from './command.ts';
import { onMention, onMessage } from './conversation.ts';
import type { Desk } from './desk.ts';
import { onExplain } from './explain.ts';
import { onFeedback, onSend, onToMaintainers, onWrong } from './feedback.ts';
import {
  onAsk,
  onChoose,
  onDead,
  onHelp,
  onHome,
  onNeed,
  onRole,
  onSolution,
  solutionOption,
} from './home.ts';
import { notice } from './message.ts';
import { replyBy, slackErrorOf } from './send.ts';
import { onFollowUp, onMore, onRemove, onShare, onSources, onUnknown, onView, type TapArgs } from './taps.ts';
import { wording } from './wording.ts';

type Tap = (args: TapArgs, desk: Desk) => Promise<void>;
type Submission = (args: SlackViewMiddlewareArgs & AllMiddlewareArgs, desk: Desk) => Promise<void>;

/** By action_id up to its colon. */
export const taps: Record<string, Tap> = {
  'follow-up': onFollowUp,
  more: onMore,
  view: onView,
  sources: onSources,
  share: onShare,
  remove: onRemove,
  feedback: onFeedback,
  'to-maintainers': onToMaintainers,
  'choice-platform': onChoiceChanged,
  'choice-must': onChoiceChanged,
  'choice-nice': onChoiceChanged,
  'choice-among': onChoiceChanged,
  ask: onAsk,
  help: onHelp,
  choose: onChoose,
  dead: onDead,
  role: onRole,
  need: onNeed,
  solution: onSolution,
};

/** By callback_id. */
export const submissions: Record<string, Submission> = {
  choice: onChoiceSubmitted,
  wrong: onWrong,
  'to-maintainers': onSend,
};

export const shortcuts = { explain: 'explain', choose: 'choose' } as const;
export const command = '/cni';
export const events = ['app_mention', 'message', 'app_home_opened'] as const;

/** One listener a kind, and a table behind it: nothing that Slack sends ends in silence, known or not. */
export function listen(app: App, desk: Desk): void {
  app.use((args) => guard(args, desk));
  app.event('app_mention', (args) => onMention(args, desk));
  app.event('message', (args) => onMessage(args, desk));
  app.event('app_home_opened', (args) => onHome(args, desk));
  app.command(/.*/, (args) =>
    args.command.command === command ? onCommand(args, desk) : onUnknownCommand(args, desk),
  );
  app.action<BlockAction>(/.*/, (args) => {
    const [name = ''] = args.action.action_id.split(':');
    return (Object.hasOwn(taps, name) ? taps[name] : undefined)?.(args, desk) ?? onUnknown(args, desk);
  });
  app.view(/.*/, async (args) => {
    const { callback_id: name } = args.view;
    const submitted = Object.hasOwn(submissions, name) ? submissions[name] : undefined;
    await (submitted ? submitted(args, desk) : args.ack());
  });
  app.shortcut(/.*/, async (args) => {
    if (args.shortcut.type === 'message_action' && args.shortcut.callback_id === shortcuts.explain)
      return onExplain(args as SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs, desk);
    await onGlobalShortcut(args as SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs, desk);
  });
  app.options(/.*/, (args) => onOptions(args as SlackOptionsMiddlewareArgs<'block_suggestion'>, desk));
  app.error(async (error) => {
    app.logger.error(`${error.code}: ${slackErrorOf(error) ?? error.name}${stackOf(error)}`);
  });
}

/** Where it happened, without the message of the error: that may hold what somebody wrote. */
function stackOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .join('')
    .replace(/\s+/g, ' ');
}

/** Slack's second delivery of an event is dropped; whoever waits for an answer is told when one fails. */
async function guard(args: AnyMiddlewareArgs & AllMiddlewareArgs, desk: Desk): Promise<void> {
  const { event_id: eventId } = args.body as { event_id?: string };
  if (eventId && desk.isRepeated(eventId)) return;
  try {
    await args.next();
  } catch (error) {
    await tellFailure(args, desk);
    throw error;
  }
}

async function tellFailure(args: AnyMiddlewareArgs & AllMiddlewareArgs, desk: Desk): Promise<void> {
  const { client, logger } = args;
  const { event } = args as { event?: { channel?: string; user?: string; ts?: string; thread_ts?: string } };
  const user = event?.user ?? args.context.userId;
  const sorry = notice(wording.failed[(user ? desk.languages.pinned(user) : undefined) ?? 'en']);
  try {
    if ('respond' in args && args.respond)
      await replyBy(args.respond, logger, { response_type: 'ephemeral' })(sorry);
    else if (event?.channel && event.ts)
      await client.chat.postMessage({
        ...sorry,
        channel: event.channel,
        thread_ts: event.thread_ts ?? event.ts,
      });
  } catch (error) {
    logger.warn(`nor could the asker be told: ${slackErrorOf(error) ?? 'no answer'}`);
  }
}

async function onUnknownCommand(
  { command, ack, respond, client, logger }: Parameters<typeof onCommand>[0],
  desk: Desk,
): Promise<void> {
  await ack();
  const language = await desk.languages.of(command.user_id, client, logger);
  await replyBy(respond, logger, { response_type: 'ephemeral' })(notice(wording.unknownCommand[language]));
}

/** The guided choice; a shortcut that this version does not know leads there too. */
async function onGlobalShortcut(
  { shortcut, ack, client, logger }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs,
  desk: Desk,
): Promise<void> {
  await ack();
  await openChoice(
    client,
    shortcut.trigger_id,
    desk,
    await desk.languages.of(shortcut.user.id, client, logger),
  );
}

/** Names that fit what is typed; a select that this version does not know gets the same. */
async function onOptions(
  { ack, options }: SlackOptionsMiddlewareArgs<'block_suggestion'>,
  desk: Desk,
): Promise<void> {
  const { value } = options as BlockSuggestion;
  await ack({ options: desk.suggest(value).map(solutionOption) });
}
