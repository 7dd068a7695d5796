import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPlainText } from '../../src/answer/plain.ts';
import { lostHosts } from '../../src/knowledge/lost-hosts.ts';
import type { Asked } from '../../src/slack/asked.ts';
import { toSendView } from '../../src/slack/feedback.ts';
import { toAnswerView, toMessage, toSourcesView } from '../../src/slack/message.ts';
import { answers, asker, type Call, elementsOf, readingOf, workspace, wrongValue } from './workspace.ts';

const { knowledge } = answers.shelf;
/** Every address that the catalog itself holds: nothing else may become a link. */
const known = new Set(JSON.stringify(knowledge).match(/https:\/\/[^"\\\s]+/g));

const hostile = [
  '<!channel>',
  '<!here>',
  '<!everyone>',
  '<!subteam^S0123|@admins>',
  '@channel',
  '@here',
  '@everyone',
  '@Here calico',
  'calico @CHANNEL',
  '<@U0VICTIM>',
  '<@U0VICTIM|boss>',
  '<#C0SECRET>',
  '<#C0SECRET|general>',
  '<@W0VICTIM> and <!here>',
  '<https://evil.example>',
  '<https://evil.example|calico docs>',
  '<http://evil.example|https://docs.tigera.io>',
  '<mailto:a@evil.example|mail>',
  '<javascript:alert(1)|x>',
  '[calico](https://evil.example)',
  'https://evil.example',
  'http://evil.example/?a=1&b=2',
  'www.evil.example',
  'weave.works',
  'https://www.weave.works/docs',
  'http://contiv.io',
  '&lt;!channel&gt;',
  '&amp;lt;!here&amp;gt;',
  '&#60;!channel&#62;',
  '<<!channel>>',
  '<!channel',
  '!channel>',
  '<|>',
  '<>',
  '< !channel >',
  '<!date^1392734382^{date}|x>',
  '`<!channel>`',
  '```<!channel>```',
  '``` calico',
  '`',
  '``',
  'calico `kubectl',
  '```\n<!here>\n```',
  '`a`<!channel>`b`',
  '*bold* _it_ ~no~',
  '> quote\n<!here>',
  '• <!channel>',
  'a | b | c\n--|--|--\n<!channel> | x | y',
  '|calico|cilium|',
  'calico\t|\tcilium',
  '\u0000<!channel>\u0000',
  '\u202e<!channel>',
  '\u200b@here',
  '@\u200bhere',
  '@\u2060channel',
  '{"type":"mrkdwn","text":"<!channel>"}',
  '{"blocks":[{"type":"section"}]}',
  '"}]}<!channel>',
  '$(printenv SLACK_BOT_TOKEN)',
  '{{constructor}}',
  '__proto__',
  'constructor',
  '-----BEGIN PRIVATE KEY-----\n<!channel>',
  'token=xoxb-123456789012-abcdefghijkl',
  'password: hunter2secret <!here>',
  ':wave: :skull:',
  '<!channel> '.repeat(400),
  '😀'.repeat(500),
  '<'.repeat(3000),
  'failed to find plugin "<!channel>" in path [/opt/cni/bin]',
  'networkPlugin cni failed: <https://evil.example|fix>',
  'compare <!channel> and <@U1>',
  'calico vs <https://evil.example|cilium>',
  'lang <!here>',
];

/** Whatever could ping or lead astray in anything that the bot sends. */
function dangersIn(sent: unknown): string[] {
  const dangers: string[] = [];
  const markup = (text: string) => {
    const rest = text
      .replace(/<(https:\/\/[^|<>]+)\|[^<>]*>/g, (whole, url: string) =>
        known.has(url.replaceAll('&amp;', '&')) ? '' : whole,
      )
      .replace(new RegExp(`<@${asker}>`, 'g'), '');
    if (/[<>]/.test(rest)) dangers.push(`markup: ${rest}`);
    if (/@(?:here|channel|everyone)/i.test(rest)) dangers.push(`ping: ${rest}`);
  };
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const inner of value) walk(inner, key);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { type, text, url } = value as Record<string, unknown>;
    if (['user', 'usergroup', 'broadcast', 'channel', 'team'].includes(String(type)))
      dangers.push(`mention: ${JSON.stringify(value)}`);
    if (typeof url === 'string' && !known.has(url)) dangers.push(`link: ${url}`);
    if (typeof text === 'string' && (type === 'mrkdwn' || type === undefined)) markup(text);
    for (const [name, inner] of Object.entries(value)) walk(inner, name);
  };
  walk(sent, '');
  return dangers;
}

it.each([
  [{ text: '<!channel>' }],
  [{ text: 'call @here' }],
  [{ type: 'mrkdwn', text: '<https://evil.example|docs>' }],
  [{ type: 'mrkdwn', text: '<@U0VICTIM>' }],
  [{ elements: [{ type: 'link', url: 'https://evil.example', text: 'docs' }] }],
  [{ elements: [{ type: 'broadcast', range: 'channel' }] }],
])('would see a danger where there is one: %j', (sent) => expect(dangersIn(sent)).not.toEqual([]));

it('knows at least 60 hostile inputs', () => expect(new Set(hostile).size).toBeGreaterThanOrEqual(60));

it.each(hostile)('nothing typed into /cni pings, links or breaks out: %j', async (text) => {
  const { command, tap } = workspace();
  const [answer] = (await command(text)) as [Call];
  const shared = elementsOf(answer).some(({ action_id }) => action_id === 'share')
    ? await tap(answer, 'share')
    : [];
  expect(dangersIn([answer.body, ...shared.map(({ body }) => body)])).toEqual([]);
});

it.each(hostile)(
  'nothing that Slack delivers in a mention or a message pings, links or breaks out: %j',
  async (text) => {
    const { mention, explain, calls } = workspace();
    await mention(text);
    await explain({ text, attachments: [{ title: text, text, fields: [{ title: text, value: text }] }] });
    expect(dangersIn(calls.map(({ body }) => body))).toEqual([]);
  },
);

it.each(hostile)('nothing that is reported pings, links or breaks out: %j', async (text) => {
  const { command, tap, submit } = workspace({ feedbackChannel: 'C0FEEDBACK' });
  const [answer] = (await command('does calico support windows?')) as [Call];
  const [form] = await tap(answer, 'feedback', { value: wrongValue(answer) });
  const sent = await submit(form?.body.view as never, {
    fact: { selected_option: { value: 'calico.facts.windows' } },
    what: { value: text },
    where: { value: text },
  });
  expect(sent[0]?.body.channel).toBe('C0FEEDBACK');
  expect(dangersIn(sent.map(({ body }) => body))).toEqual([]);
});

it('nothing at all that is typed pings, links or breaks out', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<!channel>',
      '<!here|x>',
      '<@U1>',
      '<https://evil.example|docs>',
      '`',
      '```',
      '@here',
      '@everyone',
      '&lt;',
      '&amp;',
      '|',
      '\n',
      'calico',
      'cilium',
      '캘리코',
      ' vs ',
      'weave.works',
      'failed to',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const { answer, asked } = answers.ask(text);
      const drawn = [
        toMessage(answer, asked, { audience: 'public', asker, shared: true }),
        toMessage(answer, asked, { audience: 'private' }),
        toAnswerView(answer, asked),
        toSourcesView(answer, asked),
        toSendView(asked),
      ];
      expect(dangersIn(drawn)).toEqual([]);
    }),
    { seed: 5, numRuns: 300 },
  );
});

it('what was typed stays inside its quote, to the letter', () => {
  const asked: Asked = { question: 'calico | `x` ```y``` <b> & "z"', context: [], language: 'en' };
  const { answer } = answers.ask('help');
  const { blocks = [] } = toMessage(answer, asked, { audience: 'public', asker, shared: true });
  expect(blocks[1]).toEqual({
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: asked.question }] }],
  });
});

it('tells of lost hosts and never links to them, in blocks or text', () => {
  for (const { name } of knowledge.solutions) {
    const { answer, asked } = answers.ask(`links of ${name.en}`);
    const sent = JSON.stringify([
      toMessage(answer, asked, { audience: 'private' }),
      toAnswerView(answer, asked),
      toSourcesView(answer, asked),
    ]);
    for (const host of lostHosts)
      expect(sent).not.toMatch(new RegExp(`https?://(?:[\\w-]+\\.)*${host.replaceAll('.', '\\.')}`));
  }
});

it('publishes a question without the secrets it held', async () => {
  const { command, tap } = workspace();
  const [answer] = (await command('does calico work with token=abcdef0123456789abcdef?')) as [Call];
  const [shared] = await tap(answer, 'share');
  expect(readingOf(shared)).toContain('[removed]');
  expect(JSON.stringify(shared?.body)).not.toContain('abcdef0123456789');
  expect(toPlainText(answers.ask('help').answer)).not.toContain('[removed]');
});
