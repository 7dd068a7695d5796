import type { Answer } from './answer/answer.ts';
import { answer } from './answer/reply.ts';
import { createDiagnose } from './diagnose.ts';
import type { Knowledge } from './knowledge/catalog.ts';
import { createShelf } from './knowledge/shelf.ts';
import type { Language } from './language.ts';
import { completed } from './question/follow-up.ts';
import { toIntent } from './question/intent.ts';
import { createLexicon } from './question/lexicon.ts';
import { type Question, understand } from './question/understand.ts';
import { createSearch } from './search.ts';
import { holdsSecret } from './secrets.ts';

/** A question, and the ones asked before it in the same talk, oldest first. */
export type Expert = (text: string, context?: readonly string[], language?: Language) => Answer;

/** Earlier questions that a talk remembers. */
export const longestContext = 6;

/** The whole story: knowledge in, question understood, searched, answered. Never throws on what is asked. */
export function createExpert(knowledge: Knowledge): Expert {
  const shelf = createShelf(knowledge);
  const lexicon = createLexicon(knowledge);
  const search = createSearch(knowledge, lexicon);
  const diagnose = createDiagnose(knowledge);

  return (text, context = [], pinned) => {
    let before: Question | undefined;
    for (const earlier of context.slice(-longestContext)) {
      before = completed(understand(earlier, lexicon, knowledge, before?.language), before);
    }
    const question = completed(understand(text, lexicon, knowledge, before?.language), before);
    const intent = toIntent(question, search, diagnose, shelf);
    return answer(intent, shelf, pinned ?? question.language, holdsSecret(text));
  };
}
