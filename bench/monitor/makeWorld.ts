/** Places, readings and rules of any size, the same for the same size: proportions that wander, some of them upward. */
import type { Indicator } from '../../src/core/monitoring/indicator.ts';
import type { MonitoredPlace } from '../../src/core/monitoring/place.ts';
import type { MonitorInput } from '../../src/core/monitoring/run/monitor.ts';
import { readRules } from '../../src/core/monitoring/rules/readRules.ts';
import type { Rule } from '../../src/core/monitoring/rules/rule.ts';
import { lineageOf } from '../../src/core/monitoring/series/lineage.ts';
import type { VintageLog } from '../../src/core/monitoring/series/vintageLog.ts';
import { lastDayOf } from '../../src/core/monitoring/period.ts';
import { madeUpIndicator } from './madeUpIndicator.ts';
import { randomOf } from './random.ts';

export interface WorldSize {
  readonly places: number;
  readonly indicators: number;
  readonly months: number;
}

/** One leaf of each of six kinds for each indicator: level, change, path, past, memory, peers. */
const leaves = [
  { line: { limit: 30, exitLevel: 28, atLeast: 2, of: 3 } },
  { change: { limit: 4, over: 12 } },
  { pathGap: { tolerance: 8, path: { points: [{ period: '2010-01' }, { period: '2029-12', value: 5 }] } } },
  { baseline: { method: 'season', years: 3, halfWidth: 1, z: 3.09, guard: 2 } },
  { cusum: { memory: 12, reference: 36, limit: 5 } },
  { peers: { group: 'parent', z: 3.09 } },
];
/** The same question as plain SQL answers: the first two, and the past of three years. */
const threeLeaves = [leaves[0], leaves[1], { baseline: { method: 'season', years: 3, halfWidth: 6, z: 2, guard: 2 } }];
/** A prediction from 4 months before, and 9 in each of 5 years before. */
const prediction = [{ baseline: { method: 'season', years: 5, halfWidth: 4, z: 2, guard: 0 } }];

/** Which tests there are for each indicator. */
export type Leaves = 'six' | 'three' | 'prediction';
const sets: Readonly<Record<Leaves, readonly (object | undefined)[]>> = { six: leaves, three: threeLeaves, prediction };

const placesOfParent = 30;
export const start = 2010 * 12;

/** Those that have readings first, then the places above them. */
export function placesOf(count: number): MonitoredPlace[] {
  const parents = Math.ceil(count / placesOfParent);
  const place = (id: string, tier: string, parent: string | null): MonitoredPlace => {
    return { id, tier, parent, title: { en: id, zh: id }, from: null, to: null, predecessors: [], lists: [] };
  };
  return [
    ...Array.from({ length: count }, (_, at) => place(`p${at}`, 'county', `g${at % parents}`)),
    ...Array.from({ length: parents }, (_, at) => place(`g${at}`, 'prefecture', null)),
  ];
}

/** A rule for each test of each indicator. */
export function rulesFor(indicators: readonly Indicator[], of: Leaves = 'six'): readonly Rule[] {
  const file = { format: 'counterfoil-rules/1', indicators, rules: indicators.flatMap(({ id }) => rulesOf(id, of)) };
  const { rules, problems } = readRules(JSON.stringify(file), new Map());
  const refused = problems.find(({ weight }) => weight === 'refused');
  if (refused) throw new Error(refused.message);
  return rules;
}

export function makeWorld({ places: count, indicators: kinds, months }: WorldSize): MonitorInput {
  const places = placesOf(count);
  const indicators = Array.from({ length: kinds }, (_, at) => madeUpIndicator(`i${at}`));
  const logs = new Map(indicators.map(({ id }, at) => [id, logOf(count, months, randomOf(at + 1))]));
  return {
    rules: rulesFor(indicators),
    indicators: new Map(indicators.map((one) => [one.id, one])),
    lineage: lineageOf(places),
    logs,
    targets: [],
    lastDay: lastDayOf({ kind: 'month', number: start + months - 1 }),
  };
}

function rulesOf(indicator: string, of: Leaves): object[] {
  return sets[of].map((when) => {
    const kind = Object.keys(when ?? {}).join('');
    return { id: `${indicator}-${kind}`, title: { en: kind }, indicator, when, for: 2, scope: { tiers: ['county'] } };
  });
}

/** A tenth of the values is missing; two places of a hundred begin to slip after four fifths of the time. */
export function logOf(count: number, months: number, random: () => number): VintageLog {
  const size = count * months;
  const [rows, periods, recorded] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const values = new Float64Array(size);
  const level = Float64Array.from({ length: count }, () => 5 + 20 * random());
  const noise = new Float64Array(count);
  const slips = Uint8Array.from({ length: count }, () => Number(random() < 0.02));
  let length = 0;
  for (let month = 0; month < months; month += 1) {
    const number = start + month;
    const day = lastDayOf({ kind: 'month', number });
    for (let row = 0; row < count; row += 1) {
      noise[row] = 0.5 * (noise[row] ?? 0) + random() + random() - 1;
      if (random() < 0.1) continue;
      const slip = slips[row] === 1 ? Math.max(0, month - 0.8 * months) * 0.4 : 0;
      const season = Math.sin((month / 6) * Math.PI);
      rows[length] = row;
      periods[length] = number;
      values[length] = Math.max(0, (level[row] ?? 0) - month * 0.02 + season + (noise[row] ?? 0) + slip);
      recorded[length] = day;
      length += 1;
    }
  }
  return {
    rows: rows.subarray(0, length),
    periods: periods.subarray(0, length),
    values: values.subarray(0, length),
    denominators: null,
    recorded: recorded.subarray(0, length),
    sources: new Int32Array(length).fill(-1),
  };
}
