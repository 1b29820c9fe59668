/** What the page of subscriptions shows. */
import type { DeliveryOutcome } from '../core/monitoring/notices/nextDelivery.ts';
import type { NewsItem } from '../core/monitoring/notices/newsItem.ts';
import type { Subscription } from '../core/monitoring/notices/subscription.ts';

export interface DeliveryAnswer {
  readonly attempt: number;
  readonly outcome: DeliveryOutcome;
  readonly at: string;
  /** Why it failed; how many items it had, where it was delivered. */
  readonly message: string | null;
}

export interface OwnSubscription extends Subscription {
  /** Of a feed: the whole address, which nobody else should know. */
  readonly address: string;
  /** Of a webhook: signs what is posted. */
  readonly key: string | null;
  /** The newest tries, newest first; those in which nothing was to be told are left out. */
  readonly deliveries: readonly DeliveryAnswer[];
}

/** A place in a feed: a notice, and how many of its items stand before. */
export interface FeedFrom {
  readonly notice: number;
  readonly skip: number;
}

/** One page of the feed of a subscription, the newest first. */
export interface NewsFeedAnswer {
  readonly language: 'en' | 'zh';
  /** From the root of the site; secret. */
  readonly path: string;
  readonly items: readonly NewsItem[];
  /** ISO instant: of the newest that is told, or of the subscription where nothing is. */
  readonly updated: string;
  /** Null where nothing older is told. */
  readonly next: FeedFrom | null;
}
