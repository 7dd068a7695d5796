import type { Shelf } from '../knowledge/shelf.ts';
import type { Language } from '../language.ts';
import type { Answer } from './answer.ts';
import { createDraft } from './draft.ts';
import { statusNames } from './names.ts';

/** Entries shown of each kind. */
const most = 8;

/** What the catalog saw last: newest releases and newest ends. */
export function news(shelf: Shelf, language: Language): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const released = shelf.knowledge.solutions
    .flatMap((solution) =>
      solution.release?.month ? [{ solution, release: solution.release, month: solution.release.month }] : [],
    )
    .sort((a, b) => b.month.localeCompare(a.month) || a.solution.id.localeCompare(b.solution.id));
  const ended = shelf.knowledge.solutions
    .filter(({ status }) => status.value !== 'active' && status.since !== undefined)
    .sort((a, b) => (b.status.since ?? '').localeCompare(a.status.since ?? ''));
  draft.add(
    {
      kind: 'items',
      title: say({ en: 'Newest releases the catalog has seen', ko: '카탈로그가 확인한 최신 릴리스' }),
      items: released.slice(0, most).map(({ solution, release, month }) => ({
        label: solution.name.en,
        text: `${release.version} (${month})`,
        sources: draft.cite(solution, release.source),
      })),
    },
    {
      kind: 'items',
      title: say({ en: 'Ended, archived or replaced last', ko: '최근 종료되거나 보관·대체된 것' }),
      items: ended.slice(0, most).map((solution) => ({
        label: `${solution.name.en} (${solution.status.since})`,
        text: `${say(statusNames[solution.status.value])}. ${say(solution.status)}`,
        sources: draft.cite(solution, solution.status.source),
      })),
    },
  );
  return draft.finish({
    kind: 'news',
    solutions: released.slice(0, most).map(({ solution }) => solution.id),
  });
}
