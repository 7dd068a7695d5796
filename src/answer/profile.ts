import { type CapabilityId, capabilityIds } from '../knowledge/capability.ts';
import type { Localized } from '../knowledge/evidence.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Solution } from '../knowledge/solution.ts';
import { verdictOn } from '../knowledge/verdict.ts';
import type { Language } from '../language.ts';
import type { Answer, Item, Part } from './answer.ts';
import { createDraft, type Draft } from './draft.ts';
import { isDead, roleNames, statusNames } from './names.ts';

/** What it is, whether it lives, what it can and cannot do, where to read on. */
export function profile(
  id: string,
  shelf: Shelf,
  language: Language,
  why = false,
  more?: (draft: Draft) => void,
): Answer {
  const solution = shelf.solution(id);
  const draft = createDraft(language);
  draft.add(deathNotice(solution, shelf, draft));
  draft.add({
    kind: 'text',
    text: `${solution.name.en}: ${draft.say(solution.summary)}`,
    sources: draft.cite(solution, solution.summary.source),
  });
  if (why) draft.add(...reasons(solution, draft));
  more?.(draft);
  if (solution.history && (isDead(solution) || (solution.also.former ?? []).length > 0)) {
    draft.add({
      kind: 'text',
      text: draft.say(solution.history),
      sources: draft.cite(solution, solution.history.source),
    });
  }
  draft.add(
    aboutItems(solution, draft),
    abilities(solution, shelf, draft),
    ...(why ? [] : reasons(solution, draft)),
    insteadItems(solution, shelf, draft),
    linksPart(solution, draft),
  );
  suggest(solution, shelf, draft, why ? 'why' : undefined);
  return draft.finish({ kind: 'profile', solutions: [id] });
}

/** When to choose it and when not. */
function reasons(solution: Solution, draft: Draft): Part[] {
  const list = (title: Localized, texts: readonly Localized[]): Part[] =>
    texts.length > 0
      ? [{ kind: 'items', title: draft.say(title), items: texts.map((text) => ({ text: draft.say(text) })) }]
      : [];
  return [
    ...list({ en: 'Good for', ko: '이럴 때 좋습니다' }, solution.choose.slice(0, 3)),
    ...list({ en: 'Not for', ko: '이럴 때는 맞지 않습니다' }, solution.avoid.slice(0, 3)),
  ];
}

/** Said first wherever a solution that should not be chosen any more is spoken of. */
export function deathNotice(solution: Solution, _shelf: Shelf, draft: Draft): Part | undefined {
  if (!isDead(solution)) return undefined;
  return {
    kind: 'warning',
    text: `${solution.name.en}: ${draft.say(statusNames[solution.status.value])}. ${draft.say(solution.status)}`,
    sources: draft.cite(solution, solution.status.source),
  };
}

type About = 'role' | 'status' | 'maintainer' | 'licence' | 'former';

function aboutItems(solution: Solution, draft: Draft): Part {
  const lines: About[] = isDead(solution)
    ? ['role', 'maintainer', 'licence', 'former']
    : ['role', 'status', 'maintainer', 'licence', 'former'];
  return { kind: 'items', items: lines.flatMap((line) => aboutLine(solution, line, draft)) };
}

/** Some of what every solution has, as one list; nothing for nothing. */
export function aboutLines(solution: Solution, lines: readonly About[], draft: Draft): Part[] {
  const items = lines.flatMap((line) => aboutLine(solution, line, draft));
  return items.length > 0 ? [{ kind: 'items', items }] : [];
}

function aboutLine(solution: Solution, line: About, draft: Draft): Item[] {
  const { say } = draft;
  switch (line) {
    case 'role':
      return [{ label: say({ en: 'Role', ko: '역할' }), text: say(roleNames[solution.role]) }];
    case 'status':
      return [
        {
          label: say({ en: 'Status', ko: '상태' }),
          text: `${say(statusNames[solution.status.value])}. ${say(solution.status)}`,
          sources: draft.cite(solution, solution.status.source),
        },
      ];
    case 'maintainer': {
      const { now, before, source } = solution.maintainer;
      const earlier = before ? ` (${say({ en: 'before', ko: '이전' })}: ${say(before)})` : '';
      return [
        {
          label: say({ en: 'Maintainer', ko: '관리 주체' }),
          text: say(now) + earlier,
          sources: draft.cite(solution, source),
        },
      ];
    }
    case 'licence': {
      const open = solution.open_source
        ? say({ en: ' (open source)', ko: ' (오픈소스)' })
        : say({ en: ' (not open source)', ko: ' (오픈소스 아님)' });
      const stage = solution.cncf === 'none' ? '' : `, CNCF ${solution.cncf}`;
      return [{ label: say({ en: 'Licence', ko: '라이선스' }), text: solution.licence + open + stage }];
    }
    case 'former': {
      const names = solution.also.former ?? [];
      return names.length > 0
        ? [{ label: say({ en: 'Former names', ko: '예전 이름' }), text: names.join(', ') }]
        : [];
    }
  }
}

function abilities(solution: Solution, shelf: Shelf, draft: Draft): Part | undefined {
  const label = (id: CapabilityId) => draft.say(shelf.knowledge.vocabulary.needs[id].label);
  const withValue = (value: string) =>
    capabilityIds.filter((id) => verdictOn(solution, id).value === value).map(label);
  const row = (mark: 'yes' | 'partial' | 'no' | 'unknown', title: { en: string; ko: string }): Item[] => {
    const labels = withValue(mark);
    return labels.length > 0 ? [{ mark, label: draft.say(title), text: labels.join(', ') }] : [];
  };
  const items = [
    ...row('yes', { en: 'Yes', ko: '지원' }),
    ...row('partial', { en: 'In part', ko: '일부 지원' }),
    ...row('no', { en: 'No', ko: '미지원' }),
  ];
  if (items.length === 0) return undefined;
  return { kind: 'items', title: draft.say({ en: 'What it can do', ko: '할 수 있는 일' }), items };
}

export function insteadItems(solution: Solution, shelf: Shelf, draft: Draft): Part | undefined {
  if (solution.instead.length === 0) return undefined;
  return {
    kind: 'items',
    title: draft.say({ en: 'What to use today instead', ko: '지금 대신 쓸 것' }),
    items: solution.instead.map((other) => ({
      label: shelf.solution(other.id).name.en,
      text: draft.say(other),
    })),
  };
}

export function linksPart(solution: Solution, draft: Draft): Part | undefined {
  const names = {
    docs: { en: 'Documentation', ko: '문서' },
    repo: { en: 'Repository', ko: '저장소' },
    home: { en: 'Home page', ko: '홈페이지' },
  };
  const urls = new Set<string>();
  const links = (['docs', 'repo', 'home'] as const).flatMap((key) => {
    const url = solution.links[key];
    if (!url || urls.has(url)) return [];
    urls.add(url);
    return { label: `${solution.name.en} ${draft.say(names[key])}`, url };
  });
  return links.length > 0 ? { kind: 'links', links } : undefined;
}

/** The taps that fit a solution: its neighbours, installing it, whether it lives; not what was just answered. */
export function suggest(
  solution: Solution,
  shelf: Shelf,
  draft: Draft,
  but?: 'install' | 'why' | 'status',
): void {
  const name = solution.name.en;
  const [neighbour] = solution.compared_with;
  if (neighbour) {
    const other = shelf.solution(neighbour).name.en;
    draft.followUp(
      { en: `Compare with ${other}`, ko: `${other} 비교` },
      { en: `${name} vs ${other}`, ko: `${name} ${other} 비교` },
    );
  }
  if (solution.install && but !== 'install') {
    draft.followUp(
      { en: 'Install', ko: '설치' },
      { en: `How do I install ${name}?`, ko: `${name} 설치 방법` },
    );
  }
  if (but !== 'why') {
    draft.followUp(
      { en: 'When to choose it', ko: '언제 고르나' },
      { en: `Why use ${name}?`, ko: `${name} 장단점` },
    );
  }
  if (but !== 'status') {
    draft.followUp(
      { en: 'Still maintained?', ko: '유지보수 여부' },
      { en: `Is ${name} still maintained?`, ko: `${name} 아직 유지보수되나요?` },
    );
  }
}
