import type { NeedId } from '../knowledge/capability.ts';
import type { Localized, Source } from '../knowledge/evidence.ts';
import type { Language } from '../language.ts';
import type { Answer, AnswerKind, Cited, FollowUp, Part } from './answer.ts';

type Evident = { sources: Record<string, Source> };

/** An answer being written: it picks the language and numbers the sources as they are first cited. */
export type Draft = {
  language: Language;
  say: (text: Localized) => string;
  cite: (entry: Evident, keys: readonly string[]) => number[];
  add: (...parts: (Part | undefined)[]) => void;
  followUp: (label: Localized, question: Localized) => void;
  finish: (answer: Finish) => Answer;
};

type Finish = { kind: AnswerKind; answered?: boolean } & Partial<
  Pick<Answer, 'solutions' | 'problem' | 'problems' | 'concept'> & { capabilities: NeedId[] }
>;

/** More taps than this are not read (a Slack row of buttons wraps on a phone). */
const mostFollowUps = 4;

export function createDraft(language: Language): Draft {
  const parts: Part[] = [];
  const followUps: FollowUp[] = [];
  const cited: Cited[] = [];
  const say = (text: Localized) => text[language];
  return {
    language,
    say,
    cite(entry, keys) {
      return keys.flatMap((key) => {
        const source = entry.sources[key];
        if (!source) return [];
        const known = cited.find(({ url }) => url === source.url);
        if (known) return known.number;
        cited.push({ ...source, number: cited.length + 1 });
        return cited.length;
      });
    },
    add(...added) {
      parts.push(...added.filter((part) => part !== undefined));
    },
    followUp(label, question) {
      const next = { label: say(label), question: say(question) };
      if (followUps.length < mostFollowUps && !followUps.some(({ label: there }) => there === next.label))
        followUps.push(next);
    },
    finish({ kind, answered = true, solutions = [], capabilities = [], problem, problems = [], concept }) {
      return {
        kind,
        language,
        answered,
        solutions,
        capabilities,
        ...(problem === undefined ? {} : { problem }),
        problems,
        ...(concept === undefined ? {} : { concept }),
        parts,
        followUps,
        sources: cited,
      };
    },
  };
}
