import type { BasicSolution } from './basicSolution.ts';
import { ColumnSums } from './columnSums.ts';
import { approximate, compare, divide, negate, sign, subtract, type Exact } from './fraction.ts';
import { rank } from './rank.ts';

/** Steps with the quick rule before the safe one (Bland) takes over. */
const quickSteps = 2000;

/**
 * Brings every variable within its bounds, one after another, by dual simplex steps without costs (Dutertre and de Moura,
 * A fast linear-arithmetic solver for DPLL(T), 2006). The quick rule takes the variable that is farthest out and the
 * column with fewest entries; after many steps Bland's rule (smallest number first) makes sure of an end.
 *
 * Gives null when all is within bounds, else multipliers of the rows that no solution can satisfy: they add up to
 * coefficients ≤ 0 and to a bound > 0 (Farkas).
 */
export function reachBounds(solution: BasicSolution): readonly Exact[] | null {
  for (let step = 0; ; step++) {
    const safe = step >= quickSteps;
    const position = leaving(solution, safe);
    if (position === undefined) return null;
    const variable = solution.head[position] ?? 0;
    const low = solution.lowOf(variable);
    const value = solution.values[position] ?? 0;
    const target = low !== null && compare(value, low) < 0 ? low : (solution.highOf(variable) ?? 0);
    const direction = Math.sign(compare(target, value));
    const multipliers = solution.multipliersFor([[variable, 1]]);
    const entering = chooseEntering(solution, multipliers, direction, safe);
    if (entering === undefined) return direction > 0 ? multipliers.map(negate) : multipliers;
    const response = solution.responseTo(entering);
    const length = divide(subtract(value, target), response[position] ?? 1);
    solution.exchange(position, entering, length, response);
  }
}

function leaving(solution: BasicSolution, safe: boolean): number | undefined {
  let best: number | undefined;
  let bestScore = -Infinity;
  for (const position of solution.violated) {
    const variable = solution.head[position] ?? 0;
    const score = safe ? -rank(variable) : distance(solution, position, variable);
    if (score > bestScore || best === undefined) [best, bestScore] = [position, score];
  }
  return best;
}

function distance(solution: BasicSolution, position: number, variable: number): number {
  const value = approximate(solution.values[position] ?? 0);
  const low = solution.lowOf(variable);
  const high = solution.highOf(variable);
  return Math.max(low === null ? 0 : approximate(low) - value, high === null ? 0 : value - approximate(high));
}

/** A variable that can move the leaving one in the direction of its bound: y·a_j falls on it, y_r lifts the sum of row r. */
function chooseEntering(
  solution: BasicSolution,
  multipliers: readonly Exact[],
  direction: number,
  safe: boolean,
): number | undefined {
  const { matrix } = solution;
  let best: number | undefined;
  let bestScore = Infinity;
  const offer = (variable: number, effect: number, entries: number): void => {
    if (effect === 0 || solution.positionOf(variable) >= 0) return;
    if (!solution.mayMove(variable, Math.sign(effect) * direction)) return;
    const score = safe ? rank(variable) : entries;
    if (score < bestScore) [best, bestScore] = [variable, score];
  };
  for (let row = 0; row < multipliers.length; row++) offer(-1 - row, sign(multipliers[row] ?? 0), 1);
  const sums = new ColumnSums().addRows(matrix, multipliers);
  for (const column of sums.touched) offer(column, -sign(sums.at(column)), matrix.lengthOfColumn[column] ?? 0);
  return best;
}
