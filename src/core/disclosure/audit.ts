import { CounterfoilError } from '../errors/errors.ts';
import { decimalOf, decimalText, parseDecimal, scaledUp } from '../reckoning/exactDecimal.ts';
import type { Fraction, Objective } from '../reckoning/solver/linearProgram.ts';
import { openSolver } from '../reckoning/solver/openSolver.ts';
import type { Sum } from './cell.ts';
import { cellTwice, cellUnknown, publishedContradicts, valueUnreadable } from './errors.ts';
import { RowList } from './movements.ts';

/** A cell as readers see it: its value, both ends equal; a band; or nothing, from 0 to null. */
export interface SeenCell {
  readonly id: string;
  readonly low: string;
  readonly high: string | null;
}

/** What the published cells leave open of a withheld one; `high` is null where there is no end. */
export interface FeasibleInterval {
  readonly id: string;
  readonly low: string;
  readonly high: string | null;
}

/**
 * How closely each cell can be told that is not shown as one value, by all that the cells and sums say together, given that
 * no cell is below 0. Exact; ends are rounded inwards to the decimals of the published values. Throws a CounterfoilError where
 * they contradict one another.
 */
export function audit(cells: readonly SeenCell[], sums: readonly Sum[]): FeasibleInterval[] {
  const seen = read(cells);
  const found = new Map<string, FeasibleInterval>();
  for (const { ids, inside } of hangTogether(seen, sums)) {
    for (const interval of intervalsOf(seen, ids, inside)) found.set(interval.id, interval);
  }
  return cells.flatMap(({ id }) => found.get(id) ?? []);
}

interface Ends {
  readonly low: bigint;
  readonly high: bigint | null;
}

interface Seen {
  readonly scale: number;
  readonly ends: ReadonlyMap<string, Ends>;
}

function read(cells: readonly SeenCell[]): Seen {
  const texts = cells.flatMap(({ low, high }) => (high === null ? [low] : [low, high]));
  const wrong = texts.find((text) => (parseDecimal(text)?.units ?? -1n) < 0n);
  if (wrong !== undefined) throw new CounterfoilError(valueUnreadable, `A cell cannot be ${wrong}.`);
  const scale = texts.reduce((most, text) => Math.max(most, decimalOf(text).decimals), 0);
  const units = (text: string): bigint => scaledUp(decimalOf(text), scale);
  const ends = new Map<string, Ends>();
  for (const { id, low, high } of cells) {
    if (ends.has(id)) throw new CounterfoilError(cellTwice, `${id} is given twice.`);
    ends.set(id, { low: units(low), high: high === null ? null : units(high) });
  }
  return { scale, ends };
}

interface Group {
  readonly ids: Set<string>;
  readonly inside: Sum[];
}

/** Cells that are not told, with the sums that tie them; sums of told cells alone make a group without any. */
function hangTogether({ ends }: Seen, sums: readonly Sum[]): Group[] {
  const groupOf = new Map<string, Group>();
  for (const [id, { low, high }] of ends) if (low !== high) groupOf.set(id, { ids: new Set([id]), inside: [] });
  const told: Group = { ids: new Set(), inside: [] };
  for (const sum of sums) {
    const named = [sum.total, ...sum.parts];
    const missing = named.find((id) => !ends.has(id));
    if (missing !== undefined) throw new CounterfoilError(cellUnknown, `There is no cell ${missing}.`);
    const groups = new Set(named.flatMap((id) => groupOf.get(id) ?? []));
    const [largest = told, ...others] = [...groups].toSorted((a, b) => b.ids.size - a.ids.size);
    for (const { ids, inside } of others) {
      for (const id of ids) groupOf.set(id, largest);
      for (const id of ids) largest.ids.add(id);
      largest.inside.push(...inside);
    }
    largest.inside.push(sum);
  }
  return [told, ...new Set(groupOf.values())];
}

function intervalsOf({ scale, ends }: Seen, ids: ReadonlySet<string>, inside: readonly Sum[]): FeasibleInterval[] {
  const columns = new Map([...ids].map((id, column) => [id, column]));
  const rows = new RowList();
  for (const [id, column] of columns) {
    const { low = 0n, high = null } = ends.get(id) ?? {};
    if (low > 0n || high !== null) rows.add([[column, 1]], low, high);
  }
  for (const sum of inside) addSum(rows, sum, columns, ends);
  const solver = openSolver({ columns: columns.size, rows: rows.rows() }, null);
  if (solver.feasible().status !== 'optimal') {
    throw new CounterfoilError(publishedContradicts, 'The published cells and sums contradict one another.');
  }
  const decimal = (units: bigint): string => decimalText({ units, decimals: scale });
  const intervals = Array.from(columns, ([id, column]) => {
    const [least, most] = [solver.least(only(column)), solver.most(only(column))];
    const low = least.status === 'optimal' ? roundedUp(least.value) : 0n;
    const high = most.status === 'optimal' ? most.value.numerator / most.value.denominator : null;
    return { id, low: decimal(low), high: high === null ? null : decimal(high) };
  });
  solver.dispose();
  return intervals;
}

function addSum(
  rows: RowList,
  { total, parts, isComplete, times }: Sum,
  columns: ReadonlyMap<string, number>,
  ends: Seen['ends'],
): void {
  let known = 0n;
  const entries: (readonly [number, number])[] = [];
  const counted = parts.map((part, at) => [part, times?.parts[at] ?? 1] as const);
  for (const [id, factor] of [...counted, [total, -(times?.total ?? 1)] as const]) {
    const column = columns.get(id);
    if (column === undefined) known += BigInt(factor) * (ends.get(id)?.low ?? 0n);
    else entries.push([column, factor]);
  }
  rows.add(entries, isComplete ? -known : null, -known);
}

function only(column: number): Objective {
  return { columns: Int32Array.of(column), coefficients: Float64Array.of(1) };
}

function roundedUp({ numerator, denominator }: Fraction): bigint {
  return (numerator + denominator - 1n) / denominator;
}
