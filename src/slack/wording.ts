import type { Localized } from '../knowledge/evidence.ts';

/** What only Slack says: buttons, forms, notices. The words of answers are the core's. */
export const wording = {
  title: { en: 'CNI Bot', ko: 'CNI Bot' },
  close: { en: 'Close', ko: '닫기' },
  cancel: { en: 'Cancel', ko: '취소' },
  send: { en: 'Send', ko: '보내기' },
  more: { en: 'More', ko: '더 보기' },
  back: { en: 'Back', ko: '이전' },
  sources: { en: 'Sources', ko: '출처' },
  share: { en: 'Share in channel', ko: '채널에 공유' },
  remove: { en: 'Remove', ko: '삭제' },
  removeAsk: { en: 'Remove this answer for everyone?', ko: '모두에게서 이 답변을 지울까요?' },
  toMaintainers: { en: 'Send to the maintainers', ko: '관리자에게 보내기' },
  good: { en: 'Helpful', ko: '도움이 됐어요' },
  wrong: { en: 'This is wrong', ko: '틀렸어요' },
  asked: { en: 'asked', ko: '님의 질문' },
  generalStep: { en: 'general Kubernetes step', ko: '일반적인 쿠버네티스 절차' },
  answering: { en: 'About the message', ko: '이 메시지에 대한 답변' },

  onlyAsker: {
    en: 'Only the person who asked, or a workspace admin, can remove this answer.',
    ko: '질문한 사람이나 워크스페이스 관리자만 이 답변을 지울 수 있습니다.',
  },
  thanks: { en: 'Thank you, counted.', ko: '고맙습니다. 반영했습니다.' },
  countedOnly: {
    en: 'Counted. This workspace has set no feedback channel, so nothing was sent to anyone.',
    ko: '집계했습니다. 이 워크스페이스에는 피드백 채널이 설정되어 있지 않아 아무에게도 보내지 않았습니다.',
  },
  sent: { en: 'Sent, without your name. Thank you.', ko: '이름 없이 보냈습니다. 고맙습니다.' },
  failed: {
    en: 'Something went wrong here and this was not answered. Please try once more.',
    ko: '문제가 생겨 답하지 못했습니다. 한 번 더 시도해 주십시오.',
  },
  unknownButton: {
    en: 'This button is from an older version and no longer leads anywhere. Ask again, and you get a fresh one.',
    ko: '이전 버전의 버튼이라 더 이상 동작하지 않습니다. 다시 물어보시면 새 버튼이 나옵니다.',
  },
  unknownCommand: {
    en: 'I do not know this command. Use /cni.',
    ko: '모르는 명령입니다. /cni 를 사용하십시오.',
  },
  nothingToExplain: {
    en: 'That message holds no text that I could read.',
    ko: '읽을 수 있는 글이 없는 메시지입니다.',
  },

  pinned: {
    en: 'From now on I answer you in English. /cni lang auto follows your questions again.',
    ko: '이제부터 한국어로 답합니다. /cni lang auto 를 쓰면 다시 질문의 언어를 따릅니다.',
  },
  unpinned: { en: 'I answer in the language of each question again.', ko: '다시 질문의 언어로 답합니다.' },
  langUsage: {
    en: 'Use /cni lang ko, /cni lang en or /cni lang auto.',
    ko: '/cni lang ko, /cni lang en, /cni lang auto 중 하나를 쓰십시오.',
  },

  wrongTitle: { en: 'What is wrong?', ko: '무엇이 틀렸나요?' },
  wrongFact: { en: 'Which fact', ko: '틀린 사실' },
  wrongWhole: { en: 'the answer as a whole', ko: '답변 전체' },
  wrongWhat: { en: 'What is true instead', ko: '올바른 내용' },
  wrongSource: { en: 'Where it can be read (optional)', ko: '확인할 수 있는 주소(선택)' },
  wrongNotice: {
    en: 'This form goes to the feedback channel of this workspace, with the question, without your name.',
    ko: '이 내용은 질문과 함께, 이름 없이 이 워크스페이스의 피드백 채널로 갑니다.',
  },
  sendTitle: { en: 'Send this question?', ko: '이 질문을 보낼까요?' },
  sendNotice: {
    en: 'Exactly this goes to the feedback channel, without your name:',
    ko: '아래 내용만 그대로, 이름 없이 피드백 채널로 갑니다.',
  },

  choiceTitle: { en: 'Find a CNI', ko: 'CNI 고르기' },
  choicePlatform: { en: 'Where it runs', ko: '실행 환경' },
  choiceMust: { en: 'It must have', ko: '반드시 필요한 것' },
  choiceNice: { en: 'It would be nice to have', ko: '있으면 좋은 것' },
  choiceAmong: { en: 'Only look at', ko: '이 중에서만 찾기' },
  choicePick: { en: 'Choose', ko: '선택' },
  choiceType: { en: 'Type a name', ko: '이름 입력' },
  choiceSubmit: { en: 'Send to me', ko: '나에게 보내기' },
  choiceRest: {
    en: 'There is more: "Send to me" gives the whole result.',
    ko: '결과가 더 있습니다. "나에게 보내기"를 누르면 모두 받습니다.',
  },
  choiceEmpty: { en: 'no needs stated', ko: '조건 없음' },

  homeAsk: {
    en: 'Ask about a Kubernetes networking plugin, or paste an error',
    ko: '쿠버네티스 네트워크 플러그인에 대해 묻거나 오류를 붙여 넣으십시오',
  },
  homeBrowse: { en: 'Browse the catalog', ko: '카탈로그 둘러보기' },
  homeByKind: { en: 'By kind', ko: '종류별' },
  homeByNeed: { en: 'By capability', ko: '기능별' },
  homeByName: { en: 'By name', ko: '이름으로' },
  homeDead: { en: 'What is dead', ko: '중단된 것' },
  homeChoose: { en: 'Find a CNI', ko: 'CNI 고르기' },
  homeHelp: { en: 'What can I ask?', ko: '무엇을 물을 수 있나요?' },
} as const satisfies Record<string, Localized>;

export function freshnessLine({
  solutions,
  facts,
  oldest,
  newest,
}: {
  solutions: number;
  facts: number;
  oldest: string;
  newest: string;
}): Localized {
  return {
    en: `${solutions} solutions, ${facts} facts. Sources checked between ${oldest} and ${newest}.`,
    ko: `솔루션 ${solutions}개, 사실 ${facts}건. 출처는 ${oldest}부터 ${newest} 사이에 확인했습니다.`,
  };
}

export function healthLine({
  version,
  hours,
  good,
  wrong,
  unanswered,
}: {
  version: string;
  hours: number;
  good: number;
  wrong: number;
  unanswered: number;
}): Localized {
  return {
    en: `Version ${version}, answering for ${hours} h. Since then: helpful ${good}, wrong ${wrong}, sent on as unanswered ${unanswered}. Besides these counts, only the language you pinned is kept, in memory.`,
    ko: `버전 ${version}, ${hours}시간째 응답 중. 그동안 도움 됨 ${good}건, 틀림 ${wrong}건, 답 없는 질문 전달 ${unanswered}건. 이 집계 외에는 고정한 언어만 메모리에 둡니다.`,
  };
}
