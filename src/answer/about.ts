import { capabilityIds } from '../knowledge/capability.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Language } from '../language.ts';
import type { Answer } from './answer.ts';
import { createDraft } from './draft.ts';

export type Freshness = { solutions: number; facts: number; topics: number; oldest: string; newest: string };

/** How much is known and how fresh it is: counted, never typed. */
export function freshness(shelf: Shelf): Freshness {
  const { solutions } = shelf.knowledge;
  const months = solutions
    .flatMap(({ sources }) => Object.values(sources).map(({ checked }) => checked))
    .sort();
  return {
    solutions: solutions.length,
    facts: solutions.reduce((total, { facts }) => total + Object.keys(facts).length, 0),
    topics: solutions.reduce((total, { topics }) => total + topics.length, 0),
    oldest: months[0] ?? '–',
    newest: months.at(-1) ?? '–',
  };
}

export function about(shelf: Shelf, language: Language): Answer {
  const draft = createDraft(language);
  const { solutions, facts, topics, oldest, newest } = freshness(shelf);
  const { problems, concepts, distributions, migrations } = shelf.knowledge;
  draft.add(
    {
      kind: 'text',
      text: draft.say({
        en: `CNI Bot answers from a catalog that ships with it: ${solutions} solutions with ${facts} facts on ${capabilityIds.length} capabilities and ${topics} topics, ${distributions.length} distributions, ${migrations.length} migrations, ${problems.length} errors, ${concepts.length} concepts. Sources were checked between ${oldest} and ${newest}.`,
        ko: `CNI Bot은 함께 배포되는 카탈로그로 답합니다: 솔루션 ${solutions}개, 기능 ${capabilityIds.length}종에 대한 사실 ${facts}건과 주제 ${topics}건, 배포판 ${distributions.length}개, 마이그레이션 ${migrations.length}건, 오류 ${problems.length}건, 개념 ${concepts.length}건. 출처는 ${oldest}부터 ${newest} 사이에 확인했습니다.`,
      }),
    },
    {
      kind: 'text',
      text: draft.say({
        en: 'Privacy: no language model and no call to anyone but Slack. Questions are not stored and not logged; the last few of a talk are kept in memory for follow-ups and forgotten after ten minutes or a restart. A language pinned with /cni lang and the counts of feedback are kept in memory only.',
        ko: '개인정보: 언어 모델을 쓰지 않고 Slack 외에는 아무 데도 연결하지 않습니다. 질문을 저장하거나 기록하지 않습니다. 이어 묻기를 위해 대화의 최근 질문 몇 개만 메모리에 두고, 10분이 지나거나 재시작하면 잊습니다. /cni lang으로 고정한 언어와 피드백 횟수도 메모리에만 둡니다.',
      }),
    },
  );
  return draft.finish({ kind: 'about', answered: false });
}
