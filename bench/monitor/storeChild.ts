/** Fills a ledger with a made-up world and measures runs from it, in as many processes as asked. Prints one line of JSON. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ledgerFor } from '../../src/actions/ledger.ts';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import type { WorldSize } from './makeWorld.ts';
import { fillStoredWorld } from './storedWorld.ts';
import type { ReaderPlan, ReaderResult } from './storeReader.ts';

export interface StorePlan extends WorldSize {
  readonly what: ReaderPlan['what'];
  readonly processes: number;
}

/** Sums over the processes; what passed is that of the slowest. */
export interface StoreResult extends ReaderResult {
  readonly fillSeconds: number;
}

const LONGEST = 3_600_000;
const run = promisify(execFile);

async function read(plan: ReaderPlan): Promise<ReaderResult> {
  const reader = resolve(import.meta.dirname, 'storeReader.ts');
  const { stdout } = await run(process.execPath, [reader, JSON.stringify(plan)], { timeout: LONGEST });
  return JSON.parse(stdout) as ReaderResult;
}

const plan = JSON.parse(process.argv[2] ?? '{}') as StorePlan;
const dataDir = await mkdtemp(join(tmpdir(), 'cf-bench-'));
const open = await openDatabase({ dataDir });
try {
  const began = performance.now();
  await fillStoredWorld(ledgerFor(open, { name: 'benchmark', role: 'administrator' }), plan);
  const fillSeconds = (performance.now() - began) / 1000;
  const keys = Array.from({ length: plan.indicators }, (_, at) => `i${at}`);
  const results = await Promise.all(
    Array.from({ length: plan.processes }, (_, process) => {
      const indicators = keys.filter((_key, at) => at % plan.processes === process);
      return read({ dataDir, indicators, months: plan.months, what: plan.what });
    }),
  );
  const sum = (of: (result: ReaderResult) => number): number => results.reduce((total, each) => total + of(each), 0);
  const result: StoreResult = {
    tests: sum(({ tests }) => tests),
    alerts: sum(({ alerts }) => alerts),
    seconds: sum(({ seconds }) => seconds),
    passedSeconds: Math.max(...results.map(({ passedSeconds }) => passedSeconds)),
    peakMebibytes: Math.max(...results.map(({ peakMebibytes }) => peakMebibytes)),
    fillSeconds,
  };
  console.log(JSON.stringify(result));
} finally {
  await open.close();
  await rm(dataDir, { recursive: true, force: true });
}
