import { expect, it } from 'vitest';
import type { Inequality } from './slowSimplex.ts';
import { slowMost } from './slowSimplex.ts';

function rows(...lines: readonly (readonly number[])[]): Inequality[] {
  return lines.map((line) => ({
    coefficients: line.slice(0, -1).map(BigInt),
    limit: BigInt(line.at(-1) ?? 0),
  }));
}

it('solves problems whose answers stand in books', () => {
  // Chvátal's first example: 5x + 4y + 3z is at most 13.
  const found = slowMost([5n, 4n, 3n], rows([2, 3, 1, 5], [4, 1, 2, 11], [3, 4, 2, 8]));
  expect(found).toEqual({
    status: 'optimal',
    value: { n: 13n, d: 1n },
    x: [
      { n: 2n, d: 1n },
      { n: 0n, d: 1n },
      { n: 1n, d: 1n },
    ],
  });
});

it('finds a start where there is one, and says when there is none', () => {
  // x + y ≥ 3, x ≤ 2, y ≤ 2: the least of 3x + y is 5.
  const limits = rows([-1, -1, -3], [1, 0, 2], [0, 1, 2]);
  expect(slowMost([-3n, -1n], limits)).toMatchObject({ value: { n: -5n, d: 1n } });
  expect(slowMost([0n, 0n], [...limits, ...rows([1, 1, 2])])).toEqual({ status: 'infeasible' });
});

it('says when nothing limits the sum, and keeps fractions', () => {
  expect(slowMost([1n, 1n], rows([1, -1, 1]))).toEqual({ status: 'unbounded' });
  expect(slowMost([1n, 1n], rows([3, 1, 1], [1, 3, 1]))).toMatchObject({ value: { n: 1n, d: 2n } });
  expect(slowMost([1n], rows([7, 3]))).toMatchObject({ value: { n: 3n, d: 7n } });
});

it('survives equalities that leave the helper in the basis at zero, and cycling', () => {
  const equal = rows([1, 1, 2], [-1, -1, -2], [1, -1, 0], [-1, 1, 0]);
  expect(slowMost([1n, 0n], equal)).toMatchObject({ value: { n: 1n, d: 1n } });
  // Beale's example, on which the largest-coefficient rule cycles, multiplied out to whole numbers.
  const beale = rows([25, -6000, -4, 900, 0], [50, -9000, -2, 300, 0], [0, 0, 1, 0, 1]);
  expect(slowMost([75n, -15000n, 2n, -600n], beale)).toMatchObject({ value: { n: 5n, d: 1n } });
});
