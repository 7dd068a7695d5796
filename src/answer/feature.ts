import type { NeedId } from '../knowledge/capability.ts';
import type { Localized } from '../knowledge/evidence.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Solution } from '../knowledge/solution.ts';
import { type Verdict, verdictOn } from '../knowledge/verdict.ts';
import type { Language } from '../language.ts';
import type { Answer, Mark } from './answer.ts';
import { createDraft, type Draft } from './draft.ts';
import { withParticle } from './korean.ts';
import { deathNotice, linksPart, suggest } from './profile.ts';

/** Needs that are said with "is", not "supports". */
const adjectives: readonly NeedId[] = ['open_source', 'maintained', 'simple'];

type Opening = (name: string, label: Localized) => Localized;

const openings: Record<Verdict['value'], Opening> = {
  yes: (name, { en, ko }) => ({
    en: `Yes, ${name} supports ${en}.`,
    ko: `네, ${withParticle(name, '은/는')} ${withParticle(ko, '을/를')} 지원합니다.`,
  }),
  no: (name, { en, ko }) => ({
    en: `No, ${name} does not support ${en}.`,
    ko: `아니요, ${withParticle(name, '은/는')} ${withParticle(ko, '을/를')} 지원하지 않습니다.`,
  }),
  partial: (name, { en, ko }) => ({
    en: `Only in part: for ${en}, ${name} has limits.`,
    ko: `${withParticle(name, '은/는')} ${withParticle(ko, '을/를')} 일부만 지원합니다.`,
  }),
  unknown: (name, { en, ko }) => ({
    en: `Not known: the catalog has no proof either way whether ${name} supports ${en}.`,
    ko: `알 수 없습니다. ${withParticle(name, '이/가')} ${withParticle(ko, '을/를')} 지원하는지 보여 주는 근거가 카탈로그에 없습니다.`,
  }),
  inapplicable: (name, { en, ko }) => ({
    en: `That is not the job of ${name}: ${en} belongs to another kind of plugin.`,
    ko: `${withParticle(ko, '은/는')} ${withParticle(name, '이/가')} 맡는 일이 아닙니다. 다른 종류의 플러그인이 합니다.`,
  }),
};

const qualities: Record<Verdict['value'], Opening> = {
  yes: (name, { en, ko }) => ({ en: `Yes, ${name} is ${en}.`, ko: `네. ${name}: ${ko}.` }),
  no: (name, { en, ko }) => ({
    en: `No, ${name} is not ${en}.`,
    ko: `아니요. ${withParticle(name, '은/는')} 다음에 해당하지 않습니다: ${ko}.`,
  }),
  partial: (name, { en, ko }) => ({
    en: `In part, ${name} is ${en}.`,
    ko: `일부만 그렇습니다. ${name}: ${ko}.`,
  }),
  unknown: openings.unknown,
  inapplicable: openings.inapplicable,
};

export function toMark(value: Verdict['value']): Mark {
  return value === 'inapplicable' ? 'no' : value;
}

/** One or several needs of one or several solutions, the answer first, the condition after it. */
export function feature(
  ids: readonly string[],
  needs: readonly NeedId[],
  shelf: Shelf,
  language: Language,
  more?: (draft: Draft) => void,
): Answer {
  const draft = createDraft(language);
  let known = 0;
  for (const id of ids) {
    const solution = shelf.solution(id);
    draft.add(deathNotice(solution, shelf, draft));
    for (const need of needs) if (addVerdict(solution, need, shelf, draft)) known++;
  }
  more?.(draft);
  const first = shelf.solution(ids[0] as string);
  if (ids.length === 1) {
    for (const need of needs.slice(0, 1)) {
      const label = shelf.knowledge.vocabulary.needs[need].label;
      draft.followUp(
        { en: `Others: ${label.en}`, ko: `다른 CNI: ${label.ko}` },
        { en: `Which CNIs support ${label.en}?`, ko: `${label.ko} 되는 CNI 목록` },
      );
    }
  }
  if (known === 0) draft.add(linksPart(first, draft));
  suggest(first, shelf, draft);
  return draft.finish({
    kind: 'feature',
    answered: known > 0,
    solutions: [...ids],
    capabilities: [...needs],
  });
}

/** Returns whether anything is known. */
export function addVerdict(solution: Solution, need: NeedId, shelf: Shelf, draft: Draft): boolean {
  const { label } = shelf.knowledge.vocabulary.needs[need];
  const verdict = verdictOn(solution, need);
  const opening = draft.say(
    (adjectives.includes(need) ? qualities : openings)[verdict.value](solution.name.en, label),
  );
  draft.add({
    kind: 'text',
    text: verdict.text ? `${opening} ${draft.say(verdict.text)}` : opening,
    sources: draft.cite(solution, verdict.sources),
  });
  if (verdict.disputed) {
    draft.add({
      kind: 'note',
      text: `${draft.say({ en: 'Another source says otherwise:', ko: '다른 자료의 설명은 다릅니다:' })} ${draft.say(verdict.disputed.text)}`,
      sources: draft.cite(solution, verdict.disputed.sources),
    });
  }
  return verdict.value !== 'unknown';
}
