import type { Localized } from '../knowledge/evidence.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Language } from '../language.ts';
import type { Sense } from '../question/lexicon.ts';
import type { Unit } from '../question/reading.ts';
import type { Question } from '../question/understand.ts';
import type { Answer, AnswerKind, Item } from './answer.ts';
import { createDraft, type Draft } from './draft.ts';

/** How the kinds of answer are chosen, as the reader would say it. */
const ways: Partial<Record<AnswerKind, Localized>> = {
  profile: {
    en: 'a name and nothing else asked of it: its profile',
    ko: '이름 말고는 따로 물은 것이 없어 소개를 답했습니다',
  },
  feature: {
    en: 'a name and a need: the fact on that need',
    ko: '이름과 필요한 기능이 있어 그 기능에 대한 사실을 답했습니다',
  },
  comparison: {
    en: 'several names: a comparison, what differs first',
    ko: '이름이 여럿이라 다른 점부터 비교했습니다',
  },
  shortlist: {
    en: 'needs and no name: a ranking by proven facts',
    ko: '이름 없이 조건만 있어 확인된 사실로 순위를 매겼습니다',
  },
  list: {
    en: 'a need and no name: everyone proven to meet it',
    ko: '이름 없이 기능만 있어 지원이 확인된 것을 모두 나열했습니다',
  },
  status: {
    en: 'a question about its life: the recorded status',
    ko: '유지보수 여부를 물어 기록된 상태를 답했습니다',
  },
  topic: {
    en: 'the wording fits a recorded topic best',
    ko: '기록된 주제 가운데 표현이 가장 잘 맞는 것을 골랐습니다',
  },
  problem: {
    en: "the error's own words, or the symptom, match a recorded problem",
    ko: '오류 문구나 증상이 기록된 문제와 일치했습니다',
  },
  concept: { en: 'the name of a concept', ko: '개념의 이름을 물었습니다' },
  migration: {
    en: 'a move from one plugin to another',
    ko: '한 플러그인에서 다른 것으로 옮기는 방법을 물었습니다',
  },
  distribution: { en: 'the name of a distribution', ko: '배포판의 이름을 물었습니다' },
};

/** How the last answer was found: words understood as what, what was ignored, which facts decided. */
export function why(before: Question, last: Answer, shelf: Shelf, language: Language): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const way = ways[last.kind];
  draft.add({
    kind: 'text',
    text: way
      ? say({ en: `Your question was read as ${way.en}.`, ko: `${way.ko}.` })
      : say({ en: 'Your question was read as follows.', ko: '질문을 다음과 같이 읽었습니다.' }),
  });
  const meanings = before.units
    .filter(({ ignored, senses }) => !ignored || senses.some(({ kind }) => kind === 'cue'))
    .map((unit) => meaning(unit, shelf, draft));
  if (meanings.length > 0)
    draft.add({ kind: 'items', title: say({ en: 'Understood', ko: '이해한 말' }), items: meanings });
  const ignored = before.units
    .filter((unit) => unit.ignored && unit.senses.length === 0)
    .map(({ text }) => text);
  if (ignored.length > 0)
    draft.add({
      kind: 'note',
      text: `${say({ en: 'Ignored', ko: '무시한 말' })}: ${[...new Set(ignored)].slice(0, 20).join(', ')}`,
    });
  const deciding = last.parts.flatMap((part): Item[] =>
    part.kind === 'text'
      ? [{ text: part.text, ...(part.sources ? { sources: part.sources } : {}) }]
      : part.kind === 'items'
        ? part.items
        : [],
  );
  draft.add({
    kind: 'items',
    title: say({ en: 'What decided', ko: '근거가 된 사실' }),
    items: deciding.slice(0, 6),
  });
  return {
    ...draft.finish({
      kind: 'why',
      solutions: last.solutions,
      capabilities: last.capabilities,
      answered: last.answered,
    }),
    sources: last.sources,
    followUps: last.followUps,
  };
}

function meaning(unit: Unit, shelf: Shelf, draft: Draft): Item {
  const read = unit.mended ? `${unit.text} → ${unit.mended}` : unit.text;
  const names = unit.senses.map((sense) => senseName(sense, shelf, draft));
  return {
    label: read,
    text:
      names.length > 0
        ? [...new Set(names)].join(', ')
        : draft.say({ en: 'a word looked for in the texts', ko: '본문에서 찾은 말' }),
  };
}

function senseName(sense: Sense, shelf: Shelf, draft: Draft): string {
  const { say } = draft;
  switch (sense.kind) {
    case 'solution':
      return say({
        en: `the solution ${shelf.solution(sense.id).name.en}`,
        ko: `솔루션 ${shelf.solution(sense.id).name.en}`,
      });
    case 'need': {
      const { label } = shelf.knowledge.vocabulary.needs[sense.id];
      return say({ en: `the need "${label.en}"`, ko: `필요 기능 "${label.ko}"` });
    }
    case 'distribution':
      return say({
        en: `the distribution ${shelf.distribution(sense.id).name.en}`,
        ko: `배포판 ${shelf.distribution(sense.id).name.en}`,
      });
    case 'concept':
      return say({
        en: `the concept ${shelf.concept(sense.id).name.en}`,
        ko: `개념 ${shelf.concept(sense.id).name.ko}`,
      });
    case 'cue':
      return say({ en: `what is wanted (${sense.id})`, ko: `원하는 것(${sense.id})` });
    default:
      return say({ en: `the term "${sense.id}"`, ko: `용어 "${sense.id}"` });
  }
}

/** The sources of the last answer, one a line. */
export function sourcesOf(last: Answer, language: Language): Answer {
  const draft = createDraft(language);
  draft.add({
    kind: 'text',
    text:
      last.sources.length > 0
        ? draft.say({
            en: 'The last answer rests on these sources.',
            ko: '직전 답변은 다음 출처에 근거합니다.',
          })
        : draft.say({
            en: 'The last answer had no source: it stated nothing of the catalog.',
            ko: '직전 답변은 카탈로그의 사실을 말하지 않아 출처가 없습니다.',
          }),
  });
  return {
    ...draft.finish({ kind: 'why', solutions: last.solutions, answered: last.sources.length > 0 }),
    sources: last.sources,
  };
}
