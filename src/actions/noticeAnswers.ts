/** What the page of subscriptions shows. */
import type { DeliveryOutcome } from '../core/monitoring/notices/nextDelivery.ts';
import type { Subscription } from '../core/monitoring/notices/subscription.ts';

export interface DeliveryAnswer {
  readonly attempt: number;
  readonly outcome: DeliveryOutcome;
  readonly at: string;
  /** Why it failed; how many items it had, where it was delivered. */
  readonly message: string | null;
}

export interface OwnSubscription extends Subscription {
  readonly address: string;
  /** Of a webhook: signs what is posted. */
  readonly key: string | null;
  /** The newest tries, newest first; those in which nothing was to be told are left out. */
  readonly deliveries: readonly DeliveryAnswer[];
}
