/** The readings that an end rests on: kept with it, so that nobody is told of an end that rests on what he cannot see. */
import { parsePeriod, periodText } from '../period.ts';
import { periodsBack } from '../run/explanation.ts';
import type { Monitor } from '../run/monitor.ts';
import type { EndedAlert } from './alert.ts';

export interface EndReading {
  readonly indicator: string;
  readonly period: string;
  /** Index into the sources of what was read. */
  readonly source: number;
}

/** Of the last periods that each test looked at, until it held no more for so many as the rule asks; none of other ends. */
export function endReadings(monitor: Monitor, { rule, place, since, period, how }: EndedAlert): EndReading[] {
  const run = monitor.runs.get(rule);
  const row = monitor.input.lineage.rowOf.get(place);
  const [first, last] = [parsePeriod(since)?.number, parsePeriod(period)?.number];
  if (run === undefined || row === undefined || first === undefined || last === undefined) return [];
  if (how !== 'resolved' && how !== 'revised') return [];
  const found = new Map<string, EndReading>();
  for (const [index, leaf] of run.rule.leaves.entries()) {
    const table = run.leaves[index]?.table;
    if (table === undefined) continue;
    const back = periodsBack(leaf);
    const most = run.rule.clearFor + back;
    for (let at = last, count = 0; at >= first - back && count < most; at -= 1) {
      const source = table.sourceAt(row, at);
      if (source < 0) continue;
      count += 1;
      const text = periodText({ kind: table.indicator.period, number: at });
      found.set(`${leaf.indicator} ${text}`, { indicator: leaf.indicator, period: text, source });
    }
  }
  return [...found.values()];
}
