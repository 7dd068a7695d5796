import { describe, expect, it } from 'vitest';
import type { Answer, AnswerKind } from '../../src/answer/answer.ts';
import { createExpert } from '../../src/expert.ts';
import { needIds } from '../../src/knowledge/capability.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type Language, languages } from '../../src/language.ts';
import { toMessage } from '../../src/slack/message.ts';
import { drawEverywhere } from './drawn.ts';
import { elementsOf } from './workspace.ts';

const knowledge = loadKnowledge();
const expert = createExpert(knowledge);

/** Nothing that Slack would refuse, nothing that the terminal says and Slack does not. */
function expectDrawn(answer: Answer): void {
  expect(drawEverywhere(answer)).toEqual({ faults: [], missing: [] });
}

/** The same numbers in every run: 0 to 1 (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const asks: Record<Language, (name: string) => string[]> = {
  en: (name) => [
    `What is ${name}?`,
    `Why use ${name}?`,
    `Is ${name} still maintained?`,
    `Link to the ${name} documentation`,
    `How do I install ${name}?`,
    `Does ${name} support network policy, BGP, encryption and Windows nodes?`,
  ],
  ko: (name) => [
    `${name} 설명해 주세요`,
    `${name} 장단점`,
    `${name} 아직 유지보수되나요?`,
    `${name} 문서 링크`,
    `${name} 설치 방법`,
    `${name} 네트워크 정책, BGP, 암호화, 윈도우 노드 지원하나요?`,
  ],
};

describe.each(languages)('in %s', (language) => {
  const expectAllDrawn = (questions: readonly string[]) => {
    for (const question of questions) expectDrawn(expert(question, [], language));
  };

  /** Every topic is drawn in one language, every other kind of answer in both. */
  const halfOf = <T>(topics: readonly T[]) =>
    topics.filter((_, at) => at % 2 === languages.indexOf(language));

  it.each(knowledge.solutions.map((solution) => [solution.id, solution] as const))(
    'all that is asked about %s is drawn whole and within the limits',
    (_, { name, topics }) => {
      expectAllDrawn(asks[language](name.en));
      expectAllDrawn(
        halfOf(topics).flatMap(({ ask }) => ask[language].slice(0, 1).map((words) => `${name.en} ${words}`)),
      );
    },
  );

  it('every problem, concept, distribution, migration and capability is drawn whole and within the limits', () => {
    const { problems, concepts, distributions, migrations, vocabulary } = knowledge;
    expectAllDrawn(problems.map(({ title }) => title[language]));
    expectAllDrawn(problems.flatMap(({ signatures }) => signatures.slice(0, 1)));
    expectAllDrawn(concepts.flatMap(({ ask }) => ask[language].slice(0, 2)));
    expectAllDrawn(distributions.flatMap(({ name }) => [name.en, `${name.en} CNI`]));
    expectAllDrawn(migrations.flatMap(({ ask }) => ask[language].slice(0, 1)));
    expectAllDrawn(
      Object.values(vocabulary.needs).map(
        ({ label }) => ({ en: `Which CNIs support ${label.en}?`, ko: `${label.ko} 되는 CNI 목록` })[language],
      ),
    );
  });
});

it('500 comparisons of any solutions are drawn whole and within the limits', () => {
  const random = seeded(1);
  const names = knowledge.solutions.map(({ name }) => name.en);
  let compared = 0;
  for (let round = 0; round < 500; round++) {
    const some = names.toSorted(() => random() - 0.5).slice(0, 2 + Math.floor(random() * 5));
    const answer = expert(round % 2 ? `${some.join(' vs ')}` : `${some.join(', ')} 비교`);
    if (answer.kind === 'comparison') compared++;
    expectDrawn(answer);
  }
  expect(compared).toBeGreaterThan(450);
});

it('500 shortlists for any needs are drawn whole and within the limits', () => {
  const random = seeded(2);
  let shortlists = 0;
  for (let round = 0; round < 500; round++) {
    const needs = needIds.filter(() => random() < 0.12).map((id) => knowledge.vocabulary.needs[id].label);
    const answer = expert(
      round % 2
        ? `Recommend a CNI for ${needs.map(({ en }) => en).join(', ')}`
        : `${needs.map(({ ko }) => ko).join(', ')} 되는 CNI 추천`,
    );
    if (answer.kind === 'shortlist' || answer.kind === 'list') shortlists++;
    expectDrawn(answer);
  }
  expect(shortlists).toBeGreaterThan(400);
});

const oneOfEach: Record<AnswerKind, string> = {
  profile: 'what is cilium?',
  feature: 'does calico support windows nodes?',
  comparison: 'calico vs cilium',
  shortlist: 'which cni for network policy and windows nodes?',
  list: 'list all CNIs that support BGP',
  status: 'is weave net still maintained?',
  links: 'where is the documentation of calico?',
  install: 'how do i install flannel?',
  topic: 'what is host-gw in flannel?',
  distribution: 'what cni does k3s use by default?',
  migration: 'migrate from flannel to calico',
  problem: 'failed to find plugin "portmap" in path [/opt/cni/bin]',
  concept: 'what is an overlay network?',
  benchmark: 'which CNI is fastest?',
  why: 'why?',
  help: 'help',
  about: 'privacy',
  news: 'news',
  greeting: 'hello',
  unclear: 'supported Kubernetes versions',
  nothing: 'how much does calico enterprise cost?',
};

it.each(Object.keys(oneOfEach) as AnswerKind[])(
  'an answer of the kind "%s" comes from a question and is drawn whole',
  (kind) => {
    const answer = expert(oneOfEach[kind], kind === 'why' ? ['which cni for network policy?'] : []);
    expect(answer.kind).toBe(kind);
    expectDrawn(answer);
  },
);

it('shows a comparison as one native table whose rows cite their sources', () => {
  const { blocks = [] } = toMessage(
    expert('calico vs flannel'),
    { question: 'q', context: [], language: 'en' },
    { audience: 'private' },
  );
  const tables = blocks.filter(({ type }) => type === 'table');
  expect(tables).toHaveLength(1);
  expect(JSON.stringify(tables)).toMatch(/\[\d+\]/);
});

it('shows measured figures as two charts', () => {
  const { blocks = [] } = toMessage(
    expert('which CNI is fastest?'),
    { question: 'q', context: [], language: 'en' },
    { audience: 'private' },
  );
  expect(blocks.filter(({ type }) => type === 'data_visualization')).toHaveLength(2);
});

it('keeps many sources behind a button and few in sight', () => {
  const drawn = (question: string) => {
    const { blocks = [] } = toMessage(
      expert(question),
      { question, context: [], language: 'en' },
      { audience: 'private' },
    );
    return elementsOf({ method: '', body: { blocks } }).map(({ action_id }) => action_id);
  };
  expect(drawn('calico vs flannel')).toContain('sources');
  expect(drawn('what is host-gw in flannel?')).not.toContain('sources');
});

it('offers to share what only one reads, and to remove what all read', () => {
  const actionsFor = (audience: 'private' | 'public' | 'direct') => {
    const { blocks = [] } = toMessage(
      expert('what is cilium?'),
      { question: 'q', context: [], language: 'en' },
      { audience, asker: 'U1' },
    );
    return elementsOf({ method: '', body: { blocks } })
      .map(({ action_id }) => action_id)
      .filter((id) => ['share', 'remove'].includes(id));
  };
  expect([actionsFor('private'), actionsFor('public'), actionsFor('direct')]).toEqual([
    ['share'],
    ['remove'],
    [],
  ]);
});
