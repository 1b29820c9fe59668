/**
 * Fills a ledger with a made-up world and measures runs from it, in as many processes as asked, and what plain SQL in the
 * same database takes. Prints one line of JSON.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ledgerFor } from '../../src/actions/ledger.ts';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import type { WorldSize } from './makeWorld.ts';
import type { SqlResult } from './sqlPeer.ts';
import { runInSql } from './sqlPeer.ts';
import { fillStoredWorld } from './storedWorld.ts';
import type { ReaderPlan, ReaderResult } from './storeReader.ts';

/** In their order; `before` comes by itself before runs of the newest month. */
export type Measured = Exclude<ReaderPlan['what'], 'before'> | 'sql';

export interface StorePlan extends WorldSize, Pick<ReaderPlan, 'leaves'> {
  readonly measure: readonly Measured[];
  readonly processes: number;
}

/** Sums over the processes; what passed is that of the slowest, and the peak that of each. */
export interface StoreResult extends ReaderResult {
  readonly measured: Measured;
  readonly peaks: readonly number[];
}

const LONGEST = 3_600_000;
const run = promisify(execFile);

async function read(plan: ReaderPlan): Promise<ReaderResult> {
  const reader = resolve(import.meta.dirname, 'storeReader.ts');
  const { stdout } = await run(process.execPath, [reader, JSON.stringify(plan)], { timeout: LONGEST });
  return JSON.parse(stdout) as ReaderResult;
}

const plan = JSON.parse(process.argv[2] ?? '{}') as StorePlan;
const { indicators, months, leaves, processes } = plan;
const keys = Array.from({ length: indicators }, (_, at) => `i${at}`);
const dataDir = await mkdtemp(join(tmpdir(), 'cf-bench-'));
const open = await openDatabase({ dataDir });

async function measure(what: ReaderPlan['what'], until: number): Promise<Omit<StoreResult, 'measured'>> {
  const results = await Promise.all(
    Array.from({ length: processes }, (_, process) => {
      const own = keys.filter((_key, at) => at % processes === process);
      return read({ dataDir, indicators: own, months: until, what, leaves });
    }),
  );
  const sum = (of: (result: ReaderResult) => number): number => results.reduce((total, each) => total + of(each), 0);
  const peaks = results.map(({ peakMebibytes }) => peakMebibytes);
  return {
    tests: sum(({ tests }) => tests),
    alerts: sum(({ alerts }) => alerts),
    seconds: sum(({ seconds }) => seconds),
    passedSeconds: Math.max(...results.map(({ passedSeconds }) => passedSeconds)),
    peakMebibytes: Math.max(...peaks),
    peaks,
  };
}

function asResult({ rows, fires, seconds }: SqlResult): Omit<StoreResult, 'measured'> {
  return { tests: rows, alerts: fires, seconds, passedSeconds: seconds, peakMebibytes: 0, peaks: [] };
}

try {
  const ledger = ledgerFor(open, { name: 'benchmark', role: 'administrator' });
  const monthly = plan.measure.some((what) => what !== 'walk' && what !== 'sql');
  const fill = await fillStoredWorld(ledger, plan);
  await fill(monthly ? months - 1 : months);
  if (monthly) {
    // States are one table for all: a single process leaves those of all indicators.
    await read({ dataDir, indicators: keys, months: months - 1, what: 'before', leaves });
    await fill(months);
  }
  const results: StoreResult[] = [];
  for (const what of plan.measure) {
    const found = what === 'sql' ? asResult(await runInSql(open.db, plan)) : await measure(what, months);
    results.push({ measured: what, ...found });
  }
  console.log(JSON.stringify(results));
} finally {
  await open.close();
  await rm(dataDir, { recursive: true, force: true });
}
