import { type Freshness, freshness } from '../answer/about.ts';
import type { Answer } from '../answer/answer.ts';
import { nothing } from '../answer/nothing.ts';
import { problem } from '../answer/problem.ts';
import { profile } from '../answer/profile.ts';
import { rank, type Wish } from '../answer/rank.ts';
import { holders, shortlist } from '../answer/shortlist.ts';
import { createExpert } from '../expert.ts';
import type { Knowledge } from '../knowledge/catalog.ts';
import { createShelf, type Shelf } from '../knowledge/shelf.ts';
import type { Solution } from '../knowledge/solution.ts';
import type { Language } from '../language.ts';
import { askedBack, isBareFollowUp } from '../question/follow-up.ts';
import { createLexicon } from '../question/lexicon.ts';
import { understand } from '../question/understand.ts';
import type { Asked, Choice, Picked } from './asked.ts';
import { createSuggest } from './suggest.ts';

/** All that Slack asks of the knowledge; nothing in it is remembered. */
export type Answers = {
  shelf: Shelf;
  ask: (question: string, context?: readonly string[], pinned?: Language) => Reckoned;
  /** The same answer again, from what a button carried. */
  again: (asked: Asked) => Reckoned;
  /** A question that lives on what was said before it. */
  needsContext: (question: string) => boolean;
  /** What is said where that is not known any more. */
  lost: (question: string, language: Language) => Reckoned;
  /** Solutions whose names fit what was typed so far, best first. */
  suggest: (typed: string) => Solution[];
  freshness: Freshness;
};
export type Reckoned = { answer: Answer; asked: Asked };

/** Begins as if something was said before it, or is one word that is turned to: "and with encryption?", "암호화는요?" */
const goesOn =
  /^(?:(?:and|also|what about|how about|same for)\s|(?:그럼|그러면|그리고)\s|[^ ]{1,14}(?:는|은|도)요?\s*\?*$)/i;

/** Characters of a question that a button surely carries whole. */
const longestCarried = 600;

export function createAnswers(knowledge: Knowledge): Answers {
  const shelf = createShelf(knowledge);
  const expert = createExpert(knowledge);
  const lexicon = createLexicon(knowledge);

  const ask: Answers['ask'] = (question, context = [], pinned) => {
    const answer = expert(question, context, pinned);
    const { language, problems, solutions } = answer;
    const asked: Asked = { question, context: [...context], language };
    if (answer.problem && question.length > longestCarried)
      asked.picked = { kind: 'problem', ids: problems, named: solutions };
    return { answer, asked };
  };
  return {
    shelf,
    ask,
    again(asked) {
      if (!asked.picked) return ask(asked.question, asked.context, asked.language);
      return { answer: pick(asked.picked, shelf, asked.language), asked };
    },
    needsContext(question) {
      if (askedBack(question)) return true;
      const asked = understand(question, lexicon, knowledge);
      return isBareFollowUp(asked) || (asked.named.length === 0 && goesOn.test(question.trim()));
    },
    lost: (question, language) => ({
      answer: nothing('lost_thread', shelf, language),
      asked: { question, context: [], language },
    }),
    suggest: createSuggest(knowledge.solutions, lexicon),
    freshness: freshness(shelf),
  };
}

const wish = (id: Wish['id']): Wish => ({ id, wanted: true });

function pick(picked: Picked, shelf: Shelf, language: Language): Answer {
  switch (picked.kind) {
    case 'choice':
      return choose(picked, shelf, language);
    case 'problem':
      return problem(picked.ids, shelf, language, false, picked.named);
    case 'profile':
      return profile(picked.id, shelf, language);
    case 'holders':
      return holders([wish(picked.need)], shelf, language);
  }
}

/** What must be decides who is looked at, what would be nice decides the order. */
function choose({ must, nice, among }: Choice, shelf: Shelf, language: Language): Answer {
  const wanted = among.length > 0 ? { among } : {};
  const fitting = rank(shelf, must.map(wish), wanted)
    .filter(({ verdicts }) => verdicts.every(({ met }) => met === 'yes' || met === 'partial'))
    .map(({ solution }) => solution.id);
  const wishes = [...must, ...nice.filter((id) => !must.includes(id))].map(wish);
  return shortlist(wishes, shelf, language, fitting.length > 0 ? { among: fitting } : wanted);
}
