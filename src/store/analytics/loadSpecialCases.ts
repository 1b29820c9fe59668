/** Brings into the copy what makes transactions more than an amount: umbrellas, money passed on, unknown shares. */
import { sql } from 'kysely';
import { itemise } from '../../core/ledger/itemise.ts';
import type { View } from '../../core/ledger/rollUp.ts';
import { views } from '../../core/ledger/rollUp.ts';
import type { Loading } from './copyLoad.ts';
import { addCodes } from './copyLoad.ts';
import { runSql } from './duck.ts';
import { allocationsByFamily, findFamilies, standingOf } from './families.ts';
import { insertJson } from './insertJson.ts';
import { escaped } from './loadLines.ts';
import { lineages } from './lineages.ts';
import { members, passages } from './specialCases.ts';
import { waysSql } from './waysSql.ts';

/** Sources of the money that these records pass on; of all records where `changed` is null. Says whether there are any. */
export async function loadPassages(
  { db, ledgerId, duck }: Loading,
  changed: readonly string[] | null,
): Promise<boolean> {
  let found = false;
  for (const view of views) {
    for await (const some of passages(db, ledgerId, { view, ids: changed })) {
      found ||= some.length > 0;
      await insertJson(duck, some, {
        columns: { recordId: 'VARCHAR', source: 'VARCHAR', weight: 'DECIMAL(13,12)' },
        statement: (rows) =>
          `insert into passages select '${view}', md5_number("recordId"), md5_number(source), weight from ${rows}`,
      });
    }
  }
  return found;
}

/** All who share these records, where shares are unknown; of all records where `changed` is null. */
export async function loadMembers({ db, ledgerId, duck }: Loading, changed: readonly string[] | null): Promise<void> {
  for (const view of views) {
    for await (const some of members(db, ledgerId, { view, ids: changed })) {
      await insertJson(duck, some, {
        columns: { record_id: 'VARCHAR', dimension: 'VARCHAR', id: 'VARCHAR' },
        statement: (rows) => `create or replace temp table sharing as from ${rows}`,
      });
      await addCodes(duck, `select ${escaped('id')} as written from sharing`);
      await duck.run(`insert into members select '${view}', md5_number(record_id), dimension, c.code
        from sharing s join codes c on c.id = s.id`);
    }
  }
  await duck.run('drop table if exists sharing');
}

/** What umbrellas and their items count for. `family`: a select of the keys of whole families; null for all. */
export async function loadCounted(loading: Loading, family: string | null): Promise<void> {
  for (const view of views) await loadCountedIn(loading, view, family);
}

async function loadCountedIn({ db, ledgerId, duck }: Loading, view: View, family: string | null): Promise<void> {
  if (!(await findFamilies(duck, view, family))) return;
  await duck.run(
    'create or replace temp table counted (record_key uhugeint, position integer, counted decimal(38, 6))',
  );
  for await (const some of allocationsByFamily(duck, view)) {
    const lineageOf = await lineages(db, ledgerId, [...new Set(some.map(({ placeId }) => placeId))]);
    await insertJson(duck, itemise(some, lineageOf), {
      columns: { recordId: 'VARCHAR', position: 'INTEGER', counted: 'DECIMAL(38,6)' },
      statement: (rows) => `insert into counted select md5_number("recordId"), position, counted from ${rows}`,
    });
  }
  await duck.run(`update facts set ${view === 'published' ? 'counted_public' : 'counted_current'} = c.counted
    from counted c where facts.record_key = c.record_key and facts.position = c.position
      and ${standingOf(view)} = 'live'`);
  await duck.run('drop table links; drop table tops; drop table counted');
}

/** Of all passages, because a new one may lengthen the way of any. */
export async function loadWays({ db, duck }: Pick<Loading, 'db' | 'duck'>): Promise<void> {
  await duck.run('delete from ways');
  for (const view of views) {
    const of = sql`select record_key as record_id, source_key as source, weight from main.passages where seen = ${view}`;
    await runSql(duck, db, sql`insert into ways select ${view}, * from (${waysSql(of)}) every_way`);
  }
}
