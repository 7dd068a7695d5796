import type { Answer } from '../answer/answer.ts';
import { longestContext } from '../expert.ts';
import type { Answers } from './answers.ts';
import { createRecent } from './recent.ts';
import { createUserLanguages, type UserLanguages } from './user-languages.ts';
import { healthLine } from './wording.ts';

export type Counts = { good: number; wrong: number; unanswered: number };

/** What every listener works with: the answers, and a memory that is bounded and lives in this process only. */
export type Desk = Answers & {
  languages: UserLanguages;
  counts: Counts;
  /** Undefined: feedback is only counted. */
  feedbackChannel: string | undefined;
  /** Earlier questions of a talk, oldest first; undefined where nothing is remembered. */
  recall: (talk: string) => readonly string[] | undefined;
  remember: (talk: string, context: readonly string[], question: string) => void;
  /** Whether this delivery was seen before; Slack delivers again for up to ten minutes. */
  isRepeated: (eventId: string) => boolean;
  /** What Slack adds below an answer: the bot's health, below what it tells of itself. */
  footer: (answer: Answer) => string | undefined;
};

const tenMinutes = 10 * 60 * 1000;
const hour = 60 * 60 * 1000;
const mostTalks = 5_000;
const mostEvents = 10_000;

export type DeskOptions = { version: string; feedbackChannel?: string | undefined; now?: () => number };

export function createDesk(
  answers: Answers,
  { version, feedbackChannel, now = Date.now }: DeskOptions,
): Desk {
  const talks = createRecent<readonly string[]>(mostTalks, tenMinutes, now);
  const events = createRecent<true>(mostEvents, tenMinutes, now);
  const counts: Counts = { good: 0, wrong: 0, unanswered: 0 };
  const opened = now();
  return {
    ...answers,
    languages: createUserLanguages(now),
    counts,
    feedbackChannel,
    recall: talks.get,
    remember: (talk, context, question) => talks.set(talk, [...context, question].slice(-longestContext)),
    isRepeated(eventId) {
      const repeated = events.get(eventId) ?? false;
      events.set(eventId, true);
      return repeated;
    },
    footer(answer) {
      if (answer.kind !== 'about') return undefined;
      const hours = Math.floor((now() - opened) / hour);
      return healthLine({ version, hours, ...counts })[answer.language];
    },
  };
}
