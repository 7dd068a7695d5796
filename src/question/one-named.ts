import type { NeedId } from '../knowledge/capability.ts';
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
  type Rule,
  strangeNames,
  toProblem,
  toStatus,
  toTopic,
} from './case.ts';
import { natives } from './choice.ts';
import type { Intent } from './intent.ts';
import {
  asked,
  asksPlace,
  fittingProblem,
  idIn,
  namedForSure,
  nearestTrouble,
  needsOf,
  ofSubject,
  ownTopics,
  subjectBar,
  topicsFor,
} from './of-one.ts';
import { againstHost, defaultOf, notManaged, onDistribution, onlyThere } from './of-place.ts';
import type { Unit } from './reading.ts';
import { anywhere } from './understand.ts';
import {
  asksStrange,
  briefly,
  earlierName,
  fitness,
  isItCni,
  itself,
  mayStay,
  toProfile,
  whatItIs,
} from './what-it-is.ts';

/** One solution: which of its facts, topics or data is asked for. */
export function oneNamed(theCase: Case): Intent {
  return firstThatApplies(
    [
      unknownOther,
      mustLeave,
      mayStay,
      onlyThere,
      notManaged,
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
      notItsJob,
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

/** "it cannot do X, so we have to move, right?": first whether it can. */
const mustLeave: Rule = (theCase) => {
  const needs = needsOf(theCase);
  return needs.length > 0 && mustMove.test(theCase.question.text)
    ? { kind: 'feature', ids: [idIn(theCase)], needs, beside: [], also: [] }
    : undefined;
};
const mustMove =
  /\b(?:have|need|needs|forced|must)\b(?: to)? (?:switch|move|migrate|change|go|leave)\b[^.?!]*\b(?:right|correct|true|then)?\s*\?|(?:무조건|꼭|반드시|결국)[^.?!]*(?:갈아타|바꿔야|바꾸어야|옮겨야|옮기|교체해야|넘어가야)/i;

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

/** "does Apstra hand out pod addresses": nothing is known of that, and what it is says why. */
const notItsJob: Rule = (theCase) => {
  const id = idIn(theCase);
  const needs = needsOf(theCase);
  const known = needs.some((need) => verdictOn(theCase.shelf.solution(id), need).value !== 'unknown');
  if (needs.length === 0 || known || has(theCase, 'trouble', 'how', 'install')) return undefined;
  const told = whatItIs(theCase, id);
  return told?.kind === 'topic' && (ownTopics(theCase)[0]?.score ?? 0) < bars.likely ? told : undefined;
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

/** A symptom is told beside "installed", "by default": what is nearest to it, not the install steps. */
const ailing: Rule = (theCase) =>
  has(theCase, 'trouble') && needsOf(theCase).length === 0 ? nearestTrouble(theCase) : undefined;
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
  if (needs.length === 0) return undefined;
  const solution = theCase.shelf.solution(idIn(theCase));
  const known = needs.some((need) => verdictOn(solution, need).value !== 'unknown');
  if (!known && has(theCase, 'who', 'status')) return toStatus(theCase, [idIn(theCase)]);
  return { kind: 'feature', ids: [idIn(theCase)], needs, also: [], beside: besides(theCase) };
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
