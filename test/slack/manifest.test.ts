import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { command, events, shortcuts } from '../../src/slack/listeners.ts';

const root = new URL('../../', import.meta.url);
const manifest = parse(readFileSync(new URL('manifest.yml', root), 'utf8'));
const { features, oauth_config, settings, display_information } = manifest;
const sources = readdirSync(new URL('src/slack/', root))
  .map((file) => readFileSync(new URL(`src/slack/${file}`, root), 'utf8'))
  .join('\n');

/** Slack's names of what has another name in its events. */
const subscriptions: Record<(typeof events)[number], string> = {
  app_mention: 'app_mention',
  message: 'message.im',
  app_home_opened: 'app_home_opened',
};

/** The scope that each call and subscription needs: https://docs.slack.dev/reference/scopes. Views need none. */
const scopes: Record<string, string | undefined> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'conversations.history': 'im:history',
  'conversations.replies': 'im:history',
  'users.info': 'users:read',
  'views.open': undefined,
  'views.update': undefined,
  'views.publish': undefined,
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  app_home_opened: undefined,
};

it('subscribes to what is listened to, and to nothing else', () => {
  expect(settings.event_subscriptions.bot_events).toEqual(Object.values(subscriptions).toSorted());
  expect([...sources.matchAll(/app\.event\('(\w+)'/g)].map(([, name]) => name)).toEqual([...events]);
});

it('has the command and the shortcuts that are listened to, and no other', () => {
  expect(features.slash_commands.map(({ command }: { command: string }) => command)).toEqual([command]);
  expect(
    features.shortcuts.map(({ callback_id, type }: Record<string, string>) => [callback_id, type]),
  ).toEqual([
    [shortcuts.explain, 'message'],
    [shortcuts.choose, 'global'],
  ]);
});

it('asks for the scopes that it uses, and for nothing more', () => {
  const called = [...sources.matchAll(/client\s*\.(chat|conversations|users|views)\s*\.(\w+)\(/g)].map(
    ([, group, method]) => `${group}.${method}`,
  );
  const used = [...new Set([...called, ...Object.values(subscriptions)])];
  expect(used.filter((name) => !(name in scopes))).toEqual([]);
  const needed = new Set(['commands', ...used.flatMap((name) => scopes[name] ?? [])]);
  needed.delete('users:read');
  expect(oauth_config.scopes).toEqual({ bot: [...needed].toSorted(), bot_optional: ['users:read'] });
});

it('is an agent app in Socket Mode, with buttons, a Home tab and no token rotation', () => {
  expect(manifest._metadata).toEqual({ major_version: 2 });
  expect(features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  expect(settings).toMatchObject({
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
    token_rotation_enabled: false,
  });
  expect(features).not.toHaveProperty('assistant_view');
});

it('keeps within the lengths that Slack takes', () => {
  const lengths: [string, number][] = [
    [display_information.name, 35],
    [display_information.description, 140],
    [display_information.long_description, 4000],
    [features.agent_view.agent_description, 300],
    [features.bot_user.display_name, 80],
    ...features.shortcuts.map(({ name }: { name: string }) => [name, 24] as [string, number]),
  ];
  for (const [text, most] of lengths) expect(text.length).toBeLessThanOrEqual(most);
  expect(display_information.long_description.length).toBeGreaterThanOrEqual(175);
  expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
});
