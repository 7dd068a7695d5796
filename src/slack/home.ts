import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { isDead, roleNames, statusNames } from '../answer/names.ts';
import { capabilityIds } from '../knowledge/capability.ts';
import { roles, type Solution } from '../knowledge/solution.ts';
import type { Language } from '../language.ts';
import type { Reckoned } from './answers.ts';
import { actions, type Block, type Home, type Modal, type Option, plainText } from './block.ts';
import { openChoice } from './choice.ts';
import type { Desk } from './desk.ts';
import { limits } from './limits.ts';
import { toAnswerView } from './message.ts';
import { escaped, shorten } from './mrkdwn.ts';
import { bold, list, paragraph, richText, section, words } from './rich-text.ts';
import { onUnknown, showView, type TapArgs, tapped } from './taps.ts';
import { freshnessLine, wording } from './wording.ts';

type Args = SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs;

export async function onHome({ event, client, logger }: Args, desk: Desk): Promise<void> {
  if (event.tab !== 'home') return;
  const language = await desk.languages.of(event.user, client, logger);
  await client.views.publish({ user_id: event.user, view: toHome(desk, language) });
}

function toHome(desk: Desk, language: Language): Home {
  const { solutions, vocabulary } = desk.shelf.knowledge;
  const say = (text: { en: string; ko: string }) => text[language];
  const byRole = roles.flatMap((role): Option[] => {
    const count = solutions.filter((solution) => solution.role === role).length;
    return count > 0 ? [option(role, `${say(roleNames[role])} (${count})`)] : [];
  });
  const byNeed = capabilityIds.map((id) => option(id, say(vocabulary.needs[id].label)));
  const dead = solutions.filter(isDead).length;
  return {
    type: 'home',
    blocks: [
      {
        type: 'input',
        block_id: 'ask',
        label: plainText(say(wording.homeAsk)),
        dispatch_action: true,
        element: {
          type: 'plain_text_input',
          action_id: 'ask',
          max_length: limits.inputText,
          dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
        },
      },
      ...actions(
        { type: 'button', action_id: 'choose', text: plainText(say(wording.homeChoose)) },
        { type: 'button', action_id: 'help', text: plainText(say(wording.homeHelp)) },
        { type: 'button', action_id: 'dead', text: plainText(`${say(wording.homeDead)} (${dead})`) },
      ),
      { type: 'header', text: plainText(say(wording.homeBrowse)) },
      ...actions(
        {
          type: 'static_select',
          action_id: 'role',
          placeholder: plainText(say(wording.homeByKind)),
          options: byRole,
        },
        {
          type: 'static_select',
          action_id: 'need',
          placeholder: plainText(say(wording.homeByNeed)),
          options: byNeed,
        },
        {
          type: 'external_select',
          action_id: 'solution',
          placeholder: plainText(say(wording.homeByName)),
          min_query_length: 1,
        },
      ),
      {
        type: 'context',
        elements: [{ type: 'mrkdwn', text: escaped(say(freshnessLine(desk.freshness))) }],
      },
    ],
  };
}

function option(value: string, text: string): Option {
  return { value, text: plainText(shorten(text, limits.optionText)) };
}

/** A solution in a select, under both its names. */
export function solutionOption({ id, name }: Solution): Option {
  return option(id, name.ko && name.ko !== name.en ? `${name.en} (${name.ko})` : name.en);
}

/** Solutions with their status, and a select to open one. */
function toListView(title: string, solutions: readonly Solution[], language: Language): Modal {
  const lines = solutions.map(({ name, status }) =>
    section(...bold(name.en), ...words(`: ${statusNames[status.value][language]}`)),
  );
  const chunks = Array.from({ length: Math.ceil(solutions.length / limits.options) }, (_, at) =>
    solutions.slice(at * limits.options, (at + 1) * limits.options),
  );
  const selects = chunks.flatMap((chunk, at): Block[] =>
    actions({
      type: 'static_select',
      action_id: `solution:${at}`,
      placeholder: plainText(wording.choicePick[language]),
      options: chunk.map(solutionOption),
    }),
  );
  return {
    type: 'modal',
    callback_id: 'list',
    title: plainText(wording.title[language]),
    close: plainText(wording.close[language]),
    blocks: [
      paragraph(...bold(title)),
      ...(lines.length > 0 ? [richText(list('bullet', lines))] : []),
      ...selects,
    ],
  };
}

async function showAnswer(args: TapArgs, { answer, asked }: Reckoned): Promise<void> {
  await showView(args, toAnswerView(answer, asked));
}

const languageOfTapper = ({ body, client, logger }: TapArgs, desk: Desk) =>
  desk.languages.of(body.user.id, client, logger);

/** A question typed on the Home tab is answered in its own language. */
export async function onAsk(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  await showAnswer(args, desk.ask(tapped(args) ?? '', [], desk.languages.pinned(args.body.user.id)));
}

export async function onHelp(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const language = await languageOfTapper(args, desk);
  await showAnswer(args, desk.ask({ en: 'help', ko: '도움말' }[language], [], language));
}

export async function onChoose(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  await openChoice(args.client, args.body.trigger_id, desk, await languageOfTapper(args, desk));
}

export async function onDead(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const language = await languageOfTapper(args, desk);
  await showView(
    args,
    toListView(wording.homeDead[language], desk.shelf.knowledge.solutions.filter(isDead), language),
  );
}

export async function onRole(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const role = roles.find((role) => role === tapped(args));
  if (!role) return onUnknown(args, desk);
  const language = await languageOfTapper(args, desk);
  const solutions = desk.shelf.knowledge.solutions.filter((solution) => solution.role === role);
  await showView(args, toListView(roleNames[role][language], solutions, language));
}

export async function onNeed(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const need = capabilityIds.find((id) => id === tapped(args));
  if (!need) return onUnknown(args, desk);
  const language = await languageOfTapper(args, desk);
  const question = desk.shelf.knowledge.vocabulary.needs[need].label[language];
  await showAnswer(args, desk.again({ question, context: [], language, picked: { kind: 'holders', need } }));
}

export async function onSolution(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const solution = desk.shelf.knowledge.solutions.find(({ id }) => id === tapped(args));
  if (!solution) return onUnknown(args, desk);
  const language = await languageOfTapper(args, desk);
  const { id, name } = solution;
  await showAnswer(
    args,
    desk.again({ question: name.en, context: [], language, picked: { kind: 'profile', id } }),
  );
}
