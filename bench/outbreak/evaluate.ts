/** How often a method raises an alarm in weeks without an outbreak, and how many outbreaks it finds how soon. */
import type { Detector } from './detectors.ts';
import { randomFrom } from './random.ts';
import type { Outbreak, Scenario, Series } from './series.ts';
import { SIZES, WEEKS, addOutbreak, drawSeries } from './series.ts';

/** What one variant did in one replicate. */
export interface Trial {
  readonly scenario: number;
  /** The share of the tested weeks in which it raised an alarm, when there never was an outbreak: the published measure. */
  readonly falseAlarms: number;
  /** The same with outbreaks in the history, which widen the limits of a method that takes them for usual. */
  readonly falseAlarmsAfter: number;
  /** By outbreak size: weeks from its start to the first alarm within it, null when there was none. */
  readonly delays: readonly (number | null)[];
}

export interface Plan {
  readonly scenarios: readonly Scenario[];
  readonly replicates: number;
  readonly seed: number;
  /** Another number draws everything anew; 0. */
  readonly world?: number;
}

/** Replicates and scenarios take seeds one after another, so that two worlds must lie further apart than 1. */
const BETWEEN_WORLDS = 1_000_003;
const BETWEEN_SCENARIOS = 10_007;

export function seedOf({ seed, world = 0 }: Pick<Plan, 'seed' | 'world'>, scenario: number, replicate: number): number {
  return seed + world * BETWEEN_WORLDS + scenario * BETWEEN_SCENARIOS + replicate;
}

/** Trials of all variants, by name. Every method sees the same series. */
export function evaluate(detectors: readonly Detector[], plan: Plan): Map<string, Trial[]> {
  const { scenarios, replicates } = plan;
  const trials = new Map<string, Trial[]>(detectors.flatMap(({ names }) => names.map((name) => [name, []])));
  for (const [number, scenario] of scenarios.entries()) {
    for (let replicate = 0; replicate < replicates; replicate += 1) {
      const series = drawSeries(scenario, randomFrom(seedOf(plan, number, replicate)));
      for (const detector of detectors)
        for (const [variant, trial] of tryOut(detector, series, number).entries())
          trials.get(detector.names[variant] ?? '')?.push(trial);
    }
  }
  return trials;
}

function tryOut(detector: Detector, { quiet, counts, outbreaks }: Series, scenario: number): Trial[] {
  const never = limitsOf(detector, quiet);
  const after = limitsOf(detector, counts);
  const delays = outbreaks.map((outbreak) => delaysOf(detector, { counts, clean: after, outbreak }));
  return detector.names.map((_, variant) => ({
    scenario,
    falseAlarms: alarmShare(quiet, never, variant),
    falseAlarmsAfter: alarmShare(counts, after, variant),
    delays: delays.map((byVariant) => byVariant[variant] ?? null),
  }));
}

function limitsOf(detector: Detector, counts: Float64Array): Map<number, number[]> {
  const limits = new Map<number, number[]>();
  for (let index = WEEKS.tested - 1; index < WEEKS.last; index += 1) limits.set(index, detector.limits(counts, index));
  return limits;
}

function alarmShare(counts: Float64Array, limits: ReadonlyMap<number, number[]>, variant: number): number {
  const alarms = [...limits].filter(([index, byVariant]) => (counts[index] ?? 0) > (byVariant[variant] ?? Infinity));
  return alarms.length / limits.size;
}

/** Limits are those of the clean series as long as the outbreak lies behind the guard. */
function delaysOf(
  detector: Detector,
  { counts, clean, outbreak }: { counts: Float64Array; clean: ReadonlyMap<number, number[]>; outbreak: Outbreak },
): (number | null)[] {
  const first = outbreak.start - 1;
  addOutbreak(counts, outbreak);
  const limits = outbreak.cases.map((_, week) =>
    week <= detector.guard ? (clean.get(first + week) ?? []) : detector.limits(counts, first + week),
  );
  const delays = detector.names.map((_, variant) => {
    const found = limits.findIndex((limit, week) => (counts[first + week] ?? 0) > (limit[variant] ?? Infinity));
    return found < 0 ? null : found;
  });
  addOutbreak(counts, outbreak, -1);
  return delays;
}

/** A mean with its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly error: number;
}

export interface Summary {
  readonly falseAlarms: Estimate;
  readonly falseAlarmsAfter: Estimate;
  readonly worst: Estimate & { readonly scenario: number };
  /** Over all sizes, then by size. */
  readonly found: Estimate;
  readonly foundBySize: readonly Estimate[];
  /** In the week in which it begins. */
  readonly atOnce: Estimate;
  readonly atOnceBySize: readonly Estimate[];
  /** Weeks to the alarm, of those that were found. */
  readonly delay: number;
  readonly delayBySize: readonly number[];
}

export function summarise(trials: readonly Trial[]): Summary {
  const numbers = [...new Set(trials.map(({ scenario }) => scenario))];
  const byScenario = numbers.map((scenario) => {
    const its = trials.filter((trial) => trial.scenario === scenario);
    const { mean, error } = estimate(its.map(({ falseAlarms }) => falseAlarms));
    return { scenario: scenario + 1, mean, error };
  });
  const bySize = SIZES.map((_, size) => trials.map(({ delays }) => delays[size] ?? null));
  const isFound = (delay: number | null): number => (delay === null ? 0 : 1);
  const isAtOnce = (delay: number | null): number => (delay === 0 ? 1 : 0);
  const shares = (of: (delay: number | null) => number): number[] =>
    trials.map(({ delays }) => delays.reduce<number>((sum, delay) => sum + of(delay), 0) / delays.length);
  const late = (delays: readonly (number | null)[]): number => estimate(delays.filter((delay) => delay !== null)).mean;
  return {
    falseAlarms: estimate(trials.map(({ falseAlarms }) => falseAlarms)),
    falseAlarmsAfter: estimate(trials.map(({ falseAlarmsAfter }) => falseAlarmsAfter)),
    worst: byScenario.reduce((worst, one) => (one.mean > worst.mean ? one : worst)),
    found: estimate(shares(isFound)),
    foundBySize: bySize.map((delays) => estimate(delays.map(isFound))),
    atOnce: estimate(shares(isAtOnce)),
    atOnceBySize: bySize.map((delays) => estimate(delays.map(isAtOnce))),
    delay: late(bySize.flat()),
    delayBySize: bySize.map(late),
  };
}

/** The difference in what two methods found of the same outbreaks, by size, with the error of paired trials. */
export function advantage(
  trials: readonly Trial[],
  others: readonly Trial[],
  counts: (delay: number | null) => boolean,
): Estimate[] {
  return SIZES.map((_, size) =>
    estimate(
      trials.map(
        ({ delays }, index) =>
          Number(counts(delays[size] ?? null)) - Number(counts(others[index]?.delays[size] ?? null)),
      ),
    ),
  );
}

export function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / Math.max(1, values.length - 1) / values.length) };
}
