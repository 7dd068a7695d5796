import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { Benchmark } from './benchmark.ts';
import { Concept } from './concept.ts';
import { Distribution } from './distribution.ts';
import { Elsewhere, type ForeignError } from './elsewhere.ts';
import { Migration } from './migration.ts';
import { Problem } from './problem.ts';
import { findContradictions } from './rules.ts';
import { Solution } from './solution.ts';
import { Vocabulary } from './vocabulary.ts';

/** Everything the bot knows, as its files say it. */
export type Knowledge = {
  vocabulary: Vocabulary;
  solutions: Solution[];
  distributions: Distribution[];
  migrations: Migration[];
  problems: Problem[];
  concepts: Concept[];
  benchmarks: Benchmark[];
  elsewhere: ForeignError[];
};

const shelves = {
  solutions: Solution,
  distributions: Distribution,
  migrations: Migration,
  problems: Problem,
  concepts: Concept,
  benchmarks: Benchmark,
} as const;
type Shelf = keyof typeof shelves;

/** Thrown once, with everything that is wrong: one line a fault, file and field in front. */
export class KnowledgeError extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    super(
      `The knowledge cannot be used; mend these and start again:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.name = 'KnowledgeError';
    this.faults = faults;
  }
}

/** The knowledge of a folder. Throws KnowledgeError. */
export function readKnowledge(folder: URL): Knowledge {
  const { knowledge, faults } = inspectKnowledge(folder);
  if (faults.length > 0) throw new KnowledgeError(faults);
  return knowledge;
}

/** Reads every file, checks each, then checks them together; broken files are left out and named in `faults`. */
export function inspectKnowledge(folder: URL): { knowledge: Knowledge; faults: string[] } {
  const faults: string[] = [];
  const read = <S extends Shelf>(shelf: S) => {
    const schema: z.ZodType = shelves[shelf];
    return readShelf(new URL(`${shelf}/`, folder), shelf, schema, faults) as Knowledge[S];
  };
  const single = (file: string, schema: z.ZodType): unknown => {
    const parsed = parseFile(new URL(file, folder), schema);
    if ('entry' in parsed) return parsed.entry;
    faults.push(...parsed.faults.map((fault) => `${file}: ${fault}`));
    return undefined;
  };
  const vocabulary = single('vocabulary.yaml', Vocabulary) as Vocabulary;
  const elsewhere = single('elsewhere.yaml', Elsewhere) as z.infer<typeof Elsewhere> | undefined;
  const knowledge: Knowledge = {
    vocabulary,
    elsewhere: elsewhere?.errors ?? [],
    solutions: read('solutions'),
    distributions: read('distributions'),
    migrations: read('migrations'),
    problems: read('problems'),
    concepts: read('concepts'),
    benchmarks: read('benchmarks'),
  };
  if (vocabulary) faults.push(...findContradictions(knowledge, new Date()));
  return { knowledge, faults };
}

function readShelf(folder: URL, shelf: Shelf, schema: z.ZodType, faults: string[]): unknown[] {
  const entries: unknown[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml')) {
      faults.push(`${shelf}/${file}: only .yaml files belong here; rename it or move it away`);
      continue;
    }
    const parsed = parseFile(new URL(file, folder), schema);
    if ('faults' in parsed) faults.push(...parsed.faults.map((fault) => `${shelf}/${file}: ${fault}`));
    else entries.push({ ...parsed.entry, id: file.replace(/\.yaml$/, '') });
  }
  return entries;
}

function parseFile(file: URL, schema: z.ZodType): { entry: object } | { faults: string[] } {
  let data: unknown;
  try {
    data = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return {
      faults: [`is not valid YAML: ${error instanceof Error ? error.message.split('\n')[0] : error}`],
    };
  }
  const result = schema.safeParse(data);
  if (result.success) return { entry: result.data as object };
  return {
    faults: result.error.issues.map((issue) => `${issue.path.join('.') || '(file)'}: ${issue.message}`),
  };
}
