import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPlainText } from '../src/answer/plain.ts';
import { holdsSecret, withoutSecrets } from '../src/secrets.ts';
import { expert } from './expert.ts';
import { readRows, score } from './scoring.ts';

const rows = readRows(new URL('questions/logs.jsonl', import.meta.url));

it('recognises the pasted logs at least as well as before', () => {
  const scores = rows.map((row) => score(row, expert));
  const share = (test: (one: (typeof scores)[number]) => boolean) =>
    scores.filter(test).length / scores.length;
  expect(share(({ right }) => right)).toBeGreaterThanOrEqual(0.9);
  expect(share(({ shown }) => shown)).toBeGreaterThanOrEqual(0.96);
});

/** What a terminal, a chat and a hasty hand do to a log. */
const damages: Record<string, (text: string, seed: number) => string> = {
  're-wraps it': (text, seed) =>
    text.replace(/ /g, (space, at: number) => ((at * 31 + seed) % 7 === 0 ? '\n' : space)),
  'escapes its quotes': (text) => text.replaceAll('"', '\\"'),
  'wraps it in JSON': (text) => JSON.stringify({ level: 'error', msg: text }),
  'shuffles its lines': (text, seed) => {
    const lines = text.split('\n');
    return lines
      .map((line, at) => ({ line, key: (at * 2_654_435_761 + seed * 97) % 1_013 }))
      .sort((a, b) => a.key - b.key)
      .map(({ line }) => line)
      .join('\n');
  },
  'joins its lines': (text) => text.replaceAll('\n', ' '),
  'puts journald in front': (text) =>
    text
      .split('\n')
      .map((line) => `Nov 25 03:12:01 node-3 kubelet[811]: ${line}`)
      .join('\n'),
  'cuts its first and last words': (text) => text.replace(/^\S+\s/, '').replace(/\s\S+$/, ''),
  'stands between healthy lines': (text, seed) =>
    `${'I1125 03:12:00 reconciler.go:224 "operationExecutor.VerifyControllerAttachedVolume started"\n'.repeat(seed % 40)}${text}\n${'I1125 03:12:02 kubelet.go:2100 "SyncLoop (PLEG): event for pod"\n'.repeat(seed % 40)}`,
  'has Korean around it': (text) => `이거 왜 이러는지 아시는 분 계신가요\n${text}\n부탁드립니다`,
};

it.each(Object.keys(damages))('still shows the right problem when something %s', (name) => {
  const known = rows.filter(({ problem }) => problem);
  let shown = 0;
  let tried = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000 }), (seed) => {
      const row = known[seed % known.length];
      if (!row) return;
      tried++;
      const damaged = damages[name]?.(row.text, seed) ?? '';
      if (expert(damaged).problems.includes(row.problem ?? '')) shown++;
    }),
    { seed: 7, numRuns: 150 },
  );
  expect(shown / tried).toBeGreaterThanOrEqual(0.9);
});

/** Shaped like the real thing, and nobody's. */
const secrets: [string, string][] = [
  ['a bearer token', 'Authorization: Bearer abcdefghijklmnop1234567890'],
  ['a JSON web token', 'token eyJhbGciOiJSUzI1NiIs.eyJpc3MiOiJrdWJlcm5l.c2lnbmF0dXJl'],
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----'],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----'],
  ['kubeconfig data', 'client-key-data: LS0tLS1CRUdJTiBSU0Eg'],
  ['a password', 'WEAVE_PASSWORD=hunter22hunter22'],
  ['a kubeadm token', 'kubeadm join 10.0.0.1:6443 --token abcdef.0123456789abcdef'],
  ['a password in an address', 'https://admin:s3cr3tpass@registry.example.org'],
  ['an AWS key', ['AKIA', 'IOSFODNN7EXAMPLE'].join('')],
];

it.each(secrets)('says first that the paste holds %s, and repeats nothing of it', (_, secret) => {
  expect(holdsSecret(secret)).toBe(true);
  const text = toPlainText(expert(`failed to find plugin "portmap" in path [/opt/cni/bin]\n${secret}`));
  expect(text).toMatch(/^⚠ What you pasted looks like it holds a secret/);
  expect(withoutSecrets(secret)).toContain('[removed]');
  for (const word of secret.split(/[\s=:]+/).filter((part) => part.length > 14))
    expect(text).not.toContain(word);
});

it.each(['what is a token', 'password: <password>', 'the secret is not found', 'kubectl get secrets -A'])(
  'takes %j for no secret',
  (text) => {
    expect(holdsSecret(text)).toBe(false);
  },
);
