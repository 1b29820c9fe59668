/** What every kind of test has in common. */
import type { Lineage } from '../series/lineage.ts';
import type { IndicatorTable } from '../series/indicatorTable.ts';
import type { Path } from '../target.ts';
import type { Outcome } from './outcome.ts';

/** The world of a run that tests look at. */
export interface LeafWorld {
  readonly lineage: Lineage;
  /** Whether the place of a row is there on the day of the run. */
  readonly isThere: Uint8Array;
  /** Path to a target of its own that a place has for an indicator. */
  readonly pathOf: (row: number, indicator: string) => Path | null;
}

/** One leaf of a rule, ready to be asked about any place and period. */
export interface LeafTest {
  readonly table: IndicatorTable;
  /** Looks at what all places have in common in a period; asked before any of them. `due` is the newest period due by now. */
  begin(period: number, due: number): void;
  /** Fills in what the test says of a place in that period. */
  test(row: number, period: number, out: Outcome): void;
}

/** 1 where higher values are worse, −1 where lower ones are. */
export function worseSign({ indicator }: IndicatorTable): 1 | -1 {
  return indicator.worse === 'higher' ? 1 : -1;
}

/** Tests that look at nothing but the place itself. */
export const nothingInCommon = (): void => undefined;
