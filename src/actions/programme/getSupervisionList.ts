import type { ListOrder } from '../../core/lists/nearness.ts';
import { inListOrder, listOrders } from '../../core/lists/nearness.ts';
import { listTotals } from '../../core/lists/listTotals.ts';
import { targetProgress } from '../../core/lists/progress.ts';
import { placeLevels } from '../../core/records/types/list.ts';
import { evidenceOf, textOf } from '../../core/records/values.ts';
import { notReadAs, notRegistered, oneAsked } from '../filterNotUnderstood.ts';
import type { Ledger } from '../ledger.ts';
import { entriesInOrder } from '../listEntries.ts';
import type { ListingFilter, ListingLine, RegionCount, StatedTotal, SupervisionList } from '../listAnswers.ts';
import { listingStandings } from '../listAnswers.ts';
import { datasetLinks } from '../monitoring/datasetLinks.ts';
import { criteriaAnswers, rulesOfList } from '../monitoring/lists/criteriaAnswers.ts';
import { shownSuggestions } from '../monitoring/lists/shownSuggestions.ts';
import { permit } from '../permit.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { recordNamed } from '../records/recordNamed.ts';
import { recordContext } from '../records/recordContext.ts';
import { chosenDay } from './chosenDay.ts';
import type { ListingSummary } from './listings.ts';
import { listingsOf, listingsOnDay, MOST_WITH_CHECKS } from './listings.ts';
import { namesOfEntries } from './namesOfEntries.ts';
import { readRecord } from './readRecord.ts';
import { shownView } from './shownView.ts';

/** Listings on one page. */
const PAGE = 25;
/** As many as a list can have; a file holds them all. */
export const EVERY = 10_000;

export interface SupervisionRequest {
  /** Id of the list, or its identifier. */
  readonly id: string;
  readonly on?: string | undefined;
  readonly view?: string | undefined;
  /** Only listings of places within this one, at this level, standing so. */
  readonly within?: string | undefined;
  readonly level?: string | undefined;
  readonly standing?: string | undefined;
  readonly met?: string | undefined;
  /** One listing alone. */
  readonly listing?: string | undefined;
  /** By what leaving still takes when left out, where the list says what it takes. */
  readonly order?: string | undefined;
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
}

/** A supervision list on a day: its rules, its places and where each stands, and whether the stated totals hold. Throws FILTER_NOT_UNDERSTOOD. */
export async function getSupervisionList(ledger: Ledger, request: SupervisionRequest): Promise<SupervisionList> {
  permit(ledger, 'read the ledger');
  const day = chosenDay(ledger, request.on);
  const view = shownView(ledger, request.view);
  const id = (await recordNamed(ledger, 'list', request.id))?.recordId ?? request.id;
  const { record, mayEdit, names } = await readRecord(ledger, { id, type: 'list', view });
  const found = await listingsOf(ledger, record.id, view);
  const context = recordContext(ledger);
  await context.loadEntries([record, ...found.items]);
  const lineage = (id: string): readonly string[] => context.lineage(id);
  const onDay = { list: record, listings: found.items, day };
  const { lines: all, whole } = await listingsOnDay(ledger, onDay);
  const kindOf = (entry: string): string | undefined => context.checkContext(null).entry(entry)?.kind;
  const regions = countRegions(all, (place) => regionIn(lineage(place), kindOf));
  const filter = filterOf(request);
  await checkWithin(ledger, filter);
  checkListing(filter, all);
  const matching = all.filter((line) => isWanted(line, filter, lineage));
  const order = orderOf(request, record);
  const pageSize = request.pageSize ?? PAGE;
  const page = Math.min(Math.max(1, request.page ?? 1), Math.max(1, Math.ceil(matching.length / pageSize)));
  const shown = whole(inListOrder(matching, order).slice((page - 1) * pageSize, page * pageSize));
  const suggestions = await shownSuggestions(ledger, onDay);
  const extra = [
    ...regions.map((region) => region.place),
    ...suggestions.map(({ place }) => place),
    ...(filter.within === null ? [] : [filter.within]),
  ];
  return {
    record,
    day,
    view,
    mayEdit,
    ...rulesOf(record, day),
    criteria: await criteriaAnswers(ledger, record.body),
    ...rulesOfList(record.body),
    suggestions,
    datasets: await datasetLinks(ledger, datasetsOf(shown)),
    filter,
    order,
    listings: shown,
    withChecks: shown.length <= MOST_WITH_CHECKS,
    page,
    pageSize,
    matching: matching.length,
    ...tallyOf(all),
    nearness: nearnessOf(all),
    overdue: all.filter(({ deadline }) => (deadline?.daysLeft ?? 0) < 0).length,
    lastDue: lastDue(record, all, day),
    regions,
    stated: statedOf(record, found.items, day, lineage),
    names: { ...(await namesOfEntries(ledger, extra)), ...found.names, ...names },
    notRead: found.notRead,
  };
}

function rulesOf({ body }: RecordAnswer, day: string) {
  return {
    supervisor: textOf(body, 'supervisor') ?? '',
    start: textOf(body, 'start') ?? '',
    end: textOf(body, 'end'),
    entryRule: textOf(body, 'entryRule') ?? '',
    exitRule: textOf(body, 'exitRule'),
    exitPeriods: textOf(body, 'exitPeriods'),
    noticeDays: textOf(body, 'noticeDays'),
    probationMonths: textOf(body, 'probationMonths'),
    targets: targetProgress(body, textOf(body, 'start'), day),
    evidence: evidenceOf(body),
  };
}

function datasetsOf(lines: readonly ListingLine[]): string[] {
  const readings = lines.flatMap(({ checks, progress }) => [
    ...checks.flatMap(({ criteria }) => criteria.flatMap((one) => one.readings)),
    ...progress.flatMap(({ newest }) => newest ?? []),
  ]);
  const now = readings.flatMap(({ dataset }) => dataset ?? []);
  return [...now, ...readings.flatMap(({ earlier }) => earlier.map(({ dataset }) => dataset))];
}

function orderOf({ order }: SupervisionRequest, { body }: RecordAnswer): ListOrder {
  const usual = textOf(body, 'exitPeriods') === null ? 'listed' : 'nearest';
  return oneAsked('order', order, listOrders) ?? usual;
}

/** Whether the place is on the list and has some way to go; a listing that says "listed again" is on it, too. */
function isOnItsWay({ onList, standing }: ListingSummary): boolean {
  return onList && standing !== 'exit due';
}

function nearnessOf(lines: readonly ListingSummary[]): SupervisionList['nearness'] {
  const due = lines.filter(({ onList, standing }) => onList && standing === 'exit due');
  const onTheWay = Map.groupBy(lines.filter(isOnItsWay), ({ exit: { met } }) => met);
  const ready = due.filter(({ missing }) => missing.length === 0).length;
  return {
    mayLeave: ready,
    exitDue: due.length - ready,
    byMet: [...onTheWay].map(([met, { length: places }]) => ({ met, places })).toSorted((a, b) => b.met - a.met),
  };
}

function filterOf({ within, level, standing, met, listing }: SupervisionRequest): ListingFilter {
  return {
    within: within ?? null,
    level: oneAsked('level', level, placeLevels) ?? null,
    standing: oneAsked('standing', standing, listingStandings) ?? null,
    met: metIn(met),
    listing: listing ?? null,
  };
}

function metIn(met: string | undefined): number | null {
  if (met === undefined) return null;
  if (!/^\d{1,4}$/.test(met)) throw notReadAs('met', met, 'a whole number from 0');
  return Number(met);
}

/** Throws FILTER_NOT_UNDERSTOOD. */
function checkListing({ listing }: ListingFilter, lines: readonly ListingSummary[]): void {
  if (listing !== null && !lines.some(({ id }) => id === listing)) throw notRegistered('listing', listing);
}

async function checkWithin(ledger: Ledger, { within }: ListingFilter): Promise<void> {
  if (within !== null && (await entriesInOrder(ledger, [within])).length === 0) throw notRegistered('within', within);
}

function isWanted(
  line: ListingSummary,
  { within, level, standing, met, listing }: ListingFilter,
  lineage: (id: string) => readonly string[],
): boolean {
  return (
    (listing === null || line.id === listing) &&
    (within === null || line.place === within || lineage(line.place).includes(within)) &&
    (level === null || line.level === level) &&
    (standing === null || line.standing === standing) &&
    (met === null || (isOnItsWay(line) && line.exit.met === met))
  );
}

/** Each place counts once, however often it was listed. */
function tallyOf(
  lines: readonly ListingSummary[],
): Pick<SupervisionList, 'onList' | 'left' | 'onProbation' | 'listedAgain'> {
  const places = [...Map.groupBy(lines, ({ place, level }) => JSON.stringify([place, level])).values()];
  const on = places.filter((theirs) => theirs.some(({ onList }) => onList));
  const off = places.filter((theirs) => hasLeft(theirs));
  const byLevel = Map.groupBy(on, ([first]) => first?.level ?? '');
  return {
    onList: Object.fromEntries([...byLevel].map(([level, theirs]) => [level, theirs.length])),
    left: off.length,
    onProbation: off.filter((theirs) => theirs.some(({ standing }) => standing === 'on probation')).length,
    listedAgain: places.filter((theirs) => theirs.some((line) => hasComeBack(line))).length,
  };
}

function hasComeBack({ relists, standing }: ListingSummary): boolean {
  return relists !== null && standing !== 'not yet listed';
}

/** Whether a place, by all its listings, was on the list and is not any more. */
function hasLeft(listings: readonly ListingSummary[]): boolean {
  return listings.every(({ onList }) => !onList) && listings.some(({ exit }) => exit.exitedOn !== null);
}

function lastDue({ body }: RecordAnswer, lines: readonly ListingSummary[], day: string): string | null {
  const targets = [...targetProgress(body, null, day), ...lines.flatMap((line) => line.targets)];
  const days = targets.flatMap(({ due }) => due ?? []);
  return days.toSorted().at(-1) ?? textOf(body, 'end');
}

/** The highest place below a country, of a place with all above it; not every registry has countries. */
function regionIn(lineage: readonly string[], kindOf: (id: string) => string | undefined): string {
  const top = lineage.at(-1) ?? '';
  return kindOf(top) === 'country' ? (lineage.at(-2) ?? top) : top;
}

/** Most first. */
function countRegions(listings: readonly ListingSummary[], regionOf: (place: string) => string): RegionCount[] {
  const groups = Map.groupBy(listings, (line) => JSON.stringify([regionOf(line.place), line.level]));
  return [...groups.values()]
    .map((lines) => {
      const places = [...Map.groupBy(lines, (line) => line.place).values()];
      return {
        place: regionOf(lines[0]?.place ?? ''),
        level: lines[0]?.level ?? '',
        onList: places.filter((theirs) => theirs.some((line) => line.onList)).length,
        left: places.filter((theirs) => hasLeft(theirs)).length,
      };
    })
    .toSorted((a, b) => b.onList + b.left - a.onList - a.left || a.place.localeCompare(b.place));
}

function statedOf(
  list: RecordAnswer,
  listings: readonly RecordAnswer[],
  day: string,
  lineage: (id: string) => readonly string[],
): StatedTotal[] {
  return listTotals(list.body, listings, { lineage, day }).map(
    ({ place, level, on, stated, counted, difference, words, document }) => ({
      place,
      level,
      stated: String(stated),
      on,
      words,
      document,
      listed: counted,
      difference: String(difference),
    }),
  );
}
