import type { IndicatorTable } from '../series/indicatorTable.ts';
import type { LeafTest } from './leafTest.ts';
import { nothingInCommon, worseSign } from './leafTest.ts';
import type { Outcome } from './outcome.ts';
import { begin, cannotSay, say } from './outcome.ts';
import { roundingOf, withoutRounding } from './rounding.ts';

export interface ChangeOptions {
  /** How much worse, above 0; in the unit, or as a share of the earlier value where `relative`. */
  readonly limit: number;
  readonly exitLevel: number;
  /** Compared with the value this many periods before. */
  readonly over: number;
  readonly relative: boolean;
}

/** What rounding is allowed for is never more than this part of a limit, else no change at all would reach a small one. */
const mostOfLimit = 1e-3;

/** Whether the value has got worse by at least the limit since the same place's value some periods before. */
export function changeTest(table: IndicatorTable, { limit, exitLevel, over, relative }: ChangeOptions): LeafTest {
  const sign = worseSign(table);
  const test = (row: number, period: number, out: Outcome): void => {
    const value = table.at(row, period);
    const before = table.at(row, period - over);
    const change = relative ? (value - before) / Math.abs(before) : value - before;
    begin(out, change, sign * limit, sign * exitLevel);
    out.used = Number(!Number.isNaN(value)) + Number(!Number.isNaN(before));
    out.missing = 2 - out.used;
    out.expected = before;
    if (Number.isNaN(value)) return cannotSay(out, 'no value');
    if (table.comparableSince(row, period) > period - over) return cannotSay(out, 'new boundaries');
    // A share of nothing is none.
    if (!Number.isFinite(change)) return cannotSay(out, 'too few values');
    if (out.full) out.value = withoutRounding(change);
    const rounding = roundingOf(value, before) / (relative ? Math.abs(before) : 1);
    const reaches = (level: number): boolean => sign * change >= level - Math.min(rounding, level * mostOfLimit);
    say(out, reaches(limit), reaches(exitLevel));
  };
  return { table, begin: nothingInCommon, test };
}
