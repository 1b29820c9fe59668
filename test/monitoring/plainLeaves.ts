/** The tests of a rule in the plainest words, after docs/monitoring-methods.md, to be held against those that are quick. */

export interface PlainSeries {
  /** One value a period; null where none is there that may be tested. */
  readonly values: readonly (number | null)[];
  /** Index of the first value that may be compared with the newest. */
  readonly since: number;
  readonly perYear: number;
  /** 1 where higher values are worse, else −1. */
  readonly sign: 1 | -1;
}

/** What decides: null where nobody can say. */
export interface PlainAnswer {
  readonly value: number;
  readonly limit: number;
  readonly exitLimit: number;
  readonly fires: boolean;
  readonly holds: boolean;
  readonly p?: number;
}

export type Options = Readonly<Record<string, number>>;
type Point = readonly [time: number, value: number];

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2;
};
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const spread = (numbers: readonly number[]): number =>
  1.4826 * median(numbers.map((one) => Math.abs(one - median(numbers))));

/** What there is between two times, both included. */
function between({ values, since }: PlainSeries, from: number, to: number): Point[] {
  const times = [...values.keys()].filter((time) => time >= Math.max(from, since) && time <= to);
  return times.flatMap((time) => {
    const value = values[time] ?? null;
    return value === null ? [] : [[time, value] as const];
  });
}

export function plainLine(series: PlainSeries, { limit = 0, exitLevel = limit, atLeast = 1, of = 1 }: Options) {
  const { sign, values } = series;
  const now = values.length - 1;
  const newest = between({ ...series, since: 0 }, now - 3 * of + 1, now)
    .map(([, value]) => value)
    .slice(-of);
  const beyond = (end: number): boolean => newest.filter((value) => sign * value >= sign * end).length >= atLeast;
  return { value: values[now] ?? 0, limit, exitLimit: exitLevel, fires: beyond(limit), holds: beyond(exitLevel) };
}

export function plainTrend(series: PlainSeries, options: Options): PlainAnswer | null {
  const { last = 24, leastValues = 8, p = 0.05, exitLevel = p, leastSlope = 0, seasonal = 0 } = options;
  const { values, sign, perYear, since } = series;
  const now = values.length - 1;
  let points = between(series, now - last + 1, now);
  if (seasonal === 1) {
    points = points.flatMap(([time, value]) => {
      const before = time - perYear < since ? null : (values[time - perYear] ?? null);
      return before === null ? [] : [[time, Number((value - before).toPrecision(9))] as const];
    });
  }
  if (points.length < leastValues) return null;
  const pairs = points.flatMap((one, at) => points.slice(at + 1).map((other) => [one, other] as const));
  const score = sum(pairs.map(([[, before], [, after]]) => Math.sign(after - before)));
  const n = points.length;
  const ties = [...Map.groupBy(points, ([, value]) => value).values()];
  const tied = sum(ties.map(({ length: t }) => t * (t - 1) * (2 * t + 5)));
  const variance = (n * (n - 1) * (2 * n + 5) - tied) / 18;
  const z = variance > 0 ? (score - Math.sign(score)) / Math.sqrt(variance) : 0;
  const chance = sign * z > 0 ? 2 * upperTail(Math.abs(z)) : 1;
  const slope = median(pairs.map(([[t1, before], [t2, after]]) => (after - before) / (t2 - t1))) * perYear;
  const matters = sign * slope > 0 && sign * slope >= leastSlope;
  const limits = { limit: sign * leastSlope, exitLimit: sign * leastSlope };
  return { value: slope, ...limits, fires: matters && chance <= p, holds: matters && chance <= exitLevel, p: chance };
}

/** The upper tail of the normal distribution, by Simpson's rule. */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const steps = 2000;
  const width = 12 / steps;
  const density = (at: number): number => Math.exp(-((z + at) ** 2) / 2) / Math.sqrt(2 * Math.PI);
  const parts = Array.from({ length: steps + 1 }, (_, at) => (at % steps === 0 ? 1 : at % 2 === 1 ? 4 : 2));
  return (width / 3) * sum(parts.map((weight, at) => weight * density(at * width)));
}

/** What a line through points expects at a time, and how far values may lie from it. */
function lineThrough(points: readonly Point[], flat: boolean) {
  const once = (some: readonly Point[]) => {
    const n = some.length;
    const [middle, mean] = [sum(some.map(([time]) => time)) / n, sum(some.map(([, value]) => value)) / n];
    const squares = sum(some.map(([time]) => (time - middle) ** 2));
    const slope = flat ? 0 : sum(some.map(([time, value]) => (time - middle) * (value - mean))) / squares;
    const at = (time: number): number => mean + slope * (time - middle);
    const rest = sum(some.map(([time, value]) => (value - at(time)) ** 2));
    const deviation = Math.sqrt(rest / Math.max(1, n - (flat ? 1 : 2)));
    const uncertain = (time: number): number =>
      deviation * Math.sqrt(1 + 1 / n + (flat ? 0 : (time - middle) ** 2 / squares));
    return { at, uncertain };
  };
  const first = once(points);
  const distances = points.map(([time, value]) => Math.abs(value - first.at(time)));
  const far = 3 * 1.4826 * median(distances);
  return far > 0 ? once(points.filter((_, at) => (distances[at] ?? 0) <= far)) : first;
}

const deviations = (value: number, expected: number, deviation: number): number =>
  deviation > 1e-8
    ? (value - expected) / deviation
    : Math.abs(value - expected) < 1e-8
      ? 0
      : (value - expected) * Infinity;

export function plainBaseline(series: PlainSeries, options: Options): PlainAnswer | null {
  const { z = 3.09, exitLevel = z, guard = 0, leastValues = 8, leastSpread = 0, last = 36 } = options;
  const { years = 5, halfWidth = 1, season = 0 } = options;
  const { values, sign, perYear } = series;
  const now = values.length - 1;
  const newest = now - guard - 1;
  const isNear = (time: number): boolean =>
    Array.from({ length: years + 1 }, (_, year) => now - year * perYear).some(
      (one) => Math.abs(one - time) <= halfWidth,
    );
  const past =
    season === 1
      ? between(series, 0, newest).filter(([time]) => isNear(time))
      : between(series, newest - last + 1, newest);
  if (past.length < leastValues) return null;
  const numbers = past.map(([, value]) => value);
  const line = season === 1 ? null : lineThrough(past, false);
  const expected = line === null ? median(numbers) : line.at(now);
  const deviation = Math.max(leastSpread, line === null ? spread(numbers) : line.uncertain(now));
  return upperAnswer(values[now] ?? 0, { expected, deviation, sign, z, exitLevel });
}

interface Expected {
  readonly expected: number;
  readonly deviation: number;
  readonly sign: number;
  readonly z: number;
  readonly exitLevel: number;
}

export function upperAnswer(value: number, { expected, deviation, sign, z, exitLevel }: Expected): PlainAnswer {
  const found = sign * deviations(value, expected, deviation);
  const limits = { limit: expected + sign * z * deviation, exitLimit: expected + sign * exitLevel * deviation };
  const p = Number.isFinite(found) ? upperTail(found) : found > 0 ? 0 : 1;
  return { value, ...limits, fires: found >= z, holds: found >= exitLevel, p };
}

export function plainChart(series: PlainSeries, options: Options): PlainAnswer | null {
  const { memory = 12, reference = 36, leastValues = 12, trend = 1, leastSpread = 0 } = options;
  const { sign, values } = series;
  const now = values.length - 1;
  const start = now - memory + 1;
  const before = between(series, start - reference, start - 1);
  if (before.length < leastValues) return null;
  const line = lineThrough(before, trend === 0);
  const residuals = between(series, start, now).map(([time, value]) => {
    const far = sign * deviations(value, line.at(time), Math.max(leastSpread, line.uncertain(time)));
    return Math.max(-4, Math.min(4, far));
  });
  const { lambda, width = 4.8, slack = 0.5, limit = 13 } = options;
  if (lambda === undefined) {
    const value = residuals.reduce((total, one) => Math.max(0, total + one - slack), 0);
    const { exitLevel = limit } = options;
    return { value, limit, exitLimit: exitLevel, fires: value > limit, holds: value > exitLevel };
  }
  const { exitLevel = width } = options;
  const value = residuals.reduce((mean, one) => (1 - lambda) * mean + lambda * one, 0);
  const scale = Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * residuals.length)));
  const [most, exit] = [width * scale, exitLevel * scale];
  return { value, limit: most, exitLimit: exit, fires: value > most, holds: value > exit };
}
