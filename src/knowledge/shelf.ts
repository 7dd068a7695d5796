import type { Knowledge } from './catalog.ts';
import type { Concept } from './concept.ts';
import type { Distribution } from './distribution.ts';
import type { Migration } from './migration.ts';
import type { Problem } from './problem.ts';
import type { Solution, Topic } from './solution.ts';

/** The knowledge by id. An id that is not there is a programming error and throws. */
export type Shelf = {
  knowledge: Knowledge;
  solution: (id: string) => Solution;
  topic: (solution: string, id: string) => Topic;
  distribution: (id: string) => Distribution;
  migration: (id: string) => Migration;
  problem: (id: string) => Problem;
  concept: (id: string) => Concept;
};

export function createShelf(knowledge: Knowledge): Shelf {
  const by = <T extends { id: string }>(entries: readonly T[]) => {
    const map = new Map(entries.map((entry) => [entry.id, entry]));
    return (id: string): T => {
      const entry = map.get(id);
      if (!entry) throw new Error(`the catalog has no "${id}"`);
      return entry;
    };
  };
  const solution = by(knowledge.solutions);
  return {
    knowledge,
    solution,
    topic: (owner, id) => by(solution(owner).topics)(id),
    distribution: by(knowledge.distributions),
    migration: by(knowledge.migrations),
    problem: by(knowledge.problems),
    concept: by(knowledge.concepts),
  };
}
