import type { types } from '@slack/bolt';
import type { Block } from './block.ts';

/**
 * Rich text is the one place where Slack reads no markup: what stands in a text element is shown to the letter.
 * So everything that people typed, and all the catalog says, is drawn with it.
 */
export type Inline = types.RichTextElement;
export type Rich = types.RichTextBlock['elements'][number];
/** `offset` is missing from @slack/types 3.2: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
type OrderedList = types.RichTextList & { offset?: number };

export function words(text: string, style?: Inline['style']): Inline[] {
  return text === '' ? [] : [{ type: 'text', text, ...(style ? { style } : {}) }];
}

/** Text whose backticks hold code. */
export function inline(text: string): Inline[] {
  return text
    .split(/(`[^`\n]+`)/)
    .flatMap((piece, at) => (at % 2 === 1 ? words(piece.slice(1, -1), { code: true }) : words(piece)));
}

export function bold(text: string): Inline[] {
  return words(text, { bold: true });
}

export function section(...elements: Inline[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}

export function preformatted(code: string): Rich {
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text: code }] };
}

/** `offset`: how many items came before. */
export function list(style: 'bullet' | 'ordered', items: types.RichTextSection[], offset = 0): Rich {
  const drawn: OrderedList = { type: 'rich_text_list', style, elements: items };
  if (offset > 0) drawn.offset = offset;
  return drawn;
}

export function quote(text: string): Rich {
  return { type: 'rich_text_quote', elements: words(text) };
}

export function richText(...elements: Rich[]): Block {
  return { type: 'rich_text', elements };
}

export function paragraph(...elements: Inline[]): Block {
  return richText(section(...elements));
}
