import type { NeedId } from '../knowledge/capability.ts';
import type { Localized } from '../knowledge/evidence.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Language } from '../language.ts';
import type { Answer, Item } from './answer.ts';
import { createDraft, type Draft } from './draft.ts';
import { withParticle } from './korean.ts';
import { type Candidate, rank, type Wish } from './rank.ts';

const mostShown = 4;
const mostListed = 12;

export type ShortlistOptions = {
  preferred?: readonly string[];
  owned?: readonly string[];
  excluded?: readonly string[];
  offered?: readonly string[];
  leading?: readonly string[];
  among?: readonly string[];
  /** Why the order is as it is, in words: the criterion behind "best", "lightest", "for production". */
  criterion?: Localized;
  /** What is said before the list. */
  before?: (draft: Draft) => void;
};

const marks = { yes: 'yes', partial: 'partial', no: 'no', unknown: 'unknown' } as const;

/** Ranked for stated needs: each need met, met in part, unmet or unknown, with its reason. */
export function shortlist(
  wishes: readonly Wish[],
  shelf: Shelf,
  language: Language,
  options: ShortlistOptions = {},
): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const all = rank(shelf, wishes, options);
  const fitting = all.filter(
    ({ solution, verdicts }) =>
      verdicts.every(({ met }) => met === 'yes' || met === 'partial') || options.owned?.includes(solution.id),
  );
  const shown = (fitting.length > 0 ? fitting : all).slice(0, mostShown);
  const first = shown[0];
  options.before?.(draft);
  if (!first) {
    draft.add({
      kind: 'text',
      text: say({
        en: 'No solution of the catalog can do that job.',
        ko: '카탈로그에 그 일을 할 수 있는 솔루션이 없습니다.',
      }),
    });
    return draft.finish({ kind: 'shortlist', answered: false, capabilities: wishes.map(({ id }) => id) });
  }
  const needText = wishLabels(wishes, shelf, draft);
  const name = first.solution.name.en;
  if (wishes.length === 0) {
    draft.add({
      kind: 'text',
      text: say({
        en: `It depends on what you need. With nothing stated, ${name} comes first, then ${shown
          .slice(1, 3)
          .map(({ solution }) => solution.name.en)
          .join(' and ')}.`,
        ko: `필요한 조건에 따라 다릅니다. 조건이 없다면 ${withParticle(name, '이/가')} 먼저이고, 다음은 ${shown
          .slice(1, 3)
          .map(({ solution }) => solution.name.en)
          .join(', ')}입니다.`,
      }),
    });
  } else if (fitting.length > 0) {
    draft.add({
      kind: 'text',
      text: say({
        en: `${name} fits best for: ${needText}.`,
        ko: `${needText} 조건에는 ${withParticle(name, '이/가')} 가장 잘 맞습니다.`,
      }),
    });
  } else {
    draft.add({
      kind: 'text',
      text: say({
        en: `No solution is proven to meet all of it (${needText}). ${name} comes nearest; what is missing is marked.`,
        ko: `모든 조건(${needText})을 충족한다고 확인된 솔루션은 없습니다. ${withParticle(name, '이/가')} 가장 가깝고, 빠진 조건은 표시해 두었습니다.`,
      }),
    });
  }
  for (const candidate of shown)
    draft.add({ kind: 'items', title: candidate.solution.name.en, items: reasons(candidate, shelf, draft) });
  if (options.criterion) draft.add({ kind: 'note', text: say(options.criterion) });
  draft.add({
    kind: 'note',
    text: say({
      en: 'Order: needs met with proof, then active development, CNCF stage, offers by managed Kubernetes and breadth of proven features. Unknown never counts as yes.',
      ko: '순서: 근거로 확인된 조건 충족, 활발한 개발, CNCF 단계, 관리형 쿠버네티스 제공, 확인된 기능의 폭 순입니다. 알 수 없는 것은 지원으로 치지 않습니다.',
    }),
  });
  const second = shown[1]?.solution.name.en;
  if (second)
    draft.followUp(
      { en: `${name} vs ${second}`, ko: `${name} ${second} 비교` },
      { en: `${name} vs ${second}`, ko: `${name} ${second} 비교` },
    );
  draft.followUp(
    { en: `About ${name}`, ko: `${name} 설명` },
    { en: `What is ${name}?`, ko: `${withParticle(name, '이/가')} 뭐예요?` },
  );
  draft.followUp(
    { en: 'Only open source', ko: '오픈소스만' },
    {
      en: `${questionOf(wishes, shelf, 'en')} open source`,
      ko: `${questionOf(wishes, shelf, 'ko')} 오픈소스`,
    },
  );
  return draft.finish({
    kind: 'shortlist',
    solutions: shown.map(({ solution }) => solution.id),
    capabilities: wishes.map(({ id }) => id),
  });
}

/** "Which of them do X": everyone with proof, and the evidence of each. */
export function holders(
  wishes: readonly Wish[],
  shelf: Shelf,
  language: Language,
  options: ShortlistOptions = {},
): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const all = rank(shelf, wishes, options);
  const proven = all.filter(({ verdicts }) =>
    verdicts.every(({ met }) => met === 'yes' || met === 'partial'),
  );
  if (proven.length === 0) return shortlist(wishes, shelf, language, options);
  options.before?.(draft);
  const needText = wishLabels(wishes, shelf, draft);
  const fully = proven.filter(({ verdicts }) => verdicts.every(({ met }) => met === 'yes')).length;
  draft.add({
    kind: 'text',
    text: say({
      en: `${proven.length} solutions are known to support ${needText}: ${fully} fully, ${proven.length - fully} in part.`,
      ko: `${withParticle(needText, '을/를')} 지원한다고 확인된 솔루션은 ${proven.length}개입니다(온전히 ${fully}개, 일부 ${proven.length - fully}개).`,
    }),
  });
  const listed = proven.slice(0, mostListed);
  draft.add({ kind: 'items', items: listed.map((candidate) => holderItem(candidate, draft)) });
  if (proven.length > mostListed) {
    draft.add({
      kind: 'note',
      text: `${say({ en: 'And', ko: '그 밖에' })}: ${proven
        .slice(mostListed)
        .map(({ solution }) => solution.name.en)
        .join(', ')}`,
    });
  }
  const not = all
    .filter(({ verdicts }) => verdicts.some(({ met }) => met === 'no'))
    .map(({ solution }) => solution.name.en);
  if (not.length > 0)
    draft.add({
      kind: 'note',
      text: `${say({ en: 'Proven not to', ko: '지원하지 않는다고 확인된 것' })}: ${not.slice(0, 12).join(', ')}`,
    });
  const [a, b] = proven.map(({ solution }) => solution.name.en);
  if (a && b)
    draft.followUp(
      { en: `${a} vs ${b}`, ko: `${a} ${b} 비교` },
      { en: `${a} vs ${b}`, ko: `${a} ${b} 비교` },
    );
  return draft.finish({
    kind: 'list',
    solutions: proven.map(({ solution }) => solution.id),
    capabilities: wishes.map(({ id }) => id),
  });
}

function holderItem({ solution, verdicts }: Candidate, draft: Draft): Item {
  const worst = verdicts.some(({ met }) => met === 'partial') ? 'partial' : 'yes';
  return {
    mark: worst,
    label: solution.name.en,
    text: verdicts.flatMap(({ verdict }) => (verdict.text ? ended(draft.say(verdict.text)) : [])).join(' '),
    sources: verdicts.flatMap(({ verdict }) => draft.cite(solution, verdict.sources)),
  };
}

function reasons({ solution, verdicts }: Candidate, shelf: Shelf, draft: Draft): Item[] {
  const needed = verdicts.map(({ wish, verdict, met }): Item => {
    const label = draft.say(shelf.knowledge.vocabulary.needs[wish.id].label);
    return {
      mark: marks[met],
      label: wish.wanted ? label : draft.say({ en: `without ${label}`, ko: `${label} 없이` }),
      text: verdict.text
        ? draft.say(verdict.text)
        : draft.say({ en: 'unknown: no proof either way', ko: '알 수 없음: 근거 없음' }),
      sources: draft.cite(solution, verdict.sources),
    };
  });
  const [why] = solution.choose;
  const [whyNot] = solution.avoid;
  return [
    ...needed,
    ...(needed.length < 2 && why
      ? [{ label: draft.say({ en: 'choose it when', ko: '고를 때' }), text: draft.say(why) }]
      : []),
    ...(needed.length < 2 && whyNot
      ? [{ label: draft.say({ en: 'not when', ko: '맞지 않을 때' }), text: draft.say(whyNot) }]
      : []),
  ];
}

function wishLabels(wishes: readonly Wish[], shelf: Shelf, draft: Draft): string {
  return wishes
    .map(({ id, wanted }) => {
      const label = draft.say(shelf.knowledge.vocabulary.needs[id].label);
      return wanted ? label : draft.say({ en: `no ${label}`, ko: `${label} 없이` });
    })
    .join(', ');
}

function questionOf(wishes: readonly Wish[], shelf: Shelf, language: Language): string {
  const labels = wishes
    .filter(({ wanted }) => wanted)
    .map(({ id }) => shelf.knowledge.vocabulary.needs[id as NeedId].label[language]);
  const wished = labels.length > 0 ? `: ${labels.join(', ')}` : '';
  return language === 'ko' ? `CNI 추천${wished}` : `Recommend a CNI${wished}`;
}

/** A line that another follows ends like a sentence. */
function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
