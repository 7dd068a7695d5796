const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;
const dim = (text: string) => `\u001b[2m${text}\u001b[22m`;
const cyan = (text: string) => `\u001b[36m${text}\u001b[39m`;
const yellow = (text: string) => `\u001b[33m${text}\u001b[39m`;

/** Plain text for a terminal: the answer bold, warnings yellow, code cyan, sources dim. Colour is never the only sign. */
export function coloured(text: string): string {
  const [first, ...rest] = text.split('\n\n');
  return [bold(first ?? ''), ...rest.map(colourBlock)].join('\n\n');
}

function colourBlock(block: string): string {
  if (/^(?:Sources|출처)\n/.test(block)) return dim(block);
  if (/^(?:Ask next|이어서 묻기):/.test(block)) return dim(block);
  return block
    .split('\n')
    .map((line) =>
      line.startsWith('    ') ? cyan(line) : line.trimStart().startsWith('⚠') ? yellow(line) : line,
    )
    .join('\n')
    .replace(/`([^`]+)`/g, (_, code: string) => cyan(code));
}
