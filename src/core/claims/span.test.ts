import { expect, it } from 'vitest';
import { contains, overlaps } from './span.ts';

it('spans that only touch do not overlap', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
});

it('a span contains itself', () => {
  expect(contains({ start: 2, end: 5 }, { start: 2, end: 5 })).toBe(true);
  expect(contains({ start: 2, end: 5 }, { start: 1, end: 5 })).toBe(false);
});
