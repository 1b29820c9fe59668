import { describe, expect, it } from 'vitest';
import { axisOver } from './scale.ts';

describe('axis', () => {
  it.each([
    ['a range', [10, 20]],
    ['one value', [18_819_000_000, 18_819_000_000]],
    ['zero alone', [0]],
    ['values below zero', [-5, -1]],
  ])('leaves room on both sides of %s', (_name, values) => {
    const axis = axisOver(values, [0, 100], 4);
    for (const value of values) {
      expect(axis.at(value)).toBeGreaterThan(5);
      expect(axis.at(value)).toBeLessThan(95);
    }
    expect(axis.ticks.length).toBeGreaterThan(1);
  });
});
