/** What looks like a credential in pasted text. */
const secrets = [
  /-----BEGIN [A-Z ]*(?:PRIVATE KEY|CERTIFICATE)-----[\s\S]*?(?:-----END [A-Z ]*-----|$)/g,
  /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?/g,
  /\bx(?:ox[abeprs]|app)-[A-Za-z0-9-]{8,}/g,
  /\bgh[opsur]_[A-Za-z0-9]{20,}|\bgithub_pat_[A-Za-z0-9_]{20,}|\bglpat-[A-Za-z0-9_-]{16,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bsk-[A-Za-z0-9_-]{20,}/g,
  /\bBearer\s+[A-Za-z0-9._~+/=-]{12,}/gi,
  /\b[a-z0-9]{6}\.[a-z0-9]{16}\b/g,
  /(?<=\/\/[^\s/:@]{1,64}:)[^\s/@]{3,}(?=@)/g,
  /(?<=(?:\b|_)(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|client-key-data|client-certificate-data|certificate-authority-data|private[_-]?key|psk)["']?\s{0,3}[:=]\s{0,3}["']?)(?!<|\*{3}|null\b|true\b|false\b|none\b)[^\s"',;]{6,}/gi,
];

export function holdsSecret(text: string): boolean {
  return withoutSecrets(text) !== text;
}

/** The text with every credential that is recognised replaced by `[removed]`. */
export function withoutSecrets(text: string): string {
  return secrets.reduce((rest, secret) => rest.replace(secret, '[removed]'), text);
}
