import { sql } from 'kysely';
import type { Sql } from './relations.ts';

/**
 * From passages (a select of record_id, source, weight) to record_id, source, weight, ancestor: what each source and all
 * before it are. A source that the record itself leads to is left out: links in a circle are not followed.
 */
export function waysSql(passages: Sql): Sql {
  return sql`
    with recursive passages as (${passages}), chain as (
      select record_id, source, weight, source as ancestor from passages
      union
      select c.record_id, c.source, c.weight, p.source from chain c join passages p on p.record_id = c.ancestor),
    circles as (select distinct record_id, source from chain where ancestor = record_id)
    select c.record_id, c.source, c.weight, c.ancestor from chain c
    left join circles x on x.record_id = c.record_id and x.source = c.source
    where x.record_id is null`;
}
