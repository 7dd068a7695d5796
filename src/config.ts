import { z } from 'zod';

const where = {
  SLACK_BOT_TOKEN: 'api.slack.com/apps > your app > OAuth & Permissions > Bot User OAuth Token',
  SLACK_APP_TOKEN:
    'api.slack.com/apps > your app > Basic Information > App-Level Tokens, scope connections:write',
  SLACK_SIGNING_SECRET:
    'api.slack.com/apps > your app > Basic Information > App Credentials; needed without SLACK_APP_TOKEN',
  PORT: 'any free port; 3000 if left out',
  FEEDBACK_CHANNEL: 'the end of the channel\'s "Copy link"; the bot must be a member',
  LOG_LEVEL: 'error, warn, info or debug; info if left out',
} as const;

/** A line that `.env` leaves empty counts as left out. */
const setting = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const Environment = z.object({
  SLACK_BOT_TOKEN: setting(z.string('is missing').regex(/^xoxb-[\w-]+$/, 'must begin with xoxb-')),
  SLACK_APP_TOKEN: setting(
    z
      .string()
      .regex(/^xapp-[\w-]+$/, 'must begin with xapp-')
      .optional(),
  ),
  SLACK_SIGNING_SECRET: setting(
    z
      .string()
      .regex(/^[0-9a-f]{16,}$/i, 'must be hexadecimal')
      .optional(),
  ),
  PORT: setting(
    z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(1, 'must be 1 to 65535')
      .max(65_535, 'must be 1 to 65535')
      .default(3000),
  ),
  FEEDBACK_CHANNEL: setting(
    z
      .string()
      .regex(/^[CG][A-Z0-9]{6,}$/, 'must be a channel id such as C0123456789')
      .optional(),
  ),
  LOG_LEVEL: setting(
    z.enum(['error', 'warn', 'info', 'debug'], 'must be error, warn, info or debug').default('info'),
  ),
});

export type Config = {
  botToken: string;
  /** Socket Mode with an app token, else HTTP. */
  door: { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string; port: number };
  feedbackChannel: string | undefined;
  logLevel: 'error' | 'warn' | 'info' | 'debug';
};

/**
 * Undefined where no Slack variable is set: then the terminal chat starts.
 * Throws one error that names every variable that is missing or malformed, and where to find it; never a value.
 */
export function readConfig(environment: Record<string, string | undefined>): Config | undefined {
  if (
    !Object.entries(environment).some(([name, value]) => name.startsWith('SLACK_') && name in where && value)
  )
    return undefined;
  const parsed = Environment.safeParse(environment);
  const faults = new Map(
    parsed.error?.issues.map(({ path, message }) => [path[0] as keyof typeof where, message]),
  );
  if (!environment.SLACK_APP_TOKEN && !environment.SLACK_SIGNING_SECRET)
    faults.set('SLACK_SIGNING_SECRET', 'is missing');
  if (!parsed.success || faults.size > 0) throw new Error(explain(faults));
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, PORT, FEEDBACK_CHANNEL, LOG_LEVEL } =
    parsed.data;
  return {
    botToken: SLACK_BOT_TOKEN,
    door: SLACK_APP_TOKEN
      ? { kind: 'socket', appToken: SLACK_APP_TOKEN }
      : { kind: 'http', signingSecret: SLACK_SIGNING_SECRET ?? '', port: PORT },
    feedbackChannel: FEEDBACK_CHANNEL,
    logLevel: LOG_LEVEL,
  };
}

function explain(faults: ReadonlyMap<keyof typeof where, string>): string {
  const lines = [...faults].map(([name, message]) => `  ${name} ${message} (${where[name]})`);
  return `The settings cannot be used; correct these in .env or the environment and start again:\n${lines.join('\n')}`;
}
