import type { BasicSolution } from './basicSolution.ts';
import { effort } from './effort.ts';
import { approximate, compare, divide, negate, sign, subtract, type Exact } from './fraction.ts';
import { rank } from './rank.ts';
import type { SparseVector } from './sparseVector.ts';

export type Reached =
  | { readonly status: 'within' }
  /** Multipliers by row, of rows that no solution satisfies: they add up to coefficients ≤ 0 and a bound > 0 (Farkas). */
  | { readonly status: 'contradiction'; readonly multipliers: ReadonlyMap<number, Exact> }
  | { readonly status: 'unfinished' };

/** How many of the variables that are out of bounds the quick rule looks at. */
const sample = 100;

/**
 * Brings every variable within its bounds, one after another, by dual simplex steps without costs (Dutertre and de Moura,
 * A fast linear-arithmetic solver for DPLL(T), 2006). The quick rule takes the variable that is farthest out and the
 * column with fewest entries; after many steps Bland's rule (smallest number first) makes sure of an end. Gives up
 * after so much work.
 */
export function reachBounds(solution: BasicSolution, budget: number): Reached {
  const quickSteps = 1000 + 4 * solution.matrix.rows;
  const enough = effort() + budget;
  for (let step = 0; effort() < enough; step++) {
    const safe = step >= quickSteps;
    const position = leaving(solution, safe);
    if (position === undefined) return { status: 'within' };
    const variable = solution.head[position] ?? 0;
    const low = solution.lowOf(variable);
    const value = solution.values[position] ?? 0;
    const target = low !== null && compare(value, low) < 0 ? low : (solution.highOf(variable) ?? 0);
    const direction = Math.sign(compare(target, value));
    const multipliers = solution.multipliersFor([[variable, 1]]);
    const entering = chooseEntering(solution, multipliers, direction, safe);
    if (entering === undefined) return { status: 'contradiction', multipliers: turned(multipliers, -direction) };
    const response = solution.responseTo(entering);
    solution.exchange(position, entering, divide(subtract(value, target), response.at(position)), response);
  }
  return { status: 'unfinished' };
}

function turned(multipliers: SparseVector, direction: number): Map<number, Exact> {
  const entries = multipliers.indices.filter((row) => multipliers.at(row) !== 0).sort((a, b) => a - b);
  return new Map(entries.map((row) => [row, direction > 0 ? multipliers.at(row) : negate(multipliers.at(row))]));
}

function leaving(solution: BasicSolution, safe: boolean): number | undefined {
  let best: number | undefined;
  let bestScore = -Infinity;
  let seen = 0;
  for (const position of solution.violated) {
    if (!safe && seen++ >= sample) break;
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

/** A variable that can move the leaving one towards its bound: a column j by −y·a_j, the sum of row r by y_r. */
function chooseEntering(
  solution: BasicSolution,
  multipliers: SparseVector,
  direction: number,
  safe: boolean,
): number | undefined {
  let best: number | undefined;
  let bestScore = Infinity;
  const offer = (variable: number, effect: number, entries: number): void => {
    if (effect === 0) return;
    const score = safe ? rank(variable) : entries;
    if (score > bestScore || (score === bestScore && best !== undefined && rank(variable) > rank(best))) return;
    if (solution.positionOf(variable) >= 0 || !solution.mayMove(variable, Math.sign(effect) * direction)) return;
    [best, bestScore] = [variable, score];
  };
  for (const row of multipliers.indices) offer(-1 - row, sign(multipliers.at(row)), 1);
  const { sums } = solution.sumsOfRows(multipliers);
  for (const column of sums.indices) offer(column, -sign(sums.at(column)), solution.matrix.lengthOfColumn[column] ?? 0);
  return best;
}
