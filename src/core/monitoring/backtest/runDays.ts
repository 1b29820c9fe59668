import type { PeriodKind } from '../period.ts';
import { lastDayOf, periodOn } from '../period.ts';
import type { VintageLog } from '../series/vintageLog.ts';

/** The last days of all weeks, months … since the first reading became known, and the last day itself, as day numbers. */
export function runDays(logs: Iterable<VintageLog>, every: PeriodKind, lastDay: number): number[] {
  let first = lastDay;
  for (const { recorded } of logs) first = Math.min(first, recorded[0] ?? lastDay);
  const days: number[] = [];
  for (let number = periodOn(every, first); ; number += 1) {
    const day = lastDayOf({ kind: every, number });
    if (day >= lastDay) return [...days, lastDay];
    days.push(day);
  }
}
