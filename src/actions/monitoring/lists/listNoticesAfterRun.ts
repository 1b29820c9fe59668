import type { Suggestion } from '../../../core/lists/suggestions.ts';
import { listingSuggestions } from '../../../core/lists/suggestions.ts';
import type { Words } from '../../../core/monitoring/indicator.ts';
import { inLanguage } from '../../../core/monitoring/words/words.ts';
import { textOf } from '../../../core/records/values.ts';
import { storeNotice } from '../../../store/monitoring/notices.ts';
import type { AlertEventKind, RunNews, StoredAlert } from '../../alertAnswers.ts';
import type { WritingLedger } from '../../ledger.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import type { PublishedList } from './publishedLists.ts';
import { publishedLists } from './publishedLists.ts';

const begun: ReadonlySet<AlertEventKind> = new Set(['fired', 'moved', 'back', 'heard']);

/** Keeps a notice of each place that a run makes somebody think of listing, or of listing again; in its transaction. */
export async function listNoticesAfterRun(within: WritingLedger, { day, events }: RunNews): Promise<void> {
  const alerts = events
    .filter(({ kind, alert }) => begun.has(kind) && alert.ended === null && alert.muting?.by !== 'silence')
    .map(({ alert }) => alert);
  if (alerts.length === 0) return;
  const lists = await publishedLists(within);
  const named = lists.filter(({ body }) => textOf(body, 'listingRule') ?? textOf(body, 'probationRule'));
  if (named.length === 0) return;
  const { places, rowOf } = await registeredLineage(within);
  for (const list of named) {
    for (const suggestion of listingSuggestions(list, { listings: list.listings, alerts, day })) {
      const { place } = suggestion.alert;
      await storeNotice(within.db, within.ledgerId, {
        kind: 'list',
        list: list.id,
        listing: suggestion.listing ?? place,
        place,
        ...wordsOf(suggestion, list, places[rowOf.get(place) ?? -1]?.title ?? { en: place }),
        madeAt: within.clock.now(),
      });
    }
  }
}

/** Without figures: whoever reads it may not be allowed to see them. */
function wordsOf(
  { kind, alert: { title, since } }: Suggestion<StoredAlert>,
  { body }: PublishedList,
  place: Words,
): { readonly heading: Words; readonly sentence: Words } {
  const again = kind === 'list again';
  const list = textOf(body, 'title') ?? '';
  const local = textOf(body, 'localTitle') ?? list;
  const [en, zh] = [inLanguage(place, 'en'), inLanguage(place, 'zh')];
  return {
    heading: {
      en: `${en}: ${again ? 'listing again' : 'listing'} is suggested`,
      zh: `${zh}：建议${again ? '重新列入' : '列入'}`,
    },
    sentence: {
      en: `“${inLanguage(title, 'en')}” fires at ${en} since ${since}, which is not on the list “${list}”.`,
      zh: `${zh}自${since}起触发“${inLanguage(title, 'zh')}”，而该地不在“${local}”名单上。`,
    },
  };
}
