import type { Localized } from '../knowledge/evidence.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Status } from '../knowledge/solution.ts';
import type { Language } from '../language.ts';
import type { Answer } from './answer.ts';
import { createDraft } from './draft.ts';
import { withParticle } from './korean.ts';
import { aboutLines, insteadItems, linksPart, suggest } from './profile.ts';

/** What a question takes for granted: "is it still alive", "is it dead". */
type Supposed = 'alive' | 'ended';

const verdicts: Record<Status, (name: string) => Localized> = {
  active: (name) => ({
    en: `${name} is actively maintained.`,
    ko: `${withParticle(name, '은/는')} 지금도 활발히 개발되고 있습니다.`,
  }),
  maintenance: (name) => ({
    en: `${name} is in maintenance: still looked after, no longer developed much.`,
    ko: `${withParticle(name, '은/는')} 유지보수만 진행되고 있습니다. 새 개발은 거의 없습니다.`,
  }),
  superseded: (name) => ({
    en: `${name} has been superseded and should not be chosen any more.`,
    ko: `${withParticle(name, '은/는')} 다른 것으로 대체되어 새로 쓰지 않는 것이 좋습니다.`,
  }),
  archived: (name) => ({
    en: `${name} is no longer maintained: the project is archived and not advisable for production.`,
    ko: `${withParticle(name, '은/는')} 더 이상 유지보수되지 않습니다. 프로젝트가 보관(archived)되었으므로 운영 환경에는 권하지 않습니다.`,
  }),
  discontinued: (name) => ({
    en: `${name} is no longer maintained and not advisable for production.`,
    ko: `${withParticle(name, '은/는')} 개발이 중단되어 더 이상 유지보수되지 않습니다. 운영 환경에는 권하지 않습니다.`,
  }),
  unclear: (name) => ({
    en: `Unclear: nothing found proves that ${name} is alive or ended.`,
    ko: `불분명합니다. ${withParticle(name, '이/가')} 살아 있는지 끝났는지 보여 주는 자료를 찾지 못했습니다.`,
  }),
};

/** Yes or no to what was supposed; nothing where the state is in between or nothing was supposed. */
function confirmed(status: Status, supposed: Supposed | undefined): Localized {
  if (!supposed || status === 'unclear' || status === 'maintenance') return { en: '', ko: '' };
  return (status === 'active') === (supposed === 'alive')
    ? { en: 'Yes, ', ko: '네, ' }
    : { en: 'No, ', ko: '아니요, ' };
}

/** Whether it lives, what became of it, its old links and what to use instead. */
export function status(
  ids: readonly string[],
  shelf: Shelf,
  language: Language,
  supposed?: Supposed,
): Answer {
  const draft = createDraft(language);
  for (const id of ids) {
    const solution = shelf.solution(id);
    const { say } = draft;
    const { value } = solution.status;
    draft.add({
      kind: 'text',
      text: say(confirmed(value, supposed)) + say(verdicts[value](solution.name.en)),
    });
    draft.add({
      kind: 'text',
      text: say(solution.status),
      sources: draft.cite(solution, solution.status.source),
    });
    if (solution.history)
      draft.add({
        kind: 'text',
        text: say(solution.history),
        sources: draft.cite(solution, solution.history.source),
      });
    const { release } = solution;
    const former = solution.also.former ?? [];
    if (former.length > 0)
      draft.add({
        kind: 'items',
        items: [{ label: say({ en: 'Earlier names', ko: '이전 이름' }), text: former.join(', ') }],
      });
    draft.add(...aboutLines(solution, ['maintainer'], draft));
    if (release) {
      draft.add({
        kind: 'items',
        items: [
          {
            label: say({ en: 'Newest release seen', ko: '확인한 최신 릴리스' }),
            text: release.month ? `${release.version} (${release.month})` : release.version,
            sources: draft.cite(solution, release.source),
          },
        ],
      });
    }
    if (solution.old_links.length > 0) {
      draft.add({
        kind: 'items',
        title: say({ en: 'Old links', ko: '예전 링크' }),
        items: solution.old_links.map((old) => ({
          label: bare(old.url),
          text: say(old),
          sources: draft.cite(solution, old.source),
        })),
      });
    }
    draft.add(insteadItems(solution, shelf, draft), linksPart(solution, draft));
    if (ids.length === 1) suggest(solution, shelf, draft, 'status');
  }
  return draft.finish({ kind: 'status', solutions: [...ids], capabilities: ['maintained'] });
}

/** An old address is told, never linked. */
function bare(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
