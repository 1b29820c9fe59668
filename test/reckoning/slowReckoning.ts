/**
 * Reckoning as its definition reads, with no thought of speed: one unknown for each cell of the grid, every subset of the
 * statements tried, exact arithmetic. What the real one answers is compared with this.
 */
import type { Query, Statement, Trees } from '../../src/core/reckoning/statement.ts';
import { coverOf, slowCells } from './slowCells.ts';
import type { Inequality, SlowFraction } from './slowSimplex.ts';
import { slowFraction, slowMost } from './slowSimplex.ts';

/** One end of one statement as Σ coefficient · cell ≤ limit. */
export interface SlowEnd extends Inequality {
  readonly id: string;
  readonly end: 'low' | 'high';
  readonly isOpen: boolean;
  /** What the whole line was multiplied by to have no fractions. */
  readonly scale: bigint;
}

export interface SlowModel {
  readonly ids: readonly string[];
  readonly ends: readonly SlowEnd[];
  /** For each query which unknowns it adds up. */
  readonly queries: ReadonlyMap<string, readonly bigint[]>;
}

export interface SlowBounds {
  readonly low: SlowFraction;
  readonly high: SlowFraction | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** "12.5", "-3" or "1/3". */
export function numberOf(text: string): SlowFraction {
  const [above = '', below] = text.split('/');
  if (below !== undefined) return slowFraction(BigInt(above), BigInt(below));
  const [whole = '', digits = ''] = above.split('.');
  return slowFraction(BigInt(whole + digits), 10n ** BigInt(digits.length));
}

export function slowModel(statements: readonly Statement[], queries: readonly Query[], trees: Trees): SlowModel {
  const cells = slowCells(statements, queries, trees);
  const members = (one: Pick<Query, 'book' | 'scope'>): boolean[] => cells.map(coverOf(one.book, one.scope, trees));
  const ends = statements.flatMap((statement) => endsOf(statement, members));
  const sums = queries.map((query) => members(query).map((inside) => (inside ? 1n : 0n)));
  // Cells that nothing tells apart count as one unknown: their sum.
  const first = new Map<string, number>();
  cells.forEach((_, index) => {
    const key = [...ends.map((end) => end.coefficients[index]), ...sums.map((sum) => sum[index])].join(' ');
    if (!first.has(key)) first.set(key, index);
  });
  const kept = [...first.values()];
  const only = (values: readonly bigint[]): bigint[] => kept.map((index) => values[index] ?? 0n);
  return {
    ids: statements.map(({ id }) => id),
    ends: ends.map(({ coefficients, ...end }) => Object.assign(end, { coefficients: only(coefficients) })),
    queries: new Map(queries.map(({ id }, index) => [id, only(sums[index] ?? [])])),
  };
}

function endsOf(statement: Statement, members: (one: Pick<Query, 'book' | 'scope'>) => boolean[]): SlowEnd[] {
  const inside = members(statement);
  const against = statement.kind === 'sum' ? inside.map(() => false) : members(statement.of);
  const ends: SlowEnd[] = [];
  for (const end of ['low', 'high'] as const) {
    const stated = statement[end];
    if (stated === null) continue;
    const { n, d } = numberOf(stated);
    const isRatio = statement.kind !== 'sum' && statement.kind !== 'difference';
    const times = statement.kind === 'difference' ? d : statement.kind === 'growth' ? n + d : n;
    const sign = end === 'high' ? 1n : -1n;
    ends.push({
      id: statement.id,
      end,
      coefficients: inside.map((yes, index) => sign * ((yes ? d : 0n) - (against[index] ? times : 0n))),
      limit: isRatio ? 0n : sign * n,
      isOpen: end === 'high' ? statement.highOpen : statement.lowOpen,
      scale: d,
    });
  }
  return ends;
}

/** Whether some grid satisfies these statements together, open ends strictly. */
export function slowConsistent(model: SlowModel, ids: readonly string[]): boolean {
  return strictlyPossible(
    model.ends.filter(({ id }) => ids.includes(id)),
    [],
  );
}

/** The most that every open end can be pulled in together is above zero. */
function strictlyPossible(ends: readonly SlowEnd[], others: readonly Inequality[]): boolean {
  const width = (ends[0] ?? others[0])?.coefficients.length ?? 0;
  const pulled = ends.map(({ coefficients, limit, isOpen }) => ({
    coefficients: [...coefficients, isOpen ? 1n : 0n],
    limit,
  }));
  const plain = others.map(({ coefficients, limit }) => ({ coefficients: [...coefficients, 0n], limit }));
  const pull = [...Array.from({ length: width }, () => 0n), 1n];
  const found = slowMost(pull, [...pulled, ...plain, { coefficients: pull, limit: 1n }]);
  return found.status === 'optimal' && found.value.n > 0n;
}

/** Every set that has no solution while each part of it has one: by size, then by ids. */
export function slowConflicts(model: SlowModel): string[][] {
  const ids = model.ids.toSorted();
  const found: string[][] = [];
  for (let size = 1; size <= ids.length; size += 1) {
    for (const some of subsets(ids, size)) {
      if (found.some((conflict) => conflict.every((id) => some.includes(id)))) continue;
      if (!slowConsistent(model, some)) found.push(some);
    }
  }
  return found;
}

function subsets(ids: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return ids.flatMap((id, index) => subsets(ids.slice(index + 1), size - 1).map((rest) => [id].concat(rest)));
}

/** The least total change of ends, in the unit of the book, after which the statements have a common solution. */
export function slowSlack(model: SlowModel, ids: readonly string[]): SlowFraction {
  const ends = model.ends.filter(({ id }) => ids.includes(id));
  const { value } = relaxed(ends, ends[0]?.coefficients.map(() => 0n) ?? [], null);
  return slowFraction(-value.n, value.d);
}

/** The most of `objective` where each end may give way; without `total` the least giving way, negated. */
function relaxed(
  ends: readonly SlowEnd[],
  objective: readonly bigint[],
  total: SlowFraction | null,
): { readonly value: SlowFraction; readonly isBounded: boolean } {
  const eased = ends.map(({ coefficients, limit, scale }, line) => ({
    coefficients: [...coefficients, ...ends.map((_, index) => (index === line ? -scale : 0n))],
    limit,
  }));
  const give = (times: bigint): bigint[] => [...objective.map(() => 0n), ...ends.map(() => times)];
  const found = slowMost(
    total ? [...objective, ...ends.map(() => 0n)] : give(-1n),
    total ? [...eased, { coefficients: give(total.d), limit: total.n }] : eased,
  );
  if (found.status === 'infeasible') throw new Error('an eased system has a solution');
  const isBounded = found.status === 'optimal';
  return { value: isBounded ? found.value : slowFraction(0n, 1n), isBounded };
}

/** The least and the most of a query where all statements hold; where they cannot, after the least total change of ends. */
export function slowBounds(model: SlowModel, query: string): SlowBounds {
  const objective = model.queries.get(query) ?? [];
  const isConsistent = slowConsistent(model, model.ids);
  const total = isConsistent ? null : slowSlack(model, model.ids);
  const extreme = (sign: bigint): SlowFraction | null => {
    const wanted = objective.map((value) => value * sign);
    if (total) {
      const { value, isBounded } = relaxed(model.ends, wanted, total);
      return isBounded ? value : null;
    }
    const found = slowMost(wanted, model.ends);
    return found.status === 'optimal' ? found.value : null;
  };
  const [least, high] = [extreme(-1n), extreme(1n)];
  if (!least) throw new Error('sums are never below zero');
  const low = slowFraction(-least.n, least.d);
  const isOpen = (value: SlowFraction | null): boolean => {
    if (!value || total) return false;
    const sign = (times: bigint): bigint[] => objective.map((coefficient) => coefficient * value.d * times);
    const at = [
      { coefficients: sign(1n), limit: value.n },
      { coefficients: sign(-1n), limit: -value.n },
    ];
    return !strictlyPossible(model.ends, at);
  };
  return { low, high, lowOpen: isOpen(low), highOpen: isOpen(high) };
}
