import type { NeedId } from '../knowledge/capability.ts';
import type { Knowledge } from '../knowledge/catalog.ts';
import type { CueId } from '../knowledge/vocabulary.ts';
import { type Language, languageOf } from '../language.ts';
import { clean, isKoreanTail, longestQuestion } from '../text.ts';
import {
  asksField,
  howToSee,
  isOfExplanation,
  saidInPassing,
  staysAsItIs,
  toConsider,
  whatToCheck,
  withoutLetterForm,
} from './clauses.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import { isSlip } from './mend.ts';
import { read, type Unit } from './reading.ts';
import { isMoreThanEnough, leavesWith, needTurns, ruledOut, turns } from './turns.ts';

type SolutionSense = Extract<Sense, { kind: 'solution' }>;

/** `text`: what it was said by first; `further`: the other words for it. */
export type WantedNeed = { id: NeedId; wanted: boolean; text: string; further?: string[] };

/** What a question says, whatever its language and wording. */
export type Question = {
  /** As far as it is read for its meaning. */
  text: string;
  /** All of it, for what stands in a long paste. */
  whole: string;
  language: Language;
  units: Unit[];
  /** Solutions in the order they are named. */
  named: string[];
  excluded: string[];
  /** Names that are no longer in use, as they were typed, and whose they were. */
  formerly: { id: string; name: string }[];
  needs: WantedNeed[];
  /** The one plugin that the talk was about, where it neither names one nor goes on. */
  talkedOf?: string;
  /** What was wished for in the talk before it, where it names no need itself. */
  wished?: WantedNeed[];
  distributions: string[];
  /** The place was named in the talk before it, not in it. */
  placeSaidBefore?: boolean;
  concepts: string[];
  cues: ReadonlySet<CueId>;
  /** What remains beside names, cues, filler and Korean words that nothing in the knowledge uses. */
  content: Unit[];
  /** Words that neither the lexicon nor the knowledge knows. */
  strange: Unit[];
  /** It goes on from the question before it. */
  continued: boolean;
  /** An everyday word that is also a name was taken for the everyday thing. */
  homonym: boolean;
};

function isPlaceName({ kind }: Sense): boolean {
  return kind === 'distribution';
}

/** What nobody looks for a plugin without: in "나갈 때 IP 말고 도메인으로" the IP is another way to say whom. */
const neverUnwanted = new Set<NeedId>(['egress_gateway', 'ipam']);

/** "멀티캐스트는 안 씁니다": not needed; "안 쓰는 CNI" would be wanted without. */
const notUsed = /^(?:은|는|도|이|가)? ?안 ?(?:씁니다|써요|써(?![가-힣])|씀|쓸 거)/;

/** Longer texts are pasted: their odd words are names and numbers, not slips of the finger. Characters. */
const longestTyped = 400;

/** Qualities and places that an everyday thing may have too. */
export const anywhere: ReadonlySet<NeedId> = new Set<NeedId>([
  'simple',
  'open_source',
  'maintained',
  'vm_bare_metal',
  'aws',
  'azure',
  'google_cloud',
  'alibaba_cloud',
  'vsphere',
  'on_premises',
]);

/** Words of networking that make an everyday word beside them a name. */
const networking = new Set(
  'pod node kubernetes cni plugin network subnet range route gateway interface kernel datapath service namespace daemonset controller mtu ip mac nat l2 l3 dns ingress egress firewall kubeadm container linux'.split(
    ' ',
  ),
);

export function understand(
  text: string,
  lexicon: Lexicon,
  knowledge: Knowledge,
  before?: Language,
): Question {
  const whole = clean(text).trim();
  const kept = withoutLetterForm(whole.slice(0, longestQuestion));
  const units = read(kept, lexicon, kept.length < longestTyped);
  const cues = new Set(units.flatMap(({ senses }) => senses.flatMap((s) => (s.kind === 'cue' ? s.id : []))));
  for (const [cue, pattern] of turns) if (pattern.test(kept)) cues.add(cue);
  if (lexicon.trouble.test(kept.replace(/[’']/g, ''))) cues.add('trouble');
  for (const cue of saidInPassing(units, kept)) cues.delete(cue);
  if (howToSee.test(kept)) {
    cues.delete('trouble');
    cues.add('how');
  }
  if (staysAsItIs.test(kept)) cues.delete('migrate');
  if (asksField.test(kept)) cues.delete('recommend');
  const toCheck = whatToCheck.test(kept) && (cues.has('trouble') || !staysAsItIs.test(kept));
  if (toCheck && !cues.has('trouble') && toConsider.test(kept)) cues.add('recommend');
  else if (toCheck) {
    cues.delete('recommend');
    cues.add('trouble');
  }
  const strange = units.filter(
    (unit) =>
      unit.senses.length === 0 &&
      !unit.ignored &&
      !lexicon.known.has(unit.text) &&
      !lexicon.known.has(unit.key) &&
      (unit.hangul || !isSlip(unit.text, lexicon.known)) &&
      !/^\d/.test(unit.text),
  );
  const named: string[] = [];
  const excluded: string[] = [];
  const formerly: Question['formerly'] = [];
  const needs: WantedNeed[] = [];
  const distributions: string[] = [];
  const concepts: string[] = [];
  let homonym = false;
  const solutionOf = ({ senses }: Unit) => {
    const isTerm = senses.some(({ kind, id }) => kind === 'term' && (id === 'cni' || id === 'plugin'));
    // "pod networks" is a common phrase first, and only then the PodNetworking of one plugin.
    const solutions = senses.flatMap((sense) =>
      sense.kind === 'solution' && !(sense.part && isTerm) ? [sense] : [],
    );
    return solutions.find(({ everyday: isEveryday }) => !isEveryday) ?? solutions[0];
  };
  const turned = needTurns.some(([, pattern, only]) => (!only || cues.has(only)) && pattern.test(kept));
  const rolesById = new Map(knowledge.solutions.map(({ id, role }) => [id, role]));
  /** Beside another plugin, "bridge", "dhcp" or "cluster mesh" is what that one works with, not what is asked about. */
  const isOnlyMeans = (unit: Unit, { id, everyday: isEveryday, part }: SolutionSense): boolean => {
    const isNeed = unit.senses.some(({ kind }) => kind === 'need');
    const others = units.some((other) => {
      const theirs = other === unit ? undefined : solutionOf(other);
      return (
        theirs !== undefined &&
        theirs.id !== id &&
        !(theirs.everyday && other.senses.some(({ kind }) => kind === 'need'))
      );
    });
    if (isNeed && (part || isEveryday)) return others ? !(isEveryday && cues.has('compare')) : isEveryday;
    const tool = ['interface-plugin', 'ipam', 'plugin-set', 'virtual-switch'].includes(
      rolesById.get(id) ?? '',
    );
    const wishes = cues.has('recommend') || /싶(?:어|은|음|습|다)|\b(?:want|need)\b/i.test(kept);
    const needed =
      turned || units.some((other) => other !== unit && other.senses.some(({ kind }) => kind === 'need'));
    return isEveryday && tool && (others ? !cues.has('compare') : wishes && needed);
  };
  /** "NSX on GKE": where it is to run, though the place's own network has that name too. */
  const isPlace = (at: number, { id }: SolutionSense): boolean => {
    const unit = units[at] as Unit;
    const stands =
      /^(?:on|in|inside|under)$/.test(units[at - 1]?.text ?? '') || /^에서?$/.test(units[at + 1]?.text ?? '');
    const another = units.some((other) => ![undefined, id].includes(solutionOf(other)?.id));
    return stands && another && unit.senses.some(({ kind }) => kind === 'distribution');
  };
  /** "istio-cni도 Calico처럼 …", "does it route like flannel": an example beside what is asked about. */
  const isLikened = (at: number, { id }: SolutionSense): boolean => {
    const like =
      /^(?:처럼|같은)$/.test(units[at + 1]?.text ?? '') ||
      /^(?:like|unlike)$/.test(units[at - 1]?.text ?? '');
    const another = units.some((other) => ![undefined, id].includes(solutionOf(other)?.id));
    return like && another && !cues.has('compare');
  };
  /** "실리움 그대로 두고 Coil은 …", "keep Calico and add …, does it …": what stays is not asked about. */
  const isKept = (at: number, { id }: SolutionSense): boolean => {
    const unit = units[at] as Unit;
    const stays =
      /^\S{0,3} ?그대로 ?(?:두|쓰|놔|유지)/.test(kept.slice(unit.end)) ||
      /\b(?:keep(?:ing)?|leav(?:e|ing)) (?:the |our |my )?$/i.test(kept.slice(0, unit.start));
    const others = new Set(units.flatMap((other) => solutionOf(other)?.id ?? []));
    return stays && others.size > 1 && others.has(id) && cues.has('support') && !cues.has('compare');
  };
  /** Who looks for a plugin, or asks something of one, and names a concept needs what the concept stands for. */
  const ofOne = new Set(units.flatMap((unit) => solutionOf(unit)?.id ?? [])).size === 1;
  const ofPlace = cues.has('support') && units.some(({ senses }) => senses.some(isPlaceName));
  const choosing = cues.has('recommend') || cues.has('plural') || ((ofOne || ofPlace) && !cues.has('what'));
  const capabilities = new Map(knowledge.concepts.map(({ id, capability }) => [id, capability]));
  const everyday = units.some(({ senses }) => senses.some(({ kind }) => kind === 'everyday'));
  const ofNetworking = units.some(isNetworking);
  units.forEach((unit, at) => {
    const negated = isNegated(units, at) || ruledOut.test(kept.slice(0, unit.start));
    const solution = solutionOf(unit);
    if (solution?.everyday && everyday && !ofNetworking) homonym = true;
    else if (
      solution &&
      !isOnlyMeans(unit, solution) &&
      !isPlace(at, solution) &&
      !isLikened(at, solution) &&
      !isKept(at, solution)
    ) {
      push(negated ? excluded : named, solution.id);
      if (solution.former) formerly.push({ id: solution.id, name: solution.name });
    }
    for (const sense of unit.senses) {
      if (sense.kind === 'distribution') push(distributions, sense.id);
      if (sense.kind === 'concept') {
        push(concepts, sense.id);
        const capability = choosing ? capabilities.get(sense.id) : undefined;
        if (capability && !notUsed.test(kept.slice(unit.end)) && !needs.some(({ id }) => id === capability))
          needs.push({ id: capability, wanted: !negated, text: unit.text });
      }
      if (sense.kind !== 'need') continue;
      if (sense.id === 'windows' && elsewhereWindows.test(units[at + 1]?.text ?? '')) continue;
      const there = needs.find(({ id }) => id === sense.id);
      if (there) {
        there.further = [...(there.further ?? []), unit.text];
        continue;
      }
      if (sense.id === 'simple' && isOfExplanation(units, at, cues, kept)) continue;
      const { without } = knowledge.vocabulary.needs[sense.id];
      const outright = sense.id === 'kube_proxy_replacement' && /^kube-? ?proxy$/.test(unit.text);
      if ((negated && neverUnwanted.has(sense.id)) || (!without && notUsed.test(kept.slice(unit.end))))
        continue;
      if (negated && isMoreThanEnough.test(kept.slice(0, unit.start))) continue;
      if (!negated || outright) needs.push({ id: sense.id, wanted: true, text: unit.text });
      else if (without) {
        if (!needs.some(({ id }) => id === without))
          // What was ruled out is no word for what is wanted.
          needs.push({ id: without, wanted: true, text: '' });
      } else if (!isNotNeeded(units[at + 1])) needs.push({ id: sense.id, wanted: false, text: unit.text });
    }
  });
  for (const [id, pattern, only] of needTurns) {
    if (only && !cues.has(only)) continue;
    const said = needs.some((need) => need.id === id) ? undefined : pattern.exec(kept);
    if (said) needs.push({ id, wanted: true, text: said[0] });
  }
  /** "고정 IP로 나가게": the address outside is fixed, not that of the pod. */
  const outside = needs.some(({ id }) => id === 'egress_gateway') && leavesWith.test(kept);
  /** Who puts pods on the LAN of the company has one. */
  const onLan = needs.some(({ id, wanted }) => id === 'physical_network' && wanted);
  /** OpenShift on IBM Cloud is what IBM Cloud makes of it. */
  const managed = new Set(
    knowledge.distributions.filter(({ kind }) => kind === 'managed').map(({ id }) => id),
  );
  distributions.sort((a, b) => Number(managed.has(b)) - Number(managed.has(a)));
  return {
    text: kept,
    whole,
    language: languageOf(kept, before),
    units,
    named,
    formerly,
    excluded: excluded.filter((id) => !named.includes(id)),
    needs: needs.filter(({ id }) => !(outside && id === 'static_pod_ip') && !(onLan && id === 'on_premises')),
    distributions,
    concepts,
    cues,
    content: units
      .filter((unit) => !(unit.hangul && strange.includes(unit)))
      .filter(
        (unit) => !unit.ignored && !unit.senses.some((sense) => sense.kind === 'solution' && !sense.part),
      ),
    strange,
    continued: false,
    homonym,
  };
}

/** "a Windows DHCP server": no node runs Windows. */
const elsewhereWindows = /^(?:dhcp|dns|ad|active|domain|pc|pcs|laptop|laptops|desktop|client|clients)$/;

/** A word by which a text is one about networking of Kubernetes. */
export function isNetworking(unit: Unit): boolean {
  return (
    unit.senses.some(
      (sense) =>
        (sense.kind === 'term' && networking.has(sense.id)) ||
        sense.kind === 'concept' ||
        sense.kind === 'distribution' ||
        (sense.kind === 'need' && !anywhere.has(sense.id)) ||
        (sense.kind === 'solution' && !sense.everyday),
    ) || /[가-힣a-z]*cni/.test(unit.text)
  );
}

/** "no policies needed", "정책은 필요 없고": to do without is no wish. */
function isNotNeeded(next: Unit | undefined): boolean {
  return next?.senses.some(({ kind, id }) => kind === 'term' && id === 'requirement') ?? false;
}

/** "not X", "without X", "X 말고", "X 없이": the word right before in English, right after in Korean. */
function isNegated(units: Unit[], at: number): boolean {
  const negates = (unit: Unit | undefined, hangul: boolean) =>
    unit !== undefined &&
    unit.hangul === hangul &&
    unit.senses.some((sense) => sense.kind === 'cue' && sense.id === 'not');
  let before = at - 1;
  while (before >= 0 && passedOver.test(units[before]?.text ?? '')) before--;
  let after = at + 1;
  const isPassed = (unit: Unit | undefined) =>
    unit?.hangul === true &&
    ((isKoreanTail(unit.text) && unit.senses.length === 0) ||
      /^(?:서버|장비|기능|설정|쪽|절대|아예|전부|전혀|다)$/.test(unit.key));
  while (isPassed(units[after])) after++;
  return negates(units[before], false) || negates(units[after], true);
}
const passedOver = /^(?:any|the|a|an|using|use|run|running|with|need|needing|based|on)$/;

function push<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
}
