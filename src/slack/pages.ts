import { type Block, type TableBlock, weigh } from './block.ts';
import { limits } from './limits.ts';

/** Blocks of a page; the rest is for what stands below an answer. */
const mostBlocks = limits.messageBlocks - 10;
/** A table is only begun at the end of a page when this many rows of it, with its head, still fit. */
const fewestRows = 4;

/** Blocks on as many pages as they need: `characters` a page, one table, two charts. Never empty. */
export function toPages(blocks: readonly Block[], characters: number): Block[][] {
  const pages: Block[][] = [[]];
  const queue = [...blocks];
  let used = 0;
  const turn = () => {
    pages.push([]);
    used = 0;
  };
  for (let block = queue.shift(); block; block = queue.shift()) {
    const page = pages.at(-1) as Block[];
    const left = characters - used;
    const weight = weigh(block);
    if (hasRoom(page, block) && (weight <= left || (page.length === 0 && block.type !== 'table'))) {
      page.push(block);
      used += weight;
      continue;
    }
    if (block.type === 'table') {
      const split = hasRoom(page, block) ? splitTable(block, left) : undefined;
      if (split && (split[0].rows.length >= fewestRows || page.length === 0)) {
        page.push(split[0]);
        queue.unshift(split[1]);
        turn();
        continue;
      }
    }
    if (page.length === 0) {
      page.push(block);
      turn();
      continue;
    }
    turn();
    queue.unshift(block);
  }
  return pages.filter((page, at) => at === 0 || page.length > 0);
}

function hasRoom(page: readonly Block[], block: Block): boolean {
  const count = (type: Block['type']) => page.filter((other) => other.type === type).length;
  if (page.length >= mostBlocks) return false;
  if (block.type === 'table') return count('table') < limits.tables;
  if (block.type === 'data_visualization') return count('data_visualization') < limits.charts;
  return true;
}

/** The rows that fit, and the others under the same head; at least one row moves on and one stays. */
function splitTable(table: TableBlock, characters: number): [TableBlock, TableBlock] | undefined {
  const [head, ...rows] = table.rows;
  if (!head || rows.length < 2) return undefined;
  let used = weigh(head);
  let fitting = 0;
  while (fitting < rows.length - 1) {
    used += weigh(rows[fitting]);
    if (used > characters && fitting > 0) break;
    fitting++;
  }
  return [
    { ...table, rows: [head, ...rows.slice(0, fitting)] },
    { ...table, rows: [head, ...rows.slice(fitting)] },
  ];
}
