import { listName, membershipsOf } from '../../../core/lists/memberships.ts';
import type { PassedDeadline } from '../../../core/lists/passedDeadlines.ts';
import { passedDeadlines } from '../../../core/lists/passedDeadlines.ts';
import type { Words } from '../../../core/monitoring/indicator.ts';
import { inLanguage } from '../../../core/monitoring/words/words.ts';
import { addDays } from '../../../core/periods/day.ts';
import { dateWords } from '../../../core/records/dateWords.ts';
import { textOf } from '../../../core/records/values.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { historyHead } from '../../../store/history/head.ts';
import { storeNotice, toldDeadlines } from '../../../store/monitoring/notices.ts';
import type { Ledger } from '../../ledger.ts';
import { registeredPlaces } from '../watchedPlaces.ts';
import { gonePlaces } from './gonePlaces.ts';
import type { PublishedList } from './publishedLists.ts';
import { publishedLists } from './publishedLists.ts';

/** What was over long before anybody entered it is no news, unless nobody ran the rules since. */
const RECENT_DAYS = 31;

interface Passed {
  readonly deadline: PassedDeadline;
  readonly list: PublishedList;
  readonly listing: string;
  readonly place: string;
}

/**
 * Keeps a notice of each place on a list whose deadline is over with a target still open: once for each deadline. `ranOn` is
 * the day of the last run before; null where there was none. Nothing follows from it but that it is told.
 */
export async function tellOfDeadlines(ledger: Ledger, ranOn: string | null): Promise<void> {
  const day = ledger.clock.now().toISOString().slice(0, 10);
  const recent = addDays(day, -RECENT_DAYS);
  const since = ranOn !== null && ranOn < recent ? ranOn : recent;
  const { sequence } = await historyHead(ledger.db, ledger.ledgerId);
  const lists = await publishedLists(ledger);
  const all: Passed[] = [];
  for (const list of lists) all.push(...(await passedOf(ledger, list, { day, since })));
  if (all.length === 0) return;
  const places = new Map((await registeredPlaces(ledger)).map(({ id, title }) => [id, title]));
  await writeLedger(ledger.db, ledger.ledgerId, async (transaction) => {
    // What was written meanwhile may say otherwise: the next run tells.
    if ((await historyHead(transaction, ledger.ledgerId)).sequence !== sequence) return;
    const told = await toldDeadlines(transaction, ledger.ledgerId, since);
    for (const passed of all) {
      const { list, listing, place, deadline } = passed;
      const { due } = deadline;
      if (told.has(JSON.stringify([listing, due]))) continue;
      await storeNotice(transaction, ledger.ledgerId, {
        kind: 'list',
        list: list.id,
        listing,
        place,
        deadline: due,
        ...wordsOf(passed, places.get(place) ?? { en: place }),
        madeAt: ledger.clock.now(),
      });
    }
  });
}

async function passedOf(
  ledger: Ledger,
  list: PublishedList,
  times: { readonly day: string; readonly since: string },
): Promise<Passed[]> {
  const { day } = times;
  const on = list.listings.filter(({ body }) => membershipsOf(body, list, day).includes(listName(list)));
  const goneOf = await gonePlaces(
    ledger,
    on.map(({ body }) => body),
    day,
  );
  return on.flatMap(({ id, body, place }) =>
    goneOf(place) === null
      ? passedDeadlines(body, list.body, times).map((deadline) => ({ deadline, list, listing: id, place }))
      : [],
  );
}

function wordsOf(
  { list: { body }, deadline: { due, what } }: Passed,
  place: Words,
): { readonly heading: Words; readonly sentence: Words } {
  const list = textOf(body, 'title') ?? '';
  return {
    heading: { en: `${inLanguage(place, 'en')}: a deadline is over`, zh: `${inLanguage(place, 'zh')}：期限已过` },
    sentence: {
      en: `“${list}”: ${what.join('; ')} was due on ${dateWords(due, 'en')} and is not recorded as met.`,
      zh: `“${textOf(body, 'localTitle') ?? list}”：${what.join('；')}应于${dateWords(due, 'zh')}完成，尚无完成记录。`,
    },
  };
}
