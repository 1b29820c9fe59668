/** Who wants notices. Where they go is kept apart, outside of the history, so that an address can be deleted. */
import type { Selectable } from 'kysely';
import type { Subscription, SubscriptionBody } from '../../core/monitoring/notices/subscription.ts';
import { append } from '../history/append.ts';
import { watchRecord } from '../history/watchPayloads.ts';
import type { SubscriptionTable } from '../monitoringTables.ts';
import type { Database, LedgerTransaction } from '../tables.ts';

/** Null where it was ended: then it has no address any more. */
export type AddressedSubscription = Subscription & { readonly address: string | null };

export interface NewSubscriptionVersion extends Omit<Subscription, 'recordedAt'> {
  readonly verb: 'subscribed' | 'confirmed' | 'changed' | 'moved' | 'paused' | 'resumed' | 'ended';
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** Adds a version and its link. Runs within `writeLedger`. */
export async function storeSubscription(
  transaction: LedgerTransaction,
  ledgerId: string,
  version: NewSubscriptionVersion,
): Promise<void> {
  const { id, account, carrier, state, wanted, after, goesOn, verb, reason, recordedAt, recordedBy } = version;
  const body: SubscriptionBody = { wanted, after, ...(goesOn && { goesOn }) };
  const row = {
    ledger_id: ledgerId,
    id,
    version: version.version,
    account,
    channel: carrier,
    body,
    state,
    reason,
    recorded_at: recordedAt,
    recorded_by: recordedBy,
  };
  await transaction
    .insertInto('subscriptions')
    .values({ ...row, body: JSON.stringify(body) })
    .execute();
  await append(transaction, ledgerId, [
    {
      at: recordedAt,
      by: recordedBy,
      verb: `subscription ${verb}`,
      recordType: 'subscription',
      recordId: id,
      recordVersion: version.version,
      reason,
      record: watchRecord(row),
    },
  ]);
}

export async function storeAddress(
  transaction: LedgerTransaction,
  ledgerId: string,
  { subscription, address }: { readonly subscription: string; readonly address: string },
): Promise<void> {
  await transaction
    .insertInto('subscription_addresses')
    .values({ ledger_id: ledgerId, subscription_id: subscription, address })
    .execute();
}

export async function deleteAddress(
  transaction: LedgerTransaction,
  ledgerId: string,
  subscription: string,
): Promise<void> {
  await transaction
    .deleteFrom('subscription_addresses')
    .where('ledger_id', '=', ledgerId)
    .where('subscription_id', '=', subscription)
    .execute();
}

export async function getSubscription(
  db: Database,
  ledgerId: string,
  id: string,
): Promise<AddressedSubscription | null> {
  const row = await subscriptions(db, ledgerId).where('s.id', '=', id).executeTakeFirst();
  return row ? subscriptionOf(row) : null;
}

export interface SubscriptionFilter {
  readonly account?: string;
  readonly state?: Subscription['state'];
}

/** In the order in which they were made. */
export async function listSubscriptions(
  db: Database,
  ledgerId: string,
  { account, state }: SubscriptionFilter,
): Promise<AddressedSubscription[]> {
  let query = subscriptions(db, ledgerId).orderBy('s.id');
  if (account !== undefined) query = query.where('s.account', '=', account);
  if (state !== undefined) query = query.where('s.state', '=', state);
  return (await query.execute()).map(subscriptionOf);
}

function subscriptions(db: Database, ledgerId: string) {
  return db
    .selectFrom('current_subscriptions as s')
    .leftJoin('subscription_addresses as a', (join) =>
      join.onRef('a.ledger_id', '=', 's.ledger_id').onRef('a.subscription_id', '=', 's.id'),
    )
    .select(['s.id', 's.version', 's.account', 's.channel', 's.body', 's.state', 's.recorded_at', 'a.address'])
    .where('s.ledger_id', '=', ledgerId);
}

type Row = Pick<
  Selectable<SubscriptionTable>,
  'id' | 'version' | 'account' | 'channel' | 'body' | 'state' | 'recorded_at'
> & { readonly address: string | null };

function subscriptionOf({ channel, body, recorded_at, ...row }: Row): AddressedSubscription {
  return { ...row, ...body, carrier: channel, recordedAt: recorded_at.toISOString() };
}
