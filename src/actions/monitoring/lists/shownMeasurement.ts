/** The measured exit criteria of a list, as its reader may see them: the public by published readings alone. */
import { decide } from '../../../core/access/decide.ts';
import { criteriaOf } from '../../../core/lists/criteria.ts';
import { exitChecks } from '../../../core/lists/exitChecks.ts';
import type { CriterionCheck, PeriodCheck } from '../../../core/lists/measuredChecks.ts';
import { metInARow } from '../../../core/lists/metInARow.ts';
import { parsePeriod } from '../../../core/monitoring/period.ts';
import type { Body } from '../../../core/records/field.ts';
import { textOf } from '../../../core/records/values.ts';
import type { CheckedReading, CriterionProgress, ExitCheckAnswer } from '../../listAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { placesAbove } from '../placesAbove.ts';
import type { ShownReadings } from '../shown/shownReadings.ts';
import { audienceOf, shownReadings } from '../shown/shownReadings.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { approved, measuredListings } from './measuredListings.ts';

export interface ShownMeasurement {
  /** What the standing of a listing goes by. */
  readonly measured: (listing: Body) => readonly PeriodCheck[];
  readonly checks: (listing: Body) => readonly ExitCheckAnswer[];
  readonly progress: (listing: Body) => readonly CriterionProgress[];
}

export async function shownMeasurement(
  ledger: Ledger,
  { list, listings, day }: { readonly list: Body; readonly listings: readonly Body[]; readonly day: string },
): Promise<ShownMeasurement> {
  const criteria = criteriaOf(list);
  if (criteria.length === 0) {
    const checks = (listing: Body) => exitChecks(listing, [], day).map((check) => checkAnswer(check, () => []));
    return { measured: () => [], checks, progress: () => [] };
  }
  const isInside = await insideAt(ledger);
  const [inside, outside] = [listings.filter(isInside), listings.filter((listing) => !isInside(listing))];
  const full = await measuredListings(ledger, { list, listings: inside, day, states: approved });
  const open = await measuredListings(ledger, { list, listings: outside, day, states: ['published'] });
  const measured = (listing: Body) => (isInside(listing) ? full : open)(listing);
  const indicators = await watchedIndicators(ledger);
  const indicatorOf = new Map(
    criteria.flatMap((one) => (one.kind === 'indicator' ? [[one.number, one.indicator]] : [])),
  );
  const shown = await shownReadings(
    ledger,
    [...new Set(indicatorOf.values())].flatMap((id) => indicators.get(id) ?? []),
  );
  const show = (listing: Body) => (check: CriterionCheck) => {
    const indicator = indicatorOf.get(check.number) ?? null;
    const place = textOf(listing, 'place') ?? '';
    return check.readings.map((reading) =>
      shownReading(reading, { shown, indicator, place, inside: isInside(listing) }),
    );
  };
  return {
    measured,
    checks: (listing) => exitChecks(listing, measured(listing), day).map((check) => checkAnswer(check, show(listing))),
    progress: (listing) =>
      criteria.map(({ number }) => progressOf(number, { checks: measured(listing), list, day, show: show(listing) })),
  };
}

async function insideAt(ledger: Ledger): Promise<(listing: Body) => boolean> {
  if (audienceOf(ledger) === 'public') return () => false;
  const placeOf = (listing: Body): string => textOf(listing, 'place') ?? '';
  const lineage = await placesAbove(ledger);
  return (listing) => decide(ledger.actor, 'see watched places', { place: lineage(placeOf(listing)) }).allowed;
}

interface Where {
  readonly shown: ShownReadings;
  /** Null for a rule, whose values are told only inside. */
  readonly indicator: string | null;
  readonly place: string;
  readonly inside: boolean;
}

type Reading = CriterionCheck['readings'][number];

function shownReading(
  { period, met, value, dataset, late, earlier }: Reading,
  { shown, indicator, place, inside }: Where,
): CheckedReading {
  const number = parsePeriod(period)?.number ?? 0;
  const cell = indicator === null ? null : shown.at(indicator, place, number);
  const isHidden = cell?.value === 'withheld' || (indicator === null && !inside);
  const show = (of: number | null): CheckedReading['value'] =>
    of === null ? null : isHidden ? 'withheld' : String(of);
  const before = inside ? earlier.map((one) => ({ ...one, value: show(one.value) })) : [];
  return { period, met, value: show(value), dataset, late, earlier: before };
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
  const theirs = checks.flatMap(({ end, pending, criteria }) => {
    const check = criteria.find((one) => one.number === number);
    return check === undefined || (pending && check.met === 'unknown')
      ? []
      : [{ end, met: check.met, beside: false, check }];
  });
  const readings = theirs.flatMap(({ check }) => show(check));
  return {
    number,
    met: metInARow(theirs, day),
    asked: asked === null ? null : Number(asked),
    newest: readings.findLast(({ value }) => value !== null) ?? null,
  };
}
