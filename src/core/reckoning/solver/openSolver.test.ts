import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis, BasisStatus, FloatOutcome, FloatSolver } from './linearProgram.ts';
import { openSolver } from './openSolver.ts';
import { expectSameAsSlow } from './testing/expectSameAsSlow.ts';
import { objectiveOf, plainRow, programmeOf, smallCase } from './testing/smallProgrammes.ts';

/** A floating-point solver that says anything, of the right shape. */
function liar(lies: readonly number[]): FloatSolver {
  let at = 0;
  const next = (below: number): number => (lies[at++ % lies.length] ?? 0) % below;
  const statuses: readonly BasisStatus[] = ['basic', 'low', 'high', 'free'];
  return {
    open({ columns, rows }) {
      let [columnCount, rowCount] = [columns, rows.low.length];
      const some = (count: number) => Array.from({ length: count }, () => statuses[next(4)] ?? 'low');
      const basis = (): Basis => ({ columns: some(columnCount), rows: some(rowCount) });
      const outcomes: readonly (() => FloatOutcome)[] = [
        () => ({ status: 'optimal', basis: basis(), values: new Float64Array(columnCount) }),
        () => ({
          status: 'infeasible',
          ray: Float64Array.from({ length: rowCount }, () => next(3) - 1),
          basis: basis(),
        }),
        () => ({ status: 'infeasible', ray: null, basis: null }),
        () => ({ status: 'unbounded', basis: basis() }),
        () => ({ status: 'failed', why: 'It felt like it.', basis: next(2) === 0 ? null : basis() }),
      ];
      return {
        minimise: () => outcomes[next(5)]?.() ?? { status: 'failed', why: '', basis: null },
        setBounds: () => undefined,
        append(more, { low }) {
          columnCount += more;
          rowCount += low.length;
        },
        dispose: () => undefined,
      };
    },
  };
}

describe('openSolver', () => {
  it('answers exactly whatever floating point proposes', () => {
    const story = smallCase.chain(({ columns, rows, objective }) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.constant(rows),
        objective: fc.constant(objective),
        more: plainRow(columns),
        lies: fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }),
      }),
    );
    fc.assert(
      fc.property(story, ({ columns, rows, objective, more, lies }) => {
        const solver = openSolver(programmeOf(columns, rows), liar(lies), 0);
        expectSameAsSlow(programmeOf(columns, rows), objective, solver);
        solver.append(0, programmeOf(columns, [more]).rows);
        expectSameAsSlow(programmeOf(columns, [...rows, more]), objective, solver);
      }),
      { numRuns: 500 },
    );
  });

  it('asks no floating point for what a few exact steps settle', () => {
    const float: FloatSolver = {
      open: () => {
        throw new Error('It was asked.');
      },
    };
    const solver = openSolver(programmeOf(1, [{ coefficients: [1], low: 2n, high: 5n }]), float);
    expect(solver.most(objectiveOf([3]))).toMatchObject({ status: 'optimal', value: { numerator: 15n } });
    solver.dispose();
  });
});
