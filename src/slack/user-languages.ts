import type { Logger, webApi } from '@slack/bolt';
import type { Language } from '../language.ts';
import { createRecent } from './recent.ts';
import { slackErrorOf } from './send.ts';

export type UserLanguages = {
  pinned: (user: string) => Language | undefined;
  /** Undefined: follow the question again. */
  pin: (user: string, language: Language | undefined) => void;
  /** Where no question tells: pinned, else the user's Slack locale (needs users:read), else English. */
  of: (user: string, client: webApi.WebClient, logger: Logger) => Promise<Language>;
};

const mostUsers = 5_000;
const day = 24 * 60 * 60 * 1000;

export function createUserLanguages(now: () => number): UserLanguages {
  const pins = createRecent<Language>(mostUsers, Number.POSITIVE_INFINITY, now);
  const locales = createRecent<Language>(mostUsers, day, now);
  let granted = true;
  return {
    pinned: pins.get,
    pin(user, language) {
      if (language) pins.set(user, language);
      else pins.delete(user);
    },
    async of(user, client, logger) {
      const known = pins.get(user) ?? locales.get(user);
      if (known || !granted) return known ?? 'en';
      try {
        const { user: found } = await client.users.info({ user, include_locale: true });
        const language = found?.locale?.startsWith('ko') ? 'ko' : 'en';
        locales.set(user, language);
        return language;
      } catch (error) {
        if (slackErrorOf(error) === 'missing_scope') granted = false;
        else logger.warn(`users.info failed: ${slackErrorOf(error) ?? 'no answer'}; English is used`);
        return 'en';
      }
    },
  };
}
