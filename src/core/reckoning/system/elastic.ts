/** The system in which every end of every statement can give way, and what that costs in the unit of the book. */
import type { LinearProgram, Objective } from '../solver/linearProgram.ts';
import type { System } from '../space/system.ts';
import { RowWriter } from '../solver/rowWriter.ts';

export interface Easing {
  readonly statement: string;
  readonly end: 'low' | 'high';
}

export interface Elastic {
  readonly programme: LinearProgram;
  /** By how much all ends give way together, in the units of the system. */
  readonly total: Objective;
  /** What a column beyond those of the system eases. */
  readonly easings: ReadonlyMap<number, Easing>;
}

export function elasticOf(system: System): Elastic {
  const { columns, rows } = system.programme;
  const writer = new RowWriter();
  const easings = new Map<number, Easing>();
  for (let row = 0; row < rows.low.length; row += 1) {
    writer.copy(rows, row);
    const [low, high] = [rows.low[row] ?? null, rows.high[row] ?? null];
    const meaning = system.meaningOf(row);
    if (meaning) {
      const ease = (end: Easing['end'], times: number): void => {
        const column = columns + easings.size;
        easings.set(column, { statement: meaning.statement, end });
        writer.entry(column, times);
      };
      // A row with both ends never needs both: giving way at one of them less would do.
      if (low !== null) ease('low', Number(meaning.scale));
      if (high !== null) ease('high', -Number(meaning.scale));
    }
    writer.close(low, high);
  }
  const eased = Int32Array.from(easings.keys());
  return {
    programme: { columns: columns + easings.size, rows: writer.rows() },
    total: { columns: eased, coefficients: new Float64Array(eased.length).fill(1) },
    easings,
  };
}
