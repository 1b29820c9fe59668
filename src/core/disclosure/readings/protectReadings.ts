/** Which readings of places may leave the system: the rule behind every page, export, API answer and notice. */
import type { Indicator } from '../../monitoring/indicator.ts';
import type { Problem } from '../../monitoring/problem.ts';
import type { Release, Treatment } from '../cell.ts';
import { cellExposed } from '../errors.ts';
import type { DisclosureParameters } from '../parameters.ts';
import { protect } from '../protect.ts';
import type { Below, PlaceReading } from './readingCells.ts';
import { cellIds, formOf, hasCells, placeOfCell, tableOf } from './readingCells.ts';

/** What is not told of a reading. */
export interface Withheld {
  readonly value: boolean;
  readonly denominator: boolean;
}

/** What readers were told of the same indicator and period before, by one dataset. */
export interface EarlierReadings {
  readonly name: string;
  readonly readings: readonly PlaceReading[];
  /** By place; those that are not named were shown. */
  readonly withheld: ReadonlyMap<string, Withheld>;
  /** False where it was told to a wider circle: what was withheld from that need not be from these readers. */
  readonly binds: boolean;
}

export interface ReadingsToProtect {
  readonly indicator: Indicator;
  /** To be published, of one period; a place has one at most. */
  readonly readings: readonly PlaceReading[];
  /** Published before, to the same readers or to a wider circle, in order of time. */
  readonly earlier: readonly EarlierReadings[];
  readonly below: Below;
  /** Whether rates of the place may be shown although nobody said over how many cases: it is that large. */
  readonly isLarge: (place: string) => boolean;
  readonly parameters: DisclosureParameters;
}

export interface ProtectedReadings {
  /** By place; those that are not named are shown. */
  readonly withheld: ReadonlyMap<string, Withheld>;
  /** Places of which this publication would tell too much, whatever is withheld of it. */
  readonly exposed: readonly string[];
}

const both: Withheld = { value: true, denominator: true };
const neither: Withheld = { value: false, denominator: false };

interface Known extends Pick<EarlierReadings, 'withheld' | 'binds'> {
  readonly byPlace: ReadonlyMap<string, PlaceReading>;
}

/**
 * The newest readings of every place are put side by side with the new ones, so that sums across datasets count. Bands are
 * not used: a withheld value shows nothing. Throws a CounterfoilError where readings are no cells.
 */
export function protectReadings(asked: ReadingsToProtect): ProtectedReadings {
  const { indicator, readings, earlier, parameters } = asked;
  const known = earlier.map(({ readings: list, withheld, binds }): Known => {
    return { withheld, binds, byPlace: new Map(list.map((reading) => [reading.place, reading])) };
  });
  const binding = known.filter(({ binds }) => binds);
  const stays = standing(earlier);
  const news = new Map(readings.map((reading) => [reading.place, reading]));
  const withheldBefore = new Map<string, Withheld>();
  for (const reading of readings) {
    const before = told(reading, binding);
    const [value, denominator] = [before.some((each) => each.value), before.some((each) => each.denominator)];
    if (value || denominator) withheldBefore.set(reading.place, { value, denominator });
  }
  for (const [place, { withheld }] of stays) if (!news.has(place) && withheld) withheldBefore.set(place, withheld);
  const all = [
    ...news.values(),
    ...[...stays.values()].map(({ reading }) => reading).filter((r) => !news.has(r.place)),
  ];
  const context = { indicator, below: asked.below, smallestCount: parameters.smallestCount };
  const table = tableOf(all, context, withheldBefore);
  const releases = earlier.map((each): Release => {
    const made = tableOf(each.readings, context);
    return { name: each.name, table: made, treatments: treatmentsOf(made.cells, each.withheld) };
  });
  const { treatments, problems } = protect(table, releases, { ...parameters, bands: [] });
  const withheld = new Map<string, Withheld>();
  for (const reading of readings) {
    const found = withheldOf(reading, asked, treatments);
    if (found.value || found.denominator) withheld.set(reading.place, found);
  }
  const exposed = exposedIn(problems);
  const others = exposed.filter((place) => !news.has(place));
  // What earlier releases tell of other places by themselves is not the fault of this one.
  const before = others.length === 0 ? [] : exposedBefore(stays, releases, asked);
  const isCaused = (place: string): boolean => {
    const reading = news.get(place);
    return reading === undefined ? !before.includes(place) : told(reading, known).every(({ value }) => value);
  };
  return { withheld, exposed: exposed.filter(isCaused) };
}

function exposedIn(problems: readonly Problem[]): string[] {
  const cells = problems.filter(({ code }) => code === cellExposed.code);
  return [...new Set(cells.map(({ where }) => placeOfCell(where)))];
}

function exposedBefore(
  stays: ReadonlyMap<string, Standing>,
  releases: readonly Release[],
  { indicator, below, parameters }: ReadingsToProtect,
): string[] {
  const readings = [...stays.values()].map(({ reading }) => reading);
  const withheld = new Map(
    [...stays].flatMap(([place, one]) => (one.withheld === null ? [] : [[place, one.withheld]])),
  );
  const table = tableOf(readings, { indicator, below, smallestCount: parameters.smallestCount }, withheld);
  return exposedIn(protect(table, releases, { ...parameters, bands: [] }).problems);
}

interface Standing {
  readonly reading: PlaceReading;
  readonly withheld: Withheld | null;
}

/** The newest of each place. */
function standing(earlier: readonly EarlierReadings[]): Map<string, Standing> {
  const newest = new Map<string, Standing>();
  for (const { readings, withheld } of earlier) {
    for (const reading of readings)
      newest.set(reading.place, { reading, withheld: withheld.get(reading.place) ?? null });
  }
  return newest;
}

function isSame(a: PlaceReading, b: PlaceReading): boolean {
  return a.place === b.place && a.value === b.value && a.denominator === b.denominator;
}

/** How a reading was treated each time that it was published as it is. */
function told(reading: PlaceReading, earlier: readonly Known[]): Withheld[] {
  return earlier.flatMap(({ byPlace, withheld }) => {
    const before = byPlace.get(reading.place);
    return before !== undefined && isSame(before, reading) ? [withheld.get(reading.place) ?? neither] : [];
  });
}

const shown: Treatment = { as: 'shown' };
const notShown: Treatment = { as: 'withheld', cause: 'primary', sentence: '' };

function treatmentsOf(
  cells: readonly { readonly id: string }[],
  withheld: ReadonlyMap<string, Withheld>,
): ReadonlyMap<string, Treatment> {
  return new Map(
    cells.map(({ id }) => {
      const place = placeOfCell(id);
      const { value, denominator } = withheld.get(place) ?? neither;
      const isHidden = id === cellIds.cases(place) ? denominator : value || id === cellIds.rest(place);
      return [id, isHidden ? notShown : shown];
    }),
  );
}

/** A rate that is no cell of a table is judged by itself: by its cases, or by how large the place is. */
function withheldOf(
  reading: PlaceReading,
  { indicator, isLarge, parameters }: ReadingsToProtect,
  treatments: ReadonlyMap<string, Treatment>,
): Withheld {
  const { place, denominator } = reading;
  if (!hasCells(reading, indicator)) return judgedAlone(reading, indicator, isLarge(place), parameters);
  const hides = (id: string): boolean => (treatments.get(id) ?? shown).as !== 'shown';
  const value = hides(cellIds.counted(place)) || hides(cellIds.rate(place));
  return { value, denominator: denominator !== null && hides(cellIds.cases(place)) };
}

/**
 * What a reading tells by itself, nothing else known: for those inside, as long as nothing of it is published, and for
 * readings that no sum holds.
 */
export function judgedAlone(
  { value, denominator }: PlaceReading,
  indicator: Indicator,
  isLarge: boolean,
  parameters: DisclosureParameters,
): Withheld {
  const form = formOf(indicator);
  if (denominator === null) {
    if (form === 'share' || form === 'mean') return isLarge ? neither : both;
    const isSmall = form === 'count' && Number.isInteger(value) && value > 0 && value < parameters.smallestCount;
    return { value: isSmall, denominator: false };
  }
  if (denominator < parameters.smallestDenominator) {
    return { value: true, denominator: denominator > 0 && denominator < parameters.smallestCount };
  }
  if (form === 'mean' || form === 'score') return neither;
  const counted = form === 'count' ? value : Math.round((value / (indicator.whole ?? 1)) * denominator);
  const rest = form === 'share' ? denominator - counted : 0;
  const isSmall = [counted, rest].some((count) => count > 0 && count < parameters.smallestCount);
  return { value: isSmall, denominator: false };
}
