import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toPlainText } from '../src/answer/plain.ts';
import { expert } from './expert.ts';

/** Answers as they should be read, to the letter: the question in the first line, the answer below. */
const folder = new URL('answers/', import.meta.url);
const files = ['en', 'ko'].flatMap((language) =>
  readdirSync(new URL(`${language}/`, folder)).map((file) => `${language}/${file}`),
);

it.each(files)('%s is what the bot says', (file) => {
  const [question = '', ...answer] = readFileSync(new URL(file, folder), 'utf8').split('\n');
  expect(`${toPlainText(expert(question.replace(/^> /, '')))}\n`).toBe(answer.slice(1).join('\n'));
});

it('there are fifteen in each language', () => {
  for (const language of ['en/', 'ko/'])
    expect(files.filter((file) => file.startsWith(language)).length).toBeGreaterThanOrEqual(15);
});
