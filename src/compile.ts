import { writeFileSync } from 'node:fs';
import { KnowledgeError, readKnowledge } from './knowledge/catalog.ts';
import { compiledKnowledge } from './knowledge/load.ts';

/** `npm run build`, second half: knowledge/ → knowledge.json beside the compiled sources. */
try {
  writeFileSync(compiledKnowledge, JSON.stringify(readKnowledge(new URL('../knowledge/', import.meta.url))));
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
