import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, webApi } from '@slack/bolt';
import type { Answer } from '../answer/answer.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { withoutSecrets } from '../secrets.ts';
import { type Asked, pack, unpack } from './asked.ts';
import { type Block, type Message, type Modal, plainText } from './block.ts';
import type { Counts, Desk } from './desk.ts';
import { limits } from './limits.ts';
import { notice, toText } from './message.ts';
import { quoted, shorten } from './mrkdwn.ts';
import { bold, inline, paragraph, quote, richText, section, words } from './rich-text.ts';
import { send } from './send.ts';
import { onUnknown, type TapArgs, tapped, tell } from './taps.ts';
import { wording } from './wording.ts';

type FormArgs = SlackViewMiddlewareArgs & AllMiddlewareArgs;
type Logged = Pick<TapArgs, 'logger'>;

/** Characters of a report; it is read by people. */
const longestReport = 1_500;
/** Characters of a question that is sent on: a pasted log, not a file. */
const longestSent = 3_000;

function count(desk: Desk, what: keyof Counts, { logger }: Logged): void {
  desk.counts[what]++;
  logger.info(
    `feedback since the start: ${Object.entries(desk.counts)
      .map(([name, number]) => `${name} ${number}`)
      .join(', ')}`,
  );
}

/** 👍 is counted; 👎 asks what is wrong, where there is a channel that hears it. */
export async function onFeedback(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const value = tapped(args);
  const carried = unpack(value);
  if (!carried) {
    if (value !== 'good') return onUnknown(args, desk);
    count(desk, 'good', args);
    const language = await desk.languages.of(args.body.user.id, args.client, args.logger);
    return tell(args, wording.thanks[language], language);
  }
  count(desk, 'wrong', args);
  const { language } = carried;
  if (!desk.feedbackChannel) return tell(args, wording.countedOnly[language], language);
  const { answer, asked } = desk.again(carried);
  await args.client.views.open({
    trigger_id: args.body.trigger_id,
    view: toWrongView(answer, asked, desk.shelf),
  });
}

function toWrongView(answer: Answer, asked: Asked, shelf: Shelf): Modal {
  const { language } = asked;
  const ids = factIds(answer, shelf);
  return {
    type: 'modal',
    callback_id: 'wrong',
    private_metadata: pack(asked),
    title: plainText(wording.wrongTitle[language]),
    submit: plainText(wording.send[language]),
    close: plainText(wording.cancel[language]),
    blocks: [
      {
        type: 'input',
        block_id: 'fact',
        label: plainText(wording.wrongFact[language]),
        element: {
          type: 'static_select',
          action_id: 'fact',
          options: [
            { text: plainText(wording.wrongWhole[language]), value: `answer.${answer.kind}` },
            ...ids.slice(0, limits.options - 1).map((id) => ({
              text: plainText(shorten(id, limits.optionText)),
              value: id.slice(0, limits.optionValue),
            })),
          ],
        },
      },
      {
        type: 'input',
        block_id: 'what',
        label: plainText(wording.wrongWhat[language]),
        element: { type: 'plain_text_input', action_id: 'what', multiline: true, max_length: longestReport },
      },
      {
        type: 'input',
        block_id: 'where',
        optional: true,
        label: plainText(wording.wrongSource[language]),
        element: { type: 'plain_text_input', action_id: 'where', max_length: 500 },
      },
      { type: 'context', elements: [plainText(wording.wrongNotice[language])] },
    ],
  };
}

/** Ids of the facts that the answer may rest on, most likely first: `calico.facts.windows`, `problems.portmap-missing`. */
function factIds(answer: Answer, shelf: Shelf): string[] {
  const ids = [
    ...[...new Set([answer.problem, ...answer.problems])].flatMap((id) => (id ? `problems.${id}` : [])),
    ...(answer.concept ? [`concepts.${answer.concept}`] : []),
  ];
  const known = new Set(shelf.knowledge.solutions.map(({ id }) => id));
  const solutions = answer.solutions.filter((id) => known.has(id)).map(shelf.solution);
  for (const { id, facts } of solutions)
    for (const need of answer.capabilities) if (need in facts) ids.push(`${id}.facts.${need}`);
  for (const { id, facts, topics } of solutions.slice(0, 2)) {
    if (answer.kind === 'topic') ids.push(...topics.map((topic) => `${id}.topics.${topic.id}`));
    ids.push(
      ...['status', 'summary', 'maintainer', 'links', 'install', 'release'].map((field) => `${id}.${field}`),
    );
    ids.push(...Object.keys(facts).map((fact) => `${id}.facts.${fact}`));
  }
  return [...new Set(ids)];
}

export async function onWrong({ view, ack, client, logger, body }: FormArgs, desk: Desk): Promise<void> {
  await ack();
  const carried = unpack(view.private_metadata);
  if (!carried || !desk.feedbackChannel) return;
  const value = (id: string) => view.state.values[id]?.[id];
  const fact = value('fact')?.selected_option?.value ?? 'answer';
  const what = withoutSecrets(value('what')?.value ?? '');
  const where = value('where')?.value ?? '';
  await report(client, logger, desk.feedbackChannel, `This is wrong: ${fact}`, [
    paragraph(...bold('This is wrong: '), ...words(fact, { code: true })),
    richText(quote(what || '…')),
    ...(where ? [paragraph(...bold('Read at: '), ...words(where))] : []),
    richText(section(...bold('Asked: ')), quote(quoted(carried.question, 500))),
  ]);
  await client.chat.postMessage({ ...notice(wording.sent[carried.language]), channel: body.user.id });
}

/** Shows what would be sent: the question without secrets and without a name. */
export async function onToMaintainers(args: TapArgs, desk: Desk): Promise<void> {
  await args.ack();
  const carried = unpack(tapped(args));
  if (!carried) return onUnknown(args, desk);
  if (!desk.feedbackChannel) {
    count(desk, 'unanswered', args);
    return tell(args, wording.countedOnly[carried.language], carried.language);
  }
  await args.client.views.open({ trigger_id: args.body.trigger_id, view: toSendView(carried) });
}

export function toSendView(asked: Asked): Modal {
  const { language } = asked;
  return {
    type: 'modal',
    callback_id: 'to-maintainers',
    private_metadata: pack(asked),
    title: plainText(wording.sendTitle[language]),
    submit: plainText(wording.send[language]),
    close: plainText(wording.cancel[language]),
    blocks: [paragraph(...inline(wording.sendNotice[language])), sentQuestion(asked)],
  };
}

function sentQuestion({ question }: Asked): Block {
  return richText(quote(shorten(withoutSecrets(question), longestSent) || '…'));
}

export async function onSend({ view, ack, client, logger, body }: FormArgs, desk: Desk): Promise<void> {
  await ack();
  const carried = unpack(view.private_metadata);
  if (!carried || !desk.feedbackChannel) return;
  count(desk, 'unanswered', { logger });
  await report(client, logger, desk.feedbackChannel, 'No answer was found', [
    paragraph(...bold(`No answer was found (${carried.language})`)),
    sentQuestion(carried),
  ]);
  await client.chat.postMessage({ ...notice(wording.sent[carried.language]), channel: body.user.id });
}

async function report(
  client: webApi.WebClient,
  logger: TapArgs['logger'],
  channel: string,
  title: string,
  blocks: Block[],
): Promise<void> {
  const message: Message = { text: toText(title), blocks, unfurl_links: false, unfurl_media: false };
  await send((part) => client.chat.postMessage({ ...part, channel }), message, logger);
}
