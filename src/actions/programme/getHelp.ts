import { pairingsOn } from '../../core/pairings/pairingsOn.ts';
import { textOf } from '../../core/records/values.ts';
import { lineages } from '../../store/analytics/lineages.ts';
import type { Ledger } from '../ledger.ts';
import type { ShownView } from '../pairingAnswers.ts';
import { permit } from '../permit.ts';
import type { EntryHelp } from '../programmeAnswers.ts';
import { allRecords, recordsById } from './allRecords.ts';
import { todayOf } from './chosenDay.ts';
import { partyHistory } from './historiesOf.ts';
import { listingLines } from './listings.ts';
import { moneyInAll } from './programmeMoney.ts';
import { readPairings } from './readPairings.ts';
import { shownView } from './shownView.ts';

/** Listings of a place and of all within it that one page holds. */
const LISTINGS = 200;

/** Who helps a place or whom it helps, now and before, what was promised and arrived, and the lists it is on. */
export async function getHelp(
  ledger: Ledger,
  request: { readonly id: string; readonly type: 'place' | 'actor'; readonly view?: string | undefined },
): Promise<EntryHelp> {
  permit(ledger, 'read the ledger');
  const { id, type } = request;
  const day = todayOf(ledger);
  const view = shownView(ledger, request.view);
  const [found, received, given, listed] = await Promise.all([
    readPairings(ledger, { party: id, view }),
    moneyInAll(ledger, { recipients: [id] }, view),
    moneyInAll(ledger, { donors: [id] }, view),
    listingsNaming(ledger, { id, type, day, view }),
  ]);
  const parties = found.lines.flatMap(({ donor, recipient }) => [donor, recipient]);
  const lineageOf = await lineages(ledger.db, ledger.ledgerId, [...new Set(parties)]);
  const now = pairingsOn(found.lines, day);
  return {
    id,
    type,
    day,
    view,
    receives: partyHistory(found.lines, { place: id }),
    receivesNow: now.filter(({ recipient }) => lineageOf(recipient).includes(id)),
    gives: partyHistory(found.lines, { donor: id }),
    givesNow: now.filter(({ donor }) => lineageOf(donor).includes(id)),
    received,
    given,
    listings: listed.listings,
    names: { ...listed.names, ...found.names },
    notRead: found.notRead + listed.notRead,
  };
}

/** Listings of the place itself, on each list with all its listings, so that one listed again is known to be. */
async function listingsNaming(
  ledger: Ledger,
  { id, type, day, view }: { id: string; type: 'place' | 'actor'; day: string; view: ShownView },
): Promise<Pick<EntryHelp, 'listings' | 'names' | 'notRead'>> {
  if (type === 'actor') return { listings: [], names: {}, notRead: 0 };
  const found = await allRecords(ledger, { type: 'listing', party: id, role: 'recipient', view }, LISTINGS);
  const byList = Map.groupBy(found.items, ({ body }) => textOf(body, 'list') ?? '');
  const lists = await recordsById(ledger, [...byList.keys()], view);
  const listings = lists.items.flatMap((list) => {
    return listingLines(list, byList.get(list.id) ?? [], day).map((line) => ({ ...line, list }));
  });
  return { listings, names: { ...found.names, ...lists.names }, notRead: found.notRead };
}
