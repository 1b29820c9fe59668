/** Finds the few allocations that are more than an amount, without reading all the others. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index allocations_passed_on on ledger.allocations (ledger_id, record_id) where passed_on;
    create index allocations_shares_unknown on ledger.allocations (ledger_id, record_id) where not shares_known;
  `.execute(db);
}
