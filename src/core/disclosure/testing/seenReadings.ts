/** What readers of published readings know, as cells and sums for the audit. */
import type { DisclosureParameters } from '../parameters.ts';
import type { Indicator } from '../../monitoring/indicator.ts';
import type { SeenCell } from '../audit.ts';
import { audit } from '../audit.ts';
import type { Cell, Sum } from '../cell.ts';
import type { Withheld } from '../readings/protectReadings.ts';
import type { Below, PlaceReading } from '../readings/readingCells.ts';
import { cellIds, placeOfCell, tableOf } from '../readings/readingCells.ts';

/** A reading as readers were told it at one time. */
export interface ToldReading {
  readonly reading: PlaceReading;
  readonly told: Withheld;
}

export interface Seen {
  readonly cells: readonly SeenCell[];
  readonly sums: readonly Sum[];
  /** True values of the cells, by id. */
  readonly truth: ReadonlyMap<string, number>;
}

/**
 * `moments` are what could be read of one indicator and period at several times, one reading for each place. What has not
 * changed is one cell in all of them. Sums that are off are left out: then no reader can count on them.
 */
export function seenReadings(
  moments: readonly (readonly ToldReading[])[],
  context: { readonly indicator: Indicator; readonly below: Below; readonly smallestCount: number },
): Seen {
  const cells = new Map<string, SeenCell>();
  const sums: Sum[] = [];
  const truth = new Map<string, number>();
  for (const moment of moments) {
    const table = tableOf(
      moment.map(({ reading }) => reading),
      context,
    );
    const told = new Map(moment.map(({ reading, told: how }) => [reading.place, how]));
    const named = new Map(table.cells.map((cell) => [cell.id, `${cell.id}=${cell.value}`]));
    for (const cell of table.cells) {
      const id = named.get(cell.id) ?? '';
      truth.set(id, Number(cell.value));
      const isKnown = isTold(cell, told.get(placeOfCell(cell.id)));
      if (isKnown || !cells.has(id)) {
        cells.set(id, { id, low: isKnown ? (cell.value ?? '0') : '0', high: isKnown ? cell.value : null });
      }
    }
    for (const { total, parts, isComplete } of table.sums) {
      const sum = { total: named.get(total) ?? '', parts: parts.map((id) => named.get(id) ?? ''), isComplete };
      if (holds(sum, truth)) sums.push(sum);
    }
  }
  return { cells: [...cells.values()], sums, truth };
}

function isTold({ id }: Cell, told: Withheld | undefined): boolean {
  if (told === undefined || id === cellIds.rest(placeOfCell(id))) return false;
  return id === cellIds.cases(placeOfCell(id)) ? !told.denominator : !told.value;
}

function holds({ total, parts, isComplete }: Sum, truth: ReadonlyMap<string, number>): boolean {
  const rest = parts.reduce((left, part) => left - (truth.get(part) ?? 0), truth.get(total) ?? 0);
  return isComplete ? Math.abs(rest) < 1e-9 : rest >= 0;
}

/** Small numbers that are told, or that the rest leaves less room than they need. */
export function toldTooClosely({ cells, sums, truth }: Seen, parameters: DisclosureParameters): string[] {
  const isSmall = (id: string): boolean => {
    const value = truth.get(id) ?? 0;
    return value > 0 && value < parameters.smallestCount;
  };
  const told = cells.filter(({ id, high }) => high !== null && isSmall(id)).map(({ id }) => id);
  const narrow = audit(cells, sums).filter(({ low, high }) => {
    const width = high === null ? Infinity : Number(high) - Number(low);
    return width < parameters.protection;
  });
  return [...told, ...narrow.map(({ id }) => id).filter(isSmall)];
}
