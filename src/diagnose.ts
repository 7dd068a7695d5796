import type { Knowledge } from './knowledge/catalog.ts';
import { clean } from './text.ts';

export type Finding = {
  /** Problem id, or that of an error that is none of networking's business. */
  id: string;
  foreign: boolean;
  /** 0 to 1: how much of the error's own words stands in the paste, in their order. */
  covered: number;
  score: number;
};

export type Diagnose = (paste: string) => Finding[];

/** Longer pastes are read from both ends: the first error and the last lines tell most. Characters. */
const longestPaste = 200_000;
/** Below this share of a signature nothing is said to be recognised. Chosen on the log rows. */
const leastCovered = 0.55;
/** A signature of fewer distinctive words than this can be met by chance, unless it is one long word (OOMKilled). */
const leastWeight = 6;
const longWord = 8;

type Signature = {
  problem: string;
  foreign: boolean;
  generic: boolean;
  words: string[];
  pairs: string[];
  weight: number;
};

/** Recognises known errors in what people paste. Work grows with the length of the paste and nothing else. */
export function createDiagnose(knowledge: Knowledge): Diagnose {
  const sources = [
    ...knowledge.problems.map((problem) => ({ ...problem, foreign: false })),
    ...knowledge.elsewhere.map((error) => ({
      ...error,
      generic: false,
      solutions: [] as string[],
      foreign: true,
    })),
  ];
  const uses = new Map<string, number>();
  const raw = sources.flatMap((source) =>
    source.signatures.map((text) => {
      const runs = text.split(/<[^>]*>|…/).map(logWords);
      const words = runs.flat();
      const pairs = runs.flatMap((run) => run.slice(1).map((word, at) => `${run[at]} ${word}`));
      return { source, words, pairs };
    }),
  );
  for (const { words } of raw) for (const word of new Set(words)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const weigh = (word: string) =>
    Math.log(1 + raw.length / (uses.get(word) ?? 1)) * (/^\d+$/.test(word) ? 0.3 : 1);
  const pairWeight = (pair: string) => pair.split(' ').reduce((total, word) => total + weigh(word), 0);
  const signatures: Signature[] = raw.map(({ source, words, pairs }) => ({
    problem: source.id,
    foreign: source.foreign,
    generic: source.generic,
    words: [...new Set(words)],
    pairs,
    weight: [...new Set(words)].reduce((total, word) => total + weigh(word), 0),
  }));
  const hints = new Map(
    knowledge.problems.map(({ id, solutions }) => [
      id,
      solutions.flatMap((solution) => traces[solution] ?? [solution.replaceAll('-', ' ')]),
    ]),
  );

  const byWord = new Map<string, number[]>();
  signatures.forEach(({ words }, number) => {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), number]);
  });

  return (paste) => {
    const words = logWords(shorten(paste));
    const seen = new Set(words);
    const pairs = new Set<string>();
    for (let at = 1; at < words.length; at++) pairs.add(`${words[at - 1]} ${words[at]}`);
    let flat: string | undefined;
    const found = new Float64Array(signatures.length);
    for (const word of seen) {
      for (const number of byWord.get(word) ?? []) found[number] = (found[number] ?? 0) + weigh(word);
    }
    const best = new Map<string, Finding>();
    for (const [number, signature] of signatures.entries()) {
      const single = (found[number] ?? 0) / signature.weight;
      if (single < leastCovered) continue;
      const double = signature.pairs.length > 0 ? share(signature.pairs, pairs, pairWeight) : single;
      const covered = single * 0.4 + double * 0.6;
      const telling = signature.words.length === 1 && (signature.words[0] ?? '').length >= longWord;
      if (covered < leastCovered || (signature.weight * covered < leastWeight && !telling)) continue;
      flat ??= ` ${words.slice(0, 20_000).join(' ')} `;
      const log = flat;
      const fromHere = (hints.get(signature.problem) ?? []).some((trace) => log.includes(` ${trace} `))
        ? 1.15
        : 1;
      const score =
        covered ** 1.5 *
        Math.min(1.4, 0.5 + signature.weight / 40) *
        fromHere *
        (signature.generic ? 0.4 : 1);
      const there = best.get(signature.problem);
      if (!there || there.score < score)
        best.set(signature.problem, { id: signature.problem, foreign: signature.foreign, covered, score });
    }
    return [...best.values()].sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
  };
}

/** Words by which a log shows which solution wrote it. */
const traces: Record<string, string[]> = {
  calico: ['calico', 'calico node', 'calico kube controllers', 'felix', 'bird'],
  cilium: ['cilium', 'cilium cni', 'cilium agent', 'hubble'],
  flannel: ['flannel', 'flanneld', 'kube flannel', 'kube flannel ds'],
  'aws-vpc-cni': ['aws cni', 'aws node', 'ipamd', 'vpc cni'],
  'weave-net': ['weave', 'weave net', 'weave kube'],
  'azure-cni': ['azure vnet', 'azure cni', 'azure cns', 'azure'],
  'ovn-kubernetes': ['ovnkube', 'ovn k8s', 'ovn kubernetes'],
  'kube-ovn': ['kube ovn', 'ovs ovn'],
  multus: ['multus'],
  antrea: ['antrea', 'antrea agent'],
};

function share(parts: readonly string[], seen: ReadonlySet<string>, weigh: (part: string) => number): number {
  let found = 0;
  let total = 0;
  for (const part of parts) {
    const weight = weigh(part);
    total += weight;
    if (seen.has(part)) found += weight;
  }
  return total > 0 ? found / total : 0;
}

function shorten(paste: string): string {
  if (paste.length <= longestPaste) return paste;
  return `${paste.slice(0, longestPaste / 2)}\n${paste.slice(-longestPaste / 2)}`;
}

/** The words of a log, without colours, escapes and punctuation; identifiers fall apart into their words. */
function logWords(text: string): string[] {
  const bare = clean(text)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours
    .replace(/\u001b?\[[0-9;]{1,8}m/g, ' ')
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\+["']/g, '"')
    .toLowerCase();
  return bare.match(/[a-z]+|\d+|[가-힣]+/g) ?? [];
}

/** Whether it looks like something copied from a terminal rather than typed. */
export function looksPasted(text: string): boolean {
  if (text.length > 600) return true;
  const signs = [
    /\n.*\n/,
    /\b(?:error|err|fatal|failed|warn(?:ing)?)\b\s*[:=]/i,
    /\d{2}:\d{2}:\d{2}/,
    /\b(?:rpc error|code = |plugin type=|level=|msg=|caller|kubelet|FailedCreatePodSandBox|CrashLoopBackOff|networkPlugin)\b/i,
    /["'][^"']{12,}["']/,
    /\[[A-Z]+\]|\b[EWIF]\d{4}\b/,
  ];
  return signs.filter((sign) => sign.test(text)).length >= 2;
}
