import { existsSync, readFileSync } from 'node:fs';
import { type Knowledge, readKnowledge } from './catalog.ts';

/** What `npm run build` compiles: the knowledge, read and checked once, beside the compiled sources. */
export const compiledKnowledge = new URL('../knowledge.json', import.meta.url);

/** The compiled knowledge where there is one, else the files themselves. Throws KnowledgeError. */
export function loadKnowledge(): Knowledge {
  if (existsSync(compiledKnowledge)) return JSON.parse(readFileSync(compiledKnowledge, 'utf8')) as Knowledge;
  return readKnowledge(new URL('../../knowledge/', import.meta.url));
}
