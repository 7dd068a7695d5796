import { expect, it } from 'vitest';
import { type Asked, pack, packedCharacters, unpack } from '../../src/slack/asked.ts';
import { type Block, type Message, type Modal, plainText } from '../../src/slack/block.ts';
import {
  escaped,
  fromMrkdwn,
  link,
  quoted,
  shortAddress,
  shorten,
  unescaped,
} from '../../src/slack/mrkdwn.ts';
import { toPages } from '../../src/slack/pages.ts';
import { createRecent } from '../../src/slack/recent.ts';
import { inline, paragraph, words } from '../../src/slack/rich-text.ts';
import { findMessageFaults, findViewFaults } from './validate.ts';

it.each([
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  ['<!channel>', '&lt;!channel&gt;'],
  ['&lt;', '&amp;lt;'],
  ['@here', '@\u2060here'],
  ['see www.weave.works/docs', 'see www.weave\u2060.works/docs'],
  ['10.0.0.0/8', '10.0.0.0/8'],
])('escapes %s, and reads it back', (text, safe) => {
  expect(escaped(text)).toBe(safe);
  expect(unescaped(safe)).toBe(text);
});

it.each([
  ['https://a.example/x', 'docs', '<https://a.example/x|docs>'],
  ['https://a.example/?a=1&b=2', '<b>', '<https://a.example/?a=1&amp;b=2|&lt;b&gt;>'],
  ['https://a.example/x|y>z', 'd', '<https://a.example/x%7Cy%3Ez|d>'],
  ['http://a.example', 'docs', 'docs'],
  ['javascript:alert(1)', 'docs', 'docs'],
])('links %s', (url, label, drawn) => expect(link(url, label)).toBe(drawn));

it.each([
  ['<@U1> what is <https://x.example|calico>?', 'what is calico?'],
  ['<https://x.example>', 'https://x.example'],
  ['<#C1|general> <!subteam^S1|@admins> <!here>', 'general @admins'],
  ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ['x < y', 'x < y'],
])('reads what was written as %s', (markup, text) => expect(fromMrkdwn(markup)).toBe(text));

it.each([
  ['short', 10, 'short'],
  ['one two three four', 14, 'one two three…'],
  ['aaaaaaaaaaaaaaaa', 5, 'aaaa…'],
  ['abc😀def', 5, 'abc…'],
])('shortens %s to %i', (text, most, cut) => expect(shorten(text, most)).toBe(cut));

it.each([
  ['https://docs.example/a/b/page.md', 'docs.example/…/page.md'],
  ['https://docs.example/page', 'docs.example/page'],
  ['https://docs.example/', 'docs.example'],
])('shortens the address %s', (url, short) => expect(shortAddress(url)).toBe(short));

it('quotes on one line, and never nothing', () => {
  expect(quoted('a\n\u202eb\t c', 10)).toBe('a b c');
  expect(quoted('\u0000', 10)).toBe('…');
});

it('draws code between backticks, and lone ones as they are', () => {
  expect(inline('run `kubectl get` or `')).toEqual([
    ...words('run '),
    ...words('kubectl get', { code: true }),
    ...words(' or `'),
  ]);
});

const asked: Asked = { question: 'calico vs cilium', context: ['a', 'b'], language: 'ko' };

it('packs what was asked and unpacks it', () => {
  expect(unpack(pack(asked))).toEqual({ ...asked, page: 0 });
  expect(unpack(pack({ ...asked, page: 3, picked: { kind: 'holders', need: 'bgp' } }))).toMatchObject({
    page: 3,
    picked: { need: 'bgp' },
  });
});

it.each([
  ['a question of a million characters', 'x y z '.repeat(166_667)],
  [
    'noise',
    Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0xac00 + ((at * 7919) % 11_172))).join(''),
  ],
])('packs %s into one value, the same again once unpacked', (_, question) => {
  const value = pack({ ...asked, question });
  expect(value.length).toBeLessThanOrEqual(packedCharacters);
  const carried = unpack(value);
  expect(carried && pack(carried)).toBe(value);
});

it.each(['', 'good', 'not ours', 'eyJhIjoxfQ', 'q1YqLE0tLklVsgIA'])('does not unpack %j', (value) =>
  expect(unpack(value)).toBeUndefined(),
);

it('carries no secret', () => {
  expect(
    unpack(
      pack({ ...asked, question: 'token=abcdef0123456789abcdef', context: ['password: hunter2secret'] }),
    ),
  ).toMatchObject({ question: 'token=[removed]', context: ['password: [removed]'] });
});

const row = (text: string) => [{ type: 'raw_text' as const, text }];
const table = (...rows: string[]): Block => ({ type: 'table', rows: [row('head'), ...rows.map(row)] });

it('begins a new page where a block does not fit', () => {
  const [a, b] = [paragraph(...words('a'.repeat(60))), paragraph(...words('b'.repeat(60)))];
  expect(toPages([a, b], 100)).toEqual([[a], [b]]);
});

it('goes on with a table on the next page, under the same head', () => {
  const long = 'x'.repeat(20);
  expect(toPages([table(long, long, long, long, long)], 70)).toEqual([
    [table(long, long, long)],
    [table(long, long)],
  ]);
});

it('puts a second table on a page of its own', () => {
  expect(toPages([table('a'), table('b')], 1000)).toHaveLength(2);
});

it('never loses a block, however little room there is', () => {
  const blocks = [paragraph(...words('a'.repeat(500))), table('x', 'y'), paragraph(...words('b'))];
  expect(
    toPages(blocks, 0)
      .flat()
      .filter(({ type }) => type === 'rich_text'),
  ).toHaveLength(2);
  expect(toPages([], 100)).toEqual([[]]);
});

it('forgets what is old, and the oldest when there is too much', () => {
  let now = 0;
  const map = createRecent<number>(2, 10, () => now);
  map.set('a', 1);
  map.set('b', 2);
  map.set('c', 3);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([undefined, 2, 3]);
  now = 11;
  expect(map.get('b')).toBeUndefined();
});

const message = (blocks: unknown[], text = 'x'): Message => ({
  text,
  blocks: blocks as Block[],
  unfurl_links: false,
  unfurl_media: false,
});
const button = (more: object = {}) => ({ type: 'button', action_id: 'a', text: plainText('x'), ...more });
const chart = (more: object) => ({
  type: 'data_visualization',
  title: 't',
  chart: {
    type: 'bar',
    series: [{ name: 's', data: [{ label: 'a', value: 1 }] }],
    axis_config: { categories: ['a'] },
  },
  ...more,
});

it('finds nothing wrong with what is right', () => {
  expect(
    findMessageFaults(
      message([
        paragraph(...words('x')),
        { type: 'actions', elements: [button()] },
        table('x'),
        chart({}),
        chart({}),
      ]),
    ),
  ).toEqual([]);
});

it.each<[string, Message, RegExp]>([
  ['no text', message([], ' '), /text is missing/],
  ['a long text', message([paragraph(...words('x'))], 'x'.repeat(4001)), /text: 4001/],
  ['too much in all', message([paragraph(...words('x'.repeat(12_000)))]), /message: 12001/],
  ['51 blocks', message(Array.from({ length: 51 }, () => ({ type: 'divider' }))), /51 blocks/],
  ['two tables', message([table('x'), table('x')]), /2 tables/],
  ['an empty cell', message([table('')]), /a cell is empty/],
  [
    'rows of two lengths',
    message([{ type: 'table', rows: [row('a'), [...row('b'), ...row('c')]] }]),
    /rows differ/,
  ],
  ['a table of 101 rows', message([table(...Array.from({ length: 100 }, () => 'x'))]), /rows: 101/],
  ['three charts', message([chart({}), chart({}), chart({})]), /3 charts/],
  ['a long chart title', message([chart({ title: 'x'.repeat(51) })]), /title: 51/],
  [
    'a section of 3001',
    message([{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }]),
    /text: 3001/,
  ],
  ['an empty section', message([{ type: 'section', text: { type: 'mrkdwn', text: '' } }]), /text: 0/],
  [
    '11 context elements',
    message([{ type: 'context', elements: Array.from({ length: 11 }, () => plainText('x')) }]),
    /elements: 11/,
  ],
  [
    'a long button',
    message([{ type: 'actions', elements: [button({ text: plainText('x'.repeat(76)) })] }]),
    /button text: 76/,
  ],
  [
    'a long value',
    message([{ type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] }]),
    /button value: 2001/,
  ],
  ['an action_id twice', message([{ type: 'actions', elements: [button(), button()] }]), /"a" occurs twice/],
  [
    'a block_id twice',
    message([
      { type: 'divider', block_id: 'b' },
      { type: 'divider', block_id: 'b' },
    ]),
    /block_id "b"/,
  ],
  ['empty rich text', message([{ type: 'rich_text', elements: [] }]), /elements: 0/],
  ['an empty text element', message([paragraph({ type: 'text', text: '' })]), /text element is empty/],
  ['a link that is none', message([paragraph({ type: 'link', url: 'x', text: 'x' })]), /link to x/],
  [
    '101 options',
    message([
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: 'a',
            options: Array.from({ length: 101 }, (_, at) => ({ text: plainText('x'), value: String(at) })),
          },
        ],
      },
    ]),
    /options: 101/,
  ],
  ['a block of nobody', message([{ type: 'carousel', elements: [] }]), /not drawn in a message/],
])('finds %s', (_, wrong, fault) => expect(findMessageFaults(wrong).join('\n')).toMatch(fault));

const modal = (more: object): Modal => ({
  type: 'modal',
  title: plainText('x'),
  blocks: [paragraph(...words('x'))],
  ...more,
});

it.each<[string, Modal, RegExp]>([
  ['a long title', modal({ title: plainText('x'.repeat(25)) }), /title has 25/],
  ['no blocks', modal({ blocks: [] }), /no blocks/],
  ['a table in a modal', modal({ blocks: [table('x')] }), /not drawn in a modal/],
  ['long private metadata', modal({ private_metadata: 'x'.repeat(3001) }), /private_metadata/],
  [
    'an input without submit',
    modal({
      blocks: [
        { type: 'input', label: plainText('x'), element: { type: 'plain_text_input', action_id: 'a' } },
      ],
    }),
    /needs submit/,
  ],
])('finds %s', (_, wrong, fault) => expect(findViewFaults(wrong).join('\n')).toMatch(fault));
