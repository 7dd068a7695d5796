import { type Diagnose, type Finding, looksPasted } from '../diagnose.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Hit, Search } from '../search/search.ts';
import {
  bars,
  belongsTo,
  type Case,
  firstThatApplies,
  has,
  idOf,
  type Rule,
  toProblem,
  toTopic,
} from './case.ts';
import { choiceBesideName } from './choice.ts';
import { focused } from './focus.ts';
import type { Intent } from './intent.ts';
import { migration } from './migration.ts';
import { noneNamed } from './none-named.ts';
import { oneNamed } from './one-named.ts';
import { partsOf } from './parts.ts';
import { everydayThing, forecast, refusals } from './refused.ts';
import { severalNamed } from './several-named.ts';
import type { Question } from './understand.ts';

export type Decide = (question: Question) => Intent;

/** From what a question says to what is to be answered. */
export function createDecide(
  search: Search,
  diagnose: Diagnose,
  shelf: Shelf,
  read: (text: string) => Question,
): Decide {
  const recognised: Rule = (theCase) => fromFindings(diagnose(theCase.question.whole), theCase);
  const quoted: Rule = (theCase) => {
    const findings = theCase.pasted ? [] : diagnose(theCase.question.whole);
    const isWhole = (findings[0]?.covered ?? 0) > wholly && (findings[0]?.score ?? 0) > typedError;
    return isWhole ? fromFindings(findings, theCase) : undefined;
  };
  const rules = [toldSymptom, quoted, ...refusals, recognised, ...readings];
  const decide: Decide = (question) => {
    const { units, named, distributions } = question;
    if (units.length === 0 && named.length === 0) return { kind: 'help' };
    const hinted = units.flatMap((unit) => search.ownerOf(unit) ?? []);
    const hosts = distributions.flatMap((id) => shelf.distribution(id).default.plugin ?? []);
    const near = named.length > 0 ? [...new Set([...named, ...hosts, ...hinted])] : [];
    let hits: Hit[] | undefined;
    return firstThatApplies(rules, {
      question,
      needs: question.needs.filter(({ wanted }) => wanted).map(({ id }) => id),
      /** Looked for when a rule first asks. */
      get hits() {
        hits ??= search.find(units, near);
        return hits;
      },
      hinted,
      hosts,
      pasted: looksPasted(question.text),
      shelf,
      search,
    });
  };
  return (question) => {
    const parts = search.verbatim(question.text) ? undefined : decideParts(question, decide, read);
    if (parts) return parts;
    const intent = decide(question);
    const ask = isNothing(intent) ? focused(question, read) : undefined;
    const second = ask ? decide(ask) : intent;
    return isNothing(second) ? intent : second;
  };
}

/** Each part of a question that asks several things, where at least two find an answer and not the same. */
function decideParts(
  question: Question,
  decide: Decide,
  read: (text: string) => Question,
): Intent | undefined {
  const parts = partsOf(question, read);
  if (!parts) return undefined;
  const intents: Intent[] = [];
  const left: string[] = [];
  for (const part of parts) {
    const intent = decide(part);
    if (isNothing(intent)) left.push(part.text.trim());
    else if (intent.kind === 'nothing' || intent.kind === 'unclear') return undefined;
    else if (!intents.some((there) => isAlike(there, intent))) intents.push(intent);
  }
  const [first, ...others] = intents;
  return first && others.length > 0 ? { kind: 'several', intents: [first, ...others], left } : undefined;
}

function isAlike(a: Intent, b: Intent): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind === 'topic' && b.kind === 'topic'
    ? a.owner === b.owner && a.ids[0] === b.ids[0]
    : a.kind !== 'feature' || b.kind !== 'feature' || a.needs.join() === b.needs.join();
}

/** Nothing was found, though nothing speaks against an answer. */
function isNothing(intent: Intent): boolean {
  return (
    intent.kind === 'nothing' && (intent.reason === 'unknown_topic' || intent.reason === 'unknown_error')
  );
}

/** A symptom in just the words it is known by. */
const toldSymptom: Rule = (theCase) => {
  const place = theCase.search.verbatim(theCase.question.text);
  return place?.kind === 'problem' ? toProblem(theCase, [place.id]) : undefined;
};

/** An error that stands in the question from end to end is what it is about, whatever else is asked. */
const wholly = 0.95;
/** From here something typed is taken for a known error; a paste needs less. */
const typedError = 0.62;
const pastedError = 0.3;
/** A symptom told around a paste, against the error's own words. */
const toldAlone = 0.75;
/** The same where an error was recognised too. */
const toldBesideError = 0.4;
const leastTold = 0.48;
/** In a long story a whole wording that stands somewhere in it counts, not the share of the story. */
const toldWhole = 0.6;
/** A symptom of a story that fits this much less than some passage is not what the story is about. */
const besidePassage = 0.15;
/** Words from which a text is a story. */
const story = 20;
/** What the paste or the question names speaks for the problems of that solution and against those of others. */
const ofNamed = 1.2;
const ofOthers = 0.8;

function fromFindings(findings: Finding[], theCase: Case): Intent | undefined {
  const { question, pasted, search, shelf } = theCase;
  const strong = findings.filter(
    ({ score, covered }) => score >= (pasted ? pastedError : typedError) || covered > 0.9,
  );
  const [first] = strong;
  const ofNetworking = ({ id, foreign, score }: Finding) =>
    !foreign && score > (first?.score ?? 0) / 2 && kinship(shelf.problem(id).solutions, question.named) > 1;
  if (first?.foreign && !strong.some(ofNetworking))
    return spokenOf(theCase) ? undefined : { kind: 'elsewhere', id: first.id };
  const scores = new Map<string, number>();
  for (const { id, score, foreign } of strong) if (!foreign) scores.set(id, score);
  const isStory =
    question.units.length >= story && question.cues.has('trouble') && !question.cues.has('recommend');
  const told =
    pasted || isStory
      ? search
          .find(question.units, question.named, ({ kind }) => kind === 'problem')
          .filter(({ score }) => pasted || score > (theCase.hits[0]?.score ?? 0) - besidePassage)
      : [];
  for (const hit of told) {
    const fit = hit.score + hit.met * toldWhole;
    const beside = strong.length > 0;
    // The wrapper's own words tell nothing beside an error that was recognised.
    if (fit > leastTold && !(beside && shelf.problem(idOf(hit)).generic))
      scores.set(
        idOf(hit),
        Math.max(scores.get(idOf(hit)) ?? 0, fit * (beside ? toldBesideError : toldAlone)),
      );
  }
  const weighed = [...scores].map(([id, score]) => ({
    id,
    score: score * kinship(shelf.problem(id).solutions, question.named),
  }));
  weighed.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
  return weighed.length > 0
    ? toProblem(
        { question, shelf },
        weighed.map(({ id }) => id),
      )
    : undefined;
}

/** An error of any program (out of memory) that a passage of the named solution knows. */
function spokenOf({ question, hits, pasted }: Case): boolean {
  return !pasted && hits.some((hit) => belongsTo(hit, question.named) && hit.score > bars.likely);
}

function kinship(solutions: readonly string[], named: readonly string[]): number {
  if (solutions.length === 0 || named.length === 0) return 1;
  const shared = named.filter((id) => solutions.includes(id)).length;
  return shared > 0 ? ofNamed + 0.1 * (shared - 1) : ofOthers;
}

/** One word, as a command is given. */
const commands: Record<string, Intent> = {
  help: { kind: 'help' },
  about: { kind: 'about' },
  privacy: { kind: 'about' },
  news: { kind: 'news' },
  list: { kind: 'catalog' },
  benchmark: { kind: 'benchmark', ids: [], by: 'speed' },
};

const command: Rule = ({ question }) => commands[question.text.toLowerCase()];

const smallTalk: Rule = (theCase) => {
  const { content, named, needs, concepts, distributions, units } = theCase.question;
  if (content.length + named.length + needs.length + concepts.length + distributions.length > 0)
    return undefined;
  if (has(theCase, 'about')) return { kind: 'about' };
  if (has(theCase, 'news')) return { kind: 'news' };
  if (has(theCase, 'help')) return { kind: 'help' };
  if (has(theCase, 'thanks') && units.length <= 8) return { kind: 'greeting', thanks: true };
  return has(theCase, 'greeting') ? { kind: 'greeting', thanks: false } : undefined;
};

const byNames: Rule = (theCase) => {
  const { length } = theCase.question.named;
  return length > 1 ? severalNamed(theCase) : length === 1 ? oneNamed(theCase) : noneNamed(theCase);
};

/** Asked in just the words that one passage is known to be asked by. */
const verbatim: Rule = (theCase) => {
  const { question, search, hits } = theCase;
  const place = question.continued ? undefined : search.verbatim(question.text);
  if (!place || (place.kind === 'topic' && has(theCase, 'status', 'link', 'install'))) return undefined;
  const compared = question.named.length > 1 || (question.named.length === 0 && question.concepts.length > 1);
  if (compared && has(theCase, 'compare')) return undefined;
  switch (place.kind) {
    case 'topic': {
      const hit = hits.find(
        (one) =>
          one.place.kind === 'topic' &&
          one.place.solution === place.solution &&
          one.place.topic === place.topic,
      );
      const own = question.named.length === 0 || question.named.includes(place.solution);
      return hit && own ? toTopic({ ...hit, score: 1 }, theCase, question.named) : undefined;
    }
    case 'concept':
      return { kind: 'concept', ids: [place.id] };
    case 'migration':
      return { kind: 'migration', id: place.id, named: question.named };
    case 'problem':
      return toProblem(theCase, [place.id]);
    case 'distribution':
      return { kind: 'distribution', id: place.id, named: question.named };
  }
};

const readings: Rule[] = [
  command,
  verbatim,
  smallTalk,
  forecast,
  everydayThing,
  migration,
  choiceBesideName,
  byNames,
];
