/** Readings of one indicator as they come in. */
import type { LoggedReading } from '../series/logColumns.ts';
import { Growing } from './growing.ts';

export interface ReadRow extends LoggedReading {
  readonly line: number;
  /** Somebody says that the value is right, however unlike the others it looks. */
  readonly confirmed: boolean;
}

export class ReadingColumns {
  readonly line = new Growing();
  readonly row = new Growing();
  readonly period = new Growing();
  readonly value = new Growing();
  readonly denominator = new Growing();
  readonly recorded = new Growing();
  readonly source = new Growing();
  readonly confirmed = new Growing();
  readonly #newest = new Map<number, number>();

  /** False when the row tells of an earlier period than one of the same series before it, and no correction is. */
  add(reading: ReadRow): boolean {
    this.line.push(reading.line);
    this.row.push(reading.row);
    this.period.push(reading.period);
    this.value.push(reading.value);
    this.denominator.push(reading.denominator);
    this.recorded.push(reading.recorded);
    this.source.push(reading.source);
    this.confirmed.push(Number(reading.confirmed));
    const newest = this.#newest.get(reading.row) ?? -Infinity;
    this.#newest.set(reading.row, Math.max(newest, reading.period));
    return reading.period >= newest;
  }
}
