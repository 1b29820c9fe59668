import type { ListState } from '../../../core/lists/listNews.ts';
import { listNews, listState } from '../../../core/lists/listNews.ts';
import type { ListingStatus } from '../../../core/lists/listingStatus.ts';
import { inLanguage } from '../../../core/monitoring/words/words.ts';
import { textOf } from '../../../core/records/values.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { historyHead } from '../../../store/history/head.ts';
import { lastListStates, storeNotice } from '../../../store/monitoring/notices.ts';
import type { Ledger, WritingLedger } from '../../ledger.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { listStandings } from './listStandings.ts';
import type { PublishedList } from './publishedLists.ts';
import { publishedLists } from './publishedLists.ts';

interface Standing {
  readonly list: PublishedList;
  readonly listing: string;
  readonly place: string;
  readonly state: ListState;
  readonly status: ListingStatus;
}

/** Others may write while it is reckoned how listings stand: then it is done anew, so often at most; the next run tells, too. */
const ATTEMPTS = 4;

/**
 * Keeps a notice of each listing that stands otherwise than when it was told of last: somebody has to verify a place that met
 * every criterion, or look again at one that does so no more. What was told is known by the notices themselves; asked twice,
 * it adds nothing.
 */
export async function tellOfLists(ledger: Ledger): Promise<void> {
  const { db, ledgerId } = ledger;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { sequence } = await historyHead(db, ledgerId);
    const all = await allStandings(ledger);
    if (all.length === 0) return;
    const isTold = await writeLedger(db, ledgerId, async (transaction) => {
      if ((await historyHead(transaction, ledgerId)).sequence !== sequence) return false;
      await storeNews({ ...ledger, db: transaction }, all);
      return true;
    });
    if (isTold) return;
  }
}

async function storeNews(within: WritingLedger, all: readonly Standing[]): Promise<void> {
  const { db, ledgerId, clock } = within;
  const { places, rowOf } = await registeredLineage(within);
  const before = await lastListStates(db, ledgerId);
  for (const { list, listing, place, state, status } of all) {
    const news = listNews(before.get(listing) ?? null, state);
    if (news === null) continue;
    const title = places[rowOf.get(place) ?? -1]?.title ?? { en: place };
    const name = textOf(list.body, 'title') ?? '';
    await storeNotice(db, ledgerId, {
      kind: 'list',
      list: list.id,
      listing,
      place,
      state,
      heading: { en: `${inLanguage(title, 'en')}: ${news[0]}`, zh: `${inLanguage(title, 'zh')}：${news[1]}` },
      sentence: {
        en: `“${name}”: ${status.sentence}`,
        zh: `“${textOf(list.body, 'localTitle') ?? name}”：${status.localSentence}`,
      },
      madeAt: clock.now(),
    });
  }
}

async function allStandings(ledger: Ledger): Promise<Standing[]> {
  const day = ledger.clock.now().toISOString().slice(0, 10);
  const lists = (await publishedLists(ledger)).filter(({ body }) => textOf(body, 'exitPeriods') !== null);
  const all: Standing[] = [];
  for (const list of lists) for (const one of await standings(ledger, list, day)) all.push(one);
  return all;
}

async function standings(ledger: Ledger, list: PublishedList, day: string): Promise<Standing[]> {
  const statuses = await listStandings(ledger, { list: list.body, listings: list.listings, day });
  return list.listings.flatMap(({ id, body, place }) => {
    const status = statuses.get(id);
    const exitedOn = textOf(body, 'exitedOn');
    if (status === undefined) return [];
    return [{ list, listing: id, place, status, state: listState(status, exitedOn !== null && exitedOn <= day) }];
  });
}
