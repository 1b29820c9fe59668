import type { BasicSolution } from './basicSolution.ts';
import { effort } from './effort.ts';
import { approximate, compare, divide, multiply, negate, sign, subtract, type Exact } from './fraction.ts';
import { rank } from './rank.ts';
import type { SparseVector } from './sparseVector.ts';

/** Steps without progress before the safe rule (Bland) takes over, until there is progress again. */
const patience = 30;

export type Minimised =
  /** Multipliers of the rows at the optimum. */
  | { readonly status: 'optimal'; readonly multipliers: SparseVector }
  | { readonly status: 'unbounded' }
  | { readonly status: 'unfinished' };

interface Leaving {
  readonly step: Exact;
  /** The position that leaves; undefined where the moving variable meets its own other bound first. */
  readonly position: number | undefined;
}

/**
 * Makes Σ cost · column as small as can be, starting from a solution within bounds: primal simplex with bounded sums
 * (Dantzig's rule; Bland, New finite pivoting rules for the simplex method, 1977, where steps have no length). Gives up
 * after so much work.
 */
export function minimise(solution: BasicSolution, costs: ReadonlyMap<number, Exact>, budget: number): Minimised {
  let idle = 0;
  const enough = effort() + budget;
  while (effort() < enough) {
    const multipliers = solution.multipliersFor(costs);
    const entering = chooseEntering(solution, costs, multipliers, idle > patience);
    if (entering === undefined) return { status: 'optimal', multipliers };
    const response = solution.responseTo(entering.variable);
    const limit = chooseLeaving(solution, entering, response, idle > patience);
    if (limit === undefined) return { status: 'unbounded' };
    const step = entering.direction > 0 ? limit.step : negate(limit.step);
    if (limit.position === undefined) solution.move(entering.variable, step, response);
    else solution.exchange(limit.position, entering.variable, step, response);
    idle = limit.step === 0 ? idle + 1 : 0;
  }
  return { status: 'unfinished' };
}

interface Entering {
  readonly variable: number;
  /** 1: it grows; -1: it shrinks. */
  readonly direction: number;
}

/** A variable whose reduced cost promises progress: of a column cost − y·a, of the sum of a row y. */
function chooseEntering(
  solution: BasicSolution,
  costs: ReadonlyMap<number, Exact>,
  multipliers: SparseVector,
  safe: boolean,
): Entering | undefined {
  let best: Entering | undefined;
  let bestScore = -Infinity;
  const offer = (variable: number, reducedCost: Exact): void => {
    const direction = -Math.sign(sign(reducedCost));
    if (direction === 0 || solution.positionOf(variable) >= 0 || !solution.mayMove(variable, direction)) return;
    const score = safe ? -rank(variable) : Math.abs(approximate(reducedCost));
    if (score > bestScore || (score === bestScore && best !== undefined && rank(variable) < rank(best.variable))) {
      [best, bestScore] = [{ variable, direction }, score];
    }
  };
  const { sums, scaled, times } = solution.sumsOfRows(multipliers);
  for (const [column, cost] of costs) sums.add(column, negate(multiply(cost, times)));
  for (const row of scaled.indices) offer(-1 - row, scaled.at(row));
  for (const column of sums.indices) offer(column, negate(sums.at(column)));
  return best;
}

/** The first bound that is met on the way. */
function chooseLeaving(
  solution: BasicSolution,
  { variable, direction }: Entering,
  response: SparseVector,
  safe: boolean,
): Leaving | undefined {
  let best: Leaving | undefined;
  let bestScore = -Infinity;
  const ownBound = direction > 0 ? solution.highOf(variable) : solution.lowOf(variable);
  if (ownBound !== null) {
    const step = subtract(ownBound, solution.valueOf(variable));
    best = { step: direction > 0 ? step : negate(step), position: undefined };
    bestScore = Infinity;
  }
  for (const position of response.indices) {
    const rate = direction > 0 ? response.at(position) : negate(response.at(position));
    if (rate === 0) continue;
    const falling = sign(rate) > 0;
    const other = solution.head[position] ?? 0;
    const bound = falling ? solution.lowOf(other) : solution.highOf(other);
    if (bound === null) continue;
    const step = divide(subtract(solution.values[position] ?? 0, bound), rate);
    const order = best === undefined ? -1 : compare(step, best.step);
    if (order > 0) continue;
    const score = safe ? -rank(other) : Math.abs(approximate(rate));
    if (order < 0 || score > bestScore) [best, bestScore] = [{ step, position }, score];
  }
  return best;
}
