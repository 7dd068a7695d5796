import type { NeedId } from '../knowledge/capability.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { verdictOn } from '../knowledge/verdict.ts';
import type { Hit } from '../search/search.ts';
import {
  bars,
  belongsTo,
  type Case,
  firstThatApplies,
  has,
  idOf,
  ofKind,
  type Rule,
  toProblem,
  toStatus,
  toTopic,
} from './case.ts';
import { isAddressing, ofRole, toChoice, whereTo } from './choice.ts';
import type { Intent } from './intent.ts';
import { whatItIs } from './what-it-is.ts';

/** Two solutions or more: compared, unless the question asks one thing of each of them. */
export function severalNamed(theCase: Case): Intent {
  return firstThatApplies(
    [
      insteadOfCni,
      instead,
      states,
      addresses,
      measured,
      symptom,
      onDistribution,
      together,
      sharedTopic,
      nearestTrouble,
      sameNeed,
      strangersTopic,
      compared,
    ],
    theCase,
  );
}

/** "how do EKS, AKS and GKE differ": by the plugins they bring. */
export const placesCompared: Rule = (theCase) => {
  const { question, hosts, needs } = theCase;
  const ids = [...new Set(hosts)];
  const ofPlaces = ids.length > 1 && question.named.every((id) => ids.includes(id));
  return ofPlaces && has(theCase, 'compare') && !has(theCase, 'install', 'trouble')
    ? { kind: 'comparison', ids: ids.slice(0, mostCompared), needs, also: [] }
    : undefined;
};
const mostCompared = 5;

/** "we run Calico, they run OVN-Kubernetes, what joins the clusters": what each side runs is told, none is to be chosen. */
export const joining: Rule = (theCase) => {
  const { question, needs } = theCase;
  const contrasted = /\b(?:vs|versus|better|which of)\b|비교|중에/i.test(question.text);
  const joins =
    question.named.length > 1 &&
    (needs.includes('multi_cluster') || needs.includes('overlapping_ranges')) &&
    has(theCase, 'recommend') &&
    !contrasted;
  if (!joins) return undefined;
  /** Ranges that overlap between clusters of different plugins: they are to be joined, said or not. */
  const wished = question.needs.some(({ id }) => id === 'multi_cluster')
    ? question.needs
    : [...question.needs, { id: 'multi_cluster' as const, wanted: true, text: '' }];
  return toChoice({ ...theCase, question: { ...question, named: [], needs: wished } }, 'shortlist');
};

/** "macvlan with host-local gave us duplicates, what should hand out addresses instead": none of those named. */
const instead: Rule = (theCase) => {
  const { question, needs } = theCase;
  const looks = has(theCase, 'recommend') || /\bwhat\b[^?]*\binstead\b/i.test(question.text);
  const another = /\binstead\b|대신|말고/i.test(question.text) && has(theCase, 'trouble', 'not');
  const onward = question.continued && whereTo.test(question.text);
  return looks && (another || onward) && needs.length > 0 && !has(theCase, 'plural')
    ? {
        ...toChoice(
          { ...theCase, question: { ...question, named: [], excluded: question.named } },
          'shortlist',
        ),
        ...(needs.every(isAddressing) ? { among: ofRole(theCase, 'ipam') } : {}),
      }
    : undefined;
};

/** "once MetalLB is in, can I delete Flannel": what MetalLB is, and is not. */
const insteadOfCni: Rule = (theCase) => {
  if (!removes.test(theCase.question.text) || has(theCase, 'compare', 'migrate', 'how')) return undefined;
  const intents = theCase.question.named.map((id) => whatItIs(theCase, id));
  const stays = intents.filter((intent) => intent === undefined);
  return stays.length > 0 ? intents.find((intent) => intent !== undefined) : undefined;
};
const removes =
  /\b(?:delete|remove|uninstall|drop|rip out|throw out|get rid of|do without|skip|retire)\b|(?:지워|지우|삭제|제거|빼|없애|걷어)\S* ?(?:도|고|면|되|돼|될)/i;

const bare = ({ question }: Case) => question.content.length === 0;

const states: Rule = (theCase) =>
  has(theCase, 'status') &&
  !has(theCase, 'compare') &&
  !/둘 ?다|같이|함께|\b(?:both|together)\b/i.test(theCase.question.text) &&
  bare(theCase) &&
  theCase.needs.length === 0
    ? toStatus(theCase, theCase.question.named)
    : undefined;

const addresses: Rule = (theCase) =>
  has(theCase, 'link') && bare(theCase) ? { kind: 'links', ids: theCase.question.named } : undefined;

const measured: Rule = (theCase) => {
  if (!has(theCase, 'fastest') || theCase.needs.some((need) => need !== 'encryption')) return undefined;
  const [best] = topicsOf(theCase);
  const explained = best && best.score > bars.sure && best.covered > 0.75;
  return explained
    ? undefined
    : {
        kind: 'benchmark',
        ids: theCase.question.named,
        by: theCase.needs.length > 0 ? 'encrypted' : 'speed',
      };
};

const symptom: Rule = (theCase) => {
  const [problem] = ofKind(theCase, 'problem');
  const [best] = topicsOf(theCase);
  return problem && !comparing(theCase) && problem.score > 0.7 && problem.score > (best?.score ?? 0)
    ? toProblem(theCase, [idOf(problem)])
    : undefined;
};

/** "X instead of Y on K3s", "install X, switch Y off": the distribution tells how it is chosen. */
const onDistribution: Rule = (theCase) => {
  const [id] = theCase.question.distributions;
  return id && has(theCase, 'install') && !has(theCase, 'compare')
    ? { kind: 'distribution', id, named: theCase.question.named }
    : undefined;
};

/** "can X work with Y": the passage of one that speaks of the others. */
const together: Rule = (theCase) => {
  const { named } = theCase.question;
  const both = /\b(?:together|both|combin\w+|at the same time)\b|같이|함께|동시에/i.test(
    theCase.question.text,
  );
  if (theCase.needs.length > 0 || has(theCase, 'compare') || !(has(theCase, 'support') || both))
    return undefined;
  if (!both && !bare(theCase)) return undefined;
  /** A cloud's passage counts only in that cloud. */
  const isOurs = (hit: Hit) =>
    belongsTo(hit, [...named, ...theCase.hosts]) ||
    hit.owners.every((id) => theCase.shelf.solution(id).role !== 'cloud-network');
  const best = (both ? ofKind(theCase, 'topic').filter(isOurs) : topicsOf(theCase)).find(
    ({ score, says, owners }) =>
      score > bars.sure &&
      (!both || says('term:combine')) &&
      !says('cue:migrate') &&
      named.every((id) => owners.includes(id) || says(`solution:${id}`)),
  );
  return best ? toTopic(best, theCase, named) : undefined;
};

const sharedTopic: Rule = (theCase) => {
  const [best, ...more] = topicsOf(theCase);
  if (!best || comparing(theCase) || best.score < bars.sure || best.covered < 0.7) return undefined;
  return toTopic(best, theCase, theCase.question.named, more);
};

/** Something fails between two that are named: the nearest known problem, or passage of one of them. */
const nearestTrouble: Rule = (theCase) => {
  if (!has(theCase, 'trouble') || comparing(theCase) || has(theCase, 'recommend')) return undefined;
  const [best] = theCase.hits.filter(
    (hit) => hit.place.kind === 'problem' || belongsTo(hit, [...theCase.question.named, ...theCase.hosts]),
  );
  if (!best || best.score <= nearestBar) return undefined;
  return best.place.kind === 'problem'
    ? toProblem(theCase, [idOf(best)])
    : toTopic(best, theCase, theCase.question.named);
};

const nearestBar = 0.38;

const sameNeed: Rule = (theCase) => {
  const { needs, shelf, question } = theCase;
  if (comparing(theCase) || needs.length === 0) return undefined;
  return {
    kind: 'feature',
    ids:
      has(theCase, 'recommend', 'plural') || /\bwhich\b|어느|어떤/i.test(question.text)
        ? sortByNeed(question.named, needs, shelf)
        : question.named,
    needs,
    also: beside(theCase),
    beside: [],
  };
};

/** What a passage of a named solution may fit less than that of a third. */
const ofOwn = 0.1;

/** Asked how, with other plugins named: the topic may be that of a third. */
const strangersTopic: Rule = (theCase) => {
  if (comparing(theCase) || !has(theCase, 'how', 'what', 'why')) return undefined;
  const parts = theCase.question.units.filter(({ ignored }) => !ignored);
  const [best] = theCase.search.find(parts, [], ({ kind }) => kind === 'topic');
  const [own] = topicsOf(theCase);
  const nearer = own && best && own.score > Math.max(bars.likely, best.score - ofOwn) ? own : best;
  return nearer && nearer.score > bars.likely ? toTopic(nearer, theCase, theCase.question.named) : undefined;
};

const compared: Rule = (theCase) => ({
  kind: 'comparison',
  ids: theCase.question.named,
  needs: theCase.needs,
  also: beside(theCase),
});

function comparing(theCase: Case): boolean {
  return has(theCase, 'compare') || (bare(theCase) && theCase.needs.length === 0);
}

function topicsOf(theCase: Case): Hit[] {
  return ofKind(theCase, 'topic').filter((hit) => belongsTo(hit, theCase.question.named));
}

/** Topics that belong to the answer: of the components that were named, else of what the question speaks of. */
function beside(theCase: Case): Hit[] {
  const parts = theCase.question.units.filter(({ senses }) =>
    senses.some((sense) => sense.kind === 'solution' && sense.part),
  );
  const ofParts = parts.flatMap((unit) => {
    const owners = unit.senses.flatMap((sense) => (sense.kind === 'solution' ? sense.id : []));
    return theCase.search
      .find([unit], owners, (place) => place.kind === 'topic' && owners.includes(place.solution))
      .slice(0, 1);
  });
  if (ofParts.length > 0) return ofParts;
  if (bare(theCase)) return [];
  return topicsOf(theCase)
    .filter(({ score, covered }) => score > bars.also && covered > 0.6)
    .slice(0, 2);
}

function sortByNeed(ids: readonly string[], needs: readonly NeedId[], shelf: Shelf): string[] {
  const worth = { yes: 3, partial: 2, unknown: 1, inapplicable: 0, no: 0 };
  const total = (id: string) =>
    needs.reduce((sum, need) => sum + worth[verdictOn(shelf.solution(id), need).value], 0);
  return [...ids].sort((a, b) => total(b) - total(a));
}
