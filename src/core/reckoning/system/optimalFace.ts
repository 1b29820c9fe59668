/**
 * All best solutions of a programme, as a programme again: rows that the proof of the optimum rests on are held at their
 * ends, and columns that would cost something are left out (complementary slackness). No fraction enters.
 */
import type { Fraction, LinearProgram, Multiplier, Objective } from '../solver/linearProgram.ts';
import { fraction, plus, times } from './figure.ts';
import { RowWriter } from '../solver/rowWriter.ts';

export interface Face {
  /** The same rows; columns that must be zero are gone. */
  readonly programme: LinearProgram;
  /** Where a column of the whole programme stands in this one; −1 where it must be zero. */
  readonly places: Int32Array;
  /** Rows that are held at one of their ends. */
  readonly held: ReadonlyMap<number, 'low' | 'high'>;
  /** By how much each column that must be zero is too dear. */
  readonly costs: ReadonlyMap<number, Fraction>;
}

export function optimalFace(
  { columns, rows }: LinearProgram,
  objective: Objective,
  because: readonly Multiplier[],
): Face {
  const costs = reducedCosts({ columns, rows }, objective, because);
  const places = new Int32Array(columns).fill(-1);
  let kept = 0;
  for (let column = 0; column < columns; column += 1) {
    if (costs.has(column)) continue;
    places[column] = kept;
    kept += 1;
  }
  const held = new Map(because.map(({ row, end }) => [row, end]));
  const writer = new RowWriter();
  for (let row = 0; row < rows.low.length; row += 1) {
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      const place = places[rows.columns[at] ?? 0] ?? -1;
      if (place >= 0) writer.entry(place, rows.coefficients[at] ?? 0);
    }
    const [low, high] = [rows.low[row] ?? null, rows.high[row] ?? null];
    const end = held.get(row);
    writer.close(end === 'high' ? high : low, end === 'low' ? low : high);
  }
  return { programme: { columns: kept, rows: writer.rows() }, places, held, costs };
}

/** By how much columns are dearer than what the rows of the proof pay for them; those that are not are left out. */
export function reducedCosts(
  { rows }: LinearProgram,
  objective: Objective,
  because: readonly Multiplier[],
): Map<number, Fraction> {
  const left = new Map<number, Fraction>();
  const add = (column: number, amount: Fraction): void => {
    const before = left.get(column);
    left.set(column, before ? plus(before, amount) : amount);
  };
  objective.columns.forEach((column, at) => add(column, fraction(BigInt(objective.coefficients[at] ?? 0))));
  for (const { row, times: multiplier } of because) {
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      add(rows.columns[at] ?? 0, times(multiplier, -BigInt(rows.coefficients[at] ?? 0)));
    }
  }
  return new Map([...left].filter(([, { numerator }]) => numerator !== 0n));
}

/** A sum of columns of the whole programme, where some of them have gone. */
export function onFace(objective: Objective, { places }: Face): Objective {
  const kept = [...objective.columns.keys()].filter((at) => (places[objective.columns[at] ?? 0] ?? -1) >= 0);
  return {
    columns: Int32Array.from(kept, (at) => places[objective.columns[at] ?? 0] ?? 0),
    coefficients: Float64Array.from(kept, (at) => objective.coefficients[at] ?? 0),
  };
}
