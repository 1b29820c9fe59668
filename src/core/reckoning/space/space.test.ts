import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query, Statement, Trees } from '../statement.ts';
import { checkStatements } from '../format/checkStatements.ts';
import { coordinatesOf } from './coordinates.ts';
import { bookKey } from './extents.ts';
import { Space } from './space.ts';
import type { RowPlan } from './statementRows.ts';
import { rowPlans } from './statementRows.ts';
import type { System } from './system.ts';
import { anyQueries, anyStatements, anyTable, anyTrees } from './testing/anyStatements.ts';
import { columnVectors } from './testing/columnVectors.ts';
import { gridOf, sumsOf } from './testing/slowGrid.ts';

function anyProblem(mostStatements: number): fc.Arbitrary<Problem> {
  return fc
    .record({ trees: anyTrees, given: anyStatements(mostStatements), queries: anyQueries })
    .map(({ trees, given, queries }) => ({ trees, queries, statements: checkStatements(given, trees).statements }))
    .filter(({ statements }) => statements.length > 0);
}

interface Problem {
  readonly trees: Trees;
  readonly statements: readonly Statement[];
  readonly queries: readonly Query[];
}

/** By cell: what it counts for in every sum, over all books. */
function cellsOf({ trees, statements, queries }: Problem): readonly (readonly number[])[] {
  const sums = [...statements.flatMap(sumsOf), ...queries];
  const books = new Set(sums.map(({ book }) => bookKey(book)));
  return [...books].flatMap((book) => gridOf(book, sums, trees));
}

/** What the rows of some statements and the objectives come to for a cell with such counts. */
function vectorOf(counts: readonly number[], problem: Problem, system: System): readonly number[] {
  const { statements, queries } = problem;
  const vector: number[] = [];
  let at = 0;
  for (const statement of statements) {
    const [own = 0, of = 0] = counts.slice(at, at + sumsOf(statement).length);
    at += sumsOf(statement).length;
    if (!system.statements.includes(statement)) continue;
    for (const plan of expectedRows(statement, system)) vector.push(plan.times * own + plan.ofTimes * of);
  }
  return [...vector, ...queries.map((_, query) => counts[at + query] ?? 0)];
}

const distinct = (vectors: readonly (readonly number[])[]): readonly string[] =>
  [...new Set(vectors.map((vector) => JSON.stringify(vector.map((times) => times + 0))))].sort();

/** The systems that statements fall into, by the slow way: those that share a cell, or one statement. */
function slowComponents({ statements, ...rest }: Problem): readonly string[] {
  const sums = statements.flatMap((statement) => sumsOf(statement).map(() => statement.id));
  const groups = new Map(statements.map(({ id }) => [id, new Set([id])]));
  for (const counts of cellsOf({ statements, ...rest })) {
    const touched = sums.filter((_, at) => counts[at] === 1);
    const joined = new Set(touched.flatMap((id) => Array.from(groups.get(id) ?? [])));
    for (const id of joined) groups.set(id, joined);
  }
  return [...new Set([...groups.values()].map((group) => [...group].sort().join()))].sort();
}

/**
 * The rows that a statement should have in a system. A row may be a multiple of what would do, where it came from a system
 * with a smaller unit.
 */
function expectedRows(statement: Statement, system: System): readonly RowPlan[] {
  const rows = system.rowsOf(statement.id);
  return rowPlans(statement, system.unitScale).map(({ end, times, ofTimes, low, high }, at) => {
    const more = Number(rows[at]?.scale ?? 0n) / times;
    const bound = (value: bigint | null) => value && value * BigInt(more);
    return { end, times: times * more, ofTimes: ofTimes * more, low: bound(low), high: bound(high) };
  });
}

function expectBounds(system: System): void {
  const { rows } = system.programme;
  for (const statement of system.statements) {
    const found = system.rowsOf(statement.id).map(({ row, end }) => {
      expect(system.meaningOf(row)?.statement).toBe(statement.id);
      return { end, low: rows.low[row], high: rows.high[row] };
    });
    expect(found).toEqual(expectedRows(statement, system).map(({ end, low, high }) => ({ end, low, high })));
  }
}

function expectSameAsGrid(
  problem: Problem,
  space: Space,
  objectivesOf: (system: System) => ReturnType<System['objectiveOf']>[],
) {
  const stated = problem.statements.flatMap(sumsOf).length;
  const grid = cellsOf(problem);
  const ids = problem.statements.map(({ id }) => id);
  for (const system of space.systems) {
    const own = new Set(system.statements.map(({ id }) => id));
    const inSystem = problem.statements.flatMap((statement) => sumsOf(statement).map(() => own.has(statement.id)));
    const cells = grid.filter((counts) => inSystem.some((isOwn, at) => isOwn && counts[at] === 1));
    const expected = cells.map((counts) => vectorOf(counts, problem, system));
    expect(distinct(columnVectors(system, ids, objectivesOf(system)))).toEqual(distinct(expected));
  }
  for (const system of space.systems) expectBounds(system);
  const found = space.systems.map(({ statements }) =>
    statements
      .map(({ id }) => id)
      .sort()
      .join(),
  );
  expect([...found].sort()).toEqual(slowComponents(problem));
  return problem.queries.map((_, at) =>
    grid.some((counts) => counts[stated + at] === 1 && !counts.slice(0, stated).includes(1)),
  );
}

describe('Space', () => {
  it('tells cells apart exactly as statements and queries do', () => {
    fc.assert(
      fc.property(anyProblem(7), (problem) => {
        const space = new Space({ ...problem, coordinates: coordinatesOf(problem.trees) });
        const open = expectSameAsGrid(problem, space, (system) =>
          problem.queries.map(({ id }) => system.objectiveOf(id)),
        );
        expect(problem.queries.map(({ id }) => space.isOpen(id))).toEqual(open);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes to the same when statements arrive one by one', () => {
    fc.assert(
      fc.property(anyProblem(7), fc.nat(7), (problem, first) => {
        const coordinates = coordinatesOf(problem.trees);
        const space = new Space({ coordinates, statements: problem.statements.slice(0, first), queries: [] });
        for (const statement of problem.statements.slice(first)) space.insert(statement);
        const asked = problem.queries.map((query) => space.ask(query));
        const again = problem.queries.map((query) => space.ask(query));
        expect(again.flatMap(({ growths }) => growths)).toEqual([]);
        const open = expectSameAsGrid(problem, space, (system) =>
          again.map(({ objectives }) => objectives.get(system) ?? null),
        );
        expect(asked.map(({ isOpen }) => isOpen)).toEqual(open);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes to the same when sums of regions become columns', () => {
    let sums = 0;
    const anyTables = fc.record({ trees: anyTrees, statements: anyTable, queries: anyQueries });
    fc.assert(
      fc.property(anyTables, fc.integer({ min: 50, max: 60 }), (problem, first) => {
        const { queries, statements } = problem;
        const coordinates = coordinatesOf(problem.trees);
        const space = new Space({ coordinates, statements: statements.slice(0, first), queries });
        for (const { size, statements } of space.systems) sums += size.rows - statements.length;
        for (const statement of statements.slice(first)) space.insert(statement);
        const asked = queries.map((query) => space.ask(query));
        expectSameAsGrid(problem, space, (system) => asked.map(({ objectives }) => objectives.get(system) ?? null));
      }),
      { numRuns: 100 },
    );
    expect(sums).toBeGreaterThan(100);
  });
});
