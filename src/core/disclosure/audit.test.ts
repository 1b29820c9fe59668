import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { farAway, slowIntervals } from './testing/slowIntervals.ts';
import { crossed, sum } from './testing/tables.ts';

const open = (id: string) => ({ id, low: '0', high: null });
const shown = (id: string, value: string) => ({ id, low: value, high: value });

describe('audit', () => {
  it('finds the intervals of Geurts (1992, table 10, in the handbook on disclosure control)', () => {
    const cells = [
      ...['x11', 'x12', 'x21', 'x22'].map(open),
      shown('r1', '7'),
      shown('r2', '3'),
      shown('c1', '6'),
      shown('c2', '4'),
    ];
    const sums = ['r1 = x11 + x12', 'r2 = x21 + x22', 'c1 = x11 + x21', 'c2 = x12 + x22'].map(sum);
    expect(audit(cells, sums)).toEqual([
      { id: 'x11', low: '3', high: '6' },
      { id: 'x12', low: '1', high: '4' },
      { id: 'x21', low: '0', high: '3' },
      { id: 'x22', low: '0', high: '3' },
    ]);
  });

  it.each([
    ['a single withheld part', [shown('t', '41'), shown('a', '38'), open('b')], 'b', '3', '3'],
    ['no total', [open('t'), shown('a', '38'), open('b')], 'b', '0', null],
    ['a band', [shown('t', '41'), { id: 'a', low: '30', high: '39' }, open('b')], 'b', '2', '11'],
    ['decimals', [shown('t', '1.25'), shown('a', '0.5'), open('b')], 'b', '0.75', '0.75'],
  ])('%s', (_, cells, id, low, high) => {
    expect(audit(cells, [sum('t = a + b')])).toContainEqual({ id, low, high });
  });

  it('leaves room for parts that are no cells', () => {
    const cells = [shown('t', '41'), shown('a', '38'), open('b')];
    expect(audit(cells, [{ ...sum('t = a + b'), isComplete: false }])).toEqual([{ id: 'b', low: '0', high: '3' }]);
  });

  it.each([
    ['DISCLOSURE_CONTRADICTS', [shown('t', '5'), shown('a', '8'), open('b')]],
    ['DISCLOSURE_CONTRADICTS', [shown('t', '5'), shown('a', '2'), shown('b', '2')]],
    ['DISCLOSURE_CELL_UNKNOWN', [shown('t', '5'), shown('a', '2')]],
    ['DISCLOSURE_CELL_TWICE', [shown('t', '5'), shown('a', '2'), open('b'), open('b')]],
    ['DISCLOSURE_VALUE_UNREADABLE', [shown('t', '5'), shown('a', '-2'), open('b')]],
    ['DISCLOSURE_VALUE_UNREADABLE', [shown('t', 'many'), shown('a', '2'), open('b')]],
  ])('%s', (code, cells) => {
    expect(() => audit(cells, [sum('t = a + b')])).toThrow(expect.objectContaining({ code }));
  });

  it('agrees with walking through all numbers', () => {
    const inner = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { minLength: 2, maxLength: 3 });
    const hidden = fc.uniqueArray(fc.constantFrom<string>('x00', 'x01', 'x10', 'x11', 'r0', 'c1'), { maxLength: 5 });
    fc.assert(
      fc.property(inner, hidden, (lines, withheld) => {
        const { cells, sums } = crossed(lines);
        const seen = cells.map(({ id, value }) =>
          withheld.includes(id) || value === null ? open(id) : shown(id, value),
        );
        const slow = slowIntervals(seen, sums);
        for (const { id, low, high } of audit(seen, sums)) {
          const [least, most] = slow.get(id) ?? [NaN, NaN];
          expect([low, high ?? String(farAway)]).toEqual([String(least), String(most)]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
