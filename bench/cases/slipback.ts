/** How early places that slip back are found, at what burden of false alarms, beside a plain threshold. */
import type { Episode, Measures } from '../../src/core/monitoring/backtest/measures.ts';
import { measure } from '../../src/core/monitoring/backtest/measures.ts';
import type { RuleTrace } from '../../src/core/monitoring/backtest/walk.ts';
import { walk } from '../../src/core/monitoring/backtest/walk.ts';
import { readRules } from '../../src/core/monitoring/rules/readRules.ts';
import type { Kind, SlipBackWorld } from '../monitor/slipBackWorld.ts';
import { kinds, months, numberOf, slipBackWorld, watchedFrom } from '../monitor/slipBackWorld.ts';

/** Of quiet place-months, the share in alarm that a threshold may lead to. */
const BUDGET = 0.01;
const SEEDS = { chosen: 1, measured: 2 } as const;

interface Method {
  readonly name: string;
  /** From strict to loose. */
  readonly thresholds: readonly number[];
  readonly when: (threshold: number) => object;
  readonly more?: object;
}

const deviations = [9, 7, 6, 5, 4.5, 4, 3.5, 3.2, 2.9, 2.6, 2.3, 2, 1.7, 1.4];
const cusum = (limit: number): object => ({ cusum: { limit, memory: 12, reference: 36, slack: 0.5 } });
const peers = (z: number): object => ({ peers: { group: 'parent', method: 'robust', z, exitLevel: z / 2 } });

const methods: readonly Method[] = [
  {
    name: 'plain threshold',
    thresholds: [40, 30, 25, 20, 18, 16, 14, 13, 12, 11, 10, 9, 8, 7],
    when: (limit) => ({ line: { limit } }),
  },
  {
    name: 'plain threshold, 2 months',
    thresholds: [40, 30, 25, 20, 18, 16, 14, 13, 12, 11, 10, 9, 8, 7],
    when: (limit) => ({ line: { limit } }),
    more: { for: 2 },
  },
  {
    name: 'change in a year',
    thresholds: [20, 15, 12, 10, 8, 7, 6, 5, 4, 3, 2.5, 2, 1.5],
    when: (limit) => ({ change: { limit, over: 12 } }),
  },
  {
    name: 'baseline, season',
    thresholds: deviations,
    when: (z) => ({ baseline: { method: 'season', years: 4, halfWidth: 1, z } }),
  },
  {
    name: 'baseline, line',
    thresholds: deviations,
    when: (z) => ({ baseline: { method: 'trend', last: 36, guard: 6, z } }),
  },
  {
    name: 'trend',
    thresholds: [1e-8, 1e-6, 1e-5, 1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.02, 0.05],
    when: (p) => ({ trend: { last: 24, p, seasonal: true } }),
  },
  { name: 'EWMA', thresholds: deviations, when: (width) => ({ ewma: { width, memory: 12, reference: 36 } }) },
  { name: 'CUSUM', thresholds: [30, 25, 20, 16, 13, 11, 9, 8, 7, 6, 5, 4, 3], when: cusum },
  { name: 'peers', thresholds: deviations, when: peers },
  {
    name: 'peers, by size',
    thresholds: deviations,
    when: (z) => ({ peers: { group: 'parent', method: 'funnel', z } }),
  },
  {
    name: 'CUSUM and season',
    thresholds: [16, 13, 11, 9, 8, 7, 6, 5, 4, 3, 2.5, 2],
    when: (limit) => ({ all: [cusum(limit), { baseline: { method: 'season', years: 4, z: 1.5 } }] }),
  },
  {
    name: 'CUSUM and change',
    thresholds: [16, 13, 11, 9, 8, 7, 6, 5, 4, 3, 2.5, 2],
    when: (limit) => ({ all: [cusum(limit), { change: { limit: 0.5, over: 12 } }] }),
  },
];

type Row = Readonly<Record<string, string | number>>;

export const benchCase = {
  name: 'slipback',
  question: 'How early are places found that slip back, at one false alarm in a hundred quiet place-months?',
  async run({ short }: { short: boolean }): Promise<{ rows: Row[]; text: string }> {
    const counties = short ? 8 : 80;
    const [chosen, measured] = [slipBackWorld(SEEDS.chosen, counties), slipBackWorld(SEEDS.measured, counties)];
    const rows = methods.map((method) => rowOf(method, chosen, measured));
    return { rows, text: tableOf(rows) };
  },
};

function traceOf(world: SlipBackWorld, { when, more = {} }: Method, threshold: number): RuleTrace {
  const { indicator, lineage, log, days } = world;
  const raw = { id: 'rule', title: { en: 'rule' }, indicator: indicator.id, when: when(threshold), clearFor: 2 };
  const rule = { ...raw, falseDiscovery: null, scope: { tiers: ['village'] }, ...more };
  const text = JSON.stringify({ format: 'counterfoil-rules/1', indicators: [indicator], rules: [rule] });
  const { rules, indicators, problems } = readRules(text, new Map());
  const refused = problems.find(({ weight }) => weight === 'refused');
  if (refused) throw new Error(`${refused.where}: ${refused.message}`);
  const lastDay = days.at(-1) ?? 0;
  const traces = walk({ rules, indicators, lineage, logs: new Map([[indicator.id, log]]), targets: [], lastDay }, days);
  const trace = traces.get('rule');
  if (trace === undefined) throw new Error('no trace');
  return trace;
}

function measuresOf(trace: RuleTrace, episodes: readonly Episode[]): Measures {
  const span = { since: numberOf(watchedFrom), lead: 0, months: months - watchedFrom, officers: 1, periodsPerYear: 12 };
  return measure(trace, { ...span, episodes });
}

/** From the onset to the end of the world: what goes on is no false alarm after a year either. */
function lasting({ episodes }: SlipBackWorld): Episode[] {
  return [...episodes.values()].flat().map(({ row, from }) => ({ row, from, to: numberOf(months - 1) }));
}

function rowOf(method: Method, chosen: SlipBackWorld, measured: SlipBackWorld): Row {
  const within = method.thresholds.filter((threshold) => {
    const { falsePositiveRate } = measuresOf(traceOf(chosen, method, threshold), lasting(chosen));
    return (falsePositiveRate ?? 0) <= BUDGET;
  });
  const threshold = within.at(-1) ?? method.thresholds[0] ?? 0;
  const trace = traceOf(measured, method, threshold);
  const all = measuresOf(trace, lasting(measured));
  const own = kinds.filter((kind) => kind !== 'regional shock').flatMap((kind) => measured.episodes.get(kind) ?? []);
  const bySize = (size: number): number =>
    found(
      trace,
      own.filter((one) => one.size === size),
    );
  const of = (kind: Kind): number => found(trace, measured.episodes.get(kind) ?? []);
  return {
    method: method.name,
    threshold,
    falsePositiveRate: all.falsePositiveRate ?? 0,
    alertsPerThousandPlaceYears: 1000 * (all.alertsPerPlaceYear ?? 0),
    ...Object.fromEntries(kinds.map((kind) => [kind, of(kind)])),
    'of 50': bySize(50),
    'of 500': bySize(500),
    'of 20,000': bySize(20_000),
    delay: measuresOf(trace, own).meanDelay ?? Number.NaN,
  };
}

function found(trace: RuleTrace, episodes: readonly Episode[]): number {
  return measuresOf(trace, episodes).probabilityOfDetection ?? 0;
}

export function tableOf(rows: readonly Row[]): string {
  const share = (value: string | number | undefined): string => `${(Number(value) * 100).toFixed(0)} %`;
  const columns: readonly (readonly [string, (row: Row) => string])[] = [
    ['at', (row) => String(row['threshold'])],
    ['false', (row) => `${(Number(row['falsePositiveRate']) * 100).toFixed(2)} %`],
    ['alerts', (row) => Number(row['alertsPerThousandPlaceYears']).toFixed(0)],
    ['step .3', (row) => share(row['step of 0.3'])],
    ['step .6', (row) => share(row['step of 0.6'])],
    ['ramp .3', (row) => share(row['ramp to 0.3'])],
    ['ramp .6', (row) => share(row['ramp to 0.6'])],
    ['split', (row) => share(row['split, then ramp to 0.6'])],
    ['n 50', (row) => share(row['of 50'])],
    ['n 500', (row) => share(row['of 500'])],
    ['n 20,000', (row) => share(row['of 20,000'])],
    ['months', (row) => Number(row['delay']).toFixed(1)],
    ['shock', (row) => share(row['regional shock'])],
  ];
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(28) + cells.map((cell) => cell.padStart(10)).join('');
  const header = line(
    '',
    columns.map(([name]) => name),
  );
  const lines = rows.map((row) =>
    line(
      String(row['method']),
      columns.map(([, cell]) => cell(row)),
    ),
  );
  return [
    header,
    ...lines,
    `Found within 12 months, of places that slip by themselves; "shock" is the share of villages that tell of a shock to their whole county.`,
    `Thresholds are chosen on another world of the same kind, for at most ${BUDGET * 100} % of quiet place-months in alarm; "alerts" are per thousand place-years.`,
  ].join('\n');
}
