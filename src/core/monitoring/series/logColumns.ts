/** A log that is filled reading by reading, of a size that is known, and then put in the order of its days. */
import type { VintageLog } from './vintageLog.ts';

export interface LoggedReading {
  readonly row: number;
  readonly period: number;
  readonly value: number;
  readonly denominator: number;
  readonly recorded: number;
  readonly source: number;
}

export class LogColumns {
  readonly #rows: Int32Array;
  readonly #periods: Int32Array;
  readonly #values: Float64Array;
  #denominators: Float64Array | null = null;
  readonly #recorded: Int32Array;
  readonly #sources: Int32Array;
  #length = 0;
  #isInOrder = true;

  constructor(size: number) {
    this.#rows = new Int32Array(size);
    this.#periods = new Int32Array(size);
    this.#values = new Float64Array(size);
    this.#recorded = new Int32Array(size);
    this.#sources = new Int32Array(size);
  }

  push({ row, period, value, denominator, recorded, source }: LoggedReading): void {
    const at = this.#length;
    this.#rows[at] = row;
    this.#periods[at] = period;
    this.#values[at] = value;
    this.#recorded[at] = recorded;
    this.#sources[at] = source;
    if (!Number.isNaN(denominator)) {
      this.#denominators ??= new Float64Array(this.#rows.length).fill(Number.NaN);
    }
    if (this.#denominators !== null) this.#denominators[at] = denominator;
    if (at > 0 && recorded < (this.#recorded[at - 1] ?? 0)) this.#isInOrder = false;
    this.#length += 1;
  }

  /** Readings of one day stay in the order in which they were pushed. */
  log(): VintageLog {
    const end = this.#length;
    const log = {
      rows: this.#rows.subarray(0, end),
      periods: this.#periods.subarray(0, end),
      values: this.#values.subarray(0, end),
      denominators: this.#denominators?.subarray(0, end) ?? null,
      recorded: this.#recorded.subarray(0, end),
      sources: this.#sources.subarray(0, end),
    };
    if (this.#isInOrder) return log;
    const order = orderByDay(log.recorded);
    const whole = (column: Int32Array): Int32Array => Int32Array.from(order, (at) => column[at] ?? 0);
    const { denominators } = log;
    return {
      rows: whole(log.rows),
      periods: whole(log.periods),
      values: Float64Array.from(order, (at) => log.values[at] ?? Number.NaN),
      denominators: denominators && Float64Array.from(order, (at) => denominators[at] ?? Number.NaN),
      recorded: whole(log.recorded),
      sources: whole(log.sources),
    };
  }
}

/** By counting, which is linear in readings and days and keeps the order of equal ones. */
function orderByDay(recorded: Int32Array): Uint32Array {
  let [first, last] = [Infinity, -Infinity];
  for (const day of recorded) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const next = new Uint32Array(last - first + 2);
  for (const day of recorded) next[day - first + 1] = (next[day - first + 1] ?? 0) + 1;
  for (let day = 1; day < next.length; day += 1) next[day] = (next[day] ?? 0) + (next[day - 1] ?? 0);
  const order = new Uint32Array(recorded.length);
  for (const [at, day] of recorded.entries()) {
    const place = next[day - first] ?? 0;
    next[day - first] = place + 1;
    order[place] = at;
  }
  return order;
}
