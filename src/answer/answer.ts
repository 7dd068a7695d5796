import type { NeedId } from '../knowledge/capability.ts';
import type { Source } from '../knowledge/evidence.ts';
import type { Language } from '../language.ts';

const answerKinds = [
  'profile',
  'feature',
  'comparison',
  'shortlist',
  'list',
  'status',
  'links',
  'install',
  'topic',
  'distribution',
  'migration',
  'problem',
  'concept',
  'benchmark',
  'why',
  'help',
  'about',
  'news',
  'greeting',
  'unclear',
  'nothing',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** A source as the reader sees it: its number in this answer. */
export type Cited = Source & { number: number };

export type Mark = 'yes' | 'no' | 'partial' | 'unknown';

export type Item = { text: string; label?: string; mark?: Mark; sources?: number[] };

export type StepLine = { text: string; command?: string; warning?: string; general?: boolean };

export type Chart = { title: string; unit: string; points: { label: string; value: number }[] };

/** What an answer is made of, in the order it is read. All text is plain; backticks hold code. */
export type Part =
  | { kind: 'text'; text: string; sources?: number[] }
  | { kind: 'warning'; text: string; sources?: number[] }
  | { kind: 'items'; title?: string; items: Item[]; ordered?: boolean }
  | { kind: 'steps'; title?: string; steps: StepLine[]; sources?: number[] }
  | { kind: 'code'; code: string }
  | { kind: 'links'; title?: string; links: { label: string; url: string }[] }
  | {
      kind: 'table';
      caption: string;
      columns: string[];
      rows: { cells: { text: string; sources?: number[] }[] }[];
    }
  | { kind: 'charts'; charts: Chart[] }
  | { kind: 'note'; text: string; sources?: number[] };

/** A question that leads on, and the few words on its button. */
export type FollowUp = { label: string; question: string };

export type Answer = {
  kind: AnswerKind;
  language: Language;
  /** The reader gets what was asked for, at least in part. */
  answered: boolean;
  /** Best first. */
  solutions: string[];
  capabilities: NeedId[];
  problem?: string;
  problems: string[];
  concept?: string;
  parts: Part[];
  followUps: FollowUp[];
  sources: Cited[];
};
