/** A copy that followed changes holds what one made anew holds, and every text as the records have it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegistry } from '../../../src/actions/loadRegistry.ts';
import type { RollUpQuery } from '../../../src/core/ledger/rollUp.ts';
import type { TotalsCopy } from '../../../src/store/analytics/copy.ts';
import { openCopy } from '../../../src/store/analytics/copy.ts';
import { openDuck } from '../../../src/store/analytics/duck.ts';
import { rollUpInRecords } from '../../../src/store/analytics/rollUpInRecords.ts';
import type { TemporaryDatabase } from '../database.ts';
import { temporaryDatabase } from '../database.ts';
import { openQuery } from './openQuery.ts';
import type { TestRecord } from './randomLedger.ts';
import { entries } from './randomLedger.ts';
import { reviseSome, writeRandomLedger, writeRecords } from './writeRecords.ts';

const RECORDS = 60;
let database: TemporaryDatabase;
let folder: string;

beforeAll(async () => {
  database = await temporaryDatabase();
  folder = join(database.dataDir, 'copies');
});
afterAll(async () => {
  await database.stop();
});

async function copyIn(name: string, ledgerId: string): Promise<TotalsCopy> {
  const copy = await openCopy(join(folder, name), ledgerId);
  if (copy === null) throw new Error('the copy is in use');
  return copy;
}

/** All that a closed copy knows of records, with texts for their numbers, which differ from copy to copy. */
async function contents(name: string): Promise<unknown[]> {
  const [file = ''] = readdirSync(join(folder, name));
  const instance = await openDuck(join(folder, name, file));
  const duck = await instance.connect();
  const names = ['programme_id', 'provider_id', 'receiver_id', 'place_id', 'sector', 'currency'];
  const texts = names.map((column) => `(select id from codes where code = f.${column}) as ${column}`).join(', ');
  const rows: unknown[] = [];
  for (const statement of [
    `select f.* replace (${texts}) from (select * from facts union all by name select *, 0 as position,
      true as shares_known, false as passed_on from ordinary) f order by record_id, public_standing, position`,
    'select * from passages order by all',
    'select * from ways order by all',
    'select m.* replace ((select id from codes where code = m.id) as id) from members m order by all',
  ]) {
    rows.push((await duck.runAndReadAll(statement)).getRowObjectsJson());
  }
  duck.closeSync();
  instance.closeSync();
  return rows;
}

describe('a copy that follows', () => {
  for (const seed of [11, 12, 13]) {
    it(`holds what one made anew holds (seed ${seed})`, { timeout: 120_000 }, async () => {
      const ledgerId = `followed ${seed}`;
      const written = await writeRandomLedger(database, ledgerId, { seed, count: RECORDS });
      const followed = await copyIn(`followed ${seed}`, ledgerId);
      await followed.follow(database.db);
      for (let change = 0; change < 4; change += 1) {
        await reviseSome(database, written, 12);
        expect(await followed.follow(database.db)).toMatchObject({ loaded: 'changes' });
      }
      await followed.close();
      const anew = await copyIn(`anew ${seed}`, ledgerId);
      expect(await anew.follow(database.db)).toMatchObject({ loaded: 'all' });
      await anew.close();
      expect(await contents(`followed ${seed}`)).toEqual(await contents(`anew ${seed}`));
    });
  }

  it('keeps texts whatever they hold', { timeout: 60_000 }, async () => {
    const ledgerId = 'odd texts';
    const odd = (mark: string): string => `${mark} \\ \\N "a", b\t\n\r\b\f\v\u2028 \u0001 ''`;
    await loadRegistry({ ...database.ledger(), ledgerId }, { entries, source: 'test' });
    const recordOf = (id: string): TestRecord => ({
      id,
      versions: [{ version: 1, content: 1, state: 'published' }],
      bodies: [
        {
          programme: odd('programme'),
          stage: 'disbursement',
          side: 'sent',
          date: '2019-07-14',
          amount: { amount: '12345678901234567890.123456', currency: 'CNY' },
          priceYear: null,
          providers: [{ id: odd('donor'), percent: '100' }],
          receiver: null,
          recipients: [{ id: 'CN-65', percent: '100' }],
          sectors: [],
          partOf: null,
          passedOnFrom: [],
        },
      ],
    });
    const copy = await copyIn('odd', ledgerId);
    const query: RollUpQuery = { ...openQuery, programme: odd('programme'), by: ['donor', 'programme'] };
    for (const [id, loaded] of [
      [odd('first'), 'all'],
      [odd('second'), 'changes'],
    ] as const) {
      const record = recordOf(id);
      await writeRecords(
        database.db,
        ledgerId,
        record.versions.map((version) => [record, version]),
      );
      expect(await copy.follow(database.db)).toMatchObject({ loaded });
      const [inRecords] = await rollUpInRecords(database.db, ledgerId, { queries: [query], milliseconds: 60_000 });
      const [copied] = (await copy.rollUp(database.db, [query]))?.rows ?? [];
      expect(copied).toEqual(inRecords);
      expect(copied?.[0]?.keys).toEqual([odd('donor'), odd('programme')]);
    }
    const part = { reason: null, keys: [odd('donor'), odd('programme')], offset: 0, limit: 10 };
    const found = await copy.records(database.db, query, part);
    expect(found?.map(({ record_id }) => record_id).toSorted()).toEqual([odd('first'), odd('second')]);
    await copy.close();
  });
});
