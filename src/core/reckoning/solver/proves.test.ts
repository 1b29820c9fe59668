import { describe, expect, it } from 'vitest';
import type { Exact } from './fraction.ts';
import type { Multiplier, Outcome } from './linearProgram.ts';
import { proves } from './proves.ts';
import { statedOf } from './testing/expectSameAsSlow.ts';
import { programmeOf } from './testing/smallProgrammes.ts';

/** 4 ≤ a + b ≤ 9, a ≤ 3: the least b is 1, for instance with a = 3. */
const stated = statedOf(
  programmeOf(2, [
    { coefficients: [1, 1], low: 4n, high: 9n },
    { coefficients: [1, 0], low: null, high: 3n },
  ]),
);
const leastB = { ask: 'least', costs: new Map<number, Exact>([[1, 1]]) } as const;

function part(row: number, end: 'low' | 'high', times: bigint): Multiplier {
  return { row, end, times: { numerator: times, denominator: 1n } };
}

function optimal(value: bigint, ...because: Multiplier[]): Outcome {
  return { status: 'optimal', value: { numerator: value, denominator: 1n }, because };
}

describe('proves', () => {
  const right = [part(0, 'low', 1n), part(1, 'high', -1n)];
  it.each<[string, Outcome, number[], boolean]>([
    ['what adds up', optimal(1n, ...right), [3, 1], true],
    ['another value', optimal(2n, ...right), [3, 1], false],
    ['values that do not reach it', optimal(1n, ...right), [2, 2], false],
    ['values beyond a bound', optimal(1n, ...right), [4, 1], false],
    ['values below zero', optimal(0n), [10, -1], false],
    ['a multiplier too few', optimal(4n, part(0, 'low', 1n)), [0, 4], false],
    ['the wrong end', optimal(6n, part(0, 'high', 1n), part(1, 'high', -1n)), [3, 6], false],
    ['an end that is missing', optimal(1n, part(0, 'low', 1n), part(1, 'low', 1n)), [3, 1], false],
    ['a contradiction that is none', { status: 'infeasible', because: right }, [], false],
  ])('judges %s', (_, outcome, values, expected) => {
    expect(proves(stated, leastB, outcome, (column) => values[column] ?? 0)).toBe(expected);
  });

  it('takes no values below zero, even where they add up', () => {
    const difference = statedOf(programmeOf(3, [{ coefficients: [1, -1, -1], low: 2n, high: 2n }]));
    const leastFirst = { ask: 'least', costs: new Map<number, Exact>([[0, 1]]) } as const;
    const judge = (...values: number[]): boolean =>
      proves(difference, leastFirst, optimal(2n, part(0, 'low', 1n)), (column) => values[column] ?? 0);
    expect([judge(2, 0, 0), judge(2, -1, 1)]).toEqual([true, false]);
  });

  it('accepts a contradiction', () => {
    const clash = statedOf(
      programmeOf(1, [
        { coefficients: [1], low: 5n, high: null },
        { coefficients: [2], low: null, high: 9n },
      ]),
    );
    const outcome: Outcome = { status: 'infeasible', because: [part(0, 'low', 2n), part(1, 'high', -1n)] };
    expect(proves(clash, leastB, outcome, () => 0)).toBe(true);
  });
});
