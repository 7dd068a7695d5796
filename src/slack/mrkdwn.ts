import { lostHosts } from '../knowledge/lost-hosts.ts';
import { clean } from '../text.ts';

/** Takes no room and parts what Slack would read as one word. */
const joiner = '\u2060';

/**
 * Any text so that Slack shows it and does nothing else: no ping, no link, no markup.
 * `&`, `<` and `>` are all that Slack's markup is made of: https://docs.slack.dev/messaging/formatting-message-text
 */
export function escaped(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const quiet = safe.replace(/@(?=here|channel|everyone)/gi, `@${joiner}`);
  return lostHosts.reduce((rest, host) => rest.replaceAll(host, host.replace('.', `${joiner}.`)), quiet);
}

/** What was escaped, as it reads. */
export function unescaped(text: string): string {
  return text.replaceAll(joiner, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

export function link(url: string, label: string): string {
  if (!url.startsWith('https://')) return escaped(label);
  const address = url.replace(/[<>|\s]/g, encodeURIComponent).replaceAll('&', '&amp;');
  return `<${address}|${escaped(label)}>`;
}

/** `example.com/…/page` */
export function shortAddress(url: string): string {
  const [host = url, ...path] = url
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .split('/');
  const last = path.at(-1);
  return last === undefined ? host : `${host}/${path.length > 1 ? '…/' : ''}${shorten(last, 60)}`;
}

/** At most so many characters, ending at a line or word where one ends in the last third. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf(' '));
  return `${(end > most * 0.66 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

/** What was typed, on one line and no longer than `most`, to be shown again. */
export function quoted(text: string, most: number): string {
  return shorten(clean(text).replace(/\s+/g, ' ').trim(), most) || '…';
}

/** The text of a message as its writer sees it, without the mentions of users. */
export function fromMrkdwn(text: string): string {
  const plain = text.replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) => {
    if (target.startsWith('@')) return ' ';
    if (/^[!#]/.test(target)) return label ?? ' ';
    return label ?? target;
  });
  return unescaped(plain).trim();
}
