import type { Answer, Part } from '../../src/answer/answer.ts';
import type { Asked } from '../../src/slack/asked.ts';
import { unpack } from '../../src/slack/asked.ts';
import type { Message, Modal } from '../../src/slack/block.ts';
import { type Placed, toAnswerView, toMessage, toSourcesView } from '../../src/slack/message.ts';
import { visibleText } from '../../src/slack/visible.ts';
import { findMessageFaults, findViewFaults } from './validate.ts';
import { elementsOf } from './workspace.ts';

/** All pages of an answer as messages, found as a reader finds them: by "More" until there is none. */
function allPages(answer: Answer, asked: Asked, placed: Placed): Message[] {
  const pages = [toMessage(answer, asked, placed)];
  for (let next = nextPage(pages[0], 'more'); next !== undefined; next = nextPage(pages.at(-1), 'more')) {
    pages.push(toMessage(answer, asked, { ...placed, page: next }));
  }
  return pages;
}

function allViews(answer: Answer, asked: Asked, draw: typeof toAnswerView): Modal[] {
  const pages = [draw(answer, asked)];
  for (
    let next = nextPage(pages[0], 'view', 'sources');
    next !== undefined && next >= pages.length;
    next = nextPage(pages.at(-1), 'view', 'sources')
  ) {
    pages.push(draw(answer, asked, next));
  }
  return pages;
}

function nextPage(drawn: Message | Modal | undefined, ...names: string[]): number | undefined {
  const elements = elementsOf({ method: '', body: { blocks: drawn?.blocks ?? [] } });
  const button = elements.filter(({ action_id }) => names.includes(action_id.split(':')[0] ?? '')).at(-1);
  const page = unpack(button?.value as string | undefined)?.page;
  return page === 0 ? undefined : page;
}

/** Draws the answer in every way it can stand in Slack: what Slack would refuse, and which words are not to be read. */
export function drawEverywhere(
  answer: Answer,
  question = 'what is so?',
): { faults: string[]; missing: string[] } {
  const asked: Asked = { question, context: ['an earlier question'], language: answer.language };
  const messages = allPages(answer, asked, { audience: 'private', asker: 'U0ASKER' });
  const shared = toMessage(answer, asked, {
    audience: 'public',
    asker: 'U0ASKER',
    shared: true,
    footer: 'a line below',
  });
  const views = allViews(answer, asked, toAnswerView);
  const sources = answer.sources.length > 0 ? allViews(answer, asked, toSourcesView) : [];
  const read = (drawn: readonly (Message | Modal)[]) =>
    drawn.map(({ blocks = [] }) => visibleText(blocks)).join('\n');
  const [message, view, links] = [read(messages), read(views), JSON.stringify(sources)];
  return {
    faults: [
      ...[...messages, shared].flatMap(findMessageFaults),
      ...[...views, ...sources].flatMap(findViewFaults),
    ],
    missing: [
      ...answer.parts.flatMap(textsOf).filter((text) => !message.includes(text) || !view.includes(text)),
      ...answer.sources.map(({ url }) => url).filter((url) => !links.includes(url.replaceAll('&', '&amp;'))),
    ],
  };
}

/** Every text of a part, as the terminal shows it. */
function textsOf(part: Part): string[] {
  switch (part.kind) {
    case 'text':
    case 'warning':
    case 'note':
      return [part.text];
    case 'items':
      return [
        ...(part.title ? [part.title] : []),
        ...part.items.map(({ label, text }) => (label ? `${label}: ${text}` : text)),
      ];
    case 'steps':
      return [
        part.title ?? '',
        ...part.steps.flatMap(({ text, command = '', warning = '' }) => [text, command, warning]),
      ];
    case 'code':
      return [part.code];
    case 'links':
      return part.links.map(({ label }) => label);
    case 'table':
      return [
        part.caption,
        ...part.columns,
        ...part.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
      ];
    case 'charts':
      return part.charts.flatMap(({ title, unit, points }) => [
        `${title} (${unit})`,
        ...points.map(({ label, value }) => `${label}: ${value}`),
      ]);
  }
}
