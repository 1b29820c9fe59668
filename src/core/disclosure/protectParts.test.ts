import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import type { Cell, Sum, Table } from './cell.ts';
import { modelOf } from './modelOf.ts';
import { publicParameters } from './parameters.ts';
import { protectParts } from './protectParts.ts';

/** Counts of a tree of three tiers: a province of counties of villages. */
function tree(counties: readonly (readonly number[])[]): Table {
  const cells: Cell[] = [];
  const sums: Sum[] = [];
  const add = (id: string, value: number): string => {
    cells.push({ id, kind: 'count', value: String(value), isOffered: true });
    return id;
  };
  const above = counties.map((villages, county) => {
    const parts = villages.map((value, at) => add(`v${county}.${at}`, value));
    const sum = villages.reduce((total, value) => total + value, 0);
    sums.push({ total: add(`c${county}`, sum), parts, isComplete: true });
    return { id: `c${county}`, sum };
  });
  const all = above.reduce((total, { sum }) => total + sum, 0);
  sums.push({ total: add('p', all), parts: above.map(({ id }) => id), isComplete: true });
  return { cells, rates: [], sums };
}

interface Outcome {
  readonly withheld: ReadonlySet<string>;
  /** Small counts that are shown, or told to within less than they need. */
  readonly told: readonly string[];
  readonly exposed: number;
}

function outcome(table: Table, largestWhole: number): Outcome {
  const { model } = modelOf(table, [], publicParameters);
  const parts = protectParts(model, { largestWhole });
  const hidden = new Set(parts.flatMap(({ complementary }) => [...complementary]));
  for (const [number, { need }] of model.quantities.entries()) if (need !== null) hidden.add(number);
  const withheld = new Set([...hidden].map((number) => model.quantities[number]?.cell ?? ''));
  const seen = table.cells.map(({ id, value }) => {
    return withheld.has(id) ? { id, low: '0', high: null } : { id, low: value ?? '', high: value };
  });
  const room = new Map(
    audit(seen, table.sums).map(({ id, low, high }) => [id, high === null ? Infinity : Number(high) - Number(low)]),
  );
  const told = model.quantities.flatMap(({ need, cell }) =>
    need !== null && (room.get(cell ?? '') ?? 0) < Number(need.up + need.down) ? [cell ?? ''] : [],
  );
  return { withheld, told, exposed: parts.reduce((sum, { exposed }) => sum + exposed.size, 0) };
}

describe('protecting a tree family by family', () => {
  it('withholds the same as at once, where each family can be protected by itself', () => {
    const table = tree([
      [4, 25, 43],
      [60, 70, 80],
      [8, 7, 50, 90],
    ]);
    expect([...outcome(table, 0).withheld].toSorted()).toEqual(['v0.0', 'v0.1', 'v2.0', 'v2.1']);
    expect(outcome(table, 0)).toEqual(outcome(table, Infinity));
  });

  it('looks at the family above, too, where a total gives away its only part', () => {
    const found = outcome(tree([[4], [60, 70], [50, 90]]), 0);
    expect([found.told, found.exposed]).toEqual([[], 0]);
    expect(found.withheld.has('v0.0')).toBe(true);
  });

  it('leaves every small count the room it needs', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 10, max: 300 }));
    const counties = fc.array(fc.array(count, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counties, (values) => {
        const found = outcome(tree(values), 0);
        expect([found.told, found.exposed]).toEqual([[], 0]);
      }),
      { numRuns: 120 },
    );
  });
});
