/** The quick way to a common solution never finds one where there is none, and finds nearly all that there are. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CommonPoint } from '../../src/core/reckoning/sketch/commonPoint.ts';
import { coordinatesOf } from '../../src/core/reckoning/space/coordinates.ts';
import { Space } from '../../src/core/reckoning/space/space.ts';
import type { Statement, SumStatement } from '../../src/core/reckoning/statement.ts';
import { disbursed, smallCase } from './arbitraries.ts';
import { slowConsistent, slowModel } from './slowReckoning.ts';

const runs = Number(process.env['COUNTERFOIL_RECKON_CASES'] ?? 300);
const looks = 6;

function isShown(point: CommonPoint): boolean {
  for (let look = 0; look < looks; look += 1) if (point.look()) return true;
  return false;
}

it('shows a common solution of statements that have one, and of no others', { timeout: 600_000 }, () => {
  let [possible, shown] = [0, 0];
  fc.assert(
    fc.property(smallCase(7), ({ statements, trees }) => {
      const model = slowModel(statements, [], trees);
      for (const system of new Space({ coordinates: coordinatesOf(trees), statements, queries: [] }).systems) {
        const isPossible = slowConsistent(
          model,
          system.statements.map(({ id }) => id),
        );
        const found = isShown(new CommonPoint(system));
        expect([found, isPossible]).not.toEqual([true, false]);
        possible += Number(isPossible);
        shown += Number(found);
      }
    }),
    { numRuns: runs },
  );
  expect(shown).toBeGreaterThan(0.9 * possible);
});

it('stays right while statements go, come back and are appended', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(smallCase(8), fc.array(fc.nat(7), { maxLength: 6 }), ({ statements, trees }, turns) => {
      const model = slowModel(statements, [], trees);
      const space = new Space({ coordinates: coordinatesOf(trees), statements: statements.slice(0, 3), queries: [] });
      const points = new Map(space.systems.map((system) => [system, new CommonPoint(system)]));
      const off = new Set<string>();
      const check = (): void => {
        for (const [system, point] of points) {
          const on = system.statements.map(({ id }) => id).filter((id) => !off.has(id));
          expect([point.look(), slowConsistent(model, on)]).not.toEqual([true, false]);
        }
      };
      check();
      for (const one of statements.slice(3)) {
        const growth = space.insert(one);
        for (const system of growth.absorbed) points.delete(system);
        const known = points.get(growth.system);
        if (known) known.grow(growth);
        const point = known ?? new CommonPoint(growth.system);
        points.set(growth.system, point);
        for (const id of off) point.switchOff(id);
        check();
      }
      for (const turn of turns) {
        const id = statements[turn % statements.length]?.id ?? '';
        const isOff = off.has(id);
        if (isOff) off.delete(id);
        else off.add(id);
        for (const point of points.values()) {
          if (isOff) point.switchOn(id);
          else point.switchOff(id);
        }
        check();
      }
    }),
    { numRuns: runs },
  );
});

it('suspects only statements that exclude one another', { timeout: 600_000 }, () => {
  let [suspected, impossible] = [0, 0];
  fc.assert(
    fc.property(smallCase(8), ({ statements, trees }) => {
      const model = slowModel(statements, [], trees);
      for (const system of new Space({ coordinates: coordinatesOf(trees), statements, queries: [] }).systems) {
        const point = new CommonPoint(system);
        const isFound = isShown(point);
        const groups = point.suspects(20);
        for (const ids of groups) expect(slowConsistent(model, ids)).toBe(false);
        if (
          isFound ||
          slowConsistent(
            model,
            system.statements.map(({ id }) => id),
          )
        )
          continue;
        impossible += 1;
        suspected += Number(groups.length > 0);
      }
    }),
    { numRuns: runs },
  );
  // Where only an excluded end is in the way, or rows that empty one another, none need be seen.
  expect(suspected).toBeGreaterThan(0.5 * impossible);
});

const trees = { donors: new Map(), recipients: new Map(), sectors: new Map() };

function figure(id: string, donors: readonly string[], recipients: readonly string[], value: bigint): SumStatement {
  const scope = { donors, recipients, sectors: ['*'], start: null, end: null };
  const text = String(value);
  return { kind: 'sum', id, book: disbursed, scope, low: text, high: text, lowOpen: false, highOpen: false };
}

/** Rows and columns of a table with equal ends, and many of its cells. */
function table(size: number, scale: bigint, slip: bigint): Statement[] {
  const cell = (row: number, column: number): bigint => BigInt((row * 7919 + column * 104_729) % 1000) * scale + 1n;
  const names = Array.from({ length: size }, (_, index) => `n${index}`);
  const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);
  const statements: Statement[] = [];
  names.forEach((name, row) => {
    const inRow = names.map((_, column) => cell(row, column));
    const inColumn = names.map((_, other) => cell(other, row));
    statements.push(figure(`r${name}`, [name], names, sum(inRow)), figure(`c${name}`, names, [name], sum(inColumn)));
    names.forEach((other, column) => {
      if ((row + column) % 3 > 0) statements.push(figure(`x${row}-${column}`, [name], [other], cell(row, column)));
    });
  });
  const total = sum(names.flatMap((_, row) => names.map((_other, column) => cell(row, column))));
  return [...statements, figure('total', names, names, total + slip)];
}

function systemOf(statements: readonly Statement[]): CommonPoint {
  const [system] = new Space({ coordinates: coordinatesOf(trees), statements, queries: [] }).systems;
  if (!system) throw new Error('statements make a system');
  return new CommonPoint(system);
}

it.each([1n, 1_000_000n, 10n ** 15n])('hits figures without any play exactly, in units of %s', (scale) => {
  expect(isShown(systemOf(table(12, scale, 0n)))).toBe(true);
  expect(isShown(systemOf(table(12, scale, 1n)))).toBe(false);
});
