import type { Problem, SaidRow } from '../sketch/problem.ts';
import { SumGraph } from '../sketch/problem.ts';
import type { System } from '../space/system.ts';

/** What the statements of a system say, row by row in their order, for steps in floating point. */
export function problemOf(system: System): Problem {
  const { columns, rows } = system.programme;
  const graph = new SumGraph();
  graph.append(columns, rows, (row) => system.meaningOf(row) === null);
  const said = system.statements.flatMap(({ id, lowOpen, highOpen }) =>
    system.rowsOf(id).map(({ row }): SaidRow => {
      const [from, to] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0];
      const [low, high] = [rows.low[row] ?? null, rows.high[row] ?? null];
      return {
        statement: id,
        columns: rows.columns.subarray(from, to),
        coefficients: rows.coefficients.subarray(from, to),
        low,
        high,
        lowOpen: lowOpen && low !== null,
        highOpen: highOpen && high !== null,
        play: null,
      };
    }),
  );
  return { graph, rows: said, empty: [] };
}
