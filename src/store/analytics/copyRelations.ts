import { sql } from 'kysely';
import type { RollUpQuery } from '../../core/ledger/rollUp.ts';
import type { Relations } from './rollUpSql.ts';

/** The relations of `rollUpSql` over the tables of the copy. */
export function copyRelations(query: RollUpQuery): Relations {
  const published = query.view === 'published';
  const standing = sql.ref(published ? 'public_standing' : 'current_standing');
  const counted = sql.ref(published ? 'counted_public' : 'counted_current');
  const shown = query.tellHidden ? sql`${standing} is not null` : sql`${standing} = 'live'`;
  return {
    facts: sql`
      select record_key as record_id, sole, programme_id, date_from, date_to, provider_id, receiver_id, place_id, sector,
        currency, price_year, amount, shares_known, passed_on, ${standing} as standing, ${counted} as counted
      from facts where stage = ${query.stage} and side = ${query.side} and ${shown}`,
    passages: sql`select record_key as record_id, source_key as source, weight from passages where seen = ${query.view}`,
    members: sql`select record_key as record_id, dimension, id from members where seen = ${query.view}`,
    tree: sql`select id, enter, leave from tree`,
    levels:
      query.placeLevel === null
        ? sql`select cast('' as varchar) as id, cast('' as varchar) as level_id where 1 = 0`
        : sql`select id, ${sql.ref(query.placeLevel)} as level_id from levels`,
  };
}
