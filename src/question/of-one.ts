import type { Hit } from '../search/search.ts';
import {
  bars,
  belongsTo,
  type Case,
  has,
  idOf,
  isLight,
  isNeed,
  ofKind,
  toProblem,
  toTopic,
} from './case.ts';
import type { Intent } from './intent.ts';
import type { Unit } from './reading.ts';

export const idIn = ({ question }: Case) => question.named[0] as string;

/** What is asked of it: content words but "maintained", which the status tells. */
export function asked({ question }: Case): Unit[] {
  return question.content.filter(
    ({ senses }) => !senses.some(({ kind, id }) => kind === 'need' && id === 'maintained'),
  );
}

export function needsOf({ needs }: Case) {
  return needs.filter((need) => need !== 'maintained');
}

export function ownTopics(theCase: Case): Hit[] {
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
export const subjectBar = 0.33;

export function ofSubject(theCase: Case): (hit: Hit) => boolean {
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
export function topicsFor(theCase: Case): Hit[] {
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
  const speaks = ofSubject(theCase);
  /** "Submariner on RKE2, which ports": its own ports, not those of the place. */
  const onSubject = own.some((hit) => speaks(hit));
  const other = (onSubject ? undefined : host) ?? (ofOwn ? undefined : stranger);
  return other ? [other, ...own] : own;
}

export function fittingProblem(theCase: Case): Hit | undefined {
  return ofKind(theCase, 'problem').find((hit) => hit.owners.length === 0 || belongsTo(hit, [idIn(theCase)]));
}

/** What is nearest to a symptom: a known problem, or a passage of the plugin. */
export function nearestTrouble(theCase: Case): Intent | undefined {
  const [best] = [...topicsFor(theCase).slice(0, 1), ...[fittingProblem(theCase) ?? []].flat()].sort(
    (a, b) => b.score - a.score,
  );
  if (!best || best.score <= (best.exact ? exactBar : ailingBar)) return undefined;
  return best.place.kind === 'problem'
    ? toProblem(theCase, [idOf(best)])
    : toTopic(best, theCase, [idIn(theCase)]);
}

const ailingBar = 0.36;
/** An address or flag of the passage stands in the question to the letter. */
const exactBar = 0.28;

/** By a name that is no everyday word. */
export function namedForSure({ question: { units } }: Case): boolean {
  return units.some(({ senses }) => senses.some((sense) => sense.kind === 'solution' && !sense.everyday));
}

/** "does X run on Y", "X on Y?": a name, a place and nothing else. */
export function asksPlace(theCase: Case): boolean {
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
  /^(?:run|work|operat|go|possibl|deploy|돌아|돌릴|돌려|올라|올려|올리|올릴|붙일|붙여|띄|동작|작동|가능|공식|offici|굴)/;
