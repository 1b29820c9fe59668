/** Which readings of places may leave the system: the rule behind every page, export, API answer and notice. */
import type { Indicator } from '../../monitoring/indicator.ts';
import type { Release, Treatment } from '../cell.ts';
import type { DisclosureParameters } from '../parameters.ts';
import { protect } from '../protect.ts';
import { addGoneOn } from './goneOn.ts';
import { judgedAlone } from './judgedAlone.ts';
import type { PublicationEvent } from './publication.ts';
import type { PlaceReading, PlaceTree, ReadingsByKey, Withheld } from './reading.ts';
import { idOfReading, keyOfReading } from './reading.ts';
import { casesOf, placeOfCell } from './readingCells.ts';
import type { OtherCases } from './otherCases.ts';
import { otherCasesOf } from './otherCases.ts';
import type { ReadingsContext, Telling } from './readingTable.ts';
import { ReadingTable } from './readingTable.ts';
import { standingAfter, standingsOf, withReadings } from './standings.ts';

export interface ReadingsToProtect {
  /** All that are reckoned from one another, by their ids. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** To be published, of one period; one at most of each indicator and place. */
  readonly readings: ReadingsByKey;
  readonly rank: number;
  /** What was told to the same readers before, in order of time. */
  readonly earlier: readonly PublicationEvent[];
  /** Of indicators that are none of these. */
  readonly otherCases?: readonly OtherCases[];
  /** What a wider circle is not told: nothing else can be withheld. All can, where it is left out. */
  readonly withheldFromAll?: ReadonlyMap<string, Withheld>;
  readonly tree: PlaceTree;
  /** Whether rates of the place may be shown although nobody said over how many cases: it is that large. */
  readonly isLarge: (place: string) => boolean;
  readonly parameters: DisclosureParameters;
}

export interface ProtectedReadings {
  /** By key; those that are not named are shown. */
  readonly withheld: ReadonlyMap<string, Withheld>;
  /** Places of which this publication would tell too much, whatever is withheld of it. */
  readonly exposed: readonly string[];
}

const neither: Withheld = { value: false, denominator: false };

/**
 * Everything that stood at any time is put side by side, so that sums across datasets count. Bands are not used: a withheld
 * value shows nothing. Throws a CounterfoilError where readings are no cells.
 */
export function protectReadings(asked: ReadingsToProtect): ProtectedReadings {
  const { indicators, tree, earlier, parameters, otherCases = [] } = asked;
  const context: ReadingsContext = { indicators, tree, parameters };
  const withoutBands = { ...parameters, bands: [] };
  const before = toldBefore(earlier);
  const releases = releasesOf(asked, context, before);
  // People that are not told of beside one indicator are not beside another one either.
  const ownCases = earlier.flatMap(({ publication: { readings, withheld } }) =>
    otherCasesOf(indicators, readings, withheld),
  );
  const table = newTable({ ...asked, otherCases: [...otherCases, ...ownCases] }, context, before);
  const { treatments, exposed } = protect(table, releases, withoutBands, { onlyNew: true });
  const withheld = new Map<string, Withheld>();
  for (const [key, reading] of asked.readings) {
    const found = withheldOf(reading, asked, table, treatments);
    if (found.value || found.denominator) withheld.set(key, found);
  }
  if (exposed.size === 0) return { withheld, exposed: [] };
  // What earlier releases tell by themselves as closely is not the fault of this one.
  const old = new ReadingTable(context, tellingBy(before, [...otherCases, ...ownCases]), false);
  old.add(standingAfter(earlier));
  addGoneOn(old, context, earlier);
  const known = protect(old, releases, withoutBands).exposed;
  const caused = [...exposed].flatMap(([id, room]) => {
    const before = known.get(id);
    return (before !== undefined && room >= before) || wasTold(id, releases) ? [] : [id];
  });
  return { withheld, exposed: [...new Set(caused.map(placeOfCell))] };
}

/** By reading: how it was told when it was published as it is; what was told once stays told. */
type ToldBefore = ReadonlyMap<string, Withheld>;

function toldBefore(earlier: readonly PublicationEvent[]): ToldBefore {
  const found = new Map<string, Withheld>();
  for (const { publication, isTakenBack } of earlier) {
    if (isTakenBack) continue;
    for (const [key, reading] of publication.readings) {
      const id = idOfReading(reading);
      const now = publication.withheld.get(key) ?? neither;
      const once = found.get(id) ?? now;
      found.set(id, { value: once.value && now.value, denominator: once.denominator && now.denominator });
    }
  }
  return found;
}

/** People that other indicators do not tell of are told of by none. */
function tellingBy(before: ToldBefore, others: readonly OtherCases[]): (reading: PlaceReading) => Telling {
  const told = new Set(others.flatMap(({ place, cases, isTold }) => (isTold ? [`${place} ${cases}`] : [])));
  const hidden = new Set(others.map(({ place, cases }) => `${place} ${cases}`).filter((one) => !told.has(one)));
  return (reading) => {
    const { value, denominator } = before.get(idOfReading(reading)) ?? neither;
    const isHidden = hidden.has(`${reading.place} ${casesOf(reading)}`);
    return { withheld: { value, denominator: denominator || isHidden }, isKnown: false };
  };
}

function releasesOf(
  { earlier, otherCases = [] }: ReadingsToProtect,
  context: ReadingsContext,
  before: ToldBefore,
): Release[] {
  const releases: Release[] = [];
  if (otherCases.length > 0) {
    const table = new ReadingTable(context, tellingBy(before, []), true);
    table.addOthers(otherCases);
    releases.push({ name: 'other indicators', table, treatments: treatmentsOf(table) });
  }
  for (const { name, standing, changed } of standingsOf(earlier)) {
    const table = new ReadingTable(context, tellingBy(before, []), true);
    table.add(standing, changed);
    releases.push({ name, table, treatments: treatmentsOf(table) });
  }
  return releases;
}

function treatmentsOf(table: ReadingTable): ReadonlyMap<string, Treatment> {
  const all = [...table.cells, ...table.rates];
  return new Map(all.map(({ id }) => [id, table.told.has(id) ? shown : notShown]));
}

const shown: Treatment = { as: 'shown' };
const notShown: Treatment = { as: 'withheld', cause: 'primary', sentence: '' };

/** What is to stand after the publication: the new readings, also those that newer ones will stand before, and all others. */
function newTable(asked: ReadingsToProtect, context: ReadingsContext, before: ToldBefore): ReadingTable {
  const { readings, earlier, withheldFromAll, rank, otherCases = [] } = asked;
  const telling = tellingBy(before, otherCases);
  const tellingOf = (reading: PlaceReading): Telling => {
    const key = keyOfReading(reading);
    if (withheldFromAll === undefined || readings.get(key) !== reading) return telling(reading);
    const open = withheldFromAll.get(key) ?? neither;
    return open.value ? telling(reading) : { withheld: open, isKnown: true };
  };
  const table = new ReadingTable(context, tellingOf, false);
  table.add(withReadings(standingAfter(earlier), readings.values()));
  const publication = { name: 'now', readings, withheld: new Map(), rank };
  const events = [...earlier, { publication, isTakenBack: false }];
  const after = standingAfter(events);
  const isAsTold = [...readings.values()].every((one) => after.get(one.indicator)?.get(one.place) === one);
  if (!isAsTold) table.add(after);
  addGoneOn(table, context, events);
  if (otherCases.length > 0) {
    table.addOthers(otherCases, otherCasesOf(context.indicators, readings, new Map()));
  }
  return table;
}

function wasTold(id: string, releases: readonly Release[]): boolean {
  return releases.some(({ treatments }) => treatments.get(id)?.as === 'shown');
}

/** A rate that is no cell of a table is judged by itself: by its cases, or by how large the place is. */
function withheldOf(
  reading: PlaceReading,
  { indicators, isLarge, parameters }: ReadingsToProtect,
  table: ReadingTable,
  treatments: ReadonlyMap<string, Treatment>,
): Withheld {
  const indicator = indicators.get(reading.indicator);
  if (indicator === undefined) return { value: true, denominator: true };
  const cells = table.cellsOf(reading);
  const alone = judgedAlone(reading, indicator, isLarge(reading.place), parameters);
  if (cells === null) return alone;
  const hides = (id: string): boolean => treatments.get(id)?.as !== 'shown';
  const isUnknown = reading.denominator === null && alone.value;
  return {
    value: isUnknown || cells.value.length === 0 || cells.value.some(hides),
    denominator: reading.denominator !== null && cells.cases !== null && hides(cells.cases),
  };
}
