import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import type { Release, Table } from './cell.ts';
import { publicParameters, type DisclosureParameters } from './parameters.ts';
import { slowIntervals } from './testing/slowIntervals.ts';
import { crossed, seenBy } from './testing/tables.ts';
import { treated } from './testing/treated.ts';

describe('protect: laws', () => {
  const small: DisclosureParameters = { ...publicParameters, smallestCount: 4, protection: 4 };
  const inner = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([rows, columns]) => {
    const line = fc.array(fc.nat(12), { minLength: columns, maxLength: columns });
    return fc.array(line, { minLength: rows, maxLength: rows });
  });

  it('leaves every withheld value the room it needs', () => {
    fc.assert(
      fc.property(inner, (lines) => {
        const given = crossed(lines);
        const { treatments, primary, problems } = treated(given, small);
        expect(problems).toEqual([]);
        const value = new Map(given.cells.map((cell) => [cell.id, Number(cell.value)]));
        for (const { id, low, high } of audit(seenBy(given, treatments), given.sums)) {
          const width = high === null ? Infinity : Number(high) - Number(low);
          const truth = value.get(id) ?? NaN;
          expect(Number(low) <= truth && truth <= Number(high ?? Infinity)).toBe(true);
          expect(width).toBeGreaterThanOrEqual(primary.includes(id) ? 4 : 0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leaves them that room for a reader who tries all whole numbers', () => {
    const two = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(two, (lines) => {
        const { cells, sums } = crossed(lines);
        const kept = sums.slice(0, 4);
        const { treatments, primary } = treated({ cells, rates: [], sums: kept }, small);
        const seen = seenBy({ cells, rates: [], sums: kept }, treatments);
        fc.pre(seen.filter(({ high }) => high === null).length <= 4);
        const slow = slowIntervals(seen, kept);
        for (const [id, [low, high]] of slow) {
          expect(high - low).toBeGreaterThanOrEqual(primary.includes(id) ? 4 : 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('withholds nothing where nothing is sensitive, and no cell that could be shown again', () => {
    fc.assert(
      fc.property(inner, (lines) => {
        const given = crossed(lines);
        const { treatments, primary, complementary } = treated(given, small);
        expect(complementary.length > 0 && primary.length === 0).toBe(false);
        for (const id of complementary) {
          const one = new Map(treatments).set(id, { as: 'shown' });
          const value = new Map(given.cells.map((cell) => [cell.id, Number(cell.value)]));
          const isTooNarrow = audit(seenBy(given, one), given.sums)
            .filter((interval) => primary.includes(interval.id))
            .some(({ id: of, low, high }) => {
              const truth = value.get(of) ?? NaN;
              const down = Math.min(truth, 2);
              return Number(low) > truth - down || (high !== null && Number(high) < truth + 4 - down);
            });
          const isTold =
            primary.length > audit(seenBy(given, one), given.sums).filter((i) => primary.includes(i.id)).length;
          expect(isTooNarrow || isTold).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what two releases tell together apart', () => {
    const changes = fc.array(fc.tuple(fc.nat(2), fc.nat(1), fc.nat(12)), { maxLength: 3 });
    const start = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(start, changes, (lines, revised) => {
        const before = crossed(lines);
        const then = treated(before, small);
        const next = lines.map((line) => [...line]);
        for (const [row, column, value] of revised) next[row]?.splice(column, 1, value);
        const now = crossed(next);
        const release: Release = { name: 'before', table: before, treatments: then.treatments };
        const { treatments } = treated(now, small, [release]);
        const both = new Map<string, ReturnType<typeof seenBy>[number]>();
        const name = (given: Table, id: string): string =>
          `${id} ${given.cells.find((cell) => cell.id === id)?.value ?? ''}`;
        for (const [given, seen] of [
          [before, seenBy(before, then.treatments)],
          [now, seenBy(now, treatments)],
        ] as const) {
          for (const cell of seen) {
            const id = name(given, cell.id);
            if (both.get(id)?.high === undefined || both.get(id)?.high === null) both.set(id, { ...cell, id });
          }
        }
        const sums = [before, now].flatMap((given) =>
          given.sums.map((each) => ({
            ...each,
            total: name(given, each.total),
            parts: each.parts.map((id) => name(given, id)),
          })),
        );
        for (const { id, low, high } of audit([...both.values()], sums)) {
          const [, value = ''] = id.split(' ');
          const isSmall = Number(value) > 0 && Number(value) < 4;
          const width = high === null ? Infinity : Number(high) - Number(low);
          expect(width).toBeGreaterThanOrEqual(isSmall ? 4 : 0);
        }
      }),
      { numRuns: 150 },
    );
  });
});
