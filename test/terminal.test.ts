import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { answerLine } from '../src/batch.ts';
import { expert } from './expert.ts';

const odd: [string, string][] = [
  ['a million characters', 'calico '.repeat(143_000)],
  ['a million characters without a space', 'a'.repeat(1_000_000)],
  ['binary', String.fromCharCode(...Array.from({ length: 256 }, (_, code) => code))],
  ['nothing', ''],
  ['spaces and line breaks', ' \n\t\r\n '],
  ['control characters', 'what\u0000is\u0007calico\u001b[31m'],
  ['right-to-left marks', '\u202eociclac si tahw\u202c \u200f'],
  ['an emoji only', '🦊'],
  ['half a surrogate pair', 'what is \ud83d calico'],
  ['combining marks', `c${'\u0301'.repeat(5_000)}alico`],
  ['a line of question marks', '?'.repeat(9_999)],
  ['regular expression traps', `${'('.repeat(2_000)}a+${')'.repeat(2_000)}$`],
  ['Hangul letters without end', 'ㅋ'.repeat(50_000)],
  ['a wrong layout without end', 'zkfflzh'.repeat(2_000)],
];

it.each(odd)('answers %s in words, never with an exception', (_, text) => {
  const answer = expert(text);
  expect(answer.parts.length).toBeGreaterThan(0);
});

/** How fast it is, the bench says; this only ends a test that hangs. Milliseconds. */
const aBusyMachine = 60_000;

it(
  'answers ten thousand lines, each on its own, broken ones with their number',
  () => {
    const lines = Array.from({ length: 10_000 }, (_, at) =>
      at % 100 === 99
        ? '{"text":'
        : JSON.stringify({ id: at, text: at % 2 ? 'is weave net dead' : '실리움 뭐야' }),
    );
    const answers = lines.map((line, at) => answerLine(line, at + 1, expert));
    expect(answers.filter((answer) => 'error' in answer)).toHaveLength(100);
    expect(answers[99]).toEqual({ error: expect.stringContaining('not JSON'), line: 100 });
    expect(answers[0]).toMatchObject({
      id: 0,
      language: 'ko',
      answered: true,
      kind: 'profile',
      solutions: ['cilium'],
    });
  },
  aBusyMachine,
);

it.each([
  ['[]', /needs "text"/],
  ['{"id":1}', /needs "text"/],
  ['{"text":7}', /needs "text"/],
  ['null', /needs "text"/],
  ['{"text":"x","context":"y"}', /context/],
])('says what is wrong with the line %s', (line, words) => {
  expect(answerLine(line, 1, expert)).toMatchObject({ error: expect.stringMatching(words), line: 1 });
});

it('keeps to its public contract', () => {
  expect(Object.keys(answerLine('{"id":"a","text":"what is calico"}', 1, expert))).toEqual([
    'id',
    'language',
    'answered',
    'kind',
    'solutions',
    'capabilities',
    'problem',
    'problems',
    'concept',
    'text',
    'sources',
  ]);
});

function run(args: string[], input: string) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/ask.ts', ...args], {
    input,
    encoding: 'utf8',
    cwd: new URL('..', import.meta.url),
  });
}

it('answers one question plainly in a pipe, chats with context, and reads JSON lines in order', () => {
  expect(run(['does calico support multicast'], '').stdout).toMatch(
    /^No, Calico does not support multicast\./,
  );
  expect(run([], 'what is calico\nand on windows?\nexit\n').stdout).toMatch(
    /for Windows nodes, Calico has limits/,
  );
  const lines = run(['--jsonl'], '{"id":1,"text":"hi"}\nbroken\n{"id":2,"text":"실리움"}\n')
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ id, line }) => id ?? `line ${line}`)).toEqual([1, 'line 2', 2]);
}, 30_000);
