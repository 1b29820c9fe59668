/** Which content of each transaction a view shows, out of the versions of the records. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { View } from '../../core/ledger/rollUp.ts';

/** Of each transaction the content of its newest version, and the one that the public sees; null where there is none. */
export function standingsSql(ledgerId: string, only: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  return sql`
    select n.record_id, n.content as newest_content, n.state = 'withdrawn' as withdrawn,
      case when p.state = 'published' then p.content end as public_content
    from (select distinct on (record_id) record_id, content, state from ledger.record_versions
      where ledger_id = ${ledgerId} and type = 'transaction' and ${only}
      order by record_id, version desc) n
    left join (select distinct on (record_id) record_id, content, state from ledger.record_versions
      where ledger_id = ${ledgerId} and type = 'transaction' and state in ('published', 'withdrawn') and ${only}
      order by record_id, version desc) p on p.record_id = n.record_id`;
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
