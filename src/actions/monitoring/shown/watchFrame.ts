/** What every page of watched places stands on: places, indicators that have readings, and the readings as shown. */
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { PeriodKind } from '../../../core/monitoring/period.ts';
import { endedBy, lastDayOf, parsePeriod, periodText } from '../../../core/monitoring/period.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import { indicatorsOfVintages } from '../../../store/monitoring/vintages.ts';
import { ENTRY_NOT_FOUND } from '../../errors.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import type { DatasetLink, IndicatorAnswer, ShownValue, WatchedPlaceName } from '../../watchAnswers.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { watchedPlaces } from '../watchedPlaces.ts';
import type { ShownReadings } from './shownReadings.ts';
import { seenVintages, shownReadings } from './shownReadings.ts';
import type { ShownCell } from './shownTable.ts';

export interface WatchFrame {
  /** ISO day, and the same as a day number. */
  readonly day: string;
  readonly today: number;
  readonly places: readonly MonitoredPlace[];
  readonly byId: ReadonlyMap<string, MonitoredPlace>;
  /** How many places came of one. */
  readonly successors: ReadonlyMap<string, number>;
  /** Only those that have readings, in the order of their ids. */
  readonly indicators: readonly Indicator[];
  readonly all: ReadonlyMap<string, Indicator>;
  readonly readings: ShownReadings;
}

/** `only` names the one indicator whose readings are asked for; all where it is null. */
export async function watchFrame(ledger: Ledger, only: string | null = null): Promise<WatchFrame> {
  permit(ledger, 'read the ledger');
  const day = ledger.clock.now().toISOString().slice(0, 10);
  const [places, all, vintages] = await Promise.all([
    watchedPlaces(ledger, day),
    watchedIndicators(ledger),
    seenVintages(ledger),
  ]);
  const ids = await indicatorsOfVintages(
    ledger.db,
    ledger.ledgerId,
    vintages.map(({ id }) => id),
  );
  const indicators = ids.flatMap((id) => all.get(id) ?? []);
  const asked = only === null ? indicators : indicators.filter(({ id }) => id === only);
  const readings = await shownReadings(ledger, asked);
  const byId = new Map(places.map((place) => [place.id, place]));
  const successors = new Map<string, number>();
  for (const { predecessors } of places) {
    for (const { place } of predecessors) successors.set(place, (successors.get(place) ?? 0) + 1);
  }
  return { day, today: dayNumber(day), places, byId, successors, indicators, all, readings };
}

/** Throws ENTRY_NOT_FOUND. */
export function placeIn({ byId }: WatchFrame, id: string): MonitoredPlace {
  const place = byId.get(id);
  if (place === undefined) throw new CounterfoilError(ENTRY_NOT_FOUND, `there is no entry ${id.slice(0, 60)}`);
  return place;
}

/** The newest period whose readings were due by today. */
export function newestDue({ today }: Pick<WatchFrame, 'today'>, { period, lagDays }: Indicator): number {
  return endedBy(period, today - lagDays);
}

export function isThereIn({ from, to }: MonitoredPlace, kind: PeriodKind, period: number): boolean {
  const end = lastDayOf({ kind, number: period });
  return (from === null || dayNumber(from) <= end) && (to === null || dayNumber(to) >= end);
}

/** A period as number; null for what is none of this indicator. */
export function periodNumber(text: string | undefined, { period }: Indicator): number | null {
  const read = parsePeriod(text ?? '');
  return read !== null && read.kind === period ? read.number : null;
}

export function periodOf(number: number, { period }: Indicator): string {
  return periodText({ kind: period, number });
}

/** Titles of places have both languages; the Chinese one is left out where it is the same. */
export function placeAnswer({ id, title, tier }: MonitoredPlace): WatchedPlaceName {
  const { en = id, zh = null } = title;
  return { id, name: en, localName: zh === en ? null : zh, tier };
}

export function indicatorAnswer(indicator: Indicator): IndicatorAnswer {
  const { id, title, unit, localUnit, worse, period, whole, combine, source } = indicator;
  return { id, title, unit, localUnit, worse, period, whole, combine, source };
}

/** As many digits as a double has that came out of a decimal. */
export function shownValue(value: ShownCell['value'] | null): ShownValue {
  if (value === null || value === 'withheld') return value;
  return String(Number(value.toPrecision(12)));
}

export function datasetLinks(
  { readings }: Pick<WatchFrame, 'readings'>,
  ids: Iterable<string | null>,
): Record<string, DatasetLink> {
  const links: Record<string, DatasetLink> = {};
  for (const id of new Set(ids)) {
    const vintage = id === null ? undefined : readings.vintages.get(id);
    if (vintage === undefined) continue;
    const { title, source, state, knownOn, document } = vintage;
    links[vintage.id] = { id: vintage.id, title, source, state, knownOn, document };
  }
  return links;
}
