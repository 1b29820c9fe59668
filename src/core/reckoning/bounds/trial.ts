import type { Fraction, Objective, Outcome, Solver } from '../solver/linearProgram.ts';
import type { System } from '../space/system.ts';
import { figureOf, fraction, times } from '../system/figure.ts';
import type { Ground } from '../system/ground.ts';
import { RowWriter } from '../solver/rowWriter.ts';

/** Two solutions side by side, as far apart in a sum as they can be while another sum is the same in both. */
export class Trial {
  readonly #system: System;
  readonly #solver: Solver;
  readonly #apart: Objective;
  /** The row that keeps a sum the same, by number of the sum. */
  readonly #rows: readonly number[];

  constructor({ openSmall }: Ground, system: System, whole: Objective, sames: readonly Objective[]) {
    const { columns, rows } = system.programme;
    const writer = new RowWriter();
    for (const shift of [0, columns]) {
      for (let row = 0; row < rows.low.length; row += 1) {
        for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
          writer.entry((rows.columns[at] ?? 0) + shift, rows.coefficients[at] ?? 0);
        }
        writer.close(rows.low[row] ?? null, rows.high[row] ?? null);
      }
    }
    this.#rows = sames.map((same) => {
      same.columns.forEach((column) => writer.entry(column, 1));
      same.columns.forEach((column) => writer.entry(column + columns, -1));
      return writer.close(null, null);
    });
    this.#system = system;
    this.#solver = openSmall({ columns: 2 * columns, rows: writer.rows() });
    this.#apart = {
      columns: Int32Array.from([...whole.columns, ...whole.columns.map((column) => column + columns)]),
      coefficients: Float64Array.from({ length: 2 * whole.columns.length }, (_, at) =>
        at < whole.columns.length ? 1 : -1,
      ),
    };
  }

  /** How far apart at most while the sum of this number is the same; null when nothing limits it. */
  widthKnowing(number: number): Fraction | null {
    const row = this.#rows[number] ?? -1;
    this.#solver.setBounds(row, 0n, 0n);
    const outcome = this.#solver.most(this.#apart);
    this.#solver.setBounds(row, null, null);
    return this.#amount(outcome);
  }

  /** Between what a sum lies. */
  interval(objective: Objective): { low: string; high: string | null } {
    const [low, high] = [this.#amount(this.#solver.least(objective)), this.#amount(this.#solver.most(objective))];
    return { low: figureOf(low ?? fraction(0n), 'below').value, high: high && figureOf(high, 'above').value };
  }

  #amount(outcome: Outcome): Fraction | null {
    return outcome.status === 'optimal' ? times(outcome.value, 1n, 10n ** BigInt(this.#system.unitScale)) : null;
  }

  dispose(): void {
    this.#solver.dispose();
  }
}
