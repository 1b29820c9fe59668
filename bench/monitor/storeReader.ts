/** One process that runs rules over the readings of some indicators of a stored world. Prints one line of JSON. */
import { ledgerFor } from '../../src/actions/ledger.ts';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import { runMonth, walkMonths } from './storeRun.ts';

export interface ReaderPlan {
  readonly dataDir: string;
  readonly indicators: readonly string[];
  /** Months of the world; the newest alone is measured, or the walk over all of them. */
  readonly months: number;
  readonly what: 'newest month' | 'walk';
}

export interface ReaderResult {
  readonly tests: number;
  readonly alerts: number;
  /** Processor time of this process, and time that passed. */
  readonly seconds: number;
  readonly passedSeconds: number;
  readonly peakMebibytes: number;
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const plan = JSON.parse(process.argv[2] ?? '{}') as ReaderPlan;
const open = await openDatabase({ dataDir: plan.dataDir });
const where = ledgerFor(open, { name: 'benchmark', role: 'administrator' });
let [own, passed] = [processorSeconds(), performance.now()];
const measure = (): void => {
  [own, passed] = [processorSeconds(), performance.now()];
};
const found =
  plan.what === 'walk'
    ? await walkMonths(where, plan.indicators, plan.months)
    : await runMonth(where, plan.indicators, { month: plan.months - 1, measure });
const result: ReaderResult = {
  ...found,
  seconds: processorSeconds() - own,
  passedSeconds: (performance.now() - passed) / 1000,
  peakMebibytes: process.resourceUsage().maxRSS / 1024,
};
await open.close();
console.log(JSON.stringify(result));
