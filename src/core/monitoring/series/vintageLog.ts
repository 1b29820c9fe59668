/** Readings of one indicator in the order in which they became known: what a run on any day is made from. */
import type { IndicatorTable } from './indicatorTable.ts';
import type { TakenIn } from './takenIn.ts';

/** One number a reading in each column; all have the same length. Unknown is NaN. */
export interface VintageLog {
  readonly rows: Int32Array;
  readonly periods: Int32Array;
  readonly values: Float64Array;
  /** Null where no reading has one. */
  readonly denominators: Float64Array | null;
  /** Day numbers on which they were recorded, never falling. */
  readonly recorded: Int32Array;
  readonly sources: Int32Array;
  /** What was known before the first of these: none of them lies before its newest day. */
  readonly before?: TakenIn | undefined;
}

/** How many readings were known on a day, and a sum that tells them from others. */
export function knownOn(log: VintageLog, day: number): { readonly count: number; readonly sum: number } {
  const { recorded, values, periods, before } = log;
  if (before !== undefined && day < before.newest) throw new RangeError('the log begins after that day');
  let [at, sum] = [0, before?.sum ?? 0];
  for (; at < recorded.length && (recorded[at] ?? Infinity) <= day; at += 1) {
    sum += (values[at] ?? 0) || 0;
    sum += (periods[at] ?? 0) / 1024;
  }
  return { count: at + (before?.readings ?? 0), sum };
}

/** Readings before `touchedSince` are known already: rows are touched by those that came after that day. */
export interface Advance {
  readonly toDay: number;
  readonly touchedSince: number;
}

/** A table that is filled from a log up to one day after the other. */
export class IndicatorSeries {
  readonly table: IndicatorTable;
  /** The oldest period of each row that changed in the last advance; Infinity where nothing did. */
  readonly touchedFrom: Float64Array;
  /** Whether nothing was taken as known already in the last advance. */
  isAnew = false;
  readonly #log: VintageLog;
  #next = 0;
  #hasAdvanced = false;

  constructor(table: IndicatorTable, log: VintageLog) {
    this.table = table;
    this.#log = log;
    this.touchedFrom = new Float64Array(table.lineage.places.length).fill(Infinity);
  }

  /** Takes in what was recorded up to a day, that day included. */
  advance({ toDay, touchedSince }: Advance): void {
    const { rows, periods, values, denominators, recorded, sources } = this.#log;
    const { touchedFrom } = this;
    this.isAnew = touchedSince === -Infinity;
    touchedFrom.fill(Infinity);
    if (this.isAnew && !this.#hasAdvanced && this.#log.before !== undefined) {
      for (let row = 0; row < touchedFrom.length; row += 1) touchedFrom[row] = this.table.saidSince(row);
    }
    this.#hasAdvanced = true;
    const touch = (row: number, period: number): void => {
      if (period < (touchedFrom[row] ?? Infinity)) touchedFrom[row] = period;
    };
    const ignore = (): void => undefined;
    for (; this.#next < rows.length && (recorded[this.#next] ?? Infinity) <= toDay; this.#next += 1) {
      const at = this.#next;
      const reading = {
        row: rows[at] ?? 0,
        period: periods[at] ?? 0,
        value: values[at] ?? Number.NaN,
        denominator: denominators?.[at] ?? Number.NaN,
        source: sources[at] ?? -1,
      };
      this.table.set(reading, (recorded[at] ?? 0) > touchedSince ? touch : ignore);
    }
  }

  /** The table for another run to go on from; null while a reading is left that is not known yet. */
  takenIn(): TakenIn | null {
    const { table } = this;
    const { before, recorded } = this.#log;
    if (this.#next < recorded.length) return null;
    const { count, sum } = knownOn(this.#log, Infinity);
    const newest = recorded.at(-1) ?? before?.newest ?? -Infinity;
    const { first, periods, knownSince } = table;
    return { first, periods, knownSince, readings: count, sum, newest, ...table.columns };
  }
}
