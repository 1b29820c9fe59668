/** Subscriptions that are read as a feed with a secret address, and subscriptions that rest for a while. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table ledger.subscriptions
      drop constraint subscriptions_channel_check,
      drop constraint subscriptions_state_check,
      add constraint subscriptions_channel_check check (channel in ('email', 'webhook', 'feed')),
      add constraint subscriptions_state_check check (state in ('unconfirmed', 'on', 'paused', 'off'))
  `.execute(db);
}
