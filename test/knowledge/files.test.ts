import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { capabilityIds } from '../../src/knowledge/capability.ts';
import { inspectKnowledge, KnowledgeError, readKnowledge } from '../../src/knowledge/catalog.ts';
import { isOn, lostHosts } from '../../src/knowledge/lost-hosts.ts';
import { editorSchemas } from '../../src/schema.ts';

const folder = new URL('../../knowledge/', import.meta.url);
const { knowledge, faults } = inspectKnowledge(folder);

it('reads every file without a fault', () => {
  expect(faults).toEqual([]);
});

it.each(knowledge.solutions)(
  '$id: every fact has words in both languages, a source and a month',
  ({ facts, sources }) => {
    for (const fact of Object.values(facts)) {
      expect(fact.en && fact.ko).toBeTruthy();
      expect(fact.source.every((key) => /^20\d\d-\d\d$/.test(sources[key]?.checked ?? ''))).toBe(true);
    }
  },
);

it.each(
  knowledge.solutions.filter(({ status }) =>
    ['archived', 'discontinued', 'superseded'].includes(status.value),
  ),
)('$id: what is dead names what to use instead or says what became of it', ({ instead, history }) => {
  expect(instead.length > 0 || history !== undefined).toBe(true);
});

it('asks one question of every capability', () => {
  for (const id of capabilityIds) expect(knowledge.vocabulary.needs[id].question.en).toMatch(/\?$/);
});

it.each(Object.keys(editorSchemas))('the editor schema %s.json is the one the code would write', (name) => {
  const written = JSON.parse(readFileSync(new URL(`schema/${name}.json`, folder), 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(editorSchemas[name]?.())));
});

it.each([
  ['https://www.weave.works/docs', true],
  ['cloud.weave.works/k8s/net', true],
  ['https://contiv.io', true],
  ['https://weave.works.example.org', false],
  ['https://github.com/weaveworks/weave', false],
])('tells whether %s is lost', (address, lost) => {
  expect(isOn(lostHosts, address)).toBe(lost);
});

it('names everything that is wrong in whichever file, file and field in front', () => {
  const copy = mkdtempSync(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  for (const shelf of ['solutions', 'distributions', 'migrations', 'problems', 'concepts', 'benchmarks'])
    mkdirSync(join(copy, shelf));
  for (const file of ['vocabulary.yaml', 'elsewhere.yaml'])
    writeFileSync(join(copy, file), readFileSync(new URL(file, folder)));
  writeFileSync(join(copy, 'solutions/alder.yaml'), 'name: { en: Alder }\nrole: tree\n');
  writeFileSync(join(copy, 'solutions/birch.yaml'), 'name: [unclosed\n');
  writeFileSync(join(copy, 'solutions/notes.txt'), 'x');
  const read = () => readKnowledge(pathToFileURL(`${copy}/`));
  expect(read).toThrow(KnowledgeError);
  expect(read).toThrow(
    /solutions\/alder\.yaml: role: .*\n(?:.*\n)*.*solutions\/birch\.yaml: is not valid YAML.*\n(?:.*\n)*.*solutions\/notes\.txt: only \.yaml files belong here/,
  );
});

it('gives every file of the folders an id of its own', () => {
  const ids = readdirSync(new URL('solutions/', folder)).map((file) => file.replace(/\.yaml$/, ''));
  expect(knowledge.solutions.map(({ id }) => id)).toEqual(ids);
});
