import type { types } from '@slack/bolt';
import type { Answer } from '../answer/answer.ts';
import { toPlainText } from '../answer/plain.ts';
import { withoutSecrets } from '../secrets.ts';
import { type Asked, pack, unpack } from './asked.ts';
import { actions, type Block, type Button, type Message, type Modal, plainText, weigh } from './block.ts';
import { limits } from './limits.ts';
import { escaped, quoted, shorten } from './mrkdwn.ts';
import { toPages } from './pages.ts';
import { drawParts, sourceElements } from './part.ts';
import { quote, richText } from './rich-text.ts';
import { visibleText } from './visible.ts';
import { wording } from './wording.ts';

/** Who reads it: one person (and may share it), a channel (the asker may remove it), or the two of a direct message. */
export type Audience = 'private' | 'public' | 'direct';
export type Placed = {
  audience: Audience;
  /** The user who asked; needed to remove what is public. */
  asker?: string;
  /** Said above a shared answer: who asked and what. */
  shared?: boolean;
  page?: number;
  /** A line of Slack's own below the answer. */
  footer?: string;
};

/** Characters of all blocks; with `text` it stays under Slack's total. */
const blockCharacters = 8_000;
/** Of these, what is kept for who asked and what, for a line below and for the button that removes. */
const headCharacters = 900;
/** Characters of `text` beside blocks: what a screen reader and a notification read. */
const textCharacters = 3_600;
/** Characters of a message without blocks. */
const wholeCharacters = 11_500;
/** More sources than this stand behind a button. */
const mostSourcesShown = 5;
/** Follow-up questions carry as many earlier ones, if they fit. */
const carriedContext = 3;
const followUpCharacters = 400;

export function toMessage(answer: Answer, asked: Asked, placed: Placed): Message {
  const { page = 0 } = placed;
  const carried = pack(asked);
  // What does not fit a button is left off first, so that every page is cut to the same room.
  const kept = unpack(carried) ?? asked;
  const below: Below = { answer, asked: kept, carried, followUps: followUps(answer, kept) };
  const room = blockCharacters - headCharacters - weigh(chrome(below, { audience: 'private' }, true));
  const pages = toPages(drawAll(answer, room), room);
  const at = Math.min(page, pages.length - 1);
  const body = pages[at] ?? [];
  const head = placed.shared && placed.asker && at === 0 ? askedBy(placed.asker, kept) : [];
  const blocks = [...head, ...body, ...chrome(below, { ...placed, page: at }, at < pages.length - 1)];
  const words = escaped(at === 0 ? toPlainText(answer) : visibleText(body));
  return {
    text: shorten(words, textCharacters),
    blocks,
    whole: shorten(words, wholeCharacters),
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** What stands below an answer is made of. */
type Below = { answer: Answer; asked: Asked; carried: string; followUps: Block[] };

/** Links in a table only where everything fits one page with them. */
function drawAll(answer: Answer, room: number): Block[] {
  const linked = drawParts(answer, { tables: true, tableLinks: true });
  return weigh(linked) <= room ? linked : drawParts(answer, { tables: true, tableLinks: false });
}

/** Plain words as a message's `text`. */
export function toText(words: string): string {
  return shorten(escaped(words), textCharacters) || '…';
}

/** A sentence of Slack's own. */
export function notice(sentence: string): Message {
  return { text: toText(sentence), unfurl_links: false, unfurl_media: false };
}

function askedBy(user: string, { question, language }: Asked): Block[] {
  const who = /^[UW][A-Z0-9]+$/.test(user)
    ? `<@${user}> ${wording.asked[language]}:`
    : `${wording.asked[language]}:`;
  return [
    { type: 'context', elements: [{ type: 'mrkdwn', text: who }] },
    richText(quote(quoted(withoutSecrets(question), 300))),
  ];
}

function chrome(
  { answer, asked, carried, followUps }: Below,
  { audience, asker, page = 0, footer }: Placed,
  hasMore: boolean,
): Block[] {
  const { language } = answer;
  const button = (action: string, label: string, value: string): Button => ({
    type: 'button',
    action_id: action,
    text: plainText(shorten(label, limits.buttonText)),
    value,
  });
  const tools: types.ActionsBlockElement[] = [];
  if (hasMore) tools.push(button('more', wording.more[language], pack({ ...asked, page: page + 1 })));
  if (answer.sources.length > mostSourcesShown)
    tools.push(button('sources', `${wording.sources[language]} (${answer.sources.length})`, carried));
  if (page === 0 && audience === 'private') tools.push(button('share', wording.share[language], carried));
  if (page === 0 && answer.kind === 'nothing')
    tools.push(button('to-maintainers', wording.toMaintainers[language], carried));
  if (audience === 'public' && asker)
    tools.push(removeButton(button('remove', wording.remove[language], asker), language));
  return [
    ...(answer.sources.length <= mostSourcesShown && answer.sources.length > 0 && page === 0
      ? [{ type: 'context' as const, elements: sourceElements(answer) }]
      : []),
    ...(footer && page === 0
      ? [
          {
            type: 'context' as const,
            elements: [{ type: 'mrkdwn' as const, text: escaped(footer), verbatim: true }],
          },
        ]
      : []),
    ...(page === 0 ? followUps : []),
    ...actions(...tools),
    ...(page === 0 && answer.answered ? [feedback(language, carried)] : []),
  ];
}

function removeButton(button: Button, language: Answer['language']): Button {
  const confirm = {
    title: plainText(wording.remove[language]),
    text: plainText(wording.removeAsk[language]),
    confirm: plainText(wording.remove[language]),
    deny: plainText(wording.cancel[language]),
  };
  return { ...button, confirm };
}

function followUps({ followUps, language }: Answer, { question, context }: Asked): Block[] {
  const before = [...context, question].slice(-carriedContext);
  return actions(
    ...followUps.map(
      ({ label, question }, at): Button => ({
        type: 'button',
        action_id: `follow-up:${at}`,
        text: plainText(shorten(label, limits.buttonText)),
        value: pack({ question, context: before, language }, followUpCharacters),
      }),
    ),
  );
}

function feedback(language: Answer['language'], carried: string): Block {
  const choice = (word: string, value: string) => ({
    text: plainText(word),
    accessibility_label: word,
    value,
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: choice(wording.good[language], 'good'),
        negative_button: choice(wording.wrong[language], carried),
      },
    ],
  };
}

/** An answer in a modal: no table, chart or feedback can be drawn there, so everything stands as text, all sources at its end. */
export function toAnswerView(answer: Answer, asked: Asked, page = 0): Modal {
  const sources: Block[] = sourceElements(answer).map((element) => ({
    type: 'context',
    elements: [element],
  }));
  const body = [...drawParts(answer, { tables: false, tableLinks: true }), ...sources];
  const pages = toPages(body, blockCharacters);
  const at = Math.min(page, pages.length - 1);
  return view('answer', asked, [
    ...(pages[at] ?? []),
    ...pageButtons('view', asked, at, pages.length),
    ...(at === 0 ? followUps(answer, asked) : []),
  ]);
}

/** All sources of an answer with their months. */
export function toSourcesView(answer: Answer, asked: Asked, page = 0): Modal {
  const blocks: Block[] = sourceElements(answer).map((element) => ({ type: 'context', elements: [element] }));
  const pages = toPages(blocks, blockCharacters);
  const at = Math.min(page, pages.length - 1);
  return view('sources', asked, [...(pages[at] ?? []), ...pageButtons('sources', asked, at, pages.length)]);
}

function view(callback: string, { language }: Asked, blocks: Block[]): Modal {
  return {
    type: 'modal',
    callback_id: callback,
    title: plainText(wording.title[language]),
    close: plainText(wording.close[language]),
    blocks,
  };
}

function pageButtons(action: 'view' | 'sources', asked: Asked, at: number, count: number): Block[] {
  const button = (to: number, label: string): Button => ({
    type: 'button',
    action_id: `${action}:${to}`,
    text: plainText(label),
    value: pack({ ...asked, page: to }),
  });
  return actions(
    ...(at > 0 ? [button(at - 1, wording.back[asked.language])] : []),
    ...(at < count - 1 ? [button(at + 1, wording.more[asked.language])] : []),
  );
}
