import type { Answer, Cited, Mark, Part } from './answer.ts';

export const markSigns: Record<Mark, string> = { yes: '✓', no: '✗', partial: '~', unknown: '?' };

/** The whole answer as plain text: what a reader of Slack reads, without Slack. */
export function toPlainText(answer: Answer): string {
  const ko = answer.language === 'ko';
  const blocks = answer.parts.map((part) => partText(part, ko));
  if (answer.sources.length > 0) {
    blocks.push(
      [ko ? '출처' : 'Sources', ...answer.sources.map((source) => `${sourceText(source, ko)}`)].join('\n'),
    );
  }
  if (answer.followUps.length > 0) {
    blocks.push(
      `${ko ? '이어서 묻기' : 'Ask next'}: ${answer.followUps.map(({ question }) => question).join(' · ')}`,
    );
  }
  return blocks.filter((block) => block !== '').join('\n\n');
}

function sourceText({ number, url, ...dates }: Cited, ko: boolean): string {
  return `[${number}] ${url} (${datesText(dates, ko)})`;
}

/** "published 2026-08, checked 2026-11": both months, or what is not known of them. */
export function datesText(
  { published, checked, opened }: Pick<Cited, 'published' | 'checked' | 'opened'>,
  ko: boolean,
): string {
  const said = ko
    ? [published && `${published} 자료`, `${checked} 확인`, opened ? undefined : '사본으로 확인']
    : [published && `as of ${published}`, `checked ${checked}`, opened ? undefined : 'read as a copy'];
  return said.filter(Boolean).join(', ');
}

function partText(part: Part, ko: boolean): string {
  switch (part.kind) {
    case 'text':
    case 'note':
      return part.text + numbers(part.sources);
    case 'warning':
      return `⚠ ${part.text}${numbers(part.sources)}`;
    case 'items':
      return [
        ...(part.title ? [part.title] : []),
        ...part.items.map((item, at) => {
          const bullet = part.ordered ? `${at + 1}.` : item.mark ? markSigns[item.mark] : '•';
          const mark = part.ordered && item.mark ? `${markSigns[item.mark]} ` : '';
          return `${bullet} ${mark}${item.label ? `${item.label}: ` : ''}${item.text}${numbers(item.sources)}`;
        }),
      ].join('\n');
    case 'steps':
      return [
        ...(part.title ? [part.title + numbers(part.sources)] : []),
        ...part.steps.flatMap(({ text, command, warning, general }, at) => [
          ...(warning ? [`   ⚠ ${warning}`] : []),
          `${at + 1}. ${text}${general ? (ko ? ' (일반적인 쿠버네티스 절차)' : ' (general Kubernetes step)') : ''}`,
          ...(command ? [indent(command)] : []),
        ]),
      ].join('\n');
    case 'code':
      return indent(part.code);
    case 'links':
      return [
        ...(part.title ? [part.title] : []),
        ...part.links.map(({ label, url }) => `• ${label}: ${url}`),
      ].join('\n');
    case 'table':
      return [
        part.columns.join(' | '),
        ...part.rows.map(({ cells }) =>
          cells.map(({ text, sources }) => text + numbers(sources)).join(' | '),
        ),
      ].join('\n');
    case 'charts':
      return part.charts
        .map(({ title, unit, points }) =>
          [`${title} (${unit})`, ...points.map(({ label, value }) => `• ${label}: ${value}`)].join('\n'),
        )
        .join('\n\n');
  }
}

function numbers(sources: readonly number[] | undefined): string {
  return sources && sources.length > 0
    ? ` ${[...new Set(sources)].map((number) => `[${number}]`).join('')}`
    : '';
}

function indent(code: string): string {
  return code
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
