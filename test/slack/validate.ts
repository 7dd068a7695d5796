import { type Block, type Home, type Message, type Modal, weigh } from '../../src/slack/block.ts';
import { limits } from '../../src/slack/limits.ts';

type Surface = 'message' | 'modal' | 'home';
type Fields = Record<string, unknown>;

/** Where Slack draws which block; what is not named here is not used. */
const surfaces: Record<string, readonly Surface[]> = {
  section: ['message', 'modal', 'home'],
  context: ['message', 'modal', 'home'],
  rich_text: ['message', 'modal', 'home'],
  actions: ['message', 'modal', 'home'],
  divider: ['message', 'modal', 'home'],
  header: ['message', 'modal', 'home'],
  input: ['message', 'modal', 'home'],
  table: ['message'],
  data_visualization: ['message'],
  context_actions: ['message'],
};

/** Everything for which Slack would refuse the message, one line a fault. */
export function findMessageFaults({ text, blocks = [] }: Message): string[] {
  const faults = findBlockFaults(blocks, 'message');
  if (text.trim() === '') faults.push('text is missing');
  if (blocks.length > 0 && text.length > limits.text) faults.push(`text: ${text.length} characters`);
  if (weigh(blocks) + text.length >= limits.messageCharacters)
    faults.push(`message: ${weigh(blocks) + text.length} characters`);
  if (blocks.length > limits.messageBlocks) faults.push(`message: ${blocks.length} blocks`);
  return faults;
}

/** Everything for which Slack would refuse the modal or Home tab. */
export function findViewFaults(view: Modal | Home): string[] {
  const faults = findBlockFaults(view.blocks, view.type);
  if (view.blocks.length > limits.viewBlocks) faults.push(`view: ${view.blocks.length} blocks`);
  if ((view.private_metadata?.length ?? 0) > limits.privateMetadata)
    faults.push('view: private_metadata is too long');
  if (view.type === 'home') return faults;
  for (const key of ['title', 'submit', 'close'] as const) {
    const length = view[key]?.text.length ?? 1;
    if (length < 1 || length > limits.viewTitle) faults.push(`view: ${key} has ${length} characters`);
  }
  if (!view.title) faults.push('view: title is missing');
  if (view.blocks.some(({ type }) => type === 'input') && !view.submit)
    faults.push('view: an input needs submit');
  return faults;
}

function findBlockFaults(blocks: readonly Block[], surface: Surface): string[] {
  const faults: string[] = [];
  const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
  for (const id of repeated(ids)) faults.push(`block_id "${id}" occurs twice`);
  const count = (type: Block['type']) => blocks.filter((block) => block.type === type).length;
  if (blocks.length === 0 && surface !== 'message') faults.push('there are no blocks');
  if (count('table') > limits.tables) faults.push(`${count('table')} tables`);
  if (count('data_visualization') > limits.charts) faults.push(`${count('data_visualization')} charts`);
  blocks.forEach((block, at) => {
    const fault = (what: string) => faults.push(`blocks[${at}] ${block.type}: ${what}`);
    if (!surfaces[block.type]?.includes(surface)) fault(`is not drawn in a ${surface}`);
    checkBlock(block as Fields & Block, fault);
  });
  return faults;
}

type Fault = (what: string) => void;

function checkBlock(block: Block & Fields, fault: Fault): void {
  const within = (what: string, value: unknown, most: number, least = 1) => {
    const length = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
    if (length < least || length > most) fault(`${what}: ${length}, allowed are ${least} to ${most}`);
  };
  if (block.block_id !== undefined) within('block_id', block.block_id, limits.id);
  switch (block.type) {
    case 'section':
      if (block.text) within('text', block.text.text, limits.textObject);
      else within('fields', block.fields, limits.fields);
      for (const field of block.fields ?? []) within('field', field.text, limits.field);
      if (block.accessory) checkElements([block.accessory], fault, within);
      break;
    case 'header':
      within('text', block.text.text, limits.header);
      break;
    case 'context':
      within('elements', block.elements, limits.contextElements);
      for (const element of block.elements)
        if ('text' in element) within('text', element.text, limits.textObject);
      break;
    case 'actions':
      within('elements', block.elements, limits.actions);
      checkElements(block.elements, fault, within);
      break;
    case 'context_actions':
      within('elements', block.elements, limits.contextActions);
      checkElements(block.elements, fault, within);
      break;
    case 'input':
      within('label', block.label.text, limits.inputLabel);
      if (block.hint) within('hint', block.hint.text, limits.inputLabel);
      checkElements([block.element], fault, within);
      break;
    case 'rich_text':
      within('elements', block.elements, Number.POSITIVE_INFINITY);
      checkRich(block.elements, fault);
      break;
    case 'table':
      checkTable(block, fault, within);
      break;
    case 'data_visualization':
      within('title', block.title, limits.chartTitle);
      for (const { name, data } of block.chart.series) {
        within('series name', name, limits.chartLabel);
        within('points', data, limits.chartPoints);
        for (const { label, value } of data) {
          within('label', label, limits.chartLabel);
          if (!Number.isFinite(value)) fault(`value of "${label}" is no number`);
        }
        for (const label of repeated(data.map(({ label }) => label))) fault(`label "${label}" occurs twice`);
        if (data.some(({ label }, at) => block.chart.axis_config.categories[at] !== label))
          fault('categories differ from labels');
      }
      break;
  }
}

type Within = (what: string, value: unknown, most: number, least?: number) => void;

function checkElements(elements: readonly object[], fault: Fault, within: Within): void {
  const ids = elements.map((element) => (element as Fields).action_id);
  for (const id of ids) within('action_id', id, limits.id);
  for (const id of repeated(ids)) fault(`action_id "${id}" occurs twice`);
  for (const element of elements as Fields[]) {
    const text = (key: string) => (element[key] as { text?: string } | undefined)?.text;
    if (element.placeholder) within('placeholder', text('placeholder'), limits.placeholder);
    if (element.type === 'button') {
      within('button text', text('text'), limits.buttonText);
      within('button value', element.value ?? '', limits.buttonValue, 0);
      if (element.url) within('button url', element.url, limits.url);
    }
    for (const key of ['positive_button', 'negative_button']) {
      const choice = element[key] as
        | { text: { text: string }; value: string; accessibility_label?: string }
        | undefined;
      if (!choice) continue;
      within(`${key} text`, choice.text.text, limits.buttonText);
      within(`${key} value`, choice.value, limits.buttonValue);
      within(`${key} label`, choice.accessibility_label ?? '', limits.accessibilityLabel, 0);
    }
    const options = element.options as { text: { text: string }; value: string }[] | undefined;
    if (!options) continue;
    within('options', options, limits.options);
    for (const option of options) {
      within('option text', option.text.text, limits.optionText);
      within('option value', option.value, limits.optionValue);
    }
    for (const value of repeated(options.map(({ value }) => value))) fault(`option "${value}" occurs twice`);
  }
}

function checkTable(block: Extract<Block, { type: 'table' }>, fault: Fault, within: Within): void {
  within('rows', block.rows, limits.tableRows);
  within('column_settings', block.column_settings ?? [], limits.tableColumns, 0);
  if (new Set(block.rows.map(({ length }) => length)).size > 1) fault('rows differ in length');
  for (const row of block.rows) {
    within('columns', row, limits.tableColumns);
    for (const cell of row) {
      if (weigh(cell) === 0) fault('a cell is empty');
      if (cell.type === 'rich_text') checkRich(cell.elements, fault);
    }
  }
  if (weigh(block.rows) > limits.tableCharacters) fault(`${weigh(block.rows)} characters`);
}

function checkRich(elements: readonly object[], fault: Fault): void {
  for (const element of elements as Fields[]) {
    const { type, text, url, elements: inner } = element;
    if (type === 'text' && (typeof text !== 'string' || text === '')) fault('a text element is empty');
    if (
      type === 'link' &&
      (typeof url !== 'string' || !url.startsWith('https://') || url.length > limits.url)
    )
      fault(`link to ${url}`);
    if (Array.isArray(inner)) {
      if (inner.length === 0) fault(`${type} is empty`);
      checkRich(inner, fault);
    }
  }
}

function repeated(values: readonly unknown[]): unknown[] {
  return values.filter((value, at) => value !== undefined && values.indexOf(value) !== at);
}
