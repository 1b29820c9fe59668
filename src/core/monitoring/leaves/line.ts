import type { IndicatorTable } from '../series/indicatorTable.ts';
import type { LeafTest } from './leafTest.ts';
import { nothingInCommon, worseSign } from './leafTest.ts';
import type { Outcome } from './outcome.ts';
import { begin, cannotSay, say } from './outcome.ts';

export interface LineOptions {
  readonly limit: number;
  /** How far on the good side a value has to be before the rule lets go. */
  readonly exitLevel: number;
  /** In how many of the last reported periods. */
  readonly atLeast: number;
  readonly of: number;
}

/** Reported periods are looked for in three times as many periods. */
const reach = 3;

/** Whether the value is at the limit or beyond it in at least `atLeast` of the last `of` reported periods. */
export function lineTest(table: IndicatorTable, { limit, exitLevel, atLeast, of }: LineOptions): LeafTest {
  const sign = worseSign(table);
  const test = (row: number, period: number, out: Outcome): void => {
    const value = table.at(row, period);
    begin(out, value, limit, exitLevel);
    if (Number.isNaN(value)) return cannotSay(out, 'no value');
    let [seen, beyond, beyondExit] = [1, 0, 0];
    if (sign * (value - limit) >= 0) beyond += 1;
    if (sign * (value - exitLevel) >= 0) beyondExit += 1;
    const oldest = Math.max(table.knownSince, period - reach * of + 1);
    for (let at = period - 1; seen < of && at >= oldest; at -= 1) {
      const before = table.at(row, at);
      if (Number.isNaN(before)) {
        out.missing += 1;
        continue;
      }
      seen += 1;
      if (sign * (before - limit) >= 0) beyond += 1;
      if (sign * (before - exitLevel) >= 0) beyondExit += 1;
    }
    out.used = seen;
    say(out, beyond >= atLeast, beyondExit >= atLeast);
  };
  return { table, begin: nothingInCommon, test };
}
