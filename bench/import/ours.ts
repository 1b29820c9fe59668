/** Imports one file into a ledger of its own and says how long it took: `node ours.ts FILE`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ImportProgress } from '../../src/actions/imports/runImport.ts';
import { runImport } from '../../src/actions/imports/runImport.ts';
import { ledgerFor } from '../../src/actions/ledger.ts';
import { loadBundledRegistry } from '../../src/actions/loadBundledRegistry.ts';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';

const path = process.argv[2] ?? '';
const dataDir = mkdtempSync(join(tmpdir(), 'cf-bench-'));
const open = await openDatabase({ dataDir });
try {
  const ledger = ledgerFor(open, { name: 'bench', role: 'administrator' });
  await loadBundledRegistry(ledger);
  const programme = await saveRecord(ledger, { type: 'programme', body: { title: 'Measured' } });
  const request = {
    file: { path, fileName: basename(path) },
    type: 'transaction',
    mapping: { constants: [{ field: 'programme', value: programme.id }] },
  } as const;
  const before = process.cpuUsage();
  const started = performance.now();
  let locked: number | undefined;
  const onProgress = ({ step }: ImportProgress): void => {
    if (step === 'storing') locked ??= performance.now();
  };
  const { counts, refused } = await runImport(ledger, request, { onProgress });
  const lockedSeconds = (performance.now() - (locked ?? started)) / 1000;
  const seconds = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage(before);
  const peakMebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
  if (refused || counts.imported !== counts.rows) throw new Error(`not all came in: ${JSON.stringify(counts)}`);
  const cpuSeconds = (cpu.user + cpu.system) / 1e6;
  console.log(JSON.stringify({ rows: counts.rows, seconds, lockedSeconds, cpuSeconds, peakMebibytes }));
} finally {
  await open.close();
  rmSync(dataDir, { recursive: true, force: true });
}
