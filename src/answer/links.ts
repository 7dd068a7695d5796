import type { Shelf } from '../knowledge/shelf.ts';
import type { Solution } from '../knowledge/solution.ts';
import type { Language } from '../language.ts';
import type { Answer, Part } from './answer.ts';
import { createDraft, type Draft } from './draft.ts';
import { withParticle } from './korean.ts';
import { toStepLines } from './passage.ts';
import { deathNotice, insteadItems, linksPart, suggest } from './profile.ts';

/** Where to read: current links first, what became of the old ones after. */
export function links(ids: readonly string[], shelf: Shelf, language: Language): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  for (const id of ids) {
    const solution = shelf.solution(id);
    const name = solution.name.en;
    const current = linksPart(solution, draft);
    draft.add({
      kind: 'text',
      text: current
        ? say({ en: `Current links of ${name}:`, ko: `${name}의 현재 링크입니다.` })
        : say({
            en: `${name} has no current page that the catalog could confirm.`,
            ko: `${withParticle(name, '은/는')} 지금 살아 있다고 확인된 페이지가 없습니다.`,
          }),
    });
    draft.add(current, deathNotice(solution, shelf, draft));
    if (solution.old_links.length > 0) {
      draft.add({
        kind: 'items',
        title: say({ en: 'Old links', ko: '예전 링크' }),
        items: solution.old_links.map((old) => ({
          label: old.url.replace(/^https?:\/\//, '').replace(/\/$/, ''),
          text: say(old),
          sources: draft.cite(solution, old.source),
        })),
      });
    }
    draft.add(insteadItems(solution, shelf, draft));
    suggest(solution, shelf, draft);
  }
  return draft.finish({ kind: 'links', solutions: [...ids] });
}

/** The commands, from the project's own pages. */
export function install(id: string, shelf: Shelf, language: Language, more?: (draft: Draft) => void): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const solution = shelf.solution(id);
  const name = solution.name.en;
  draft.add(deathNotice(solution, shelf, draft));
  const steps = installSteps(solution, draft);
  if (steps) {
    draft.add(steps);
  } else {
    draft.add({
      kind: 'text',
      text: say({
        en: `The catalog holds no installation steps for ${name}; its own pages are the place to look.`,
        ko: `카탈로그에 ${name} 설치 절차가 없습니다. 공식 자료를 확인하십시오.`,
      }),
    });
  }
  more?.(draft);
  draft.add(insteadItems(solution, shelf, draft), linksPart(solution, draft));
  suggest(solution, shelf, draft, 'install');
  return draft.finish({ kind: 'install', answered: solution.install !== undefined, solutions: [id] });
}

export function installSteps(solution: Solution, draft: Draft): Part | undefined {
  if (!solution.install) return undefined;
  const { name, install: own } = solution;
  return {
    kind: 'steps',
    title: draft.say({ en: `Installing ${name.en}`, ko: `${name.en} 설치` }),
    steps: toStepLines(own.steps, draft),
    sources: draft.cite(solution, own.source),
  };
}
