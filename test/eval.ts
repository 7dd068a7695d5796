import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createExpert } from '../src/expert.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { readRows, type Score, score } from './scoring.ts';

/** `npm run eval [-- FILE… --failures]`: how well questions are answered; without a file, our own in test/questions/. */
const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const own = fileURLToPath(new URL('questions/', import.meta.url));
const files =
  named.length > 0
    ? named
    : readdirSync(own)
        .filter((file) => file.endsWith('.jsonl'))
        .map((file) => own + file);

const start = performance.now();
const knowledge = loadKnowledge();
const read = performance.now();
const expert = createExpert(knowledge);
const built = performance.now();
console.log(`knowledge read in ${Math.round(read - start)} ms, indexed in ${Math.round(built - read)} ms`);
/** A bot that has run for a while is timed, as in the bench: a fresh process is slower until it is compiled. */
const asked = files.flatMap((file) => readRows(file)).slice(0, 200);
for (let round = 0; round < 3; round++) for (const row of asked) expert(row.text, row.context);

const times: number[] = [];
for (const file of files) {
  const scores = readRows(file).map((row) => score(row, expert));
  times.push(...scores.map(({ milliseconds }) => milliseconds));
  console.log(`\n${file.split('/').pop()}`);
  const groups = new Map<string, Score[]>();
  for (const one of scores) {
    const key = one.row.problem !== undefined ? 'log' : (one.row.intent ?? 'any');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  print('all', scores);
  for (const [intent, group] of groups) print(`  ${intent}`, group);
  if (args.includes('--failures')) {
    for (const { row, full, reason } of scores)
      if (!full) console.log(`  ✗ ${row.id} ${JSON.stringify(row.text.slice(0, 140))} → ${reason}`);
  }
}
times.sort((a, b) => a - b);
const at = (share: number) =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
console.log(
  `\nper question: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, n ${times.length}; ${Math.round(performance.now() - start)} ms in all`,
);

function print(name: string, scores: Score[]): void {
  const answerable = scores.filter(({ row }) => !['offtopic', 'unanswerable'].includes(row.intent ?? ''));
  const declinable = scores.length - answerable.length;
  const share = (count: number, of: number) =>
    of === 0 ? '–' : `${((100 * count) / of).toFixed(1)} % (${count}/${of})`;
  const count = (test: (one: Score) => boolean) => scores.filter(test).length;
  console.log(
    [
      name.padEnd(14),
      `right ${share(
        count(({ right }) => right),
        scores.length,
      )}`,
      `fully right ${share(
        count(({ full }) => full),
        scores.length,
      )}`,
      `wrong ${share(
        count(({ wrong }) => wrong),
        answerable.length,
      )}`,
      `refused ${share(
        count(({ refused }) => refused),
        answerable.length,
      )}`,
      ...(declinable > 0
        ? [
            `declined ${share(
              count(({ right, row }) => right && ['offtopic', 'unanswerable'].includes(row.intent ?? '')),
              declinable,
            )}`,
          ]
        : []),
      ...(scores.some(({ row }) => row.problem)
        ? [
            `shown ${share(
              count(({ shown }) => shown),
              scores.length,
            )}`,
          ]
        : []),
    ].join('   '),
  );
}
