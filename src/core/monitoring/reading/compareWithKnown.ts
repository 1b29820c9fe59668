/** What new readings do to what was known before them: add to it, change it, say it again or take it back. */
import { observationsOutOfOrder, observationTwice } from '../errors.ts';
import type { Indicator } from '../indicator.ts';
import { dayText, periodText } from '../period.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import type { Lineage } from '../series/lineage.ts';
import type { VintageLog } from '../series/vintageLog.ts';
import type { ReadReadings } from './sortReadings.ts';

export interface Differences {
  /** Values of a place and period of which nothing was known. */
  readonly imported: number;
  /** Values that differ from the newest known one. */
  readonly updated: number;
  /** Values that are the newest known one. */
  readonly unchanged: number;
  /** Values that take a known one back. */
  readonly takenBack: number;
  readonly problems: readonly Problem[];
}

interface Cell {
  value: number;
  recorded: number;
}

interface About {
  readonly indicator: Indicator;
  readonly lineage: Lineage;
  readonly whereOf: (line: number) => string;
}

/**
 * `known` may leave out readings of other places and periods. A value that differs from a known one of the same day of
 * recording goes before it, and is warned about; values recorded before known ones change the past only, which is said.
 * Linear in the number of readings.
 */
export function compareWithKnown(readings: ReadReadings, known: VintageLog, about: About): Differences {
  const cells = new Map<number, Cell | null>();
  for (let at = 0; at < readings.rows.length; at += 1) cells.set(keyAt(readings, at), null);
  for (let at = 0; at < known.rows.length; at += 1) {
    const key = keyAt(known, at);
    if (cells.has(key)) cells.set(key, { value: known.values[at] ?? Number.NaN, recorded: known.recorded[at] ?? 0 });
  }
  const problems: Problem[] = [];
  const count = { imported: 0, updated: 0, unchanged: 0, takenBack: 0 };
  let [behind, firstBehind] = [0, 0];
  for (let at = 0; at < readings.rows.length; at += 1) {
    const key = keyAt(readings, at);
    const [value, recorded] = [readings.values[at] ?? Number.NaN, readings.recorded[at] ?? 0];
    const before = cells.get(key) ?? null;
    const isBehind = before !== null && recorded < before.recorded;
    if (isBehind) {
      behind += 1;
      firstBehind ||= readings.lines[at] ?? 0;
    }
    const kind = kindOf(value, before);
    count[kind] += 1;
    if (before?.recorded === recorded && kind !== 'unchanged') problems.push(sameDay(readings, at, before, about));
    if (!isBehind) cells.set(key, { value, recorded });
  }
  if (behind > 0) {
    const message =
      behind === 1
        ? 'One reading was recorded before what is known of its place and period already; it changes the past only.'
        : `${behind} readings were recorded before what is known of their places and periods already; they change the past only.`;
    problems.push(problem(observationsOutOfOrder, about.whereOf(firstBehind), message, 'notice'));
  }
  return { ...count, problems };
}

/** Rows and periods stay far below 2^26, so that a pair of them is a safe whole number. */
const mostPeriods = 2 ** 26;

function keyAt({ rows, periods }: Pick<VintageLog, 'rows' | 'periods'>, at: number): number {
  return (rows[at] ?? 0) * mostPeriods + (periods[at] ?? 0);
}

function kindOf(value: number, before: Cell | null): 'imported' | 'updated' | 'unchanged' | 'takenBack' {
  const isKnown = before !== null && !Number.isNaN(before.value);
  if (Number.isNaN(value)) return isKnown ? 'takenBack' : 'unchanged';
  if (!isKnown) return 'imported';
  return before.value === value ? 'unchanged' : 'updated';
}

function sameDay(readings: ReadReadings, at: number, before: Cell, { indicator, lineage, whereOf }: About): Problem {
  const period = periodText({ kind: indicator.period, number: readings.periods[at] ?? 0 });
  const what = `${lineage.places[readings.rows[at] ?? 0]?.id ?? ''}, ${period}`;
  const [was, is] = [valueText(before.value), valueText(readings.values[at] ?? Number.NaN)];
  const message = `${shown(what)} was known as ${was} on ${dayText(before.recorded)} already; ${is} of the same day goes before it.`;
  return problem(observationTwice, whereOf(readings.lines[at] ?? 0), message, 'warning');
}

function valueText(value: number): string {
  return Number.isNaN(value) ? 'nothing' : String(value);
}
