import { type NeedId, platformIds } from '../knowledge/capability.ts';
import type { Role, Solution } from '../knowledge/solution.ts';
import { verdictOn } from '../knowledge/verdict.ts';
import { bars, belongsTo, type Case, has, ofKind, type Rule } from './case.ts';
import { addsTo, differentPlugins, staysAsItIs } from './clauses.ts';
import type { Choice, Order } from './intent.ts';

/** "CNI stays, what joins the clusters": what can stand beside the plugin there is, whether it is named or not. */
export const somethingToAdd: Rule = (theCase) => {
  const { question, needs } = theCase;
  const wants = needs.filter((need) => !qualities.has(need) && !places.has(need));
  const adds =
    wants.length > 0 &&
    wants.every((need) => addable.has(need)) &&
    has(theCase, 'recommend', 'plural') &&
    (staysAsItIs.test(question.text) ||
      addsTo.test(question.text) ||
      (needs.includes('multi_cluster') && differentPlugins.test(question.text)));
  return adds
    ? {
        ...toChoice({ ...theCase, question: { ...question, named: [] } }, 'shortlist'),
        among: addOns(theCase),
      }
    : undefined;
};

/** "alternative to X", "which CNI with … (we have X)": the name is beside the choice, not its subject. */
export const choiceBesideName: Rule = (theCase) => {
  const { question, shelf, needs } = theCase;
  const [id, second] = question.named;
  if (!id || second) return undefined;
  const { role, open_source: open, instead: successors, status } = shelf.solution(id);
  const whichPlugin = /\b(?:which|what)(?: \S+){0,2} (?:cni|plugin)\b|cni.{0,6}(?:추천|없나|있나|뭐)/i.test(
    question.text,
  );
  const spoken = question.units.find(({ senses }) =>
    senses.some((sense) => sense.kind === 'solution' && sense.id === id),
  );
  /** "X instead of the cloud's": X is what is to be taken. */
  const taken = (spoken?.start ?? 0) < question.text.search(/\binstead of\b/i);
  /** "X는 안 붙던데": it does not do it here. */
  const failsHere =
    has(theCase, 'recommend') &&
    /^\S{0,3} ?(?:안|못) ?[가-힣]/.test(question.text.slice(spoken?.end ?? question.text.length));
  const instead =
    failsHere ||
    (!taken &&
      !asksIfReplacement.test(question.text) &&
      (/\b(?:alternatives?|instead of|replacements?|other than|besides)\b|대안|대신|대체|말고|외에/i.test(
        question.text,
      ) ||
        (/\binstead\b/i.test(question.text) && fails.test(question.text) && !has(theCase, 'status'))));
  const other =
    /따로 (?:있|나와)|별도로 있|다른 (?:게|거|플러그인|cni)\S* 있|(?<!\b(?:next to|beside|besides|alongside|with|on top of) (?:an? )?)\b(?:another|separate|different|other) (?:one|plugin|cni)\b.*\?/i.test(
      question.text,
    ) && needs.length > 0;
  /** An interface plugin makes interfaces; with other needs, those are not what it lacks. */
  const wants = needs.filter((need) => !qualities.has(need));
  const missed = role === 'interface-plugin' ? wants.filter((need) => need !== 'multi_network') : wants;
  const looks =
    has(theCase, 'recommend') ||
    (role === 'interface-plugin' &&
      question.continued &&
      needs.some(isAddressing) &&
      !has(theCase, 'support', 'how'));
  const lacks =
    looks &&
    needs.length > 0 &&
    ((missed.length > 0 &&
      (missed.length === needs.length || missed.length < wants.length) &&
      missed.every((need) => cannot(shelf.solution(id), need))) ||
      wants.some((need) => verdictOn(shelf.solution(id), need).value === 'no'));
  const complains = has(theCase, 'recommend') && has(theCase, 'trouble') && needs.length > 1;
  const onward = (successors.length > 0 || has(theCase, 'recommend')) && whereTo.test(question.text);
  const replaces =
    has(theCase, 'recommend') &&
    (!has(theCase, 'status', 'why', 'what') || whatElse.test(question.text)) &&
    !(has(theCase, 'what') && /\b(?:explain|was for|is for)\b|설명/i.test(question.text)) &&
    successors.length > 0 &&
    !['active', 'maintenance'].includes(status.value);
  const asks = whichPlugin || (instead && has(theCase, 'recommend'));
  if (!(onward || other || lacks || complains || replaces || (asks && (needs.length > 0 || instead))))
    return undefined;
  const out = instead || onward || other || lacks || replaces || role === 'neighbour';
  const choice = toChoice(
    {
      ...theCase,
      question: { ...question, named: [], excluded: out ? [...question.excluded, id] : question.excluded },
    },
    'shortlist',
    !out && (!open || role === 'switch-fabric' || role === 'cloud-network') ? [id] : [],
    out ? successors.map((successor) => successor.id) : [],
  );
  return lacks && role === 'interface-plugin' && missed.every(isAddressing)
    ? {
        ...choice,
        needs: choice.needs.filter(({ id: need }) => need !== 'multi_network'),
        among: ofRole(theCase, 'ipam'),
      }
    : choice;
};
/** "Calico on eth0, Multus is there. Which plugin should do the attaching?": what is named is what there is. */
export const choiceAfterStory: Rule = (theCase) => {
  const { question, needs, shelf, ask } = theCase;
  const told = ask?.named.length === 0 || isThere.test(question.text);
  if (question.named.length === 0 || !told) return undefined;
  const asked = ask ?? question;
  const wants = needs.filter((need) => !qualities.has(need) && !places.has(need));
  const asks =
    asked.cues.has('recommend') &&
    !asked.cues.has('how') &&
    !has(theCase, 'compare', 'migrate', 'status', 'ended');
  if (!asks || wants.length === 0) return undefined;
  const meets = (id: string) => wants.every((need) => verdictOn(shelf.solution(id), need).value === 'yes');
  const there = question.named.filter(meets);
  const lacking = question.named.filter((id) => !meets(id));
  return toChoice(
    { ...theCase, question: { ...question, named: [], excluded: [...question.excluded, ...lacking] } },
    'shortlist',
    there,
  );
};

/** "is X a replacement for our plugin": what X is, not what replaces it. */
const asksIfReplacement =
  /\b(?:is|isn'?t|are)\b(?! there)[^.?!]{1,40}\b(?:a|an|the) (?:\w+ )?(?:replacements?|alternatives?|substitutes?) (?:for|to|of)\b/i;

/** "we already have Multus". */
const isThere = /\balready (?:have|run|use|got|installed)\b|이미 (?:쓰|깔|있|설치|운영)/i;

/** Something else than the dead one that is named. */
const whatElse = /\b(?:what|anything|something) else\b|다른 (?:거|것|게|대안|걸)/i;

/** What is named does not do it: "refuses to run there". */
const fails =
  /\b(?:refuses?|won'?t|will not|cannot|can'?t|does not|doesn'?t|do not|don'?t|is not|isn'?t|no longer)\b/i;

/** Needs that say nothing of networking. */
export const qualities = new Set<NeedId>(['simple', 'open_source', 'maintained']);
const places = new Set<NeedId>(platformIds);

/** An interface plugin takes addresses from another: whoever needs better ones needs another beside it. */
function cannot(solution: Solution, need: NeedId): boolean {
  const { value } = verdictOn(solution, need);
  return value === 'partial' ? isAddressing(need) && solution.role === 'interface-plugin' : value !== 'yes';
}

/** Served by what hands out addresses beside an interface plugin. */
export const isAddressing = (need: NeedId) => need === 'ipam' || need === 'cluster_wide_ipam';

/** Needs that something beside the plugin serves. */
const addable = new Set<NeedId>([
  'load_balancer',
  'control_plane_vip',
  'multi_cluster',
  'overlapping_ranges',
  'multi_network',
  'egress_gateway',
  'nat_traversal',
  'rdma',
]);

/** What can stand beside the plugin that a cluster runs. */
function addOns(theCase: Case): string[] {
  const { needs, shelf } = theCase;
  const alone = shelf.knowledge.solutions.filter((one) =>
    needs.some((need) => (one.beside_another as readonly NeedId[]).includes(need)),
  );
  return [
    ...ofRole(theCase, 'neighbour', 'meta-plugin', 'interface-plugin', 'ipam', 'policy-engine'),
    ...alone.map(({ id }) => id),
  ];
}

export function ofRole({ shelf }: Case, ...roles: Role[]): string[] {
  return shelf.knowledge.solutions.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
}

/** "what should we move to": what takes the place of a name is asked for, not how. */
export const whereTo =
  /\b(?:what|which|where)\b[^.?!]*\binstead\s*(?:\?|$)|\b(?:what|which|where)\b[^.?!]*\b(?:mov|migrat|switch|go|chang|jump|convert|upgrad)\w*\b[^.?!]{0,20}\bto\s*(?:\?|$)|\b(?:what|which)\b[^.?!]*\b(?:move|migrate|switch|go|change) to\b|\b(?:what|where) to (?:move|migrate|switch|go)\b|(?:뭘로|뭐로|무엇으로|무얼로|어디로|어떤 ?(?:걸|것|거|cni|플러그인)\S*로|어느 쪽으로) ?\S*(?: \S+)? ?(?:옮|갈아|바꾸|바꿔|이전|전환|교체|넘어)|대신 (?:뭐|뭘|무엇|어떤)|(?:갈아탈|옮길|넘어갈|대체할|바꿀) ?만한/i;

/** The plugin a cloud runs by itself. */
export const natives: Partial<Record<NeedId, string>> = {
  aws: 'aws-vpc-cni',
  azure: 'azure-cni',
  google_cloud: 'gke-networking',
  alibaba_cloud: 'terway',
  openshift: 'ovn-kubernetes',
};

export function toChoice(
  theCase: Case,
  kind: Choice['kind'],
  owned: string[] = [],
  successors: readonly string[] = [],
): Choice {
  const { question, needs, hosts, shelf } = theCase;
  const known = needs
    .flatMap((need) => natives[need] ?? [])
    .filter((id) => shelf.knowledge.solutions.some((solution) => solution.id === id));
  const places = question.distributions.map(shelf.distribution);
  const pluginsOf = (choices: readonly { plugin?: string | undefined }[]) =>
    choices.flatMap(({ plugin }) => plugin ?? []);
  const offered = places.flatMap((place) => pluginsOf([place.default, ...place.choices]));
  /** A place that offers a cloud's own plugin stands in that cloud. */
  const native = offered.filter((id) => shelf.solution(id).role === 'cloud-network');
  /** What follows a plugin in general, after what follows it in the place that is named. */
  const offeredFirst = (ids: readonly string[]) => [
    ...ids.filter((id) => native.includes(id)),
    ...ids.filter((id) => !native.includes(id)),
  ];
  const preferred = [
    ...new Set([...offeredFirst(successors), ...hosts, ...native, ...known, ...theCase.hinted]),
  ];
  const refused = places.flatMap((place) => pluginsOf(place.refused)).filter((id) => !offered.includes(id));
  return {
    kind,
    needs: question.needs,
    excluded: [...question.excluded, ...refused],
    ruledOut: question.excluded,
    preferred,
    owned,
    offered: [...new Set(offered)],
    orders: ordersIn(theCase),
    also: ofKind(theCase, 'topic')
      .filter(
        (hit) =>
          hit.score > 0.45 &&
          belongsTo(hit, preferred) &&
          (needs.length === 0 || needs.some((need) => hit.says(`need:${need}`)) || hit.score > bars.sure),
      )
      .slice(0, 1),
  };
}

export function ordersIn(theCase: Case): Order[] {
  const orders: [Order, boolean][] = [
    ['lightest', has(theCase, 'lightest')],
    ['simplest', theCase.needs.includes('simple')],
    ['production', has(theCase, 'production')],
    ['best', has(theCase, 'best')],
  ];
  return orders.flatMap(([order, asked]) => (asked ? order : []));
}

/** One is to be chosen, by a wish, an order or what is ruled out. */
export const chooses = (theCase: Case) =>
  has(theCase, 'recommend', 'best') ||
  ordersIn(theCase).length > 0 ||
  theCase.question.excluded.length > 0 ||
  theCase.question.needs.some(({ wanted }) => !wanted);
/** A list is wanted, not a choice. */
export const lists = (theCase: Case) =>
  has(theCase, 'plural') &&
  !/추천|(?:맞을|좋을|나을|적합할|적당할|무난할)까|골라|ㅊㅊ|recommend|suggest|should i|should we|would you (?:pick|choose|take|use|propose)/i.test(
    theCase.question.text,
  );
