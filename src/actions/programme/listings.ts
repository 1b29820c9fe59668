/** The listings of supervision lists, and where each place stands on a day. */
import type { ListingStatus } from '../../core/lists/listingStatus.ts';
import { listingStatus } from '../../core/lists/listingStatus.ts';
import { elapsed, targetProgress } from '../../core/lists/progress.ts';
import { dayNumber } from '../../core/periods/day.ts';
import { dayInterval } from '../../core/records/partialDate.ts';
import { evidenceOf, textOf } from '../../core/records/values.ts';
import type { Body } from '../../core/records/field.ts';
import type { Ledger } from '../ledger.ts';
import type { ShownMeasurement } from '../monitoring/lists/shownMeasurement.ts';
import { shownMeasurement } from '../monitoring/lists/shownMeasurement.ts';
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

export interface ListOnDay {
  readonly list: RecordAnswer;
  readonly listings: readonly RecordAnswer[];
  /** ISO day. */
  readonly day: string;
}

/** The listings of one list on a day. A place that is listed again has two; each knows of the other. */
export async function listingLines(ledger: Ledger, { list, listings, day }: ListOnDay): Promise<ListingLine[]> {
  const bodies = listings.map(({ body }) => body);
  const measurement = await shownMeasurement(ledger, { list: list.body, listings: bodies, day });
  const relistedOn = new Map<string, string>();
  for (const { body } of listings) {
    const [before, on] = [textOf(body, 'relists'), textOf(body, 'listedOn')];
    if (before !== null && on !== null) relistedOn.set(before, on);
  }
  return listings.map((listing) =>
    toLine(listing, { list, day, measurement, relistedOn: relistedOn.get(listing.id) ?? null }),
  );
}

interface Around {
  readonly list: RecordAnswer;
  readonly day: string;
  readonly measurement: ShownMeasurement;
  readonly relistedOn: string | null;
}

function toLine({ id, body }: RecordAnswer, { list, day, measurement, relistedOn }: Around): ListingLine {
  const status = listingStatus(body, list.body, day, { relistedOn, measured: measurement.measured(body) });
  const checks = measurement.checks(body);
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
    exit: exitSteps(body, { ...status, checks: checks.length }, day),
    checks,
    progress: measurement.progress(body),
    missing: status.missing,
    doubt: status.doubt,
    daysListed: daysListed(listedOn, exitedOn ?? day),
    probationElapsed: status.status === 'probation' ? elapsed(exitedOn, status.until, day) : null,
    relists: textOf(body, 'relists'),
    reason: textOf(body, 'reason'),
    evidence: evidenceOf(body),
  };
}

function daysListed(listedOn: string | null, until: string): number | null {
  const first = listedOn === null ? undefined : dayInterval(listedOn)?.from;
  return first === undefined || until < first ? null : dayNumber(until) - dayNumber(first) + 1;
}

function exitSteps(
  body: Body,
  { met, asked, until, checks }: Pick<ListingStatus, 'met' | 'asked' | 'until'> & { readonly checks: number },
  day: string,
): ExitSteps {
  return {
    met,
    asked,
    checks,
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
