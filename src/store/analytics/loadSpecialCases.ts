/** Brings into the copy what makes transactions more than an amount: umbrellas, money passed on, unknown shares. */
import { sql } from 'kysely';
import type { View } from '../../core/ledger/rollUp.ts';
import type { Loading } from './copyLoad.ts';
import { addCodes, setApart } from './copyLoad.ts';
import { runSql } from './duck.ts';
import { insertJson } from './insertJson.ts';
import { itemisedOf, members, passages } from './specialCases.ts';
import { waysSql } from './waysSql.ts';

/** `changed` null: all records. Otherwise these, and `family`: those whose umbrellas may have changed. */
export async function loadSpecialCases(
  loading: Loading,
  { changed, family }: { readonly changed: readonly string[] | null; readonly family: readonly string[] | null },
): Promise<void> {
  const { db, ledgerId, duck } = loading;
  for (const view of ['published', 'current'] satisfies View[]) {
    const counted = view === 'published' ? 'counted_public' : 'counted_current';
    const standing = view === 'published' ? 'public_standing' : 'current_standing';
    for await (const some of itemisedOf(db, ledgerId, { view, ids: family })) {
      await insertJson(duck, some, {
        into: [
          ...setApart('select md5_number("recordId") from rows'),
          `update facts set ${counted} = i.counted from rows i
            where facts.record_key = md5_number(i."recordId") and facts.position = i.position and ${standing} = 'live'`,
        ],
        columns: { recordId: 'VARCHAR', position: 'INTEGER', counted: 'DECIMAL(38,6)' },
      });
    }
    for await (const some of passages(db, ledgerId, { view, ids: changed })) {
      await insertJson(duck, some, {
        into: [
          `insert into passages select '${view}', md5_number("recordId"), md5_number(source), weight from rows`,
          ...setApart('select md5_number(source) from rows'),
        ],
        columns: { recordId: 'VARCHAR', source: 'VARCHAR', weight: 'DECIMAL(13,12)' },
      });
    }
    for await (const some of members(db, ledgerId, { view, ids: changed })) {
      const columns = { record_id: 'VARCHAR', dimension: 'VARCHAR', id: 'VARCHAR' };
      await insertJson(duck, some, { into: ['create or replace temp table sharing as select * from rows'], columns });
      await addCodes(duck, 'select id from sharing');
      await duck.run(`insert into members select '${view}', md5_number(record_id), dimension, c.code
        from sharing s join codes c on c.id = s.id`);
    }
  }
  await duck.run('drop table if exists sharing');
  await loadWays(loading);
}

/** Of all passages, because a new one may lengthen the way of any. */
async function loadWays({ db, duck }: Loading): Promise<void> {
  await duck.run('delete from ways');
  for (const view of ['published', 'current'] satisfies View[]) {
    const of = sql`select record_key as record_id, source_key as source, weight from main.passages where seen = ${view}`;
    await runSql(duck, db, sql`insert into ways select ${view}, * from (${waysSql(of)}) every_way`);
  }
}
