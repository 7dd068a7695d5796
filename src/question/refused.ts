import { bars, type Case, has, nothing, type Rule } from './case.ts';
import type { Unit } from './reading.ts';
import { isNetworking } from './understand.ts';

/** What has no day yet: "when will …", "next year". */
export const forecast: Rule = (theCase) =>
  (has(theCase, 'forecast') || farYear.test(theCase.question.text)) &&
  (theCase.ask?.cues.has('forecast') ?? true) &&
  !alreadyOut.test(theCase.question.text) &&
  !theCase.hits.some(({ score }) => score > 0.8)
    ? nothing('forecast', theCase)
    : undefined;

/** "will be acquired in 2031". */
const farYear = /\bwill\b[^.?!]*\b20(?:2[7-9]|[3-9]\d)\b/i;

/** "is the next version out yet", "supported until when": what is known, not what will be. */
const alreadyOut =
  /언제까지|지원 ?기간|지원 ?종료|\bsupport (?:period|window|life)|\buntil when\b|\bhow long\b[^.?!]*\bsupport|\bend of (?:life|support)\b|\b(?:out|released|available|shipped) (?:yet|already)\b|\balready (?:out|released)\b|나왔|출시(?:됐|되었)/i;

/** Money, and no other cost: "how much is …", "얼마예요". */
const price: Rule = (theCase) => {
  const { text, content } = theCase.question;
  if (ofTraffic.test(text)) return undefined;
  const asked =
    money.test(text) ||
    /\bhow much (?:is|are|for|does|do) (?:[\w-]+ ){0,4}(?:cost\b|\?*\s*$)|\bhow much (?:is|are|for) [\w -]{1,40}\??\s*$/i.test(
      text,
    ) ||
    (/얼마/.test(text) &&
      (content.length <= 1 ||
        /엔터프라이즈|enterprise|라이선스|유료|상용|노드당|코어당|매달|한 달|1년/i.test(text)));
  return asked && !has(theCase, 'alive') ? nothing('price', theCase) : undefined;
};
/** "how many bytes does it cost per packet". */
const ofTraffic =
  /\b(?:bytes?|per packet|cpu|ram|memory|milliseconds?|ms|bandwidth|throughput|overhead|slower|faster|latency)\b|바이트|패킷당|메모리|시피유|램|트래픽|지연|성능/i;
const money =
  /\b(?:prices?|pricing|discounts?|subscription (?:fees?|costs?|prices?)|invoice|list price|unit price|charges? (?:us|me|you|per)|bills? (?:us|me)|billed (?:per|each|every|by|for)|costs? (?:us|me) (?:per|each|every|a) ?(?:month|year)?)\b|\bcosts?\b[^.?!]*\b(?:per (?:node|core|year|month|user|cluster)|euros?|dollars?|usd|eur)\b|\bhow (?:much|expensive)\b[^?]*\b(?:cost|licen[cs]e|enterprise|support|subscription|per (?:node|core|year|month))\b|(?:한 ?달|매달|매월|1년|연간)\S*(?: \S+){0,2} 얼마|가격|시세[^.?!]*얼마|요금|단가|견적|(?<!역)할인|구독료|도입 비용|라이선스비|비용이? ?(?:얼마|어떻게)/i;

/** How many people use it: nobody's page says so. */
const popularity: Rule = (theCase) =>
  userCount.test(theCase.question.text) ? nothing('unknown_topic', theCase) : undefined;
const userCount =
  /\bhow many (?:companies|firms|users|customers|organi[sz]ations|people|teams)\b[^.?!]*\b(?:use|uses|run|runs|using|adopted?)\b|\bmarket share\b|(?:몇 ?(?:군데|개 ?회사|개 ?기업|곳)|회사 수|기업 수|사용자 수|점유율|통계 ?자료|도입 ?통계)/i;

/** Someone's own cluster and its state: "how many pods are pending in prod right now", "저희 노드에 남은 주소가 몇 개죠". */
const ownCluster: Rule = (theCase) => {
  const { text, excluded } = theCase.question;
  if (has(theCase, 'recommend', 'best', 'migrate') || excluded.length > 0) return undefined;
  const [best] = theCase.hits;
  const known = best?.place.kind === 'problem' && best.score > bars.likely;
  const told = (known || has(theCase, 'trouble')) && !wantsLook.test(text);
  /** "somebody named Submariner yesterday, what is it". */
  const asksOfName = theCase.question.named.length > 0 && has(theCase, 'what') && !ownPlace.test(text);
  /** "우리 클러스터 파드 왜 죽어?": nothing is told by which a cause could be known. */
  const bare = has(theCase, 'trouble') && ownPlace.test(text) && theCase.question.content.every(isAnywhere);
  if (bare && theCase.question.strange.length === 0) return nothing('own_cluster', theCase);
  const own = ownPlace.test(text) && !told && !isWhatIs(theCase) && (stateNow.test(text) || ofOwn.test(text));
  return own ||
    goThere.test(text) ||
    fetchOwn.test(text) ||
    (has(theCase, 'own_cluster') && !told && !asksOfName) ||
    countNow.test(text)
    ? nothing('own_cluster', theCase)
    : undefined;
};
/** Pods, nodes and clusters are in every story, and that they die or are slow. */
function isAnywhere({ text, senses }: Unit): boolean {
  return (
    /^(?:죽|이상|느리|느려|뻗|터지|터져|dies|dying|slow|broken)/.test(text) ||
    senses.some(({ kind, id }) => kind === 'term' && everyStory.has(id))
  );
}
const everyStory = new Set(['pod', 'node', 'cluster', 'kubernetes', 'network', 'cni', 'plugin']);

/** "What is the Azure NPM that shows up on our clusters": the name stands right after. */
function isWhatIs({ question: { text, units } }: Case): boolean {
  const name = units.find(({ senses }) => senses.some(({ kind }) => kind === 'solution'));
  return (
    name !== undefined &&
    /\bwhat(?:'?s| is| are) (?:the |a |an |this |that )?["“'‘]?$/i.test(text.slice(0, name.start))
  );
}
const ownPlace =
  /\b(?:our|my)\b[^.?!]*\b(?:clusters?|staging|prod|production|environment|team|company|nodes?|pods?)\b|\b(?:prod|prd|stg|staging|dev|qa)(?:-[a-z]+)*-\d+\b|(?:우리|저희|당사|자사|사내)(?![는도])(?: ?[^\s.?!]+){0,2}?\s*(?:팀|클러스터|회사|서비스|환경|쪽|노드|파드|망|스테이징|스테이지|운영|개발|프로드|prod|dev|staging)/i;
const stateNow =
  /\bwhich (?:\w+ )?(?:peer|node|pod|session|link|host|worker)s? (?:went away|is (?:down|gone|missing|broken)|died|dropped|left|disappeared|failed)\b|\b(?:how many|right now|rn|at the moment|currently|healthy|what version|which version|please check|check (?:it|if|our|my)|who (?:edited|changed|deleted|restarted|removed|deployed|installed|did)|last (?:night|nite|week))\b|몇|남았|지금|현재|깔려|돌고 있|상태|확인해|어젯밤|어제|간밤|누가 (?:바꿨|지웠|고쳤|재시작)|사람이 누구/i;
/** Beside a symptom, "right now" only tells when; these ask for a look at the cluster. */
const wantsLook =
  /\b(?:how many|(?:what|which) version|please check|check (?:it|if|our|my)|who (?:edited|changed|deleted|restarted|removed|deployed|installed|did)|healthy)\b|몇|남았|누가|누구|확인해 ?(?:줘|주)|봐 ?(?:줘|주|줄)/i;
const goThere =
  /\b(?:log ?in(?:to)?|ssh (?:in)?to)\b.*\b(?:and|to) (?:fix|check|look|restart|see)\b|\bcan you (?:fix|restart|look at|check) (?:my|our)\b|(?:들어가서|접속해서?|로그인해서).{0,12}(?:봐|확인해 ?(?:줘|주)|고쳐)/i;
/** "list every policy in our namespace": a look into what only the asker can see. */
const fetchOwn =
  /^(?:please |can you |could you |pls )*(?:list|show|print|dump|delete|apply|create|restart|scale|count|export|fetch)\b(?![^.?!]*\bhow\b)[^.?!]*\b(?:our|my)\b[^.?!]*\b(?:namespaces?|clusters?|nodes?|pods?|prod|production|staging|environment)\b|(?:우리|저희|당사|자사)\s?[^.?!]*(?:네임스페이스|클러스터|노드|파드|운영|스테이징)[^.?!]*(?:뽑아|조회해|나열해|출력해|보여|지워|만들어|찾아) ?(?:줘|주|달라)/i;
const ofOwn = /\bwhat(?:'?s| is| are) the [^?]{0,40}\b(?:of|in|on) (?:our|my)\b/i;
const countNow = /\bhow many\b.*\b(?:right now|at the moment|currently)\b|지금 몇/i;

/** "does Fooflow CNI …", "move to "Fooflow CNI"": a proper name before the word CNI that is in no file. */
export const unknownPlugin: Rule = (theCase) => {
  const { text, strange } = theCase.question;
  const isStrange = (name: string) => strange.some(({ text: word }) => word === name.toLowerCase());
  return [...text.matchAll(properName), ...text.matchAll(hyphened)].some(({ 1: name = '' }) =>
    isStrange(name),
  )
    ? nothing('unknown_plugin', theCase)
    : undefined;
};
/** `fooflow-cni` */
const hyphened = /\b([a-z]{4,})-cni\b/g;
const properName = /(?<=[\w,'"“‘] ?['"“‘]?)\b([A-Z][A-Za-z]{3,})(?= (?:CNI|cni|network plugin)\b)/g;

export const everydayThing: Rule = (theCase) => {
  const { homonym, named, units } = theCase.question;
  /** "CNI" beside words of everyday life and no other word of networking: an identity card. */
  const isOther = ({ senses }: Unit) => senses.some(({ kind, id }) => kind === 'term' && id === 'cni');
  const onlyCni =
    units.some(({ senses }) => senses.some(({ kind }) => kind === 'everyday')) &&
    units.some(isOther) &&
    !units.some((unit) => !isOther(unit) && isNetworking(unit));
  /** "재규어 엔진오일 몇 킬로마다": names that are everyday words too, and no word that is known here. */
  const others = units.filter(({ senses, ignored }) => senses.length === 0 && !ignored).length;
  const onlyEveryday =
    units.every(
      (unit) =>
        !isNetworking(unit) &&
        unit.senses.every((sense) => (sense.kind === 'solution' ? sense.everyday : sense.kind !== 'need')),
    ) &&
    named.length > 0 &&
    others > 0 &&
    units.some(({ senses }) => senses.some(({ kind }) => kind === 'everyday'));
  if (onlyEveryday) return nothing('off_topic', theCase);
  return (homonym || (onlyCni && !has(theCase, 'recommend', 'best'))) && named.length === 0
    ? nothing('off_topic', theCase)
    : undefined;
};

/** What is declined before anything is looked for; a paste is read for its error first. */
export const refusals: Rule[] = [price, popularity, ownCluster].map(
  (rule) => (theCase) => (theCase.pasted ? undefined : rule(theCase)),
);
