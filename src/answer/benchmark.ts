import type { BenchmarkRow } from '../knowledge/benchmark.ts';
import type { Localized } from '../knowledge/evidence.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Language } from '../language.ts';
import type { Answer, Chart } from './answer.ts';
import { createDraft } from './draft.ts';
import { withParticle } from './korean.ts';

/** Slack draws at most two charts a message. */
type Figure = 'single_stream_gbps' | 'eight_streams_gbps' | 'idle_memory_mb';
const figures: Record<Figure, { title: Localized; unit: string; best: 'most' | 'least' }> = {
  single_stream_gbps: {
    title: { en: 'TCP, one stream, pod to pod', ko: 'TCP 단일 스트림, 파드 간' },
    unit: 'Gbit/s',
    best: 'most',
  },
  eight_streams_gbps: {
    title: { en: 'TCP, eight streams, pod to pod', ko: 'TCP 스트림 8개, 파드 간' },
    unit: 'Gbit/s',
    best: 'most',
  },
  idle_memory_mb: {
    title: { en: 'Memory of an idle node', ko: '유휴 노드 메모리' },
    unit: 'MB',
    best: 'least',
  },
};

/** Measured figures: of those named, or of all; `by` says what to order them by. */
export function benchmark(
  named: readonly string[],
  shelf: Shelf,
  language: Language,
  by: 'speed' | 'memory' | 'encrypted' = 'speed',
): Answer | undefined {
  const [entry] = shelf.knowledge.benchmarks;
  if (!entry) return undefined;
  const draft = createDraft(language);
  const { say } = draft;
  const sources = draft.cite(entry, entry.source);
  const measured = named.filter((id) => entry.rows.some(({ solution }) => solution === id));
  const wanted = entry.rows.filter((row) =>
    measured.length > 0
      ? row.solution !== undefined && measured.includes(row.solution)
      : by === 'encrypted'
        ? row.kind === 'encrypted'
        : row.usual,
  );
  const main: Figure = by === 'memory' ? 'idle_memory_mb' : 'single_stream_gbps';
  const ordered = (figure: Figure, rows: BenchmarkRow[]) =>
    [...rows].sort((a, b) =>
      figures[figure].best === 'most' ? b[figure] - a[figure] : a[figure] - b[figure],
    );
  const plugins = ordered(
    main,
    wanted.filter(
      ({ solution, kind }) =>
        solution !== undefined && (by === 'encrypted' || kind === 'plain' || measured.length > 0),
    ),
  );
  const [best, ...others] = plugins;
  if (!best) return undefined;
  const unit = figures[main].unit;
  /** One plugin was asked about: its own figure, and the best of all beside it. */
  const own = measured.length === 1 ? (plugins.find(({ kind }) => kind === 'plain') ?? best) : undefined;
  const [top] = ordered(
    main,
    entry.rows.filter(({ solution, kind }) => solution !== undefined && kind === (own?.kind ?? 'plain')),
  );
  const notMeasured = named.filter((id) => !measured.includes(id)).map((id) => shelf.solution(id).name.en);
  draft.add({
    kind: 'text',
    text: own
      ? say({
          en: `${own.name}: ${own[main]} ${unit} (${say(figures[main].title)}). The best of those measured: ${top?.name} with ${top?.[main]} ${unit}.`,
          ko: `${own.name}: ${own[main]}${unit}(${say(figures[main].title)}). 측정한 것 중 가장 좋은 값은 ${top?.name}의 ${top?.[main]}${unit}입니다.`,
        })
      : by === 'memory'
        ? say({
            en: `${best.name} leaves the most memory free of those measured: an idle node uses ${best.idle_memory_mb} MB with it.`,
            ko: `측정한 것 중 ${withParticle(best.name, '이/가')} 메모리를 가장 적게 씁니다. 유휴 노드가 ${best.idle_memory_mb}MB를 씁니다.`,
          })
        : say({
            en: `It depends on mode and hardware. Measured with one TCP stream, ${best.name} leads with ${best[main]} ${unit}${others[0] ? `, then ${others[0].name} with ${others[0][main]} ${unit}` : ''}.`,
            ko: `모드와 하드웨어 환경에 따라 다릅니다. TCP 단일 스트림 측정에서는 ${withParticle(best.name, '이/가')} ${best[main]}${unit}로 가장 빠르고${others[0] ? `, 다음은 ${others[0].name}(${others[0][main]}${unit})입니다` : ' 비교할 다른 측정값은 없습니다'}.`,
          }),
    sources,
  });
  draft.add({ kind: 'text', text: say(entry.honest) });
  const second: Figure =
    by === 'memory' ? 'single_stream_gbps' : by === 'encrypted' ? 'eight_streams_gbps' : 'idle_memory_mb';
  const chart = (figure: Figure): Chart => ({
    title: say(figures[figure].title),
    unit: figures[figure].unit,
    points: ordered(figure, wanted)
      .slice(0, 20)
      .map((row) => ({ label: row.name, value: row[figure] })),
  });
  draft.add({ kind: 'charts', charts: [chart(main), chart(second)] });
  if (notMeasured.length > 0) {
    draft.add({
      kind: 'note',
      text: say({
        en: `Not among those measured: ${notMeasured.join(', ')}.`,
        ko: `측정 대상이 아니었던 것: ${notMeasured.join(', ')}.`,
      }),
    });
  }
  draft.add(
    { kind: 'note', text: `${say(entry.setup)} ${say(entry.limits)}` },
    { kind: 'note', text: `${say(entry.title)}, ${entry.month}. ${say(entry.credit)}.`, sources },
  );
  draft.followUp(
    { en: 'With encryption', ko: '암호화 켰을 때' },
    { en: 'Benchmark with encryption', ko: '암호화 벤치마크' },
  );
  draft.followUp(
    { en: 'Lightest', ko: '가장 가벼운 것' },
    { en: 'Which CNI is the lightest?', ko: '제일 가벼운 CNI는?' },
  );
  return draft.finish({
    kind: 'benchmark',
    solutions:
      named.length > 0 ? [...named] : [...new Set(plugins.flatMap(({ solution }) => solution ?? []))],
  });
}
