import { type Diagnose, type Finding, looksPasted } from '../diagnose.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Search } from '../search.ts';
import { firstThatApplies, has, idOf, nothing, ofKind, type Rule, toProblem } from './case.ts';
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
    if (units.length === 0) return { kind: 'help' };
    const pasted = looksPasted(question.text);
    const error = fromFindings(diagnose(question.whole), question, pasted, shelf);
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

function fromFindings(
  findings: Finding[],
  question: Question,
  pasted: boolean,
  shelf: Shelf,
): Intent | undefined {
  const strong = findings.filter(
    ({ score, covered }) => score >= (pasted ? pastedError : typedError) || covered > 0.9,
  );
  const [first] = strong;
  if (!first) return undefined;
  if (first.foreign) return { kind: 'elsewhere', id: first.id };
  const known = strong.filter(({ foreign }) => !foreign);
  const concerns = ({ id, score }: Finding) =>
    score > first.score * 0.85 && question.named.some((name) => shelf.problem(id).solutions.includes(name));
  const preferred = known.find(concerns) ?? first;
  return toProblem({ question, shelf }, [
    preferred.id,
    ...known.map(({ id }) => id).filter((id) => id !== preferred.id),
  ]);
}

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

const ownCluster: Rule = (theCase) =>
  has(theCase, 'own_cluster') ? nothing('own_cluster', theCase) : undefined;

const everydayThing: Rule = (theCase) =>
  theCase.question.homonym && theCase.question.named.length === 0 ? nothing('off_topic', theCase) : undefined;

const migration: Rule = (theCase) => {
  const { named, distributions } = theCase.question;
  if (!has(theCase, 'migrate')) return undefined;
  const fitting = ofKind(theCase, 'migration').find(
    ({ owners, score }) =>
      score > 0.3 && (named.length === 0 || owners.length === 0 || owners.some((id) => named.includes(id))),
  );
  if (!fitting || (named.length === 0 && distributions.length === 0 && fitting.score < 0.5)) return undefined;
  const [topic] = ofKind(theCase, 'topic');
  if (topic && topic.score > fitting.score + 0.25 && named.length <= 1) return undefined;
  return { kind: 'migration', id: idOf(fitting), named };
};

const byNames: Rule = (theCase) => {
  const { length } = theCase.question.named;
  return length > 1 ? severalNamed(theCase) : length === 1 ? oneNamed(theCase) : noneNamed(theCase);
};

const rules: Rule[] = [
  smallTalk,
  forecast,
  price,
  ownCluster,
  everydayThing,
  migration,
  choiceBesideName,
  byNames,
];
