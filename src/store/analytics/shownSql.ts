/** Which content of each transaction a view shows, out of the versions of the records. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { View } from '../../core/ledger/rollUp.ts';

/**
 * Of each transaction the content of its newest version, and the one that the public sees; null where there is none. One
 * pass without a join, whose cost PostgreSQL misjudges after an import, and of numbers that grow with the version: sorting
 * the versions of each record takes three times as long.
 */
export function standingsSql(ledgerId: string, only: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  const contentOf = (packed: string): RawBuilder<unknown> => sql`((${sql.ref(packed)} >> 1) & 2147483647)::integer`;
  return sql`
    select record_id, ${contentOf('newest')} as newest_content, newest & 1 = 1 as withdrawn,
      case when told & 1 = 0 then ${contentOf('told')} end as public_content
    from (select record_id, max(packed) as newest, max(packed) filter (where is_told) as told
      from (select record_id, state in ('published', 'withdrawn') as is_told,
          version::bigint << 32 | content::bigint << 1 | (state = 'withdrawn')::integer as packed
        from ledger.record_versions where ledger_id = ${ledgerId} and type = 'transaction' and ${only}) versions
      group by record_id) last_versions`;
}

/** record_id, content, standing; the select of {@link standingsSql} is named `standings`. */
export function shownSql(view: View): RawBuilder<unknown> {
  return view === 'current'
    ? sql`select record_id, newest_content as content,
        case when withdrawn then 'withdrawn' else 'live' end as standing from standings`
    : sql`select record_id, coalesce(public_content, newest_content) as content,
        case when public_content is not null then 'live' when withdrawn then 'withdrawn' else 'unpublished' end
          as standing from standings`;
}
