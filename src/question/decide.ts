import { type Diagnose, type Finding, looksPasted } from '../diagnose.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Hit, Search } from '../search.ts';
import {
  type Case,
  firstThatApplies,
  has,
  idOf,
  nothing,
  ofKind,
  type Rule,
  toProblem,
  toTopic,
} from './case.ts';
import type { Intent } from './intent.ts';
import { choiceBesideName, noneNamed } from './none-named.ts';
import { oneNamed } from './one-named.ts';
import { severalNamed } from './several-named.ts';
import type { Question } from './understand.ts';

export type Decide = (question: Question) => Intent;

/** From what a question says to what is to be answered. */
export function createDecide(search: Search, diagnose: Diagnose, shelf: Shelf): Decide {
  const recognised: Rule = (theCase) => fromFindings(diagnose(theCase.question.whole), theCase);
  const rules = [toldSymptom, ...refusals, recognised, ...readings];
  return (question) => {
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
}

/** A symptom in just the words it is known by. */
const toldSymptom: Rule = (theCase) => {
  const place = theCase.search.verbatim(theCase.question.text);
  return place?.kind === 'problem' ? toProblem(theCase, [place.id]) : undefined;
};

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
/** Words from which a text is a story. */
const story = 20;
/** What the paste or the question names speaks for the problems of that solution and against those of others. */
const ofNamed = 1.2;
const ofOthers = 0.8;

function fromFindings(findings: Finding[], { question, pasted, search, shelf }: Case): Intent | undefined {
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

/** Money, and no other cost: "how much is …", "얼마예요". */
const price: Rule = (theCase) => {
  const { text, content } = theCase.question;
  const asked =
    money.test(text) ||
    (/얼마/.test(text) &&
      (content.length <= 1 ||
        /엔터프라이즈|enterprise|라이선스|유료|상용|노드당|코어당|매달|한 달|1년/i.test(text)));
  return asked ? nothing('price', theCase) : undefined;
};
const money =
  /\b(?:prices?|pricing|discounts?|subscription|invoice|list price|unit price)\b|\bhow (?:much|expensive)\b[^?]*\b(?:cost|licen[cs]e|enterprise|support|subscription|per (?:node|core|year|month))\b|가격|요금|단가|견적|할인|구독료|도입 비용|라이선스비|비용이? ?(?:얼마|어떻게)/i;

/** Someone's own cluster and its state: "how many pods are pending in prod right now", "우리 클러스터 파드 IP 몇 개 남았어". */
const ownCluster: Rule = (theCase) => {
  const { text, excluded } = theCase.question;
  if (has(theCase, 'recommend', 'best', 'migrate') || excluded.length > 0) return undefined;
  const told = has(theCase, 'trouble') && !wantsLook.test(text);
  const own = ownPlace.test(text) && !told && (stateNow.test(text) || ofOwn.test(text));
  return own || goThere.test(text) || has(theCase, 'own_cluster') || countNow.test(text)
    ? nothing('own_cluster', theCase)
    : undefined;
};
const ownPlace =
  /\b(?:our|my)\b[^.?!]*\b(?:clusters?|staging|prod|production|environment|team|company|nodes?|pods?)\b|(?:우리|저희|당사|자사|사내)\s*(?:팀|클러스터|회사|서비스|환경|쪽|노드|파드|망|스테이징|스테이지|운영|개발|프로드|prod|dev|staging)/i;
const stateNow =
  /\b(?:how many|right now|at the moment|currently|healthy|what version|which version|please check|check (?:it|if|our|my)|who (?:edited|changed|deleted|restarted|removed|deployed|installed|did)|last (?:night|nite|week))\b|몇|남았|지금|현재|깔려|돌고 있|상태|확인해|어젯밤|어제|간밤|누가 (?:바꿨|지웠|고쳤|재시작)|사람이 누구/i;
/** Beside a symptom, "right now" only tells when; these ask for a look at the cluster. */
const wantsLook =
  /\b(?:how many|(?:what|which) version|please check|check (?:it|if|our|my)|who (?:edited|changed|deleted|restarted|removed|deployed|installed|did)|healthy)\b|몇|남았|누가|누구|확인해 ?(?:줘|주)|봐 ?(?:줘|주)/i;
const goThere =
  /\b(?:log ?in(?:to)?|ssh (?:in)?to)\b.*\b(?:and|to) (?:fix|check|look|restart|see)\b|\bcan you (?:fix|restart|look at|check) (?:my|our)\b|(?:들어가서|접속해서?|로그인해서).{0,12}(?:봐|확인해 ?(?:줘|주)|고쳐)/i;
const ofOwn = /\bwhat(?:'?s| is| are) the [^?]{0,40}\b(?:of|in|on) (?:our|my)\b/i;
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
  if (question.named.length > 1 && has(theCase, 'compare')) return undefined;
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

/** What is declined before anything is looked for; a paste is read for its error first. */
const refusals: Rule[] = [price, ownCluster].map(
  (rule) => (theCase) => (theCase.pasted ? undefined : rule(theCase)),
);

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
