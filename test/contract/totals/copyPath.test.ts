/** Totals of a ledger that is large enough for a copy: through the copy, while there is none yet, and while another has it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTransactions } from '../../../bench/rollup/changeRecords.ts';
import { fillLedger } from '../../../bench/rollup/fillLedger.ts';
import { attachTotals } from '../../../src/actions/totals/attachTotals.ts';
import { getTotals } from '../../../src/actions/totals/getTotals.ts';
import { listTotalRecords } from '../../../src/actions/totals/listTotalRecords.ts';
import { TOTALS_TAKE_TOO_LONG } from '../../../src/store/analytics/errors.ts';
import { ENOUGH_FOR_A_COPY } from '../../../src/store/analytics/rollUp.ts';
import { rollUpInRecords } from '../../../src/store/analytics/rollUpInRecords.ts';
import type { TemporaryDatabase } from '../database.ts';
import { temporaryDatabase } from '../database.ts';
import { openQuery } from './openQuery.ts';

let database: TemporaryDatabase;
const size = ENOUGH_FOR_A_COPY + 1000;
const request = { boundary: { places: ['P25'] }, by: ['donor', 'year'] } as const;

beforeAll(async () => {
  database = await temporaryDatabase();
  await fillLedger(database.ledger(), size);
}, 120_000);
afterAll(async () => {
  await database.stop();
});

async function untilFromCopy(): ReturnType<typeof getTotals> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await getTotals(database.ledger(), request);
    if (answer.engine === 'copy') return answer;
    await sleep(100);
  }
  throw new Error('no copy was made');
}

describe('totals of a large ledger', () => {
  it('are the same from the records and from the copy, which follows what is added', { timeout: 120_000 }, async () => {
    const plain = await getTotals(database.ledger(), request);
    expect(plain.engine).toBe('records');
    const detach = attachTotals(database.open, database.dataDir);
    try {
      expect((await getTotals(database.ledger(), request)).engine).toBe('records');
      const copied = await untilFromCopy();
      expect(copied).toEqual({ ...plain, engine: 'copy' });
      expect(copied.figures[0]?.records).toBeGreaterThan(100);
      const records = await listTotalRecords(database.ledger(), { request, stage: 'disbursement', limit: 20 });
      expect(records.total).toBe(copied.figures[0]?.records);
      await addTransactions(database.ledger(), size, 500);
      const followed = await getTotals(database.ledger(), request);
      expect(Number(followed.sequence)).toBe(Number(copied.sequence) + 500);
      expect(followed.figures[0]?.records).toBeGreaterThan(copied.figures[0]?.records ?? 0);
      await detach();
      expect({ ...followed, engine: 'records' }).toEqual(await getTotals(database.ledger(), request));
      const again = await listTotalRecords(database.ledger(), { request, stage: 'disbursement', limit: 20 });
      expect(again.total).toBe(followed.figures[0]?.records);
    } finally {
      await detach();
    }
  });

  it('come from the records while another process has the copy', { timeout: 60_000 }, async () => {
    const folder = join(database.dataDir, 'totals');
    const file = readdirSync(folder).find((name) => name.endsWith('.duckdb')) ?? '';
    const script = `const { DuckDBInstance } = await import('@duckdb/node-api');
      globalThis.held = await DuckDBInstance.create(${JSON.stringify(join(folder, file))});
      console.log('held'); setInterval(() => undefined, 1000);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(other, 'exit');
    try {
      await once(other.stdout, 'data');
      const detach = attachTotals(database.open, database.dataDir);
      expect((await getTotals(database.ledger(), request)).engine).toBe('records');
      await detach();
    } finally {
      other.kill();
      await ended;
    }
    const detach = attachTotals(database.open, database.dataDir, { makesOne: false });
    expect((await getTotals(database.ledger(), request)).engine).toBe('copy');
    await detach();
  });

  it('are refused once adding up the records takes too long', async () => {
    const { db, ledgerId } = database.ledger();
    const refused = expect.objectContaining({ kind: TOTALS_TAKE_TOO_LONG });
    await expect(rollUpInRecords(db, ledgerId, { queries: [openQuery], milliseconds: 1 })).rejects.toEqual(refused);
  });

  it('make no copy where none is wanted', async () => {
    const elsewhere = join(database.dataDir, 'elsewhere');
    const detach = attachTotals(database.open, elsewhere, { makesOne: false });
    expect((await getTotals(database.ledger(), request)).engine).toBe('records');
    await detach();
    expect(existsSync(elsewhere)).toBe(false);
  });
});
