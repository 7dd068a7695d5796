import { createRequire } from 'node:module';
import { App, type CustomRoute, type LogLevel } from '@slack/bolt';
import { config as loadDotenv } from 'dotenv';
import { EnvHttpProxyAgent, setGlobalDispatcher } from 'undici';
import { ask } from './ask.ts';
import { type Config, readConfig } from './config.ts';
import { createExpert } from './expert.ts';
import type { Knowledge } from './knowledge/catalog.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { createAnswers } from './slack/answers.ts';
import { createDesk } from './slack/desk.ts';
import { listen } from './slack/listeners.ts';

/** Milliseconds until a stop is forced: socket-mode 3.1 takes more than five seconds to disconnect. */
const stopDeadline = 8_000;
/** WebClient waits without end and retries for half an hour by default: too long for somebody who waits for an answer. */
const clientOptions = { timeout: 10_000, retryConfig: { retries: 2 }, allowAbsoluteUrls: false };

const howToConnect = `No Slack tokens are set, so this is the same expert as a chat in the terminal.
To connect Slack: create an app from manifest.yml at https://api.slack.com/apps?new_app=1, install it,
copy .env.example to .env, fill in SLACK_BOT_TOKEN and SLACK_APP_TOKEN, and start again.`;

const health: CustomRoute = {
  path: '/healthz',
  method: 'GET',
  handler: (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain' });
    response.end('ok\n');
  },
};

try {
  loadDotenv({ quiet: true });
  const config = readConfig(process.env);
  const knowledge = loadKnowledge();
  if (config) await startSlack(config, knowledge);
  else {
    console.log(howToConnect);
    await ask([], createExpert(knowledge));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function startSlack(
  { botToken, door, feedbackChannel, logLevel }: Config,
  knowledge: Knowledge,
): Promise<void> {
  // Socket Mode and every call go through HTTPS_PROXY where the environment names one.
  setGlobalDispatcher(new EnvHttpProxyAgent());
  const common = {
    token: botToken,
    logLevel: logLevel as LogLevel,
    clientOptions,
    deferInitialization: true,
  };
  const app =
    door.kind === 'socket'
      ? new App({ ...common, socketMode: true, appToken: door.appToken })
      : new App({ ...common, signingSecret: door.signingSecret, customRoutes: [health] });
  listen(app, createDesk(createAnswers(knowledge), { version: version(), feedbackChannel }));
  // socket-mode 3.1 can reject unheard when a disconnect meets a reconnect; it connects again by itself.
  process.on('unhandledRejection', (reason) => {
    app.logger.error(`unhandled: ${reason instanceof Error ? reason.name : typeof reason}`);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(app, signal));
  // Asks Slack who the bot is: a wrong token stops the start instead of every answer.
  await app.init();
  await (door.kind === 'http' ? app.start(door.port) : app.start());
  app.logger.info(
    `CNI Bot ${version()} answers ${door.kind === 'http' ? `on port ${door.port}, /slack/events and /healthz` : 'in Socket Mode'}`,
  );
}

async function stop(app: App, signal: string): Promise<void> {
  app.logger.info(`${signal}: stopping`);
  setTimeout(() => process.exit(0), stopDeadline).unref();
  await app.stop();
  process.exit(0);
}

function version(): string {
  const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
  return version;
}
