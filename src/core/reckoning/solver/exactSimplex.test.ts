import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openExact } from './exactSimplex.ts';
import { fromFraction, fromInteger, type Exact } from './fraction.ts';
import type { LinearProgram, Outcome, Solver } from './linearProgram.ts';
import { Matrix } from './matrix.ts';
import { proves, type Question } from './proves.ts';
import { leastByVertices } from './testing/enumerateVertices.ts';
import { ends, objectiveOf, plainRow, programmeOf, smallCase, type PlainRow } from './testing/smallProgrammes.ts';

function expectProven(programme: LinearProgram, objective: readonly number[], outcome: Outcome, solver: Solver): void {
  const matrix = new Matrix();
  matrix.append(programme.columns, programme.rows);
  const exactEnds = (list: readonly (bigint | null)[]) => list.map((end) => (end === null ? null : fromInteger(end)));
  const stated = { matrix, low: exactEnds(programme.rows.low), high: exactEnds(programme.rows.high) };
  const question: Question = { ask: 'least', costs: new Map<number, Exact>(objective.entries()) };
  const values = outcome.status === 'optimal' ? solver.values().map(fromFraction) : [];
  if (outcome.status !== 'unbounded')
    expect(proves(stated, question, outcome, (column) => values[column] ?? 0)).toBe(true);
}

function expectSameAsSlow(programme: LinearProgram, objective: readonly number[], solver: Solver): void {
  const outcome = solver.least(objectiveOf(objective));
  const { status } = outcome;
  const told = status === 'optimal' ? { status, value: outcome.value } : { status };
  expect(told).toEqual(leastByVertices(programme, objective));
  expectProven(programme, objective, outcome, solver);
}

describe('openExact', () => {
  it('agrees with trying out all vertices, and its certificates add up', () => {
    fc.assert(
      fc.property(smallCase, ({ columns, rows, objective }) => {
        const programme = programmeOf(columns, rows);
        expectSameAsSlow(programme, objective, openExact(programme));
      }),
      { numRuns: 2000 },
    );
  });

  it('answers the same after bounds changed and rows were appended as from the start', () => {
    const steps = fc.array(fc.tuple(fc.nat(9), ends), { minLength: 1, maxLength: 4 });
    const story = smallCase.chain((start) =>
      fc.record({ start: fc.constant(start), steps, more: fc.array(plainRow(start.columns + 1), { maxLength: 3 }) }),
    );
    fc.assert(
      fc.property(story, ({ start, steps, more }) => {
        const rows: PlainRow[] = [...start.rows];
        const solver = openExact(programmeOf(start.columns, rows));
        solver.least(objectiveOf(start.objective));
        const change = (): void => {
          for (const [pick, bounds] of steps) {
            const row = rows.length === 0 ? -1 : pick % rows.length;
            if (row < 0) continue;
            rows[row] = { coefficients: rows[row]?.coefficients ?? [], ...bounds };
            solver.setBounds(row, bounds.low, bounds.high);
          }
        };
        change();
        expectSameAsSlow(programmeOf(start.columns, rows), start.objective, solver);
        solver.append(1, programmeOf(start.columns + 1, more).rows);
        rows.push(...more);
        const objective = [...start.objective, 1];
        expectSameAsSlow(programmeOf(start.columns + 1, rows), objective, solver);
        change();
        expectSameAsSlow(programmeOf(start.columns + 1, rows), objective, solver);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds the interval of a suppressed cell (Geurts' table)", () => {
    const rows = [
      { coefficients: [1, 1, 0, 0], low: 7n, high: 7n },
      { coefficients: [0, 0, 1, 1], low: 3n, high: 3n },
      { coefficients: [1, 0, 1, 0], low: 6n, high: 6n },
      { coefficients: [0, 1, 0, 1], low: 4n, high: 4n },
    ];
    const solver = openExact(programmeOf(4, rows));
    const x11 = objectiveOf([1, 0, 0, 0]);
    expect(solver.least(x11)).toMatchObject({ status: 'optimal', value: { numerator: 3n, denominator: 1n } });
    expect(solver.most(x11)).toMatchObject({ status: 'optimal', value: { numerator: 6n, denominator: 1n } });
  });
});
