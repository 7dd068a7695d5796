import type { Hit } from '../search/search.ts';
import {
  bars,
  belongsTo,
  type Case,
  firstThatApplies,
  has,
  idOf,
  isLight,
  isNeed,
  nothing,
  ofKind,
  type Rule,
  strangeNames,
  toProblem,
  toTopic,
} from './case.ts';
import { chooses, lists, ordersIn, qualities, toChoice } from './choice.ts';
import type { Intent } from './intent.ts';
import { ofDistribution, ofHost, unknownPlace, whatRuns } from './of-place.ts';
import type { Unit } from './reading.ts';
import { anywhere } from './understand.ts';

/** No solution named: a plugin is wanted, or something is asked of none in particular. */
export function noneNamed(theCase: Case): Intent {
  return firstThatApplies(
    [
      unknownName,
      running,
      fastest,
      contrast,
      symptoms,
      ofHost,
      namedConcept,
      neededPlugin,
      statedNeed,
      ofDistribution,
      unknownPlace,
      plainChoice,
      foreign,
      byPassages,
      topic,
      concept,
      choice,
      error,
      holders,
      weaker,
      spokenConcept,
      stranger,
      bareWords,
    ],
    theCase,
  );
}

/** A plugin is asked for in general: "which cni", "네트워크 플러그인 추천". */
function asksPlugin(theCase: Case): boolean {
  return (
    lists(theCase) ||
    theCase.question.units.some((unit) => /cni|plugin|플러그인/.test(unit.text) || isGeneral(unit))
  );
}

/** The plugin that is asked about is in no file. */
const unknownName: Rule = (theCase) =>
  theCase.question.strange.some(({ text }) => /^[a-z]{4,}cni$/.test(text)) ||
  (!chooses(theCase) &&
    !lists(theCase) &&
    strangeNames(theCase).length > 0 &&
    (asksPlugin(theCase) || theCase.question.needs.length > 0))
    ? nothing('unknown_plugin', theCase)
    : undefined;

/** "how can I tell which CNI runs here": how to see it, not which to choose. */
const running: Rule = (theCase) => {
  const { needs, distributions, text } = theCase.question;
  const known = theCase.shelf.knowledge.concepts.some(({ id }) => id === 'which-cni');
  const choosing =
    ordersIn(theCase).length > 0 ||
    has(theCase, 'fastest', 'compare') ||
    /\b(?:should|to (?:pick|choose|use|install)|suits?|fits?|right)\b|추천|좋|나을|골라|고르|맞는/i.test(
      text,
    );
  return known && !choosing && needs.length + distributions.length === 0 && asksRunning.test(text)
    ? { kind: 'concept', ids: ['which-cni'] }
    : undefined;
};
const asksRunning =
  /\b(?:tell|find out|check|see|know|identify|figure out|determine)\b.*\b(?:which|what)\b.*\b(?:cni|plugin)\b|\b(?:which|what)\b.*\b(?:cni|plugin)\b.*\b(?:am i|are we|is)\b.*\b(?:running|using|installed|in use)\b|(?:어떤|무슨|현재|지금|설치된|깔린|사용 중인|쓰는).*(?:cni|플러그인).*(?:확인|알 수|알아내|어떻게 알|보는 법|보려면)/i;

const fastest: Rule = (theCase) => {
  const { needs, question, hits } = theCase;
  if (
    !has(theCase, 'fastest') ||
    question.needs.some(({ id }) => id !== 'encryption') ||
    ((hits[0]?.score ?? 0) > 0.75 && !/benchmark|벤치마크/i.test(question.text))
  )
    return undefined;
  if (!asksPlugin(theCase) && !chooses(theCase) && question.content.length > 0) return undefined;
  return { kind: 'benchmark', ids: [], by: needs.includes('encryption') ? 'encrypted' : 'speed' };
};

const symptoms: Rule = (theCase) => {
  const problems = likelyHere(theCase, ofKind(theCase, 'problem'));
  const [first] = problems;
  const trouble = has(theCase, 'trouble');
  const choosing = chooses(theCase) && (!trouble || has(theCase, 'recommend', 'best'));
  if (!first || choosing || (lists(theCase) && !trouble)) return undefined;
  const general = isAnyones(first) || belongsTo(first, [...theCase.hosts, ...theCase.hinted]);
  const bar = trouble ? bars.likely : asksFact(theCase) ? toTheLetter : general ? bars.unnamed : ofOneOnly;
  const passage = ofKind(theCase, 'topic')[0]?.score ?? 0;
  if (!trouble && has(theCase, 'how') && passage >= first.score) return undefined;
  const lead = trouble ? 0.2 : 0.08;
  const [second] = problems.filter(({ place }) => place.kind === 'problem').slice(1);
  const alone =
    trouble &&
    general &&
    first.score > aloneBar &&
    first.covered > mostOfIt &&
    first.score - (second?.score ?? 0) > aloneLead;
  if (!alone && first.score < bar) return undefined;
  if (first.score < (theCase.hits[0]?.score ?? 0) - lead) return undefined;
  const close = problems.filter(({ score }) => score > first.score - besideFirst);
  const anyones = close.find(
    ({ owners, score, covered }) =>
      owners.length === 0 && score > first.score - alikeProblem && covered > first.covered - alikeProblem,
  );
  return toProblem(theCase, [...new Set(anyones ? [anyones, ...close] : close)].slice(0, 4).map(idOf));
};
/** A symptom that fits no better than this is the one where it speaks of most that is told and no other comes near. */
const aloneBar = 0.33;
const mostOfIt = 0.5;
const aloneLead = 0.12;
/** It happens with any plugin, or with so many that nobody need name one. */
const isAnyones = ({ owners }: Hit) => owners.length === 0 || owners.length >= several;
const several = 3;
/** A plugin's own problem, told without its name and without a word of trouble. */
const ofOneOnly = 0.75;

/** Where a platform is named, what happens with its plugin or with any, not what happens with others. */
function likelyHere({ hosts }: Case, hits: Hit[]): Hit[] {
  const isElsewhere = ({ place, owners }: Hit) =>
    place.kind === 'problem' && owners.length > 0 && !owners.some((owner) => hosts.includes(owner));
  return hosts.length > 0 ? hits.filter((hit) => !isElsewhere(hit)) : hits;
}

/** Something is asked that no symptom answers. */
const asksFact = (theCase: Case) =>
  theCase.question.distributions.length + theCase.needs.length > 0 ||
  has(theCase, 'what', 'compare', 'fastest', 'support', 'default', 'latest');
const toTheLetter = 0.9;
/** A cause this close to the first is told too. */
const besideFirst = 0.15;
/** No plugin is named: what may happen with any comes before what fits as well and happens with one. */
const alikeProblem = 0.1;

const contrast: Rule = (theCase) => {
  const ofNeeds = theCase.needs.flatMap(
    (need) => theCase.shelf.knowledge.concepts.find(({ capability }) => capability === need)?.id ?? [],
  );
  const concepts = [...new Set([...theCase.question.concepts.filter((id) => id !== 'cni'), ...ofNeeds])];
  return concepts.length > 1 && has(theCase, 'compare') && !has(theCase, 'recommend')
    ? { kind: 'concept', ids: concepts.slice(0, 2) }
    : undefined;
};

/** "what is X", X a concept and no plugin named. */
const namedConcept: Rule = (theCase) => {
  const { concepts, needs, content } = theCase.question;
  const bare = content.length === 1 && theCase.question.cues.size === 0;
  const [need] = needs;
  const ofNeed =
    need && theCase.shelf.knowledge.concepts.find(({ capability }) => capability === need.id)?.id;
  const general = content.some((unit) => isGeneral(unit)) && needs.length === 0 ? 'cni' : undefined;
  const [said] = concepts.filter((one) => one !== 'cni' || content.length === 1);
  const id = quotedConcept(theCase) ?? said ?? ofNeed ?? general;
  const ofPlace = theCase.question.distributions.length > 0;
  if (ofPlace && (has(theCase, 'default') || whatRuns.test(theCase.question.text))) return undefined;
  const [best] = theCase.hits;
  if (id === 'cni' && best && best.place.kind === 'topic' && best.score > bars.sure) return undefined;
  if (!id || lists(theCase) || chooses(theCase) || needs.length > 1 || !(has(theCase, 'what', 'why') || bare))
    return undefined;
  return { kind: 'concept', ids: [id] };
};

/** A term in quotation marks is what is asked about. */
function quotedConcept({ question: { text, units } }: Case): string | undefined {
  const quoted = /["“'‘「]([^"”'’」]{2,40})["”'’」]/u.exec(text);
  if (!quoted) return undefined;
  const [from, to] = [quoted.index, quoted.index + quoted[0].length];
  return units
    .filter(({ start, end }) => start >= from && end <= to)
    .flatMap(({ senses }) => senses.flatMap(({ kind, id }) => (kind === 'concept' ? id : [])))[0];
}

/** "fixed IPs + network policy, cni?": several needs and the word plugin, nothing else asked. */
const neededPlugin: Rule = (theCase) =>
  (theCase.question.needs.length > 1 || onlyNeed(theCase)) &&
  asksPlugin(theCase) &&
  !has(theCase, 'what', 'why', 'compare', 'how')
    ? toChoice(theCase, lists(theCase) ? 'list' : 'shortlist')
    : undefined;

/** "ipv6 only cluster cni": one need and words that everybody uses, and no question word. */
function onlyNeed({ question: { needs, cues, content, distributions } }: Case): boolean {
  return (
    needs.length === 1 &&
    cues.size === 0 &&
    distributions.length === 0 &&
    content.every((unit) => isNeed(unit) || isLight(unit))
  );
}

/** "통신사라 NIC 3개 필요", "DPDK VFs straight into the pod": needs stated, nothing asked. */
const statedNeed: Rule = (theCase) => {
  const { question } = theCase;
  const wishes =
    /싶(?:어|은|음|습|다)|필요|원해|원합|\b(?:need|needs|want|wants|we require|looking for)\b/i.test(
      question.text,
    );
  const asks = has(
    theCase,
    'what',
    'why',
    'how',
    'compare',
    'default',
    'status',
    'migrate',
    'install',
    'link',
    'support',
  );
  const bare =
    question.content.length > 0 && question.content.every(isNeed) && question.concepts.length === 0;
  if (bare && question.cues.size === 0) return toChoice(theCase, 'list');
  if (question.needs.length === 0 || asks || !(wishes || question.cues.size === 0)) return undefined;
  if (!wishes && question.units.length < 4) return undefined;
  return toChoice(theCase, 'shortlist');
};

const plainChoice: Rule = (theCase) => {
  const { content, needs, distributions } = theCase.question;
  const plain =
    content.every(
      (unit) =>
        isLight(unit) || isGeneral(unit) || (asksPlugin(theCase) && isThing(unit) && unit.senses.length > 0),
    ) && needs.length + distributions.length === 0;
  const aboutPlugins =
    asksPlugin(theCase) || ordersIn(theCase).length > 0 || theCase.question.strange.length === 0;
  return chooses(theCase) && plain && aboutPlugins ? toChoice(theCase, 'shortlist') : undefined;
};

/** "CNI" is also a concept; beside a wish for one it is no more than the thing wished for. */
function isGeneral({ senses }: Unit): boolean {
  return senses.some(({ kind, id }) => kind === 'term' && (id === 'cni' || id === 'plugin'));
}

/** Needs that people have outside Kubernetes too. */
const everywhere = new Set<string>([
  'ipv6',
  'dual_stack',
  'multicast',
  'encryption',
  'windows',
  'bgp',
  'bandwidth_qos',
  'open_source',
  'maintained',
  'simple',
  'static_pod_ip',
  'nat_traversal',
  'aws',
  'azure',
  'google_cloud',
  'vsphere',
  'on_premises',
  'vm_bare_metal',
  'observability',
  'overlay',
  'evpn',
  'physical_network',
  'rdma',
  'dns_policy',
  'overlapping_ranges',
]);

/** Nothing of Kubernetes in it, and two words or more that nothing in the knowledge uses. */
const foreign: Rule = (theCase) => {
  const { strange, units } = theCase.question;
  const anchors = new Set([
    'kubernetes',
    'pod',
    'cni',
    'plugin',
    'cluster',
    'node',
    'namespace',
    'daemonset',
  ]);
  /** "Jenkins plugin": a word that nothing in the knowledge uses says whose plugin it is. */
  const isOthers = (at: number) => {
    const [before, unit] = [units[at - 1], units[at]];
    return /^plug-? ?ins?$/.test(unit?.text ?? '') && before && strange.includes(before) && !before.hangul;
  };
  const anchored = units.some(({ senses }, at) =>
    senses.some(
      ({ kind, id }) =>
        kind === 'solution' ||
        kind === 'distribution' ||
        (kind === 'term' && anchors.has(id) && !isOthers(at)) ||
        (kind === 'need' && !everywhere.has(id)),
    ),
  );
  if (anchored) return undefined;
  const everyday = units.filter(({ senses }) => senses.some(({ kind }) => kind === 'everyday')).length;
  const onlyEverywhere = theCase.needs.length <= 1;
  return strange.filter(({ hangul }) => !hangul).length >= 2 ||
    units.some((_, at) => isOthers(at)) ||
    (everyday > 1 && onlyEverywhere) ||
    (everyday > 0 && theCase.needs.every((need) => anywhere.has(need)) && !asksPlugin(theCase)) ||
    choosesOther(theCase)
    ? nothing('off_topic', theCase)
    : undefined;
};

/** A word of everyday life, or one that means nothing here. */
function isThing({ senses }: Unit): boolean {
  return senses.every(({ kind }) => kind === 'everyday');
}

/** "best laptop", "simplest cake": something is to be chosen, and no word says that it is a plugin. */
function choosesOther(theCase: Case): boolean {
  const { content, needs, concepts, continued } = theCase.question;
  return (
    chooses(theCase) &&
    !asksPlugin(theCase) &&
    !continued &&
    concepts.length === 0 &&
    needs.every(({ id }) => qualities.has(id)) &&
    content.some(isThing) &&
    content.every((unit) => isThing(unit) || isNeed(unit) || isLight(unit))
  );
}

/** "which CNI logs denied connections": no need that the catalog compares by, but passages of several that speak of it. */
const byPassages: Rule = (theCase) => {
  const { needs, distributions, continued } = theCase.question;
  if (!chooses(theCase) && !lists(theCase)) return undefined;
  if (!asksPlugin(theCase) || needs.length + distributions.length > 0 || continued) return undefined;
  const { ask } = theCase;
  const hits = ask ? theCase.search.find(ask.units, []) : theCase.hits;
  const topics = hits.filter(({ place }) => place.kind === 'topic');
  const [best] = topics;
  if (!best || best.score < (ask ? bars.unnamed : bars.sure) || hits[0] !== best) return undefined;
  const fitting = topics.filter(({ score }) => score > Math.max(bars.likely, best.score - farthest));
  const firsts = fitting.filter(
    (hit, at) => fitting.findIndex(({ owners }) => owners[0] === hit.owners[0]) === at,
  );
  const intents = firsts.slice(0, mostPassages).flatMap((hit) => toTopic(hit, theCase) ?? []);
  const [first, ...others] = intents;
  return first && others.length > 0
    ? { kind: 'several', intents: [first, ...others], left: [] }
    : toChoice(theCase, 'shortlist');
};
/** Passages shown side by side, and how far the last may lie behind the best. */
const mostPassages = 3;
const farthest = 0.25;

const topic: Rule = (theCase) => {
  const ways = has(theCase, 'how') && !has(theCase, 'trouble');
  const [best, ...more] = ways ? theCase.hits.filter(({ place }) => place.kind !== 'problem') : theCase.hits;
  const { needs: wishes, distributions } = theCase.question;
  if (!best || (chooses(theCase) && wishes.length + distributions.length > 0) || lists(theCase))
    return undefined;
  const { talkedOf } = theCase.question;
  const theirs = talkedOf
    ? theCase.hits.find((hit) => hit.place.kind === 'topic' && belongsTo(hit, [talkedOf]))
    : undefined;
  if (theirs && theirs.score > bars.likely && theirs.score > best.score - nearTalk)
    return toTopic(theirs, theCase, theirs.owners, more);
  const bar = best.exact || belongsTo(best, [...theCase.hinted, ...theCase.hosts]) ? bars.likely : bars.sure;
  if (best.score <= bar) return undefined;
  const rival = more.find((hit) => hit.place.kind === 'topic' && !belongsTo(hit, best.owners));
  const alike =
    rival &&
    !best.exact &&
    bar === bars.sure &&
    best.place.kind === 'topic' &&
    best.score - rival.score < alikeGap;
  if (alike && !theCase.question.continued && !has(theCase, 'what'))
    return { kind: 'unclear', choices: [best, rival] };
  return toTopic(best, theCase, best.owners, more);
};
/** Of the plugin that was spoken of before, a passage need fit no better than this much below the best. */
const nearTalk = 0.1;
/** Two passages of different solutions this close fit alike. */
const alikeGap = 0.015;

const concept: Rule = (theCase) => {
  const { concepts, content, needs } = theCase.question;
  if (lists(theCase) || chooses(theCase)) return undefined;
  const [found] = ofKind(theCase, 'concept');
  const [named] = concepts;
  const asks = has(theCase, 'what', 'why', 'how');
  if (found && (found.score > bars.sure || (found.score > bars.unnamed && !named)))
    return { kind: 'concept', ids: [idOf(found)] };
  if (named && (asks || (content.length <= 1 && needs.length <= 1))) return { kind: 'concept', ids: [named] };
  const rival = theCase.hits[0]?.score ?? 0;
  return found && found.score > bars.unnamed && found.score > rival - alikeConcept
    ? { kind: 'concept', ids: [idOf(found)] }
    : undefined;
};

const alikeConcept = 0.1;

const choice: Rule = (theCase) => {
  const { needs, distributions, content, excluded, strange } = theCase.question;
  const several = needs.length + distributions.length > 0;
  if (several && (chooses(theCase) || asksPlugin(theCase) || needs.length > 1)) {
    return toChoice(
      theCase,
      lists(theCase) && needs.length > 0 && ordersIn(theCase).length === 0 ? 'list' : 'shortlist',
    );
  }
  if (
    chooses(theCase) &&
    (asksPlugin(theCase) ||
      ordersIn(theCase).length > 0 ||
      content.length + strange.length === 0 ||
      excluded.length > 0)
  )
    return toChoice(theCase, 'shortlist');
  return lists(theCase) && asksPlugin(theCase) && content.every(isLight)
    ? toChoice(theCase, 'shortlist')
    : undefined;
};

const error: Rule = (theCase) => (theCase.pasted ? nothing('unknown_error', theCase) : undefined);

/** A Latin word that nothing in the knowledge uses and that looks like a name. */
function hasStrangeName({ question }: Case): boolean {
  return question.strange.some(({ hangul, text }) => !hangul && text.length > 3);
}

const holders: Rule = (theCase) =>
  theCase.question.needs.length > 0 && !hasStrangeName(theCase) && theCase.question.cues.size > 0
    ? toChoice(theCase, 'list')
    : undefined;

const weaker: Rule = (theCase) => {
  const isLikely = (hit: Hit) =>
    isAnyones(hit) || belongsTo(hit, [...theCase.hosts, ...theCase.hinted]) || hit.score > ofOneOnly;
  const [best, ...more] = likelyHere(theCase, theCase.hits).filter(
    (hit) => hit.place.kind !== 'problem' || isLikely(hit),
  );
  if (!best || best.score < bars.unnamed || best.covered < 0.5) return undefined;
  const { place } = best;
  switch (place.kind) {
    case 'topic':
      return toTopic(best, theCase, best.owners, more);
    case 'problem':
      return toProblem(theCase, [place.id]);
    case 'concept':
      return { kind: 'concept', ids: [place.id] };
    case 'migration':
      return { kind: 'migration', id: place.id, named: theCase.question.named };
    case 'distribution':
      return { kind: 'distribution', id: place.id, named: theCase.question.named };
  }
};

/** From here on, a text that does not ask what something is tells of something else. */
const fewMatters = 8;
/** A concept is named, whatever else is told: at least what it is. */
const spokenConcept: Rule = (theCase) => {
  const [id] = theCase.question.concepts.filter((one) => one !== 'cni');
  const told = theCase.question.content.length > fewMatters && !has(theCase, 'what', 'why', 'how');
  const other =
    told ||
    chooses(theCase) ||
    lists(theCase) ||
    theCase.pasted ||
    has(theCase, 'status', 'own_cluster', 'trouble');
  return id && !other ? { kind: 'concept', ids: [id] } : undefined;
};

const stranger: Rule = (theCase) =>
  hasStrangeName(theCase) && (asksPlugin(theCase) || theCase.question.needs.length > 0)
    ? nothing('unknown_plugin', theCase)
    : undefined;

const bareWords: Rule = (theCase) => {
  const { content, cues, excluded, strange } = theCase.question;
  if (content.length + strange.length === 0 && cues.size > 0 && excluded.length === 0)
    return has(theCase, 'recommend') ? toChoice(theCase, 'shortlist') : { kind: 'help' };
  return nothing(strange.length > 0 && !asksPlugin(theCase) ? 'off_topic' : 'unknown_topic', theCase);
};
