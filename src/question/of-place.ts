import { type NeedId, platformIds } from '../knowledge/capability.ts';
import { verdictOn } from '../knowledge/verdict.ts';
import { bars, belongsTo, type Case, has, isLight, nothing, ofKind, type Rule, toTopic } from './case.ts';
import { chooses, lists, natives, qualities } from './choice.ts';
import { asked, asksPlace, idIn, needsOf, topicsFor } from './of-one.ts';

/** "only for OpenShift?": every place where it is proven to run. */
export const onlyThere: Rule = (theCase) => {
  const places = platformIds.filter((id) => id !== 'simple');
  const asksOf = needsOf(theCase).filter((need) => (places as readonly NeedId[]).includes(need));
  if (asksOf.length === 0 || !onlyFor.test(theCase.question.text)) return undefined;
  const runs = places.filter((id) => verdictOn(theCase.shelf.solution(idIn(theCase)), id).value === 'yes');
  return {
    kind: 'feature',
    ids: [idIn(theCase)],
    needs: [...new Set<NeedId>([...runs, ...asksOf])],
    beside: [],
    also: [],
  };
};
const onlyFor = /\bonly (?:for|on|in|with|works? (?:on|with|in)|runs? (?:on|in))\b|전용|에서만|에만 /i;

/** "can the ACI plugin be provisioned on EKS": of what is proven to run on no managed cluster. */
export const notManaged: Rule = (theCase) => {
  const { question, shelf } = theCase;
  const managed = question.distributions.some((id) => shelf.distribution(id).kind === 'managed');
  const other = has(theCase, 'trouble', 'compare', 'status', 'what', 'migrate', 'recommend', 'how');
  const { value } = verdictOn(shelf.solution(idIn(theCase)), 'managed_kubernetes');
  return managed && !other && value === 'no'
    ? { kind: 'feature', ids: [idIn(theCase)], needs: ['managed_kubernetes'], beside: [], also: [] }
    : undefined;
};

/** Something is to be done about the default, not known of it. */
const toChange =
  /\b(?:flag|option|switch off|disable|turn off|kill|remove|get rid)\b|끄는|끄려|꺼야|꺼요|플래그/i;

/** "is X still the default of Y": the distribution tells. */
export const defaultOf: Rule = (theCase) => {
  const [id] = theCase.question.distributions;
  return id &&
    has(theCase, 'default') &&
    !toChange.test(theCase.question.text) &&
    (has(theCase, 'status') || !has(theCase, 'trouble')) &&
    needsOf(theCase).every((need) => need in natives)
    ? {
        kind: 'distribution',
        id,
        named: [idIn(theCase)],
        ...(has(theCase, 'how', 'install', 'not') ? {} : { supposed: idIn(theCase) }),
      }
    : undefined;
};

/** "how does it compare with the one AWS ships for EKS": with the plugin that the place brings. */
export const againstHost: Rule = (theCase) => {
  const id = idIn(theCase);
  const [host, second] = [...new Set(theCase.hosts)];
  const other = has(theCase, 'status', 'trouble', 'install', 'migrate', 'recommend');
  return host &&
    !second &&
    host !== id &&
    has(theCase, 'compare') &&
    !other &&
    ofPlaceItself.test(theCase.question.text)
    ? { kind: 'comparison', ids: [id, host], needs: [], also: [] }
    : undefined;
};
const ofPlaceItself =
  /\bthe (?:one|plugin|cni)\b[^.?!]*\b(?:ships?|offers?|provides?|brings?|installs?|has|have|comes)\b|\b(?:its|their) (?:own|default|built-?in|native) (?:one|plugin|cni)\b|(?:기본|자체) ?(?:cni|플러그인|네트워크)/i;

/** The need that a place stands for, by the plugin that it runs by itself: EKS is AWS. */
function needOfPlace({ hosts }: Case): NeedId | undefined {
  const entries = Object.entries(natives) as [NeedId, string][];
  return entries.find(([, plugin]) => hosts.includes(plugin))?.[0];
}

export const onDistribution: Rule = (theCase) => {
  const [id] = theCase.question.distributions;
  const place = asksPlace(theCase) ? needOfPlace(theCase) : undefined;
  const told = (choices: readonly { plugin?: string | undefined }[]) =>
    choices.some(({ plugin }) => plugin === idIn(theCase));
  if (id && place && needsOf(theCase).every((need) => need === place)) {
    const { choices, refused } = theCase.shelf.distribution(id);
    const { value } = verdictOn(theCase.shelf.solution(idIn(theCase)), place);
    if (value !== 'unknown' && !told(choices) && !told(refused))
      return { kind: 'feature', ids: [idIn(theCase)], needs: [place], beside: [], also: [] };
  }
  const onlyThat = asked(theCase).every(({ senses }) =>
    senses.some(({ kind }) => kind === 'distribution' || kind === 'term'),
  );
  const best = topicsFor(theCase)[0]?.score ?? 0;
  const own = id && has(theCase, 'install') && !theCase.shelf.distribution(id).default.plugin;
  return id && (onlyThat || asksPlace(theCase)) && !own && !has(theCase, 'trouble') && best < bars.sure
    ? { kind: 'distribution', id, named: [idIn(theCase)] }
    : undefined;
};

/** "wireguard on GKE?": a fact or passage of the plugin that the place brings, where nothing is to be chosen. */
export const ofHost: Rule = (theCase) => {
  const { hosts, needs, shelf } = theCase;
  const [host, second] = [...new Set(hosts)];
  const other = has(theCase, 'compare', 'migrate', 'status', 'default') || chooses(theCase) || lists(theCase);
  if (!host || second || other || shelf.solution(host).role !== 'cloud-network') return undefined;
  const own = ofKind(theCase, 'topic').filter((hit) => belongsTo(hit, [host]));
  const [best] =
    (own[0]?.score ?? 0) > bars.likely
      ? own
      : theCase.search.find(
          theCase.question.units,
          [host],
          (place) => place.kind === 'topic' && place.solution === host,
        );
  const wanted = needs.filter((need) => !(need in natives) && !qualities.has(need));
  const known = wanted.filter((need) => verdictOn(shelf.solution(host), need).value !== 'unknown');
  const isAsked = wanted.length > 0 && has(theCase, 'support') && !has(theCase, 'what', 'why', 'how');
  const speaks = best && (wanted.length === 0 || wanted.some((need) => best.says(`need:${need}`)));
  if (isAsked && (known.length > 0 || !speaks))
    return {
      kind: 'feature',
      ids: [host],
      needs: known.length > 0 ? known : wanted,
      beside: [],
      also: best && best.score > bars.likely && known.some((need) => best.says(`need:${need}`)) ? [best] : [],
    };
  const rival = theCase.hits[0]?.score ?? 0;
  return speaks && best.score > bars.likely && best.score > rival - ofHostLead && !has(theCase, 'trouble')
    ? toTopic(best, theCase, [host])
    : undefined;
};
/** A passage of the place's plugin may fit this much less than the best. */
const ofHostLead = 0.15;

export const ofDistribution: Rule = (theCase) => {
  const { question, hits } = theCase;
  const [id] = question.distributions;
  if (!id || has(theCase, 'migrate')) return undefined;
  const onlyPlace = question.needs.every(
    ({ id: need }) =>
      need === 'managed_kubernetes' ||
      (need !== 'simple' && (platformIds as readonly NeedId[]).includes(need)),
  );
  const beyond = question.content.filter(
    (unit) => !isLight(unit) && !unit.senses.some(({ kind }) => kind === 'distribution'),
  );
  const asks = has(theCase, 'default') || beyond.length <= 1;
  const [best] = hits;
  const better =
    beyond.length > 0 && best?.place.kind === 'topic' && best.score > bars.sure && !has(theCase, 'default');
  const runs = whatRuns.test(question.text) && !/\b(?:should|recommend)\b/i.test(question.text);
  if (onlyPlace && runs && question.excluded.length === 0) return { kind: 'distribution', id, named: [] };
  const choosing = chooses(theCase) && !has(theCase, 'default');
  return onlyPlace && asks && !better && !choosing ? { kind: 'distribution', id, named: [] } : undefined;
};

/** "which plugin does X install": what a place brings by itself, not what to choose. */
export const whatRuns =
  /\bwhat (?:am i|are we|is it|do i|do we)(?: actually| really| even)? (?:running|using|run|get|have)\b|\bwhat(?:'?s| is| was)?(?: actually| really)? (?:moving|moves|carrying|carries|handling|handles|doing|does|running|runs|providing|provides) (?:the |its |our |my )?(?:pod |cluster )?(?:traffic|networking|network|packets)\b|\b(?:which|what) (?:cni|plugin|network plugin)\b[^.?!]*\b(?:is it|is this|is there|are they|it is|it'?s)\b[^.?!]*\b(?:running|using|on it|in use|installed)\b|\b(?:which|what)\b[^.?!]*\b(?:does|do|did)\b(?! (?:i|we|you)\b)[^.?!]*\b(?:install|ship|deploy|bring|come with|run|use|set up|get)\b|(?:cni|플러그인) ?(?:는|가|은|이|로)? ?(?:기본으로 ?)?(?:뭐|뭘|무엇|뭐가|무엇이)\S{0,2} ?(?:깔|쓰나|들어|설치|올라)|(?:어떤|무슨) ?(?:cni|네트워크|플러그인)\S*(?: \S+){0,2} (?:쓰나요|쓰나|쓰죠|써요|쓰는지|깔리|깔려|깔아|설치되|설치돼|설치하나|들어)/i;

/** "what does NKS install by default": of a place that is in no file. */
export const unknownPlace: Rule = (theCase) => {
  const { text, distributions, needs, strange } = theCase.question;
  const ofPlace =
    whatRuns.test(text) && has(theCase, 'default') && !/\b(?:should|recommend)\b|추천/i.test(text);
  return ofPlace && strange.length > 0 && distributions.length + needs.length === 0
    ? nothing('unknown_topic', theCase)
    : undefined;
};
