import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Benchmark } from './knowledge/benchmark.ts';
import { Concept } from './knowledge/concept.ts';
import { Distribution } from './knowledge/distribution.ts';
import { Elsewhere } from './knowledge/elsewhere.ts';
import { Migration } from './knowledge/migration.ts';
import { Problem } from './knowledge/problem.ts';
import { Solution } from './knowledge/solution.ts';
import { Vocabulary } from './knowledge/vocabulary.ts';

/** JSON Schemas by which an editor completes and checks the knowledge files. */
export const editorSchemas: Record<string, () => unknown> = Object.fromEntries(
  Object.entries({
    solution: Solution,
    distribution: Distribution,
    migration: Migration,
    problem: Problem,
    concept: Concept,
    benchmark: Benchmark,
    elsewhere: Elsewhere,
    vocabulary: Vocabulary,
  }).map(([name, schema]) => [name, () => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })]),
);

/** `npm run schema`: writes knowledge/schema/*.json. */
if (process.argv[1]?.endsWith('/schema.ts')) {
  const folder = new URL('../knowledge/schema/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(editorSchemas)) {
    writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(schema(), null, 1)}\n`);
  }
}
