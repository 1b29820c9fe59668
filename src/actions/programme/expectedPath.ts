/** What a growth rule ("8 % more each year") asks for, year by year, and why it cannot be said where it cannot. */
import { Big } from 'big.js';
import { dayInterval } from '../../core/records/partialDate.ts';
import type { ExpectedYear, TermLine, TermPath } from '../termAnswers.ts';
import type { Basis } from './sentByYear.ts';

const mostYears = 60;

export interface SentByYear {
  /** What the amounts are in; null where nothing is recorded at all. */
  readonly basis: Basis | null;
  readonly years: ReadonlyMap<string, Big>;
  /** How many of the donors that were paired in a year something is recorded for in it. */
  readonly coverage: (year: string) => { readonly donors: number; readonly of: number };
}

export interface PathAround {
  /** Of the round. */
  readonly start: string;
  readonly end: string | null;
  /** The year of the day shown; it is not over. */
  readonly thisYear: number;
  /** How many currencies and price bases the amounts of those whom the term binds are in: several are never added. */
  readonly bases: number;
  readonly sent: SentByYear;
}

/**
 * Compound growth: amount of year n = amount of the base year × (1 + rate)ⁿ, rounded half-even to whole units. The base
 * is the year that the term states; else the first whole year of the round that is over and in which something is
 * recorded from everybody who was paired. Years run to the end of the round or to this year. Null for terms that say
 * nothing of years.
 */
export function expectedPath(term: TermLine, around: PathAround): TermPath | null {
  const isPercent = /^(?:%|％|per ?cent)/i.test(term.unit ?? '');
  if (term.kind !== 'growth') return null;
  if (!isPercent || (term.low === null && term.high === null)) return without(term, around, { why: 'no percentage' });
  if (around.bases > 1) return without(term, around, { why: 'several currencies' });
  if (around.sent.years.size === 0) return without(term, around, { why: 'nothing recorded' });
  const stated = statedYear(term);
  if (stated !== null && !around.sent.years.has(stated)) {
    return without(term, around, { why: 'base not recorded', year: stated });
  }
  const found = stated ?? firstWholeYear(around);
  if (typeof found !== 'string') return without(term, around, found);
  const amount = around.sent.years.get(found) ?? new Big(0);
  return {
    stage: stageOf(term),
    currency: around.sent.basis?.currency ?? null,
    priceYear: around.sent.basis?.priceYear ?? null,
    base: { year: found, amount: amount.toFixed(), stated: stated !== null },
    years: yearsFrom(found, amount, term, around),
    problem: null,
  };
}

function without(term: TermLine, { sent }: PathAround, problem: NonNullable<TermPath['problem']>): TermPath {
  const { currency = null, priceYear = null } = sent.basis ?? {};
  return { stage: stageOf(term), currency, priceYear, base: null, years: [], problem };
}

/** The year that a term names as its base, in its field or in words. */
export function statedYear({ baseYear, base }: Pick<TermLine, 'baseYear' | 'base'>): string | null {
  return baseYear ?? /\b(?:19|20)\d\d\b/.exec(base ?? '')?.[0] ?? null;
}

/** At which stage records count for a term. */
export function stageOf({ stage }: Pick<TermLine, 'stage'>): string {
  return stage ?? 'disbursement';
}

/** From the first whole year of the round to its last, or to this year. */
export function yearsOfRound(round: Pick<PathAround, 'start' | 'end' | 'thisYear'>): string[] {
  const first = firstYear(round.start);
  return Array.from({ length: Math.max(0, lastYear(round) - first + 1) }, (_none, at) => String(first + at));
}

/** The first year of which the whole lies in the round. */
function firstYear(start: string): number {
  const from = dayInterval(start)?.from ?? '0001-01-01';
  return Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1);
}

function lastYear({ end, thisYear, start }: Pick<PathAround, 'start' | 'end' | 'thisYear'>): number {
  const last = end === null ? thisYear : Math.min(thisYear, Number(end.slice(0, 4)));
  return Math.min(last, firstYear(start) + mostYears);
}

function firstWholeYear(around: PathAround): string | NonNullable<TermPath['problem']> {
  const candidates = [...around.sent.years]
    .filter(([year, amount]) => {
      const number = Number(year);
      const inRound = number >= firstYear(around.start) && number <= lastYear(around);
      return inRound && number < around.thisYear && amount.gt(0);
    })
    .map(([year]) => Object.assign({ year }, around.sent.coverage(year)))
    .toSorted((a, b) => a.year.localeCompare(b.year));
  const whole = candidates.find(({ donors, of }) => of > 0 && donors === of);
  if (whole) return whole.year;
  const [nearest] = candidates.toSorted((a, b) => b.donors / (b.of || 1) - a.donors / (a.of || 1));
  if (!nearest) return { why: 'nothing recorded' };
  return { why: 'no whole year', year: nearest.year, donors: nearest.donors, of: nearest.of };
}

function yearsFrom(base: string, amount: Big, term: TermLine, around: PathAround): ExpectedYear[] {
  const factor = (rate: string | null): Big | null => (rate === null ? null : new Big(rate).div(100).plus(1));
  const low = factor(term.low ?? term.high);
  const high = factor(term.low === null ? null : term.high);
  const first = Math.max(Number(base), firstYear(around.start));
  const after = (rate: Big | null, years: number): string | null =>
    rate === null ? null : amount.times(rate.pow(years)).round(0, Big.roundHalfEven).toFixed();
  const count = Math.max(0, lastYear(around) - first + 1);
  return Array.from({ length: count }, (_none, at) => {
    const year = first + at;
    const since = Math.min(year - Number(base), mostYears);
    return {
      year: String(year),
      low: after(low, since) ?? '0',
      high: after(high, since),
      recorded: around.sent.years.get(String(year))?.toFixed() ?? null,
    };
  });
}
