import { pairingsOn } from '../../core/pairings/pairingsOn.ts';
import { textOf } from '../../core/records/values.ts';
import { lineages } from '../../store/analytics/lineages.ts';
import type { Ledger } from '../ledger.ts';
import type { ShownView } from '../pairingAnswers.ts';
import { permit } from '../permit.ts';
import type { EntryHelp, MoneyOf } from '../programmeAnswers.ts';
import { countRecords } from '../records/countRecords.ts';
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
    moneyNaming(ledger, { id, type, view }, 'recipient'),
    moneyNaming(ledger, { id, type, view }, 'donor'),
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

/** What it got or gave; totals are asked for only where some record of money names it, or a place within it. */
async function moneyNaming(
  ledger: Ledger,
  { id, type, view }: { id: string; type: 'place' | 'actor'; view: ShownView },
  role: 'donor' | 'recipient',
): Promise<MoneyOf[]> {
  const naming = type === 'place' ? { place: id } : { party: id };
  const { transaction = 0 } = await countRecords(ledger, { type: 'transaction', ...naming, role, view });
  if (transaction === 0) return [];
  return moneyInAll(ledger, role === 'donor' ? { donors: [id] } : { recipients: [id] }, { view });
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
  const listings: EntryHelp['listings'][number][] = [];
  for (const list of lists.items) {
    const lines = await listingLines(ledger, { list, listings: byList.get(list.id) ?? [], day });
    listings.push(...lines.map((line) => Object.assign({ list }, line)));
  }
  return { listings, names: { ...found.names, ...lists.names }, notRead: found.notRead };
}
