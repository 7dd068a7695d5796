import { expect, it } from 'vitest';
import { toPlainText } from '../../src/answer/plain.ts';
import { isOn, lostHosts } from '../../src/knowledge/lost-hosts.ts';
import { expert, knowledge } from '../expert.ts';

const named = knowledge.solutions.flatMap((solution) => {
  const { name, also } = solution;
  const whole = [
    name.en,
    name.ko ?? name.en,
    ...(also.spelling ?? []),
    ...(also.former ?? []),
    ...(also.abbreviation ?? []),
  ];
  const needs = new Set(
    Object.values(knowledge.vocabulary.needs).flatMap(({ words }) => [...words.en, ...words.ko]),
  );
  return [...new Set(whole)]
    .filter((spelled) => !needs.has(spelled))
    .map((spelled) => ({ id: solution.id, spelled }));
});

it.each(named)('$id answers to $spelled in both languages', ({ id, spelled }) => {
  for (const [text, language] of [
    [`what is ${spelled}`, 'en'],
    [`${spelled} 뭐예요`, 'ko'],
  ] as const) {
    const answer = expert(text);
    expect(answer.solutions[0]).toBe(id);
    expect(answer.sources.length).toBeGreaterThan(0);
    expect(answer.language).toBe(/[가-힣]/.test(text) ? 'ko' : language);
  }
});

it.each(knowledge.solutions)(
  '$id tells whether it lives, with a current link where one exists',
  ({ id, name, links }) => {
    for (const text of [
      `is ${name.en} still maintained? link please`,
      `${name.ko ?? name.en} 아직 쓸 수 있나요`,
    ]) {
      const answer = expert(text);
      expect(answer.solutions[0]).toBe(id);
      const current = Object.values(links);
      const shown = answer.parts.flatMap((part) =>
        part.kind === 'links' ? part.links.map(({ url }) => url) : [],
      );
      if (current.length > 0) expect(shown.some((url) => current.includes(url))).toBe(true);
    }
  },
);

it('never links to a host lost to strangers, whatever is asked', () => {
  const questions = knowledge.solutions.flatMap(({ name, topics }) => [
    `what is ${name.en}`,
    `is ${name.en} still maintained`,
    `${name.en} docs link`,
    `how do I install ${name.en}`,
    ...topics.map((topic) => `${name.en}: ${topic.ask.en[0] ?? topic.id}`),
  ]);
  for (const question of questions) {
    const answer = expert(question);
    const urls = [
      ...answer.sources.map(({ url }) => url),
      ...answer.parts.flatMap((part) => (part.kind === 'links' ? part.links.map(({ url }) => url) : [])),
      ...(toPlainText(answer).match(/https?:\/\/[^\s)"'`]+/g) ?? []),
    ];
    expect(urls.filter((url) => isOn(lostHosts, url))).toEqual([]);
  }
});

const topics = knowledge.solutions.flatMap((solution) =>
  solution.topics.map((topic) => ({
    solution: solution.id,
    name: solution.name.en,
    topic: topic.id,
    ask: topic.ask,
  })),
);

it('finds its topics by their own wordings, for the right solution', () => {
  const asked = topics.flatMap(({ solution, name, ask }) =>
    [...ask.en.slice(0, 2), ...ask.ko.slice(0, 2)].map((wording) => ({
      solution,
      text: `${name} ${wording}`,
    })),
  );
  const right = asked.filter(({ solution, text }) => {
    const answer = expert(text);
    return answer.answered && answer.solutions.includes(solution);
  });
  expect(right.length / asked.length).toBeGreaterThan(0.93);
});

it.each(knowledge.concepts)('$id is found by its own wordings in each language', ({ id, ask }) => {
  for (const wordings of [ask.en, ask.ko]) {
    const found = wordings.filter((wording) => expert(wording).concept === id);
    expect(found.length).toBeGreaterThanOrEqual(Math.min(5, wordings.length - 1));
  }
});

it.each(knowledge.problems)(
  '$id is found by its own symptoms and its own words',
  ({ id, symptoms, signatures }) => {
    const shown = (text: string) => expert(text).problems.includes(id);
    for (const wordings of [symptoms.en, symptoms.ko]) {
      expect(wordings.filter((wording) => !shown(wording))).toEqual([]);
    }
    const filled = signatures.map((signature) =>
      signature.replace(/<[^>]*>/g, 'x1').replaceAll('…', ' and '),
    );
    expect(filled.filter((line) => !shown(`kubelet: E1125 11:02:13 ${line}\nerror: see above`))).toEqual([]);
  },
);
