import type { BasicSolution } from './basicSolution.ts';
import type { Exact } from './fraction.ts';
import type { Basis } from './linearProgram.ts';

/** Takes over a proposed basis; sums that it leaves out are put at the bound that it names. */
export function loadBasis(solution: BasicSolution, basis: Basis): void {
  const basic: number[] = [];
  const sums: Exact[] = [];
  for (const [column, status] of basis.columns.entries()) if (status === 'basic') basic.push(column);
  for (const [row, status] of basis.rows.entries()) {
    if (status === 'basic') basic.push(-1 - row);
    const bound = status === 'high' ? solution.high[row] : solution.low[row];
    sums.push(bound ?? 0);
  }
  solution.load(basic, sums);
}
