/** What readings say of the exit criteria of a list, at each of its places. */
import type { Criterion } from '../../../core/lists/criteria.ts';
import { criteriaOf, meets } from '../../../core/lists/criteria.ts';
import { kinOf, readingThrough } from '../../../core/lists/heirs.ts';
import type {
  CheckFrame,
  CriterionReading,
  MeasuredCriterion,
  PeriodCheck,
} from '../../../core/lists/measuredChecks.ts';
import { checkFrames, measuredChecks, noReading } from '../../../core/lists/measuredChecks.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import { lastDayOf } from '../../../core/monitoring/period.ts';
import type { Rule } from '../../../core/monitoring/rules/rule.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import { lineageOf } from '../../../core/monitoring/series/lineage.ts';
import type { Body } from '../../../core/records/field.ts';
import { dayInterval } from '../../../core/records/partialDate.ts';
import { textOf } from '../../../core/records/values.ts';
import type { DatasetState } from '../../../store/monitoringTables.ts';
import type { Ledger } from '../../ledger.ts';
import { keptAnswers } from '../../programme/keptAnswers.ts';
import { publishedRules } from '../rules/publishedRules.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import type { ListedSeries, SeriesRequest } from './listedSeries.ts';
import { listedSeries } from './listedSeries.ts';
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

/** Columns of numbers for each of the last lists that somebody asked for; a large one takes some tens of megabytes. */
const kept = keptAnswers<MeasuredPlaces>(6);

interface MeasuredPlaces {
  readonly criteriaAt: (place: string) => readonly MeasuredCriterion[];
  /** What the checks of all of them have in common. */
  readonly frames: readonly CheckFrame[];
}

/** The checks of each listing, oldest first; none where the list has no criteria that can be measured. */
export async function measuredListings(
  where: Where,
  { list, listings, day, states = approved }: ListingsToMeasure,
): Promise<(listing: Body) => readonly PeriodCheck[]> {
  const criteria = criteriaOf(list);
  const places = [...new Set(listings.flatMap((listing) => textOf(listing, 'place') ?? []))].toSorted();
  if (criteria.length === 0 || places.length === 0) return () => [];
  const since = firstDay(listings, day);
  const key = JSON.stringify([criteria, places, day, since, states]);
  const { criteriaAt, frames } = await kept(where, key, () =>
    measuredCriteria(where, criteria, { places, day, since, states }),
  );
  return (listing) => {
    const place = textOf(listing, 'place');
    const listedOn = dayInterval(textOf(listing, 'listedOn') ?? '')?.from;
    if (place === null || listedOn === undefined) return [];
    return measuredChecks(criteriaAt(place), { listedOn, day, frames });
  };
}

/** The first day of the year in which the first of them was listed: a check of that year looks at all of it. */
function firstDay(listings: readonly Body[], day: string): string {
  const days = listings.flatMap((listing) => dayInterval(textOf(listing, 'listedOn') ?? '')?.from ?? []);
  return `${(days.toSorted()[0] ?? day).slice(0, 4)}-01-01`;
}

interface Asked extends Pick<SeriesRequest, 'day' | 'since' | 'states'> {
  readonly places: readonly string[];
}

async function measuredCriteria(
  where: Where,
  criteria: readonly Criterion[],
  { places, ...times }: Asked,
): Promise<MeasuredPlaces> {
  const indicators = await watchedIndicators(where);
  const all = await registeredLineage(where);
  const kin = kinOf(all, places);
  const lineage = lineageOf(all.places.filter(({ id }) => kin.has(id)));
  const asked = { ...times, lineage };
  const named = criteria.some(({ kind }) => kind === 'rule') ? (await publishedRules(where, indicators)).rules : [];
  const ruleOf = (id: string): Rule | undefined => named.find(({ rule }) => rule.id === id)?.rule;
  const known = new Map<string, ListedSeries>();
  const measured: ((place: string) => MeasuredCriterion)[] = [];
  for (const criterion of criteria) {
    const rule = criterion.kind === 'rule' ? ruleOf(criterion.rule) : undefined;
    const indicator = indicators.get(criterion.kind === 'rule' ? (rule?.indicator ?? '') : criterion.indicator);
    if (indicator === undefined) {
      measured.push(() => openFor(criterion.number));
      continue;
    }
    const series = known.get(indicator.id) ?? (await listedSeries(where, indicator, asked));
    known.set(indicator.id, series);
    const about = { number: criterion.number, indicator, lineage };
    if (criterion.kind === 'indicator') measured.push(askedOf(about, judged(criterion, series)));
    else if (rule !== undefined)
      measured.push(askedOf(about, await ruleVerdicts(where, rule, { ...asked, all, indicators, series })));
  }
  const criteriaAt = (place: string): readonly MeasuredCriterion[] => measured.map((at) => at(place));
  return { criteriaAt, frames: checkFrames(criteriaAt(places[0] ?? ''), times) };
}

/** An indicator or a rule that is gone leaves its criterion open for ever, by years. */
function openFor(number: number): MeasuredCriterion {
  return { number, kind: 'year', lagDays: 0, at: () => noReading };
}

interface About {
  readonly number: number;
  readonly indicator: Indicator;
  readonly lineage: Lineage;
}

function askedOf(
  { number, indicator, lineage }: About,
  ask: (row: number, period: number) => CriterionReading,
): (place: string) => MeasuredCriterion {
  const { period: kind, lagDays } = indicator;
  return (place) => {
    const row = lineage.rowOf.get(place);
    if (row === undefined) return { number, kind, lagDays, at: () => noReading };
    const at = (period: number): CriterionReading =>
      readingThrough({ lineage, row, end: () => lastDayOf({ kind, number: period }) }, (one) => ask(one, period));
    return { number, kind, lagDays, at };
  };
}

/** What rests on too few cases says nothing. */
function judged(
  criterion: Extract<Criterion, { kind: 'indicator' }>,
  series: ListedSeries,
): (row: number, period: number) => CriterionReading {
  return (row, period) => {
    const { reading, tested } = series.at(row, period);
    return Number.isNaN(tested) ? reading : { ...reading, met: meets(tested, criterion) ? 'yes' : 'no' };
  };
}
