import { capabilityIds, type NeedId, platformIds, specialIds } from '../knowledge/capability.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Role, Solution } from '../knowledge/solution.ts';
import { canDo, type Verdict, verdictOn } from '../knowledge/verdict.ts';
import { isDead } from './names.ts';

/** `text` and `further`: the words it was asked by. */
export type Wish = { id: NeedId; wanted: boolean; text?: string; further?: string[] };
export type Candidate = {
  solution: Solution;
  verdicts: { wish: Wish; verdict: Verdict; met: 'yes' | 'partial' | 'no' | 'unknown' }[];
  score: number;
};

const values = { yes: 1, partial: 0.6, unknown: 0, no: -1 } as const;
/** Roles that carry a whole cluster's pods. */
const networks = new Set<Role>(['cluster-network', 'cloud-network', 'switch-fabric']);
/** Roles that can be the answer to "which plugin". */
const choosable = new Set<Role>([
  'cluster-network',
  'cloud-network',
  'switch-fabric',
  'meta-plugin',
  'plugin-set',
  'interface-plugin',
  'ipam',
  'policy-engine',
]);
/** Needs that add-ons exist for: there the specialist comes before the all-rounder. */
const specialists: Partial<Record<NeedId, Role>> = {
  multi_network: 'meta-plugin',
  sriov_dpdk: 'meta-plugin',
  ipam: 'ipam',
  cluster_wide_ipam: 'ipam',
  rdma: 'interface-plugin',
  physical_network: 'interface-plugin',
  control_plane_vip: 'neighbour',
};
/** Needs that add-ons meet too, not only what carries a whole cluster. */
const ofAddOns = new Set<NeedId>([
  'multi_network',
  'sriov_dpdk',
  'rdma',
  'physical_network',
  'ipam',
  'cluster_wide_ipam',
  'static_pod_ip',
  'network_policy',
]);
/** Needs for which something stands beside the plugin; it is a candidate where it is proven to meet them. */
const beside = new Set<NeedId>(['control_plane_vip', 'multi_cluster', 'overlapping_ranges', 'load_balancer']);

/** Candidates that can do the job at all, best first; ties go to what the catalog has most proof for. */
export function rank(
  shelf: Shelf,
  wishes: readonly Wish[],
  options: {
    preferred?: readonly string[];
    owned?: readonly string[];
    excluded?: readonly string[];
    offered?: readonly string[];
    /** What the criterion puts first, in its order. */
    leading?: readonly string[];
    /** The only ones to choose from. */
    among?: readonly string[];
  } = {},
): Candidate[] {
  const { preferred = [], owned = [], offered = [], excluded = [], leading = [], among } = options;
  return shelf.knowledge.solutions
    .filter(({ id }) => !among || among.includes(id))
    .filter(
      (solution) =>
        (choosable.has(solution.role) || standsBeside(solution, wishes) || among?.includes(solution.id)) &&
        !isDead(solution) &&
        !excluded.includes(solution.id),
    )
    .filter(
      (solution) =>
        wishes.every(
          ({ id }) =>
            canDo(solution.role, id) || solution.facts[id as keyof Solution['facts']]?.value === 'yes',
        ) &&
        (wishes.some(({ id }) => ofAddOns.has(id)) ||
          networks.has(solution.role) ||
          solution.role === 'neighbour' ||
          preferred.includes(solution.id) ||
          owned.includes(solution.id)),
    )
    .filter((solution) => fitsPlatform(solution, wishes, [...owned, ...preferred]))
    .map((solution) => toCandidate(solution, wishes, preferred, owned, offered, leading, shelf))
    .sort((a, b) => b.score - a.score || a.solution.id.localeCompare(b.solution.id));
}

function standsBeside(solution: Solution, wishes: readonly Wish[]): boolean {
  return (
    solution.role === 'neighbour' &&
    wishes.some(({ id, wanted }) => wanted && beside.has(id) && verdictOn(solution, id).value === 'yes')
  );
}

/** A cloud's own plugin runs in that cloud: it is no candidate unless that cloud is what was asked for. */
function fitsPlatform(solution: Solution, wishes: readonly Wish[], preferred: readonly string[]): boolean {
  if (preferred.includes(solution.id)) return true;
  if (solution.role !== 'cloud-network' && solution.role !== 'switch-fabric') return true;
  return wishes.some(
    ({ id, wanted }) =>
      wanted &&
      (platformIds as readonly string[]).includes(id) &&
      id !== 'simple' &&
      id !== 'on_premises' &&
      verdictOn(solution, id).value === 'yes',
  );
}

function toCandidate(
  solution: Solution,
  wishes: readonly Wish[],
  preferred: readonly string[],
  owned: readonly string[],
  offered: readonly string[],
  leading: readonly string[],
  shelf: Shelf,
): Candidate {
  const { solutions, vocabulary } = shelf.knowledge;
  const labels = vocabulary.needs;
  const verdicts = wishes.map((wish) => {
    const verdict = verdictOn(solution, wish.id);
    return { wish, verdict, met: isMet(verdict, wish.wanted, wishes) };
  });
  /** What makes one interface is called for each further one: beside another need that is all it has to do. */
  const count = (met: keyof typeof values, { id }: Wish) =>
    met === 'partial' && id === 'multi_network' && wishes.length > 1 && solution.role === 'interface-plugin'
      ? 'yes'
      : met;
  const needs = verdicts.reduce(
    (total, { met, wish }) => total + worthOf(count(met, wish), wish.id) * weightOf(wish.id, solutions),
    0,
  );
  const said = verdicts.reduce((total, one) => total + saysLiterally(one, solution, labels), 0);
  const literal = said > 0 ? 0.8 + 0.1 * Math.min(said, 4) : 0;
  const fully = verdicts.every(({ met, wish }) => count(met, wish) === 'yes');
  const partly = verdicts.every(({ met }) => met === 'yes' || met === 'partial');
  /** Ranges of two clusters that overlap: what keeps ranges apart inside one does not help between them. */
  const joins = ['multi_cluster', 'overlapping_ranges'].every((need) => wishes.some(({ id }) => id === need));
  const isSpecialist =
    wishes.some(({ id }) => specialists[id] === solution.role) || (joins && solution.role === 'neighbour');
  const specialist = isSpecialist ? (fully ? 0.9 : partly ? 0.4 : 0.2) : 0;
  const foreign = networks.has(solution.role) || specialist + literal > 0 ? 0 : -0.4;
  const active =
    solution.status.value === 'active' ? 0.3 : solution.status.value === 'maintenance' ? 0 : -0.3;
  const backed = { none: 0, archived: 0, sandbox: 0.05, incubating: 0.1, graduated: 0.2 }[solution.cncf];
  const managed = values[verdictValue(solution, 'managed_kubernetes')] * 0.15;
  const breadth =
    capabilityIds.reduce((total, id) => total + Math.max(0, values[verdictValue(solution, id)]), 0) / 40;
  const [most, step] = wishes.length === 0 ? [1.6, 0.4] : [0.6, 0.1];
  const native = preferred.includes(solution.id) ? most - preferred.indexOf(solution.id) * step : 0;
  const there = offered.includes(solution.id) ? 0.6 : 0;
  const leads = leading.includes(solution.id) ? 1.2 - leading.indexOf(solution.id) * 0.15 : 0;
  const had = owned.includes(solution.id) ? 3 : 0;
  return {
    solution,
    verdicts,
    score:
      needs +
      literal +
      specialist +
      foreign +
      active +
      backed +
      managed +
      breadth +
      native +
      there +
      leads +
      had,
  };
}

/** What only some need is rarely served by half of it. */
function worthOf(met: keyof typeof values, need: NeedId): number {
  return met === 'partial' && rare.has(need) ? halfOfRare : values[met];
}
const rare = new Set<NeedId>([...specialIds, 'nat_traversal']);
const halfOfRare = 0;

/** RDMA was asked for, and the proof, or the name, speaks of RDMA, not only of SR-IOV: how many such words. */
function saysLiterally(
  { wish, verdict }: Candidate['verdicts'][number],
  { name }: Solution,
  labels: Shelf['knowledge']['vocabulary']['needs'],
): number {
  if ((platformIds as readonly string[]).includes(wish.id) || !wish.wanted || !wish.text) return 0;
  const proven = verdict.value === 'yes' || verdict.value === 'partial';
  const label = labels[wish.id].label.en.toLowerCase();
  const proof = `${name.en} ${verdict.text?.en} ${verdict.text?.ko}`.toLowerCase();
  const phrases = [wish.text, ...(wish.further ?? [])].map((phrase) => phrase.toLowerCase());
  const words = byTheWord.has(wish.id)
    ? phrases.flatMap((phrase) => phrase.split(/[^a-z가-힣0-9-]+/))
    : phrases.filter((phrase) => /^[a-z]/.test(phrase));
  return proven
    ? new Set(
        words.filter(
          (word) =>
            telling.test(word) && !general.has(word) && !label.includes(word) && holdsWord(proof, word),
        ),
      ).size
    : 0;
}

/** The word stands there by itself, not as the end of another: `vlan` is none of `macvlan`. */
function holdsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/[a-z]/.test(text[at - 1] ?? '');
}
/** Needs of many kinds, where each word of a phrase tells which: a policy tier, a lease from DHCP. */
const byTheWord = new Set<NeedId>([...specialIds, 'extended_policy']);
/** Words that every proof of such a need may hold. */
const general = new Set(['vlan', 'network', 'address', 'addresses', 'name', 'names', 'pod', 'pods']);
/** A word that stands in a proof by no chance. */
const telling = /^(?:[a-z][a-z0-9-]{2,}|[가-힣]{3,})$/;

/** A need that few meet decides more than one that nearly all meet; where it runs decides less. */
function weightOf(need: NeedId, solutions: readonly Solution[]): number {
  if ((platformIds as readonly string[]).includes(need) && need !== 'simple') return 0.5;
  const others = solutions.filter(({ role }) => networks.has(role));
  const meeting = others.filter((solution) =>
    ['yes', 'partial'].includes(verdictOn(solution, need).value),
  ).length;
  return 1.5 - (0.5 * meeting) / others.length;
}

function verdictValue(solution: Solution, id: NeedId): 'yes' | 'partial' | 'no' | 'unknown' {
  const { value } = verdictOn(solution, id);
  return value === 'inapplicable' ? 'unknown' : value;
}

function isMet(
  { value, always, optional }: Verdict,
  wanted: boolean,
  wishes: readonly Wish[],
): Candidate['verdicts'][number]['met'] {
  if (value === 'inapplicable') return wanted ? 'no' : 'yes';
  if (wanted || value === 'unknown') return value;
  if (always) return 'no';
  // What can be had can mostly be left off, but nobody proved it.
  const needless =
    optional && !wishes.some((wish) => wish.wanted && optional.serves.some((id) => id === wish.id));
  return value === 'no' || needless ? 'yes' : 'unknown';
}
