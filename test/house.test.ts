import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const root = new URL('../src/', import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const doors = ['main.ts', 'ask.ts', 'check.ts', 'compile.ts', 'schema.ts'];

/** What is imported, and who may import it. What is not named here is free. */
const owners: Record<string, string[]> = {
  '@slack/': ['main.ts', 'slack/'],
  undici: ['main.ts'],
  dotenv: ['main.ts'],
  minisearch: ['search/search.ts'],
  yaml: ['knowledge/catalog.ts'],
  zod: ['knowledge/', 'config.ts', 'batch.ts', 'schema.ts', 'slack/'],
  'es-hangul': ['question/mend.ts', 'answer/korean.ts'],
  'node:fs': ['knowledge/catalog.ts', 'knowledge/load.ts', 'compile.ts', 'schema.ts'],
  'src/slack/': ['main.ts', 'slack/'],
  'src/config.ts': ['main.ts', 'slack/'],
  'src/answer/': [
    'answer/',
    'expert.ts',
    'batch.ts',
    'ask.ts',
    'slack/',
    'question/intent.ts',
    'question/case.ts',
  ],
  'src/question/': ['question/', 'search/', 'expert.ts', 'answer/reply.ts', 'answer/why.ts', 'slack/'],
  'src/search/': ['search/', 'expert.ts', 'question/', 'answer/reply.ts'],
  'src/expert.ts': ['main.ts', 'ask.ts', 'batch.ts', 'slack/'],
  'src/main.ts': [],
  'src/ask.ts': ['main.ts'],
};

function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/^(?:import|export)[^'"]*?from '([^']+)'|^import '([^']+)'/gm)].map((match) => {
    const target = match[1] ?? match[2] ?? '';
    return target.startsWith('.') ? `src/${normalize(join(dirname(file), target))}` : target;
  });
}

function strangersIn(file: string): string[] {
  return importsOf(file).filter((target) =>
    Object.entries(owners).some(
      ([owned, allowed]) =>
        target.startsWith(owned) &&
        !allowed.some((one) => file === one || (one.endsWith('/') && file.startsWith(one))),
    ),
  );
}

it.each(files)('%s imports only what it may', (file) => {
  expect(strangersIn(file)).toEqual([]);
});

it.each(files.filter((file) => file.startsWith('knowledge/')))(
  '%s knows nothing of questions, answers or Slack',
  (file) => {
    expect(importsOf(file).filter((target) => /^src\/(?!knowledge\/)/.test(target))).toEqual([]);
  },
);

it('has no room that nobody enters', () => {
  const imported = new Set(files.flatMap(importsOf).map((target) => target.replace(/^src\//, '')));
  expect(files.filter((file) => !imported.has(file) && !doors.includes(file))).toEqual([]);
});

it('draws the map of the README as the folders are', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const map = readme.slice(readme.indexOf('## The map'));
  const missing = files.filter((file) => {
    const [room, name] = file.includes('/') ? file.split('/') : ['', file];
    return !map.includes(name as string) && !map.includes(`${room}/`);
  });
  expect(missing).toEqual([]);
});
