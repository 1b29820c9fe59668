/** `counterfoil totals`, as somebody runs it beside the ledger that is in use. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillLedger } from '../../../bench/rollup/fillLedger.ts';
import { getTotals } from '../../../src/actions/totals/getTotals.ts';
import type { TemporaryDatabase } from '../database.ts';
import { temporaryDatabase } from '../database.ts';

const main = resolve(import.meta.dirname, '../../../src/cli/main.ts');
let database: TemporaryDatabase;

beforeAll(async () => {
  database = await temporaryDatabase();
  await fillLedger(database.ledger(), 400);
});
afterAll(async () => {
  await database.stop();
});

async function totals(...words: readonly string[]): Promise<{ code: number; output: string }> {
  const { DATABASE_URL: _database, ...env } = process.env;
  return new Promise((done) => {
    const all = [main, 'totals', '--data', database.dataDir, ...words];
    execFile(process.execPath, all, { env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

it('prints the sentence, the table and what is left out', { timeout: 60_000 }, async () => {
  const { code, output } = await totals(
    '--inside',
    'P25',
    '--by',
    'donor',
    '--from',
    '2012-01-01',
    '--to',
    '2020-12-31',
  );
  expect(code).toBe(0);
  const request = { boundary: { places: ['P25'] }, by: ['donor'], start: '2012-01-01', end: '2020-12-31' } as const;
  const [figure] = (await getTotals(database.ledger('auditor'), request)).figures;
  const lines = output.trimEnd().split('\n');
  expect(lines[0]).toBe(figure?.sentence);
  expect(lines[2]).toMatch(/^donor +amount +records$/);
  const table = lines.slice(3, 3 + (figure?.cells.length ?? 0));
  expect(table.map((line) => line.split(/ +/)[0])).toEqual(figure?.cells.map(({ keys }) => keys[0]));
  // Nothing is in a currency but yuan, and the columns end together.
  expect(table.every((line) => /^P\d+ +[\d,.]+ CNY +\d+$/.test(line))).toBe(true);
  expect(new Set(table.map((line) => line.length)).size).toBe(1);
});

it('prints the answer as JSON and the table as CSV', { timeout: 60_000 }, async () => {
  const [json, csv] = await Promise.all([totals('--inside', 'P25', '--json'), totals('--by', 'year', '--csv')]);
  expect(JSON.parse(json.output)).toEqual(
    await getTotals(database.ledger('auditor'), { boundary: { places: ['P25'] } }),
  );
  expect(csv.output.split(/\r?\n/)[0]).toBe('stage,side,year,year name,amount,currency,prices of,records');
});

it('names what it cannot take, and makes no copy', { timeout: 60_000 }, async () => {
  const { code, output } = await totals('--inside', 'XX-99');
  expect(code).toBe(2);
  expect(output).toContain('TOTAL_REQUEST_INVALID: there is no place or actor "XX-99"');
  expect(existsSync(join(database.dataDir, 'totals'))).toBe(false);
});
