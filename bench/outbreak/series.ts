/** The simulated series of Noufaily et al. (2013): weekly counts with trend, season, overdispersion and outbreaks. */
import type { Random } from './random.ts';

/** log of the mean = theta + beta · week + gamma1 · cos(2π week/52) + gamma2 · sin(2π week/52), for each of `harmonics`. */
export interface Scenario {
  readonly theta: number;
  readonly beta: number;
  readonly gamma1: number;
  readonly gamma2: number;
  /** Variance in units of the mean. */
  readonly phi: number;
  readonly harmonics: number;
}

/** Weeks count from 1. The first 312 are not used; five years follow, then the 49 weeks that are tested. */
export const WEEKS = { last: 624, history: 313, tested: 576 } as const;

export const HISTORY_SIZES = [2, 3, 5, 10];
export const SIZES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

const parameters = [
  { theta: 0.1, beta: 0.0025, gamma1: 0.6, gamma2: 0.6, phi: 1.5 },
  { theta: -2, beta: 0.005, gamma1: 0.1, gamma2: 0.3, phi: 2 },
  { theta: 1.5, beta: 0.003, gamma1: 0.2, gamma2: -0.4, phi: 1 },
  { theta: 0.5, beta: 0.002, gamma1: 0.5, gamma2: 0.5, phi: 5 },
  { theta: 2.5, beta: 0.001, gamma1: 1, gamma2: 0.1, phi: 3 },
  { theta: 3.75, beta: 0.001, gamma1: 0.1, gamma2: -0.1, phi: 1.1 },
  { theta: 5, beta: 0.0001, gamma1: 0.05, gamma2: 0.01, phi: 1.2 },
];

/** The 28 scenarios: seven sets of parameters, without and with a trend, without and with a season. */
export const scenarios: readonly Scenario[] = parameters.flatMap((set) =>
  [0, set.beta].flatMap((beta) => [0, 1].map((harmonics) => Object.assign({ ...set }, { beta, harmonics }))),
);

export interface Series {
  /** One count a week; index 0 is week 1. Without any outbreak. */
  readonly quiet: Float64Array;
  /** The same with four outbreaks in the history, none in the tested weeks. */
  readonly counts: Float64Array;
  /** Test outbreaks, by size: the cases that one adds, from its first week on. */
  readonly outbreaks: readonly Outbreak[];
}

export interface Outbreak {
  readonly size: number;
  /** The week in which it begins. */
  readonly start: number;
  /** Cases by week, beginning with `start`; the last is not 0. */
  readonly cases: readonly number[];
}

export function meanAt({ theta, beta, gamma1, gamma2, harmonics }: Scenario, week: number): number {
  let log = theta + beta * week;
  for (let j = 1; j <= harmonics; j += 1) {
    const angle = (2 * Math.PI * j * week) / 52;
    log += gamma1 * Math.cos(angle) + gamma2 * Math.sin(angle);
  }
  return Math.exp(log);
}

/** One replicate: a series, and an outbreak of every size that can be added to its tested weeks. */
export function drawSeries(scenario: Scenario, random: Random): Series {
  const quiet = Float64Array.from({ length: WEEKS.last }, (_, index) =>
    random.count(meanAt(scenario, index + 1), scenario.phi),
  );
  const counts = Float64Array.from(quiet);
  for (let number = 0; number < 4; number += 1) {
    const size = HISTORY_SIZES[random.whole(0, HISTORY_SIZES.length - 1)] ?? 2;
    const outbreak = drawOutbreak(scenario, { size, from: WEEKS.history, to: WEEKS.tested - 1 }, random);
    addOutbreak(counts, outbreak);
  }
  const outbreaks = SIZES.map((size) => drawOutbreak(scenario, { size, from: WEEKS.tested, to: WEEKS.last }, random));
  return { quiet, counts, outbreaks };
}

/** Poisson(size · σ) cases, at least two, σ that of the first week; each comes ⌊lognormal(0, 0.5)⌋ weeks after it. */
function drawOutbreak(
  scenario: Scenario,
  { size, from, to }: { size: number; from: number; to: number },
  random: Random,
): Outbreak {
  const start = random.whole(from, to);
  const deviation = Math.sqrt(scenario.phi * meanAt(scenario, start));
  let total = 0;
  while (total < 2) total = random.poisson(size * deviation);
  const cases: number[] = [];
  for (let one = 0; one < total; one += 1) {
    const week = Math.floor(Math.exp(0.5 * random.normal()));
    if (start + week > to) continue;
    while (cases.length <= week) cases.push(0);
    cases[week] = (cases[week] ?? 0) + 1;
  }
  return { size, start, cases: cases.length > 0 ? cases : [0] };
}

/** Adds the cases of an outbreak to the counts, in place; `-1` takes them away again. */
export function addOutbreak(counts: Float64Array, { start, cases }: Outbreak, sign: 1 | -1 = 1): void {
  for (const [week, added] of cases.entries())
    counts[start - 1 + week] = (counts[start - 1 + week] ?? 0) + sign * added;
}
