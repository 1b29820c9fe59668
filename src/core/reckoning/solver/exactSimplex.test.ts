import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openExact } from './exactSimplex.ts';
import { expectProven, expectSameAsSlow } from './testing/expectSameAsSlow.ts';
import { ends, objectiveOf, plainRow, programmeOf, smallCase, type PlainRow } from './testing/smallProgrammes.ts';

describe('openExact', () => {
  it('agrees with trying out all vertices, and its certificates add up', () => {
    fc.assert(
      fc.property(smallCase, ({ columns, rows, objective }) => {
        const programme = programmeOf(columns, rows);
        expectSameAsSlow(programme, objective, openExact(programme));
      }),
      { numRuns: 1000 },
    );
  });

  it('answers the same after bounds changed and rows were appended as from the start', () => {
    const steps = fc.array(fc.tuple(fc.nat(9), ends), { minLength: 1, maxLength: 4 });
    const story = smallCase.chain((start) =>
      fc.record({ start: fc.constant(start), steps, more: fc.array(plainRow(start.columns + 1), { maxLength: 2 }) }),
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
        expectSameAsSlow(programmeOf(start.columns + 1, rows), [...start.objective, 1], solver);
      }),
      { numRuns: 300 },
    );
  });

  it('proves its answers to programmes of some hundred steps, where bases are factorised anew on the way', () => {
    const wide = fc.record({
      rows: fc.array(plainRow(60), { minLength: 80, maxLength: 120 }),
      objective: fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 60, maxLength: 60 }),
    });
    fc.assert(
      fc.property(wide, ({ rows, objective }) => {
        // Most rows are eased, or nearly no programme of this size had a solution.
        const eased = rows.map(({ coefficients, low, high }, row) => ({
          coefficients: coefficients.map((coefficient, column) => ((row * 7 + column) % 9 === 0 ? coefficient : 0)),
          low: row % 4 === 0 ? low : null,
          high: high === null ? null : high + 50n,
        }));
        const programme = programmeOf(60, eased);
        const solver = openExact(programme);
        for (const ask of ['least', 'most'] as const) {
          expectProven(programme, objective, { ask, outcome: solver[ask](objectiveOf(objective)) }, solver);
        }
      }),
      { numRuns: 20 },
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

  it('does not cycle where many bounds meet in one point (Beale)', () => {
    // Beale, Cycling in the dual simplex algorithm, 1955; times 100 to have integers.
    const rows = [
      { coefficients: [25, -6000, -4, 900], low: null, high: 0n },
      { coefficients: [50, -9000, -2, 300], low: null, high: 0n },
      { coefficients: [0, 0, 1, 0], low: null, high: 1n },
    ];
    const outcome = openExact(programmeOf(4, rows)).least(objectiveOf([-75, 15_000, -2, 600]));
    expect(outcome).toMatchObject({ status: 'optimal', value: { numerator: -5n, denominator: 1n } });
  });

  it('tells intervals of zero width apart in the last digit', () => {
    const sum = 123_456_789_012_345_678_901_234_567_890n;
    const row = (value: bigint) => ({ coefficients: [1, 1], low: value, high: value });
    const solver = openExact(programmeOf(2, [row(sum), row(sum)]));
    expect(solver.feasible().status).toBe('optimal');
    solver.setBounds(1, sum + 1n, sum + 1n);
    const outcome = solver.feasible();
    expect(outcome.status === 'infeasible' && outcome.because.map((part) => part.row)).toEqual([0, 1]);
  });
});
