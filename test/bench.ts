import { createDiagnose } from '../src/diagnose.ts';
import { createExpert } from '../src/expert.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { readRows } from './scoring.ts';

/** `npm run bench`: start-up, answers and pastes, in milliseconds; figures of this machine, never a test. */
const start = performance.now();
const knowledge = loadKnowledge();
const read = performance.now();
const expert = createExpert(knowledge);
const built = performance.now();
console.log(
  `knowledge read ${ms(read - start)}, indexed ${ms(built - read)}, memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`,
);

const rows = ['en', 'ko'].flatMap((language) =>
  readRows(new URL(`questions/${language}.jsonl`, import.meta.url)),
);
/** A bot that has run for a while: every question was asked three times before it is timed. */
for (let round = 0; round < 3; round++) for (const row of rows) expert(row.text, row.context);
report(
  'a question',
  rows.map((row) => timed(() => expert(row.text, row.context))),
);

const logs = readRows(new URL('questions/logs.jsonl', import.meta.url)).map(({ text }) => text);
const diagnose = createDiagnose(knowledge);
for (const kilobytes of [1, 10, 100, 1000]) {
  const noise =
    'Nov 25 11:02:13 node-7 kubelet[2231]: I1125 11:02:13.000000 sync loop pod="shop/cart-5d9f" status="ok"\n';
  const pastes = logs
    .slice(0, 10)
    .map(
      (log) => noise.repeat(Math.ceil((kilobytes * 1024) / noise.length)).slice(0, kilobytes * 1024) + log,
    );
  report(
    `a paste of ${kilobytes} kB`,
    pastes.map((paste) => timed(() => expert(paste))),
  );
  report(
    `  recognising only`,
    pastes.map((paste) => timed(() => diagnose(paste))),
  );
}

function timed(act: () => unknown): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

function report(name: string, times: number[]): void {
  times.sort((a, b) => a - b);
  const at = (share: number) => ms(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  console.log(`${name}: median ${at(0.5)}, 99th percentile ${at(0.99)}, n ${times.length}`);
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
