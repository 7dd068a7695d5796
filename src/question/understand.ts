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

/** Turns of phrase that no fixed words catch. */
const turns: [CueId, RegExp][] = [
  [
    'recommend',
    /\b(?:which|what)(?! (?:an?|the|is|are|does|do|did|was)\b)(?: \S+){0,3} (?:cni|plugin|network)\b/i,
  ],
  [
    'recommend',
    /(?:뭐(?!라고)|뭘(?! ?(?:설정|확인|수정|변경|켜|끄|점검|봐|고쳐|바꿔|재시작|지워|삭제))|뭐로|뭘로|무엇|무얼|(?:어떤|무슨) ?(?:걸|게|것|거|cni|플러그인|솔루션|구성|조합))\S*(?: \S+){0,2} ?(?:써|쓰|쓸|골라|고르|얹|붙|더해|가야|가는|해야|하는 ?게|좋|나을|나아|나은|낫|맞|적합|적당|알맞|권|괜찮|깔|선택|묶|추가|넣으면|달면|올리면|올려야)/i,
  ],
  ['recommend', /\bwhat\b[^.?!]*\b(?:put|run|add|install)\b[^.?!]*\b(?:next to|alongside|beside|on top)\b/i],
  [
    'recommend',
    /\b(?:what|which)\b[^.?!]*\b(?:should|do|would|could|can) (?:i|we|you|u)\b(?: \w+)? (?:use|install|choose|pick|grab|take|run|deploy|add|attach|bolt|recommend|suggest)\b/i,
  ],
  [
    'recommend',
    /\bwhat (?:are|do|does|would) (?:people|ppl|others|folks|you|everyone|they|most) (?:use|using|run|running|pick|choose)\b/i,
  ],
  ['recommend', /(?:거|것|게|방법|플러그인|cni|솔루션|도구)\S{0,2} ?있을까/i],
  [
    'recommend',
    /\b(?:what|which)(?: \w+)? (?:could|can|would|might|should) (?:link|join|connect|bridge|glue)\b/i,
  ],
  [
    'trouble',
    /\b(?:can'?t|cannot|can not|couldn'?t|unable to)\b[^.?!]{0,30}\b(?:reach|connect|ping|resolve|talk|get to|start|pull)\b/i,
  ],
  ['recommend', /(?:갈아탈|옮길|쓸|대체할|대신할|바꿀|넘어갈) ?만한/i],
  [
    'recommend',
    /\bwhat(?:'?s| is) (?:one|the|a) (?:single |one )?(?:tool|plugin|thing|project|product|cni) (?:that|which)\b/i,
  ],
  [
    'recommend',
    /\b(?:what|which) (?:\w+ )?(?:ipam|cni|plugin|network)(?: option| plugin)? (?:can|could|should|would) (?:i|we|you)\b/i,
  ],
  ['recommend', /\bwhat should (?:i|we|they) (?:move|switch|migrate|change|go)\b[^.?!]*\bto\b/i],
  ['what', /=\s*\?/],
];

/** "고정 IP로 나가게": the address that the outside sees. */
const leavesWith =
  /\b(?:leaves?|leaving|exits?|go(?:es)? out|egress|outbound|seen|show up|appear)\b[^.?!]{0,60}\b(?:fixed|static|same|stable|known|one|single|predictable)(?: \w+)? (?:ips?|address(?:es)?)\b|(?:고정|정해진|같은|동일한|하나의) ?(?:공인 ?)?(?:ip|아이피|주소)\S{0,3} ?(?:로|으로)? ?(?:나가|나감|나갈|빠져|외부|아웃바운드|내보)/i;

function isPlaceName({ kind }: Sense): boolean {
  return kind === 'distribution';
}

/** Needs told around other words: "pod ranges of both clusters overlap", "파드 대역도 둘 다 10.244로 겹칩니다". */
const needTurns: [NeedId, RegExp, CueId?][] = [
  ['overlapping_ranges', /(?:겹치는|중복되는|중복된|똑같은|동일한) ?(?:ip ?)?(?:대역|cidr|주소|서브넷)/i],
  [
    'multi_cluster',
    /클러스터[^.?!]*(?:서비스|파드)(?:끼리|들?을 서로|들끼리)[^.?!]*(?:연결|통신|호출|붙|이어)/i,
  ],
  [
    'multi_cluster',
    /\b(?:several|multiple|two|three|four|five|six|seven|eight|nine|ten|a dozen|many|both|\d+)(?: [\w-]+){0,2} clusters\b[^?]*\b(?:services?|pods?)\b[^?]*\b(?:reach|reached|reachable|talk|connect|call|from the others?|across|each other)/i,
  ],
  [
    'dns_policy',
    /(?:도메인|호스트 ?이름|fqdn)\S*(?: \S+){0,3} ?(?:화이트리스트|허용|제한|막|차단|필터)|\b(?:domains?|hostnames?|fqdns?)\b[^.?!]{0,30}\b(?:allow|allowed|allow-?list|whitelist|restrict|limit|block|filter)\w*|\b(?:allow|allow-?list|whitelist|restrict|limit|block|filter)\w*\b[^.?!]{0,40}\b(?:domains?|domain names?|hostnames?|fqdns?)\b/i,
  ],
  [
    'cluster_wide_ipam',
    /노드 ?(?:여러|\d+) ?대\S*[^.?!]{0,12}대역[^.?!]{0,10}(?:같이|공유|함께)|(?:안 ?겹치|겹치지 ?않|중복 ?없이|중복되지 ?않)\S*(?: \S+){0,3} ?(?:나눠|나누|할당|배정|주려|줄|받)|\b(?:hand|give|assign|allocate)\w*\b[^.?!]{0,40}\b(?:no|without|never)\b[^.?!]{0,16}\b(?:duplicates?|twice|collisions?)\b|\bip ?(?:allocation|assignment)?[^.?!]{0,30}\b(?:unique|same|twice)\b[^.?!]{0,30}\b(?:nodes|hosts|cluster)\b|\bcluster[- ]?wide\b[^.?!]{0,20}\b(?:unique|ip|ipam|addresses)\b/i,
  ],
  ['ipam', /(?:ip|주소)(?:도|를|을)? ?(?:나눠|할당해|배정해|부여해) ?(?:주|줘|줍)/i],
  [
    'overlapping_ranges',
    /\b(?:without|w\/o|no) (?:re-?number\w*|re-?address\w*|changing (?:the |our |their )?(?:ranges?|cidrs?|addresses))\b/i,
    'recommend',
  ],
  ['egress_gateway', leavesWith],
  [
    'static_pod_ip',
    /(?<!(?:소스|출구|출발지|외부|공인|나가는|source|egress) ?)(?:ip|주소)\S*(?: \S+){0,2} ?고정/i,
  ],
  [
    'static_pod_ip',
    /\balways (?:use|uses|have|has|get|gets|keep|keeps)\b[^.?!]{0,24}(?:\d+\.){3}\d+|항상 ?(?:\d+\.){3}\d+/i,
  ],
  [
    'physical_network',
    /\bdhcp\b[^.?!]{0,40}\b(?:leases?|address|addresses|ips?)\b|\b(?:leases?|address|addresses|ips?)\b[^.?!]{0,40}\bdhcp\b|dhcp ?(?:서버)?\S*(?: \S+){0,3} ?(?:ip|주소)\S* ?(?:받|할당)/i,
    'recommend',
  ],
  [
    'physical_network',
    /(?:vlan(?: 대역)?|사내망|사내 네트워크|사무실 ?망|사무실 네트워크|회사 ?망|설비망|물리망|lan|l2)\S*(?: l2\S*)? ?(?:바로|직접|그대로) ?(?:붙|연결|물[려리])|\b(?:straight|directly|right) (?:on|onto|into|to) (?:the|our|a|an|its|their)(?: \w+)? (?:lan|vlan|l2|layer 2|network segment|office network|plant network)\b/i,
  ],
  [
    'control_plane_vip',
    /\b(?:api[- ]?server|control[- ]plane|masters?)\b[^.?!]{0,24}\b(?:floating|virtual|vip|stable|shared|single) ?(?:ip|address|endpoint)?\b|\b(?:vip|(?:floating|virtual) (?:ip|address))\b[^.?!]{0,30}\b(?:api[- ]?server|(?:control|ctrl)[- ]plane|masters?)\b|(?:api ?서버|컨트롤 ?플레인|마스터)[^?]{0,60} (?:vip|가상 ?ip|플로팅 ?ip|유동 ?ip)/i,
  ],
  [
    'static_pod_ip',
    /\b(?:ips?|addresses|address)\b[^.?!]{0,40}\b(?:stay|stays|keep|keeps|kept|survive|survives|remain|remains|never change|not change|same)\b[^.?!]{0,40}\b(?:restart|reschedul|recreat|reboot|redeploy)\w*|\b(?:keep|keeps|retain|retains)\b[^.?!]{0,24}\b(?:ip|address)\b[^.?!]{0,40}\b(?:restart|reschedul|recreat|reboot|redeploy)\w*|(?:재시작|재생성|재배포|다시 떠|다시 뜨|죽었다)\S*(?: \S+){0,2} ?(?:ip|주소)\S* ?(?:안 바뀌|바뀌지|변하지|그대로|유지|고정|같)|(?:ip|주소)\S* ?(?:안 바뀌|바뀌지 않|변하지 않)|(?:ip|주소)\S*(?: \S+){0,2} (?:재시작|재생성|재배포)\S* ?(?:그대로|유지|안 바뀌|고정|같)/i,
  ],
  [
    'overlapping_ranges',
    /\b(?:cidrs?|ranges?|subnets?|addresses)\b(?: [\w./]+){0,5} (?:overlap|clash|collide)|\bsame (?:pod )?(?:cidr|range|subnet)\b|(?:대역|cidr|주소|서브넷)\S*(?: \S+){0,4} 겹[치쳐칩친쳤침]/i,
  ],
  [
    'multi_cluster',
    /\bclusters?\b[^.?!]*\b(?:from|to|in|with|reach|and) (?:the |an)?other(?: one| cluster)?\b|클러스터\S*(?: \S+){0,3} ?(?:두|세|여러|2|3|4) ?개|클러스터\S*(?: \S+){0,2} ?끼리/i,
  ],
  [
    'overlapping_ranges',
    /\bboth\b[^.?!]*\b(?:pick|chose|choose|use|using|used|have|run|got|sit|sits|sitting|on)\w*\b[^.?!]*\d+\.\d+/i,
  ],
];

/** What nobody looks for a plugin without: in "나갈 때 IP 말고 도메인으로" the IP is another way to say whom. */
const neverUnwanted = new Set<NeedId>(['egress_gateway', 'ipam']);

/** "멀티캐스트는 안 씁니다": not needed; "안 쓰는 CNI" would be wanted without. */
const notUsed = /^(?:은|는|도|이|가)? ?안 ?(?:씁니다|써요|써(?![가-힣])|씀|쓸 거)/;

/** "policy is enough, no L7": not needed, and no fault either. What stands before the need. */
const isMoreThanEnough = /\b(?:enough|fine|suffices?|will do|all we need)\b[^.?!]{0,20}\bno\s*$/i;

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
      /^(?:처럼|같은|같이)$/.test(units[at + 1]?.text ?? '') ||
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
/** "kernels too old for any eBPF", "the boss forbids eBPF". What stands before it. */
const ruledOut =
  /\b(?:too old (?:for|to (?:run|do|use))|can(?:'?t|not) (?:do|run|use|load)|rul(?:e|es|ed|ing) out|forbids?|forbidden|bans?|banned|hates?|allergic to|wary of|afraid of|steer clear of|stay away from)(?: any| the| all| using)?\s*$/i;
const passedOver = /^(?:any|the|a|an|using|use|run|running|with|need|needing|based|on)$/;

function push<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
}
