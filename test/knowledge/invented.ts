import type { Knowledge } from '../../src/knowledge/catalog.ts';
import { Concept } from '../../src/knowledge/concept.ts';
import { Problem } from '../../src/knowledge/problem.ts';
import { Solution } from '../../src/knowledge/solution.ts';

const source = { page: { url: 'https://example.org/page', published: '2026-01', checked: '2026-02' } };

/** A solution nobody released, so that no release breaks a test. */
export function tree(id: string, changes: Record<string, unknown> = {}): Solution {
  const entry = Solution.parse({
    name: { en: id, ko: `${id} 나무` },
    role: 'cluster-network',
    maintainer: { now: { en: 'Foresters', ko: '산림청' }, source: 'page' },
    status: { value: 'active', en: 'Releases continue.', ko: '릴리스가 이어집니다.', source: 'page' },
    links: { docs: `https://example.org/${id}` },
    licence: 'Apache-2.0',
    open_source: true,
    summary: { en: 'A tree.', ko: '나무입니다.', source: 'page' },
    facts: {},
    sources: source,
    ...changes,
  });
  return { ...entry, id };
}

export function forest(changes: Partial<Knowledge> = {}): Knowledge {
  return {
    vocabulary: {
      needs: {},
      cues: {},
      terms: [],
      ignored: { en: [], ko: [] },
      everyday: { en: [], ko: [] },
    } as never,
    elsewhere: [],
    solutions: [tree('alder'), tree('birch')],
    distributions: [],
    migrations: [],
    problems: [],
    concepts: [],
    benchmarks: [],
    ...changes,
  };
}

export function blight(id: string, changes: Record<string, unknown> = {}): Problem {
  const step = { en: 'Look.', ko: '확인합니다.' };
  const entry = Problem.parse({
    title: { en: 'Blight', ko: '병충해' },
    signatures: ['leaf <name> has blight'],
    symptoms: { en: ['brown leaves'], ko: ['갈색 잎'] },
    cause: { en: 'A fungus.', ko: '곰팡이입니다.' },
    checks: [step],
    fix: [step],
    source: 'page',
    sources: source,
    ...changes,
  });
  return { ...entry, id };
}

export function idea(id: string, changes: Record<string, unknown> = {}): Concept {
  const text = { en: 'An idea.', ko: '개념입니다.' };
  const words = { en: [], ko: [] };
  const entry = Concept.parse({
    name: { en: id, ko: id },
    also: words,
    ask: words,
    body: [text, text],
    source: 'page',
    sources: source,
    ...changes,
  });
  return { ...entry, id };
}
