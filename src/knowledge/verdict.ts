import { capabilityIds, type NeedId } from './capability.ts';
import type { Localized } from './evidence.ts';
import type { Role, Solution } from './solution.ts';

/** What the catalog says of one need of one solution. `inapplicable`: its role cannot do that job at all. */
export type Verdict = {
  value: 'yes' | 'no' | 'partial' | 'unknown' | 'inapplicable';
  text?: Localized;
  sources: readonly string[];
  /** It cannot be left off. */
  always?: boolean;
  /** It can be left off, but for the needs that only it serves. */
  optional?: { serves: readonly NeedId[] };
  disputed?: { text: Localized; sources: readonly string[] };
};

const addOns = new Set<NeedId>([
  'multi_network',
  'sriov_dpdk',
  'ipv6',
  'dual_stack',
  'static_pod_ip',
  'ipam',
  'windows',
  'bandwidth_qos',
  'multicast',
]);
const policy = new Set<NeedId>([
  'network_policy',
  'extended_policy',
  'l7_policy',
  'observability',
  'windows',
  'ipv6',
  'dual_stack',
  'ebpf_datapath',
  'nftables',
  'managed_kubernetes',
]);
const addressing = new Set<NeedId>(['ipam', 'static_pod_ip', 'ipv6', 'dual_stack']);

/** Needs of Kubernetes networking that each role can meet; the roles left out can meet all. */
const jobs: Partial<Record<Role, ReadonlySet<NeedId>>> = {
  'meta-plugin': addOns,
  'interface-plugin': addOns,
  ipam: addressing,
  'policy-engine': policy,
};

export function canDo(role: Role, need: NeedId): boolean {
  const wholeKubernetes = !(capabilityIds as readonly string[]).includes(need);
  return wholeKubernetes || (jobs[role]?.has(need) ?? true);
}

export function verdictOn(solution: Solution, need: NeedId): Verdict {
  if (need === 'open_source') {
    return {
      value: solution.open_source ? 'yes' : 'no',
      text: { en: `Licence: ${solution.licence}.`, ko: `라이선스: ${solution.licence}.` },
      sources: solution.maintainer.source,
    };
  }
  if (need === 'maintained') {
    const { value, en, ko, source } = solution.status;
    const still = {
      active: 'yes',
      maintenance: 'partial',
      unclear: 'unknown',
      superseded: 'no',
      archived: 'no',
      discontinued: 'no',
    } as const;
    return { value: still[value], text: { en, ko }, sources: source };
  }
  const fact = solution.facts[need];
  if (fact) {
    return {
      value: fact.value,
      text: { en: fact.en, ko: fact.ko },
      sources: fact.source,
      always: fact.always,
      ...(fact.optional ? { optional: fact.optional } : {}),
      ...(fact.disputed
        ? {
            disputed: { text: { en: fact.disputed.en, ko: fact.disputed.ko }, sources: fact.disputed.source },
          }
        : {}),
    };
  }
  return { value: canDo(solution.role, need) ? 'unknown' : 'inapplicable', sources: [] };
}
