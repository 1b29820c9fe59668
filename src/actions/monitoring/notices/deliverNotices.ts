/**
 * Brings what there is to tell to those who want it. Each message is written down before it is sent and after: a program that is
 * killed in between sends it once more under the same key, and whoever gets it twice can see that it is the same.
 */
import { decide } from '../../../core/access/decide.ts';
import type { NewsItem } from '../../../core/monitoring/notices/newsItem.ts';
import type { DeliveryTry } from '../../../core/monitoring/notices/nextDelivery.ts';
import { deliveryKey, mostAttempts, nextDelivery } from '../../../core/monitoring/notices/nextDelivery.ts';
import { wants } from '../../../core/monitoring/notices/wants.ts';
import { newestDeliveries, storeDelivery } from '../../../store/monitoring/deliveries.ts';
import { firstNoticeAfter, newestNotice, noticesBetween } from '../../../store/monitoring/notices.ts';
import type { AddressedSubscription } from '../../../store/monitoring/subscriptions.ts';
import { listSubscriptions } from '../../../store/monitoring/subscriptions.ts';
import type { Ledger } from '../../ledger.ts';
import type { FindAccount, NoticeServices } from './noticeServices.ts';
import { followerOf } from './followerOf.ts';
import type { NewsOf } from './newsOf.ts';
import { sendNotices } from './sendNotices.ts';

export interface DeliverySettings {
  readonly services: NoticeServices;
  readonly findAccount: FindAccount;
  readonly newsOf: NewsOf;
}

export interface Delivered {
  readonly delivered: number;
  readonly later: number;
  readonly failed: number;
}

/** So many subscriptions are seen to at once: one slow receiver must not hold up the others. */
const atOnce = 4;

/**
 * Does what is due now, and comes to an end. Another program on the same ledger may do the same meanwhile. What goes wrong with
 * one subscription keeps nothing from the others, and is thrown when all are seen to.
 */
export async function deliverNotices(ledger: Ledger, settings: DeliverySettings): Promise<Delivered> {
  const counts = { delivered: 0, later: 0, failed: 0 };
  const newest = await newestNotice(ledger.db, ledger.ledgerId);
  const on = await listSubscriptions(ledger.db, ledger.ledgerId, { state: 'on' });
  const waiting = on.filter(({ carrier }) => carrier !== 'feed');
  const round = { ...settings, newest, newsOf: remembering(settings.newsOf) };
  const errors: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        for (const outcome of await deliverAll(ledger, next, round)) counts[outcome] += 1;
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} subscriptions could not be seen to`);
  return counts;
}

async function deliverAll(ledger: Ledger, subscription: AddressedSubscription, round: Round): Promise<Told[]> {
  const outcomes: Told[] = [];
  for (;;) {
    const outcome = await deliverOne(ledger, subscription, round);
    if (outcome === null) return outcomes;
    if (outcome !== 'nothing') outcomes.push(outcome);
  }
}

interface Round extends DeliverySettings {
  readonly newest: number;
}

type Told = keyof Delivered;
type Outcome = Told | 'nothing';

/** One message at most. Null where nothing is due, or another program is at it. */
async function deliverOne(ledger: Ledger, subscription: AddressedSubscription, round: Round): Promise<Outcome | null> {
  const { db, ledgerId, clock } = ledger;
  const next = await dueOf(ledger, subscription, round);
  if (next === null) return null;
  const settle = async (outcome: Outcome, message: string | null): Promise<Outcome | null> => {
    const row = { ...next, subscription: subscription.id, outcome, at: clock.now(), message };
    return (await storeDelivery(db, ledgerId, row)) ? outcome : null;
  };
  if (next.attempt > mostAttempts) return settle('failed', 'the last try was cut off, and there are no more');
  const actor = await round.findAccount(subscription.account);
  if (actor === null || !decide(actor, 'subscribe').allowed) {
    return settle('nothing', 'the account is no longer in use');
  }
  const { firstNotice, lastNotice } = next;
  const notices = await noticesBetween(db, ledgerId, { firstNotice, lastNotice });
  const follower = followerOf(actor);
  const items = (await itemsOf(ledger, round, notices)).filter((item) => wants(subscription.wanted, item, follower));
  if (items.length === 0) return settle('nothing', null);
  const started = { ...next, subscription: subscription.id, outcome: 'started' as const, at: clock.now() };
  if (!(await storeDelivery(db, ledgerId, { ...started, message: null }))) return null;
  const key = deliveryKey(subscription.id, next);
  const sent = await sendNotices(round.services, subscription, { items, notices, key, at: clock.now() });
  if (sent.sent) return settle('delivered', `${items.length}`);
  return settle(sent.forGood || next.attempt === mostAttempts ? 'failed' : 'later', sent.why);
}

async function dueOf(ledger: Ledger, subscription: AddressedSubscription, round: Round): Promise<DeliveryTry | null> {
  const { db, ledgerId, clock } = ledger;
  const [last = null] = await newestDeliveries(db, ledgerId, { subscription: subscription.id, most: 1 });
  const through = Math.max(last?.lastNotice ?? 0, subscription.after);
  return nextDelivery({
    pace: subscription.wanted.pace,
    after: subscription.after,
    last,
    newest: round.newest,
    waitingSince: round.newest > through ? await firstNoticeAfter(db, ledgerId, through) : null,
    digestHour: round.services.digestHour,
    now: clock.now(),
  });
}

type Notices = Awaited<ReturnType<typeof noticesBetween>>;

async function itemsOf(ledger: Ledger, { newsOf }: Round, notices: Notices): Promise<NewsItem[]> {
  const found: NewsItem[] = [];
  for (const notice of notices) for (const item of await newsOf(ledger, notice)) found.push(item);
  return found;
}

/** What a notice is about is read once a round, however many want it. */
function remembering(newsOf: NewsOf): NewsOf {
  const known = new Map<number, Promise<readonly NewsItem[]>>();
  return (ledger, notice) => {
    const items = known.get(notice.number) ?? newsOf(ledger, notice);
    known.set(notice.number, items);
    return items;
  };
}
