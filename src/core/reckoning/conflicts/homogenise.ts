/**
 * A ratio of two sums as a linear question: all amounts are taken over one further unknown, so that the sum below the
 * line can be held at 1 (A. Charnes and W. Cooper, 1962).
 */
import type { Objective } from '../solver/linearProgram.ts';
import { RowWriter } from '../solver/rowWriter.ts';
import type { StrictProgramme } from '../system/strictProgramme.ts';

/** Coefficients of rows are whole numbers of at most 2^53, so that longer bounds are written with several digits. */
const DIGIT = 2n ** 50n;

/** The programme over the further unknown; rows in `without` say nothing in it. */
export function homogenise(
  { programme: { columns, rows }, pull }: StrictProgramme,
  below: Objective,
  without: ReadonlySet<number>,
): StrictProgramme {
  const writer = new RowWriter();
  const narrowing = pull ?? columns;
  const unit = pull === null ? columns + 1 : columns;
  let digits = 1;
  const bound = (value: bigint): void => {
    let rest = value < 0n ? -value : value;
    for (let digit = 0; rest > 0n; digit += 1) {
      writer.entry(unit + digit, Number(value < 0n ? rest % DIGIT : -(rest % DIGIT)));
      digits = Math.max(digits, digit + 1);
      rest /= DIGIT;
    }
  };
  for (let row = 0; row < rows.low.length; row += 1) {
    if (without.has(row)) continue;
    for (const end of ['low', 'high'] as const) {
      const value = rows[end][row] ?? null;
      if (value === null) continue;
      writer.copy(rows, row);
      bound(value);
      writer.close(end === 'low' ? 0n : null, end === 'high' ? 0n : null);
    }
  }
  for (let digit = 1; digit < digits; digit += 1) {
    writer.entry(unit + digit, 1);
    writer.entry(unit + digit - 1, -Number(DIGIT));
    writer.close(0n, 0n);
  }
  // Where the further unknown is zero the ratio is only come close to, in ever larger sums.
  writer.entry(unit, 1);
  writer.entry(narrowing, -1);
  writer.close(0n, null);
  below.columns.forEach((column, at) => writer.entry(column, below.coefficients[at] ?? 0));
  writer.close(1n, 1n);
  return { programme: { columns: unit + digits, rows: writer.rows() }, pull: narrowing };
}
