/** What became of each try to send notices. Only added to: the newest row of a subscription says where it stands. */
import { sql } from 'kysely';
import type { Delivery } from '../../core/monitoring/notices/nextDelivery.ts';
import type { Database } from '../tables.ts';

export interface DeliveryRow extends Delivery {
  readonly subscription: string;
  readonly message: string | null;
}

/** False where another program has written the same down before: it is at it, and this one leaves it. */
export async function storeDelivery(db: Database, ledgerId: string, delivery: DeliveryRow): Promise<boolean> {
  const { subscription, firstNotice, lastNotice, attempt, outcome, at, message } = delivery;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deliveries')
    .values({
      ledger_id: ledgerId,
      subscription_id: subscription,
      first_notice: String(firstNotice),
      last_notice: String(lastNotice),
      attempt,
      outcome,
      at,
      message,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The newest rows of a subscription, the newest first. */
export async function newestDeliveries(
  db: Database,
  ledgerId: string,
  { subscription, most }: { readonly subscription: string; readonly most: number },
): Promise<DeliveryRow[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['first_notice', 'last_notice', 'attempt', 'outcome', 'at', 'message'])
    .where('ledger_id', '=', ledgerId)
    .where('subscription_id', '=', subscription)
    .orderBy('last_notice', 'desc')
    .orderBy('attempt', 'desc')
    // A try begins before it ends.
    .orderBy(sql`outcome = 'started'`)
    .limit(most)
    .execute();
  return rows.map(({ first_notice, last_notice, attempt, outcome, at, message }) => ({
    subscription,
    firstNotice: Number(first_notice),
    lastNotice: Number(last_notice),
    attempt,
    outcome,
    at,
    message,
  }));
}
