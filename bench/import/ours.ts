/** Imports one file into a ledger of its own, and takes it back with `undo`: `node ours.ts FILE [undo]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ImportProgress } from '../../src/actions/imports/runImport.ts';
import { runImport } from '../../src/actions/imports/runImport.ts';
import { undoImport } from '../../src/actions/imports/undoImport.ts';
import { ledgerFor } from '../../src/actions/ledger.ts';
import { loadBundledRegistry } from '../../src/actions/loadBundledRegistry.ts';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { ownTime, serverTime } from '../rollup/processorTime.ts';

const path = process.argv[2] ?? '';
const dataDir = mkdtempSync(join(tmpdir(), 'cf-bench-'));
const open = await openDatabase({ dataDir });

/** Seconds of the whole and of its storing, during which the ledger is locked, with the processor time of each side. */
async function measured(work: (onProgress: (progress: ImportProgress) => void) => Promise<unknown>) {
  const now = () => ({ wall: performance.now(), own: ownTime(), server: serverTime(dataDir) });
  const started = now();
  let locked = started;
  let isStoring = false;
  await work(({ step }) => {
    if (step !== 'storing' || isStoring) return;
    isStoring = true;
    locked = now();
  });
  const ended = now();
  return {
    seconds: (ended.wall - started.wall) / 1000,
    lockedSeconds: (ended.wall - locked.wall) / 1000,
    cpuSeconds: (ended.own - started.own) / 1000,
    serverCpuSeconds: (ended.server - started.server) / 1000,
    lockedCpuSeconds: (ended.own - locked.own) / 1000,
    lockedServerCpuSeconds: (ended.server - locked.server) / 1000,
    peakMebibytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

try {
  const ledger = ledgerFor(open, { name: 'bench', role: 'administrator' });
  await loadBundledRegistry(ledger);
  const programme = await saveRecord(ledger, { type: 'programme', body: { title: 'Measured' } });
  const request = {
    file: { path, fileName: basename(path) },
    type: 'transaction',
    mapping: { constants: [{ field: 'programme', value: programme.id }] },
  } as const;
  let importId = '';
  const imported = await measured(async (onProgress) => {
    const answer = await runImport(ledger, request, { onProgress });
    const { counts, refused } = answer;
    if (refused || counts.imported !== counts.rows) throw new Error(`not all came in: ${JSON.stringify(counts)}`);
    importId = answer.importId ?? '';
  });
  const undo = { importId, reason: 'measured' };
  const undone =
    process.argv[3] === 'undo' ? [await measured((onProgress) => undoImport(ledger, undo, { onProgress }))] : [];
  console.log(JSON.stringify([imported, ...undone]));
} finally {
  await open.close();
  rmSync(dataDir, { recursive: true, force: true });
}
