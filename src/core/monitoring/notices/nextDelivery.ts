/** When the next message of a subscription is due, and which notices it is about: a reader's place in a log, with tries. */
import type { Pace } from './subscription.ts';

/**
 * `started` is written before anything is sent, so that after a crash the same notices go out under the same number once
 * more; the others tell how a try ended. `nothing`: none of them is for this subscription. `later`: it is tried again.
 */
export const deliveryOutcomes = ['started', 'delivered', 'nothing', 'later', 'failed'] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

/** Notices from the first to the last number, both included. */
export interface DeliveryTry {
  readonly firstNotice: number;
  readonly lastNotice: number;
  /** Counts from 1. */
  readonly attempt: number;
}

export interface Delivery extends DeliveryTry {
  readonly outcome: DeliveryOutcome;
  readonly at: Date;
}

/** Waits after the first, second … try, in minutes: in all some two days. */
const waits = [1, 5, 15, 60, 240, 720, 1440] as const;
export const mostAttempts = waits.length + 1;

/** A try that has not told how it ended after so long was killed. A try itself may take a minute. */
const lostAfterMinutes = 10;

/** One message is about so many notices at most; the next one follows at once. */
const mostNotices = 2000;

export interface Standing {
  readonly pace: Pace;
  /** What came before is not told. */
  readonly after: number;
  /** The newest delivery that was written down; null where there is none. */
  readonly last: Delivery | null;
  /** Number of the newest notice, and when the first that is not delivered was made; null without any. */
  readonly newest: number;
  readonly waitingSince: Date | null;
  /** Hour of the day, in UTC, at which daily digests go out. */
  readonly digestHour: number;
  readonly now: Date;
}

/** What to do now; null for nothing yet. */
export function nextDelivery(standing: Standing): DeliveryTry | null {
  const { last, newest, after, now } = standing;
  // What waited while a subscription was paused is not sent any more.
  const through = Math.max(last?.lastNotice ?? 0, after);
  if (last && last.lastNotice > after && (last.outcome === 'started' || last.outcome === 'later')) {
    const { firstNotice, lastNotice, attempt } = last;
    const minutes = last.outcome === 'started' ? lostAfterMinutes : (waits[attempt - 1] ?? 0);
    const isDue = now.getTime() >= last.at.getTime() + minutes * 60_000;
    return isDue ? { firstNotice, lastNotice, attempt: attempt + 1 } : null;
  }
  const first = through + 1;
  if (newest < first || standing.waitingSince === null) return null;
  if (standing.pace === 'daily' && now < digestTime(standing.waitingSince, standing.digestHour)) return null;
  return { firstNotice: first, lastNotice: Math.min(newest, first + mostNotices - 1), attempt: 1 };
}

/** The first time that the hour strikes after an instant. */
function digestTime(since: Date, hour: number): Date {
  const time = new Date(Date.UTC(since.getUTCFullYear(), since.getUTCMonth(), since.getUTCDate(), hour));
  if (time <= since) time.setUTCDate(time.getUTCDate() + 1);
  return time;
}

/** Identifies a delivery, however often it is tried. */
export function deliveryKey(subscription: string, { firstNotice, lastNotice }: DeliveryTry): string {
  return `${subscription}.${firstNotice}-${lastNotice}`;
}
