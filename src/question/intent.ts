import type { Reason } from '../answer/nothing.ts';
import type { NeedId } from '../knowledge/capability.ts';
import type { Hit } from '../search/search.ts';
import type { WantedNeed } from './understand.ts';

export type Order = 'best' | 'lightest' | 'production' | 'simplest';

export type Choice = {
  kind: 'shortlist' | 'list';
  needs: WantedNeed[];
  excluded: string[];
  /** Those of them that the asker rules out. */
  ruledOut: string[];
  /** What the named platform runs by itself: it comes before its equals. */
  preferred: string[];
  /** What the asker has already. */
  owned: string[];
  /** What the named distributions offer, and what they refuse. */
  offered: string[];
  orders: Order[];
  /** The only ones to choose from: something is added to a plugin that stays. */
  among?: string[];
  also: Hit[];
};

/** What is to be answered; nothing left of how it was asked. */
export type Intent =
  | { kind: 'help' }
  | { kind: 'about' }
  | { kind: 'greeting'; thanks: boolean }
  | { kind: 'problem'; ids: string[]; seen: string[] }
  | { kind: 'elsewhere'; id: string }
  | { kind: 'profile'; id: string; why: boolean; also: Hit[] }
  | {
      kind: 'status';
      ids: string[];
      /** What the question takes for granted. */
      supposed?: 'alive' | 'ended';
    }
  | { kind: 'links'; ids: string[] }
  | { kind: 'install'; id: string; also: Hit[] }
  | {
      kind: 'feature';
      ids: string[];
      needs: NeedId[];
      also: Hit[];
      /** What else the question asks of it in passing. */
      beside: ('maintainer' | 'status' | 'licence')[];
    }
  | { kind: 'comparison'; ids: string[]; needs: NeedId[]; also: Hit[] }
  | Choice
  | {
      kind: 'topic';
      owner: string;
      /** The question names it, so that the answer need not. */
      named: boolean;
      ids: string[];
      also: Hit[];
      needs: NeedId[];
      others: string[];
      summary: boolean;
      /** Its commands are wanted too. */
      install: boolean;
      /** Needs that the question takes for granted and the catalog denies. */
      denied: NeedId[];
    }
  /** `supposed`: the plugin that the question takes for its default. */
  | { kind: 'distribution'; id: string; named: string[]; supposed?: string }
  | { kind: 'migration'; id: string; named: string[] }
  | { kind: 'concept'; ids: string[] }
  | { kind: 'benchmark'; ids: string[]; by: 'speed' | 'memory' | 'encrypted' }
  /** Two passages fit alike: the asker is asked which is meant. */
  | { kind: 'unclear'; choices: Hit[] }
  | { kind: 'news' }
  /** Questions asked one after the other; `left`: what nothing was found for, as it was typed. */
  | { kind: 'several'; intents: [Intent, ...Intent[]]; left: string[] }
  /** Everything there is, by what it does. */
  | { kind: 'catalog' }
  | { kind: 'nothing'; reason: Reason; named: string[]; words?: string; near: Hit[] };
