/** Which content of each transaction a view shows, out of the versions of the records. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { View } from '../../core/ledger/rollUp.ts';

/**
 * Of each transaction the content of its newest version, and the one that the public sees; null where there is
 * none. One pass without a join, whose cost PostgreSQL misjudges after an import.
 */
export function standingsSql(ledgerId: string, only: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  const told = sql`filter (where state in ('published', 'withdrawn'))`;
  return sql`
    select record_id, newest_content, newest_state = 'withdrawn' as withdrawn,
      case when told_state = 'published' then told_content end as public_content
    from (select record_id,
        (array_agg(content order by version desc))[1] as newest_content,
        (array_agg(state order by version desc))[1] as newest_state,
        (array_agg(content order by version desc) ${told})[1] as told_content,
        (array_agg(state order by version desc) ${told})[1] as told_state
      from ledger.record_versions where ledger_id = ${ledgerId} and type = 'transaction' and ${only}
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
