import type { Block } from './block.ts';
import { unescaped } from './mrkdwn.ts';

/** What a reader of the blocks reads, as plain text: code in backticks, one line a paragraph, item or row. */
export function visibleText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'rich_text':
      return block.elements.map(text).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(text).join(' | ')).join('\n');
    case 'data_visualization': {
      const { title, chart } = block;
      const points = chart.series.flatMap(({ data }) => data.map(({ label, value }) => `${label}: ${value}`));
      return [`${title} (${chart.axis_config.y_label ?? ''})`, ...points].join('\n');
    }
    case 'section':
      return [block.text, ...(block.fields ?? [])].map(text).join('\n');
    case 'context':
      return block.elements.map(text).join(' ');
    default:
      return '';
  }
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { type, text: inner, elements, style } = value as Record<string, unknown>;
  if (type === 'mrkdwn' && typeof inner === 'string')
    return unescaped(inner.replace(/<[^<>|]*\|([^<>]*)>/g, '$1'));
  if (typeof inner === 'string') return isCode(style) ? `\`${inner}\`` : inner;
  if (!Array.isArray(elements)) return '';
  return elements.map(text).join(type === 'rich_text_list' || type === 'rich_text' ? '\n' : '');
}

function isCode(style: unknown): boolean {
  return typeof style === 'object' && style !== null && 'code' in style && style.code === true;
}
