import type { NamedList } from '../../../core/lists/memberships.ts';
import type { Body } from '../../../core/records/field.ts';
import { textOf } from '../../../core/records/values.ts';
import { listRecords } from '../../../store/records/recordsList.ts';
import type { Ledger } from '../../ledger.ts';

const MOST = 200_000;

export interface PublishedList extends NamedList {
  readonly listings: readonly { readonly id: string; readonly body: Body; readonly place: string }[];
}

/** All published lists, each with its published listings: for the program itself, whoever asks. */
export async function publishedLists({ db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>): Promise<PublishedList[]> {
  const read = (type: 'list' | 'listing') =>
    listRecords(db, ledgerId, { view: 'published', type, offset: 0, limit: MOST });
  const lists = await read('list');
  if (lists.length === 0) return [];
  const byList = Map.groupBy(await read('listing'), ({ body }) => textOf(body, 'list'));
  return lists.map(({ recordId, body }) => {
    const theirs = byList.get(recordId) ?? [];
    const listings = theirs.flatMap((listing) => {
      const place = textOf(listing.body, 'place');
      return place === null ? [] : [{ id: listing.recordId, body: listing.body, place }];
    });
    return { id: recordId, body, listings };
  });
}
