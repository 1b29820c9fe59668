/** All readings of one indicator as they are known on a day: one row a place, one column a period. */
import { lastDayOf, parsePeriod, periodOn } from '../period.ts';
import type { Indicator } from '../indicator.ts';
import type { Lineage } from './lineage.ts';
import { isWhole } from './lineage.ts';
import type { TableColumns, TakenIn } from './takenIn.ts';
import { columnsFrom } from './takenIn.ts';

/** One value of one place and period, as somebody gave it. NaN stands for "there is none". */
export interface Reading {
  readonly row: number;
  /** The number of the period. */
  readonly period: number;
  readonly value: number;
  readonly denominator: number;
  /** Index into the sources that whoever reads knows. */
  readonly source: number;
}

/** Where values and the numbers of their periods go, oldest first. */
export interface Gathered {
  readonly values: Float64Array;
  readonly times: Float64Array;
}

/** Told of each row and period that changes. */
export type Touch = (row: number, period: number) => void;

export interface TableSize {
  /** Number of the first period, and how many there are. */
  readonly first: number;
  readonly periods: number;
  /** Whether denominators are kept; without them, weighted means and funnels cannot be reckoned. */
  readonly denominators: boolean;
}

const origins = { none: 0, given: 1, derived: 2 } as const;

/**
 * Unknown is NaN in here, because columns of numbers are what makes a million tests a second possible; it is null
 * again in every explanation. A place that came from others has their values as its own before its first day: as they
 * are (new code), added or weighed (merge), by its share (split). What was given for it directly goes before that.
 * Where a new code or a merge became known late, what was reported after its first day under the old codes is its own, too.
 */
export class IndicatorTable {
  readonly indicator: Indicator;
  readonly lineage: Lineage;
  readonly first: number;
  readonly periods: number;
  readonly values: Float64Array;
  readonly denominators: Float64Array | null;
  readonly sources: Int32Array;
  /** The oldest period that anybody has reported so far; Infinity before the first reading. */
  knownSince = Infinity;
  readonly #origin: Uint8Array;
  readonly #lastDays: Float64Array;
  /** First period of the present boundaries of each row; −Infinity where they never changed. */
  readonly #boundaries: Float64Array;
  readonly #redefined: readonly number[];

  /** Goes on from what was taken in before, whose columns it makes its own; its periods have to be among those asked for. */
  constructor(indicator: Indicator, lineage: Lineage, size: TableSize, before?: TakenIn) {
    const { first, periods } = size;
    this.indicator = indicator;
    this.lineage = lineage;
    this.first = first;
    this.periods = periods;
    const columns = columnsFrom(before, { ...size, rows: lineage.places.length });
    this.values = columns.values;
    this.denominators = columns.denominators;
    this.sources = columns.sources;
    this.#origin = columns.origins;
    if (before !== undefined) this.knownSince = before.knownSince;
    this.#lastDays = Float64Array.from({ length: periods }, (_, column) =>
      lastDayOf({ kind: indicator.period, number: first + column }),
    );
    this.#boundaries = this.#boundariesOf();
    this.#redefined = indicator.redefined.flatMap((text) => parsePeriod(text)?.number ?? []);
  }

  /** Takes a reading in; what was known of that place and period before is replaced. Calls `touch` for every row that changes. */
  set(reading: Reading, touch: Touch): void {
    const column = reading.period - this.first;
    if (column < 0 || column >= this.periods) throw new RangeError(`period ${reading.period} is outside of the table`);
    this.#write(reading, column, origins.given);
    if (reading.period < this.knownSince) this.knownSince = reading.period;
    touch(reading.row, reading.period);
    this.#derive(reading.row, column, touch);
  }

  get columns(): TableColumns {
    const { values, denominators, sources } = this;
    return { values, denominators, sources, origins: this.#origin };
  }

  /** The oldest period of a row that anything was ever said of, of the place or of one that it came from; Infinity for none. */
  saidSince(row: number): number {
    const start = row * this.periods;
    for (let column = 0; column < this.periods; column += 1) {
      if (this.#origin[start + column] !== origins.none) return this.first + column;
    }
    return Infinity;
  }

  /** First period that a value of this row and period may be compared with. */
  comparableSince(row: number, period: number): number {
    const boundary = this.#boundaries[row] ?? -Infinity;
    let since = boundary <= period ? boundary : -Infinity;
    for (const start of this.#redefined) if (start <= period && start > since) since = start;
    return since;
  }

  /** The value of a row and period that may be tested; NaN where there is none, or it rests on too few cases. */
  at(row: number, period: number): number {
    const column = period - this.first;
    if (column < 0 || column >= this.periods) return Number.NaN;
    const cell = row * this.periods + column;
    const { denominators } = this;
    const { minDenominator } = this.indicator;
    if (denominators !== null && minDenominator > 0 && (denominators[cell] ?? 0) < minDenominator) return Number.NaN;
    return this.values[cell] ?? Number.NaN;
  }

  /**
   * Puts the values of a row that may be tested, and their periods, into columns, from one period to another, both
   * included; tells how many. Periods before the table began are left out.
   */
  gather(row: number, { from, to }: { readonly from: number; readonly to: number }, into: Gathered): number {
    const { values, denominators, first, periods } = this;
    const { minDenominator } = this.indicator;
    const isLimited = denominators !== null && minDenominator > 0;
    const last = Math.min(to - first, periods - 1);
    const start = row * periods;
    let count = 0;
    for (let column = Math.max(0, from - first); column <= last; column += 1) {
      const value = values[start + column] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      if (isLimited && (denominators[start + column] ?? 0) < minDenominator) continue;
      into.values[count] = value;
      into.times[count] = first + column;
      count += 1;
    }
    return count;
  }

  /** Whether anything was reported, however few cases it rests on. */
  isReported(row: number, period: number): boolean {
    const column = period - this.first;
    if (column < 0 || column >= this.periods) return false;
    return !Number.isNaN(this.values[row * this.periods + column] ?? Number.NaN);
  }

  /** Day number of the last day of a period of the table. */
  lastDay(period: number): number {
    return this.#lastDays[period - this.first] ?? lastDayOf({ kind: this.indicator.period, number: period });
  }

  denominatorAt(row: number, period: number): number {
    const column = period - this.first;
    if (this.denominators === null || column < 0 || column >= this.periods) return Number.NaN;
    return this.denominators[row * this.periods + column] ?? Number.NaN;
  }

  /** Index of the source of a row and period, −1 where there is none. */
  sourceAt(row: number, period: number): number {
    const column = period - this.first;
    return column < 0 || column >= this.periods ? -1 : (this.sources[row * this.periods + column] ?? -1);
  }

  #write({ row, value, denominator, source }: Omit<Reading, 'period'>, column: number, origin: number): void {
    const cell = row * this.periods + column;
    this.values[cell] = value;
    if (this.denominators !== null) this.denominators[cell] = denominator;
    this.sources[cell] = source;
    this.#origin[cell] = origin;
  }

  /** Hands a value on to whatever took the place of this row after that period, or is this row whole under another code. */
  #derive(row: number, column: number, touch: Touch): void {
    const end = this.#lastDays[column] ?? Infinity;
    for (const successor of this.lineage.successors[row] ?? []) {
      if (end >= (this.lineage.from[successor] ?? -Infinity) && !isWhole(this.lineage, successor)) continue;
      if (this.#origin[successor * this.periods + column] === origins.given) continue;
      this.#write({ row: successor, ...this.#inherited(successor, column) }, column, origins.derived);
      touch(successor, this.first + column);
      this.#derive(successor, column, touch);
    }
  }

  #inherited(row: number, column: number): Omit<Reading, 'row' | 'period'> {
    const before = this.lineage.predecessors[row] ?? [];
    const whole = isWhole(this.lineage, row);
    const [only] = before;
    const { combine } = this.indicator;
    let [sum, weight, source] = [0, 0, -1];
    for (const { row: from, share } of before) {
      const cell = from * this.periods + column;
      const value = this.values[cell] ?? Number.NaN;
      const denominator = this.denominators?.[cell] ?? Number.NaN;
      const part = whole ? 1 : (share ?? Number.NaN);
      if (source < 0) source = this.sources[cell] ?? -1;
      sum += combine === 'sum' ? value * part : value * denominator * part;
      weight += denominator * part;
    }
    if (before.length === 1 && only !== undefined && (whole || combine === 'mean')) {
      const cell = only.row * this.periods + column;
      const denominator = this.denominators?.[cell] ?? Number.NaN;
      const part = whole ? 1 : (only.share ?? Number.NaN);
      return { value: this.values[cell] ?? Number.NaN, denominator: denominator * part, source };
    }
    if (combine === 'none') return { value: Number.NaN, denominator: Number.NaN, source: -1 };
    const value = combine === 'sum' ? sum : sum / weight;
    return { value, denominator: weight, source: Number.isNaN(value) ? -1 : source };
  }

  /** New codes and merges of what adds up are no new boundaries; those of a predecessor are handed on. */
  #boundariesOf(): Float64Array {
    const { lineage } = this;
    const boundaries = new Float64Array(lineage.places.length).fill(-Infinity);
    const byDay = lineage.places.map((_, row) => row).filter((row) => (lineage.predecessors[row] ?? []).length > 0);
    byDay.sort((a, b) => (lineage.from[a] ?? 0) - (lineage.from[b] ?? 0));
    for (const row of byDay) {
      const before = lineage.predecessors[row] ?? [];
      const keeps = isWhole(lineage, row) && (before.length === 1 || this.indicator.combine !== 'none');
      const day = lineage.from[row] ?? -Infinity;
      const start = day === -Infinity ? day : periodOn(this.indicator.period, day);
      boundaries[row] = keeps ? Math.max(...before.map((one) => boundaries[one.row] ?? -Infinity)) : start;
    }
    return boundaries;
  }
}
