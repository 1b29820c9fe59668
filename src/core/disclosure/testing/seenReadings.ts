/** What readers of published readings know, as cells and sums for the audit. */
import type { SeenCell } from '../audit.ts';
import { audit } from '../audit.ts';
import type { Sum } from '../cell.ts';
import type { DisclosureParameters } from '../parameters.ts';
import type { PlaceReading, Withheld } from '../readings/reading.ts';
import { idOfReading } from '../readings/reading.ts';
import type { ReadingsContext } from '../readings/readingTable.ts';
import { ReadingTable } from '../readings/readingTable.ts';
import { withReadings } from '../readings/standings.ts';

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
 * `moments` are what could be read at several times, one reading for each indicator and place. What has not changed is one cell in
 * all of them. Sums that are off are left out: then no reader can count on them.
 */
export function seenReadings(moments: readonly (readonly ToldReading[])[], context: ReadingsContext): Seen {
  const cells = new Map<string, SeenCell>();
  const sums: Sum[] = [];
  const truth = new Map<string, number>();
  for (const moment of moments) {
    const told = new Map(moment.map(({ reading, told: how }) => [idOfReading(reading), how]));
    const table = new ReadingTable(
      context,
      (reading) => ({ withheld: told.get(idOfReading(reading)) ?? hidden, isKnown: false }),
      true,
    );
    const readings = moment.map(({ reading }) => reading);
    table.add(withReadings(new Map(), readings));
    for (const { id, value } of table.cells) {
      truth.set(id, Number(value));
      const isKnown = table.told.has(id);
      if (isKnown || !cells.has(id))
        cells.set(id, { id, low: isKnown ? (value ?? '0') : '0', high: isKnown ? value : null });
    }
    sums.push(...table.sums.filter((sum) => holds(sum, truth)));
  }
  return { cells: [...cells.values()], sums, truth };
}

const hidden: Withheld = { value: true, denominator: true };

function holds({ total, parts, isComplete, times }: Sum, truth: ReadonlyMap<string, number>): boolean {
  const rest = parts.reduce(
    (left, part, at) => left - (truth.get(part) ?? 0) * (times?.parts[at] ?? 1),
    (truth.get(total) ?? 0) * (times?.total ?? 1),
  );
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
