/** Umbrellas and their items in the copy: families that hang together, so that what each counts for is found family by family. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ShownAllocation } from '../../core/ledger/itemise.ts';
import type { View } from '../../core/ledger/rollUp.ts';

const ROWS_AT_ONCE = 5000;

export function standingOf(view: View): 'public_standing' | 'current_standing' {
  return view === 'published' ? 'public_standing' : 'current_standing';
}

/**
 * Makes the temporary tables `links`, from each item that the view shows to its umbrella, and `tops`, which has for each of
 * both the last umbrella above it. `keys`: a select of record_key that holds whole families; null for all. False, and
 * nothing made, where there are none.
 */
export async function findFamilies(duck: DuckDBConnection, view: View, keys: string | null): Promise<boolean> {
  const shown = `select record_key, record_id, account, part_of from facts
    where position = 0 and ${standingOf(view)} = 'live' ${keys === null ? '' : `and record_key in (${keys})`}`;
  await duck.run(`create or replace temp table links as
    select item.record_key as item, umbrella.record_key as umbrella, umbrella.record_id as umbrella_id
    from (${shown}) item join (${shown}) umbrella
      on umbrella.record_key = item.part_of and umbrella.account = item.account`);
  const some = await duck.runAndReadAll('select 1 from links limit 1');
  if (some.currentRowCount === 0) {
    await duck.run('drop table links');
    return false;
  }
  if (await climb(duck)) return true;
  // The tops that lead on are those that lie in a circle, whose links count for nothing.
  await duck.run(`delete from links where item in (select t.top from tops t join links l on l.item = t.top)`);
  await climb(duck);
  return true;
}

/** Doubles the way that each has climbed until all are at the top. False where some never are: links in a circle. */
async function climb(duck: DuckDBConnection): Promise<boolean> {
  await duck.run(`create or replace temp table tops as
    select item as record_key, umbrella as top from links
    union all select distinct umbrella, umbrella from links where umbrella not in (select item from links)`);
  const counted = await duck.runAndReadAll('select count(*)::integer from tops');
  const rounds = Math.ceil(Math.log2(Number(counted.getRowsJson()[0]?.[0] ?? 0) + 1)) + 1;
  for (let round = 0; round < rounds; round += 1) {
    const below = await duck.runAndReadAll('select 1 from tops t join links l on l.item = t.top limit 1');
    if (below.currentRowCount === 0) return true;
    await duck.run(`create or replace temp table tops as
      select t.record_key, above.top from tops t join tops above on above.record_key = t.top`);
  }
  const left = await duck.runAndReadAll('select 1 from tops t join links l on l.item = t.top limit 1');
  return left.currentRowCount === 0;
}

/** The shown allocations of some whole families at a time; their account stands for the stage, and partOf only where it is a link. Needs {@link findFamilies}. */
export async function* allocationsByFamily(duck: DuckDBConnection, view: View): AsyncGenerator<ShownAllocation[]> {
  await duck.run(`create or replace temp table relatives as
    select (min(number) over (partition by top) // ${ROWS_AT_ONCE})::integer as batch, * exclude (number, top) from (
      select row_number() over (order by t.top) as number, t.top, f.record_id as "recordId", f.position, f.account::varchar as stage, '' as side,
        f.provider_id::varchar as "providerId", place.id as "placeId", f.sector::varchar as sector,
        f.currency::varchar as currency, f.price_year as "priceYear", f.amount::varchar as amount,
        l.umbrella_id as "partOf"
      from tops t join facts f on f.record_key = t.record_key and f.${standingOf(view)} = 'live'
        join codes place on place.code = f.place_id left join links l on l.item = t.record_key)`);
  const batches = await duck.runAndReadAll('select distinct batch from relatives order by batch');
  for (const [batch] of batches.getRowsJson()) {
    // Not as a stream, which the next statement of the connection would end.
    const found = await duck.runAndReadAll(`select * exclude (batch) from relatives where batch = ${Number(batch)}`);
    // oxlint-disable-next-line no-unsafe-type-assertion -- the statement says which columns its rows have
    yield found.getRowObjectsJson() as unknown as ShownAllocation[];
  }
  await duck.run('drop table relatives');
}
