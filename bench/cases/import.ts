/** How fast a spreadsheet becomes records, and in how much memory, beside reading it alone and storing it alone. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { makeCsv, makeXlsx } from '../import/makeSheets.ts';

const GOAL_MEBIBYTES = 512;
const run = promisify(execFile);

type Row = {
  readonly what: string;
  readonly rows: number;
  readonly seconds: number;
  /** How long the ledger was locked for other writers; null where nothing is stored. */
  readonly lockedSeconds: number | null;
  readonly cpuSeconds: number;
  readonly rowsPerSecond: number;
  readonly peakMebibytes: number;
};

interface Measured {
  readonly seconds: number;
  readonly lockedSeconds?: number;
  readonly cpuSeconds: number;
  readonly peakMebibytes: number;
}

async function measured(what: string, rows: number, child: readonly [file: string, ...args: string[]]): Promise<Row> {
  const [file, ...args] = child;
  const path = resolve(import.meta.dirname, '../import', file);
  const { stdout } = await run(process.execPath, [path, ...args], { timeout: 3_600_000 });
  const result: Measured = JSON.parse(stdout);
  return {
    what,
    rows,
    seconds: Number(result.seconds.toFixed(1)),
    lockedSeconds: result.lockedSeconds === undefined ? null : Number(result.lockedSeconds.toFixed(1)),
    cpuSeconds: Number(result.cpuSeconds.toFixed(1)),
    rowsPerSecond: Math.round(rows / result.seconds),
    peakMebibytes: result.peakMebibytes,
  };
}

function report(rows: Row[]): { rows: Row[]; text: string } {
  const line = (name: string, values: readonly (string | number)[]): string =>
    name.padEnd(44) + values.map((value) => String(value).padStart(11)).join('');
  const lines = rows.map((row) =>
    line(row.what, [
      row.rows,
      row.seconds,
      row.lockedSeconds ?? '–',
      row.cpuSeconds,
      row.rowsPerSecond,
      row.peakMebibytes,
    ]),
  );
  const imports = rows.filter(({ what }) => what.startsWith('import'));
  const most = Math.max(...imports.map(({ peakMebibytes }) => peakMebibytes));
  const reached = most <= GOAL_MEBIBYTES ? 'reached' : 'not reached';
  const goal = `Imports took at most ${most} MiB (goal ${GOAL_MEBIBYTES}: ${reached}); the database server is not counted.`;
  return {
    rows,
    text: [line('', ['rows', 's', 'locked s', 'CPU s', 'rows/s', 'peak MiB']), ...lines, goal].join('\n'),
  };
}

export const benchCase = {
  name: 'import',
  question: 'How fast is a spreadsheet imported, beside reading it alone and storing its rows alone?',
  async run({ short }: { short: boolean }): Promise<{ rows: Row[]; text: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'counterfoil-bench-'));
    const rows = short ? 2000 : 1_000_000;
    const [csv, xlsx] = [join(folder, 'transfers.csv'), join(folder, 'transfers.xlsx')];
    try {
      await makeCsv(csv, rows);
      await makeXlsx(xlsx, rows);
      return report([
        await measured('import of CSV', rows, ['ours.ts', csv]),
        await measured('import of XLSX', rows, ['ours.ts', xlsx]),
        await measured('reading CSV alone, ours', rows, ['readOnly.ts', 'ours', csv]),
        await measured('reading CSV alone, papaparse', rows, ['readOnly.ts', 'papaparse', csv]),
        await measured('reading XLSX alone, ours', rows, ['readOnly.ts', 'ours', xlsx]),
        await measured('reading XLSX alone, hucre', rows, ['readOnly.ts', 'hucre', xlsx]),
        await measured('reading XLSX alone, exceljs', rows, ['readOnly.ts', 'exceljs', xlsx]),
        await measured('storing the rows alone, unchecked', rows, ['store.ts', csv]),
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
