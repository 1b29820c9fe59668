import { sql } from 'kysely';
import type { RollUpQuery } from '../../core/ledger/rollUp.ts';
import { accountOf } from './copyTables.ts';
import type { Relations } from './relations.ts';

/** The relations of a roll-up over the tables of the copy, which hold texts as numbers. */
export function copyRelations(query: RollUpQuery): Relations {
  const published = query.view === 'published';
  const standing = sql.ref(published ? 'public_standing' : 'current_standing');
  const counted = sql.ref(published ? 'counted_public' : 'counted_current');
  const columns = sql`record_key as record_id, programme_id, date_from, date_to, year, provider_id, receiver_id, place_id,
    sector, currency, price_year, amount, ${standing} as standing`;
  const where = sql`account = ${sql.lit(accountOf(query.stage, query.side))} and ${query.tellHidden ? sql`${standing} is not null` : sql`${standing} = 'live'`}`;
  return {
    facts: sql`select ${columns}, coalesce(${counted}, amount) as counted, shares_known, passed_on
      from main.facts where ${where}`,
    ordinary: sql`select ${columns} from main.ordinary where ${where}`,
    ways: sql`select record_key as record_id, source_key as source, weight, ancestor_key as ancestor
      from main.ways where seen = ${query.view}`,
    members: sql`select record_key as record_id, dimension, id from main.members where seen = ${query.view}`,
    tree: sql`select code as value, id, enter, leave from main.tree`,
    levels:
      query.placeLevel === null
        ? sql`select 0 as id, 0 as level_id where 1 = 0`
        : sql`select code as id, ${sql.ref(query.placeLevel)} as level_id from main.levels`,
    nobody: sql`0`,
    valuesOf: (texts) =>
      texts.length === 0
        ? sql`select 0 as id where 1 = 0`
        : sql`select code as id from main.codes where id in (${sql.join(texts)})`,
    textOf: (value) => sql`(select c.id from main.codes c where c.code = ${value})`,
  };
}
