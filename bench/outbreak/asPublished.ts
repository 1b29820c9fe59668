/**
 * The false alarms that were published scenario by scenario: the result files of the AEDDO study (github.com/telkamp7/AEDDO,
 * `src/simulation/FPR.Rds`, α = 0.005), whose setting differs from that of Noufaily et al.: the variance is
 * μ + φμ²/(1 + μ); outbreaks are sized by the standard deviation of the whole series, and in weeks without a case of theirs
 * an alarm is false; and both methods have the trend where it is significant and the limit "delta".
 */
import type { Estimate, Plan } from './evaluate.ts';
import { estimate, seedOf } from './evaluate.ts';
import { farrington, flexible } from './farrington.ts';
import type { Random } from './random.ts';
import { randomFrom } from './random.ts';
import type { Scenario } from './series.ts';
import { HISTORY_SIZES, WEEKS, meanAt, scenarios } from './series.ts';
import type { Row } from './table.ts';

const methods = [
  {
    name: 'Farrington',
    limit: farrington({ ...flexible, asInR: true }),
    published: [
      0.0244, 0.0212, 0.0376, 0.032, 0.0113, 0.0124, 0.0754, 0.0756, 0.03, 0.0248, 0.0291, 0.0254, 0.0338, 0.038,
      0.0482, 0.0391, 0.0377, 0.0222, 0.0312, 0.0194, 0.0261, 0.0188, 0.0228, 0.023, 0.0223, 0.0274, 0.0247, 0.0222,
    ],
    errors: [
      0.002, 0.002, 0.003, 0.0028, 0.0016, 0.0017, 0.0047, 0.0043, 0.0025, 0.0029, 0.0025, 0.0025, 0.0027, 0.0033,
      0.003, 0.0029, 0.0031, 0.0022, 0.0027, 0.0022, 0.0027, 0.0019, 0.0025, 0.0029, 0.0023, 0.0025, 0.0026, 0.0023,
    ],
  },
  {
    name: 'Noufaily',
    limit: farrington({ ...flexible, blocks: 10, guard: 26, downweight: 2.58, asInR: true }),
    published: [
      0.0103, 0.0094, 0.0086, 0.0071, 0.0086, 0.009, 0.016, 0.0192, 0.009, 0.0073, 0.0079, 0.0052, 0.011, 0.0153,
      0.0196, 0.0137, 0.0118, 0.0051, 0.0103, 0.0029, 0.0076, 0.0046, 0.0053, 0.0076, 0.0047, 0.0056, 0.0084, 0.0049,
    ],
    errors: [
      0.0014, 0.0013, 0.0013, 0.0014, 0.0013, 0.0013, 0.0021, 0.0023, 0.0013, 0.0013, 0.0014, 0.0011, 0.0017, 0.0021,
      0.002, 0.002, 0.0016, 0.0011, 0.0016, 0.0007, 0.0014, 0.0011, 0.001, 0.0013, 0.0012, 0.0012, 0.0016, 0.001,
    ],
  },
];

/** Counts by week, and whether an outbreak has a case in it; index 0 is week 1. */
interface Drawn {
  readonly counts: Float64Array;
  readonly isStruck: Uint8Array;
}

function draw(scenario: Scenario, random: Random): Drawn {
  const counts = Float64Array.from({ length: WEEKS.last }, (_, index) => {
    const mean = meanAt(scenario, index + 1);
    return random.count(mean, 1 + (scenario.phi * mean) / (1 + mean));
  });
  const isStruck = new Uint8Array(WEEKS.last);
  const { error } = estimate(Array.from(counts));
  const deviation = error * Math.sqrt(counts.length);
  const strike = (size: number, start: number): void => {
    const cases = random.poisson(size * deviation);
    for (let one = 0; one < cases; one += 1) {
      const index = Math.min(WEEKS.last, start + Math.floor(Math.exp(0.5 * random.normal()))) - 1;
      counts[index] = (counts[index] ?? 0) + 1;
      isStruck[index] = 1;
    }
  };
  const starts = new Set<number>();
  while (starts.size < 4) starts.add(random.whole(WEEKS.history, WEEKS.tested - 1));
  for (const start of starts) strike(HISTORY_SIZES[random.whole(0, HISTORY_SIZES.length - 1)] ?? 2, start);
  const size = random.whole(1, 10);
  strike(size, random.whole(WEEKS.tested, WEEKS.last));
  return { counts, isStruck };
}

/** By method and scenario, with what was published beside it. */
export function asPublished(plan: Omit<Plan, 'scenarios'>): { readonly rows: Row[]; readonly text: string } {
  const shares = methods.map(() => scenarios.map((): number[] => []));
  for (const [number, scenario] of scenarios.entries()) {
    for (let replicate = 0; replicate < plan.replicates; replicate += 1) {
      const { counts, isStruck } = draw(scenario, randomFrom(seedOf(plan, number, replicate)));
      const quiet = Array.from({ length: WEEKS.last - WEEKS.tested + 1 }, (_, week) => WEEKS.tested - 1 + week).filter(
        (index) => isStruck[index] === 0,
      );
      for (const [at, { limit }] of methods.entries()) {
        const alarms = quiet.filter((index) => (counts[index] ?? 0) > limit(counts, index));
        shares[at]?.[number]?.push(alarms.length / quiet.length);
      }
    }
  }
  const rows: Row[] = [];
  const said = methods.map(({ name, published, errors }, at) => {
    const here = (shares[at] ?? []).map(estimate);
    for (const [number, { mean, error }] of here.entries())
      rows.push({
        what: 'as published',
        method: name,
        scenario: number + 1,
        falseAlarms: Number(mean.toFixed(4)),
        falseAlarmsError: Number(error.toFixed(4)),
        published: published[number] ?? Number.NaN,
      });
    return [name, estimate((shares[at] ?? []).flat()), estimate(published), distance(here, published, errors)] as const;
  });
  const lines = said.map(
    ([name, here, published, apart]) =>
      `${name}: ${here.mean.toFixed(4)} ± ${here.error.toFixed(4)} false alarms, published ${published.mean.toFixed(4)}; mean square of the differences by scenario ${apart.toFixed(2)}, in standard errors`,
  );
  return { rows, text: ['in the setting of the published result files', ...lines].join('\n') };
}

/** The mean square of differences by scenario, in their standard errors: 1 where nothing but chance is between them. */
function distance(here: readonly Estimate[], published: readonly number[], errors: readonly number[]): number {
  const squares = here.map(
    ({ mean, error }, number) => ((published[number] ?? 0) - mean) ** 2 / (error ** 2 + (errors[number] ?? 0) ** 2),
  );
  return estimate(squares).mean;
}
