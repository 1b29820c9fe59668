/** How fast a spreadsheet becomes records, and in how much memory, beside reading it alone and copying it alone. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { makeCsv, makeXlsx } from '../import/makeSheets.ts';

const GOAL_MEBIBYTES = 512;
const run = promisify(execFile);

interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Of PostgreSQL and its backends. */
  readonly serverCpuSeconds?: number;
  /** While the ledger is locked for other writers. */
  readonly lockedSeconds?: number;
  readonly lockedCpuSeconds?: number;
  readonly lockedServerCpuSeconds?: number;
  readonly peakMebibytes: number;
}

type Row = Readonly<Record<string, string | number>> &
  Measured & { readonly what: string; readonly rows: number; readonly rowsPerSecond: number };

/** Runs a child, which prints what it measured as often as it has names here. */
async function measured(
  names: readonly string[],
  rows: number,
  [file, ...args]: readonly [file: string, ...args: string[]],
): Promise<Row[]> {
  const path = resolve(import.meta.dirname, '../import', file);
  const { stdout } = await run(process.execPath, ['--no-deprecation', path, ...args], { timeout: 7_200_000 });
  const results: Measured[] = JSON.parse(stdout);
  console.error(`  ${names.join(', ')}: done`);
  return results.map((result, index): Row => {
    const row = { what: names[index] ?? '', rows, rowsPerSecond: Math.round(rows / result.seconds) };
    const rounded = Object.entries(result).map(([name, value]) => [name, Number(Number(value).toFixed(1))]);
    return Object.assign(row, result, Object.fromEntries(rounded));
  });
}

const headers = ['rows', 's', 'locked s', 'CPU s', 'server CPU s', 'rows/s', 'peak MiB'];

function report(rows: Row[]): { rows: Row[]; text: string } {
  const line = (name: string, values: readonly (string | number)[]): string =>
    name.padEnd(44) + values.map((value) => String(value).padStart(13)).join('');
  const lines = rows.map(({ what, rows: count, seconds, lockedSeconds = '–', cpuSeconds, ...rest }) => {
    const { serverCpuSeconds = '–', rowsPerSecond, peakMebibytes } = rest;
    return line(what, [count, seconds, lockedSeconds, cpuSeconds, serverCpuSeconds, rowsPerSecond, peakMebibytes]);
  });
  const imports = rows.filter(({ what }) => what.startsWith('import') || what.startsWith('undo'));
  const most = Math.max(...imports.map(({ peakMebibytes }) => peakMebibytes));
  const reached = most <= GOAL_MEBIBYTES ? 'reached' : 'not reached';
  const goal = `Imports took at most ${most} MiB (goal ${GOAL_MEBIBYTES}: ${reached}); the database server is not counted.`;
  return { rows, text: [line('', headers), ...lines, goal, ...ratios(rows)].join('\n') };
}

/** Processor time of an import in that of its two halves alone: reading the file, and copying its rows into a table. */
function ratios(rows: readonly Row[]): string[] {
  const timeOf = (name: string): number => {
    const found = rows.find(({ what }) => what === name);
    return (found?.cpuSeconds ?? 0) + (found?.serverCpuSeconds ?? 0);
  };
  const bare = timeOf(names.papaparse) + timeOf(names.copy);
  const times = (timeOf(names.csv) / bare).toFixed(1);
  return [
    `An import of CSV takes ${times} times the processor time of papaparse and COPY into one table without an index.`,
  ];
}

const names = {
  csv: 'import of CSV',
  undo: 'undo of that import',
  xlsx: 'import of XLSX',
  papaparse: 'reading CSV alone, papaparse',
  copy: 'COPY of the lines into one bare table',
};

export const benchCase = {
  name: 'import',
  question: 'How fast is a spreadsheet imported, beside reading it alone and copying its rows alone?',
  async run({ short }: { short: boolean }): Promise<{ rows: Row[]; text: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'counterfoil-bench-'));
    const rows = short ? 2000 : 1_000_000;
    const [csv, xlsx] = [join(folder, 'transfers.csv'), join(folder, 'transfers.xlsx')];
    try {
      await makeCsv(csv, rows);
      await makeXlsx(xlsx, rows);
      const found: Row[] = [];
      found.push(...(await measured([names.csv, names.undo], rows, ['ours.ts', csv, 'undo'])));
      found.push(...(await measured([names.copy], rows, ['plainCopy.ts', csv])));
      found.push(...(await measured([names.papaparse], rows, ['readOnly.ts', 'papaparse', csv])));
      found.push(...(await measured(['reading CSV alone, ours'], rows, ['readOnly.ts', 'ours', csv])));
      found.push(...(await measured([names.xlsx], rows, ['ours.ts', xlsx])));
      found.push(...(await measured(['reading XLSX alone, ours'], rows, ['readOnly.ts', 'ours', xlsx])));
      found.push(...(await measured(['reading XLSX alone, hucre'], rows, ['readOnly.ts', 'hucre', xlsx])));
      found.push(...(await measured(['reading XLSX alone, exceljs'], rows, ['readOnly.ts', 'exceljs', xlsx])));
      return report(found);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
