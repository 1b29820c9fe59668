/** Readings of one indicator in one period as cells that add up over the tree of places. */
import type { Indicator } from '../../monitoring/indicator.ts';
import type { Cell, Rate, Sum, Table } from '../cell.ts';

/** What a place reported of one indicator for one period. */
export interface PlaceReading {
  readonly place: string;
  readonly value: number;
  /** Of how many cases; null where nobody said. */
  readonly denominator: number | null;
}

/** The places right below one, as of the period. */
export type Below = (place: string) => readonly string[];

/**
 * `share`: some of so many cases; `mean`: an average over so many; `count`: what adds up by itself; `score`: a rank or an
 * index, of which nothing adds up.
 */
type Form = 'share' | 'mean' | 'count' | 'score';

export function formOf({ combine, whole }: Indicator): Form {
  if (combine === 'none') return 'score';
  if (combine === 'sum') return 'count';
  return whole === null ? 'mean' : 'share';
}

/** Ids of the cells of a place: what was counted, of how many, and the rest of them. */
export const cellIds = {
  counted: (place: string): string => `n:${place}`,
  cases: (place: string): string => `d:${place}`,
  rest: (place: string): string => `c:${place}`,
  rate: (place: string): string => `r:${place}`,
};

/** The place whose cell an id is. */
export function placeOfCell(id: string): string {
  return id.slice(2);
}

export interface ReadingsContext {
  readonly indicator: Indicator;
  readonly below: Below;
  /** Counts below this are small: the rest of a share is looked at where it is. */
  readonly smallestCount: number;
}

/**
 * Whether a reading can be put as cells: its cases are known, or it is a count, and it is not below 0. Others hang on nothing.
 */
export function hasCells({ value, denominator }: PlaceReading, indicator: Indicator): boolean {
  const form = formOf(indicator);
  return value >= 0 && form !== 'score' && (form === 'count' || denominator !== null);
}

/** `withheldBefore` tells which places stay withheld, whatever else: what was withheld once is not opened again. */
export function tableOf(
  readings: readonly PlaceReading[],
  { indicator, below, smallestCount }: ReadingsContext,
  withheldBefore: ReadonlyMap<string, { readonly value: boolean; readonly denominator: boolean }> = new Map(),
): Table {
  const cells: Cell[] = [];
  const rates: Rate[] = [];
  const sums: Sum[] = [];
  const placed = readings.filter((reading) => hasCells(reading, indicator));
  for (const reading of placed) {
    const { place, denominator } = reading;
    const before = withheldBefore.get(place);
    const counted = countedCell(reading, indicator, before?.value !== true);
    cells.push(counted);
    if (denominator === null) continue;
    const cases = Math.round(denominator);
    const casesId = cellIds.cases(place);
    cells.push({ id: casesId, kind: 'count', value: String(cases), isOffered: before?.denominator !== true });
    if (before?.value !== true) rates.push({ id: cellIds.rate(place), numerator: counted.id, denominator: casesId });
    const rest = cases - Number(counted.value);
    if (formOf(indicator) !== 'share' || rest <= 0 || rest >= smallestCount) continue;
    cells.push({ id: cellIds.rest(place), kind: 'count', value: String(rest), isOffered: false });
    sums.push({ total: casesId, parts: [counted.id, cellIds.rest(place)], isComplete: true });
  }
  const known = new Set(placed.map(({ place }) => place));
  const ids = new Set(cells.map(({ id }) => id));
  for (const sum of sumsOfPlaces(known, below)) {
    for (const idOf of [cellIds.counted, cellIds.cases]) {
      if (!ids.has(idOf(sum.total))) continue;
      const parts = sum.parts.map(idOf).filter((id) => ids.has(id));
      const isComplete = sum.isComplete && parts.length === sum.parts.length;
      if (parts.length > 0) sums.push({ total: idOf(sum.total), parts, isComplete });
    }
  }
  return { cells, rates, sums };
}

function countedCell({ place, value, denominator }: PlaceReading, indicator: Indicator, isOffered: boolean): Cell {
  const id = cellIds.counted(place);
  const form = formOf(indicator);
  if (form === 'count') {
    if (Number.isInteger(value) && !isMoney(indicator)) return { id, kind: 'count', value: String(value), isOffered };
    const contributors = denominator === null ? {} : { contributors: Math.round(denominator) };
    return { id, kind: 'magnitude', value: decimal(value), isOffered, ...contributors };
  }
  const cases = Math.round(denominator ?? 0);
  if (form === 'share') {
    const counted = Math.min(cases, Math.round((value / (indicator.whole ?? 1)) * cases));
    return { id, kind: 'count', value: String(counted), isOffered };
  }
  return { id, kind: 'magnitude', value: decimal(value * cases), isOffered, contributors: cases };
}

function isMoney({ unit }: Indicator): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** A double as a decimal with what is worth having of it. */
function decimal(value: number): string {
  return value < 1e15 ? value.toFixed(4) : String(BigInt(Math.round(value)));
}

/**
 * A place that reported and the nearest places below it that did; complete if nothing else lies below it. Linear in the
 * places, but for those that did not report.
 */
function* sumsOfPlaces(
  known: ReadonlySet<string>,
  below: Below,
): Generator<{ readonly total: string; readonly parts: readonly string[]; readonly isComplete: boolean }> {
  for (const total of known) {
    const parts: string[] = [];
    let isComplete = true;
    const open = [...below(total)];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (known.has(place)) parts.push(place);
      else {
        const further = below(place);
        if (further.length === 0) isComplete = false;
        open.push(...further);
      }
    }
    if (parts.length > 0) yield { total, parts, isComplete };
  }
}
