import { expect, it } from 'vitest';
import { asker, type Call, readingOf, workspace } from './workspace.ts';

/** What the bot said first; what it asked Slack before does not count. */
const first = (calls: Call[]): Call => {
  const call = calls.find(({ method }) => method !== 'users.info');
  if (!call) throw new Error('the bot sent nothing');
  return call;
};
const where = ({ method, body }: Call) =>
  [method, body.channel, body.thread_ts, body.response_type].filter((part) => part !== undefined);

it('answers /cni for the asker alone', async () => {
  const call = first(await workspace().command('does flannel support network policy?'));
  expect(where(call)).toEqual(['respond', 'ephemeral']);
  expect(readingOf(call)).toMatch(/^Only in part/);
});

it.each([
  ['', /I answer questions about Kubernetes networking plugins/],
  ['help', /I answer questions about Kubernetes networking plugins/],
  ['compare calico cilium', /Calico and Cilium|only Calico|only Cilium/],
  ['benchmark', /Gbit\/s/],
  ['privacy', /Version 0\.0\.0/],
  ['실리움이 뭐예요?', /실리움|Cilium/],
  ['  CALICO   docs ', /Calico/],
])('answers /cni %s', async (text, words) => {
  expect(readingOf(first(await workspace().command(text)))).toMatch(words);
});

it('goes on with what the same person asked by /cni before', async () => {
  const { command } = workspace();
  await command('does calico support windows nodes?');
  expect(readingOf(first(await command('and cilium?')))).toMatch(/Cilium/);
  expect(readingOf(first(await command('and cilium?', { user_id: 'U0OTHER' })))).toMatch(
    /no longer know|What is|Cilium/,
  );
});

it('pins the language for one person until it is unpinned', async () => {
  const { command } = workspace();
  expect(readingOf(first(await command('lang ko')))).toMatch(/한국어로/);
  expect(readingOf(first(await command('what is cilium?')))).toMatch(/[가-힣]/);
  expect(readingOf(first(await command('what is cilium?', { user_id: 'U0OTHER' })))).not.toMatch(/[가-힣]/);
  expect(readingOf(first(await command('lang auto')))).toMatch(/language of each question/);
  expect(readingOf(first(await command('what is cilium?')))).not.toMatch(/[가-힣]/);
});

it('says how to pin a language', async () => {
  expect(readingOf(first(await workspace().command('lang klingon')))).toMatch(/lang ko.*lang en.*lang auto/);
});

it('speaks the language of the Slack of the asker where no question tells, and asks Slack once', async () => {
  const { command, calls } = workspace({ replies: { 'users.info': () => ({ user: { locale: 'ko-KR' } }) } });
  const [, help] = await command('help');
  expect(readingOf(help)).toMatch(/질문/);
  await command('help');
  expect(calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
});

it('speaks English without users:read, and does not ask again', async () => {
  const { command, calls } = workspace();
  await command('help');
  expect(readingOf((await command('help', { user_id: 'U0OTHER' })).at(-1))).toMatch(/^I answer questions/);
  expect(calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
});

it('answers a command that nobody knows', async () => {
  const sent = await workspace().command('x', { command: '/other' });
  expect(readingOf(sent.at(-1))).toMatch(/do not know this command/);
});

it('answers a mention in its thread', async () => {
  const call = first(await workspace().mention('what is cilium?', { ts: '5.5' }));
  expect(where(call)).toEqual(['chat.postMessage', 'C0TEAM', '5.5']);
  expect(call.body).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  expect(call.body.text).toMatch(/Cilium/);
});

it('knows in a thread what the thread is about', async () => {
  const { mention } = workspace();
  await mention('캘리코는 윈도우 노드를 지원하나요?', { ts: '5.5' });
  const call = first(await mention('cilium은요?', { ts: '6.6', thread_ts: '5.5' }));
  expect(where(call)).toEqual(['chat.postMessage', 'C0TEAM', '5.5']);
  expect(readingOf(call)).toMatch(/Cilium.*윈도우/s);
});

it('says so when it lost a thread, and does not take that for the subject', async () => {
  const { mention } = workspace();
  const more = { thread_ts: '5.5' };
  expect(readingOf(first(await mention('and with encryption?', more)))).toMatch(
    /no longer know what this thread was about/,
  );
  expect(readingOf(first(await mention('why?', more)))).toMatch(/no longer know|not in the catalog|know/);
  await mention('does calico support windows nodes?', more);
  expect(readingOf(first(await mention('and with encryption?', more)))).toMatch(/Calico/);
});

it('forgets a talk after ten minutes', async () => {
  let now = 0;
  const { mention } = workspace({ now: () => now });
  await mention('does calico support windows nodes?', { ts: '5.5' });
  now += 10 * 60 * 1000 + 1;
  expect(readingOf(first(await mention('and with encryption?', { thread_ts: '5.5' })))).toMatch(
    /no longer know/,
  );
});

it('answers a direct message in a thread of its own', async () => {
  const call = first(await workspace().direct('what is flannel?', { ts: '7.7' }));
  expect(where(call)).toEqual(['chat.postMessage', 'D0ASKER', '7.7']);
});

it('goes on with the talk in the next direct message', async () => {
  const { direct } = workspace();
  await direct('does calico support windows nodes?', { ts: '7.7' });
  expect(readingOf(first(await direct('and cilium?', { ts: '8.8' })))).toMatch(/Cilium/);
});

it('reads a direct message thread again after a restart', async () => {
  const messages = [
    { user: asker, ts: '7.7', text: 'does calico support windows nodes?' },
    { user: 'U0BOT', bot_id: 'B0BOT', ts: '7.8', text: 'Yes' },
    { user: asker, ts: '8.8', text: 'and with encryption?' },
  ];
  const { direct } = workspace({ replies: { 'conversations.replies': () => ({ messages }) } });
  const sent = await direct('and with encryption?', { ts: '8.8', thread_ts: '7.7' });
  expect(sent.map(({ method }) => method)).toEqual(['conversations.replies', 'chat.postMessage']);
  expect(readingOf(sent.at(-1))).toMatch(/Calico/);
});

it('reads the last ten minutes of direct messages again after a restart', async () => {
  const { direct } = workspace({
    replies: {
      'conversations.history': () => ({
        messages: [{ user: asker, ts: '1000.0', text: 'does calico support windows nodes?' }],
      }),
    },
  });
  const sent = await direct('and with encryption?', { ts: '1100.0' });
  expect(sent[0]).toMatchObject({
    method: 'conversations.history',
    body: { oldest: '500', latest: '1100.0' },
  });
  expect(readingOf(sent.at(-1))).toMatch(/Calico/);
});

it('answers all the same where Slack does not let it read again', async () => {
  const { direct, logs } = workspace({
    replies: { 'conversations.history': () => ({ error: 'missing_scope' }) },
  });
  const sent = await direct('and with encryption?');
  expect(sent.at(-1)?.method).toBe('chat.postMessage');
  expect(logs.join()).toMatch(/could not be read again: missing_scope/);
});

it.each([
  ['its own message', { user: 'U0BOT' }],
  ['another bot', { bot_id: 'B0OTHER' }],
  ['an edited message', { edited: { user: asker, ts: '1' } }],
  ['a change', { subtype: 'message_changed' }],
  ['a deletion', { subtype: 'message_deleted', hidden: true }],
  ['a join', { subtype: 'channel_join' }],
  ['a bot message', { subtype: 'bot_message' }],
  ['nobody', { user: undefined }],
])('never answers %s', async (_, more) => {
  const { mention, direct } = workspace();
  expect([...(await mention('what is cilium?', more)), ...(await direct('what is cilium?', more))]).toEqual(
    [],
  );
});

it.each(['file_share', 'thread_broadcast', 'me_message'])(
  'answers a message of the subtype %s',
  async (subtype) => {
    expect(await workspace().direct('what is cilium?', { subtype })).toHaveLength(1);
  },
);

it('never answers a message of a channel that does not mention it', async () => {
  expect(await workspace().direct('what is cilium?', { channel_type: 'channel', channel: 'C0TEAM' })).toEqual(
    [],
  );
});

it('answers a retried event once', async () => {
  const { event } = workspace();
  const mention = { type: 'app_mention', channel: 'C0TEAM', text: '<@U0BOT> what is cilium?' };
  expect(await event(mention, 'Ev77')).toHaveLength(1);
  expect(await event(mention, 'Ev77')).toEqual([]);
});

it('cuts mentions and markup off a question', async () => {
  const call = first(
    await workspace().mention('&lt;b&gt; <https://docs.tigera.io|calico> vs <@U0OTHER> cilium'),
  );
  expect(readingOf(call)).toMatch(/Calico/);
});

it('sends a message that Slack refuses once more as text, and logs it without what it says', async () => {
  const { mention, logs } = workspace({
    replies: { 'chat.postMessage': ({ blocks }) => (blocks ? { error: 'invalid_blocks' } : {}) },
  });
  const sent = await mention('calico vs flannel');
  expect(sent.map(({ body }) => body.blocks === undefined)).toEqual([false, true]);
  expect(sent[1]?.body.text).toMatch(/Calico.*Flannel.*Sources/s);
  expect(logs.join()).toMatch(/refused a message \(invalid_blocks; blocks: .*table/);
  expect(logs.join()).not.toMatch(/[Cc]alico|flannel/);
});

it('sends an answer to a command that Slack refuses once more as text', async () => {
  const { command } = workspace({ replies: { respond: ({ blocks }) => (blocks ? { error: 'no' } : {}) } });
  const sent = await command('calico vs flannel');
  expect(sent.map(({ body }) => body.blocks === undefined)).toEqual([false, true]);
});

it('tells the asker when it fails, and logs neither question nor answer', async () => {
  const { mention, logs } = workspace({
    replies: { 'chat.postMessage': ({ blocks }) => (blocks ? { error: 'restricted_action' } : {}) },
  });
  const sent = await mention('what is cilium?');
  expect(readingOf(sent.at(-1))).toMatch(/went wrong/);
  expect(logs.join()).toMatch(/restricted_action/);
  expect(logs.join()).not.toMatch(/cilium/i);
});

it('survives a Slack that refuses everything', async () => {
  const { mention, logs } = workspace({
    replies: { 'chat.postMessage': () => ({ error: 'channel_not_found' }) },
  });
  await mention('what is cilium?');
  expect(logs.join()).toMatch(/nor could the asker be told: channel_not_found/);
});

it.each([1_000_000, 40_000, 4_001])('answers a question of %i characters', async (length) => {
  const call = first(await workspace().mention('calico '.repeat(length / 7)));
  expect(readingOf(call).length).toBeGreaterThan(10);
});

it('explains a message in its thread, for the asker alone', async () => {
  const call = (
    await workspace().explain({ text: 'failed to find plugin "portmap" in path [/opt/cni/bin]' })
  ).at(-1);
  expect(call && where(call)).toEqual(['chat.postEphemeral', 'C0TEAM', '1.1']);
  expect(readingOf(call)).toMatch(/portmap/);
});

it('explains in the direct message where it is no member', async () => {
  const { explain } = workspace({ replies: { 'chat.postEphemeral': () => ({ error: 'not_in_channel' }) } });
  const call = (await explain({ text: 'what is cilium?' })).at(-1);
  expect(call && where(call)).toEqual(['chat.postMessage', asker]);
  expect(readingOf(call)).toMatch(/what is cilium\?/);
});

const portmap = 'failed to find plugin "portmap" in path [/opt/cni/bin]';
it.each([
  ['an attachment', { text: '', attachments: [{ title: 'Alert', text: portmap }] }],
  ['a fallback', { text: '', attachments: [{ fallback: portmap }] }],
  ['a field', { text: '', attachments: [{ fields: [{ title: 'error', value: portmap }] }] }],
  ['a block', { text: '', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: portmap } }] }],
  [
    'rich text',
    {
      text: '',
      blocks: [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: portmap }] }],
        },
      ],
    },
  ],
])('explains what stands in %s', async (_, message) => {
  expect(readingOf((await workspace().explain(message)).at(-1))).toMatch(/portmap/);
});

it('says when there is nothing to explain', async () => {
  expect(readingOf((await workspace().explain({ text: '' })).at(-1))).toMatch(/no text/);
});

it('carries a long paste to the answer that is shared', async () => {
  const { explain, tap } = workspace();
  const lines = Array.from(
    { length: 80 },
    (_, at) =>
      `Nov 25 11:${at} node-${at * 7919} kubelet: pod ${(at * 104_729).toString(36)} sandbox changed`,
  );
  const [answer] = (await explain({ text: [...lines, `kubelet: ${portmap}`].join('\n') })).slice(-1);
  const [shared] = await tap(answer as Call, 'share');
  expect(readingOf(answer)).toMatch(/portmap/);
  expect(readingOf(shared)).toMatch(/portmap/);
});
