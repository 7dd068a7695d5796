import { expect, it } from 'vitest';
import { expert } from './expert.ts';
import { readRows, score } from './scoring.ts';

/** What was reached, by file: right, of those fully, wrong. It can only rise. See EVALUATION.md. */
const reached: [string, { right: number; full: number; wrong: number }][] = [
  ['en', { right: 110, full: 108, wrong: 0 }],
  ['ko', { right: 110, full: 110, wrong: 0 }],
  ['logs', { right: 80, full: 80, wrong: 4 }],
  ['logs-held-out', { right: 40, full: 40, wrong: 1 }],
  ['met', { right: 68, full: 68, wrong: 0 }],
  ['blind-1', { right: 39, full: 39, wrong: 0 }],
  ['blind-2', { right: 40, full: 40, wrong: 0 }],
  ['blind-3', { right: 39, full: 39, wrong: 0 }],
  ['blind-4', { right: 40, full: 40, wrong: 0 }],
  ['blind-5', { right: 40, full: 40, wrong: 0 }],
  ['blind-6', { right: 40, full: 40, wrong: 0 }],
  ['blind-7', { right: 40, full: 40, wrong: 0 }],
  ['blind-8', { right: 40, full: 40, wrong: 0 }],
  ['blind-9', { right: 40, full: 40, wrong: 0 }],
  ['blind-10', { right: 39, full: 38, wrong: 1 }],
  ['blind-11', { right: 39, full: 39, wrong: 0 }],
  ['blind-12', { right: 40, full: 40, wrong: 0 }],
  ['blind-13', { right: 40, full: 39, wrong: 0 }],
  ['blind-14', { right: 39, full: 39, wrong: 1 }],
  ['blind-15', { right: 40, full: 39, wrong: 0 }],
  ['blind-16', { right: 40, full: 40, wrong: 0 }],
  ['blind-17', { right: 40, full: 38, wrong: 0 }],
  ['blind-18', { right: 40, full: 40, wrong: 0 }],
  ['blind-19', { right: 39, full: 39, wrong: 0 }],
  ['blind-20', { right: 39, full: 39, wrong: 1 }],
  ['blind-21', { right: 40, full: 40, wrong: 0 }],
  ['blind-22', { right: 40, full: 39, wrong: 0 }],
  ['blind-23', { right: 40, full: 40, wrong: 0 }],
  ['blind-24', { right: 39, full: 39, wrong: 0 }],
  ['blind-25', { right: 40, full: 40, wrong: 0 }],
  ['blind-26', { right: 39, full: 39, wrong: 1 }],
  ['blind-27', { right: 40, full: 38, wrong: 0 }],
  ['blind-28', { right: 40, full: 40, wrong: 0 }],
  ['blind-29', { right: 40, full: 38, wrong: 0 }],
  ['blind-30', { right: 40, full: 38, wrong: 0 }],
  ['blind-31', { right: 40, full: 40, wrong: 0 }],
  ['blind-32', { right: 39, full: 39, wrong: 0 }],
  ['blind-33', { right: 40, full: 40, wrong: 0 }],
  ['blind-34', { right: 39, full: 39, wrong: 1 }],
  ['blind-35', { right: 39, full: 39, wrong: 1 }],
  ['blind-36', { right: 40, full: 38, wrong: 0 }],
  ['blind-37', { right: 38, full: 36, wrong: 1 }],
  ['blind-38', { right: 40, full: 40, wrong: 0 }],
  ['blind-39', { right: 39, full: 39, wrong: 1 }],
  ['blind-40', { right: 40, full: 40, wrong: 0 }],
  ['blind-41', { right: 39, full: 36, wrong: 1 }],
  ['blind-42', { right: 40, full: 38, wrong: 0 }],
  ['blind-43', { right: 39, full: 37, wrong: 0 }],
  ['blind-44', { right: 40, full: 37, wrong: 0 }],
  ['blind-45', { right: 40, full: 40, wrong: 0 }],
  ['blind-46', { right: 40, full: 40, wrong: 0 }],
  ['blind-47', { right: 39, full: 39, wrong: 1 }],
  ['blind-48', { right: 40, full: 40, wrong: 0 }],
  ['blind-49', { right: 40, full: 40, wrong: 0 }],
  ['blind-50', { right: 40, full: 40, wrong: 0 }],
  ['blind-51', { right: 39, full: 37, wrong: 0 }],
  ['blind-52', { right: 40, full: 39, wrong: 0 }],
  ['blind-53', { right: 38, full: 36, wrong: 1 }],
  ['blind-54', { right: 39, full: 39, wrong: 1 }],
  ['blind-55', { right: 40, full: 40, wrong: 0 }],
  ['blind-56', { right: 39, full: 38, wrong: 1 }],
  ['blind-57', { right: 40, full: 40, wrong: 0 }],
  ['blind-58', { right: 39, full: 38, wrong: 1 }],
  ['blind-59', { right: 40, full: 40, wrong: 0 }],
  ['blind-60', { right: 40, full: 40, wrong: 0 }],
  ['blind-61', { right: 39, full: 36, wrong: 1 }],
  ['blind-62', { right: 40, full: 40, wrong: 0 }],
  ['blind-63', { right: 40, full: 39, wrong: 0 }],
  ['blind-64', { right: 39, full: 39, wrong: 1 }],
  ['blind-65', { right: 39, full: 39, wrong: 1 }],
  ['blind-66', { right: 40, full: 38, wrong: 0 }],
  ['blind-67', { right: 38, full: 38, wrong: 2 }],
  ['blind-68', { right: 38, full: 35, wrong: 1 }],
  ['blind-69', { right: 40, full: 40, wrong: 0 }],
  ['blind-70', { right: 40, full: 40, wrong: 0 }],
  ['blind-71', { right: 40, full: 40, wrong: 0 }],
  ['blind-72', { right: 40, full: 37, wrong: 0 }],
  ['blind-73', { right: 38, full: 38, wrong: 1 }],
];

it.each(reached)('answers the questions of %s at least as well as before', (file, { right, full, wrong }) => {
  const scores = readRows(new URL(`questions/${file}.jsonl`, import.meta.url)).map((row) =>
    score(row, expert),
  );
  const count = (test: (one: (typeof scores)[number]) => boolean) => scores.filter(test).length;
  const failing = scores.filter((one) => !one.full).map(({ row, reason }) => `${row.id} ${reason}`);
  expect(
    count((one) => one.right),
    failing.join('\n'),
  ).toBeGreaterThanOrEqual(right);
  expect(
    count((one) => one.full),
    failing.join('\n'),
  ).toBeGreaterThanOrEqual(full);
  expect(
    count((one) => one.wrong),
    failing.join('\n'),
  ).toBeLessThanOrEqual(wrong);
});

/** One row is one rule: what is asked, in which talk, and who comes first or that nobody does. */
const rules: [string, string, string[], string | undefined][] = [
  ['a particle', '캘리코는 뭐예요', [], 'calico'],
  ['a name glued to the next word', '플라넬설치방법', [], 'flannel'],
  ['the Korean layout off', 'zkfflzh tjfaud', [], 'calico'],
  ['the Korean layout on', '챠ㅣㅑㅕㅡ 설명', [], 'cilium'],
  ['initial consonants', 'ㅅㄹㅇ 뭐야', [], 'cilium'],
  ['a slip of the finger', 'what is flanel', [], 'flannel'],
  ['hyphens and spaces', 'kube ovn docs', [], 'kube-ovn'],
  ['a former name', 'what is tungsten fabric', [], 'opensdn'],
  ['a product for its solution', 'is calico enterprise open source', [], 'calico'],
  ['a component for its solution', 'what is felix in calico', [], 'calico'],
  ['an everyday thing', 'calico cat food', [], undefined],
  ['an everyday thing in Korean', '재규어 자동차 어때요', [], undefined],
  ['a plugin that is in no file', 'does fooflow cni support bgp', [], undefined],
  ['a price', 'how much is calico enterprise', [], undefined],
  ['a forecast', 'when will cilium 2.0 be released', [], undefined],
  ["somebody's own cluster", 'how many pods are pending in our cluster right now', [], undefined],
  ['a follow-up without a subject', 'and on windows?', ['does calico support dual stack'], 'calico'],
  ['a follow-up with another name', 'what about flannel', ['does calico support windows'], 'flannel'],
  ['a status asked of another name', 'can we still run contiv or is it toast', ['what is cilium'], 'contiv'],
  ['a follow-up by number', 'the second one', ['calico vs cilium'], 'cilium'],
  ['a follow-up that adds one', '안트레아도 넣어서', ['캘리코랑 실리움 비교'], 'calico'],
  ['an exclusion', 'cni with network policy but not cilium', [], 'calico'],
  ['an exclusion in Korean', '실리움 말고 네트워크 정책 되는 cni 추천', [], 'calico'],
  ['what the asker has already', 'we have cisco aci, which cni for openshift', [], 'cisco-aci'],
  ['what a distribution runs', 'what cni does rke2 use by default', [], 'canal'],
  ['a move by the names in it', 'migrate from flannel to calico', [], 'calico'],
];

it.each(rules)('understands %s: %s', (_, text, context, first) => {
  const { answered, solutions } = expert(text, context);
  expect(answered ? solutions[0] : undefined).toBe(first);
});

const languages: [string, string[], 'en' | 'ko'][] = [
  ['what is cilium', [], 'en'],
  ['cilium이 뭐야', [], 'ko'],
  ['calico vs cilium', ['캘리코가 뭐예요'], 'ko'],
  ['can we still run contiv', ['캘리코가 뭐예요'], 'en'],
  ['calico/node is not ready: felix is not ready', ['캘리코가 뭐예요'], 'ko'],
  ['캘리코', ['what is cilium'], 'ko'],
];

it.each(languages)('answers %j after %j in %s', (text, context, language) => {
  expect(expert(text, context).language).toBe(language);
});

it('gives the same answer to the same question', () => {
  for (const text of ['calico vs cilium', '고정 IP 되는 cni', 'pods cannot reach each other']) {
    expect(expert(text)).toEqual(expert(text));
  }
});

it('tells how the last answer was found, and its sources', () => {
  const before = ['which cni for fixed pod ips and network policy'];
  expect(expert('why', before).kind).toBe('why');
  expect(expert('출처는?', before).sources.map(({ url }) => url)).toEqual(
    expert(before[0] as string).sources.map(({ url }) => url),
  );
  expect(expert('why').answered).toBe(false);
});
