/** The listings of supervision lists, and where each place stands on a day. */
import { listingStatus } from '../../core/lists/listingStatus.ts';
import { targetProgress } from '../../core/lists/progress.ts';
import { evidenceOf, rowsOf, textOf } from '../../core/records/values.ts';
import type { Body } from '../../core/records/field.ts';
import type { Ledger } from '../ledger.ts';
import type { ExitSteps, ListingLine, ListingStanding } from '../listAnswers.ts';
import type { ShownView } from '../pairingAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import type { AllRecords } from './allRecords.ts';
import { allRecords } from './allRecords.ts';

/** The listings of a list, first listed first. */
export async function listingsOf(ledger: Ledger, listId: string, view: ShownView): Promise<AllRecords> {
  const found = await allRecords(ledger, { type: 'listing', linkedRecord: listId, view });
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

/** The listings of one list on a day. A place that is listed again has two; each knows of the other. */
export function listingLines(list: RecordAnswer, listings: readonly RecordAnswer[], day: string): ListingLine[] {
  const relistedOn = new Map<string, string>();
  for (const { body } of listings) {
    const [before, on] = [textOf(body, 'relists'), textOf(body, 'listedOn')];
    if (before !== null && on !== null) relistedOn.set(before, on);
  }
  return listings.map((listing) => toLine(listing, { list, day, relistedOn: relistedOn.get(listing.id) ?? null }));
}

interface Around {
  readonly list: RecordAnswer;
  readonly day: string;
  readonly relistedOn: string | null;
}

function toLine({ id, body }: RecordAnswer, { list, day, relistedOn }: Around): ListingLine {
  const status = listingStatus(body, list.body, day, { relistedOn });
  const exitedOn = happened(body, 'exitedOn', day);
  const listedOn = textOf(body, 'listedOn');
  return {
    id,
    place: textOf(body, 'place') ?? '',
    level: textOf(body, 'level') ?? '',
    listedOn: listedOn ?? '',
    standing: standings[status.status],
    since: status.since,
    onList: status.status !== 'not yet' && exitedOn === null,
    sentence: status.sentence,
    localSentence: status.localSentence,
    supervisor: textOf(body, 'supervisor'),
    targets: targetProgress(body, listedOn, day),
    exit: exitSteps(body, status, day),
    relists: textOf(body, 'relists'),
    reason: textOf(body, 'reason'),
    evidence: evidenceOf(body),
  };
}

function exitSteps(body: Body, { met, asked, until }: ReturnType<typeof listingStatus>, day: string): ExitSteps {
  return {
    met,
    asked,
    checks: rowsOf(body, 'checks').length,
    verifiedOn: happened(body, 'verifiedOn', day),
    verifiedBy: textOf(body, 'verifiedBy'),
    noticeOn: happened(body, 'noticeOn', day),
    exitedOn: happened(body, 'exitedOn', day),
    probationUntil: until,
  };
}

function happened(body: Body, field: string, day: string): string | null {
  const on = textOf(body, field);
  return on !== null && on <= day ? on : null;
}
