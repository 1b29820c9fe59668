import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../core/reckoning/solver/linearProgram.ts';
import { openSolver } from '../../core/reckoning/solver/openSolver.ts';
import { expectSameAsSlow } from '../../core/reckoning/solver/testing/expectSameAsSlow.ts';
import { objectiveOf, plainRow, programmeOf, smallCase } from '../../core/reckoning/solver/testing/smallProgrammes.ts';
import { loadHighs } from './highs.ts';

const float = await loadHighs();
const nothing = objectiveOf([]);

describe('HiGHS', () => {
  it('proposes what exact arithmetic turns into the exact answer', () => {
    const story = smallCase.chain(({ columns, rows, objective }) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.constant(rows),
        objective: fc.constant(objective),
        more: plainRow(columns + 1),
        unit: fc.constantFrom(1n, 10n ** 12n, 10n ** 30n),
      }),
    );
    fc.assert(
      fc.property(story, ({ columns, rows, objective, more, unit }) => {
        const times = (end: bigint | null) => (end === null ? null : end * unit);
        const scaled = [...rows, more].map(({ coefficients, low, high }) => ({
          coefficients,
          low: times(low),
          high: times(high),
        }));
        const [before, added] = [scaled.slice(0, -1), scaled.slice(-1)];
        const solver = openSolver(programmeOf(columns, before), float, 0);
        solver.least(objectiveOf(objective));
        solver.append(1, programmeOf(columns + 1, added).rows);
        const found = solver.least(objectiveOf([...objective, 1]));
        const exact = openSolver(programmeOf(columns + 1, scaled), null).least(objectiveOf([...objective, 1]));
        const valueOf = (outcome: Outcome) => (outcome.status === 'optimal' ? outcome.value : outcome.status);
        expect(valueOf(found)).toEqual(valueOf(exact));
        if (unit === 1n) expectSameAsSlow(programmeOf(columns + 1, scaled), [...objective, 1], solver);
        solver.dispose();
      }),
      { numRuns: 300 },
    );
  });

  it('names the rows of a contradiction, follows changed bounds, and tells of unbounded sums', () => {
    const programme = float.open(
      programmeOf(2, [
        { coefficients: [1, 1], low: 5n, high: null },
        { coefficients: [1, 0], low: null, high: 2n },
        { coefficients: [0, 1], low: null, high: 2n },
      ]),
    );
    const clash = programme.minimise(nothing);
    expect(clash.status === 'infeasible' && [...(clash.ray ?? [])].every((times) => times !== 0)).toBe(true);
    programme.setBounds(2, null, null);
    expect(programme.minimise(nothing).status).toBe('optimal');
    expect(programme.minimise(objectiveOf([0, -1])).status).toBe('unbounded');
    programme.dispose();
  });

  it('fails without throwing once it is closed, or where a programme is beyond it', () => {
    const programme = float.open(programmeOf(1, []));
    programme.dispose();
    programme.setBounds(0, 1, 2);
    expect(programme.minimise(nothing).status).toBe('failed');
    const twice = { starts: Int32Array.of(0, 2), columns: Int32Array.of(0, 0), coefficients: Float64Array.of(1, 1) };
    const doubled = float.open({ columns: 1, rows: { ...twice, low: [1n], high: [null] } });
    expect(doubled.minimise(nothing).status).toBe('failed');
    doubled.dispose();
  });
});
