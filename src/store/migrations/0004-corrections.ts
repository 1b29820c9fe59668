/** Finds the corrections of what was published that came in batches, among a million versions that are none. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index record_versions_corrections on ledger.record_versions (ledger_id, batch_id, batch_position)
      include (change, record_id, version)
      where batch_id is not null and change in (
        'published again', 'withdrawn from publication',
        'import undone, published again', 'import undone, withdrawn from publication');
  `.execute(db);
}
