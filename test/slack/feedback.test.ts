import { expect, it } from 'vitest';
import type { Modal } from '../../src/slack/block.ts';
import { type Call, elementsOf, optionsOf, readingOf, workspace, wrongValue } from './workspace.ts';

const last = (calls: Call[]): Call => calls.filter(({ method }) => method !== 'users.info').at(-1) as Call;
const unanswered = 'how much does calico enterprise cost with token=abcdef0123456789abcdef?';

it('counts a thumb up', async () => {
  const { command, tap, desk, logs } = workspace();
  const sent = await tap(last(await command('what is cilium?')), 'feedback');
  expect(readingOf(last(sent))).toMatch(/counted/i);
  expect(desk.counts).toEqual({ good: 1, wrong: 0, unanswered: 0 });
  expect(logs.join()).toMatch(/good 1, wrong 0, unanswered 0/);
});

it('only counts a thumb down where no channel is set, and says so', async () => {
  const { command, tap, desk } = workspace();
  const answer = last(await command('what is cilium?'));
  const sent = await tap(answer, 'feedback', { value: wrongValue(answer) });
  expect(readingOf(last(sent))).toMatch(/nothing was sent/);
  expect(desk.counts.wrong).toBe(1);
});

it('names the fact by its id, and sends what is wrong without the name of who said so', async () => {
  const { command, tap, submit } = workspace({ feedbackChannel: 'C0FEEDBACK' });
  const answer = last(await command('does calico support windows nodes?'));
  const form = last(await tap(answer, 'feedback', { value: wrongValue(answer) }));
  const [facts] = elementsOf(form);
  expect(optionsOf(facts).slice(0, 2)).toEqual(['answer.feature', 'calico.facts.windows']);
  const sent = await submit(form.body.view as Modal, {
    fact: { selected_option: { value: 'calico.facts.windows' } },
    what: { value: 'it does since v9' },
    where: { value: 'https://example.com/release' },
  });
  expect(sent[0]?.body.channel).toBe('C0FEEDBACK');
  expect(readingOf(sent[0])).toMatch(
    /calico\.facts\.windows.*it does since v9.*example\.com\/release.*does calico support windows nodes\?/s,
  );
  expect(JSON.stringify(sent[0])).not.toContain('U0ASKER');
});

it.each([
  ['what is cilium?', 'cilium.summary'],
  ['failed to find plugin "portmap" in path [/opt/cni/bin]', /^problems\./],
  ['is weave net still maintained?', 'weave-net.status'],
])('offers the facts behind "%s"', async (question, id) => {
  const { command, tap } = workspace({ feedbackChannel: 'C0FEEDBACK' });
  const answer = last(await command(question));
  const [facts] = elementsOf(last(await tap(answer, 'feedback', { value: wrongValue(answer) })));
  expect(optionsOf(facts)).toContainEqual(typeof id === 'string' ? id : expect.stringMatching(id));
});

it('shows what will be sent to the maintainers, and sends exactly that', async () => {
  const { command, tap, submit, desk } = workspace({ feedbackChannel: 'C0FEEDBACK' });
  const form = last(await tap(last(await command(unanswered)), 'to-maintainers'));
  const shown = 'how much does calico enterprise cost with token=[removed]';
  expect(readingOf(form)).toContain(shown);
  const [sent, told] = await submit(form.body.view as Modal);
  expect(sent?.body.channel).toBe('C0FEEDBACK');
  expect(readingOf(sent)).toContain(shown);
  expect(JSON.stringify(sent)).not.toMatch(/U0ASKER|abcdef0123456789/);
  expect(readingOf(told)).toMatch(/without your name/);
  expect(desk.counts.unanswered).toBe(1);
});

it('only counts an unanswered question where no channel is set, and says so', async () => {
  const { command, tap, desk } = workspace();
  const sent = await tap(last(await command(unanswered)), 'to-maintainers');
  expect(readingOf(last(sent))).toMatch(/nothing was sent/);
  expect(desk.counts.unanswered).toBe(1);
});

it('offers to send on only what found no answer', async () => {
  const { command } = workspace();
  const offers = async (text: string) =>
    elementsOf(last(await command(text))).some(({ action_id }) => action_id === 'to-maintainers');
  expect([await offers('what is cilium?'), await offers(unanswered)]).toEqual([false, true]);
});

it('tells its health where it tells of itself', async () => {
  let now = 0;
  const { command, tap } = workspace({ now: () => now });
  await tap(last(await command('what is cilium?')), 'feedback');
  now = 3 * 60 * 60 * 1000;
  expect(readingOf(last(await command('privacy')))).toMatch(
    /Version 0\.0\.0, answering for 3 h\. Since then: helpful 1, wrong 0/,
  );
});
