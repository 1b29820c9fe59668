/** How many outbreaks the default method for counts finds, how soon and at what false alarms, beside the best-known others. */
import type { BenchOptions } from '../run.ts';
import { asPublished } from '../outbreak/asPublished.ts';
import type { Detector } from '../outbreak/detectors.ts';
import { detectors, improvedFarrington, ours } from '../outbreak/detectors.ts';
import type { Plan, Trial } from '../outbreak/evaluate.ts';
import { evaluate, seedOf } from '../outbreak/evaluate.ts';
import { randomScenarios } from '../outbreak/randomScenarios.ts';
import { scenarios } from '../outbreak/series.ts';
import type { Row } from '../outbreak/table.ts';
import { advantageText, rowOf, tableOf } from '../outbreak/table.ts';

const SEEDS = { published: 20_260_000, random: 77_000_000, randomScenarios: 5_000, asPublished: 90_210_000 };

interface Outcome {
  readonly rows: Row[];
  readonly text: string;
}

function compare(what: string, compared: readonly Detector[], plan: Plan): Outcome {
  const trials: Map<string, Trial[]> = evaluate(compared, plan);
  const [first = '', second = ''] = compared.map(({ names }) => names[0] ?? '');
  const rows = [...trials].map(([method, its]) => rowOf(what, method, its));
  const title = `${what}: ${plan.scenarios.length} scenarios × ${plan.replicates} replicates × 10 outbreaks; ± is one standard error`;
  return { rows, text: [title, tableOf(trials), advantageText(trials, first, second)].join('\n') };
}

/** Fits a second of processor time, on weekly series of five years. */
function speedOf(detector: Detector): Row {
  const counts = Float64Array.from({ length: 624 }, (_, week) => 5 + ((week * 7919) % 11));
  const fits = 2_000;
  const before = process.cpuUsage().user;
  for (let fit = 0; fit < fits; fit += 1) detector.limits(counts, 575 + (fit % 49));
  const seconds = (process.cpuUsage().user - before) / 1e6;
  return { what: 'speed', method: detector.names[0] ?? '', fitsPerCpuSecond: Math.round(fits / seconds) };
}

export const benchCase = {
  name: 'outbreak',
  question: 'Of simulated outbreaks, how many does the default method find, how soon, and at how many false alarms?',
  run({ short, seed: world }: BenchOptions): Promise<Outcome> {
    const published = compare('published scenarios', detectors, {
      scenarios,
      replicates: short ? 5 : 100,
      seed: SEEDS.published,
      world,
    });
    const random = compare('random scenarios', [ours, improvedFarrington], {
      scenarios: randomScenarios(short ? 28 : 300, seedOf({ seed: SEEDS.randomScenarios, world }, 0, 0)),
      replicates: short ? 1 : 2,
      seed: SEEDS.random,
      world,
    });
    const before = asPublished({ replicates: short ? 5 : 100, seed: SEEDS.asPublished, world });
    const speeds = [ours, improvedFarrington].map(speedOf);
    const speedText = speeds.map(
      (row) => `${row['method']}: ${row['fitsPerCpuSecond']} fits a second of processor time`,
    );
    return Promise.resolve({
      rows: [...published.rows, ...random.rows, ...before.rows, ...speeds],
      text: [published.text, random.text, before.text, ...speedText].join('\n\n'),
    });
  },
};
