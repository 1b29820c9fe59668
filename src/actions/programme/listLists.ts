import { listingCounts } from '../../store/records/listingCounts.ts';
import type { Ledger } from '../ledger.ts';
import type { Lists } from '../listAnswers.ts';
import { permit } from '../permit.ts';
import { recordFilter } from '../records/recordFilter.ts';
import { allRecords } from './allRecords.ts';
import { chosenDay } from './chosenDay.ts';
import { shownView } from './shownView.ts';

const MOST = 200;

export interface ListsRequest {
  readonly on?: string | undefined;
  readonly programme?: string | undefined;
  readonly view?: string | undefined;
}

/** The supervision lists, with how many places are on each. The listings are counted where they lie, and not read. */
export async function listLists(ledger: Ledger, request: ListsRequest = {}): Promise<Lists> {
  permit(ledger, 'read the ledger');
  const day = chosenDay(ledger, request.on);
  const view = shownView(ledger, request.view);
  const { programme } = request;
  const found = await allRecords(ledger, { type: 'list', view, ...(programme && { programme }) }, MOST);
  const counts = await listingCounts(ledger.db, ledger.ledgerId, {
    filter: recordFilter(ledger.actor, { type: 'listing', view }),
    lists: found.items.map(({ id }) => id),
    day,
  });
  const lists = found.items.map((record) => ({ record, onList: 0, left: 0, ...counts.get(record.id) }));
  return { day, view, lists, names: found.names, notRead: found.notRead };
}
