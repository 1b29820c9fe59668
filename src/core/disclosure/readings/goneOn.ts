/**
 * Places that go on under their own name with others in them, or without some that came out of them. Whoever publishes such
 * a place twice for one period, as it was and as it is, tells by the difference what joined or left it.
 */
import { Moment } from './moment.ts';
import type { PublicationEvent } from './publication.ts';
import type { PlaceChange, PlaceReading, PlaceTree, Standing } from './reading.ts';
import { valueOfCell } from './readingCells.ts';
import type { ReadingsContext, ReadingTable } from './readingTable.ts';
import type { CountedCells } from './relations.ts';
import { standingsOf, withReadings } from './standings.ts';

/** Adds to a table what any two of the readings that a place ever had say together of what joined or left it. */
export function addGoneOn(table: ReadingTable, context: ReadingsContext, events: readonly PublicationEvent[]): void {
  const all = changesOfGoneOn(events, context.tree);
  if (all.length === 0) return;
  const places = new Set(all.flatMap(({ before, after }) => [...before, ...after]));
  const moments: Moment[] = [];
  for (const { standing } of standingsOf(events)) {
    moments.push(new Moment(table, context, withReadings(new Map(), readingsAt(standing, places))));
  }
  for (const indicator of context.indicators.keys()) {
    for (const change of all) addSums(table, moments, { indicator, change });
  }
}

/** The place that is there before and after, and what came to it or came out of it. */
interface GoneOn {
  readonly place: string;
  readonly others: readonly string[];
}

function changesOfGoneOn(events: readonly PublicationEvent[], tree: PlaceTree): GoneOnChange[] {
  const found = new Map<string, GoneOnChange>();
  const places = new Set(
    events.flatMap(({ publication }) => [...publication.readings.values()].map(({ place }) => place)),
  );
  for (const at of places) {
    for (const change of tree.changesOf(at)) {
      const both = change.before.filter((one) => change.after.includes(one));
      const [place] = both;
      const others = [...change.before, ...change.after].filter((one) => one !== place);
      // Where several go on, or some ended and others began, nobody can tell what went where.
      const isOneWay = change.before.length === 1 || change.after.length === 1;
      if (place === undefined || both.length > 1 || !isOneWay) continue;
      found.set(JSON.stringify([place, others]), { ...change, place, others });
    }
  }
  return [...found.values()];
}

type GoneOnChange = PlaceChange & GoneOn;

function* readingsAt(standing: Standing, places: ReadonlySet<string>): Generator<PlaceReading> {
  for (const known of standing.values()) {
    for (const place of places) {
      const reading = known.get(place);
      if (reading !== undefined) yield reading;
    }
  }
}

function addSums(
  table: ReadingTable,
  moments: readonly Moment[],
  { indicator, change: { place, others } }: { readonly indicator: string; readonly change: GoneOn },
): void {
  const cellsOf = (one: string): CountedCells[] => distinct(moments.flatMap((at) => at.cellsAt(indicator, one) ?? []));
  const own = cellsOf(place);
  if (own.length < 2) return;
  const parts = others.map(cellsOf);
  // Each that joined or left may have done so by itself, or all of them together.
  const sets = parts.flatMap((cells) => cells.map((cell) => [cell]));
  const all = parts.map((cells) => cells.at(-1));
  if (all.length > 1 && all.every((cell) => cell !== undefined)) sets.push(all);
  for (const larger of own) {
    for (const smaller of own) {
      if (larger === smaller) continue;
      for (const set of sets) addBoth(table, larger, [smaller, ...set]);
    }
  }
}

function addBoth(table: ReadingTable, total: CountedCells, parts: readonly CountedCells[]): void {
  if (!areOfPeople(total, parts)) return;
  for (const which of ['counted', 'cases'] as const) {
    const of = total[which];
    const cells = parts.flatMap((part) => part[which] ?? []);
    if (of === null || cells.length < parts.length || cells.includes(of)) continue;
    table.addSum({ total: of, parts: cells, isComplete: true });
  }
}

/** Whether it has about as many people more as joined it: otherwise it was revised for another reason. */
function areOfPeople(total: CountedCells, parts: readonly CountedCells[]): boolean {
  const cases = [total, ...parts].flatMap((each) => each.cases ?? []);
  if (cases.length <= parts.length) return true;
  const [whole = 0, ...rest] = cases.map(valueOfCell);
  const off = Math.abs(rest.reduce((left, part) => left - part, whole));
  return off <= Math.max(MOST_OFF, whole / 20);
}

/** People who were counted at another time are a few more or less. */
const MOST_OFF = 20;

function distinct(cells: readonly CountedCells[]): CountedCells[] {
  return [...new Map(cells.map((each) => [`${each.counted} ${each.cases}`, each])).values()];
}
