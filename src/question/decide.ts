import { type Diagnose, looksPasted } from '../diagnose.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Hit, Search } from '../search/search.ts';
import { firstThatApplies, has, type Rule, toProblem, toTopic } from './case.ts';
import { choiceAfterStory, choiceBesideName, somethingToAdd } from './choice.ts';
import { errorRules } from './error.ts';
import { askingPart, focused } from './focus.ts';
import type { Intent } from './intent.ts';
import { migration } from './migration.ts';
import { noneNamed } from './none-named.ts';
import { oneNamed } from './one-named.ts';
import { partsOf } from './parts.ts';
import type { Unit } from './reading.ts';
import { everydayThing, forecast, refusals, unknownPlugin } from './refused.ts';
import { joining, placesCompared, severalNamed } from './several-named.ts';
import { anywhere, isNetworking, type Question } from './understand.ts';

export type Decide = (question: Question) => Intent;

/** From what a question says to what is to be answered. */
export function createDecide(
  search: Search,
  diagnose: Diagnose,
  shelf: Shelf,
  read: (text: string) => Question,
  talk: ReadonlySet<string>,
): Decide {
  const { quoted, recognised } = errorRules(diagnose);
  /** Read once for all who ask for it. */
  let last: { text: string; ask: Question | undefined } | undefined;
  const askOf = (question: Question): Question | undefined => {
    if (last?.text !== question.text) last = { text: question.text, ask: askingPart(question, read) };
    return last.ask;
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
      get ask() {
        return askOf(question);
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
    const lone = mayStandAlone(question) ? askOf(question) : undefined;
    if (lone && standsAlone(lone, question)) {
      const alone = decide({ ...lone, whole: question.whole, language: question.language });
      if (alone.kind !== 'nothing') return alone;
    }
    const told = asksHow(question) ? askOf(question) : undefined;
    if (
      told &&
      told.needs.length === 0 &&
      told.content.length > 1 &&
      (told.cues.has('how') || told.cues.has('install'))
    ) {
      const way = decide({
        ...told,
        whole: question.whole,
        language: question.language,
        named: question.named,
      });
      if (way.kind === 'topic') return way;
    }
    const intent = decide(question);
    const ask = isNothing(intent) ? askOf(question) : undefined;
    const second = ask ? decide(focused(question, ask)) : intent;
    const found = !isNothing(second) && !(second.kind === 'nothing' && second.reason === 'off_topic');
    if (found || !isOurs(question)) return isNothing(second) ? intent : second;
    const third = decide(withoutTalk(question, talk));
    return third.kind === 'nothing' ? intent : third;
  };
}

/** One plugin, a place, and nothing that a story is needed for. */
function mayStandAlone({ named, needs, cues }: Question): boolean {
  const told = ['trouble', 'recommend', 'compare', 'migrate', 'status'] as const;
  return named.length === 1 && needs.some(({ id }) => anywhere.has(id)) && !told.some((cue) => cues.has(cue));
}

/** A way is asked for with one plugin, and what it is like there is told before. */
function asksHow({ named, needs, cues }: Question): boolean {
  const other = ['trouble', 'recommend', 'compare', 'migrate', 'status'] as const;
  return (
    named.length === 1 &&
    needs.length > 0 &&
    (cues.has('how') || cues.has('install')) &&
    !other.some((cue) => cues.has(cue))
  );
}

/** A sentence that says by itself of what it asks what, while the others only tell of another place. */
function standsAlone(ask: Question, whole: Question): boolean {
  const beside = whole.needs.filter(({ id }) => !ask.needs.some((need) => need.id === id));
  return (
    beside.length > 0 &&
    beside.every(({ id }) => anywhere.has(id)) &&
    ask.named.length === 1 &&
    ask.needs.length + ask.distributions.length > 0
  );
}

/** Something of networking is in it: a word, or a name that nobody uses for anything else. */
function isOurs({ units }: Question): boolean {
  return units.some(
    (unit) => isNetworking(unit) || unit.senses.some((sense) => sense.kind === 'solution' && !sense.everyday),
  );
}

/** Without the words that only tell who asks, when and why. */
function withoutTalk(question: Question, talk: ReadonlySet<string>): Question {
  const tells = ({ key, senses }: Unit) => senses.length > 0 || !talk.has(key);
  return {
    ...question,
    units: question.units.filter(tells),
    content: question.content.filter(tells),
    strange: question.strange.filter(tells),
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
  unknownPlugin,
  migration,
  somethingToAdd,
  choiceBesideName,
  joining,
  choiceAfterStory,
  placesCompared,
  byNames,
];
