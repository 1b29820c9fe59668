import { expect, it } from 'vitest';
import { effort, spend, withinEffort } from './effort.ts';
import { ratio, add } from './fraction.ts';
import { openExact } from './exactSimplex.ts';

const take = (steps: number) => () => {
  spend(steps);
  return steps;
};

it.each([
  { most: 5, steps: 5, told: 5 },
  { most: 5, steps: 6, told: null },
])('lets $steps of $most steps be taken', ({ most, steps, told }) => {
  expect(withinEffort(most, take(steps))).toBe(told);
});

it('never allows more inside than outside, and nothing is limited afterwards', () => {
  expect(withinEffort(5, () => withinEffort(100, take(6)) ?? 'inside')).toBe('inside');
  expect(take(1000)()).toBe(1000);
  const failing = (): never => {
    throw new RangeError('other');
  };
  expect(() => withinEffort(5, failing)).toThrow('other');
});

it('counts more steps for longer fractions', () => {
  const stepsOf = (digits: bigint): number => {
    const before = effort();
    add(ratio(1n, 3n ** digits), ratio(1n, 2n ** digits * 7n ** digits + 1n));
    return effort() - before;
  };
  expect(stepsOf(1000n)).toBeGreaterThan(20 * stepsOf(10n));
});

it('leaves a solver usable that was broken off', () => {
  const low = Array.from({ length: 12 }, (_, row) => BigInt(row + 1));
  const starts = Int32Array.from({ length: 13 }, (_, row) => row * 12);
  const columns = Int32Array.from({ length: 144 }, (_, at) => at % 12);
  const coefficients = Float64Array.from({ length: 144 }, (_, at) => ((at * at * 7919) % 97) + 1);
  const solver = openExact({ columns: 12, rows: { starts, columns, coefficients, low, high: low.map(() => null) } });
  const sum = { columns: Int32Array.from([0, 1, 2, 3]), coefficients: Float64Array.from([-1, -2, -3, -4]) };
  expect(solver.within(1, sum)).toBeNull();
  expect(solver.most(sum)).toEqual(
    openExact({ columns: 12, rows: { starts, columns, coefficients, low, high: low.map(() => null) } }).most(sum),
  );
});
