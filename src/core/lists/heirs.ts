/** A listed place that is no more: what took its place is asked, watched and told of in its stead. */
import { dayText } from '../monitoring/period.ts';
import type { Lineage } from '../monitoring/series/lineage.ts';
import { isThere } from '../monitoring/series/lineage.ts';
import type { CriterionReading } from './measuredChecks.ts';
import { together } from './measuredChecks.ts';

/** Rows that stand for a place on a day: itself while it is there, else whatever took its place; none where nothing did. */
export function standIns(lineage: Lineage, row: number, day: number): readonly number[] {
  const found = new Set<number>();
  const seen = new Set<number>();
  const waiting = [row];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (isThere(lineage, next, day)) found.add(next);
    else if ((lineage.to[next] ?? Infinity) < day) waiting.push(...(lineage.successors[next] ?? []));
  }
  return [...found];
}

/** Ids that stand for a place on a day; the place itself where the registry does not know it. */
export function standInIds(lineage: Lineage, place: string, day: number): readonly string[] {
  const row = lineage.rowOf.get(place);
  if (row === undefined || isThere(lineage, row, day)) return [place];
  return standIns(lineage, row, day).flatMap((one) => lineage.places[one]?.id ?? []);
}

/** The places, with all that they came from and all that came of them, so that nothing of their lineage is cut off. */
export function kinOf(lineage: Lineage, places: Iterable<string>): ReadonlySet<string> {
  const rows = new Set<number>();
  const waiting = [...places].flatMap((place) => lineage.rowOf.get(place) ?? []);
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (rows.has(row)) continue;
    rows.add(row);
    waiting.push(...(lineage.successors[row] ?? []));
    waiting.push(...(lineage.predecessors[row] ?? []).map((before) => before.row));
  }
  return new Set([...rows].flatMap((row) => lineage.places[row]?.id ?? []));
}

/**
 * What counts of a listed place in a period that ends on a day: what was said of itself; where it is no more by then, and
 * nothing was, that of what took its place. Of several parts the one that decides is told: all of them have to meet it.
 */
export function readingThrough(
  { lineage, row, end }: { readonly lineage: Lineage; readonly row: number; readonly end: () => number },
  ask: (row: number) => CriterionReading,
): CriterionReading {
  const own = ask(row);
  const isSaid = own.met !== 'unknown' || own.dataset !== null || own.waiting !== null || own.earlier.length > 0;
  if (isSaid || lineage.to[row] === Infinity || isThere(lineage, row, end())) return own;
  const heirs = standIns(lineage, row, end()).map(ask);
  const met = together(heirs.map((each) => each.met));
  return heirs.find((each) => each.met === met) ?? own;
}

/** What became of a place by a day: the first day without it, and the rows that stand for it; null while it is there. */
export function goneBy(
  lineage: Lineage,
  place: string,
  day: number,
): { readonly on: string; readonly heirs: readonly number[] } | null {
  const row = lineage.rowOf.get(place);
  const last = row === undefined ? Infinity : (lineage.to[row] ?? Infinity);
  if (row === undefined || last >= day) return null;
  return { on: dayText(last + 1), heirs: standIns(lineage, row, day) };
}
