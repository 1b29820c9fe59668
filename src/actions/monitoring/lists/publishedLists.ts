import type { NamedList } from '../../../core/lists/memberships.ts';
import type { Body } from '../../../core/records/field.ts';
import { textOf } from '../../../core/records/values.ts';
import { listRecords } from '../../../store/records/recordsList.ts';
import type { Ledger } from '../../ledger.ts';

const MOST = 200_000;

export interface PublishedListing {
  readonly id: string;
  readonly body: Body;
  readonly list: NamedList;
  readonly place: string;
}

/** All published listings, each with its published list: for the program itself, whoever asks. */
export async function publishedListings({
  db,
  ledgerId,
}: Pick<Ledger, 'db' | 'ledgerId'>): Promise<PublishedListing[]> {
  const read = (type: 'list' | 'listing') =>
    listRecords(db, ledgerId, { view: 'published', type, offset: 0, limit: MOST });
  const [listings, lists] = [await read('listing'), await read('list')];
  const listOf = new Map(lists.map(({ recordId, body }): [string, NamedList] => [recordId, { id: recordId, body }]));
  return listings.flatMap(({ recordId: id, body }) => {
    const [list, place] = [listOf.get(textOf(body, 'list') ?? ''), textOf(body, 'place')];
    return list === undefined || place === null ? [] : [{ id, body, list, place }];
  });
}
