import { type CapabilityId, capabilityIds } from '../knowledge/capability.ts';
import type { Step } from '../knowledge/evidence.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Language } from '../language.ts';
import type { Answer, Part, StepLine } from './answer.ts';
import { createDraft, type Draft } from './draft.ts';
import { withParticle } from './korean.ts';
import { isDead } from './names.ts';
import { deathNotice, linksPart, suggest } from './profile.ts';
import { rank } from './rank.ts';

/** `labelled`: nothing before it names the solution, so its name stands first. */
export function addTopic(owner: string, id: string, shelf: Shelf, draft: Draft, labelled = false): void {
  const solution = shelf.solution(owner);
  const topic = shelf.topic(owner, id);
  const label = labelled ? `${solution.name.en}: ` : '';
  draft.add({ kind: 'text', text: label + draft.say(topic), sources: draft.cite(solution, topic.source) });
  for (const code of topic.commands ?? []) draft.add({ kind: 'code', code });
  if (topic.confidence === 'medium') {
    draft.add({
      kind: 'note',
      text: draft.say({
        en: 'The evidence for this is thin; check it before you rely on it.',
        ko: '근거가 충분하지 않으니 쓰기 전에 확인하십시오.',
      }),
    });
  }
}

/** One topic of one solution, with others that belong to the question after it. */
export function topic(
  owner: string,
  ids: readonly string[],
  shelf: Shelf,
  language: Language,
  before: (draft: Draft) => void,
  more: (draft: Draft) => void,
  labelled: boolean,
): Answer {
  const draft = createDraft(language);
  const solution = shelf.solution(owner);
  if (isDead(solution)) draft.add(deathNotice(solution, shelf, draft));
  before(draft);
  for (const [at, id] of ids.entries()) addTopic(owner, id, shelf, draft, labelled && at === 0);
  more(draft);
  draft.add(linksPart(solution, draft));
  suggest(solution, shelf, draft);
  return draft.finish({ kind: 'topic', solutions: [owner] });
}

export function toStepLines(steps: readonly Step[], draft: Draft): StepLine[] {
  return steps.map(({ command, warning, general, ...text }) => ({
    text: draft.say(text),
    general,
    ...(command === undefined ? {} : { command }),
    ...(warning ? { warning: draft.say(warning) } : {}),
  }));
}

export function distribution(
  id: string,
  shelf: Shelf,
  language: Language,
  named: readonly string[] = [],
  supposed?: string,
): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const entry = shelf.distribution(id);
  const standard = entry.default.plugin;
  const sources = draft.cite(entry, entry.source);
  if (supposed && standard) {
    const name = shelf.solution(supposed).name.en;
    const text =
      supposed === standard
        ? {
            en: `Yes, ${name} is the default of ${entry.name.en}.`,
            ko: `네, ${entry.name.en}의 기본값은 ${name}입니다.`,
          }
        : {
            en: `No, ${name} is not the default of ${entry.name.en}.`,
            ko: `아니요, ${entry.name.en}의 기본값은 ${withParticle(name, '이/가')} 아닙니다.`,
          };
    draft.add({ kind: 'text', text: `${say(text)} ${say(entry.default)}`, sources });
  }
  const about = [
    ...entry.choices.map((choice) => ({ choice, mark: 'yes' as const })),
    ...entry.refused.map((choice) => ({ choice, mark: 'no' as const })),
  ].filter(({ choice }) => choice.plugin && named.includes(choice.plugin));
  for (const { choice, mark } of about) {
    const name = shelf.solution(choice.plugin as string).name.en;
    draft.add({
      kind: 'text',
      text: `${mark === 'yes' ? say({ en: `Yes, ${entry.name.en} takes ${name}:`, ko: `네, ${entry.name.en}에서 ${withParticle(name, '을/를')} 쓸 수 있습니다:` }) : say({ en: `No, ${entry.name.en} refuses it or does not support it:`, ko: `아니요, ${entry.name.en}에서는 거부되거나 지원되지 않습니다:` })} ${say(choice)}`,
      sources,
    });
  }
  const told = new Set([entry.default, ...entry.choices, ...entry.refused].map(({ plugin }) => plugin));
  for (const other of named) {
    draft.add(deathNotice(shelf.solution(other), shelf, draft));
    if (told.has(other) || other === supposed) continue;
    const name = shelf.solution(other).name.en;
    draft.add({
      kind: 'text',
      text: say({
        en: `Not known: the catalog has no proof that ${name} runs on ${entry.name.en}. What is proven for it:`,
        ko: `알 수 없습니다. ${entry.name.en}에서 ${withParticle(name, '이/가')} 동작한다는 근거가 카탈로그에 없습니다. 확인된 것은 다음과 같습니다.`,
      }),
    });
  }
  if (!supposed || !standard) draft.add({ kind: 'text', text: say(entry.default), sources });
  const labelOf = (choice: { en: string; ko: string; plugin?: string | undefined }) => {
    const name = choice.plugin ? shelf.solution(choice.plugin).name.en : '';
    return name && !say(choice).includes(name) ? { label: name } : {};
  };
  const list = (
    title: { en: string; ko: string },
    texts: readonly { en: string; ko: string; plugin?: string | undefined }[],
    mark?: 'yes' | 'no',
  ): Part | undefined =>
    texts.length > 0
      ? {
          kind: 'items',
          title: say(title),
          items: texts.map((text) => ({ text: say(text), ...labelOf(text), ...(mark ? { mark } : {}) })),
        }
      : undefined;
  draft.add(
    list({ en: 'Can be chosen', ko: '선택할 수 있는 것' }, entry.choices, 'yes'),
    list({ en: 'Refused or not supported', ko: '거부되거나 지원되지 않는 것' }, entry.refused, 'no'),
    {
      kind: 'text',
      text: `${say({ en: 'Changing it later:', ko: '나중에 바꾸기:' })} ${say(entry.change_later)}`,
      sources,
    },
    list({ en: 'Mind', ko: '주의할 점' }, entry.traps),
  );
  const plugin = entry.default.plugin;
  if (plugin) {
    const name = shelf.solution(plugin).name.en;
    draft.followUp(
      { en: `About ${name}`, ko: `${name} 설명` },
      { en: `What is ${name}?`, ko: `${withParticle(name, '이/가')} 뭐예요?` },
    );
  }
  const solutions = [
    ...new Set([
      ...(supposed && plugin ? [plugin] : []),
      ...named,
      ...(plugin ? [plugin] : []),
      ...entry.choices.flatMap((choice) => choice.plugin ?? []),
    ]),
  ];
  return draft.finish({ kind: 'distribution', solutions });
}

const documentedWords = {
  yes: { en: 'Documented by the project.', ko: '프로젝트가 문서로 안내하는 방법입니다.' },
  partial: { en: 'Documented only in part.', ko: '일부만 문서화되어 있습니다.' },
  no: { en: 'No documented way exists.', ko: '문서화된 방법이 없습니다.' },
} as const;

function addMigration(id: string, shelf: Shelf, draft: Draft): void {
  const { say } = draft;
  const entry = shelf.migration(id);
  const sources = draft.cite(entry, entry.source);
  draft.add({
    kind: 'text',
    text: `${say(entry.title)}. ${say(documentedWords[entry.documented])} ${say(entry.summary)}`,
    sources,
  });
  if (entry.downtime)
    draft.add({ kind: 'text', text: `${say({ en: 'Downtime:', ko: '중단 시간:' })} ${say(entry.downtime)}` });
  if (entry.steps.length > 0)
    draft.add({
      kind: 'steps',
      title: say({ en: 'Steps', ko: '절차' }),
      steps: toStepLines(entry.steps, draft),
      sources,
    });
  if (entry.rollback)
    draft.add({ kind: 'text', text: `${say({ en: 'Way back:', ko: '되돌리기:' })} ${say(entry.rollback)}` });
  if (entry.traps.length > 0)
    draft.add({
      kind: 'items',
      title: say({ en: 'Mind', ko: '주의할 점' }),
      items: entry.traps.map((trap) => ({ text: say(trap) })),
    });
}

export function migration(id: string, shelf: Shelf, language: Language, named: readonly string[]): Answer {
  const draft = createDraft(language);
  const entry = shelf.migration(id);
  for (const from of entry.from) draft.add(deathNotice(shelf.solution(from), shelf, draft));
  addMigration(id, shelf, draft);
  const solutions = [
    ...new Set([...entry.to.filter((to) => named.includes(to)), ...named, ...entry.to, ...entry.from]),
  ];
  for (const to of entry.to.slice(0, 1)) suggest(shelf.solution(to), shelf, draft);
  return draft.finish({ kind: 'migration', solutions });
}

/** Solutions listed under "which of them do this". */
const mostHolders = 10;

export function concept(ids: readonly string[], shelf: Shelf, language: Language): Answer {
  const draft = createDraft(language);
  const { say } = draft;
  const entries = ids.map(shelf.concept);
  const holdersOf = (capability: CapabilityId) =>
    rank(shelf, [{ id: capability, wanted: true }]).filter(
      ({ verdicts }) => verdicts[0]?.met === 'yes' || verdicts[0]?.met === 'partial',
    );
  const [first, second] = entries;
  const contrast =
    first && second
      ? (first.against.find(({ id }) => id === second.id) ?? second.against.find(({ id }) => id === first.id))
      : undefined;
  if (contrast && first)
    draft.add({ kind: 'text', text: say(contrast), sources: draft.cite(first, first.source.slice(0, 1)) });
  const solutions = entries.flatMap((entry) => entry.solutions);
  for (const entry of entries) {
    const sources = draft.cite(entry, entry.source);
    entry.body.slice(0, entries.length > 1 ? 2 : 4).forEach((paragraph, at) => {
      draft.add({
        kind: 'text',
        text: at === 0 && entries.length > 1 ? `${say(entry.name)}: ${say(paragraph)}` : say(paragraph),
        ...(at === 0 ? { sources } : {}),
      });
    });
    if (!entry.capability) continue;
    const found = holdersOf(entry.capability).slice(0, mostHolders);
    solutions.push(...found.map(({ solution }) => solution.id));
    if (found.length > 0) {
      draft.add({
        kind: 'text',
        text: `${say({ en: 'Which of them do this', ko: '이를 지원하는 솔루션' })}: ${found.map(({ solution, verdicts }) => solution.name.en + (verdicts[0]?.met === 'partial' ? say({ en: ' (in part)', ko: '(일부)' }) : '')).join(', ')}`,
      });
      const label = shelf.knowledge.vocabulary.needs[entry.capability].label;
      draft.followUp(
        { en: `Who does ${label.en}`, ko: `${label.ko} 지원 목록` },
        { en: `Which CNIs support ${label.en}?`, ko: `${label.ko} 되는 CNI 목록` },
      );
    }
  }
  for (const related of entries.flatMap((entry) => entry.related)) {
    const { name } = shelf.concept(related);
    draft.followUp(name, { en: `What is ${name.en}?`, ko: `${withParticle(name.ko, '이/가')} 뭐예요?` });
  }
  return draft.finish({
    kind: 'concept',
    solutions: [...new Set(solutions)],
    ...(first
      ? {
          concept: first.id,
          capabilities:
            first.capability && capabilityIds.includes(first.capability) ? [first.capability] : [],
        }
      : {}),
  });
}
