/** Readings of one period as cells: what was counted, of how many, and the rest of them. */
import type { Indicator } from '../../monitoring/indicator.ts';
import type { Cell } from '../cell.ts';
import type { DisclosureParameters } from '../parameters.ts';
import type { PlaceReading } from './reading.ts';
import { formOf } from './reading.ts';

/**
 * Ids of cells hold their value, so that of two values of a place each is a cell of its own. Cases belong to no indicator: where
 * two of them rest on as many, readers take them for the same people.
 */
export const cellIds = {
  counted: ({ indicator, place }: Pick<PlaceReading, 'indicator' | 'place'>, value: string): string =>
    `n:${indicator} ${place}=${value}`,
  cases: (place: string, value: number): string => `d:${place}=${value}`,
  rest: ({ indicator, place, denominator }: Omit<PlaceReading, 'value'>, rest: number): string =>
    `c:${indicator} ${place}=${rest}/${denominator}`,
};

/** What a cell says, by its id. */
export function valueOfCell(id: string): number {
  return Number(id.slice(id.lastIndexOf('=') + 1));
}

/** The place whose cell an id is. */
export function placeOfCell(id: string): string {
  const body = id.slice(2, id.lastIndexOf('='));
  return id.startsWith('d:') ? body : body.slice(body.indexOf(' ') + 1);
}

/**
 * Whether a reading can be put as cells: its cases are known, or it is a count, and it is not below 0. Others hang on nothing.
 */
export function hasCells({ value, denominator }: PlaceReading, indicator: Indicator): boolean {
  const form = formOf(indicator);
  return value >= 0 && form !== 'score' && (form === 'count' || denominator !== null);
}

/** Whole cases of a reading; null where nobody said of how many. */
export function casesOf({ denominator }: Pick<PlaceReading, 'denominator'>): number | null {
  return denominator === null ? null : Math.max(0, Math.round(denominator));
}

/** What was counted: people of a share, the sum behind a mean, a count itself. */
export function countedCell(reading: PlaceReading, indicator: Indicator): Omit<Cell, 'isOffered'> {
  const { value } = reading;
  const form = formOf(indicator);
  const cases = casesOf(reading);
  const made = (kind: Cell['kind'], text: string, contributors?: number): Omit<Cell, 'isOffered'> => {
    const cell = { id: cellIds.counted(reading, text), kind, value: text };
    return contributors === undefined ? cell : { ...cell, contributors };
  };
  if (form === 'count') {
    if (Number.isInteger(value) && !isMoney(indicator)) return made('count', String(value));
    return made('magnitude', decimal(value), cases ?? undefined);
  }
  if (form === 'share') {
    const all = cases ?? 0;
    return made('count', String(Math.min(all, Math.round((value / (indicator.whole ?? 1)) * all))));
  }
  return made('magnitude', decimal(value * (cases ?? 0)), cases ?? 0);
}

/**
 * Whether those who are not counted are few enough to matter: small themselves, or less than what is counted may have to be taken
 * for more than it is.
 */
export function isRestNear(
  rest: number,
  { smallestCount, protection }: Pick<DisclosureParameters, 'smallestCount' | 'protection'>,
): boolean {
  return rest >= 0 && rest < smallestCount + 2 * protection;
}

/** A double as a decimal with what is worth having of it. */
export function decimal(value: number): string {
  return value < 1e15 ? value.toFixed(4) : String(BigInt(Math.round(value)));
}

function isMoney({ unit }: Indicator): boolean {
  return /^[A-Z]{3}$/.test(unit);
}
