import { sql } from 'kysely';
import type { Database } from '../tables.ts';
import type { RecordFilter } from './recordFilter.ts';
import { filtered } from './recordFilter.ts';

export interface ListingCount {
  /** Places on the list on the day, each once. */
  readonly onList: number;
  /** Places that left it and are not on it by another listing. */
  readonly left: number;
}

export interface ListingsWanted {
  /** Which versions count; of type listing. */
  readonly filter: RecordFilter;
  readonly lists: readonly string[];
  /** ISO day. A date known to the month or year counts from its first day on, which text order gives. */
  readonly day: string;
}

/** How many places are on each of these lists; lists without listings are left out. Bodies stay in the database. */
export async function listingCounts(
  db: Database,
  ledgerId: string,
  { filter, lists, day }: ListingsWanted,
): Promise<ReadonlyMap<string, ListingCount>> {
  if (lists.length === 0) return new Map();
  const versions = (await filtered(db, ledgerId, filter)).select(['v.record_id as id', 'v.content as content']);
  const rows = await db
    .with('listing', (query) =>
      query
        .selectFrom(versions.as('v'))
        .innerJoin('record_contents as c', (join) =>
          join.on('c.ledger_id', '=', ledgerId).onRef('c.record_id', '=', 'v.id').onRef('c.content', '=', 'v.content'),
        )
        .select([
          sql<string>`c.body ->> 'list'`.as('list'),
          sql<string>`c.body ->> 'place'`.as('place'),
          sql<boolean>`c.body ->> 'listedOn' <= ${day} and coalesce(c.body ->> 'exitedOn' > ${day}, true)`.as(
            'on_list',
          ),
          sql<boolean>`coalesce(c.body ->> 'exitedOn' <= ${day}, false)`.as('has_left'),
        ])
        .where(sql<string>`c.body ->> 'list'`, '=', sql<string>`any(${[...lists]})`),
    )
    .with('place', (query) =>
      query
        .selectFrom('listing')
        .select(['list', 'place'])
        .select(sql<boolean>`bool_or(on_list)`.as('on_list'))
        .select(sql<boolean>`bool_or(has_left)`.as('has_left'))
        .groupBy(['list', 'place']),
    )
    .selectFrom('place')
    .select('list')
    .select(sql<string>`count(*) filter (where on_list)`.as('onList'))
    .select(sql<string>`count(*) filter (where has_left and not coalesce(on_list, false))`.as('left'))
    .groupBy('list')
    .execute();
  return new Map(rows.map(({ list, onList, left }) => [list, { onList: Number(onList), left: Number(left) }]));
}
