import type { Answer } from './answer/answer.ts';
import { nothing } from './answer/nothing.ts';
import { answer } from './answer/reply.ts';
import { sourcesOf, why } from './answer/why.ts';
import { createDiagnose } from './diagnose.ts';
import type { Knowledge } from './knowledge/catalog.ts';
import { createShelf } from './knowledge/shelf.ts';
import type { Language } from './language.ts';
import { createDecide } from './question/decide.ts';
import { askedBack, completed, isBareFollowUp, stillAbout } from './question/follow-up.ts';
import { createLexicon } from './question/lexicon.ts';
import { type Question, understand } from './question/understand.ts';
import { createSearch } from './search/search.ts';
import { holdsSecret } from './secrets.ts';

/** A question, and the ones asked before it in the same talk, oldest first; `pinned` overrules its language. */
export type Expert = (text: string, context?: readonly string[], pinned?: Language) => Answer;

/** Earlier questions that a talk remembers. */
export const longestContext = 6;

/** The whole story: knowledge in, question understood, searched, answered. Never throws on what is asked. */
export function createExpert(knowledge: Knowledge): Expert {
  const shelf = createShelf(knowledge);
  const lexicon = createLexicon(knowledge);
  const read = (text: string, language?: Language) => understand(text, lexicon, knowledge, language);
  const decide = createDecide(
    createSearch(knowledge, lexicon),
    createDiagnose(knowledge),
    shelf,
    read,
    lexicon.talk,
  );

  return (text, context = [], pinned) => {
    const last = (question: Question, language: Language) =>
      answer(decide(question), shelf, { language, secretSeen: false, formerly: question.formerly });
    const follow = (asked: string, before: Question | undefined): Question => {
      const question = read(asked, before?.language);
      return completed(question, before, () => (before ? last(before, question.language).solutions : []));
    };
    let before: Question | undefined;
    for (const earlier of context.slice(-longestContext)) {
      if (!askedBack(earlier)) before = stillAbout(follow(earlier, before), before);
    }
    const question = follow(text, before);
    const language = pinned ?? question.language;
    const back = askedBack(text);
    if (back && before) {
      const said = last(before, language);
      return back === 'why' ? why(before, said, shelf, language) : sourcesOf(said, language);
    }
    if (!before && isBareFollowUp(question)) return nothing('lost_thread', shelf, language);
    return answer(decide(question), shelf, {
      language,
      secretSeen: holdsSecret(text),
      formerly: question.formerly,
    });
  };
}
