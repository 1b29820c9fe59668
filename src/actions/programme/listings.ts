/** The listings of supervision lists, and where each place stands on a day. */
import { isDecided } from '../../core/lists/exitDecision.ts';
import type { ListingStatus } from '../../core/lists/listingStatus.ts';
import { deadlineOf, elapsed, targetProgress } from '../../core/lists/progress.ts';
import { dayNumber } from '../../core/periods/day.ts';
import { dayInterval } from '../../core/records/partialDate.ts';
import { evidenceOf, textOf } from '../../core/records/values.ts';
import type { Body } from '../../core/records/field.ts';
import type { Ledger } from '../ledger.ts';
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
  gone: 'place gone',
} as const satisfies Readonly<Record<string, ListingStanding>>;

export interface ListOnDay {
  readonly list: RecordAnswer;
  readonly listings: readonly RecordAnswer[];
  /** ISO day. */
  readonly day: string;
}

/** What every listing of a list says at a glance; the checks behind it are reckoned for those that are shown. */
export type ListingSummary = Omit<ListingLine, 'checks' | 'progress'>;

/** Years of checks with their readings are told of few listings at once: of thousands they fill hundreds of megabytes. */
export const MOST_WITH_CHECKS = 24;

export interface ListingsOnDay {
  /** In the order of the listings. A place that is listed again has two; each knows of the other. */
  readonly lines: readonly ListingSummary[];
  /** For those that are shown together. */
  readonly whole: (lines: readonly ListingSummary[]) => ListingLine[];
}

export async function listingsOnDay(ledger: Ledger, { list, listings, day }: ListOnDay): Promise<ListingsOnDay> {
  const measurement = await shownMeasurement(ledger, { list: list.body, listings, day });
  const bodyOf = new Map(listings.map(({ id, body }) => [id, body]));
  return {
    lines: listings.flatMap((listing) => {
      const status = measurement.statusOf(listing.id);
      return status === undefined ? [] : [toLine(listing, { list, day, status })];
    }),
    whole: (lines) =>
      lines.map((line) => {
        const body = bodyOf.get(line.id) ?? {};
        const checks = lines.length > MOST_WITH_CHECKS ? [] : measurement.checks(body);
        return Object.assign({}, line, { checks, progress: measurement.progress(body) });
      }),
  };
}

/** Of a few listings, all that there is to say. */
export async function listingLines(ledger: Ledger, listed: ListOnDay): Promise<ListingLine[]> {
  const { lines, whole } = await listingsOnDay(ledger, listed);
  return whole(lines);
}

interface Around {
  readonly list: RecordAnswer;
  readonly day: string;
  readonly status: ListingStatus;
}

function toLine({ id, body }: RecordAnswer, { list, day, status }: Around): ListingSummary {
  const exitedOn = happened(body, 'exitedOn', day);
  const listedOn = textOf(body, 'listedOn');
  const isOnList = status.status !== 'not yet' && status.status !== 'gone' && exitedOn === null;
  const targets = targetProgress(body, listedOn, day);
  const common = targetProgress(list.body, listedOn, day);
  return {
    id,
    place: textOf(body, 'place') ?? '',
    level: textOf(body, 'level') ?? '',
    listedOn: listedOn ?? '',
    standing: standings[status.status],
    since: status.since,
    onList: isOnList,
    sentence: status.sentence,
    localSentence: status.localSentence,
    supervisor: textOf(body, 'supervisor'),
    targets,
    deadline: isOnList ? deadlineOf(targets, common, { start: listedOn, day }) : null,
    exit: exitSteps(body, status, day),
    missing: status.missing,
    metSince: status.metSince,
    broken: status.broken,
    doubt: status.doubt,
    overruled: status.overruled,
    decision: exitedOn === null || !isDecided(body) ? null : decisionOf(body),
    daysListed: daysListed(listedOn, exitedOn ?? day),
    probationElapsed: status.status === 'probation' ? elapsed(exitedOn, status.until, day) : null,
    relists: textOf(body, 'relists'),
    reason: textOf(body, 'reason'),
    evidence: evidenceOf(body),
  };
}

function decisionOf(body: Body): NonNullable<ListingLine['decision']> {
  return {
    by: textOf(body, 'decidedBy') ?? '',
    words: textOf(body, 'decision') ?? '',
    document: textOf(body, 'decisionDocument') ?? '',
  };
}

function daysListed(listedOn: string | null, until: string): number | null {
  const first = listedOn === null ? undefined : dayInterval(listedOn)?.from;
  return first === undefined || until < first ? null : dayNumber(until) - dayNumber(first) + 1;
}

function exitSteps(
  body: Body,
  { met, asked, until, noticeUntil, checks }: Pick<ListingStatus, 'met' | 'asked' | 'until' | 'noticeUntil' | 'checks'>,
  day: string,
): ExitSteps {
  return {
    met,
    asked,
    checks,
    verifiedOn: happened(body, 'verifiedOn', day),
    verifiedBy: textOf(body, 'verifiedBy'),
    noticeOn: happened(body, 'noticeOn', day),
    noticeUntil: happened(body, 'noticeOn', day) === null ? null : noticeUntil,
    exitedOn: happened(body, 'exitedOn', day),
    probationUntil: until,
  };
}

function happened(body: Body, field: string, day: string): string | null {
  const on = textOf(body, field);
  return on !== null && on <= day ? on : null;
}
