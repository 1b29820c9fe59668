/** The rows of statements as sketches read them. */
import type { Rows } from '../solver/linearProgram.ts';
import type { System } from '../space/system.ts';
import type { Statement } from '../statement.ts';
import type { SaidRow } from '../point/problem.ts';

/** `first`: the number that the first of the rows has in the system. */
export function statedRows(
  system: System,
  rows: Rows,
  { first, statements }: { readonly first: number; readonly statements: ReadonlyMap<string, Statement> },
): SaidRow[] {
  const stated: SaidRow[] = [];
  for (let row = 0; row < rows.low.length; row += 1) {
    const statement = statements.get(system.meaningOf(first + row)?.statement ?? '');
    if (!statement) continue;
    const [start, end] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0];
    stated.push({
      statement: statement.id,
      columns: rows.columns.slice(start, end),
      coefficients: rows.coefficients.slice(start, end),
      low: rows.low[row] ?? null,
      high: rows.high[row] ?? null,
      lowOpen: statement.lowOpen,
      highOpen: statement.highOpen,
      play: playOf(statement),
    });
  }
  return stated;
}

/** Of a ratio with two ends, which have a row each. */
function playOf({ kind, low, high }: Statement): number | null {
  if (kind === 'sum' || kind === 'difference' || low === null || high === null) return null;
  const whole = kind === 'growth' ? 1 : 0;
  const [least, most] = [Number(low) + whole, Number(high) + whole];
  return most > 0 ? Math.min(1, (most - least) / most) : 0;
}
