/** What readings say of the exit criteria of a list, at each of its places. */
import type { Criterion } from '../../../core/lists/criteria.ts';
import { criteriaOf, meets } from '../../../core/lists/criteria.ts';
import type { CriterionReading, MeasuredCriterion, PeriodCheck } from '../../../core/lists/measuredChecks.ts';
import { measuredChecks } from '../../../core/lists/measuredChecks.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { Body } from '../../../core/records/field.ts';
import { dayInterval } from '../../../core/records/partialDate.ts';
import { textOf } from '../../../core/records/values.ts';
import { listDatasetRows } from '../../../store/monitoring/datasets.ts';
import type { DatasetState } from '../../../store/monitoringTables.ts';
import type { Ledger } from '../../ledger.ts';
import type { StoredReading } from '../readingsOf.ts';
import { readingsOf } from '../readingsOf.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { ruleVerdicts } from './ruleVerdicts.ts';

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

/** Leaving a list asks for readings that somebody has approved. */
export const approved: readonly DatasetState[] = ['approved', 'published'];

export interface ListingsToMeasure {
  readonly list: Body;
  /** Bodies of listings. */
  readonly listings: readonly Body[];
  /** ISO day: periods that were over, and readings that were known by then. */
  readonly day: string;
  /** Of datasets in these states. */
  readonly states?: readonly DatasetState[];
}

/** The checks of each listing, oldest first; none where the list has no criteria that can be measured. */
export async function measuredListings(
  where: Where,
  { list, listings, day, states = approved }: ListingsToMeasure,
): Promise<(listing: Body) => readonly PeriodCheck[]> {
  const criteria = criteriaOf(list);
  const places = [...new Set(listings.flatMap((listing) => textOf(listing, 'place') ?? []))];
  if (criteria.length === 0 || places.length === 0) return () => [];
  const indicators = await watchedIndicators(where);
  const asked = { places, day, states, indicators, since: firstDay(listings, day) };
  const measured: ((place: string) => MeasuredCriterion)[] = [];
  for (const criterion of criteria) measured.push(await measuredCriterion(where, criterion, asked));
  return (listing) => {
    const place = textOf(listing, 'place');
    const listedOn = dayInterval(textOf(listing, 'listedOn') ?? '')?.from;
    if (place === null || listedOn === undefined) return [];
    return measuredChecks(
      measured.map((at) => at(place)),
      { listedOn, day },
    );
  };
}

function firstDay(listings: readonly Body[], day: string): string {
  const days = listings.flatMap((listing) => dayInterval(textOf(listing, 'listedOn') ?? '')?.from ?? []);
  return days.toSorted()[0] ?? day;
}

export interface Asked {
  readonly places: readonly string[];
  readonly day: string;
  readonly states: readonly DatasetState[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The day on which the first of the places was listed. */
  readonly since: string;
}

async function measuredCriterion(
  where: Where,
  criterion: Criterion,
  asked: Asked,
): Promise<(place: string) => MeasuredCriterion> {
  const { number } = criterion;
  const found =
    criterion.kind === 'rule'
      ? await ruleVerdicts(where, criterion.rule, asked)
      : await indicatorVerdicts(where, criterion, asked);
  // An indicator or a rule that is gone leaves its criterion open for ever, by years.
  if (found === null) return () => ({ number, kind: 'year', lagDays: 0, at: () => nothing });
  const { indicator, readings } = found;
  const { period: kind, lagDays } = indicator;
  return (place) => ({ number, kind, lagDays, at: (period) => readings(place, period) ?? nothing });
}

const nothing: CriterionReading = { met: 'unknown', value: null, dataset: null, knownOn: null, earlier: [] };

export interface Verdicts {
  readonly indicator: Indicator;
  readonly readings: (place: string, period: number) => CriterionReading | undefined;
}

async function indicatorVerdicts(
  where: Where,
  criterion: Extract<Criterion, { kind: 'indicator' }>,
  { places, day, states, indicators }: Asked,
): Promise<Verdicts | null> {
  const indicator = indicators.get(criterion.indicator);
  if (indicator === undefined) return null;
  const gone = await listDatasetRows(where.db, where.ledgerId, { states: ['withdrawn'] });
  const withdrawn = new Set(gone.map(({ id }) => id));
  const all = await readingsOf(where, {
    indicator: indicator.id,
    places,
    states: withdrawn.size === 0 ? states : [...states, 'withdrawn'],
  });
  const known = all.filter((reading) => reading.known <= day);
  const byCell = Map.groupBy(known, ({ place, period }) => `${place} ${period}`);
  return {
    indicator,
    readings: (place, period) => {
      const vintages = byCell.get(`${place} ${period}`);
      return vintages && readingOf(vintages, { criterion, indicator, withdrawn });
    },
  };
}

/** The newest that was not withdrawn counts; what rests on too few cases says nothing. */
function readingOf(
  vintages: readonly StoredReading[],
  {
    criterion,
    indicator,
    withdrawn,
  }: {
    readonly criterion: Extract<Criterion, { kind: 'indicator' }>;
    readonly indicator: Indicator;
    readonly withdrawn: ReadonlySet<string>;
  },
): CriterionReading {
  const counts = vintages.findLast(({ datasetId }) => !withdrawn.has(datasetId));
  const value = counts?.value ?? null;
  const isTooFew = (counts?.denominator ?? Infinity) < indicator.minDenominator;
  const earlier = vintages.filter((one) => one !== counts);
  return {
    met: value === null || isTooFew ? 'unknown' : meets(value, criterion) ? 'yes' : 'no',
    value,
    dataset: counts?.datasetId ?? null,
    knownOn: counts?.known ?? null,
    earlier: earlier.map(({ value: before, datasetId: dataset, known: knownOn }) => {
      return { value: before, dataset, knownOn, withdrawn: withdrawn.has(dataset) };
    }),
  };
}
