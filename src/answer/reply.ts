import type { Localized } from '../knowledge/evidence.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Language } from '../language.ts';
import type { Choice, Intent, Order } from '../question/intent.ts';
import type { Hit } from '../search/search.ts';
import { about } from './about.ts';
import type { Answer } from './answer.ts';
import { benchmark } from './benchmark.ts';
import { catalog } from './catalog.ts';
import { comparison } from './comparison.ts';
import type { Draft } from './draft.ts';
import { addVerdict, feature } from './feature.ts';
import { withParticle } from './korean.ts';
import { install, installSteps, links } from './links.ts';
import { news } from './news.ts';
import { greeting, help, nothing, unclear } from './nothing.ts';
import { addTopic, concept, distribution, migration, topic } from './passage.ts';
import { elsewhere, problem } from './problem.ts';
import { aboutLines, deathNotice, profile } from './profile.ts';
import type { Wish } from './rank.ts';
import { several } from './several.ts';
import { holders, shortlist } from './shortlist.ts';
import { status } from './status.ts';

export type Asked = {
  language: Language;
  secretSeen: boolean;
  formerly: readonly { id: string; name: string }[];
};

/** What is so, in the order in which it is read. A name no longer in use is cleared up first. */
export function answer(intent: Intent, shelf: Shelf, { language, secretSeen, formerly }: Asked): Answer {
  const said = answerTo(intent, shelf, language, secretSeen);
  const names = formerly.filter(({ id }) => said.solutions.includes(id));
  if (names.length === 0 || ['greeting', 'help', 'problem'].includes(said.kind)) return said;
  const texts = names.map(({ id, name }) => renamed(name, shelf.solution(id).name.en)[language]);
  return { ...said, parts: [{ kind: 'text', text: texts.join(' ') }, ...said.parts] };
}

function renamed(before: string, now: string): Localized {
  return {
    en: `${before} is an old name: today it is ${now}.`,
    ko: `${withParticle(before, '은/는')} 예전 이름이고, 지금은 ${withParticle(now, '이라/라')}고 합니다.`,
  };
}

function answerTo(intent: Intent, shelf: Shelf, language: Language, secretSeen: boolean): Answer {
  switch (intent.kind) {
    case 'help':
      return help(shelf, language);
    case 'about':
      return about(shelf, language);
    case 'greeting':
      return greeting(intent.thanks, language);
    case 'problem':
      return problem(intent.ids, shelf, language, secretSeen, intent.seen);
    case 'elsewhere':
      return elsewhere(intent.id, shelf, language, secretSeen);
    case 'profile':
      return profile(intent.id, shelf, language, intent.why, withTopics(intent.also, shelf));
    case 'status':
      return status(intent.ids, shelf, language, intent.supposed);
    case 'links':
      return links(intent.ids, shelf, language);
    case 'install':
      return install(intent.id, shelf, language, withTopics(intent.also, shelf));
    case 'feature':
      return feature(intent.ids, intent.needs, shelf, language, (draft) => {
        for (const id of intent.ids) draft.add(...aboutLines(shelf.solution(id), intent.beside, draft));
        withTopics(intent.also, shelf, intent.ids[0])(draft);
      });
    case 'comparison':
      return comparison(intent.ids, intent.needs, shelf, language, withTopics(intent.also, shelf));
    case 'shortlist':
    case 'list':
      return choose(intent, shelf, language);
    case 'topic': {
      const { summary } = shelf.solution(intent.owner);
      const more = (draft: Draft) => {
        if (intent.summary)
          draft.add({
            kind: 'text',
            text: draft.say(summary),
            sources: draft.cite(shelf.solution(intent.owner), summary.source),
          });
        for (const need of intent.needs.filter((id) => !intent.denied.includes(id)))
          addVerdict(shelf.solution(intent.owner), need, shelf, draft);
        withTopics(intent.also, shelf)(draft);
        const { commands } = shelf.topic(intent.owner, intent.ids[0] as string);
        if (intent.install && !commands) draft.add(installSteps(shelf.solution(intent.owner), draft));
      };
      const before = (draft: Draft) => {
        for (const id of intent.others) draft.add(deathNotice(shelf.solution(id), shelf, draft));
        for (const need of intent.denied) addVerdict(shelf.solution(intent.owner), need, shelf, draft);
      };
      const said = topic(intent.owner, intent.ids, shelf, language, before, more, !intent.named);
      return {
        ...said,
        solutions: [...new Set([...said.solutions, ...intent.others])],
        capabilities: intent.needs,
      };
    }
    case 'distribution':
      return distribution(intent.id, shelf, language, intent.named, intent.supposed);
    case 'migration':
      return migration(intent.id, shelf, language, intent.named);
    case 'concept':
      return concept(intent.ids, shelf, language);
    case 'benchmark':
      return (
        benchmark(intent.ids, shelf, language, intent.by) ??
        nothing('unknown_topic', shelf, language, { named: intent.ids })
      );
    case 'unclear':
      return unclear(
        intent.choices.map((hit) => nearChoice(hit, shelf)),
        intent.choices.flatMap(({ owners }) => owners),
        language,
      );
    case 'several': {
      const [first, ...others] = intent.intents;
      const rest = others.map((one) => answerTo(one, shelf, language, secretSeen));
      return several([answerTo(first, shelf, language, secretSeen), ...rest], intent.left);
    }
    case 'news':
      return news(shelf, language);
    case 'catalog':
      return catalog(shelf, language);
    case 'nothing':
      return nothing(intent.reason, shelf, language, {
        named: intent.named,
        secretSeen,
        near: intent.near.map((hit) => nearChoice(hit, shelf)),
        ...(intent.words === undefined ? {} : { words: intent.words }),
      });
  }
}

/** Why the order of a shortlist is as it is. */
const criteria: Record<Order, Localized> = {
  best: {
    en: '"Best" here means: your stated needs met with proof, active development, and the widest set of proven features.',
    ko: '여기서 "가장 좋은"은 제시한 조건을 근거와 함께 충족하고, 활발히 개발되며, 확인된 기능이 가장 넓은 것을 뜻합니다.',
  },
  lightest: {
    en: '"Lightest" here means: the least memory of an idle node in the 2024 benchmark; what was not measured comes after.',
    ko: '여기서 "가장 가벼운"은 2024년 벤치마크에서 유휴 노드의 메모리를 가장 적게 쓴 것을 뜻합니다. 측정되지 않은 것은 뒤에 놓습니다.',
  },
  production: {
    en: '"For production" here means: active releases, network policy enforced, and offered by a managed Kubernetes service or backed by the CNCF.',
    ko: '여기서 "운영 환경용"은 릴리스가 이어지고, 네트워크 정책을 집행하며, 관리형 쿠버네티스가 제공하거나 CNCF에 속한 것을 뜻합니다.',
  },
  simplest: {
    en: '"Simple" here means: one agent per node, no datastore and no controller of its own to look after.',
    ko: '여기서 "단순한"은 노드마다 에이전트 하나만 있고, 따로 돌볼 데이터 저장소나 컨트롤러가 없는 것을 뜻합니다.',
  },
};

function choose(intent: Choice, shelf: Shelf, language: Language): Answer {
  const { needs, excluded, orders, also, kind } = intent;
  const [order] = orders;
  const wishes: Wish[] = [...needs];
  if (order === 'production' && !wishes.some(({ id }) => id === 'network_policy'))
    wishes.push({ id: 'network_policy', wanted: true });
  const lightest = order === 'lightest' ? lightestFirst(shelf) : [];
  const options = {
    preferred: intent.preferred,
    leading: lightest,
    owned: intent.owned,
    excluded,
    offered: intent.offered,
    ...(intent.among ? { among: intent.among } : {}),
    ...(order ? { criterion: criteria[order] } : {}),
    before: (draft: Draft) => {
      for (const id of intent.ruledOut) draft.add(deathNotice(shelf.solution(id), shelf, draft));
      if (kind === 'shortlist') withTopics(also, shelf, '')(draft);
    },
  };
  return (kind === 'list' ? holders : shortlist)(wishes, shelf, language, options);
}

function lightestFirst(shelf: Shelf): string[] {
  const rows = shelf.knowledge.benchmarks
    .flatMap(({ rows }) => rows)
    .filter(({ usual, solution }) => usual && solution);
  return rows.sort((a, b) => a.idle_memory_mb - b.idle_memory_mb).flatMap(({ solution }) => solution ?? []);
}

function withTopics(hits: readonly Hit[], shelf: Shelf, about?: string): (draft: Draft) => void {
  return (draft) => {
    for (const { place } of hits)
      if (place.kind === 'topic')
        addTopic(place.solution, place.topic, shelf, draft, about !== undefined && place.solution !== about);
  };
}

/** A passage near the question, as a question that would find it. */
function nearChoice({ place }: Hit, shelf: Shelf): Localized {
  switch (place.kind) {
    case 'topic': {
      const name = shelf.solution(place.solution).name.en;
      const { ask } = shelf.topic(place.solution, place.topic);
      const asked = (wording: string) =>
        wording.toLowerCase().includes(name.toLowerCase()) ? wording : `${name}: ${wording}`;
      const en = ask.en[0] ?? place.topic.replaceAll('-', ' ');
      return { en: asked(en), ko: asked(ask.ko[0] ?? en) };
    }
    case 'concept':
      return shelf.concept(place.id).name;
    case 'migration':
      return shelf.migration(place.id).title;
    case 'problem':
      return shelf.problem(place.id).title;
    case 'distribution': {
      const { name } = shelf.distribution(place.id);
      return { en: name.en, ko: name.ko ?? name.en };
    }
  }
}
