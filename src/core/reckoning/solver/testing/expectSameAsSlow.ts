import { expect } from 'vitest';
import { fromFraction, fromInteger, type Exact } from '../fraction.ts';
import type { LinearProgram, Outcome, Solver } from '../linearProgram.ts';
import { Matrix } from '../matrix.ts';
import { proves, type Question, type Stated } from '../proves.ts';
import { leastByVertices } from './enumerateVertices.ts';
import { objectiveOf } from './smallProgrammes.ts';

export function statedOf({ columns, rows }: LinearProgram): Stated {
  const matrix = new Matrix();
  matrix.append(columns, rows);
  const exact = (ends: readonly (bigint | null)[]) => ends.map((end) => (end === null ? null : fromInteger(end)));
  return { matrix, low: exact(rows.low), high: exact(rows.high) };
}

/** That the outcome follows from a programme that the solver has never seen as a whole. */
export function expectProven(
  programme: LinearProgram,
  objective: readonly number[],
  { ask, outcome }: { ask: 'least' | 'most'; outcome: Outcome },
  solver: Solver,
): void {
  const question: Question = { ask, costs: new Map<number, Exact>(objective.entries()) };
  const values = outcome.status === 'infeasible' ? [] : solver.values().map(fromFraction);
  expect(proves(statedOf(programme), question, outcome, (column) => values[column] ?? 0)).toBe(true);
}

/** That a solver finds what trying out all vertices finds, for the least and the most. */
export function expectSameAsSlow(programme: LinearProgram, objective: readonly number[], solver: Solver): void {
  const least = solver.least(objectiveOf(objective));
  expect(told(least)).toEqual(leastByVertices(programme, objective));
  expectProven(programme, objective, { ask: 'least', outcome: least }, solver);
  const most = solver.most(objectiveOf(objective));
  const negated = leastByVertices(
    programme,
    objective.map((coefficient) => -coefficient),
  );
  const expected =
    negated.status === 'optimal'
      ? { status: 'optimal', value: { ...negated.value, numerator: -negated.value.numerator } }
      : negated;
  expect(told(most)).toEqual(expected);
  expectProven(programme, objective, { ask: 'most', outcome: most }, solver);
}

function told(outcome: Outcome): object {
  return outcome.status === 'optimal' ? { status: outcome.status, value: outcome.value } : { status: outcome.status };
}
