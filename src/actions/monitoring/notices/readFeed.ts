/** What a subscription tells, read as a feed by whoever knows its address: the newest first, page by page. */
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { decide } from '../../../core/access/decide.ts';
import { newsGroups } from '../../../core/monitoring/notices/groups.ts';
import type { NewsItem } from '../../../core/monitoring/notices/newsItem.ts';
import { wants } from '../../../core/monitoring/notices/wants.ts';
import type { NumberedNotice } from '../../../store/monitoring/notices.ts';
import { newestNotice, noticesBetween } from '../../../store/monitoring/notices.ts';
import type { AddressedSubscription } from '../../../store/monitoring/subscriptions.ts';
import { getSubscription } from '../../../store/monitoring/subscriptions.ts';
import type { Ledger } from '../../ledger.ts';
import type { FeedFrom, NewsFeedAnswer } from '../../noticeAnswers.ts';
import { NOTICE_LINK_INVALID } from './errors.ts';
import { followerOf } from './followerOf.ts';
import type { NewsOf } from './newsOf.ts';
import { checkToken, feedPath } from './noticeLinks.ts';
import type { FindAccount, NoticeServices } from './noticeServices.ts';

export interface FeedSettings {
  readonly services: Pick<NoticeServices, 'secret'>;
  readonly findAccount: FindAccount;
  readonly newsOf: NewsOf;
}

const mostItems = 100;
/** So many notices are looked at for one page: most of them may be none of the reader's business. */
const mostNotices = 500;
const atOnce = 50;

/** Throws NOTICE_LINK_INVALID, also where the account is no longer in use. */
export async function readFeed(
  ledger: Ledger,
  { services, findAccount, newsOf }: FeedSettings,
  { id, token, from }: { readonly id: string; readonly token: string; readonly from: FeedFrom | null },
): Promise<NewsFeedAnswer> {
  const { db, ledgerId } = ledger;
  const found = await getSubscription(db, ledgerId, id);
  const nonce = found?.address ?? '';
  checkToken(services.secret, { purpose: 'feed', subscription: id, about: nonce }, token);
  const actor = found && (await findAccount(found.account));
  if (found === null || found.state === 'off' || !actor || !decide(actor, 'subscribe').allowed) {
    throw new CounterfoilError(NOTICE_LINK_INVALID, 'this feed has been ended');
  }
  const follower = followerOf(actor);
  const toldBy = async (notice: NumberedNotice): Promise<NewsItem[]> => {
    const wanted = (await newsOf(ledger, notice)).filter((item) => wants(found.wanted, item, follower));
    return newsGroups(wanted).flatMap(({ items }) => items);
  };
  const page = await pageFrom(ledger, found, from, toldBy);
  const path = feedPath(services.secret, { id, address: nonce });
  const updated = page.items[0]?.at ?? found.recordedAt;
  return { ...page, language: found.wanted.language, path, updated };
}

async function pageFrom(
  { db, ledgerId }: Ledger,
  { after }: AddressedSubscription,
  from: FeedFrom | null,
  toldBy: (notice: NumberedNotice) => Promise<NewsItem[]>,
): Promise<Pick<NewsFeedAnswer, 'items' | 'next'>> {
  const items: NewsItem[] = [];
  const start = Math.min(from?.notice ?? Infinity, await newestNotice(db, ledgerId));
  let last = start;
  while (last > after) {
    if (last <= start - mostNotices) return { items, next: { notice: last, skip: 0 } };
    const first = Math.max(after + 1, last - atOnce + 1);
    const notices = await noticesBetween(db, ledgerId, { firstNotice: first, lastNotice: last });
    for (const notice of notices.toReversed()) {
      const skip = notice.number === from?.notice ? from.skip : 0;
      const told = await toldBy(notice);
      const room = mostItems - items.length;
      items.push(...told.slice(skip, skip + room));
      if (told.length > skip + room) return { items, next: { notice: notice.number, skip: skip + room } };
    }
    last = first - 1;
  }
  return { items, next: null };
}
