import { inspectKnowledge } from './knowledge/catalog.ts';

/** `npm run check [-- WORD]`: reads the knowledge and lists every fault, or only the lines that hold WORD. */
const word = process.argv[2] ?? '';
const { knowledge, faults } = inspectKnowledge(new URL('../knowledge/', import.meta.url));
const { vocabulary: _words, ...shelves } = knowledge;
console.log(
  Object.entries(shelves)
    .map(([shelf, entries]) => `${shelf} ${entries.length}`)
    .join(', '),
);
const matching = faults.filter((fault) => fault.includes(word));
console.log(matching.length > 0 ? matching.join('\n') : `no fault${word ? ` in what holds "${word}"` : ''}`);
process.exitCode = matching.length > 0 ? 1 : 0;
