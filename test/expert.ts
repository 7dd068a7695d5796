import { createExpert } from '../src/expert.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';

/** The real catalog, read once for all tests of a file. */
export const knowledge = loadKnowledge();
export const expert = createExpert(knowledge);
