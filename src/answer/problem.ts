import type { Shelf } from '../knowledge/shelf.ts';
import type { Language } from '../language.ts';
import type { Answer } from './answer.ts';
import { createDraft } from './draft.ts';
import { toStepLines } from './passage.ts';

/** How many other fitting problems are named. */
const mostOthers = 4;

/** What it is, why, how to make sure, how to mend; others that fit are named. */
export function problem(
  ids: readonly string[],
  shelf: Shelf,
  language: Language,
  secretSeen: boolean,
  named: readonly string[] = [],
): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const [id, ...others] = ids;
  const entry = shelf.problem(id as string);
  if (secretSeen) draft.add(secretWarning(language));
  const sources = draft.cite(entry, entry.source);
  draft.add({ kind: 'text', text: `${say(entry.title)}. ${say(entry.cause)}`, sources });
  draft.add({
    kind: 'steps',
    title: say({ en: 'How to make sure', ko: '확인 방법' }),
    steps: toStepLines(entry.checks, draft),
  });
  draft.add({
    kind: 'steps',
    title: say({ en: 'How to mend it', ko: '해결 방법' }),
    steps: toStepLines(entry.fix, draft),
  });
  if (entry.confidence === 'medium') {
    draft.add({
      kind: 'note',
      text: say({
        en: 'The evidence for this is thin; check it before you rely on it.',
        ko: '근거가 충분하지 않으니 적용하기 전에 확인하십시오.',
      }),
    });
  }
  const alike = others.slice(0, mostOthers);
  if (alike.length > 0) {
    draft.add({
      kind: 'items',
      title: say({ en: 'If that is not it, these fit too', ko: '이것이 아니라면 다음도 확인하십시오' }),
      items: alike.map((other) => ({ text: say(shelf.problem(other).title) })),
    });
    for (const other of alike.slice(0, 2))
      draft.followUp({ en: 'Not this one', ko: '이 문제가 아님' }, shelf.problem(other).title);
  }
  draft.followUp(
    { en: 'Which plugin am I running?', ko: '어떤 CNI를 쓰는지 확인' },
    { en: 'Which CNI plugin am I running?', ko: '지금 어떤 CNI를 쓰는지 확인하는 방법' },
  );
  const concerned = named.filter((id) => entry.solutions.includes(id) || entry.solutions.length !== 1);
  const solutions = [...new Set([...concerned, ...entry.solutions])];
  return draft.finish({
    kind: 'problem',
    solutions,
    problem: entry.id,
    problems: [...ids.slice(0, mostOthers + 1)],
  });
}

export function secretWarning(language: Language) {
  return {
    kind: 'warning' as const,
    text: {
      en: 'What you pasted looks like it holds a secret (a token, key or password). Delete the message and replace the secret; it is not stored or repeated here.',
      ko: '붙여 넣은 내용에 비밀 정보(토큰, 키, 비밀번호)가 있는 것 같습니다. 메시지를 지우고 해당 값을 교체하십시오. 여기서는 저장하거나 다시 보여 주지 않습니다.',
    }[language],
  };
}

/** An error that is none of networking's business, and where to look instead. */
export function elsewhere(id: string, shelf: Shelf, language: Language, secretSeen: boolean): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const error = shelf.knowledge.elsewhere.find((entry) => entry.id === id);
  if (secretSeen) draft.add(secretWarning(language));
  if (error) {
    draft.add(
      {
        kind: 'text',
        text: `${say({ en: 'This has nothing to do with the networking plugin:', ko: '네트워크 플러그인과는 관계없는 오류입니다:' })} ${say(error.title)}.`,
      },
      { kind: 'text', text: say(error.hint) },
    );
  }
  return draft.finish({ kind: 'nothing', answered: false });
}
