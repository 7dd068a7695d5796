import type { NeedId } from '../knowledge/capability.ts';
import type { Knowledge } from '../knowledge/catalog.ts';
import type { CueId } from '../knowledge/vocabulary.ts';
import { type Language, languageOf } from '../language.ts';
import { clean, isKoreanTail, longestQuestion } from '../text.ts';
import { saidInPassing, staysAsItIs, whatToCheck, withoutLetterForm } from './clauses.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import { read, type Unit } from './reading.ts';

type SolutionSense = Extract<Sense, { kind: 'solution' }>;

export type WantedNeed = { id: NeedId; wanted: boolean; text: string };

/** What a question says, whatever its language and wording. */
export type Question = {
  /** As far as it is read for its meaning. */
  text: string;
  /** All of it, for what stands in a long paste. */
  whole: string;
  language: Language;
  units: Unit[];
  /** Solutions in the order they are named. */
  named: string[];
  excluded: string[];
  /** Names that are no longer in use, as they were typed, and whose they were. */
  formerly: { id: string; name: string }[];
  needs: WantedNeed[];
  distributions: string[];
  concepts: string[];
  cues: ReadonlySet<CueId>;
  /** What remains beside names, cues, filler and Korean words that nothing in the knowledge uses. */
  content: Unit[];
  /** Words that neither the lexicon nor the knowledge knows. */
  strange: Unit[];
  /** It goes on from the question before it. */
  continued: boolean;
  /** An everyday word that is also a name was taken for the everyday thing. */
  homonym: boolean;
};

/** Turns of phrase that no fixed words catch. */
const turns: [CueId, RegExp][] = [
  ['recommend', /\b(?:which|what)(?! (?:is|are|does|do|did|was)\b)(?: \S+){0,3} (?:cni|plugin|network)\b/i],
  [
    'recommend',
    /(?:뭐|뭘|뭐로|뭘로|무얼|어떤 ?(?:걸|게|것|거|cni))\S*(?: \S+){0,2} ?(?:써|쓰|골라|고르|얹|붙여|더해|가야|해야|좋|깔|선택|묶)/i,
  ],
  ['recommend', /\bwhat\b[^.?!]*\b(?:put|run|add|install)\b[^.?!]*\b(?:next to|alongside|beside|on top)\b/i],
  ['what', /=\s*\?/],
];

/** Needs told around other words: "pod ranges of both clusters overlap", "파드 대역도 둘 다 10.244로 겹칩니다". */
const needTurns: [NeedId, RegExp][] = [
  [
    'overlapping_ranges',
    /\b(?:cidrs?|ranges?|subnets?|addresses)\b(?: [\w./]+){0,5} (?:overlap|clash|collide)|\bsame (?:pod )?(?:cidr|range|subnet)\b|(?:대역|cidr|주소|서브넷)\S*(?: \S+){0,4} 겹[치쳐칩친쳤]/i,
  ],
  [
    'multi_cluster',
    /\bclusters?\b[^.?!]*\b(?:from|to|in|with|reach|and) (?:the |an)?other(?: one| cluster)?\b|클러스터\S*(?: \S+){0,3} ?(?:두|세|여러|2|3|4) ?개|클러스터\S*(?: \S+){0,2} ?끼리/i,
  ],
  [
    'overlapping_ranges',
    /\bboth\b[^.?!]*\b(?:pick|chose|choose|use|using|used|have|run|got)\w*\b[^.?!]*\d+\.\d+/i,
  ],
];

/** Longer texts are pasted: their odd words are names and numbers, not slips of the finger. Characters. */
const longestTyped = 400;

/** Words of networking that make an everyday word beside them a name. */
const networking = new Set(
  'pod node kubernetes cni plugin network subnet range route gateway interface kernel datapath service namespace daemonset controller mtu ip mac nat l2 l3 dns ingress egress firewall kubeadm container linux'.split(
    ' ',
  ),
);

export function understand(
  text: string,
  lexicon: Lexicon,
  knowledge: Knowledge,
  before?: Language,
): Question {
  const whole = clean(text).trim();
  const kept = withoutLetterForm(whole.slice(0, longestQuestion));
  const units = read(kept, lexicon, kept.length < longestTyped);
  const cues = new Set(units.flatMap(({ senses }) => senses.flatMap((s) => (s.kind === 'cue' ? s.id : []))));
  for (const [cue, pattern] of turns) if (pattern.test(kept)) cues.add(cue);
  if (lexicon.trouble.test(kept.replace(/[’']/g, ''))) cues.add('trouble');
  for (const cue of saidInPassing(units, kept)) cues.delete(cue);
  if (staysAsItIs.test(kept)) cues.delete('migrate');
  if (whatToCheck.test(kept)) {
    cues.delete('recommend');
    cues.add('trouble');
  }
  const strange = units.filter(
    (unit) =>
      unit.senses.length === 0 &&
      !unit.ignored &&
      !lexicon.known.has(unit.text) &&
      !lexicon.known.has(unit.key) &&
      !/^\d/.test(unit.text),
  );
  const named: string[] = [];
  const excluded: string[] = [];
  const formerly: Question['formerly'] = [];
  const needs: WantedNeed[] = [];
  const distributions: string[] = [];
  const concepts: string[] = [];
  let homonym = false;
  const solutionOf = ({ senses }: Unit) => {
    const isTerm = senses.some(({ kind, id }) => kind === 'term' && (id === 'cni' || id === 'plugin'));
    // "pod networks" is a common phrase first, and only then the PodNetworking of one plugin.
    const solutions = senses.flatMap((sense) =>
      sense.kind === 'solution' && !(sense.part && isTerm) ? [sense] : [],
    );
    return solutions.find(({ everyday: isEveryday }) => !isEveryday) ?? solutions[0];
  };
  const rolesById = new Map(knowledge.solutions.map(({ id, role }) => [id, role]));
  /** Beside another plugin, "bridge", "dhcp" or "cluster mesh" is what that one works with, not what is asked about. */
  const isOnlyMeans = (unit: Unit, { id, everyday: isEveryday, part }: SolutionSense): boolean => {
    const isNeed = unit.senses.some(({ kind }) => kind === 'need');
    const others = units.some((other) => {
      const theirs = other === unit ? undefined : solutionOf(other);
      return (
        theirs !== undefined &&
        theirs.id !== id &&
        !(theirs.everyday && other.senses.some(({ kind }) => kind === 'need'))
      );
    });
    if (isNeed && (part || isEveryday)) return others ? !(isEveryday && cues.has('compare')) : isEveryday;
    const tool = ['interface-plugin', 'ipam', 'plugin-set', 'virtual-switch'].includes(
      rolesById.get(id) ?? '',
    );
    const wishes = cues.has('recommend') || /싶(?:어|은|음|습|다)|\b(?:want|need)\b/i.test(kept);
    const needed = units.some((other) => other !== unit && other.senses.some(({ kind }) => kind === 'need'));
    return isEveryday && tool && (others ? !cues.has('compare') : wishes && needed);
  };
  /** Who looks for a plugin and names a concept needs what the concept stands for. */
  const choosing = cues.has('recommend') || cues.has('plural');
  const capabilities = new Map(knowledge.concepts.map(({ id, capability }) => [id, capability]));
  const everyday = units.some(({ senses }) => senses.some(({ kind }) => kind === 'everyday'));
  const ofNetworking = units.some(isNetworking);
  units.forEach((unit, at) => {
    const negated = isNegated(units, at);
    const solution = solutionOf(unit);
    if (solution?.everyday && everyday && !ofNetworking) homonym = true;
    else if (solution && !isOnlyMeans(unit, solution)) {
      push(negated ? excluded : named, solution.id);
      if (solution.former) formerly.push({ id: solution.id, name: solution.name });
    }
    for (const sense of unit.senses) {
      if (sense.kind === 'distribution') push(distributions, sense.id);
      if (sense.kind === 'concept') {
        push(concepts, sense.id);
        const capability = choosing ? capabilities.get(sense.id) : undefined;
        if (capability && !needs.some(({ id }) => id === capability))
          needs.push({ id: capability, wanted: !negated, text: unit.text });
      }
      if (sense.kind !== 'need' || needs.some(({ id }) => id === sense.id)) continue;
      const { without } = knowledge.vocabulary.needs[sense.id];
      if (!negated) needs.push({ id: sense.id, wanted: true, text: unit.text });
      else if (without) {
        if (!needs.some(({ id }) => id === without))
          needs.push({ id: without, wanted: true, text: unit.text });
      } else if (!isNotNeeded(units[at + 1])) needs.push({ id: sense.id, wanted: false, text: unit.text });
    }
  });
  for (const [id, pattern] of needTurns) {
    const said = needs.some((need) => need.id === id) ? undefined : pattern.exec(kept);
    if (said) needs.push({ id, wanted: true, text: said[0] });
  }
  return {
    text: kept,
    whole,
    language: languageOf(kept, before),
    units,
    named,
    formerly,
    excluded: excluded.filter((id) => !named.includes(id)),
    needs,
    distributions,
    concepts,
    cues,
    content: units
      .filter((unit) => !(unit.hangul && strange.includes(unit)))
      .filter(
        (unit) => !unit.ignored && !unit.senses.some((sense) => sense.kind === 'solution' && !sense.part),
      ),
    strange,
    continued: false,
    homonym,
  };
}

function isNetworking(unit: Unit): boolean {
  return (
    unit.senses.some(
      (sense) =>
        (sense.kind === 'term' && networking.has(sense.id)) ||
        sense.kind === 'concept' ||
        sense.kind === 'distribution' ||
        (sense.kind === 'need' &&
          !['simple', 'open_source', 'maintained', 'vm_bare_metal'].includes(sense.id)) ||
        (sense.kind === 'solution' && !sense.everyday),
    ) || /[가-힣a-z]*cni/.test(unit.text)
  );
}

/** "no policies needed", "정책은 필요 없고": to do without is no wish. */
function isNotNeeded(next: Unit | undefined): boolean {
  return next?.senses.some(({ kind, id }) => kind === 'term' && id === 'requirement') ?? false;
}

/** "not X", "without X", "X 말고", "X 없이": the word right before in English, right after in Korean. */
function isNegated(units: Unit[], at: number): boolean {
  const negates = (unit: Unit | undefined, hangul: boolean) =>
    unit !== undefined &&
    unit.hangul === hangul &&
    unit.senses.some((sense) => sense.kind === 'cue' && sense.id === 'not');
  let before = at - 1;
  while (before >= 0 && passedOver.test(units[before]?.text ?? '')) before--;
  let after = at + 1;
  while (units[after]?.hangul && isKoreanTail(units[after]?.text ?? 'x') && units[after]?.senses.length === 0)
    after++;
  return negates(units[before], false) || negates(units[after], true);
}
const passedOver = /^(?:any|the|a|an|using|use|run|running|with|need|needing|based|on)$/;

function push<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
}
