import { createInterface } from 'node:readline';
import { coloured } from './answer/coloured.ts';
import { toPlainText } from './answer/plain.ts';
import { answerLine } from './batch.ts';
import { createExpert, type Expert } from './expert.ts';
import { loadKnowledge } from './knowledge/load.ts';

/** The same expert in a terminal: a question, a chat, or JSON lines. */
export async function ask(args: readonly string[], expert: Expert): Promise<void> {
  if (args.includes('--jsonl')) return jsonLines(expert);
  const question = args.join(' ').trim();
  const draw = process.stdout.isTTY && !process.env.NO_COLOR ? coloured : (text: string) => text;
  if (question) {
    console.log(draw(toPlainText(expert(question))));
    return;
  }
  await chat(expert, draw);
}

async function jsonLines(expert: Expert): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const written = process.stdout.write(`${JSON.stringify(answerLine(line, number, expert))}\n`);
    if (!written) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

async function chat(expert: Expert, draw: (text: string) => string): Promise<void> {
  const prompt = process.stdin.isTTY ? '\ncni> ' : '';
  const context: string[] = [];
  if (prompt) console.log(draw(toPlainText(expert('help'))));
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt,
    terminal: process.stdin.isTTY === true,
  });
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (/^(?:exit|quit|bye|:q|끝|종료)$/i.test(question)) break;
    if (question) {
      console.log(`\n${draw(toPlainText(expert(question, context)))}`);
      context.push(question);
    }
    lines.prompt();
  }
  lines.close();
}

if (import.meta.filename === process.argv[1] || process.argv[1]?.endsWith('/ask.js')) {
  process.stdout.on('error', () => process.exit(0));
  await ask(process.argv.slice(2), createExpert(loadKnowledge()));
}
