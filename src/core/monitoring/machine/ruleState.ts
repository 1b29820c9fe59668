/** What a rule carries from one run to the next, for all places: one number a place in each column. */
import type { Discoveries } from '../run/discoveries.ts';
import { phase } from './step.ts';

/** Stands for "that period was taken back", where otherwise a verdict stands: what is before it is not counted again. */
export const takenBack = 2;

/** Stands for "no period". */
export const never = -2_147_483_648;

/** `type`, because an interface has no index signature, by which all columns are gone through. */
export type RuleColumns = {
  readonly phase: Uint8Array;
  readonly count: Uint16Array;
  /** The period in which the alert that is on, or was last on, began. */
  readonly firedIn: Int32Array;
  /** The newest period that was counted, and what it said at the limits and at the exit levels. */
  readonly counted: Int32Array;
  readonly saidFires: Int8Array;
  readonly saidHolds: Int8Array;
  /** The first period after that which said nothing. */
  readonly unknownSince: Int32Array;
  /**
   * The state before that period was counted: it is counted anew when its readings change. When the alert began is no part
   * of it: one that is on goes on, and where none is on, nothing is asked.
   */
  readonly beforePhase: Uint8Array;
  readonly beforeCount: Uint16Array;
};

export class RuleState {
  readonly columns: RuleColumns;
  /** Day number and newest period of the last run; −Infinity before the first. */
  ranOn = -Infinity;
  ended = -Infinity;
  due = -Infinity;
  /** What chance would explain in each of the newest periods. */
  readonly discoveries = new Map<number, Discoveries>();
  /** 1 for places that took over from others already, and for those that others took over from. */
  readonly settled: Uint8Array;

  constructor(places: number) {
    const whole = (): Int32Array => new Int32Array(places).fill(never);
    this.columns = {
      phase: new Uint8Array(places),
      count: new Uint16Array(places),
      firedIn: whole(),
      counted: whole(),
      saidFires: new Int8Array(places),
      saidHolds: new Int8Array(places),
      unknownSince: whole(),
      beforePhase: new Uint8Array(places),
      beforeCount: new Uint16Array(places),
    };
    this.settled = new Uint8Array(places);
  }

  /** Keeps the state of a row as that before the period that is counted next. */
  keep(row: number): void {
    const { columns } = this;
    columns.beforePhase[row] = columns.phase[row] ?? 0;
    columns.beforeCount[row] = columns.count[row] ?? 0;
  }

  /** Goes back to before the period that was counted last. */
  goBack(row: number): void {
    const { columns } = this;
    columns.counted[row] = (columns.counted[row] ?? never) - 1;
    this.settle(row);
    columns.phase[row] = columns.beforePhase[row] ?? 0;
    columns.count[row] = columns.beforeCount[row] ?? 0;
  }

  /** The period that was counted last is not counted again, whatever becomes known of it. */
  settle(row: number): void {
    this.columns.saidFires[row] = takenBack;
    this.columns.saidHolds[row] = takenBack;
  }

  /** Copies all that is known of a row to another, of a place that took its place. */
  copy(from: number, to: number): void {
    for (const column of Object.values(this.columns)) column[to] = column[from] ?? 0;
  }

  /** Ends what is carried for a row: nothing is watched there any more. */
  clear(row: number): void {
    this.columns.phase[row] = phase.inactive;
    this.columns.count[row] = 0;
    this.columns.unknownSince[row] = never;
  }

  /** Ends it for a row that the rule is about no more: when it is again, it begins like one that never was. */
  forget(row: number): void {
    this.clear(row);
    const { counted } = this.columns;
    const known = this.discoveries.get(counted[row] ?? never);
    if (known !== undefined && this.columns.saidFires[row] !== takenBack) {
      known.tested -= 1;
      known.low.delete(row);
    }
    counted[row] = never;
  }
}
