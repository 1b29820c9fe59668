/** The reference, PostgreSQL and DuckDB add up random ledgers and must agree to the last digit and the last record. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dimension, RollUpQuery, RollUpRow } from '../../../src/core/ledger/rollUp.ts';
import { placeLevels } from '../../../src/core/ledger/rollUp.ts';
import { totalOf } from '../../../src/core/ledger/totalOf.ts';
import type { TotalsCopy } from '../../../src/store/analytics/copy.ts';
import { openCopy } from '../../../src/store/analytics/copy.ts';
import { rollUpInRecords } from '../../../src/store/analytics/rollUpInRecords.ts';
import { smallLedger } from '../../../src/store/analytics/smallLedger.ts';
import type { TemporaryDatabase } from '../database.ts';
import { temporaryDatabase } from '../database.ts';
import type { Random } from './randomLedger.ts';
import { dataOf, pick } from './randomLedger.ts';
import type { WrittenLedger } from './writeRecords.ts';
import { reviseSome, writeRandomLedger } from './writeRecords.ts';

const RECORDS = 120;
const QUERIES = 8;
let database: TemporaryDatabase;

beforeAll(async () => {
  database = await temporaryDatabase();
});
afterAll(async () => {
  await database.stop();
});

const some = <Item>(random: Random, from: readonly Item[]): Item[] => from.filter(() => random(3) === 0);
const tops = ['CN-65', 'CN-6530', 'CN-653022', 'CN-36', 'CN', 'UA', 'org-company', 'org-nowhere'];

function randomQuery(random: Random): RollUpQuery {
  return {
    stage: 'disbursement',
    side: 'sent',
    view: pick(random, ['published', 'current']),
    tellHidden: random(2) === 0,
    programme: pick(random, [null, null, 'p1']),
    boundary: random(6) === 0 ? null : { actors: some(random, ['CN-36', 'org-fund']), places: [pick(random, tops)] },
    direction: pick(random, ['in', 'in', 'out']),
    donors: random(3) === 0 ? [pick(random, tops), pick(random, tops)] : null,
    recipients: random(3) === 0 ? [pick(random, tops)] : null,
    sectors: random(4) === 0 ? some(random, ['education', 'health']) : null,
    start: pick(random, ['0001-01-01', '2019-01-01', '2019-07-10']),
    end: pick(random, ['9999-12-31', '2019-12-31', '2020-06-15']),
    by: some<Dimension>(random, ['donor', 'place', 'year', 'sector', 'programme']),
    placeLevel: pick(random, [null, ...placeLevels]),
    byDate: random(5) === 0,
  };
}

function sorted(rows: readonly RollUpRow[]): RollUpRow[] {
  const text = (row: RollUpRow): string =>
    JSON.stringify([row.reason, row.keys, row.currency, row.priceYear, row.dateFrom, row.dateTo]);
  return rows.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
}

async function compareAll({ ledgerId, records, random }: WrittenLedger, copy: TotalsCopy): Promise<number> {
  let rows = 0;
  for (let number = 0; number < QUERIES; number += 1) {
    const query = randomQuery(random);
    const expected = sorted(totalOf(query, dataOf(records, query.view)));
    rows += expected.length;
    const [inRecords = []] = await rollUpInRecords(database.db, ledgerId, { queries: [query], milliseconds: 60_000 });
    expect({ query, rows: sorted(inRecords) }).toEqual({ query, rows: expected });
    const { data } = await smallLedger(database.db, ledgerId, query.view);
    expect({ query, rows: data && sorted(totalOf(query, data)) }).toEqual({ query, rows: expected });
    const [copied = []] = (await copy.rollUp(database.db, [query]))?.rows ?? [];
    expect({ query, rows: sorted(copied) }).toEqual({ query, rows: expected });
  }
  return rows;
}

describe('a roll-up', () => {
  for (const seed of [1, 2]) {
    it(`is the same in every engine, also after changes (seed ${seed})`, { timeout: 120_000 }, async () => {
      const ledgerId = `random ${seed}`;
      const written = await writeRandomLedger(database, ledgerId, { seed, count: RECORDS });
      const copy = await openCopy(join(database.dataDir, 'copies'), ledgerId);
      if (copy === null) throw new Error('the copy is in use');
      try {
        expect(await copy.follow(database.db)).toMatchObject({ loaded: 'all' });
        expect(await compareAll(written, copy)).toBeGreaterThan(QUERIES);
        for (const _ of [1, 2]) {
          await reviseSome(database, written, 10);
          expect(await copy.follow(database.db)).toMatchObject({ loaded: 'changes' });
          await compareAll(written, copy);
        }
        expect(await copy.follow(database.db)).toMatchObject({ loaded: 'nothing' });
      } finally {
        await copy.close();
      }
    });
  }
});
