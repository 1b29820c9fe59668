/** Umbrella amounts: the items count, and of the umbrella only what no item accounts for. Never both. */
import { Big } from 'big.js';
import type { LineageOf } from './boundary.ts';
import type { LedgerAllocation } from './ledgerAllocation.ts';

/** Decimals that the ledger keeps of an amount. */
const DIGITS = 6;

/** What is read of an allocation; all are of one view, which shows them. */
export type ShownAllocation = Pick<
  LedgerAllocation,
  | 'recordId'
  | 'position'
  | 'stage'
  | 'side'
  | 'providerId'
  | 'placeId'
  | 'sector'
  | 'currency'
  | 'priceYear'
  | 'amount'
  | 'partOf'
>;

/** An allocation that counts for less than its amount. */
export interface Itemised {
  readonly recordId: string;
  readonly position: number;
  readonly counted: string;
}

/**
 * Which allocations count for how much, where umbrellas and their items are in one view. An item first takes from the
 * allocation that covers it (same provider, its place or one above, its sector or none said), then, as far as that does
 * not hold it, from the others in proportion. What the items exceed the umbrella by stays with the items. An item in
 * another currency or price basis cannot be taken from its umbrella, so the umbrella alone counts.
 */
export function itemise(allocations: readonly ShownAllocation[], lineageOf: LineageOf): Itemised[] {
  const records = Map.groupBy(allocations, ({ recordId }) => recordId);
  const umbrellaOf = straightLinks(records);
  const itemsOf = Map.groupBy([...umbrellaOf.keys()], (item) => umbrellaOf.get(item) ?? '');
  const result: Itemised[] = [];
  for (const [umbrella, items] of itemsOf) {
    const cells = (records.get(umbrella) ?? []).toSorted((a, b) => a.position - b.position);
    const [whole] = cells;
    if (whole === undefined) continue;
    const [same, foreign] = [[] as ShownAllocation[], [] as ShownAllocation[]];
    for (const cell of items.toSorted().flatMap((item) => records.get(item) ?? [])) {
      (cell.currency === whole.currency && cell.priceYear === whole.priceYear ? same : foreign).push(cell);
    }
    result.push(...foreign.map(({ recordId, position }) => ({ recordId, position, counted: '0' })));
    if (same.length > 0) result.push(...remainder(cells, same, lineageOf));
  }
  return merged(result);
}

/** From item to umbrella, without links that lead in a circle, to nowhere, or to another stage or side. */
function straightLinks(records: ReadonlyMap<string, readonly ShownAllocation[]>): Map<string, string> {
  const links = new Map<string, string>();
  for (const [recordId, [first]] of records) {
    const umbrella = first?.partOf == null ? undefined : records.get(first.partOf)?.[0];
    if (first && umbrella && umbrella.stage === first.stage && umbrella.side === first.side) {
      links.set(recordId, umbrella.recordId);
    }
  }
  const circular = [...links.keys()].filter((start) => {
    const met = new Set<string>();
    for (let id = links.get(start); id !== undefined && !met.has(id); id = links.get(id)) met.add(id);
    return met.has(start);
  });
  for (const recordId of circular) links.delete(recordId);
  return links;
}

interface Cell {
  readonly allocation: ShownAllocation;
  left: Big;
}

function remainder(
  umbrella: readonly ShownAllocation[],
  items: readonly ShownAllocation[],
  lineageOf: LineageOf,
): Itemised[] {
  const whole = sumOf(umbrella);
  const rest = whole.minus(sumOf(items));
  const cells: Cell[] = umbrella.map((allocation) => ({ allocation, left: new Big(allocation.amount) }));
  if (rest.eq(0) || rest.s !== whole.s) {
    for (const cell of cells) cell.left = new Big(0);
  } else {
    for (const item of items) takeFromCover(cells, item, lineageOf);
    spread(cells, rest);
  }
  return cells.map(({ allocation: { recordId, position }, left }) => ({ recordId, position, counted: left.toFixed() }));
}

/** The nearest cell that covers the item gives up as much of it as it has. */
function takeFromCover(cells: readonly Cell[], item: ShownAllocation, lineageOf: LineageOf): void {
  const amount = new Big(item.amount);
  const places = item.placeId === '' ? [] : [item.placeId, ...lineageOf(item.placeId)];
  const covering = cells
    .filter(({ allocation, left }) => {
      const { providerId, placeId, sector } = allocation;
      const fits = providerId === item.providerId && places.includes(placeId);
      return fits && (sector === item.sector || sector === null) && left.s === amount.s;
    })
    .toSorted((a, b) => places.indexOf(a.allocation.placeId) - places.indexOf(b.allocation.placeId));
  const [cell] = covering;
  if (cell) cell.left = amount.abs().gte(cell.left.abs()) ? new Big(0) : cell.left.minus(amount);
}

/** Brings the cells to the sum `rest` in proportion to what they have; rounding goes along, so that the sum is exact. */
function spread(cells: readonly Cell[], rest: Big): void {
  const weights = cells.some(({ left }) => !left.eq(0))
    ? cells.map(({ left }) => left)
    : cells.map(({ allocation }) => new Big(allocation.amount));
  const whole = weights.reduce((sum, weight) => sum.plus(weight), new Big(0));
  if (whole.eq(0)) return;
  let [seen, given] = [new Big(0), new Big(0)];
  for (const [index, cell] of cells.entries()) {
    seen = seen.plus(weights[index] ?? 0);
    const upTo = seen.eq(whole) ? rest : seen.times(rest).div(whole).round(DIGITS);
    cell.left = upTo.minus(given);
    given = upTo;
  }
}

function sumOf(allocations: readonly ShownAllocation[]): Big {
  return allocations.reduce((sum, { amount }) => sum.plus(amount), new Big(0));
}

/** An allocation that is item and umbrella at once counts for the least of what is said of it. */
function merged(all: readonly Itemised[]): Itemised[] {
  return [...Map.groupBy(all, ({ recordId, position }) => JSON.stringify([recordId, position])).values()].flatMap(
    (same) => {
      const zero = same.find(({ counted }) => new Big(counted).eq(0));
      return zero ?? same.slice(0, 1);
    },
  );
}
