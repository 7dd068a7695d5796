/**
 * Hosts that their projects gave up or that strangers hold now. They may be told as history; no answer links to them.
 * weave.works: reported in May 2026 to lead to a gambling site, https://github.com/kubernetes/k8s.io/pull/9459
 */
export const lostHosts = ['weave.works', 'contiv.io', 'contiv.github.io'];

/** Pages whose benchmark figures do not match any raw data: no fact may cite them. */
export const unreliableHosts = ['bytegoblin.io', 'klizos.com', 'k8s.guru'];

export function isOn(hosts: readonly string[], address: string): boolean {
  let host: string;
  try {
    host = new URL(address.includes('://') ? address : `https://${address}`).hostname;
  } catch {
    return false;
  }
  return hosts.some((lost) => host === lost || host.endsWith(`.${lost}`));
}
