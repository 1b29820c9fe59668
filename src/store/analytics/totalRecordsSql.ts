/** The records behind a total, one of its cells or something it leaves out: from the same rows as the total itself. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { RollUpQuery } from '../../core/ledger/rollUp.ts';
import type { LeftOut } from '../../core/ledger/leftOut.ts';
import type { Slice } from '../records/slice.ts';
import { judgedSql } from './judgedSql.ts';
import type { Relations, Sql } from './relations.ts';
import { hasKeySql, joinLevels } from './rollUpSql.ts';

export interface TotalPart extends Slice {
  /** Null: what is counted. */
  readonly reason: Exclude<LeftOut, 'no rate'> | null;
  /** Keys of one cell, in the order of the query's `by`; null for the whole. */
  readonly keys: readonly string[] | null;
}

export interface TotalRecordRow {
  readonly record_id: string;
  readonly day: string;
  readonly currency: string;
  readonly amount: string;
  readonly counted: string;
  readonly total: string | number;
}

/** `idOf` and `currencyOf` give the texts of the engine's `page.record_id` and `page.currency`. Newest first. */
export function totalRecordsSql(
  query: RollUpQuery,
  {
    relations,
    part,
    idOf,
    currencyOf,
  }: { readonly relations: Relations; readonly part: TotalPart; readonly idOf: Sql; readonly currencyOf: Sql },
): RawBuilder<TotalRecordRow> {
  const keys = part.keys?.map((key, index) => {
    const dimension = query.by[index];
    return dimension === undefined ? sql`false` : hasKeySql(dimension, key, { query, relations });
  });
  const where = sql.join([reasonSql(part.reason), ...(keys ?? [])], sql` and `);
  const columns = sql`record_id, date_from, year, programme_id, provider_id, place_id, sector, currency, amount, counted, passed, reason`;
  const all =
    relations.ordinary === null
      ? sql`select ${columns} from judged`
      : sql`select ${columns} from judged union all select ${columns} from ordinary_judged`;
  return sql<TotalRecordRow>`
    ${judgedSql(query, relations)},
    page as (
      select record_id, min(date_from) as day, currency, sum(amount) as amount,
        sum(case when reason = 'counted' then counted - passed else 0 end) as counted, count(*) over () as total
      from (${all}) every_one ${joinLevels(relations, 'every_one')} where ${where}
      group by record_id, currency order by day desc, record_id limit ${part.limit} offset ${part.offset})
    select ${idOf} as record_id, cast(day as varchar) as day, ${currencyOf} as currency,
      cast(amount as varchar) as amount, cast(counted as varchar) as counted, total
    from page order by day desc, page.record_id`;
}

function reasonSql(reason: TotalPart['reason']): RawBuilder<unknown> {
  if (reason === null) return sql`reason = 'counted' and (counted <> passed or amount = 0)`;
  if (reason === 'itemised') return sql`reason = 'counted' and amount <> counted`;
  if (reason === 'passed on') return sql`reason = 'counted' and passed <> 0`;
  return sql`reason = ${reason}`;
}
