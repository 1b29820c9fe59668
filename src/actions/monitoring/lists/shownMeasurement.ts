/** The measured exit criteria of a list, as its reader may see them: the public by published readings alone. */
import { decide } from '../../../core/access/decide.ts';
import { criteriaOf } from '../../../core/lists/criteria.ts';
import { exitChecks } from '../../../core/lists/exitChecks.ts';
import type { ListingStatus } from '../../../core/lists/listingStatus.ts';
import type { CriterionCheck, PeriodCheck } from '../../../core/lists/measuredChecks.ts';
import { together } from '../../../core/lists/measuredChecks.ts';
import { metInARow } from '../../../core/lists/metInARow.ts';
import { parsePeriod } from '../../../core/monitoring/period.ts';
import type { Body } from '../../../core/records/field.ts';
import { textOf } from '../../../core/records/values.ts';
import type { CheckedReading, CriterionProgress, ExitCheckAnswer } from '../../listAnswers.ts';
import type { DatasetState } from '../../../store/monitoringTables.ts';
import type { Ledger } from '../../ledger.ts';
import { keptAnswers } from '../../programme/keptAnswers.ts';
import { placesAbove } from '../placesAbove.ts';
import { publishedRules } from '../rules/publishedRules.ts';
import { audienceOf, shownReadings } from '../shown/shownReadings.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { hiddenVerdicts, looksOf } from './hiddenVerdicts.ts';
import { listStandings, standingsBy } from './listStandings.ts';
import { measuredListings } from './measuredListings.ts';

export interface ShownMeasurement {
  /** Where a listing stands, by its id. */
  readonly statusOf: (id: string) => ListingStatus | undefined;
  /** Reckoned when they are asked for: of the listings on one page, and not of all. */
  readonly checks: (listing: Body) => readonly ExitCheckAnswer[];
  readonly progress: (listing: Body) => readonly CriterionProgress[];
}

interface ListOnDay {
  readonly list: Body;
  readonly listings: readonly { readonly id: string; readonly body: Body }[];
  readonly day: string;
}

/** What all readers outside are told is the same. */
const keptOutside = keptAnswers<ReadonlyMap<string, ListingStatus>>(8);

export async function shownMeasurement(ledger: Ledger, { list, listings, day }: ListOnDay): Promise<ShownMeasurement> {
  const criteria = criteriaOf(list);
  if (criteria.length === 0) {
    const statuses = await listStandings(ledger, { list, listings, day });
    const checks = (listing: Body) => exitChecks(listing, [], day).map((check) => checkAnswer(check, () => []));
    return { statusOf: (id) => statuses.get(id), checks, progress: () => [] };
  }
  const isInside = await insideAt(ledger);
  const insideIds = new Set(listings.filter(({ body }) => isInside(body)).map(({ id }) => id));
  const bodies = listings.map(({ body }) => body);
  const published: readonly DatasetState[] = ['published'];
  const [isAnyInside, isAnyOutside] = [insideIds.size > 0, insideIds.size < listings.length];
  const full = isAnyInside ? await listStandings(ledger, { list, listings, day }) : null;
  const fullOf = isAnyInside ? await measuredListings(ledger, { list, listings: bodies, day }) : nothing;
  const openOf = isAnyOutside
    ? await measuredListings(ledger, { list, listings: bodies, day, states: published })
    : nothing;
  const indicators = await watchedIndicators(ledger);
  const named = criteria.some(({ kind }) => kind === 'rule') ? (await publishedRules(ledger, indicators)).rules : [];
  const looks = looksOf(criteria, (id) => named.find(({ rule }) => rule.id === id)?.rule.leaves ?? []);
  const looked = new Set([...looks.values()].flatMap((all) => all.map(({ indicator }) => indicator)));
  const shown = await shownReadings(
    ledger,
    [...looked].flatMap((id) => indicators.get(id) ?? []),
  );
  const isHidden = hiddenVerdicts(looks, shown, await registeredLineage(ledger));
  const known = new Map<Body, readonly PeriodCheck[]>();
  const measured = (listing: Body): readonly PeriodCheck[] => {
    const checks = known.get(listing) ?? (isInside(listing) ? fullOf(listing) : openOf(listing).map(told(listing)));
    known.set(listing, checks);
    return checks;
  };
  // Whether a withheld value meets a limit would tell on which side of it the value lies.
  const told =
    (listing: Body) =>
    (check: PeriodCheck): PeriodCheck => {
      const place = textOf(listing, 'place') ?? '';
      const hides = ({ number }: CriterionCheck, { period }: Reading): boolean =>
        isHidden({ criterion: number, place, period: parsePeriod(period)?.number ?? 0 });
      const criteria = check.criteria.map((one): CriterionCheck => {
        if (!one.readings.some((reading) => hides(one, reading))) return one;
        return { ...one, met: 'unknown', readings: one.readings.map((each) => ({ ...each, met: 'unknown' })) };
      });
      return { ...check, criteria, met: together(criteria.map(({ met }) => met)) };
    };
  const stand = () => standingsBy(ledger, { list, listings, day }, measured);
  const key = JSON.stringify([audienceOf(ledger), list, day, listings.map(({ id, body }) => [id, body])]);
  const open = !isAnyOutside ? null : isAnyInside ? await stand() : await keptOutside(ledger, key, stand);
  const show = (listing: Body) => (check: CriterionCheck) => {
    const isInPlace = isInside(listing);
    const place = textOf(listing, 'place') ?? '';
    const isOfRule = criteria.some(({ number, kind }) => number === check.number && kind === 'rule');
    return check.readings.map((reading) => {
      const period = parsePeriod(reading.period)?.number ?? 0;
      const hidden = (isOfRule && !isInPlace) || isHidden({ criterion: check.number, place, period });
      return shownReading(reading, { isHidden: hidden, isInside: isInPlace });
    });
  };
  return {
    statusOf: (id) => (insideIds.has(id) ? full : open)?.get(id),
    checks: (listing) => exitChecks(listing, measured(listing), day).map((check) => checkAnswer(check, show(listing))),
    progress: (listing) =>
      criteria.map(({ number }) => progressOf(number, { checks: measured(listing), list, day, show: show(listing) })),
  };
}

const nothing = (): readonly PeriodCheck[] => [];

async function insideAt(ledger: Ledger): Promise<(listing: Body) => boolean> {
  if (audienceOf(ledger) === 'public') return () => false;
  const placeOf = (listing: Body): string => textOf(listing, 'place') ?? '';
  const lineage = await placesAbove(ledger);
  return (listing) => decide(ledger.actor, 'see watched places', { place: lineage(placeOf(listing)) }).allowed;
}

type Reading = CriterionCheck['readings'][number];

/** The values of a rule are told only inside. */
function shownReading(
  { period, met, value, dataset, late, earlier, waiting }: Reading,
  { isHidden, isInside }: { readonly isHidden: boolean; readonly isInside: boolean },
): CheckedReading {
  const show = (of: number | null): CheckedReading['value'] =>
    of === null ? null : isHidden ? 'withheld' : String(of);
  const before = isInside ? earlier.map((one) => ({ ...one, value: show(one.value) })) : [];
  return { period, met, value: show(value), dataset, late, earlier: before, waiting: isInside ? waiting : null };
}

type ShowReadings = (check: CriterionCheck) => readonly CheckedReading[];

function checkAnswer(check: ReturnType<typeof exitChecks>[number], show: ShowReadings): ExitCheckAnswer {
  const { start, end, met, disagree, measured, recorded, beside } = check;
  return {
    period: measured?.period ?? null,
    start,
    end,
    met,
    measured: measured?.met ?? null,
    recorded: recorded?.met ?? null,
    document: recorded?.document ?? null,
    disagree,
    beside,
    criteria: (measured?.criteria ?? []).map((one) => ({ number: one.number, met: one.met, readings: show(one) })),
  };
}

function progressOf(
  number: number,
  {
    checks,
    list,
    day,
    show,
  }: {
    readonly checks: readonly PeriodCheck[];
    readonly list: Body;
    readonly day: string;
    readonly show: ShowReadings;
  },
): CriterionProgress {
  const asked = textOf(list, 'exitPeriods');
  const all = checks.flatMap(({ end, pending, criteria }) => {
    const check = criteria.find((one) => one.number === number);
    return check === undefined
      ? []
      : [{ end, met: check.met, beside: false, check, isOpen: pending && check.met === 'unknown' }];
  });
  const theirs = all.slice(0, all.findLastIndex(({ isOpen }) => !isOpen) + 1);
  const readings = theirs.flatMap(({ check }) => show(check));
  return {
    number,
    met: metInARow(theirs, day),
    asked: asked === null ? null : Number(asked),
    newest: readings.findLast(({ value }) => value !== null) ?? null,
  };
}
