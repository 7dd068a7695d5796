import type { Localized } from '../knowledge/evidence.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Language } from '../language.ts';
import type { Answer } from './answer.ts';
import { createDraft, type Draft } from './draft.ts';
import { secretWarning } from './problem.ts';
import { linksPart } from './profile.ts';

export type Reason =
  | 'price'
  | 'forecast'
  | 'own_cluster'
  | 'unknown_plugin'
  | 'unknown_topic'
  | 'unknown_error'
  | 'off_topic'
  | 'empty'
  | 'lost_thread';

const reasons: Record<Reason, Localized> = {
  price: {
    en: 'The catalog holds no prices and does not estimate any. The vendor knows: ask its sales, or read its pricing page.',
    ko: '카탈로그에는 가격 정보가 없고 추정하지도 않습니다. 제조사 영업팀이나 가격 페이지에서 확인하십시오.',
  },
  forecast: {
    en: 'Not known: the catalog records what has been released and does not predict dates or plans. The project announces those itself.',
    ko: '알 수 없습니다. 카탈로그는 이미 나온 것만 기록하고 일정이나 계획을 예측하지 않습니다. 프로젝트의 공지를 확인하십시오.',
  },
  own_cluster: {
    en: 'I cannot see your cluster, its traffic or its history, and do not guess. Paste an error or describe the symptom, and I look for a known cause.',
    ko: '저는 여러분의 클러스터나 트래픽, 과거 기록을 볼 수 없고 추측하지 않습니다. 오류 로그를 붙여 넣거나 증상을 설명해 주시면 알려진 원인을 찾아보겠습니다.',
  },
  unknown_plugin: {
    en: 'That name is not in the catalog, so I do not answer about it.',
    ko: '카탈로그에 없는 이름이라 답하지 않습니다.',
  },
  unknown_topic: {
    en: 'The catalog has nothing proven on that, so I do not answer it.',
    ko: '그 내용에 대해 확인된 자료가 카탈로그에 없어 답하지 않습니다.',
  },
  unknown_error: {
    en: "I do not recognise this error. The lines around the first failure, from the kubelet and from the plugin's own pod, tell the most.",
    ko: '알려진 오류 중에 일치하는 것이 없습니다. 첫 실패 전후의 kubelet 로그와 플러그인 파드의 로그가 가장 도움이 됩니다.',
  },
  off_topic: {
    en: 'That is outside what I know: I answer about Kubernetes networking plugins only.',
    ko: '제가 다루는 범위가 아닙니다. 쿠버네티스 네트워크 플러그인에 대해서만 답합니다.',
  },
  empty: {
    en: 'Ask me about a Kubernetes networking plugin.',
    ko: '쿠버네티스 네트워크 플러그인에 대해 물어보십시오.',
  },
  lost_thread: {
    en: 'I no longer know what this thread was about. Name the plugin or the feature once more, and I answer.',
    ko: '이 스레드에서 무엇을 이야기했는지 알 수 없습니다. 플러그인이나 기능 이름을 다시 적어 주시면 답하겠습니다.',
  },
};

export function nothing(
  reason: Reason,
  shelf: Shelf,
  language: Language,
  details: {
    named?: readonly string[];
    words?: string;
    near?: readonly Localized[];
    secretSeen?: boolean;
  } = {},
): Answer {
  const draft = createDraft(language);
  const { named = [], words, near = [] } = details;
  if (details.secretSeen) draft.add(secretWarning(language));
  draft.add({
    kind: 'text',
    text: words ? `${draft.say(reasons[reason])} (${words})` : draft.say(reasons[reason]),
  });
  for (const id of named.slice(0, 3)) draft.add(linksPart(shelf.solution(id), draft));
  if (near.length > 0) {
    draft.add({
      kind: 'items',
      title: draft.say({ en: 'Nearest in the catalog', ko: '카탈로그에서 가까운 것' }),
      items: near.map((text) => ({ text: draft.say(text) })),
    });
    for (const question of near) draft.followUp(question, question);
  }
  examples(draft);
  return draft.finish({ kind: 'nothing', answered: false, solutions: [...named] });
}

/** Two readings or more fit alike: choices to tap or to type, by name or number. */
export function unclear(
  choices: readonly Localized[],
  solutions: readonly string[],
  language: Language,
): Answer {
  const draft = createDraft(language);
  draft.add(
    { kind: 'text', text: draft.say({ en: 'Which of these do you mean?', ko: '어떤 것을 말씀하시나요?' }) },
    { kind: 'items', ordered: true, items: choices.map((choice) => ({ text: draft.say(choice) })) },
  );
  for (const choice of choices) draft.followUp(choice, choice);
  return draft.finish({ kind: 'unclear', answered: false, solutions: [...new Set(solutions)] });
}

function examples(draft: Draft): void {
  draft.followUp({ en: 'What can I ask?', ko: '무엇을 물을 수 있나요?' }, { en: 'help', ko: '도움말' });
}

export function greeting(thanks: boolean, language: Language): Answer {
  const draft = createDraft(language);
  draft.add({
    kind: 'text',
    text: thanks
      ? draft.say({
          en: "You're welcome. Ask on whenever you like.",
          ko: '천만에요. 궁금한 것이 생기면 또 물어보십시오.',
        })
      : draft.say({
          en: 'Hello. Ask me about a Kubernetes networking plugin, or paste an error.',
          ko: '안녕하세요. 쿠버네티스 네트워크 플러그인에 대해 묻거나 오류를 붙여 넣어 보십시오.',
        }),
  });
  examples(draft);
  return draft.finish({ kind: 'greeting', answered: false });
}

export function help(shelf: Shelf, language: Language): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const { solutions, problems, concepts, distributions } = shelf.knowledge;
  draft.add({
    kind: 'text',
    text: say({
      en: `I answer questions about Kubernetes networking plugins from a checked catalog: ${solutions.length} solutions, ${distributions.length} distributions, ${problems.length} known errors, ${concepts.length} concepts. Every fact shows its source and the month it was checked; what nobody proved is said to be unknown.`,
      ko: `쿠버네티스 네트워크 플러그인에 대한 질문에, 확인을 거친 카탈로그로 답합니다: 솔루션 ${solutions.length}개, 배포판 ${distributions.length}개, 알려진 오류 ${problems.length}개, 개념 ${concepts.length}개. 모든 사실에 출처와 확인한 달을 붙이고, 확인되지 않은 것은 알 수 없다고 말합니다.`,
    }),
  });
  const questions: { en: string; ko: string }[] = [
    { en: 'What is Cilium?', ko: '실리움이 뭐예요?' },
    { en: 'Does Calico support Windows nodes?', ko: '캘리코 윈도우 노드 지원하나요?' },
    { en: 'Calico vs Flannel', ko: '캘리코랑 플라넬 차이' },
    { en: 'Which CNI for fixed pod IPs and network policy?', ko: '고정 IP랑 네트워크 정책 되는 CNI 추천' },
    { en: 'Is Weave Net still maintained?', ko: '위브넷 아직 쓸 수 있나요?' },
    {
      en: 'failed to find plugin "portmap" in path [/opt/cni/bin]',
      ko: '파드가 뜨지 않을 때 나오는 오류 로그 붙여 넣기',
    },
  ];
  draft.add({
    kind: 'items',
    title: say({ en: 'Ask like this', ko: '이렇게 물어보십시오' }),
    items: questions.map((question) => ({ text: say(question) })),
  });
  draft.add({
    kind: 'note',
    text: say({
      en: 'In Slack: /cni <question>, mention me in a channel, or write to me. In one word: /cni compare, find, list, status <solution>, benchmark, choose, why, about, privacy, lang.',
      ko: 'Slack에서: /cni <질문>, 채널에서 멘션, 또는 다이렉트 메시지. 한 단어로: /cni compare, find, list, status <솔루션>, benchmark, choose, why, about, privacy, lang.',
    }),
  });
  for (const question of questions.slice(0, 4)) draft.followUp(question, question);
  return draft.finish({ kind: 'help', answered: false });
}
