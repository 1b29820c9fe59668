/**
 * Makes a large import cheaper. A version always comes with its content, in one transaction and through one function, and
 * verification finds a version whose content is not there: the foreign key beside that took a fifth of the time in which
 * an import is stored. An index over what records name is a fifteenth as large without further columns, because equal
 * names then stand in it once. After a batch the program has PostgreSQL count its rows anew, which it may from version 17
 * on: MAINTAIN allows no change to what is stored.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table ledger.record_versions drop constraint record_versions_ledger_id_record_id_content_fkey;
    create index record_links_named on ledger.record_links (ledger_id, target_id, target_type);
    drop index ledger.record_links_target;
    do $$ begin
      if current_setting('server_version_num')::integer >= 170000 then
        execute 'grant maintain on ledger.record_contents, ledger.record_versions, ledger.record_links,
          ledger.allocations to counterfoil_app';
      end if;
    end $$;
  `.execute(db);
}
