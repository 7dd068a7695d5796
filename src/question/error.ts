import type { Diagnose, Finding } from '../diagnose.ts';
import type { Hit } from '../search/search.ts';
import { bars, belongsTo, type Case, idOf, type Rule, toProblem } from './case.ts';
import type { Intent } from './intent.ts';

/** What stands in quotation marks, where enough of it does, else all: what does 'cni config uninitialized' mean. */
function inQuotes(text: string): string {
  const quoted = /["“'‘`「]([^"”'’`」]{12,200})["”'’`」]/u.exec(text)?.[1];
  return quoted ?? text;
}

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

/** `quoted`: a typed error stands in the question from end to end. `recognised`: what is left of one, or a story of it, fits well enough. */
export function errorRules(diagnose: Diagnose): { quoted: Rule; recognised: Rule } {
  return {
    quoted: (theCase) => {
      const findings = theCase.pasted ? [] : diagnose(inQuotes(theCase.question.whole));
      const isWhole = (findings[0]?.covered ?? 0) > wholly && (findings[0]?.score ?? 0) > typedError;
      return isWhole ? fromFindings(findings, theCase) : undefined;
    },
    recognised: (theCase) => fromFindings(diagnose(theCase.question.whole), theCase),
  };
}

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
  const symptoms =
    pasted || isStory ? search.find(question.units, question.named, ({ kind }) => kind === 'problem') : [];
  const told = pasted ? symptoms : ofStory(symptoms, theCase);
  for (const hit of told) {
    const fit = fitOf(hit);
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

/** Those that fit about as well as the best passage; none where a passage of a named plugin tells more of the story. */
function ofStory(symptoms: readonly Hit[], { hits, question }: Case): Hit[] {
  const near = symptoms.filter(({ score }) => score > (hits[0]?.score ?? 0) - besidePassage);
  const better = hits.some(
    (hit) =>
      hit.place.kind === 'topic' &&
      belongsTo(hit, question.named) &&
      near.every(({ score, covered }) => hit.score > score && hit.covered > covered + clearly),
  );
  return better ? [] : near;
}

/** A passage that tells this much more of a story is what it is about. */
const clearly = 0.03;

function fitOf({ score, met }: Hit): number {
  return score + met * toldWhole;
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
