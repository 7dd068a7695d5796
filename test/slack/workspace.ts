import { App, type Receiver } from '@slack/bolt';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createAnswers } from '../../src/slack/answers.ts';
import type { Block, Home, Message, Modal } from '../../src/slack/block.ts';
import { createDesk } from '../../src/slack/desk.ts';
import { listen } from '../../src/slack/listeners.ts';
import { visibleText } from '../../src/slack/visible.ts';
import { findMessageFaults, findViewFaults } from './validate.ts';

/** What the bot sent: an API method, or `respond` for a response_url. */
export type Call = {
  method: string;
  body: Record<string, unknown> & { text?: string; blocks?: Block[]; view?: Modal | Home };
};
/** Slack's answer to a method; `error` refuses the call. */
type Replies = Record<string, (body: Call['body']) => Record<string, unknown>>;

export const asker = 'U0ASKER';
/** Made once a file: the knowledge takes most of a second. */
export const answers = createAnswers(loadKnowledge());

/** A Slack workspace in memory: a real Bolt app, events in, API calls out. Whatever the bot sends must be valid. */
export function workspace(options: { replies?: Replies; feedbackChannel?: string; now?: () => number } = {}) {
  const calls: Call[] = [];
  const acks: unknown[] = [];
  const logs: string[] = [];
  const replies: Replies = { 'users.info': () => ({ error: 'missing_scope' }), ...options.replies };
  const desk = createDesk(answers, { version: '0.0.0', ...options });
  let deliver: App['processEvent'] = async () => undefined;
  const receiver: Receiver = {
    init: (app) => {
      deliver = app.processEvent.bind(app);
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
  const log = (...lines: unknown[]) => void logs.push(lines.map(String).join(' '));
  const app = new App({
    token: 'xoxb-test',
    botId: 'B0BOT',
    botUserId: 'U0BOT',
    tokenVerificationEnabled: false,
    receiver,
    logger: {
      debug: () => {},
      info: log,
      warn: log,
      error: log,
      getLevel: () => 'info' as never,
      setLevel: () => {},
      setName: () => {},
    },
    clientOptions: {
      fetch: ((url: string, init?: { body?: unknown }) => call(url, init)) as never,
      retryConfig: { retries: 0 },
    },
  });
  listen(app, desk);

  async function call(url: string, init: { body?: unknown } = {}): Promise<Response> {
    const method = url.startsWith('https://hooks.slack.com/') ? 'respond' : (url.split('/').at(-1) as string);
    const body = method === 'respond' ? JSON.parse(String(init.body)) : fromForm(String(init.body));
    calls.push({ method, body });
    const answer = replies[method]?.(body) ?? {};
    if (method === 'respond') return new Response('ok', { status: 'error' in answer ? 400 : 200 });
    if (!('error' in answer)) check(body);
    return Response.json({ ok: !('error' in answer), ...answer });
  }

  /** Delivers and returns what the bot sent because of it. */
  async function send(body: Record<string, unknown>): Promise<Call[]> {
    const before = calls.length;
    await deliver({
      body,
      ack: async (response: unknown) => {
        acks.push(response);
      },
    });
    for (const { method, body } of calls.slice(before)) if (method === 'respond') check(body);
    return calls.slice(before);
  }

  let number = 0;
  const event = (event: Record<string, unknown>, id = `Ev${++number}`) =>
    send({
      type: 'event_callback',
      team_id: 'T0',
      event_id: id,
      event: { user: asker, ts: nextTs(), ...event },
    });
  const nextTs = () => `17640000${String(++number).padStart(2, '0')}.000100`;
  const interactive = {
    team: { id: 'T0', domain: 'test' },
    user: { id: asker, name: 'asker' },
    trigger_id: 'trigger',
    token: '',
  };
  const responseUrl = 'https://hooks.slack.com/actions/T0/1/2';

  return {
    desk,
    calls,
    acks,
    logs,
    send,
    event,
    mention: (text: string, more: Record<string, unknown> = {}) =>
      event({ type: 'app_mention', channel: 'C0TEAM', text: `<@U0BOT> ${text}`, ...more }),
    direct: (text: string, more: Record<string, unknown> = {}) =>
      event({ type: 'message', channel_type: 'im', channel: 'D0ASKER', text, ...more }),
    home: (tab = 'home') => event({ type: 'app_home_opened', channel: 'D0ASKER', tab }),
    command: (text: string, more: Record<string, unknown> = {}) =>
      send({
        command: '/cni',
        text,
        user_id: asker,
        channel_id: 'C0TEAM',
        team_id: 'T0',
        trigger_id: 'trigger',
        response_url: responseUrl,
        ...more,
      }),
    shortcut: (body: Record<string, unknown>) => send({ ...interactive, ...body }),
    explain: (message: Record<string, unknown>) =>
      send({
        ...interactive,
        type: 'message_action',
        callback_id: 'explain',
        message_ts: '1.1',
        message: { type: 'message', ts: '1.1', ...message },
        channel: { id: 'C0TEAM', name: 'team' },
        response_url: responseUrl,
      }),
    suggest: async (value: string) => {
      await send({
        ...interactive,
        type: 'block_suggestion',
        block_id: 'among',
        action_id: 'choice-among',
        value,
        container: {},
      });
      const { options } = acks.at(-1) as { options: { text: { text: string }; value: string }[] };
      return options.map(({ value }) => value);
    },
    /** Taps what the call shows: the first element whose action_id begins so. */
    tap: (from: Call, action: string, more: Tap = {}) => {
      const element = elementsOf(from).find(({ action_id }) => action_id.split(':')[0] === action);
      if (!element)
        throw new Error(`nothing to tap: ${action} in ${elementsOf(from).map(({ action_id }) => action_id)}`);
      return send(tapBody(from, element, more));
    },
    tapElement: (from: Call, element: Element, more: Tap = {}) => send(tapBody(from, element, more)),
    submit: (view: Modal | Home, values: Record<string, unknown> = {}) =>
      send({
        ...interactive,
        type: 'view_submission',
        view: {
          id: 'V1',
          state: { values: {} },
          ...view,
          ...(Object.keys(values).length > 0 ? { state: { values: nested(values) } } : {}),
        },
      }),
  };

  function tapBody(
    from: Call,
    element: Element,
    { user = asker, value, values }: Tap,
  ): Record<string, unknown> {
    const view = from.body.view;
    const isEphemeral = from.method === 'chat.postEphemeral' || from.body.response_type === 'ephemeral';
    const channel = String(from.body.channel ?? 'C0TEAM');
    const thread = from.body.thread_ts;
    return {
      ...interactive,
      user: { id: user, name: 'someone' },
      type: 'block_actions',
      actions: [actionOf(element, value)],
      ...(view
        ? {
            view: { id: 'V1', hash: 'h', state: { values: nested(values ?? {}) }, ...view },
            container: { type: 'view', view_id: 'V1' },
          }
        : {
            channel: { id: channel, name: 'team' },
            container: {
              type: 'message',
              message_ts: '9.9',
              channel_id: channel,
              is_ephemeral: isEphemeral,
              ...(thread ? { thread_ts: thread } : {}),
            },
            ...(isEphemeral
              ? {}
              : { message: { type: 'message', ts: '9.9', ...(thread ? { thread_ts: thread } : {}) } }),
            response_url: responseUrl,
          }),
    };
  }
}

type Tap = { user?: string; value?: string; values?: Record<string, unknown> };
export type Element = { type: string; action_id: string } & Record<string, unknown>;

/** `{ 'choice-must': … }` as Slack nests it: by block, then by action. */
function nested(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { [id]: value }]));
}

function actionOf(element: Element, value: string | undefined): Record<string, unknown> {
  const { type, action_id } = element;
  const options = (element.options ?? []) as { value: string }[];
  const chosen = { text: { type: 'plain_text', text: 'x' }, value: value ?? options[0]?.value ?? 'calico' };
  const action = { type, action_id, block_id: 'b', action_ts: '1' };
  if (type === 'static_select' || type === 'external_select') return { ...action, selected_option: chosen };
  if (type.startsWith('multi_')) return { ...action, selected_options: [chosen] };
  if (type === 'feedback_buttons')
    return { ...action, value: value ?? (element.positive_button as { value: string }).value };
  return { ...action, value: value ?? element.value ?? 'what is cilium?' };
}

/** Everything that can be tapped, chosen or typed into. */
export function elementsOf({ body }: Call): Element[] {
  return blocksOf(body).flatMap((block): Element[] => {
    if (block.type === 'actions' || block.type === 'context_actions')
      return block.elements as unknown as Element[];
    return block.type === 'input' ? [block.element as unknown as Element] : [];
  });
}

/** The values that a select offers. */
export function optionsOf(element: Element | undefined): string[] {
  const options = (element?.options ?? []) as { value: string }[];
  return options.map(({ value }) => value);
}

/** What the thumb down of an answer carries. */
export function wrongValue(answer: Call): string {
  const feedback = elementsOf(answer).find(({ type }) => type === 'feedback_buttons');
  const { value } = (feedback?.negative_button ?? {}) as { value?: string };
  if (!value) throw new Error('there is no thumb down');
  return value;
}

function blocksOf({ blocks, view }: Call['body']): Block[] {
  return blocks ?? view?.blocks ?? [];
}

/** What the reader of the call reads. */
export function readingOf(call: Call | undefined): string {
  if (!call) return '';
  return blocksOf(call.body).length > 0 ? visibleText(blocksOf(call.body)) : (call.body.text ?? '');
}

function check(body: Call['body']): void {
  const faults = body.view
    ? findViewFaults(body.view)
    : body.text !== undefined || body.blocks
      ? findMessageFaults(body as unknown as Message)
      : [];
  if (faults.length > 0) throw new Error(`Slack would refuse this: ${faults.join('; ')}`);
}

/** WebClient sends forms whose blocks and views are JSON. */
function fromForm(text: string): Call['body'] {
  const fields = [...new URLSearchParams(text)].map(([key, value]) => [
    key,
    ['blocks', 'view', 'metadata'].includes(key) ? JSON.parse(value) : value,
  ]);
  return Object.fromEntries(fields);
}
