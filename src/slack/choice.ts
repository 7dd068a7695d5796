import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, webApi } from '@slack/bolt';
import { capabilityIds, type NeedId, needIds, platformIds, specialIds } from '../knowledge/capability.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Language } from '../language.ts';
import type { Asked, Choice } from './asked.ts';
import { type Block, type Modal, type Option, plainText } from './block.ts';
import type { Desk } from './desk.ts';
import { limits } from './limits.ts';
import { toMessage } from './message.ts';
import { escaped, shorten } from './mrkdwn.ts';
import { toPages } from './pages.ts';
import { drawParts } from './part.ts';
import { send } from './send.ts';
import type { TapArgs } from './taps.ts';
import { wording } from './wording.ts';

const platforms = platformIds.filter((id) => id !== 'simple');
const needs: readonly NeedId[] = [...capabilityIds, ...specialIds, 'simple', 'open_source', 'maintained'];
/** Needs of each list; a result with more is not read. */
const mostNeeds = 8;
const mostSolutions = 10;
/** Characters of the live result below the form. */
const resultCharacters = 6_000;
const nothingChosen: Choice = { kind: 'choice', must: [], nice: [], among: [] };

/** Opens the guided choice; a trigger is good for three seconds. */
export async function openChoice(
  client: webApi.WebClient,
  trigger: string,
  desk: Desk,
  language: Language,
): Promise<void> {
  await client.views.open({ trigger_id: trigger, view: toChoiceView(nothingChosen, desk, language) });
}

function toChoiceView(choice: Choice, desk: Desk, language: Language): Modal {
  return {
    type: 'modal',
    callback_id: 'choice',
    private_metadata: language,
    title: plainText(wording.choiceTitle[language]),
    submit: plainText(wording.choiceSubmit[language]),
    close: plainText(wording.close[language]),
    blocks: [...form(desk.shelf, language), ...result(choice, desk, language)],
  };
}

/** Block ids stay the same, so that Slack keeps what was chosen when the view is updated. */
function form(shelf: Shelf, language: Language): Block[] {
  const options = (ids: readonly NeedId[]): Option[] =>
    ids.map((id) => ({
      value: id,
      text: plainText(shorten(shelf.knowledge.vocabulary.needs[id].label[language], limits.optionText)),
    }));
  const placeholder = plainText(wording.choicePick[language]);
  const input = (
    id: string,
    label: string,
    element: Extract<Block, { type: 'input' }>['element'],
  ): Block => ({
    type: 'input',
    block_id: id,
    label: plainText(label),
    element,
    optional: true,
    dispatch_action: true,
  });
  const several = (id: string, label: string) =>
    input(id, label, {
      type: 'multi_static_select',
      action_id: id,
      placeholder,
      options: options(needs),
      max_selected_items: mostNeeds,
    });
  return [
    input('choice-platform', wording.choicePlatform[language], {
      type: 'static_select',
      action_id: 'choice-platform',
      placeholder,
      options: options(platforms),
    }),
    several('choice-must', wording.choiceMust[language]),
    several('choice-nice', wording.choiceNice[language]),
    input('choice-among', wording.choiceAmong[language], {
      type: 'multi_external_select',
      action_id: 'choice-among',
      placeholder: plainText(wording.choiceType[language]),
      min_query_length: 1,
      max_selected_items: mostSolutions,
    }),
    { type: 'divider' },
  ];
}

function result(choice: Choice, desk: Desk, language: Language): Block[] {
  const { answer } = desk.again(toAsked(choice, desk.shelf, language));
  const [first = [], ...rest] = toPages(
    drawParts(answer, { tables: false, tableLinks: true }),
    resultCharacters,
  );
  if (rest.length === 0) return first;
  return [
    ...first,
    { type: 'context', elements: [{ type: 'mrkdwn', text: escaped(wording.choiceRest[language]) }] },
  ];
}

function toAsked(choice: Choice, { knowledge, solution }: Shelf, language: Language): Asked {
  const label = (id: NeedId) => knowledge.vocabulary.needs[id].label[language];
  const nice = choice.nice.map((id) => `(${label(id)})`);
  const words = [...choice.must.map(label), ...nice, ...choice.among.map((id) => solution(id).name.en)];
  const question = `${wording.choiceTitle[language]}: ${words.join(', ') || wording.choiceEmpty[language]}`;
  return { question, context: [], language, picked: choice };
}

type Selected = { selected_option?: { value: string } | null; selected_options?: { value: string }[] | null };

/** What is chosen in the form right now. Ids that the catalog does not have are left out. */
function toChoice(values: Record<string, Record<string, unknown>>, shelf: Shelf): Choice {
  const chosen = (id: string): string[] => {
    const { selected_option, selected_options } = (values[id]?.[id] ?? {}) as Selected;
    return [
      ...(selected_option ? [selected_option.value] : []),
      ...(selected_options ?? []).map(({ value }) => value),
    ];
  };
  const chosenNeeds = (id: string) => needIds.filter((need) => chosen(id).includes(need));
  const must = [...new Set([...chosenNeeds('choice-platform'), ...chosenNeeds('choice-must')])];
  const solutions = new Set(shelf.knowledge.solutions.map(({ id }) => id));
  return {
    kind: 'choice',
    must,
    nice: chosenNeeds('choice-nice').filter((id) => !must.includes(id)),
    among: chosen('choice-among').filter((id) => solutions.has(id)),
  };
}

/** Every change shows its result at once. */
export async function onChoiceChanged({ body, ack, client }: TapArgs, desk: Desk): Promise<void> {
  await ack();
  const { view } = body;
  if (!view) return;
  const language = view.private_metadata === 'ko' ? 'ko' : 'en';
  const choice = toChoice(view.state.values, desk.shelf);
  await client.views.update({
    view_id: view.id,
    hash: view.hash,
    view: toChoiceView(choice, desk, language),
  });
}

/** The whole result, to keep, as a direct message. */
export async function onChoiceSubmitted(
  { view, body, ack, client, logger }: SlackViewMiddlewareArgs & AllMiddlewareArgs,
  desk: Desk,
): Promise<void> {
  await ack();
  const language = view.private_metadata === 'ko' ? 'ko' : 'en';
  const { answer, asked } = desk.again(
    toAsked(toChoice(view.state.values, desk.shelf), desk.shelf, language),
  );
  const message = toMessage(answer, asked, { audience: 'direct', asker: body.user.id, shared: true });
  await send((part) => client.chat.postMessage({ ...part, channel: body.user.id }), message, logger);
}
