/**
 * How early places that slip back are found, at what burden of false alarms, beside a plain threshold. Tests are compared
 * at the same share of false alarms. A threshold on shares of 50 goes in steps of two in a hundred, and its false alarms
 * with it: so figures lie between those of the two nearest thresholds, as many parts of the way as the share does.
 */
import type { BenchOptions } from '../run.ts';
import type { Episode, Measures } from '../../src/core/monitoring/backtest/measures.ts';
import { measure } from '../../src/core/monitoring/backtest/measures.ts';
import type { RuleTrace } from '../../src/core/monitoring/backtest/walk.ts';
import { walk } from '../../src/core/monitoring/backtest/walk.ts';
import { readRules } from '../../src/core/monitoring/rules/readRules.ts';
import type { Kind, SlipBackWorld } from '../monitor/slipBackWorld.ts';
import { kinds, months, numberOf, slipBackWorld, watchedFrom } from '../monitor/slipBackWorld.ts';

/** Of quiet place-months, the share in alarm at which tests are compared. */
const BUDGET = 0.01;
const HALVINGS = 12;
const SEED = 2;

interface Method {
  readonly name: string;
  /** A threshold at which nearly nothing fires, and one at which nearly everything does. */
  readonly between: readonly [number, number];
  readonly when: (threshold: number) => object;
  readonly more?: object;
}

const cusum = (limit: number): object => ({ cusum: { limit, memory: 12, reference: 36, slack: 0.5 } });
const ewma = (width: number): object => ({ ewma: { width, memory: 12, reference: 36 } });
const line = (limit: number): object => ({ line: { limit } });
const peers = (method: string, z: number): object => ({ peers: { group: 'parent', method, z } });
const season = (z: number): object => ({ baseline: { method: 'season', years: 4, halfWidth: 1, z } });
const change = { change: { limit: 0.5, over: 12 } };

const methods: readonly Method[] = [
  { name: 'plain threshold', between: [60, 2], when: line },
  { name: 'plain threshold, 2 months', between: [60, 2], when: line, more: { for: 2 } },
  { name: 'change in a year', between: [60, 0.5], when: (limit) => ({ change: { limit, over: 12 } }) },
  { name: 'baseline, season', between: [20, 0.5], when: season },
  {
    name: 'baseline, line',
    between: [20, 0.5],
    when: (z) => ({ baseline: { method: 'trend', last: 36, guard: 6, z } }),
  },
  { name: 'trend', between: [1e-9, 0.5], when: (p) => ({ trend: { last: 24, p, seasonal: true } }) },
  { name: 'EWMA', between: [20, 0.5], when: ewma },
  { name: 'CUSUM', between: [48, 0.5], when: cusum },
  { name: 'peers', between: [20, 0.5], when: (z) => peers('robust', z) },
  { name: 'peers, by size', between: [20, 0.5], when: (z) => peers('funnel', z) },
  { name: 'EWMA and change', between: [20, 0.5], when: (width) => ({ all: [ewma(width), change] }) },
  { name: 'EWMA and season above 1', between: [20, 0.5], when: (width) => ({ all: [ewma(width), season(1)] }) },
];

type Row = Readonly<Record<string, string | number>>;

export const benchCase = {
  name: 'slipback',
  question: 'How early are places found that slip back, at one false alarm in a hundred quiet place-months?',
  async run({ short, seed }: BenchOptions): Promise<{ rows: Row[]; text: string }> {
    const world = slipBackWorld(SEED + seed, short ? 8 : 160);
    const rows = methods.map((method) => rowOf(method, world));
    return { rows, text: tableOf(rows) };
  },
};

type Tier = 'village' | 'county';

function traceOf(world: SlipBackWorld, method: Method, threshold: number, tier: Tier = 'village'): RuleTrace {
  const { when, more = {} } = method;
  const { indicator, lineage, log, days } = world;
  const raw = { id: 'rule', title: { en: 'rule' }, indicator: indicator.id, when: when(threshold), clearFor: 2 };
  const rule = { ...raw, falseDiscovery: null, scope: { tiers: [tier] }, ...more };
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

/** Two thresholds close to each other, with the budget between what they lead to. */
function thresholdsOf(method: Method, world: SlipBackWorld): readonly [strict: number, loose: number] {
  let [strict, loose] = method.between;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = Math.sqrt(strict * loose);
    const { falsePositiveRate } = measuresOf(traceOf(world, method, middle), lasting(world));
    if ((falsePositiveRate ?? 0) <= BUDGET) strict = middle;
    else loose = middle;
  }
  return [strict, loose];
}

function rowOf(method: Method, world: SlipBackWorld): Row {
  const [strict, loose] = thresholdsOf(method, world).map((threshold) => figuresOf(method, world, threshold));
  if (strict === undefined || loose === undefined) throw new Error('no figures');
  const [low, high] = [Number(strict['falsePositiveRate']), Number(loose['falsePositiveRate'])];
  const part = Math.min(1, Math.max(0, (BUDGET - low) / (high - low)));
  const between = ([name, value]: [string, number]): [string, number] => [
    name,
    value + part * (Number(loose[name]) - value),
  ];
  return { method: method.name, ...Object.fromEntries(Object.entries(strict).map(between)) };
}

function figuresOf(method: Method, world: SlipBackWorld, threshold: number): Readonly<Record<string, number>> {
  const trace = traceOf(world, method, threshold);
  const all = measuresOf(trace, lasting(world));
  const own = kinds.filter((kind) => kind !== 'regional shock').flatMap((kind) => world.episodes.get(kind) ?? []);
  const bySize = (size: number): number =>
    found(
      trace,
      own.filter((one) => one.size === size),
    );
  const of = (kind: Kind): number => found(trace, world.episodes.get(kind) ?? []);
  return {
    threshold,
    falsePositiveRate: all.falsePositiveRate ?? 0,
    alertsPerThousandPlaceYears: 1000 * (all.alertsPerPlaceYear ?? 0),
    ...Object.fromEntries(kinds.map((kind) => [kind, of(kind)])),
    'shock, by the county': found(traceOf(world, method, threshold, 'county'), world.counties),
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
    ['at', (row) => Number(row['threshold']).toPrecision(2)],
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
    ['county', (row) => share(row['shock, by the county'])],
  ];
  const lineOf = (name: string, cells: readonly string[]): string =>
    name.padEnd(28) + cells.map((cell) => cell.padStart(10)).join('');
  const header = lineOf(
    '',
    columns.map(([name]) => name),
  );
  const lines = rows.map((row) =>
    lineOf(
      String(row['method']),
      columns.map(([, cell]) => cell(row)),
    ),
  );
  return [
    header,
    ...lines,
    `Found within 12 months, of places that slip by themselves; "shock" is the share of villages that tell of a shock to their whole county, "county" of counties that do.`,
    `Thresholds lead to ${BUDGET * 100} % of quiet place-months in alarm, as near as they can; "alerts" are per thousand place-years.`,
  ].join('\n');
}
