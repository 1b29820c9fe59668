/** A solution that floating point proposes is taken only where it satisfies every end in whole numbers. */
import { expect, it } from 'vitest';
import { openExact } from '../../src/core/reckoning/solver/exactSimplex.ts';
import type { FloatSolver } from '../../src/core/reckoning/solver/linearProgram.ts';
import { coordinatesOf } from '../../src/core/reckoning/space/coordinates.ts';
import type { Bounds, Statement } from '../../src/core/reckoning/statement.ts';
import type { Ground } from '../../src/core/reckoning/system/ground.ts';
import { spaceOf } from '../../src/core/reckoning/system/ground.ts';
import { PointProof } from '../../src/core/reckoning/system/pointProof.ts';
import { StrictRows } from '../../src/core/reckoning/system/strictRows.ts';

const nothing = (): void => undefined;

/** A solver that always proposes these values. */
function proposing(values: number[]): FloatSolver {
  const outcome = {
    status: 'optimal',
    basis: { columns: [], rows: [] },
    values: Float64Array.from(values),
  } as const;
  return { open: () => ({ minimise: () => outcome, setBounds: nothing, append: nothing, dispose: nothing }) };
}

function judged(bounds: Partial<Bounds>, value: number): unknown {
  const coordinates = coordinatesOf({ donors: new Map(), recipients: new Map(), sectors: new Map() });
  const ground: Ground = { coordinates, float: null, open: openExact, openSmall: openExact };
  const book = { measure: 'money', unit: 'CNY', stage: null, basis: 'flow', price: 'current' } as const;
  const scope = { donors: ['x'], recipients: ['*'], sectors: ['*'], start: null, end: null };
  const ends = { low: null, high: null, lowOpen: false, highOpen: false, ...bounds };
  const statement: Statement = { kind: 'sum', id: 'a', book, scope, ...ends };
  const [system] = spaceOf(ground, [statement]).systems;
  if (!system) throw new Error('one statement makes a system');
  const layout = new StrictRows(system);
  const programme = layout.programme();
  const values = Array.from({ length: programme.columns }, (_, column) => (column === layout.pull ? 0 : value));
  const proof = new PointProof(proposing(values), layout, programme);
  const seen = proof.look();
  proof.dispose();
  return seen;
}

it.each<[Partial<Bounds>, number, string]>([
  [{ low: '114', high: '120' }, 114, 'solved'],
  [{ low: '114', high: '120' }, 120, 'solved'],
  [{ low: '114', high: '120' }, 113.9999, 'unsettled'],
  [{ low: '114', high: '120' }, 120.0001, 'unsettled'],
  [{ low: '114', high: '120', highOpen: true }, 119.9999, 'solved'],
  [{ low: '114', high: '120', highOpen: true }, 120, 'unsettled'],
  [{ low: '114', high: '120', lowOpen: true }, 114, 'unsettled'],
  [{ low: '114', high: '120', lowOpen: true }, 120, 'solved'],
])('of %o the value %d: %s', (bounds, value, expected) => {
  expect(judged(bounds, value)).toBe(expected);
});
