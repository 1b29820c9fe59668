/** A solution that floating point proposes is taken only where it, or one next to it, satisfies every end in whole numbers. */
import { expect, it } from 'vitest';
import { CommonPoint } from '../../src/core/reckoning/sketch/commonPoint.ts';
import { openExact } from '../../src/core/reckoning/solver/exactSimplex.ts';
import { coordinatesOf } from '../../src/core/reckoning/space/coordinates.ts';
import type { Bounds, Statement } from '../../src/core/reckoning/statement.ts';
import type { Ground } from '../../src/core/reckoning/system/ground.ts';
import { spaceOf } from '../../src/core/reckoning/system/ground.ts';

function isTaken(stated: readonly Partial<Bounds>[], value: number): boolean {
  const coordinates = coordinatesOf({ donors: new Map(), recipients: new Map(), sectors: new Map() });
  const ground: Ground = { coordinates, float: null, open: openExact, openSmall: openExact };
  const book = { measure: 'money', unit: 'CNY', stage: null, basis: 'flow', price: 'current' } as const;
  const scope = { donors: ['x'], recipients: ['*'], sectors: ['*'], start: null, end: null };
  const ends = { low: null, high: null, lowOpen: false, highOpen: false };
  const statements = stated.map((bounds, index): Statement => ({
    kind: 'sum',
    id: `s${index}`,
    book,
    scope,
    ...ends,
    ...bounds,
  }));
  const [system] = spaceOf(ground, statements).systems;
  if (!system) throw new Error('statements make a system');
  return new CommonPoint(system).tries(new Float64Array(system.size.columns).fill(value));
}

const sum = { low: '114', high: '120' };

it.each<[readonly Partial<Bounds>[], number, boolean]>([
  [[sum], 114, true],
  [[sum], 120, true],
  [[sum], 113.9999, true],
  [[{ ...sum, highOpen: true }], 119.9999, true],
  [
    [
      { ...sum, highOpen: true },
      { low: '120', high: '120' },
    ],
    120,
    false,
  ],
  [
    [
      { ...sum, highOpen: true },
      { low: '119', high: '120' },
    ],
    120,
    true,
  ],
  [
    [
      { ...sum, lowOpen: true },
      { low: '114', high: '114' },
    ],
    114,
    false,
  ],
  [[sum, { low: '120.0000001', high: null }], 120, false],
])('of %o the value %d: %s', (bounds, value, expected) => {
  expect(isTaken(bounds, value)).toBe(expected);
});
