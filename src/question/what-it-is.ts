import { bars, type Case, has, isLight, type Rule, toStatus } from './case.ts';
import type { Intent } from './intent.ts';
import { asked, idIn, namedForSure, needsOf, ownTopics } from './of-one.ts';
import { anywhere } from './understand.ts';

/** "can we take OpenShift SDN along": of what is over, its state. */
export const mayStay: Rule = (theCase) => {
  const { value } = theCase.shelf.solution(idIn(theCase)).status;
  const over = ['superseded', 'archived', 'discontinued'].includes(value);
  return over && stays.test(theCase.question.text) && !has(theCase, 'how', 'trouble', 'migrate')
    ? toStatus(theCase, [idIn(theCase)])
    : undefined;
};
const stays =
  /그대로 (?:들고|가져|쓸|써도|유지|두)\S* ?(?:갈|가|돼|되|될)?|\b(?:can|may|could|should) (?:we|i)\b[^.?!]{0,20}\b(?:keep|stay on|carry on|hold on to|stick with)\b/i;

/** "under which name was it known before": its names stand with its state. */
export const earlierName: Rule = (theCase) =>
  asksName.test(theCase.question.text) ? toStatus(theCase, [idIn(theCase)]) : undefined;
const asksName =
  /\b(?:known|called|named)\b[^.?!]{0,16}\b(?:before|earlier|formerly|previously)\b|\b(?:former|earlier|old|original|previous) names?\b|(?:예전|이전|옛|원래) 이름|이름이? 바뀌/i;

/** "is X stable", "X in production": when it fits and when not. */
export const fitness: Rule = (theCase) => {
  const best = ownTopics(theCase)[0]?.score ?? 0;
  return has(theCase, 'production') && needsOf(theCase).length === 0 && !has(theCase, 'status') && best < 0.8
    ? toProfile(theCase)
    : undefined;
};

/** "is Apstra the thing I install for pods": what it is, and what it is not. */
export const isItCni: Rule = (theCase) =>
  asksIfCni.test(theCase.question.text) ? whatItIs(theCase, idIn(theCase)) : undefined;

/** What stands for a plugin that networks no pods: the passage that says so, or its profile. Undefined for one that does. */
export function whatItIs(theCase: Case, id: string): Intent | undefined {
  const { role, topics } = theCase.shelf.solution(id);
  const other = [
    'switch-fabric',
    'virtual-switch',
    'neighbour',
    'ipam',
    'policy-engine',
    'meta-plugin',
  ].includes(role);
  if (!other) return undefined;
  const told = topics.find(({ id: topic }) => /cni/.test(topic) && /^(?:is|what|not|primary)-/.test(topic));
  return told
    ? {
        kind: 'topic',
        owner: id,
        named: true,
        ids: [told.id],
        also: [],
        needs: [],
        others: theCase.question.named.filter((one) => one !== id),
        summary: true,
        install: false,
        denied: [],
      }
    : toProfile({ ...theCase, question: { ...theCase.question, named: [id] } });
}
const asksIfCni =
  /\bis (?:it|that|this) (?:what|the thing that|the one that) (?:gives|provides|makes|carries|does)\b|\b(?:rip|throw|take|kick) out (?:the|our|my|a) (?:current )?cni\b|\b(?:remove|ditch|drop|replace|uninstall) (?:the|our|my) (?:current )?(?:cni|network plugin)\b|cni ?(?:역할|노릇|구실)|\b(?:role|job|work) of (?:a|the|our) cni\b|\b(?:leave out|skip|drop|do without|get rid of|spare|omit|save) (?:a|an|the|our|any|another|installing a) ?(?:separate |real )?(?:cni|network plugin)\b|\b(?:as|be|become|became|being) (?:a|an|the|our|my) (?:cni|network plugin|pod network)\b|\b(?:still|also) need (?:a|an|another|some)?\s?(?:cni|network plugin|pod network)\b|\bwithout (?:a |any |another )?(?:cni|network plugin)\b|\b(?:replaces?|instead of|in place of) (?:the|a|our|my) (?:cni|network plugin)\b|(?:cni|플러그인)(?:은|는|을|를|도)? ?안 ?(?:깔|설치|써|필요)\S* ?(?:되|돼|될|괜찮)|(?:cni|플러그인)\S{0,2} (?:따로|별도로) (?:안|설치|깔|필요)|cni\S{0,2} (?:없어도|없이도?|대체)|(?:따로|별도로) cni\S{0,2} (?:안|설치|깔|필요)|\b(?:is|isn'?t|it'?s|that|it)\b[^.?!]{0,30}\b(?:a|an|the|our|my) (?:existing |current )?(?:cni|network plugin|pod network|thing (?:i|we) (?:would |could )?install)\b|cni ?(?:인가|맞|냐|야\?|라고 (?:보면|봐도))/i;

/** "kindnet runs on every node, what is it": whatever was told before. */
export const itself: Rule = (theCase) => {
  const best = ownTopics(theCase)[0]?.score ?? 0;
  const onlyTold = needsOf(theCase).every((id) => anywhere.has(id));
  return whatIsIt.test(theCase.question.text) && onlyTold && best < bars.sure
    ? toProfile(theCase)
    : undefined;
};
const whatIsIt =
  /\bwhat (?:it|its|it'?s) ?(?:is|was|does|did)? ?(?:for|about|used for)\b|(?:뭐|뭘|무엇을|무슨 일을?) ?하는 ?(?:애|거|것|건|놈|녀석|물건|플러그인|도구|파드|프로젝트|친구)|(?:이게|그게|이건|그건|이거|그거|저게|얘는|쟤는|걔는) ?(?:대체 |도대체 |정확히 )?(?:뭔가요|뭐예요|뭐에요|뭐죠|뭐야|뭐냐|뭔데|뭐임|뭔지|뭡니까|무엇)|\bwhat(?:'?s| is| was| the \w+ is| even is| exactly is) (?:it|that|this)(?: thing)?\s*(?:$|[?,.])/i;

/** "X 되나요" of something nobody knows: only whether it can, and a word that nothing in the knowledge uses. */
export function asksStrange({ question: { cues, strange } }: Case): boolean {
  return strange.length > 0 && [...cues].every((cue) => cue === 'support' || cue === 'how') && cues.size > 0;
}

export function toProfile(theCase: Case): Intent {
  const why = has(theCase, 'why', 'recommend', 'production');
  return {
    kind: 'profile',
    id: idIn(theCase),
    why,
    also: has(theCase, 'why')
      ? ownTopics(theCase)
          .filter(({ score }) => score > bars.sure)
          .slice(0, 1)
      : [],
  };
}

/** A name in a few words that ask for nothing in particular. Units. */
const shortTalk = 14;

/** A name and little else that anything is known of: who it is. A neighbour is always told for what it is. */
export const briefly: Rule = (theCase) => {
  const { units, strange } = theCase.question;
  if (theCase.shelf.solution(idIn(theCase)).role === 'neighbour') return toProfile(theCase);
  if (asksStrange(theCase)) return undefined;
  const known = asked(theCase).filter((unit) => !strange.includes(unit));
  const latin = strange.filter(({ hangul }) => !hangul).length;
  const speaks = has(theCase, 'what', 'why', 'recommend', 'who') || units.length <= 3;
  if (known.length <= 6 && latin === 0 && (speaks || known.every(isLight))) return toProfile(theCase);
  if (has(theCase, 'what') && known.length <= 5 && latin <= 1) return toProfile(theCase);
  if (
    namedForSure(theCase) &&
    theCase.question.cues.size === 0 &&
    !theCase.pasted &&
    units.length <= shortTalk &&
    latin <= 1
  )
    return toProfile(theCase);
  return known.every(isLight) && latin <= 2 && theCase.question.cues.size <= 1
    ? toProfile(theCase)
    : undefined;
};
