/** One process that runs rules over the readings of some indicators of a stored world. Prints one line of JSON. */
import { ledgerFor } from '../../src/actions/ledger.ts';
import { attachReadings, keptReadings } from '../../src/actions/monitoring/runs/keptReadings.ts';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import type { Leaves } from './makeWorld.ts';
import { readStates, writeStates } from './storedStates.ts';
import { runMonth, walkMonths } from './storeRun.ts';

/**
 * `walk`: over all months. Of the newest month: `from chunks` reads all readings from the store, `cold` goes on from the
 * tables that the run before kept, `warm` does so in a process that made such a run already, as a server. `before` makes the
 * run of the month before, and leaves its states and tables.
 */
export type What = 'walk' | 'before' | 'from chunks' | 'cold' | 'warm';

export interface ReaderPlan {
  readonly dataDir: string;
  readonly indicators: readonly string[];
  /** Months that the world has. */
  readonly months: number;
  readonly what: What;
  readonly leaves: Leaves;
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

const { dataDir, indicators: keys, months, what, leaves } = JSON.parse(process.argv[2] ?? '{}') as ReaderPlan;
const open = await openDatabase({ dataDir });
const where = ledgerFor(open, { name: 'benchmark', role: 'administrator' });
attachReadings(where, dataDir);

async function work(): Promise<{ readonly tests: number; readonly alerts: number }> {
  if (what === 'walk') return walkMonths(where, keys, months);
  const kept = what === 'from chunks' ? null : keptReadings(where);
  const states = what === 'before' ? new Map() : await readStates(where);
  const { tests, alerts, states: after } = await runMonth(where, { keys, month: months - 1, leaves, states, kept });
  if (what === 'before') await writeStates(where, after);
  return { tests, alerts };
}

if (what === 'warm') await work();
const [own, passed] = [processorSeconds(), performance.now()];
const found = await work();
const result: ReaderResult = {
  ...found,
  seconds: processorSeconds() - own,
  passedSeconds: (performance.now() - passed) / 1000,
  peakMebibytes: process.resourceUsage().maxRSS / 1024,
};
await open.close();
console.log(JSON.stringify(result));
