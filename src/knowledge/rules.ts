import type { Knowledge } from './catalog.ts';
import { isOn, lostHosts, unreliableHosts } from './lost-hosts.ts';

/** What it takes two places to get wrong. One sentence a fault, file and field in front. */
export function findContradictions(knowledge: Knowledge, today: Date): string[] {
  return rules.flatMap((rule) => rule(knowledge, today));
}

type Rule = (knowledge: Knowledge, today: Date) => string[];

const nameClaimedTwice: Rule = ({ solutions }) => {
  const claims = new Map<string, string>();
  const faults: string[] = [];
  for (const solution of solutions) {
    const { name, also } = solution;
    const own = new Set(
      [name.en, name.ko ?? name.en, ...Object.values(also).flatMap((names) => names ?? [])].map(plain),
    );
    for (const claimed of own) {
      const other = claims.get(claimed);
      if (other)
        faults.push(`solutions/${solution.id}.yaml: the name "${claimed}" belongs to ${other} already`);
      else claims.set(claimed, solution.id);
    }
  }
  return faults;
};

const strangerNamed: Rule = ({ solutions, distributions, migrations, problems, concepts, benchmarks }) => {
  const solutionIds = new Set(solutions.map(({ id }) => id));
  const distributionIds = new Set(distributions.map(({ id }) => id));
  const conceptIds = new Set(concepts.map(({ id }) => id));
  const missing = (file: string, field: string, ids: readonly string[], known: Set<string>) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) => `${file}: ${field}: there is no "${id}"; write an id that has a file`);
  return [
    ...solutions.flatMap((s) => [
      ...missing(`solutions/${s.id}.yaml`, 'compared_with', s.compared_with, solutionIds),
      ...missing(
        `solutions/${s.id}.yaml`,
        'instead',
        s.instead.map(({ id }) => id),
        solutionIds,
      ),
      ...missing(
        `solutions/${s.id}.yaml`,
        'status.successor',
        s.status.successor ? [s.status.successor] : [],
        solutionIds,
      ),
    ]),
    ...distributions.flatMap((d) =>
      missing(
        `distributions/${d.id}.yaml`,
        'plugin',
        [d.default, ...d.choices, ...d.refused].flatMap(({ plugin }) => plugin ?? []),
        solutionIds,
      ),
    ),
    ...migrations.flatMap((m) => [
      ...missing(`migrations/${m.id}.yaml`, 'from/to', [...m.from, ...m.to], solutionIds),
      ...missing(`migrations/${m.id}.yaml`, 'distributions', m.distributions, distributionIds),
    ]),
    ...problems.flatMap((p) => missing(`problems/${p.id}.yaml`, 'solutions', p.solutions, solutionIds)),
    ...benchmarks.flatMap((b) =>
      missing(
        `benchmarks/${b.id}.yaml`,
        'rows',
        b.rows.flatMap(({ solution }) => solution ?? []),
        solutionIds,
      ),
    ),
    ...concepts.flatMap((c) =>
      missing(
        `concepts/${c.id}.yaml`,
        'related/against',
        [...c.related, ...c.against.map(({ id }) => id)],
        conceptIds,
      ),
    ),
    ...concepts.flatMap((c) => missing(`concepts/${c.id}.yaml`, 'solutions', c.solutions, solutionIds)),
  ];
};

const numbersDiffer: Rule = (knowledge) =>
  everyText(knowledge).flatMap(({ file, field, en, ko }) => {
    const [left, right] = [figures(en), figures(ko)];
    return left.join() === right.join()
      ? []
      : [
          `${file}: ${field}: the figures differ: en has ${left.join(' ') || 'none'}, ko has ${right.join(' ') || 'none'}`,
        ];
  });

const monthInTheFuture: Rule = (knowledge, today) => {
  const now = today.toISOString().slice(0, 7);
  return everyPlace(knowledge).flatMap(({ file, field, value }) =>
    typeof value === 'string' && /(^|\.)(published|checked|month|since)$/.test(field) && value > now
      ? [`${file}: ${field}: ${value} has not come yet`]
      : [],
  );
};

const sourceNotListed: Rule = (knowledge) =>
  everyFile(knowledge).flatMap(({ file, data }) => {
    const listed = new Set(Object.keys((data as { sources: object }).sources));
    const cited = new Set<string>();
    const faults = walk(data).flatMap(({ field, value }) => {
      if (!/(^|\.)source(\.\d+)?$/.test(field) || typeof value !== 'string') return [];
      cited.add(value);
      return listed.has(value) ? [] : [`${file}: ${field}: sources has no "${value}"`];
    });
    const idle = [...listed].filter((key) => !cited.has(key));
    return [...faults, ...idle.map((key) => `${file}: sources.${key}: nothing cites it; remove it`)];
  });

const lostHostLinked: Rule = (knowledge) =>
  everyPlace(knowledge).flatMap(({ file, field, value }) => {
    if (typeof value !== 'string') return [];
    if (/^links\.|^sources\..*\.url$/.test(field) && isOn([...lostHosts, ...unreliableHosts], value)) {
      return [`${file}: ${field}: ${value} is on the deny list (lost-hosts.ts); link to something else`];
    }
    const address = /https?:\/\/[^\s`'")]+/g;
    const linked = /^old_links\.\d+\.url$/.test(field)
      ? []
      : (value.match(address) ?? []).filter((url) => isOn(lostHosts, url));
    return linked.map(
      (url) => `${file}: ${field}: ${url} is lost to strangers; name the host without https://`,
    );
  });

const topicTwice: Rule = ({ solutions }) =>
  solutions.flatMap((solution) => {
    const ids = solution.topics.map(({ id }) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    return twice.map((id) => `solutions/${solution.id}.yaml: topics: "${id}" is there twice`);
  });

const rules: Rule[] = [
  nameClaimedTwice,
  strangerNamed,
  numbersDiffer,
  monthInTheFuture,
  sourceNotListed,
  lostHostLinked,
  topicTwice,
];

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** Figures as both languages write them, sorted; words such as "two" and 둘 are free. */
function figures(text: string): string[] {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((figure) => figure.replaceAll(',', '')).sort();
}

type Place = { field: string; value: unknown };

function walk(value: unknown, field = ''): Place[] {
  if (typeof value !== 'object' || value === null) return [{ field, value }];
  return [
    { field, value },
    ...Object.entries(value).flatMap(([key, inner]) => walk(inner, field ? `${field}.${key}` : key)),
  ];
}

function everyFile(knowledge: Knowledge) {
  const { vocabulary: _words, elsewhere: _elsewhere, ...shelves } = knowledge;
  return Object.entries(shelves).flatMap(([shelf, entries]) =>
    entries.map((data) => ({ file: `${shelf}/${data.id}.yaml`, data })),
  );
}

function everyPlace(knowledge: Knowledge) {
  const single = walk({ elsewhere: knowledge.elsewhere }).map((place) => ({
    file: 'elsewhere.yaml',
    ...place,
  }));
  return single.concat(
    everyFile(knowledge).flatMap(({ file, data }) => walk(data).map((place) => ({ file, ...place }))),
  );
}

function everyText(knowledge: Knowledge) {
  return everyPlace(knowledge).flatMap(({ file, field, value }) => {
    const { en, ko } = (value ?? {}) as Record<string, unknown>;
    return typeof en === 'string' && typeof ko === 'string' && field !== 'name'
      ? [{ file, field, en, ko }]
      : [];
  });
}
