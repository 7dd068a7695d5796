import { expect, it } from 'vitest';
import type { Modal } from '../../src/slack/block.ts';
import { submissions, taps } from '../../src/slack/listeners.ts';
import {
  answers,
  asker,
  type Call,
  elementsOf,
  optionsOf,
  readingOf,
  workspace,
  wrongValue,
} from './workspace.ts';

const sentBy = (calls: Call[]) => calls.filter(({ method }) => method !== 'users.info');
const last = (calls: Call[]): Call => {
  const call = sentBy(calls).at(-1);
  if (!call) throw new Error('the bot sent nothing');
  return call;
};
const names = (call: Call) => elementsOf(call).map(({ action_id }) => action_id.split(':')[0] ?? '');

/** Everything that the bot can put before somebody, each way in and each kind of answer. */
async function everythingShown(): Promise<Call[]> {
  const { command, mention, direct, home, explain, shortcut, tap, tapElement } = workspace({
    feedbackChannel: 'C0FEEDBACK',
  });
  const shown = [
    await command('calico vs cilium vs flannel vs antrea vs kube-ovn'),
    await command('how much does calico enterprise cost?'),
    await command('help'),
    await command('about'),
    await command('choose'),
    await mention('what is cilium?'),
    await direct('실리움이 뭐예요?'),
    await home(),
    await explain({ text: 'failed to find plugin "portmap" in path [/opt/cni/bin]' }),
    await shortcut({ type: 'shortcut', callback_id: 'choose' }),
  ].flatMap(sentBy);
  const deeper: Call[] = [];
  for (const call of shown)
    for (const element of elementsOf(call)) deeper.push(...sentBy(await tapElement(call, element)));
  const [long] = shown as [Call];
  const [page] = await tap(long, 'sources');
  if (page) deeper.push(...(await tap(page, 'sources')));
  deeper.push(...(await tap(long, 'feedback', { value: wrongValue(long) })));
  deeper.push(
    ...(await tap(last(await home()), 'ask', { value: 'calico vs cilium vs flannel vs antrea vs kube-ovn' })),
  );
  return [...shown, ...deeper];
}

it('every button, select, field and form that is shown has a handler, and every tap shows something', async () => {
  const shown = await everythingShown();
  const { tapElement, submit } = workspace({ feedbackChannel: 'C0FEEDBACK' });
  const tapped = new Set<string>();
  for (const call of shown) {
    for (const element of elementsOf(call)) {
      const [name = ''] = element.action_id.split(':');
      if (call.body.view && 'submit' in call.body.view && !(name in taps)) continue;
      expect(taps).toHaveProperty(name);
      if (tapped.has(name + element.type + call.method)) continue;
      tapped.add(name + element.type + call.method);
      const reading = readingOf(last(await tapElement(call, element)));
      expect(reading, `${name} in ${call.method}`).not.toMatch(/older version|went wrong/);
    }
  }
  const forms = shown.flatMap(({ body: { view } }) =>
    view && 'submit' in view && view.submit ? [view] : [],
  );
  for (const view of forms) {
    expect(submissions).toHaveProperty(view.callback_id as string);
    expect(sentBy(await submit(view))).not.toEqual([]);
  }
  const seen = new Set(shown.flatMap(names));
  expect(Object.keys(taps).filter((name) => !seen.has(name))).toEqual([]);
  expect(
    Object.keys(submissions).filter((name) => !forms.some(({ callback_id }) => callback_id === name)),
  ).toEqual([]);
});

it('answers a follow-up where the answer stands: for the asker alone', async () => {
  const { command, tap } = workspace();
  const answer = last(await command('what is cilium?'));
  const next = last(await tap(answer, 'follow-up'));
  expect([next.method, next.body.response_type]).toEqual(['respond', 'ephemeral']);
  expect(readingOf(next)).not.toEqual(readingOf(answer));
});

it('answers a follow-up where the answer stands: in the thread, with who asked and what', async () => {
  const { mention, tap } = workspace();
  const answer = last(await mention('what is cilium?', { ts: '5.5' }));
  const next = last(await tap(answer, 'follow-up', { user: 'U0OTHER' }));
  expect(next.body).toMatchObject({ response_type: 'in_channel', thread_ts: '5.5', replace_original: false });
  expect(readingOf(next)).toMatch(/^<@U0OTHER> asked:\n\nCilium vs/);
});

it('goes on in a thread from the follow-up that was tapped', async () => {
  const { mention, tap } = workspace();
  const answer = last(await mention('what is flannel?', { ts: '5.5' }));
  const button = elementsOf(answer).find(({ action_id }) => action_id === 'follow-up:0');
  await tap(answer, 'follow-up');
  expect(button).toBeDefined();
  expect(readingOf(last(await mention('and with encryption?', { thread_ts: '5.5' })))).toMatch(/Flannel/);
});

it('shares what one saw with the channel, with who asked and what', async () => {
  const { command, tap } = workspace();
  const shared = last(await tap(last(await command('실리움이 뭐예요?')), 'share'));
  expect(shared.body).toMatchObject({ response_type: 'in_channel', replace_original: false });
  expect(readingOf(shared)).toMatch(/^<@U0ASKER> 님의 질문:\n\n실리움이 뭐예요\?\n\n/);
  expect(names(shared)).toContain('remove');
  expect(names(shared)).not.toContain('share');
});

it('reads on for the one who taps, not for the channel', async () => {
  const { mention, tap } = workspace();
  const answer = last(await mention('calico vs cilium vs flannel vs antrea vs kube-ovn', { ts: '5.5' }));
  const more = last(await tap(answer, 'more'));
  expect(more.body).toMatchObject({ response_type: 'ephemeral', thread_ts: '5.5' });
  expect(readingOf(more)).not.toContain(readingOf(answer).slice(0, 60));
});

it('opens all sources with their months', async () => {
  const { command, tap } = workspace();
  const sources = last(await tap(last(await command('calico vs flannel')), 'sources'));
  expect(sources.method).toBe('views.open');
  expect(readingOf(sources)).toMatch(/\[1\] \S+ \(.*checked 20\d\d-\d\d/);
});

it('removes a public answer for the asker', async () => {
  const { mention, tap } = workspace();
  const sent = await tap(last(await mention('what is cilium?')), 'remove');
  expect(sent).toMatchObject([{ method: 'respond', body: { delete_original: true } }]);
});

it('removes it for nobody else', async () => {
  const { mention, tap } = workspace();
  const sent = await tap(last(await mention('what is cilium?')), 'remove', { user: 'U0OTHER' });
  expect(last(sent).body).toMatchObject({ response_type: 'ephemeral' });
  expect(readingOf(last(sent))).toMatch(/Only the person who asked/);
});

it('removes it for a workspace admin, where users:read tells', async () => {
  const { mention, tap } = workspace({ replies: { 'users.info': () => ({ user: { is_admin: true } }) } });
  expect(
    last(await tap(last(await mention('what is cilium?')), 'remove', { user: 'U0ADMIN' })).body,
  ).toMatchObject({ delete_original: true });
});

it.each([
  'gone',
  'feedback',
  'follow-up',
  'more',
  'sources',
  'share',
  'to-maintainers',
  'view',
  'role',
  'need',
  'constructor',
])('a button from another version is answered: %s', async (action) => {
  const { tapElement, mention } = workspace();
  const answer = last(await mention('what is cilium?'));
  const sent = await tapElement(answer, { type: 'button', action_id: action, value: 'not one of ours' });
  expect(readingOf(last(sent))).toMatch(/older version/);
});

it('acknowledges a form that no version knows', async () => {
  const { submit, acks } = workspace();
  await submit({
    type: 'modal',
    callback_id: 'gone',
    title: { type: 'plain_text', text: 'x' },
    blocks: [],
  } as Modal);
  expect(acks).toHaveLength(1);
});

it('opens the guided choice for a global shortcut that it does not know', async () => {
  expect(last(await workspace().shortcut({ type: 'shortcut', callback_id: 'gone' })).method).toBe(
    'views.open',
  );
});

it.each([
  ['calico', 'calico'],
  ['캘리', 'calico'],
  ['calcio', 'calico'],
  ['실리움', 'cilium'],
  ['kube ovn', 'kube-ovn'],
  ['ovn-k', 'ovn-kubernetes'],
  ['CILIUM', 'cilium'],
])('finds a solution while its name is typed: %s', async (typed, id) => {
  expect(await workspace().suggest(typed)).toContain(id);
});

it('finds nothing where nothing fits', async () => {
  expect(await workspace().suggest('zzzzzz')).toEqual([]);
});

const choose = async (values: Record<string, unknown>) => {
  const space = workspace();
  const form = last(await space.command('choose'));
  return { ...space, form, updated: last(await space.tap(form, 'choice-must', { values })) };
};
const options = (...ids: string[]) => ({
  selected_options: ids.map((value) => ({ value, text: { type: 'plain_text', text: value } })),
});

it('shows what fits while it is chosen', async () => {
  const { form, updated } = await choose({
    'choice-must': options('windows', 'network_policy'),
    'choice-nice': options('bgp'),
  });
  expect(form.method).toBe('views.open');
  expect(updated).toMatchObject({ method: 'views.update', body: { view_id: 'V1', hash: 'h' } });
  expect(readingOf(updated)).toMatch(/fits best for: .*Windows/);
  expect(updated.body.view?.blocks.slice(0, 4)).toEqual(form.body.view?.blocks.slice(0, 4));
});

it('looks only at the solutions that were picked', async () => {
  const { updated } = await choose({
    'choice-must': options('network_policy'),
    'choice-among': options('antrea', 'calico', 'no-such-thing'),
  });
  expect(readingOf(updated)).toMatch(/Antrea|Calico/);
  expect(readingOf(updated)).not.toMatch(/Cilium\n/);
});

it('sends the whole result as a direct message', async () => {
  const { submit, updated } = await choose({});
  const sent = last(
    await submit(updated.body.view as Modal, {
      'choice-must': options('windows'),
      'choice-platform': { selected_option: { value: 'aws' } },
    }),
  );
  expect([sent.method, sent.body.channel]).toEqual(['chat.postMessage', asker]);
  expect(readingOf(sent)).toMatch(/Windows/);
});

it('takes eight needs that must be and eight that would be nice', async () => {
  const needs = [
    'network_policy',
    'extended_policy',
    'l7_policy',
    'overlay',
    'native_routing',
    'bgp',
    'ebpf_datapath',
    'kube_proxy_replacement',
  ];
  const others = [
    'encryption',
    'ipv6',
    'dual_stack',
    'windows',
    'multi_network',
    'ipam',
    'static_pod_ip',
    'egress_gateway',
  ];
  const { submit, updated, tap } = await choose({
    'choice-must': options(...needs),
    'choice-nice': options(...others),
  });
  const sent = last(
    await submit(updated.body.view as Modal, {
      'choice-must': options(...needs),
      'choice-nice': options(...others),
    }),
  );
  expect(readingOf(sent)).toMatch(/comes nearest|fits best/);
  if (names(sent).includes('more')) expect(readingOf(last(await tap(sent, 'more')))).not.toBe('');
});

it('shows on the Home tab what there is, and how fresh it is', async () => {
  const home = last(await workspace().home());
  expect(home.body).toMatchObject({ user_id: asker });
  expect(readingOf(home)).toMatch(
    /\d+ solutions, \d+ facts\. Sources checked between 20\d\d-\d\d and 20\d\d-\d\d/,
  );
});

it('speaks Korean on the Home tab of a Korean Slack', async () => {
  const { home } = workspace({ replies: { 'users.info': () => ({ user: { locale: 'ko-KR' } }) } });
  expect(readingOf(last(await home()))).toMatch(/솔루션 \d+개/);
});

it('leaves the messages tab to Slack', async () => {
  expect(await workspace().home('messages')).toEqual([]);
});

it('answers what is asked on the Home tab in a modal', async () => {
  const { home, tap } = workspace();
  const shown = last(await tap(last(await home()), 'ask', { value: 'does calico support windows?' }));
  expect(shown.method).toBe('views.open');
  expect(readingOf(shown)).toMatch(/Calico/);
  const next = last(await tap(shown, 'follow-up'));
  expect(next.method).toBe('views.update');
});

it('lists what is dead, and opens one', async () => {
  const { home, tap } = workspace();
  const list = last(await tap(last(await home()), 'dead'));
  expect(readingOf(list)).toMatch(/Weave Net: archived/);
  expect(readingOf(last(await tap(list, 'solution', { value: 'weave-net' })))).toMatch(/Weave Net/);
});

it('opens every solution, every kind and every capability from the Home tab', async () => {
  const { home, tap } = workspace();
  const page = last(await home());
  const { solutions } = answers.shelf.knowledge;
  for (const { id, name } of solutions)
    expect(readingOf(last(await tap(page, 'solution', { value: id })))).toContain(name.en);
  for (const action of ['role', 'need']) {
    const select = elementsOf(page).find(({ action_id }) => action_id === action);
    for (const value of optionsOf(select)) {
      expect(last(await tap(page, action, { value })).method).toBe('views.open');
    }
  }
});
