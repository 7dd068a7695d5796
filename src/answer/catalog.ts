import type { Shelf } from '../knowledge/shelf.ts';
import { type Role, roles } from '../knowledge/solution.ts';
import type { Language } from '../language.ts';
import type { Answer } from './answer.ts';
import { createDraft } from './draft.ts';
import { isDead, roleNames } from './names.ts';

/** Every solution there is, by what it does; the departed are marked. */
export function catalog(shelf: Shelf, language: Language): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const { solutions } = shelf.knowledge;
  const of = (role: Role) => solutions.filter((solution) => solution.role === role);
  draft.add(
    {
      kind: 'text',
      text: say({
        en: `${solutions.length} solutions are in the catalog. † marks what is archived, discontinued or replaced.`,
        ko: `카탈로그에는 솔루션 ${solutions.length}개가 있습니다. †는 보관되었거나 중단·대체된 것입니다.`,
      }),
    },
    {
      kind: 'items',
      items: roles.flatMap((role) => {
        const names = of(role).map((solution) => solution.name.en + (isDead(solution) ? '†' : ''));
        return names.length > 0 ? [{ label: say(roleNames[role]), text: names.join(', ') }] : [];
      }),
    },
  );
  draft.followUp(
    { en: 'Which for network policy?', ko: '네트워크 정책 되는 것' },
    { en: 'Which CNIs support network policy?', ko: '네트워크 정책 되는 CNI 목록' },
  );
  return draft.finish({ kind: 'list', solutions: solutions.map(({ id }) => id) });
}
