import fc from 'fast-check';
import type { LinearProgram, Objective, Rows } from '../linearProgram.ts';

/** One row as a test writes it down: coefficients by column. */
export interface PlainRow {
  readonly coefficients: readonly number[];
  readonly low: bigint | null;
  readonly high: bigint | null;
}

export function rowsOf(plain: readonly PlainRow[]): Rows {
  const starts = [0];
  const columns: number[] = [];
  const coefficients: number[] = [];
  for (const row of plain) {
    for (const [column, coefficient] of row.coefficients.entries()) {
      if (coefficient === 0) continue;
      columns.push(column);
      coefficients.push(coefficient);
    }
    starts.push(columns.length);
  }
  return {
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    coefficients: Float64Array.from(coefficients),
    low: plain.map(({ low }) => low),
    high: plain.map(({ high }) => high),
  };
}

export function programmeOf(columns: number, plain: readonly PlainRow[]): LinearProgram {
  return { columns, rows: rowsOf(plain) };
}

export function objectiveOf(coefficients: readonly number[]): Objective {
  return {
    columns: Int32Array.from(coefficients.keys()),
    coefficients: Float64Array.from(coefficients),
  };
}

/** Both ends, one, none, or an equation; often contradicting each other between rows. */
export const ends: fc.Arbitrary<{ low: bigint | null; high: bigint | null }> = fc
  .tuple(
    fc.integer({ min: -4, max: 12 }),
    fc.integer({ min: 0, max: 6 }),
    fc.constantFrom('both', 'low', 'high', 'none', 'equal'),
  )
  .map(([low, width, kind]) => ({
    low: kind === 'high' || kind === 'none' ? null : BigInt(low),
    high: kind === 'low' || kind === 'none' ? null : BigInt(kind === 'equal' ? low : low + width),
  }));

export function plainRow(columns: number): fc.Arbitrary<PlainRow> {
  const coefficient = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 1, 1, -1) }, fc.integer({ min: -7, max: 7 }));
  return fc
    .tuple(fc.array(coefficient, { minLength: columns, maxLength: columns }), ends)
    .map(([coefficients, { low, high }]) => ({ coefficients, low, high }));
}

/** A programme of few columns and rows, and an objective. */
export const smallCase = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.array(plainRow(columns), { maxLength: 5 }),
    objective: fc.array(fc.integer({ min: -3, max: 5 }), { minLength: columns, maxLength: columns }),
  }),
);
