import type { types } from '@slack/bolt';
import type { Answer, Chart, Item, Part } from '../answer/answer.ts';
import { datesText, markSigns } from '../answer/plain.ts';
import { type Block, type Cell, weigh } from './block.ts';
import { limits } from './limits.ts';
import { escaped, link, shortAddress } from './mrkdwn.ts';
import {
  bold,
  type Inline,
  inline,
  list,
  paragraph,
  preformatted,
  type Rich,
  richText,
  section,
  words,
} from './rich-text.ts';
import { wording } from './wording.ts';

/** Where a table and a chart can be drawn, and whether the numbers in a table are links. */
type Surface = { tables: boolean; tableLinks: boolean };
/** The numbers of sources, each a link or only a number. */
type Cite = (sources: readonly number[] | undefined) => Inline[];

/** Characters of one list: longer ones go on in a further block, so that a page can end between them. */
const longestList = 2_400;

/** Every part of the answer as blocks, in the order it is read. */
export function drawParts(answer: Answer, surface: Surface): Block[] {
  const cite = citeFrom(answer, true);
  const citeInTable = citeFrom(answer, surface.tableLinks);
  const draw = (part: Part): Block[] => {
    switch (part.kind) {
      case 'text':
        return [paragraph(...inline(part.text), ...cite(part.sources))];
      case 'warning':
        return [paragraph(...words('⚠ '), ...inline(part.text), ...cite(part.sources))];
      case 'note':
        return [note(part.text, part.sources, answer)];
      case 'items':
        return drawItems(part, cite);
      case 'steps':
        return drawSteps(part, answer, cite);
      case 'code':
        return [richText(preformatted(part.code))];
      case 'links':
        return drawLinks(part);
      case 'table':
        return surface.tables ? drawTable(part, citeInTable) : drawRows(part, cite);
      case 'charts':
        return part.charts.map((chart) =>
          surface.tables && fitsChart(chart) ? drawChart(chart) : drawPoints(chart),
        );
    }
  };
  return answer.parts.flatMap(draw);
}

function citeFrom({ sources }: Answer, linked: boolean): Cite {
  return (numbers = []) =>
    [...new Set(numbers)].flatMap((number, at): Inline[] => {
      const source = sources[number - 1];
      const label = `[${number}]`;
      const space = at === 0 ? words(' ') : [];
      return source && linked
        ? [...space, { type: 'link', url: source.url, text: label }]
        : words((at === 0 ? ' ' : '') + label);
    });
}

function note(text: string, sources: readonly number[] | undefined, answer: Answer): Block {
  const cited = [...new Set(sources ?? [])].map((number) =>
    link(answer.sources[number - 1]?.url ?? '', `[${number}]`),
  );
  const full = [escaped(text), cited.join('')].filter(Boolean).join(' ');
  if (full.length > limits.textObject) return paragraph(...inline(text));
  return { type: 'context', elements: [{ type: 'mrkdwn', text: full, verbatim: true }] };
}

/** The sources with their months, one an element. */
export function sourceElements(answer: Answer): types.MrkdwnElement[] {
  return answer.sources.map(({ number, url, ...dates }) => ({
    type: 'mrkdwn',
    text: `[${number}] ${link(url, shortAddress(url))} (${escaped(datesText(dates, answer.language === 'ko'))})`,
    verbatim: true,
  }));
}

function drawItems({ title, items, ordered }: Extract<Part, { kind: 'items' }>, cite: Cite): Block[] {
  const lines = items.map((item) => section(...itemWords(item), ...cite(item.sources)));
  const marked = !ordered && items.every(({ mark }) => mark);
  const draw = (chunk: types.RichTextSection[], offset: number): Rich =>
    marked
      ? section(...chunk.flatMap(({ elements }, at) => [...(at > 0 ? words('\n') : []), ...elements]))
      : list(ordered ? 'ordered' : 'bullet', chunk, ordered ? offset : 0);
  return chunked(lines, title, draw);
}

function itemWords({ mark, label, text }: Item): Inline[] {
  return [
    ...(mark ? words(`${markSigns[mark]} `) : []),
    ...(label ? [...bold(label), ...words(': ')] : []),
    ...inline(text),
  ];
}

function chunked(
  lines: types.RichTextSection[],
  title: string | undefined,
  draw: (chunk: types.RichTextSection[], offset: number) => Rich,
): Block[] {
  const chunks: types.RichTextSection[][] = [[]];
  for (const line of lines) {
    const last = chunks.at(-1) as types.RichTextSection[];
    if (last.length > 0 && weigh(last) + weigh(line) > longestList) chunks.push([line]);
    else last.push(line);
  }
  let offset = 0;
  return chunks.map((chunk, at) => {
    const drawn = chunk.length > 0 ? [draw(chunk, offset)] : [];
    offset += chunk.length;
    return richText(...(at === 0 && title ? [section(...bold(title))] : []), ...drawn);
  });
}

function drawSteps(
  { title, steps, sources }: Extract<Part, { kind: 'steps' }>,
  { language }: Answer,
  cite: Cite,
): Block[] {
  const head = title ? [paragraph(...bold(title), ...cite(sources))] : [];
  return [
    ...head,
    ...steps.map(({ text, command, warning, general }, at) =>
      richText(
        ...(warning ? [section(...words('⚠ '), ...inline(warning))] : []),
        list(
          'ordered',
          [section(...inline(text), ...(general ? words(` (${wording.generalStep[language]})`) : []))],
          at,
        ),
        ...(command ? [preformatted(command)] : []),
      ),
    ),
  ];
}

function drawLinks({ title, links }: Extract<Part, { kind: 'links' }>): Block[] {
  const items = links.map(({ label, url }) => section({ type: 'link', url, text: label }));
  return [richText(...(title ? [section(...bold(title))] : []), list('bullet', items))];
}

function drawTable({ caption, columns, rows }: Extract<Part, { kind: 'table' }>, cite: Cite): Block[] {
  const cell = (text: string, sources?: readonly number[]): Cell => {
    const drawn = [...inline(text), ...cite(sources)];
    const plain = drawn.every((element) => element.type === 'text' && !element.style);
    if (plain)
      return {
        type: 'raw_text',
        text: drawn.map((element) => ('text' in element ? element.text : '')).join('') || ' ',
      };
    return { type: 'rich_text', elements: [section(...drawn)] };
  };
  return [
    paragraph(...bold(caption)),
    {
      type: 'table',
      column_settings: columns.map(() => ({ is_wrapped: true })),
      rows: [
        columns.map((column) => cell(column)),
        ...rows.map(({ cells }) => cells.map(({ text, sources }) => cell(text, sources))),
      ],
    },
  ];
}

/** A table where Slack draws none: one list a row, the row's first cell as its title. */
function drawRows({ caption, columns, rows }: Extract<Part, { kind: 'table' }>, cite: Cite): Block[] {
  return [
    paragraph(...bold(caption)),
    ...rows.flatMap(({ cells: [head, ...cells] }) =>
      chunked(
        cells.map(({ text, sources }, at) =>
          section(...bold(columns[at + 1] ?? ''), ...words(': '), ...inline(text), ...cite(sources)),
        ),
        head?.text,
        (chunk) => list('bullet', chunk),
      ),
    ),
  ];
}

function fitsChart({ title, unit, points }: Chart): boolean {
  const labels = new Set(points.map(({ label }) => label));
  return (
    title.length <= limits.chartTitle &&
    unit.length <= limits.chartLabel &&
    points.length > 0 &&
    points.length <= limits.chartPoints &&
    labels.size === points.length &&
    points.every(({ label }) => label.length <= limits.chartLabel)
  );
}

function drawChart({ title, unit, points }: Chart): Block {
  return {
    type: 'data_visualization',
    title,
    chart: {
      type: 'bar',
      series: [{ name: unit, data: points.map(({ label, value }) => ({ label, value })) }],
      axis_config: { categories: points.map(({ label }) => label), y_label: unit },
    },
  };
}

function drawPoints({ title, unit, points }: Chart): Block {
  const items = points.map(({ label, value }) => section(...words(`${label}: ${value}`)));
  return richText(section(...bold(`${title} (${unit})`)), list('bullet', items));
}
