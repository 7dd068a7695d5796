import type { Reason } from '../answer/nothing.ts';
import type { Diagnose, Finding } from '../diagnose.ts';
import { looksPasted } from '../diagnose.ts';
import type { NeedId } from '../knowledge/capability.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { verdictOn } from '../knowledge/verdict.ts';
import type { Hit, Search } from '../search.ts';
import type { Question, WantedNeed } from './understand.ts';

export type Order = 'best' | 'lightest' | 'production' | 'simplest';

/** What is to be answered; nothing left of how it was asked. */
export type Intent =
  | { kind: 'help' }
  | { kind: 'about' }
  | { kind: 'greeting'; thanks: boolean }
  | { kind: 'problem'; ids: string[] }
  | { kind: 'elsewhere'; id: string }
  | { kind: 'profile'; id: string }
  | { kind: 'status'; ids: string[] }
  | { kind: 'links'; ids: string[] }
  | { kind: 'install'; id: string; also: Hit[] }
  | { kind: 'feature'; ids: string[]; needs: NeedId[]; also: Hit[] }
  | { kind: 'comparison'; ids: string[]; needs: NeedId[]; also: Hit[] }
  | {
      kind: 'shortlist' | 'list';
      needs: WantedNeed[];
      excluded: string[];
      preferred: string[];
      among?: string[];
      orders: Order[];
      also: Hit[];
    }
  | { kind: 'topic'; owner: string; ids: string[]; also: Hit[]; needs: NeedId[]; others: string[] }
  | { kind: 'distribution'; id: string; named: string[] }
  | { kind: 'migration'; id: string; named: string[] }
  | { kind: 'concept'; ids: string[] }
  | { kind: 'benchmark'; ids: string[]; by: 'speed' | 'memory' | 'encrypted' }
  | { kind: 'unclear'; ids: string[] }
  | { kind: 'nothing'; reason: Reason; named: string[]; words?: string; near: Hit[] };

/** `hinted`: solutions whose own word is in the question, though not their name. */
type Case = Question & { hinted: string[] };

/** Scores are shares (0 to 1) of the question's meaning; chosen on the project's own questions, see test/EVALUATION.md. */
const bars = {
  /** A passage this close answers by itself. */
  sure: 0.62,
  /** Of a named solution this much is enough. */
  likely: 0.42,
  /** Without a name more is asked. */
  unnamed: 0.55,
  /** A second passage is added from here, if it speaks of what was asked too. */
  also: 0.55,
  /** A known error recognised in something typed, not pasted. */
  typedError: 0.62,
  pastedError: 0.3,
};

export function toIntent(asked: Question, search: Search, diagnose: Diagnose, shelf: Shelf): Intent {
  const question = { ...asked, hinted: asked.units.flatMap((unit) => search.ownerOf(unit) ?? []) };
  const { cues, named, needs, content, distributions, concepts, units } = question;
  if (units.length === 0) return { kind: 'help' };
  const pasted = looksPasted(question.text);
  const findings = diagnose(question.text);
  const error = fromFindings(findings, pasted, question, shelf);
  if (error) return error;

  const hosts = distributions.flatMap((id) => shelf.distribution(id).default.plugin ?? []);
  const { hinted } = question;
  const hits = search.find(units, named.length > 0 ? [...new Set([...named, ...hosts, ...hinted])] : []);
  const small = smallTalk(question);
  if (small) return small;
  if (cues.has('forecast') && !hits.some(({ score }) => score > 0.8)) return nothing('forecast', question);
  if (
    cues.has('price') &&
    /\b(?:how much|price|prices|pricing|cost per|costs? (?:of|for)|subscription|quote)\b|얼마|가격|비용|요금|견적/i.test(
      question.text,
    )
  )
    return nothing('price', question);
  if (cues.has('own_cluster')) return nothing('own_cluster', question);
  if (question.homonym && named.length === 0) return nothing('off_topic', question);

  const wanted = needs.filter(({ id }) => id !== 'maintained' || named.length === 0);
  const positive = wanted.filter(({ wanted: is }) => is).map(({ id }) => id);
  const of = (kind: Hit['place']['kind']) => hits.filter(({ place }) => place.kind === kind);
  const migration = of('migration').find(({ owners, score }) => score > 0.3 && fits(owners, named));
  if (
    cues.has('migrate') &&
    migration &&
    (named.length > 0 || distributions.length > 0 || migration.score > 0.5)
  ) {
    const topicHit = of('topic')[0];
    if (!topicHit || topicHit.score < migration.score + 0.25 || named.length > 1)
      return { kind: 'migration', id: idOf(migration), named };
  }
  const asksWhich =
    cues.has('recommend') &&
    content.some(
      ({ senses }) =>
        senses.some(({ kind, id }) => kind === 'term' && (id === 'cni' || id === 'plugin')) || false,
    );
  const instead =
    /\b(?:alternatives?|instead of|replace(?:ment)?|other than|besides)\b|대안|대신|대체|말고|외에/i.test(
      question.text,
    );
  const onlyName = named.length === 1 ? shelf.solution(named[0] as string) : undefined;
  if (
    onlyName &&
    (asksWhich ||
      /\b(?:which|what) (?:\S+ ){0,2}(?:cni|plugin)\b|cni.{0,6}(?:추천|없나|있나|뭐)/i.test(question.text) ||
      (instead && cues.has('recommend'))) &&
    (wanted.length > 0 || instead)
  ) {
    const out = instead || onlyName.role === 'neighbour';
    return noneNamed(
      { ...question, named: [], excluded: out ? [...question.excluded, onlyName.id] : question.excluded },
      wanted,
      positive,
      hits.filter(() => false),
      shelf,
      {
        content,
        distributions,
        concepts: [],
        pasted: false,
        liked: out || !['switch-fabric', 'cloud-network'].includes(onlyName.role) ? [] : [onlyName.id],
      },
    );
  }
  if (named.length > 1) return severalNamed(question, positive, hits, shelf, search);
  if (named.length === 1) return oneNamed(question, named[0] as string, positive, hits, shelf);
  return noneNamed(question, wanted, positive, hits, shelf, { content, distributions, concepts, pasted });
}

function fromFindings(
  findings: Finding[],
  pasted: boolean,
  question: Question,
  shelf: Shelf,
): Intent | undefined {
  const [best] = findings;
  if (!best) return undefined;
  const bar = pasted ? bars.pastedError : bars.typedError;
  const strong = findings.filter(({ score, covered }) => score >= bar || covered > 0.9);
  const first = strong[0];
  if (!first) return undefined;
  if (first.foreign) return { kind: 'elsewhere', id: first.id };
  const ids = strong.filter(({ foreign }) => !foreign).map(({ id }) => id);
  const concerns = (id: string) => question.named.some((name) => shelf.problem(id).solutions.includes(name));
  const close = ids.filter(
    (id) => (strong.find((finding) => finding.id === id)?.score ?? 0) > first.score * 0.85,
  );
  const preferred = close.find(concerns);
  return { kind: 'problem', ids: preferred ? [preferred, ...ids.filter((id) => id !== preferred)] : ids };
}

function smallTalk({
  cues,
  content,
  named,
  needs,
  units,
  concepts,
  distributions,
}: Question): Intent | undefined {
  const nothingElse =
    content.length === 0 &&
    named.length === 0 &&
    needs.length === 0 &&
    concepts.length === 0 &&
    distributions.length === 0;
  if (!nothingElse) return undefined;
  if (cues.has('about')) return { kind: 'about' };
  if (cues.has('help')) return { kind: 'help' };
  if (cues.has('thanks') && units.length <= 8) return { kind: 'greeting', thanks: true };
  if (cues.has('greeting')) return { kind: 'greeting', thanks: false };
  return undefined;
}

function severalNamed(question: Case, needs: NeedId[], hits: Hit[], shelf: Shelf, search: Search): Intent {
  const { cues, named, content } = question;
  const topics = hits.filter(({ place, owners }) => place.kind === 'topic' && fits(owners, named));
  const [best] = topics;
  const statusOnly = cues.has('status') && content.length === 0 && needs.length === 0 && !cues.has('compare');
  if (statusOnly) return { kind: 'status', ids: named };
  if (cues.has('link') && content.length === 0) return { kind: 'links', ids: named };
  if (cues.has('fastest') && needs.length === 0) {
    const why = best && best.score > bars.sure && best.covered > 0.75;
    if (!why) return { kind: 'benchmark', ids: named, by: 'speed' };
  }
  const problem = hits.find(({ place }) => place.kind === 'problem');
  if (problem && problem.score > 0.7 && problem.score > (best?.score ?? 0))
    return { kind: 'problem', ids: [idOf(problem)] };
  const compares = cues.has('compare') || (content.length === 0 && needs.length === 0);
  const parts = question.units.filter(({ senses }) =>
    senses.some((sense) => sense.kind === 'solution' && sense.part),
  );
  const ofParts = parts.flatMap((unit) => {
    const owners = unit.senses.flatMap((sense) => (sense.kind === 'solution' ? sense.id : []));
    return search
      .find([unit], owners, (place) => place.kind === 'topic' && owners.includes(place.solution))
      .slice(0, 1);
  });
  const also =
    ofParts.length > 0
      ? ofParts
      : content.length > 0
        ? topics.filter(({ score, covered }) => score > bars.also && covered > 0.6).slice(0, 2)
        : [];
  if (best && best.score > bars.sure && best.covered > 0.7 && !compares) {
    return toTopic(
      best,
      [...named],
      needs,
      topics.slice(1).filter(({ score }) => score > bars.sure),
      named,
    );
  }
  if (!compares && needs.length > 0)
    return { kind: 'feature', ids: sortByNeed(named, needs, shelf), needs, also };
  return { kind: 'comparison', ids: named, needs, also };
}

function oneNamed(question: Case, id: string, needs: NeedId[], hits: Hit[], shelf: Shelf): Intent {
  const { cues, content, distributions, strange } = question;
  const hosts = distributions.flatMap(
    (distribution) => shelf.distribution(distribution).default.plugin ?? [],
  );
  const own = hits.filter(({ place, owners }) => place.kind === 'topic' && owners.includes(id));
  const stranger = hits.find(
    ({ place, owners, score: theirs, covered }) =>
      place.kind === 'topic' &&
      !owners.includes(id) &&
      theirs > bars.sure &&
      covered > 0.75 &&
      content.length > 0 &&
      theirs > (own[0]?.score ?? 0) + 0.1,
  );
  const host = hits.find(
    ({ place, owners, score: theirs }) =>
      place.kind === 'topic' &&
      owners.some((owner) => hosts.includes(owner) || (question.hinted.includes(owner) && owner !== id)) &&
      theirs > bars.likely &&
      theirs > (own[0]?.score ?? 0),
  );
  const other = host ?? stranger;
  const topics = other ? [other, ...own] : own;
  const [best] = topics;
  const score = best?.score ?? 0;
  const problem = hits.find(
    ({ place, owners }) => place.kind === 'problem' && (owners.length === 0 || owners.includes(id)),
  );
  if (problem && problem.score > bars.sure && problem.score > score + 0.05)
    return { kind: 'problem', ids: [idOf(problem)] };
  const meaningful = content.filter(
    (unit) => !unit.senses.some((s) => s.kind === 'need' && s.id === 'maintained'),
  );
  const onlyNeeds = meaningful.every(({ senses }) => senses.some(({ kind }) => kind === 'need'));

  if (
    needs.length === 0 &&
    (meaningful.length === 0 || (meaningful.every(isLight) && (own[0]?.score ?? 0) < bars.sure))
  ) {
    if (best && score > 0.8 && meaningful.length > 0)
      return toTopic(best, [id], needs, near(topics), question.named);
    if (cues.has('status')) return { kind: 'status', ids: [id] };
    if (cues.has('link')) return { kind: 'links', ids: [id] };
    if (cues.has('install'))
      return { kind: 'install', id, also: topics.filter((hit) => hit.score > bars.likely).slice(0, 1) };
    if (cues.has('latest')) return { kind: 'status', ids: [id] };
    if (cues.has('fastest') || cues.has('lightest'))
      return { kind: 'benchmark', ids: [id], by: cues.has('lightest') ? 'memory' : 'speed' };
    if (
      best &&
      score > bars.likely &&
      (cues.has('why') || cues.has('who') || cues.has('how') || cues.has('migrate'))
    )
      return toTopic(best, [id], needs, [], question.named);
    if (cues.has('who')) return { kind: 'status', ids: [id] };
    return { kind: 'profile', id };
  }
  const distributionId = distributions[0];
  if (distributionId && (!best || score < bars.sure) && onlyPlatform(meaningful)) {
    return { kind: 'distribution', id: distributionId, named: [id] };
  }
  if (needs.length > 0 && !(best && leads(best, question))) {
    const known = needs.some((need) => verdictOn(shelf.solution(id), need).value !== 'unknown');
    if (known || onlyNeeds) {
      if (!known && best && score > bars.likely)
        return toTopic(best, [id], needs, near(topics), question.named);
      if (hasStrangeQualifier(question) && score < bars.likely)
        return nothing('unknown_topic', question, near(topics));
      return {
        kind: 'feature',
        ids: [id],
        needs,
        also: topics.filter((hit) => hit.score > bars.also).slice(0, 2),
      };
    }
  }
  if (best && score > bars.likely)
    return toTopic(
      best,
      [id],
      needs,
      topics.slice(1).filter((hit) => hit.score > bars.sure && hit.score > score - 0.15),
      question.named,
    );
  if (cues.has('status')) return { kind: 'status', ids: [id] };
  if (cues.has('install')) return { kind: 'install', id, also: [] };
  if (cues.has('link')) return { kind: 'links', ids: [id] };
  if (problem && problem.score > bars.likely) return { kind: 'problem', ids: [idOf(problem)] };
  if (needs.length > 0) return { kind: 'feature', ids: [id], needs, also: [] };
  if (meaningful.length <= 2 && strange.length === 0 && (cues.has('what') || question.units.length <= 3))
    return { kind: 'profile', id };
  return nothing('unknown_topic', question, near(topics));
}

/** "quantum encryption": a word that nothing in the knowledge uses stands right before what is needed. */
function hasStrangeQualifier({ units, strange }: Question): boolean {
  return units.some((unit, at) => {
    const next = units[at + 1];
    return strange.includes(unit) && !unit.hangul && next?.senses.some(({ kind }) => kind === 'need');
  });
}

/** A plugin is asked for in general: "which cni", "네트워크 플러그인 추천". */
function asksForPlugin({ units, cues }: Question): boolean {
  const general = new Set(['cni', 'plugin', 'network']);
  return (
    units.some(
      ({ text, senses }) =>
        /cni|추ㅑ/.test(text) || senses.some(({ kind, id }) => kind === 'term' && general.has(id)),
    ) || cues.has('plural')
  );
}

/** Words such as tool or option that ask for nothing in particular. */
function isLight({ senses }: { senses: readonly { kind: string; id: string }[] }): boolean {
  const light = new Set([
    'kubernetes',
    'cni',
    'plugin',
    'network',
    'cluster',
    'project',
    'document',
    'version',
    'company',
    'feature',
    'component',
    'tool',
    'update',
    'production',
  ]);
  return senses.some(({ kind, id }) => kind === 'term' && light.has(id));
}

function onlyPlatform(units: readonly { senses: readonly { kind: string }[] }[]): boolean {
  return units.every(({ senses }) => senses.some(({ kind }) => kind === 'distribution' || kind === 'term'));
}

/** The topic says more of what was asked than the bare fact does. */
function leads(hit: Hit, { content, cues, needs }: Question): boolean {
  if (needs.some(({ id }) => !hit.says(`need:${id}`))) return false;
  const beyond = content.filter(({ senses }) => !senses.some(({ kind }) => kind === 'need')).length;
  const wantsMore = (['how', 'compare', 'why', 'install', 'default', 'what', 'who', 'migrate'] as const).some(
    (cue) => cues.has(cue),
  );
  return (beyond > 0 && hit.score > 0.5 && hit.covered > 0.55) || (wantsMore && hit.score > bars.sure);
}

function noneNamed(
  question: Case,
  wanted: WantedNeed[],
  needs: NeedId[],
  hits: Hit[],
  shelf: Shelf,
  {
    content,
    distributions,
    concepts,
    pasted,
    liked = [],
  }: {
    content: Question['content'];
    distributions: string[];
    concepts: string[];
    pasted: boolean;
    liked?: string[];
  },
): Intent {
  const { cues, strange, excluded } = question;
  const orders = toOrders(question);
  const [best] = hits;
  const score = best?.score ?? 0;
  const asksPlugin = asksForPlugin(question);
  const chooses = cues.has('recommend') || cues.has('best') || orders.length > 0;
  const lists = cues.has('plural');
  const isPlatformNeed = (id: NeedId) =>
    ['aws', 'azure', 'google_cloud', 'alibaba_cloud', 'openshift'].includes(id);
  const preferred = [
    ...liked,
    ...distributions.flatMap((id) => shelf.distribution(id).default.plugin ?? []),
    ...nativeTo(needs),
  ];
  const among = amongOf(distributions, shelf);
  const shortlisted = (kind: 'shortlist' | 'list'): Intent => ({
    kind,
    needs: wanted,
    excluded,
    preferred,
    ...(among ? { among } : {}),
    orders,
    also: hits
      .filter(
        (hit) => hit.score > 0.45 && hit.place.kind === 'topic' && preferred.includes(hit.owners[0] ?? ''),
      )
      .slice(0, 1),
  });

  if (
    cues.has('fastest') &&
    wanted.every(({ id }) => id === 'encryption') &&
    (asksPlugin || lists || chooses || content.length === 0) &&
    score < 0.75
  ) {
    return { kind: 'benchmark', ids: [], by: needs.includes('encryption') ? 'encrypted' : 'speed' };
  }
  const problem = hits.find(({ place }) => place.kind === 'problem');
  if (problem && problem.score > bars.unnamed && problem.score >= score - 0.08 && !chooses)
    return {
      kind: 'problem',
      ids: hits
        .filter(({ place, score: s }) => place.kind === 'problem' && s > problem.score - 0.15)
        .slice(0, 4)
        .map(idOf),
    };
  const concept = hits.find(({ place }) => place.kind === 'concept');
  const namedConcepts = concepts.filter((id) => !needs.length || id !== undefined);
  if (namedConcepts.length > 1 && cues.has('compare'))
    return { kind: 'concept', ids: namedConcepts.slice(0, 2) };
  if (distributions.length > 0 && !cues.has('migrate')) {
    const [id] = distributions as [string];
    const plain = wanted.every(({ id: need }) => isPlatformNeed(need));
    if (
      plain &&
      (cues.has('default') ||
        cues.has('what') ||
        cues.has('how') ||
        cues.has('support') ||
        content.length <= 2) &&
      !(best && score > bars.sure && best.place.kind === 'topic') &&
      !(chooses && !cues.has('default'))
    ) {
      return { kind: 'distribution', id, named: [] };
    }
  }
  const plain = content.every(isLight);
  if (chooses && plain && wanted.length === 0 && distributions.length === 0 && concepts.length === 0)
    return shortlisted('shortlist');
  if (isForeign(question)) return nothing('off_topic', question);
  if (best && score > bars.sure && best.place.kind === 'topic' && !(chooses && wanted.length > 0) && !lists)
    return toTopic(best, [...best.owners], needs, near(hits.slice(1)), []);
  if (
    concept &&
    (concept.score > bars.unnamed ||
      (namedConcepts.length > 0 && (cues.has('what') || cues.has('why') || cues.has('how')))) &&
    !lists &&
    !chooses
  ) {
    const ids =
      namedConcepts.length > 0 && concept.score < bars.sure ? namedConcepts.slice(0, 1) : [idOf(concept)];
    return { kind: 'concept', ids };
  }
  if (
    namedConcepts.length > 0 &&
    !chooses &&
    !lists &&
    (cues.has('what') || content.length <= 1) &&
    wanted.length <= 1
  )
    return { kind: 'concept', ids: namedConcepts.slice(0, 1) };
  if (
    (wanted.length > 0 || distributions.length > 0) &&
    (chooses || lists || asksPlugin || wanted.length > 1)
  )
    return shortlisted(lists && wanted.length > 0 && orders.length === 0 ? 'list' : 'shortlist');
  if (chooses && (asksPlugin || content.length === 0 || excluded.length > 0)) return shortlisted('shortlist');
  if (lists && asksPlugin) return shortlisted('shortlist');
  if (pasted) return nothing('unknown_error', question, near(hits));
  const isName = strange.some(({ hangul, text }) => !hangul && text.length > 3);
  if (wanted.length > 0 && !isName && cues.size > 0) return shortlisted('list');
  if (best && score > bars.unnamed && best.covered > 0.5) return fromHit(best, needs, question, hits);
  if (isName && (asksPlugin || wanted.length > 0)) return nothing('unknown_plugin', question, near(hits));
  if (content.length === 0 && cues.size > 0 && excluded.length === 0)
    return cues.has('recommend') ? shortlisted('shortlist') : { kind: 'help' };
  return nothing(strange.length > 0 && !asksPlugin ? 'off_topic' : 'unknown_topic', question, near(hits));
}

/** Nothing of Kubernetes in it, and two words or more that nothing in the knowledge uses. */
function isForeign({ strange, units }: Question): boolean {
  const anchors = new Set([
    'kubernetes',
    'pod',
    'cni',
    'plugin',
    'cluster',
    'node',
    'namespace',
    'daemonset',
  ]);
  const anchored = units.some(({ senses }) =>
    senses.some(
      ({ kind, id }) =>
        kind === 'solution' || kind === 'distribution' || (kind === 'term' && anchors.has(id)),
    ),
  );
  return !anchored && strange.filter(({ hangul }) => !hangul).length >= 2;
}

function fromHit(hit: Hit, needs: NeedId[], question: Question, hits: Hit[]): Intent {
  const { place } = hit;
  switch (place.kind) {
    case 'topic':
      return toTopic(hit, [...hit.owners], needs, near(hits.slice(1)), question.named);
    case 'problem':
      return { kind: 'problem', ids: [place.id] };
    case 'concept':
      return { kind: 'concept', ids: [place.id] };
    case 'migration':
      return { kind: 'migration', id: place.id, named: question.named };
    case 'distribution':
      return { kind: 'distribution', id: place.id, named: question.named };
  }
}

function toTopic(hit: Hit, owners: string[], needs: NeedId[], also: Hit[], named: readonly string[]): Intent {
  const place = hit.place as Extract<Hit['place'], { kind: 'topic' }>;
  return {
    kind: 'topic',
    owner: place.solution,
    ids: [place.topic],
    also: also
      .filter(
        ({ place: other, score, covered }) =>
          other.kind === 'topic' && score > Math.max(bars.sure, hit.score - 0.12) && covered > 0.75,
      )
      .slice(0, 1),
    needs: hit.score > bars.sure ? [] : needs,
    others: [...owners, ...named].filter((id) => id !== place.solution),
  };
}

function toOrders({ cues, needs }: Question): Order[] {
  const orders: Order[] = [];
  if (cues.has('lightest')) orders.push('lightest');
  if (needs.some(({ id }) => id === 'simple')) orders.push('simplest');
  if (cues.has('production')) orders.push('production');
  if (cues.has('best')) orders.push('best');
  return orders;
}

/** The plugin a cloud runs by itself. */
function nativeTo(needs: readonly NeedId[]): string[] {
  const natives: Partial<Record<NeedId, string>> = {
    aws: 'aws-vpc-cni',
    azure: 'azure-cni',
    google_cloud: 'gke-networking',
    alibaba_cloud: 'terway',
    openshift: 'ovn-kubernetes',
  };
  return needs.flatMap((need) => natives[need] ?? []);
}

function amongOf(distributions: readonly string[], shelf: Shelf): string[] | undefined {
  const [id] = distributions;
  if (!id) return undefined;
  const { default: own, choices } = shelf.distribution(id);
  const plugins = [...new Set([own, ...choices].flatMap(({ plugin }) => plugin ?? []))];
  return plugins.length > 1 ? plugins : undefined;
}

export function sortByNeed(ids: readonly string[], needs: readonly NeedId[], shelf: Shelf): string[] {
  const worth = { yes: 3, partial: 2, unknown: 1, inapplicable: 0, no: 0 };
  const total = (id: string) =>
    needs.reduce((sum, need) => sum + worth[verdictOn(shelf.solution(id), need).value], 0);
  return [...ids].sort((a, b) => total(b) - total(a));
}

function fits(owners: readonly string[], named: readonly string[]): boolean {
  return named.length === 0 || owners.length === 0 || owners.some((owner) => named.includes(owner));
}

function near(hits: readonly Hit[]): Hit[] {
  return hits.slice(0, 3);
}

function nothing(reason: Reason, question: Question, hits: Hit[] = []): Intent {
  const words = question.strange
    .slice(0, 3)
    .map(({ text }) => text)
    .join(', ');
  return {
    kind: 'nothing',
    reason,
    named: question.named,
    near: hits,
    ...(words && reason === 'unknown_plugin' ? { words } : {}),
  };
}

export function idOf({ place }: Hit): string {
  return place.kind === 'topic' ? place.topic : place.id;
}
