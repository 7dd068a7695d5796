import { type CapabilityId, capabilityIds, type NeedId } from '../knowledge/capability.ts';
import type { Localized } from '../knowledge/evidence.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Role, Solution } from '../knowledge/solution.ts';
import { verdictOn } from '../knowledge/verdict.ts';
import type { Language } from '../language.ts';
import type { Answer, Mark, Part } from './answer.ts';
import { createDraft, type Draft } from './draft.ts';
import { addVerdict, toMark } from './feature.ts';
import { withParticle } from './korean.ts';
import { roleNames, statusNames } from './names.ts';
import { deathNotice } from './profile.ts';

/** More columns than this do not fit a phone; the rest is named. */
const mostCompared = 5;
/** Rows shown: more reads like a dump. What was left out is named. */
const mostRows = 9;
/** Characters of a cell; longer ones end at a clause. */
const longestCell = 160;

const words: Record<Mark, { en: string; ko: string }> = {
  yes: { en: 'yes', ko: '지원' },
  no: { en: 'no', ko: '미지원' },
  partial: { en: 'in part', ko: '일부' },
  unknown: { en: 'unknown', ko: '알 수 없음' },
};

/** What a role is there for: how each does it tells them apart, though all do. */
const jobs: Partial<Record<Role, CapabilityId>> = {
  ipam: 'ipam',
  'meta-plugin': 'multi_network',
  'policy-engine': 'network_policy',
};

function sharedJob(solutions: readonly Solution[]): CapabilityId | undefined {
  const roles = new Set(solutions.map(({ role }) => role));
  const [role] = roles;
  return role && roles.size === 1 ? jobs[role] : undefined;
}

/** What differs, first; what to choose when; asked for a need, that need first. */
export function comparison(
  ids: readonly string[],
  needs: readonly NeedId[],
  shelf: Shelf,
  language: Language,
  more?: (draft: Draft) => void,
): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const solutions = ids.slice(0, mostCompared).map(shelf.solution);
  const names = solutions.map(({ name }) => name.en);
  for (const solution of solutions) draft.add(deathNotice(solution, shelf, draft));
  for (const need of needs) {
    for (const solution of solutions) addVerdict(solution, need, shelf, draft);
  }
  more?.(draft);
  draft.add(clearest(solutions, shelf, draft), lead(solutions, draft));

  const verdictsOf = (id: CapabilityId) => solutions.map((solution) => verdictOn(solution, id));
  const differs = (id: CapabilityId) => new Set(verdictsOf(id).map(({ value }) => toMark(value))).size > 1;
  const proven = (id: CapabilityId) =>
    verdictsOf(id).filter(({ value }) => value === 'yes' || value === 'no' || value === 'partial').length;
  const opposed = (id: CapabilityId) => (new Set(verdictsOf(id).map(({ value }) => value)).has('no') ? 1 : 0);
  const others = capabilityIds
    .filter((id) => differs(id) && !needs.includes(id))
    .sort((a, b) => proven(b) - proven(a) || opposed(b) - opposed(a));
  const job = sharedJob(solutions);
  const different = job && !needs.includes(job) ? [job, ...others.filter((id) => id !== job)] : others;
  const rows = different.slice(0, mostRows).map((id) => ({
    cells: [
      { text: say(shelf.knowledge.vocabulary.needs[id].label) },
      ...solutions.map((solution) => {
        const verdict = verdictOn(solution, id);
        return {
          text: cell(toMark(verdict.value), verdict.text && say(verdict.text), draft),
          sources: draft.cite(solution, verdict.sources),
        };
      }),
    ],
  }));
  const fixed = [
    {
      cells: [
        { text: say({ en: 'role', ko: '역할' }) },
        ...solutions.map(({ role }) => ({ text: say(roleNames[role]) })),
      ],
    },
    {
      cells: [
        { text: say({ en: 'status', ko: '상태' }) },
        ...solutions.map(({ status }) => ({ text: say(statusNames[status.value]) })),
      ],
    },
  ];
  const licences = solutions.map((solution) =>
    solution.open_source
      ? {
          en: `open source${solution.licence ? ` (${solution.licence})` : ''}`,
          ko: `오픈소스${solution.licence ? `(${solution.licence})` : ''}`,
        }
      : { en: 'commercial, closed source', ko: '상용, 비공개 소스' },
  );
  if (new Set(solutions.map((solution) => solution.open_source)).size > 1)
    fixed.push({
      cells: [
        { text: say({ en: 'licence', ko: '라이선스' }) },
        ...licences.map((text) => ({ text: say(text) })),
      ],
    });
  draft.add({
    kind: 'table',
    caption: say({ en: `${names.join(' and ')}: what differs`, ko: `${names.join(', ')}: 다른 점` }),
    columns: ['', ...names],
    rows: [...rows, ...fixed],
  });
  if (different.length > mostRows) {
    const labels = different
      .slice(mostRows)
      .map((id) => say(shelf.knowledge.vocabulary.needs[id].label))
      .join(', ');
    draft.add({
      kind: 'note',
      text: say({
        en: `They differ too, or are not proven for all, in: ${labels}.`,
        ko: `그 밖에 다르거나 모두에 대해 확인되지 않은 것: ${labels}.`,
      }),
    });
  }
  const same = capabilityIds.filter(
    (id) => !differs(id) && toMark(verdictsOf(id)[0]?.value ?? 'unknown') === 'yes',
  );
  if (same.length > 0) {
    const labels = same.map((id) => say(shelf.knowledge.vocabulary.needs[id].label)).join(', ');
    draft.add({
      kind: 'note',
      text: say({ en: `All of them: ${labels}.`, ko: `공통으로 지원: ${labels}.` }),
    });
  }
  if (ids.length > mostCompared) {
    const left = ids
      .slice(mostCompared)
      .map((id) => shelf.solution(id).name.en)
      .join(', ');
    draft.add({
      kind: 'note',
      text: say({
        en: `Left out of this table (five at most): ${left}.`,
        ko: `표에서 뺀 것(최대 다섯 개): ${left}.`,
      }),
    });
  }
  const [a, b] = names;
  for (const need of ['windows', 'encryption', 'l7_policy'] as const) {
    if (needs.includes(need) || !a || !b) continue;
    const label = shelf.knowledge.vocabulary.needs[need].label;
    draft.followUp(
      { en: `Only ${label.en}`, ko: `${label.ko}만` },
      { en: `${names.join(' vs ')} for ${label.en}`, ko: `${names.join(' ')} ${label.ko} 비교` },
    );
  }
  if (a)
    draft.followUp(
      { en: `About ${a}`, ko: `${a} 설명` },
      { en: `What is ${a}?`, ko: `${withParticle(a, '이/가')} 뭐예요?` },
    );
  return draft.finish({ kind: 'comparison', solutions: [...ids], capabilities: [...needs] });
}

/** What one has and the other does not, in one sentence. */
function clearest(solutions: Solution[], shelf: Shelf, draft: Draft): Part | undefined {
  const [a, b] = solutions;
  if (solutions.length !== 2 || !a || !b) return undefined;
  const only = (one: Solution, other: Solution) =>
    capabilityIds
      .filter(
        (id) => ['yes', 'partial'].includes(verdictOn(one, id).value) && verdictOn(other, id).value === 'no',
      )
      .slice(0, 5)
      .map((id) => draft.say(shelf.knowledge.vocabulary.needs[id].label));
  const sentence = (one: Solution, labels: string[]) =>
    labels.length === 0
      ? []
      : draft.say({
          en: `only ${one.name.en} has ${labels.join(', ')}`,
          ko: `${one.name.en}에만 있는 것은 ${labels.join(', ')}입니다`,
        });
  const parts = [sentence(a, only(a, b)), sentence(b, only(b, a))].flat();
  if (parts.length === 0) {
    const labels = capabilityIds
      .filter((id) => verdictOn(a, id).value !== verdictOn(b, id).value)
      .slice(0, 4)
      .map((id) => draft.say(shelf.knowledge.vocabulary.needs[id].label))
      .join(', ');
    const names = `${a.name.en}, ${b.name.en}`;
    return labels === ''
      ? undefined
      : {
          kind: 'text',
          text: draft.say({
            en: `Nothing that one is proven to have is ruled out for the other; ${names} differ most in ${labels}.`,
            ko: `한쪽에만 있다고 확인된 기능은 없습니다. ${names}의 차이가 큰 부분은 ${labels}입니다.`,
          }),
        };
  }
  return {
    kind: 'text',
    text: draft.say({
      en: `The clearest difference: ${parts.join('; ')}.`,
      ko: `가장 뚜렷한 차이: ${parts.join('. ')}.`,
    }),
  };
}

/** When to take which. */
function lead(solutions: Solution[], draft: Draft): Part {
  const list = (texts: readonly Localized[]) =>
    texts.map((text) => draft.say(text).replace(/[.;]+$/, '')).join('; ');
  return {
    kind: 'items',
    items: solutions.map((solution) => {
      const [good, bad] = [list(solution.choose.slice(0, 3)), list(solution.avoid.slice(0, 2))];
      const text = good
        ? draft.say({ en: `Good for: ${good}.`, ko: `이럴 때 좋습니다: ${good}.` }) +
          (bad ? draft.say({ en: ` Not for: ${bad}.`, ko: ` 이럴 때는 맞지 않습니다: ${bad}.` }) : '')
        : draft.say(solution.summary);
      return {
        label: solution.name.en,
        text,
        sources: draft.cite(solution, solution.summary.source.slice(0, 1)),
      };
    }),
  };
}

function cell(mark: Mark, text: string | undefined, draft: Draft): string {
  const word = draft.say(words[mark]);
  return text ? `${word}: ${atClause(text)}` : word;
}

function atClause(text: string): string {
  if (text.length <= longestCell) return text;
  const cut = text.slice(0, longestCell);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('; '), cut.lastIndexOf(': '));
  return end > longestCell / 3
    ? cut.slice(0, end + 1).replace(/[;:]$/, '')
    : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
