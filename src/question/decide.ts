import { type Diagnose, type Finding, looksPasted } from '../diagnose.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Search } from '../search.ts';
import { firstThatApplies, has, idOf, nothing, ofKind, type Rule, toProblem, toTopic } from './case.ts';
import type { Intent } from './intent.ts';
import { choiceBesideName, noneNamed } from './none-named.ts';
import { oneNamed } from './one-named.ts';
import { severalNamed } from './several-named.ts';
import type { Question } from './understand.ts';

export type Decide = (question: Question) => Intent;

/** From what a question says to what is to be answered. */
export function createDecide(search: Search, diagnose: Diagnose, shelf: Shelf): Decide {
  return (question) => {
    const { units, named, distributions } = question;
    if (units.length === 0 && named.length === 0) return { kind: 'help' };
    const pasted = looksPasted(question.text);
    const told = search.verbatim(question.text);
    if (told?.kind === 'problem') return toProblem({ question, shelf }, [told.id]);
    const error = fromFindings(diagnose(question.whole), question, pasted, search, shelf);
    if (error) return error;
    const hinted = units.flatMap((unit) => search.ownerOf(unit) ?? []);
    const hosts = distributions.flatMap((id) => shelf.distribution(id).default.plugin ?? []);
    const near = named.length > 0 ? [...new Set([...named, ...hosts, ...hinted])] : [];
    return firstThatApplies(rules, {
      question,
      needs: question.needs.filter(({ wanted }) => wanted).map(({ id }) => id),
      hits: search.find(units, near),
      hinted,
      hosts,
      pasted,
      shelf,
      search,
    });
  };
}

/** From here something typed is taken for a known error; a paste needs less. */
const typedError = 0.62;
const pastedError = 0.3;
/** A symptom told around a paste, against the error's own words. */
const toldSymptom = 0.75;
/** The same where an error was recognised too. */
const toldBesideError = 0.4;
const leastTold = 0.48;
/** In a long story a whole wording that stands somewhere in it counts, not the share of the story. */
const toldWhole = 0.6;
/** Words from which a text is a story. */
const story = 20;
/** What the paste or the question names speaks for the problems of that solution and against those of others. */
const ofNamed = 1.2;
const ofOthers = 0.8;

function fromFindings(
  findings: Finding[],
  question: Question,
  pasted: boolean,
  search: Search,
  shelf: Shelf,
): Intent | undefined {
  const strong = findings.filter(
    ({ score, covered }) => score >= (pasted ? pastedError : typedError) || covered > 0.9,
  );
  const [first] = strong;
  const ofNetworking = ({ id, foreign, score }: Finding) =>
    !foreign && score > (first?.score ?? 0) / 2 && kinship(shelf.problem(id).solutions, question.named) > 1;
  if (first?.foreign && !strong.some(ofNetworking)) return { kind: 'elsewhere', id: first.id };
  const scores = new Map<string, number>();
  for (const { id, score, foreign } of strong) if (!foreign) scores.set(id, score);
  const isStory =
    question.units.length >= story && question.cues.has('trouble') && !question.cues.has('recommend');
  const told =
    pasted || isStory ? search.find(question.units, question.named, ({ kind }) => kind === 'problem') : [];
  for (const hit of told) {
    const fit = hit.score + hit.met * toldWhole;
    const beside = strong.length > 0;
    if (fit > leastTold)
      scores.set(
        idOf(hit),
        Math.max(scores.get(idOf(hit)) ?? 0, fit * (beside ? toldBesideError : toldSymptom)),
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

const forecast: Rule = (theCase) =>
  has(theCase, 'forecast') && !theCase.hits.some(({ score }) => score > 0.8)
    ? nothing('forecast', theCase)
    : undefined;

const price: Rule = (theCase) => (has(theCase, 'price') ? nothing('price', theCase) : undefined);

/** Someone's own cluster and its state: "how many pods are pending in prod right now", "우리 클러스터 파드 IP 몇 개 남았어". */
const ownCluster: Rule = (theCase) => {
  const { text, excluded } = theCase.question;
  if (has(theCase, 'recommend', 'best', 'migrate') || excluded.length > 0) return undefined;
  const own = ownPlace.test(text) && stateNow.test(text);
  return own || has(theCase, 'own_cluster') || countNow.test(text)
    ? nothing('own_cluster', theCase)
    : undefined;
};
const ownPlace =
  /\b(?:our|my)\b[^.?!]*\b(?:clusters?|staging|prod|production|environment|team|company|nodes?|pods?)\b|(?:우리|저희|당사|자사|사내)\s*(?:팀|클러스터|회사|서비스|환경|쪽|노드|파드|망|스테이징|스테이지|운영|개발|프로드|prod|dev|staging)/i;
const stateNow =
  /\b(?:how many|right now|at the moment|currently|healthy|what(?:'?s| is| are) the|what version|which version|please check|check (?:it|if|our|my))\b|몇|남았|지금|현재|깔려|돌고 있|상태|확인해/i;
const countNow = /\bhow many\b.*\b(?:right now|at the moment|currently)\b|지금 몇/i;

const everydayThing: Rule = (theCase) =>
  theCase.question.homonym && theCase.question.named.length === 0 ? nothing('off_topic', theCase) : undefined;

/** From one to another: by the names, in the order they are named, else by what fits the words best. */
const migration: Rule = (theCase) => {
  const { question, shelf } = theCase;
  const { named, distributions, text } = question;
  if (!has(theCase, 'migrate')) return undefined;
  const [first, second] = named;
  if (first && second) {
    const backwards = /\bto \S+(?: \S+)? from\b/i.test(text);
    const [from, to] = backwards ? [second, first] : [first, second];
    const leads = (a: string, b: string) =>
      shelf.knowledge.migrations.find((one) => one.to.includes(b) && one.from.includes(a)) ??
      shelf.knowledge.migrations.find(
        (one) => one.to.includes(b) && one.from.length === 0 && one.distributions.length === 0,
      );
    const way = leads(from, to) ?? leads(to, from);
    if (way) return { kind: 'migration', id: way.id, named: [to, from] };
  }
  const fitting = ofKind(theCase, 'migration').find(
    ({ owners, score }) =>
      score > 0.3 && (named.length === 0 || owners.length === 0 || owners.some((id) => named.includes(id))),
  );
  if (!fitting || (named.length === 0 && distributions.length === 0 && fitting.score < 0.5)) return undefined;
  const [topic] = ofKind(theCase, 'topic');
  if (topic && topic.score > fitting.score + 0.1 && named.length <= 1) return undefined;
  return { kind: 'migration', id: idOf(fitting), named };
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

const rules: Rule[] = [
  command,
  verbatim,
  smallTalk,
  forecast,
  price,
  ownCluster,
  everydayThing,
  migration,
  choiceBesideName,
  byNames,
];
