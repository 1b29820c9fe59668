/** Brings into the copy what makes transactions more than an amount: umbrellas, money passed on, unknown shares. */
import { sql } from 'kysely';
import { itemise } from '../../core/ledger/itemise.ts';
import type { View } from '../../core/ledger/rollUp.ts';
import type { Loading } from './copyLoad.ts';
import { addCodes, setApart } from './copyLoad.ts';
import { runSql } from './duck.ts';
import { allocationsByFamily, findFamilies, standingOf } from './families.ts';
import { insertJson } from './insertJson.ts';
import { escaped } from './loadLines.ts';
import { lineages } from './lineages.ts';
import { members, passages } from './specialCases.ts';
import { waysSql } from './waysSql.ts';

const views = ['published', 'current'] as const satisfies readonly View[];

/**
 * Of all records where `changed` is null; otherwise of these, and of `family`, a select of the keys of those whose umbrellas
 * may have changed. Needs their facts.
 */
export async function loadSpecialCases(
  loading: Loading,
  { changed, family }: { readonly changed: readonly string[] | null; readonly family: string | null },
): Promise<void> {
  const { duck } = loading;
  const passes = await loadPassages(loading, changed);
  await loadMembers(loading, changed);
  const which = changed === null ? '' : 'where record_key in (select record_key from changed)';
  const targets = changed === null ? '' : 'where part_of in (select record_key from changed)';
  const sources = changed === null ? '' : 'where source_key in (select record_key from changed)';
  await setApart(
    duck,
    `select part_of from facts ${which} union select part_of from facts ${targets}
      union select source_key from passages ${which} union select source_key from passages ${sources}
      union select record_key from facts ${which}`,
  );
  for (const view of views) await loadCounted(loading, view, family);
  if (passes) await loadWays(loading);
}

/** Whether there are any. */
async function loadPassages({ db, ledgerId, duck }: Loading, changed: readonly string[] | null): Promise<boolean> {
  let found = false;
  for (const view of views) {
    for await (const some of passages(db, ledgerId, { view, ids: changed })) {
      found ||= some.length > 0;
      await insertJson(duck, some, {
        into: [`insert into passages select '${view}', md5_number("recordId"), md5_number(source), weight from rows`],
        columns: { recordId: 'VARCHAR', source: 'VARCHAR', weight: 'DECIMAL(13,12)' },
      });
    }
  }
  return found;
}

async function loadMembers({ db, ledgerId, duck }: Loading, changed: readonly string[] | null): Promise<void> {
  for (const view of views) {
    for await (const some of members(db, ledgerId, { view, ids: changed })) {
      const columns = { record_id: 'VARCHAR', dimension: 'VARCHAR', id: 'VARCHAR' };
      await insertJson(duck, some, { into: ['create or replace temp table sharing as select * from rows'], columns });
      await addCodes(duck, `select ${escaped('id')} as written from sharing`);
      await duck.run(`insert into members select '${view}', md5_number(record_id), dimension, c.code
        from sharing s join codes c on c.id = s.id`);
    }
  }
  await duck.run('drop table if exists sharing');
}

/** What umbrellas and their items count for, in this view. */
async function loadCounted({ db, ledgerId, duck }: Loading, view: View, family: string | null): Promise<void> {
  await findFamilies(duck, view, family);
  await duck.run(
    'create or replace temp table counted (record_key uhugeint, position integer, counted decimal(38, 6))',
  );
  for await (const some of allocationsByFamily(duck, view)) {
    const lineageOf = await lineages(db, ledgerId, [...new Set(some.map(({ placeId }) => placeId))]);
    await insertJson(duck, itemise(some, lineageOf), {
      into: ['insert into counted select md5_number("recordId"), position, counted from rows'],
      columns: { recordId: 'VARCHAR', position: 'INTEGER', counted: 'DECIMAL(38,6)' },
    });
  }
  await duck.run(`update facts set ${view === 'published' ? 'counted_public' : 'counted_current'} = c.counted
    from counted c where facts.record_key = c.record_key and facts.position = c.position
      and ${standingOf(view)} = 'live'`);
  for (const table of ['links', 'tops', 'counted']) await duck.run(`drop table ${table}`);
}

/** Of all passages, because a new one may lengthen the way of any. */
export async function loadWays({ db, duck }: Pick<Loading, 'db' | 'duck'>): Promise<void> {
  await duck.run('delete from ways');
  for (const view of views) {
    const of = sql`select record_key as record_id, source_key as source, weight from main.passages where seen = ${view}`;
    await runSql(duck, db, sql`insert into ways select ${view}, * from (${waysSql(of)}) every_way`);
  }
}
