import { type NeedId, platformIds } from '../knowledge/capability.ts';
import { verdictOn } from '../knowledge/verdict.ts';
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
  toStatus,
  toTopic,
} from './case.ts';
import { natives } from './choice.ts';
import type { Intent } from './intent.ts';
import type { Unit } from './reading.ts';
import { anywhere } from './understand.ts';

/** One solution: which of its facts, topics or data is asked for. */
export function oneNamed(theCase: Case): Intent {
  return firstThatApplies(
    [
      unknownOther,
      mustLeave,
      mayStay,
      onlyThere,
      earlierName,
      figures,
      symptom,
      fitness,
      isItCni,
      itself,
      defaultOf,
      againstHost,
      nothingBeside,
      onDistribution,
      need,
      topic,
      onlyOnSubject,
      ofPart,
      ailing,
      dataBesideWords,
      weakSymptom,
      anyNeed,
      mostlyCovered,
      standsOut,
      briefly,
    ],
    theCase,
  );
}

const idIn = ({ question }: Case) => question.named[0] as string;

/** "only for OpenShift?": every place where it is proven to run. */
const onlyThere: Rule = (theCase) => {
  const places = platformIds.filter((id) => id !== 'simple');
  const asksOf = needsOf(theCase).filter((need) => (places as readonly NeedId[]).includes(need));
  if (asksOf.length === 0 || !onlyFor.test(theCase.question.text)) return undefined;
  const runs = places.filter((id) => verdictOn(theCase.shelf.solution(idIn(theCase)), id).value === 'yes');
  return {
    kind: 'feature',
    ids: [idIn(theCase)],
    needs: [...new Set<NeedId>([...runs, ...asksOf])],
    beside: [],
    also: [],
  };
};
const onlyFor = /\bonly (?:for|on|in|with|works? (?:on|with|in)|runs? (?:on|in))\b|전용|에서만|에만 /i;

/** What is asked of it: content words but "maintained", which the status tells. */
function asked({ question }: Case): Unit[] {
  return question.content.filter(
    ({ senses }) => !senses.some(({ kind, id }) => kind === 'need' && id === 'maintained'),
  );
}

function needsOf({ needs }: Case) {
  return needs.filter((need) => need !== 'maintained');
}

function ownTopics(theCase: Case): Hit[] {
  const own = ofKind(theCase, 'topic').filter((hit) => belongsTo(hit, [idIn(theCase)]));
  const speaks = ofSubject(theCase);
  const lead = needsOf(theCase).length === 0 ? subjectLead : 0;
  const terms = asked(theCase).flatMap((unit) => (isNeed(unit) && !unit.hangul ? `=${unit.key}` : []));
  const isTerm = (hit: Hit) => terms.some((term) => hit.says(term));
  const worth = (hit: Hit) => hit.score + (speaks(hit) ? lead : 0) + (isTerm(hit) ? termLead : 0);
  return own.sort((a, b) => worth(b) - worth(a));
}

/** A port, a kernel, a file: what is asked for by its kind, whatever is said around it. */
const subjects = new Set('port kernel mtu limit scale file directory annotation label license'.split(' '));
/** A passage that speaks of it goes before one that fits this much better. */
const subjectLead = 0.12;
/** "with IPsec": of what serves the same need, the passage that speaks of just that. */
const termLead = 0.12;
/** Where it is asked for, a passage of the solution that speaks of it need fit no better. */
const subjectBar = 0.33;

function ofSubject(theCase: Case): (hit: Hit) => boolean {
  const { units } = theCase.question;
  const isPart = ({ senses }: Unit) => senses.some((sense) => sense.kind === 'solution' && sense.part);
  const byName = units.some(({ senses }) => senses.some((sense) => sense.kind === 'solution' && !sense.part));
  const parts = byName ? units.filter(isPart).map(({ key }) => `=${key}`) : [];
  const asks = asked(theCase).flatMap(({ senses }) =>
    senses.flatMap(({ kind, id }) => (kind === 'term' && subjects.has(id) ? `term:${id}` : [])),
  );
  return ({ says }) => [...asks, ...parts].some(says);
}

/** "kubernetes 1.34?": what another plugin's page says of versions says nothing of this one. */
function isVersionAsked({ question: { text, units } }: Case): boolean {
  return (
    /\bv?\d+\.\d+\b/.test(text) ||
    units.some(({ senses }) =>
      senses.some(({ kind, id }) => kind === 'term' && (id === 'version' || id === 'arm')),
    )
  );
}

/** Its own topics, after one of another solution where that one clearly is what the question is about. */
function topicsFor(theCase: Case): Hit[] {
  const id = idIn(theCase);
  const own = ownTopics(theCase);
  const best = own[0]?.score ?? 0;
  const others = ofKind(theCase, 'topic').filter((hit) => !belongsTo(hit, [id]));
  const ofOwn = has(theCase, 'status', 'link', 'install');
  const ownSteps = has(theCase, 'install') && theCase.shelf.solution(id).install !== undefined;
  const neighbours =
    has(theCase, 'status') || ownSteps || theCase.question.placeSaidBefore
      ? []
      : ofOwn
        ? theCase.hosts
        : [...theCase.hosts, ...theCase.hinted];
  /** "does X run on Y": what Y's own plugin is like says nothing of X. */
  const onlyPlace = asksPlace(theCase);
  const host = others.find(
    (hit) => !onlyPlace && belongsTo(hit, neighbours) && hit.score > bars.likely && hit.score > best,
  );
  const stranger = others.find(
    ({ score, covered, says }) =>
      (says(`solution:${id}`) || !isVersionAsked(theCase)) &&
      asked(theCase).length > 0 &&
      needsOf(theCase).length === 0 &&
      best < bars.likely &&
      score > bars.sure &&
      covered > 0.75,
  );
  const other = host ?? (ofOwn ? undefined : stranger);
  return other ? [other, ...own] : own;
}

function fittingProblem(theCase: Case): Hit | undefined {
  return ofKind(theCase, 'problem').find((hit) => hit.owners.length === 0 || belongsTo(hit, [idIn(theCase)]));
}

/** "it cannot do X, so we have to move, right?": first whether it can. */
const mustLeave: Rule = (theCase) => {
  const needs = needsOf(theCase);
  return needs.length > 0 && mustMove.test(theCase.question.text)
    ? { kind: 'feature', ids: [idIn(theCase)], needs, beside: [], also: [] }
    : undefined;
};
const mustMove =
  /\b(?:have|need|needs|forced|must)\b(?: to)? (?:switch|move|migrate|change|go|leave)\b[^.?!]*\b(?:right|correct|true|then)?\s*\?|(?:무조건|꼭|반드시|결국)[^.?!]*(?:갈아타|바꿔야|바꾸어야|옮겨야|옮기|교체해야|넘어가야)/i;

/** "can we take OpenShift SDN along": of what is over, its state. */
const mayStay: Rule = (theCase) => {
  const { value } = theCase.shelf.solution(idIn(theCase)).status;
  const over = ['superseded', 'archived', 'discontinued'].includes(value);
  return over && stays.test(theCase.question.text) && !has(theCase, 'how', 'trouble', 'migrate')
    ? toStatus(theCase, [idIn(theCase)])
    : undefined;
};
const stays =
  /그대로 (?:들고|가져|쓸|써도|유지|두)\S* ?(?:갈|가|돼|되|될)?|\b(?:can|may|could|should) (?:we|i)\b[^.?!]{0,20}\b(?:keep|stay on|carry on|hold on to|stick with)\b/i;

/** "under which name was it known before": its names stand with its state. */
const earlierName: Rule = (theCase) =>
  asksName.test(theCase.question.text) ? toStatus(theCase, [idIn(theCase)]) : undefined;
const asksName =
  /\b(?:known|called|named)\b[^.?!]{0,16}\b(?:before|earlier|formerly|previously)\b|\b(?:former|earlier|old|original|previous) names?\b|(?:예전|이전|옛|원래) 이름|이름이? 바뀌/i;

/** "how much memory does it take": what was measured, whatever stands around it. */
const figures: Rule = (theCase) => {
  const best = ownTopics(theCase)[0]?.score ?? 0;
  const asks = has(theCase, 'lightest', 'fastest') && !has(theCase, 'trouble', 'install', 'status', 'how');
  if (!asks || !measured.test(theCase.question.text) || best > bars.sure) return undefined;
  return needsOf(theCase).every((need) => need === 'encryption') ? data(theCase) : undefined;
};
const measured =
  /메모리|시피유|속도|처리량|성능|\b(?:memory|ram|cpu|throughput|speed|fast|performance|footprint)\b/i;

const symptom: Rule = (theCase) => {
  const wantsFact = has(theCase, 'who', 'support', 'how') || needsOf(theCase).length > 0;
  if (wantsFact && !has(theCase, 'trouble')) return undefined;
  const problem = fittingProblem(theCase);
  const best = topicsFor(theCase)[0]?.score ?? 0;
  const [bar, lead] = has(theCase, 'trouble') ? [bars.likely, -0.05] : [bars.sure, 0.05];
  return problem && problem.score > bar && problem.score > best + lead
    ? toProblem(theCase, [idOf(problem)])
    : undefined;
};

/** "calico vs fooflow": the other name is in no file. */
const unknownOther: Rule = (theCase) =>
  has(theCase, 'compare') &&
  strangeNames(theCase).length > 0 &&
  asked(theCase).every((unit) => theCase.question.strange.includes(unit))
    ? nothing('unknown_plugin', theCase)
    : undefined;

/** "is X stable", "X in production": when it fits and when not. */
const fitness: Rule = (theCase) => {
  const best = ownTopics(theCase)[0]?.score ?? 0;
  return has(theCase, 'production') && needsOf(theCase).length === 0 && !has(theCase, 'status') && best < 0.8
    ? toProfile(theCase)
    : undefined;
};

/** "is Apstra the thing I install for pods": what it is, and what it is not. */
const isItCni: Rule = (theCase) => {
  const id = idIn(theCase);
  const { role, topics } = theCase.shelf.solution(id);
  const other = ['switch-fabric', 'virtual-switch', 'neighbour', 'ipam', 'policy-engine'].includes(role);
  if (!other || !asksIfCni.test(theCase.question.text)) return undefined;
  const told = topics.find(({ id: topic }) => /cni/.test(topic) && /^(?:is|what|not)-/.test(topic));
  return told
    ? {
        kind: 'topic',
        owner: id,
        named: true,
        ids: [told.id],
        also: [],
        needs: [],
        others: [],
        summary: true,
        install: false,
        denied: [],
      }
    : toProfile(theCase);
};
const asksIfCni =
  /\bis (?:it|that|this) (?:what|the thing that|the one that) (?:gives|provides|makes|carries|does)\b|\b(?:rip|throw|take|kick) out (?:the|our|my|a) (?:current )?cni\b|\b(?:remove|ditch|drop|replace|uninstall) (?:the|our|my) (?:current )?(?:cni|network plugin)\b|cni ?(?:역할|노릇|구실)|\b(?:role|job|work) of (?:a|the|our) cni\b|\b(?:leave out|skip|drop|do without|get rid of|spare|omit|save) (?:a|an|the|our|any|another|installing a) ?(?:separate |real )?(?:cni|network plugin)\b|\b(?:as|be|become|became|being) (?:a|an|the|our|my) (?:cni|network plugin|pod network)\b|\b(?:still|also) need (?:a|an|another|some)?\s?(?:cni|network plugin|pod network)\b|\bwithout (?:a |any |another )?(?:cni|network plugin)\b|\b(?:replaces?|instead of|in place of) (?:the|a|our|my) (?:cni|network plugin)\b|(?:cni|플러그인)(?:은|는|을|를|도)? ?안 ?(?:깔|설치|써|필요)\S* ?(?:되|돼|될|괜찮)|(?:cni|플러그인)\S{0,2} (?:따로|별도로) (?:안|설치|깔|필요)|cni\S{0,2} (?:없어도|없이도?|대체)|(?:따로|별도로) cni\S{0,2} (?:안|설치|깔|필요)|\b(?:is|isn'?t|it'?s|that|it)\b[^.?!]{0,30}\b(?:a|an|the|our|my) (?:existing |current )?(?:cni|network plugin|pod network|thing (?:i|we) (?:would |could )?install)\b|cni ?(?:인가|맞|냐|야\?|라고 (?:보면|봐도))/i;

/** "kindnet runs on every node, what is it": whatever was told before. */
const itself: Rule = (theCase) => {
  const best = ownTopics(theCase)[0]?.score ?? 0;
  const onlyTold = needsOf(theCase).every((id) => anywhere.has(id));
  return whatIsIt.test(theCase.question.text) && onlyTold && best < bars.sure
    ? toProfile(theCase)
    : undefined;
};
const whatIsIt =
  /\bwhat (?:it|its|it'?s) ?(?:is|was|does|did)? ?(?:for|about|used for)\b|(?:뭐|뭘|무엇을|무슨 일을?) ?하는 ?(?:애|거|것|건|놈|녀석|물건|플러그인|도구|파드|프로젝트|친구)|(?:이게|그게|이건|그건|이거|그거|저게|얘는|쟤는|걔는) ?(?:대체 |도대체 |정확히 )?(?:뭔가요|뭐예요|뭐에요|뭐죠|뭐야|뭐냐|뭔데|뭐임|뭔지|뭡니까|무엇)|\bwhat(?:'?s| is| was| the \w+ is| even is| exactly is) (?:it|that|this)(?: thing)?\s*(?:$|[?,.])/i;

/** "what is X", "is X alive", "X docs", "install X": no word beside the name asks for anything in particular. */
const nothingBeside: Rule = (theCase) => {
  const id = idIn(theCase);
  const isPart = ({ senses }: Unit) =>
    senses.some((sense) => sense.kind === 'solution' && sense.part && sense.id === id);
  const words = asked(theCase).filter((unit) => !(has(theCase, 'status') && isPart(unit)));
  const own = ownTopics(theCase);
  const [best] = own;
  const isVersion = ({ text }: Unit) => /^v?\d+(?:\.\d+)*$/.test(text);
  /** What every solution has is asked for in these words; a passage on the matter says so itself. */
  const ofData = has(theCase, 'latest') || (has(theCase, 'status') && !best?.says('cue:status'));
  const light =
    words.length === 0 ||
    (whatDoes.test(theCase.question.text) && words.every(isLight)) ||
    (words.every((unit) => isLight(unit) || (ofData && isVersion(unit))) &&
      ((best?.score ?? 0) < bars.sure || ofData));
  const ofPlace = theCase.question.distributions.length > 0 && asksPlace(theCase);
  if (needsOf(theCase).length > 0 || !light || ofPlace || asksStrange(theCase)) return undefined;
  return (
    data(theCase) ??
    leading(theCase, best, 'how', 'migrate') ??
    (has(theCase, 'what') ? undefined : leading(theCase, best, 'who')) ??
    (has(theCase, 'who') && !has(theCase, 'what') ? toStatus(theCase, [id]) : toProfile(theCase))
  );
};

const whatDoes = /\bwhat (?:does|do|did)\b[^.?!]*\bdo\b|(?:뭐|무엇을?|무슨 일을?) ?(?:하는|해주는|해 주는)/i;

/** "X 되나요" of something nobody knows: only whether it can, and a word that nothing in the knowledge uses. */
function asksStrange({ question: { cues, strange } }: Case): boolean {
  return strange.length > 0 && [...cues].every((cue) => cue === 'support' || cue === 'how') && cues.size > 0;
}

function leading(
  theCase: Case,
  best: Hit | undefined,
  ...cues: Parameters<typeof has>[1][]
): Intent | undefined {
  return best && best.score > bars.likely && has(theCase, ...cues)
    ? toTopic(best, theCase, [idIn(theCase)])
    : undefined;
}

/** What every solution has: status, links, install steps, measured figures. */
function data(theCase: Case): Intent | undefined {
  const id = idIn(theCase);
  if (has(theCase, 'status')) return toStatus(theCase, [id]);
  if (has(theCase, 'link')) return { kind: 'links', ids: [id] };
  if (has(theCase, 'install') && theCase.shelf.solution(id).install) {
    return {
      kind: 'install',
      id,
      also: ownTopics(theCase)
        .filter(({ score }) => score > bars.likely)
        .slice(0, 1),
    };
  }
  if (has(theCase, 'latest')) return toStatus(theCase, [id]);
  if (has(theCase, 'lightest')) return { kind: 'benchmark', ids: [id], by: 'memory' };
  if (!has(theCase, 'fastest')) return undefined;
  return { kind: 'benchmark', ids: [id], by: theCase.needs.includes('encryption') ? 'encrypted' : 'speed' };
}

function toProfile(theCase: Case): Intent {
  const why = has(theCase, 'why', 'recommend', 'production');
  return {
    kind: 'profile',
    id: idIn(theCase),
    why,
    also: has(theCase, 'why')
      ? ownTopics(theCase)
          .filter(({ score }) => score > bars.sure)
          .slice(0, 1)
      : [],
  };
}

/** Something is to be done about the default, not known of it. */
const toChange =
  /\b(?:flag|option|switch off|disable|turn off|kill|remove|get rid)\b|끄는|끄려|꺼야|꺼요|플래그/i;

/** "is X still the default of Y": the distribution tells. */
const defaultOf: Rule = (theCase) => {
  const [id] = theCase.question.distributions;
  return id &&
    has(theCase, 'default') &&
    !toChange.test(theCase.question.text) &&
    (has(theCase, 'status') || !has(theCase, 'trouble')) &&
    needsOf(theCase).every((need) => need in natives)
    ? {
        kind: 'distribution',
        id,
        named: [idIn(theCase)],
        ...(has(theCase, 'how', 'install', 'not') ? {} : { supposed: idIn(theCase) }),
      }
    : undefined;
};

/** "how does it compare with the one AWS ships for EKS": with the plugin that the place brings. */
const againstHost: Rule = (theCase) => {
  const id = idIn(theCase);
  const [host, second] = [...new Set(theCase.hosts)];
  const other = has(theCase, 'status', 'trouble', 'install', 'migrate', 'recommend');
  return host &&
    !second &&
    host !== id &&
    has(theCase, 'compare') &&
    !other &&
    ofPlaceItself.test(theCase.question.text)
    ? { kind: 'comparison', ids: [id, host], needs: [], also: [] }
    : undefined;
};
const ofPlaceItself =
  /\bthe (?:one|plugin|cni)\b[^.?!]*\b(?:ships?|offers?|provides?|brings?|installs?|has|have|comes)\b|\b(?:its|their) (?:own|default|built-?in|native) (?:one|plugin|cni)\b|(?:기본|자체) ?(?:cni|플러그인|네트워크)/i;

/** "does X run on Y", "X on Y?": a name, a place and nothing else. */
function asksPlace(theCase: Case): boolean {
  const { distributions, cues } = theCase.question;
  const isPlain = (unit: Unit) =>
    isLight(unit) ||
    runs.test(unit.key) ||
    /^v?\d+(?:\.\d+)*$/.test(unit.text) ||
    unit.senses.some(({ kind }) => kind === 'distribution');
  return (
    distributions.length > 0 && [...cues].every((cue) => cue === 'support') && asked(theCase).every(isPlain)
  );
}
const runs =
  /^(?:run|work|operat|go|possibl|deploy|돌아|돌릴|돌려|올라|올려|올리|올릴|붙일|붙여|띄|동작|작동|가능|굴)/;

/** The need that a place stands for, by the plugin that it runs by itself: EKS is AWS. */
function needOfPlace({ hosts }: Case): NeedId | undefined {
  const entries = Object.entries(natives) as [NeedId, string][];
  return entries.find(([, plugin]) => hosts.includes(plugin))?.[0];
}

const onDistribution: Rule = (theCase) => {
  const [id] = theCase.question.distributions;
  const place = asksPlace(theCase) ? needOfPlace(theCase) : undefined;
  const told = (choices: readonly { plugin?: string | undefined }[]) =>
    choices.some(({ plugin }) => plugin === idIn(theCase));
  if (id && place && needsOf(theCase).every((need) => need === place)) {
    const { choices, refused } = theCase.shelf.distribution(id);
    const { value } = verdictOn(theCase.shelf.solution(idIn(theCase)), place);
    if (value !== 'unknown' && !told(choices) && !told(refused))
      return { kind: 'feature', ids: [idIn(theCase)], needs: [place], beside: [], also: [] };
  }
  const onlyThat = asked(theCase).every(({ senses }) =>
    senses.some(({ kind }) => kind === 'distribution' || kind === 'term'),
  );
  const best = topicsFor(theCase)[0]?.score ?? 0;
  const own = id && has(theCase, 'install') && !theCase.shelf.distribution(id).default.plugin;
  return id && (onlyThat || asksPlace(theCase)) && !own && !has(theCase, 'trouble') && best < bars.sure
    ? { kind: 'distribution', id, named: [idIn(theCase)] }
    : undefined;
};

const need: Rule = (theCase) => {
  const { shelf } = theCase;
  const needs = needsOf(theCase);
  const topics = topicsFor(theCase);
  const [best] = topics;
  if (needs.length === 0 || (best && leads(best, theCase))) return undefined;
  if (has(theCase, 'trouble') && !has(theCase, 'support', 'compare')) {
    const near = nearestTrouble(theCase);
    if (near) return near;
  }
  if (has(theCase, 'install') && !has(theCase, 'support', 'compare')) {
    const steps = data(theCase);
    if (steps?.kind === 'install') return steps;
  }
  const speaks = ofSubject(theCase);
  const onSubject =
    topics.find(
      (hit) => speaks(hit) && hit.score > subjectBar && needs.some((id) => hit.says(`need:${id}`)),
    ) ?? topics.find((hit) => speaks(hit) && hit.score > bars.sure);
  if (onSubject) return toTopic(onSubject, theCase, [idIn(theCase)], topics);
  const known = needs.some((id) => verdictOn(shelf.solution(idIn(theCase)), id).value !== 'unknown');
  if (!known && !asked(theCase).every(isNeed)) return undefined;
  const beyondIt = !asked(theCase).every(isNeed) || needs.some((id) => best?.says(`need:${id}`));
  if (!known && beyondIt && best && best.score > bars.likely)
    return toTopic(best, theCase, [idIn(theCase)], topics);
  if (hasStrangeQualifier(theCase) && (best?.score ?? 0) < bars.likely)
    return nothing('unknown_topic', theCase);
  return {
    kind: 'feature',
    ids: [idIn(theCase)],
    needs,
    beside: besides(theCase),
    also: asked(theCase).every(isNeed) ? [] : besideVerdict(topics, needs, has(theCase, 'how')),
  };
};

/** A topic that says more than the bare verdict: of the same need, else of whatever else was asked. */
function besideVerdict(topics: readonly Hit[], needs: readonly NeedId[], how: boolean): Hit[] {
  const ofNetworking = needs.filter((id) => !anywhere.has(id) && !(id in natives));
  /** Who asks how is told how, however the rest of the story fits. */
  const way = how ? topics.find((hit) => ofNetworking.some((id) => hit.says(`need:${id}`))) : undefined;
  const close = topics.filter((hit) => hit.score > bars.likely || hit === way);
  const [best] = close;
  const ofNeed = close.find((hit) => needs.some((id) => hit.says(`need:${id}`)));
  const chosen = ofNeed && best && ofNeed.score > best.score - 0.1 ? ofNeed : best;
  return chosen ? [chosen] : [];
}

/** The second part of a question in two parts: "who maintains it, and does it do X". */
function besides(theCase: Case): ('maintainer' | 'status' | 'licence')[] {
  const license = theCase.question.units.some(({ senses }) =>
    senses.some(({ kind, id }) => kind === 'term' && id === 'license'),
  );
  return [
    ...(has(theCase, 'who') ? (['maintainer'] as const) : []),
    ...(has(theCase, 'status') ? (['status'] as const) : []),
    ...(license ? (['licence'] as const) : []),
  ];
}

/** The topic says more of what was asked than the bare fact does, and of every need. */
function leads(hit: Hit, theCase: Case): boolean {
  const denied = needsOf(theCase).some(
    (id) => verdictOn(theCase.shelf.solution(idIn(theCase)), id).value === 'no',
  );
  if (!denied && belongsTo(hit, theCase.hosts) && !belongsTo(hit, [idIn(theCase)]) && hit.score > 0.5)
    return true;
  const beyond = asked(theCase).some((unit) => !isNeed(unit));
  if (beyond && hit.score > bars.sure && hit.covered > nearlyAll) return true;
  if (needsOf(theCase).some((id) => !hit.says(`need:${id}`))) return false;
  if (has(theCase, 'how', 'install', 'migrate') && hit.score > bars.likely) return true;
  const wantsMore = has(theCase, 'compare', 'why', 'default', 'what', 'who');
  return (beyond && hit.score > 0.5 && hit.covered > 0.55) || (wantsMore && hit.score > bars.sure);
}

/** A passage that speaks of this much of the question was written for it. */
const nearlyAll = 0.85;

/** "quantum encryption": a word that nothing in the knowledge uses stands right before what is needed. */
function hasStrangeQualifier({ question: { units, strange } }: Case): boolean {
  return units.some((unit, at) => {
    const next = units[at + 1];
    return (
      strange.includes(unit) &&
      !unit.hangul &&
      next !== undefined &&
      next.start - unit.end === 1 &&
      isNeed(next)
    );
  });
}

const topic: Rule = (theCase) => {
  const [best, ...more] = topicsFor(theCase);
  if (best && best.score < bars.sure && wantsSteps(theCase)) {
    const steps = data(theCase);
    if (steps?.kind === 'install') return steps;
  }
  return best && best.score > bars.likely ? toTopic(best, theCase, [idIn(theCase)], more) : undefined;
};

/** "the helm commands to install it", not of what is installed already. */
function wantsSteps(theCase: Case): boolean {
  const { text } = theCase.question;
  return (
    has(theCase, 'install') && !has(theCase, 'trouble', 'migrate') && steps.test(text) && !isThere.test(text)
  );
}
const steps =
  /\b(?:commands?|helm|manifests?|yaml|how (?:do|can|to)|steps?)\b|명령|헬름|매니페스트|설치법|까는|방법|어떻게/i;
const isThere = /\binstalled\b|\bonly (?:the|its)\b|설치(?:했|된|되어|돼|해서|하고)|깔았|깔려|깔고/i;

/** A port, a kernel, a limit is asked for, and one passage of it speaks of that. */
const onlyOnSubject: Rule = (theCase) => {
  const [first, second] = ownTopics(theCase).filter(ofSubject(theCase));
  return first && !second && first.score > leastOnSubject && !has(theCase, 'trouble')
    ? toTopic(first, theCase, [idIn(theCase)])
    : undefined;
};
const leastOnSubject = 0.15;

/** The component or product that is named tells the topic by itself, whatever else stands around it. */
const ofPart: Rule = (theCase) => {
  const id = idIn(theCase);
  const parts = theCase.question.units.filter(({ senses }) =>
    senses.some((sense) => sense.kind === 'solution' && sense.part && sense.id === id),
  );
  if (parts.length === 0 || !has(theCase, 'what', 'why', 'how')) return undefined;
  const [best] = theCase.search.find(parts, [id], (place) => place.kind === 'topic' && place.solution === id);
  return best && best.score > bars.sure ? toTopic(best, theCase, [id]) : undefined;
};

/** What is nearest to a symptom: a known problem, or a passage of the plugin. */
function nearestTrouble(theCase: Case): Intent | undefined {
  const [best] = [...topicsFor(theCase).slice(0, 1), ...[fittingProblem(theCase) ?? []].flat()].sort(
    (a, b) => b.score - a.score,
  );
  if (!best || best.score <= (best.exact ? exactBar : ailingBar)) return undefined;
  return best.place.kind === 'problem'
    ? toProblem(theCase, [idOf(best)])
    : toTopic(best, theCase, [idIn(theCase)]);
}

/** A symptom is told beside "installed", "by default": what is nearest to it, not the install steps. */
const ailing: Rule = (theCase) =>
  has(theCase, 'trouble') && needsOf(theCase).length === 0 ? nearestTrouble(theCase) : undefined;
const ailingBar = 0.36;
/** An address or flag of the passage stands in the question to the letter. */
const exactBar = 0.28;

const dataBesideWords: Rule = (theCase) => {
  /** "can it be installed next to another CNI": whether, not how. */
  if (has(theCase, 'install') && has(theCase, 'support') && !has(theCase, 'how', 'what', 'status', 'link')) {
    const [best] = ownTopics(theCase);
    const told = best && best.score > leastOnSubject ? toTopic(best, theCase, [idIn(theCase)]) : undefined;
    return told ?? toProfile(theCase);
  }
  if (has(theCase, 'status', 'install', 'link')) return data(theCase) ?? toProfile(theCase);
  return has(theCase, 'who') ? toStatus(theCase, [idIn(theCase)]) : undefined;
};

const weakSymptom: Rule = (theCase) => {
  const problem = fittingProblem(theCase);
  if (has(theCase, 'support', 'what') && !has(theCase, 'trouble')) return undefined;
  const bar = has(theCase, 'trouble') ? bars.likely : bars.unnamed;
  return problem && problem.score > bar ? toProblem(theCase, [idOf(problem)]) : undefined;
};

const anyNeed: Rule = (theCase) => {
  const needs = needsOf(theCase);
  return needs.length > 0
    ? { kind: 'feature', ids: [idIn(theCase)], needs, also: [], beside: besides(theCase) }
    : undefined;
};

/** None of its wordings fits, and one passage of it speaks of most of what is asked. */
const mostlyCovered: Rule = (theCase) => {
  const [best] = ownTopics(theCase).sort((a, b) => b.covered - a.covered);
  return best && best.covered > mostOfIt && asked(theCase).length > 1
    ? toTopic(best, theCase, [idIn(theCase)])
    : undefined;
};
const mostOfIt = 0.6;

/** One passage of it stands out, though much else is told. */
const standsOut: Rule = (theCase) => {
  const [best, second] = ownTopics(theCase);
  if (theCase.question.distributions.length > 0 || !namedForSure(theCase)) return undefined;
  const [widest] = [...ownTopics(theCase)].sort((a, b) => b.covered - a.covered);
  return best &&
    best === widest &&
    best.score > outBar &&
    best.score - (second?.score ?? 0) > outLead &&
    asked(theCase).length > 1
    ? toTopic(best, theCase, [idIn(theCase)])
    : undefined;
};
const outBar = 0.28;
const outLead = 0.05;

/** By a name that is no everyday word. */
function namedForSure({ question: { units } }: Case): boolean {
  return units.some(({ senses }) => senses.some((sense) => sense.kind === 'solution' && !sense.everyday));
}

/** A name in a few words that ask for nothing in particular. Units. */
const shortTalk = 14;

/** A name and little else that anything is known of: who it is. A neighbour is always told for what it is. */
const briefly: Rule = (theCase) => {
  const { units, strange } = theCase.question;
  if (theCase.shelf.solution(idIn(theCase)).role === 'neighbour') return toProfile(theCase);
  if (asksStrange(theCase)) return undefined;
  const known = asked(theCase).filter((unit) => !strange.includes(unit));
  const latin = strange.filter(({ hangul }) => !hangul).length;
  const speaks = has(theCase, 'what', 'why', 'recommend', 'who') || units.length <= 3;
  if (known.length <= 6 && latin === 0 && (speaks || known.every(isLight))) return toProfile(theCase);
  if (has(theCase, 'what') && known.length <= 5 && latin <= 1) return toProfile(theCase);
  if (
    namedForSure(theCase) &&
    theCase.question.cues.size === 0 &&
    !theCase.pasted &&
    units.length <= shortTalk &&
    latin <= 1
  )
    return toProfile(theCase);
  return known.every(isLight) && latin <= 2 && theCase.question.cues.size <= 1
    ? toProfile(theCase)
    : undefined;
};
