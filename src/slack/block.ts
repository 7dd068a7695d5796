import type { types } from '@slack/bolt';

/** Missing from @slack/types 3.2: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
type ChartBlock = {
  type: 'data_visualization';
  block_id?: string;
  title: string;
  chart: {
    type: 'bar';
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; x_label?: string; y_label?: string };
  };
};
export type Block = types.KnownBlock | ChartBlock;
export type TableBlock = types.TableBlock;
export type Cell = TableBlock['rows'][number][number];
export type Button = types.Button;
export type Option = types.PlainTextOption;

export type Message = {
  text: string;
  blocks?: Block[];
  unfurl_links: false;
  unfurl_media: false;
  /** All of it as text, for where the blocks are refused; never posted beside them. */
  whole?: string;
};
export type Modal = Omit<types.ModalView, 'blocks'> & { blocks: Block[] };
export type Home = Omit<types.HomeView, 'blocks'> & { blocks: Block[] };

export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

export function actions(...elements: types.ActionsBlockElement[]): Block[] {
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

/** Characters that count: all strings but types and ids. Slack does not say how it counts; this counts more. */
export function weigh(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let total = 0;
  for (const [key, inner] of Object.entries(value)) {
    if (!['type', 'action_id', 'block_id', 'style'].includes(key)) total += weigh(inner);
  }
  return total;
}
