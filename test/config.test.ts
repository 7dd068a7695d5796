import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const bot = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc' };
const socket = { ...bot, SLACK_APP_TOKEN: 'xapp-1-A1-2-abc' };
const http = { ...bot, SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' };

it.each([
  ['nothing', {}],
  ['no Slack variable', { PORT: '80', LOG_LEVEL: 'debug', HOME: '/' }],
  ['empty ones', { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '' }],
  ['.env.example as it is', parse(readFileSync(new URL('../.env.example', import.meta.url)))],
])('leaves the terminal chat to %s', (_, environment) => expect(readConfig(environment)).toBeUndefined());

it('uses Socket Mode with an app token', () => {
  expect(readConfig(socket)).toEqual({
    botToken: 'xoxb-1-2-abc',
    door: { kind: 'socket', appToken: 'xapp-1-A1-2-abc' },
    feedbackChannel: undefined,
    logLevel: 'info',
  });
});

it('uses HTTP with a signing secret', () => {
  expect(readConfig(http)?.door).toEqual({
    kind: 'http',
    signingSecret: http.SLACK_SIGNING_SECRET,
    port: 3000,
  });
});

it('prefers Socket Mode, and takes what else is set', () => {
  expect(
    readConfig({ ...http, ...socket, PORT: '8080', FEEDBACK_CHANNEL: 'C0123456789', LOG_LEVEL: 'debug' }),
  ).toMatchObject({
    door: { kind: 'socket' },
    feedbackChannel: 'C0123456789',
    logLevel: 'debug',
  });
});

it('takes a port', () => expect(readConfig({ ...http, PORT: '8080' })?.door).toMatchObject({ port: 8080 }));

it.each([
  [{ SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN is missing \(.*OAuth & Permissions/],
  [bot, /SLACK_SIGNING_SECRET is missing \(.*Basic Information.*SLACK_APP_TOKEN\)/],
  [{ ...socket, SLACK_BOT_TOKEN: 'xoxp-1' }, /SLACK_BOT_TOKEN must begin with xoxb-/],
  [{ ...bot, SLACK_APP_TOKEN: 'xoxb-1' }, /SLACK_APP_TOKEN must begin with xapp-/],
  [{ ...bot, SLACK_SIGNING_SECRET: 'no hex' }, /SLACK_SIGNING_SECRET must be hexadecimal/],
  [{ ...http, PORT: 'http' }, /PORT must be a number/],
  [{ ...http, PORT: '3000.5' }, /PORT must be a whole number/],
  [{ ...http, PORT: '70000' }, /PORT must be 1 to 65535/],
  [{ ...socket, FEEDBACK_CHANNEL: '#feedback' }, /FEEDBACK_CHANNEL must be a channel id such as C0123456789/],
  [{ ...socket, LOG_LEVEL: 'loud' }, /LOG_LEVEL must be error, warn, info or debug/],
])('names what is wrong and where to find it: %j', (environment, words) =>
  expect(() => readConfig(environment)).toThrow(words),
);

it('names everything at once, and no value', () => {
  const environment = {
    SLACK_BOT_TOKEN: 'secret-bot',
    SLACK_APP_TOKEN: 'secret-app',
    PORT: 'secret-port',
    FEEDBACK_CHANNEL: 'secret-channel',
    LOG_LEVEL: 'secret-level',
  };
  const named = () => readConfig(environment);
  for (const name of Object.keys(environment)) expect(named).toThrow(new RegExp(`${name} must`));
  expect(named).not.toThrow(/secret-/);
});
