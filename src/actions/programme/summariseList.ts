import { listingStatus } from '../../core/lists/listingStatus.ts';
import { textOf } from '../../core/records/values.ts';
import type { Ledger } from '../ledger.ts';
import type { ListingLine, ListingStanding, ListSummary } from '../programmeAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import type { AllRecords } from './allRecords.ts';
import { allRecords } from './allRecords.ts';

type View = 'published' | 'working' | undefined;

/** The listings of a list, first listed first. */
export async function listingsOf(ledger: Ledger, listId: string, view: View): Promise<AllRecords> {
  const found = await allRecords(ledger, { type: 'listing', linkedRecord: listId, ...(view && { view }) });
  const listedOn = ({ body }: RecordAnswer): string => textOf(body, 'listedOn') ?? '';
  return {
    ...found,
    items: found.items
      .filter(({ body }) => textOf(body, 'list') === listId && textOf(body, 'place') !== null)
      .toSorted((a, b) => listedOn(a).localeCompare(listedOn(b)) || a.id.localeCompare(b.id)),
  };
}

const standings = {
  'not yet': 'not yet listed',
  'on list': 'on the list',
  'exit due': 'exit due',
  probation: 'on probation',
  left: 'left',
  'listed again': 'listed again',
} as const satisfies Readonly<Record<string, ListingStanding>>;

type Standing = Pick<ListingLine, 'standing' | 'since' | 'onList' | 'sentence' | 'localSentence'>;

/** Where each place of a list stands on a day. A place that is listed again has two listings; each knows of the other. */
export function standingsOf(
  list: RecordAnswer,
  listings: readonly RecordAnswer[],
  day: string,
): ReadonlyMap<string, Standing> {
  const relistedOn = new Map<string, string>();
  for (const { body } of listings) {
    const [before, on] = [textOf(body, 'relists'), textOf(body, 'listedOn')];
    if (before !== null && on !== null) relistedOn.set(before, on);
  }
  return new Map(listings.map((listing) => [listing.id, standingOf(list, listing, day, relistedOn.get(listing.id))]));
}

function standingOf(list: RecordAnswer, { body }: RecordAnswer, day: string, relistedOn: string | undefined): Standing {
  const { status, since, sentence, localSentence } = listingStatus(body, list.body, day, relistedOn);
  const exitedOn = textOf(body, 'exitedOn');
  const hasLeft = exitedOn !== null && exitedOn <= day;
  return { standing: standings[status], since, onList: status !== 'not yet' && !hasLeft, sentence, localSentence };
}

export async function summariseList(ledger: Ledger, list: RecordAnswer, day: string, view: View): Promise<ListSummary> {
  const { items } = await listingsOf(ledger, list.id, view);
  const all = [...standingsOf(list, items, day).values()];
  return {
    record: list,
    listed: all.filter(({ onList }) => onList).length,
    left: all.filter(({ standing }) => standing === 'left').length,
  };
}
