import { expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/catalog.ts';
import { findContradictions } from '../../src/knowledge/rules.ts';
import { blight, forest, idea, tree } from './invented.ts';

const today = new Date('2026-11-25');
const page = { url: 'https://example.org/page', checked: '2026-02' };

const cases: [string, Partial<Knowledge>, string][] = [
  [
    'a name claimed twice',
    { solutions: [tree('alder'), tree('birch', { also: { spelling: ['Alder'] } })] },
    'solutions/birch.yaml: the name "alder" belongs to alder already',
  ],
  [
    'a Korean name claimed twice',
    { solutions: [tree('alder'), tree('birch', { name: { en: 'birch', ko: 'alder 나무' } })] },
    'solutions/birch.yaml: the name "alder 나무" belongs to alder already',
  ],
  [
    'a comparison with a stranger',
    { solutions: [tree('alder', { compared_with: ['cedar'] })] },
    'solutions/alder.yaml: compared_with: there is no "cedar"; write an id that has a file',
  ],
  [
    'a successor that is not there',
    {
      solutions: [
        tree('alder', {
          status: { value: 'superseded', successor: 'cedar', en: 'Gone.', ko: '없습니다.', source: 'page' },
        }),
      ],
    },
    'solutions/alder.yaml: status.successor: there is no "cedar"; write an id that has a file',
  ],
  [
    'a problem of a stranger',
    { problems: [blight('rust', { solutions: ['cedar'] })] },
    'problems/rust.yaml: solutions: there is no "cedar"; write an id that has a file',
  ],
  [
    'a concept related to a stranger',
    { concepts: [idea('root', { related: ['trunk'] })] },
    'concepts/root.yaml: related/against: there is no "trunk"; write an id that has a file',
  ],
  [
    'figures that differ between the languages',
    { solutions: [tree('alder', { summary: { en: '3 metres', ko: '4미터', source: 'page' } })] },
    'solutions/alder.yaml: summary: the figures differ: en has 3, ko has 4',
  ],
  [
    'a month in the future',
    { solutions: [tree('alder', { sources: { page: { ...page, checked: '2026-12' } } })] },
    'solutions/alder.yaml: sources.page.checked: 2026-12 has not come yet',
  ],
  [
    'a source that is not listed',
    {
      solutions: [tree('alder', { facts: { bgp: { value: 'yes', en: 'Yes.', ko: '예.', source: 'book' } } })],
    },
    'solutions/alder.yaml: facts.bgp.source.0: sources has no "book"',
  ],
  [
    'a source that nothing cites',
    { solutions: [tree('alder', { sources: { page, spare: page } })] },
    'solutions/alder.yaml: sources.spare: nothing cites it; remove it',
  ],
  [
    'a link to a host lost to strangers',
    { solutions: [tree('alder', { links: { home: 'https://www.weave.works/' } })] },
    'solutions/alder.yaml: links.home: https://www.weave.works/ is on the deny list (lost-hosts.ts); link to something else',
  ],
  [
    'a lost host linked in a sentence',
    {
      solutions: [
        tree('alder', {
          summary: { en: 'See https://contiv.io/x', ko: 'https://contiv.io/x 참고', source: 'page' },
        }),
      ],
    },
    'solutions/alder.yaml: summary.en: https://contiv.io/x is lost to strangers; name the host without https://',
  ],
  [
    'a source known to invent figures',
    { solutions: [tree('alder', { sources: { page: { ...page, url: 'https://bytegoblin.io/a' } } })] },
    'solutions/alder.yaml: sources.page.url: https://bytegoblin.io/a is on the deny list (lost-hosts.ts); link to something else',
  ],
  [
    'a topic that is there twice',
    { solutions: [tree('alder', { topics: [topic('bark'), topic('bark')] })] },
    'solutions/alder.yaml: topics: "bark" is there twice',
  ],
];

function topic(id: string) {
  return {
    id,
    kind: 'limit',
    ask: { en: ['bark'], ko: ['껍질'] },
    en: 'Bark.',
    ko: '껍질입니다.',
    source: 'page',
  };
}

it.each(cases)('finds %s', (_, changes, fault) => {
  expect(findContradictions(forest(changes), today)).toContain(fault);
});

it('finds nothing in sound knowledge', () => {
  expect(findContradictions(forest(), today)).toEqual([]);
});
