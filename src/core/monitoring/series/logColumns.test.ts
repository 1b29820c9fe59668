import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogColumns } from './logColumns.ts';

describe('LogColumns', () => {
  it('puts readings in the order of their days, and those of one day in that in which they came', () => {
    const reading = fc.record({
      row: fc.nat(9),
      period: fc.nat(99),
      value: fc.integer(),
      denominator: fc.oneof(fc.nat(9), fc.constant(Number.NaN)),
      recorded: fc.integer({ min: 738_000, max: 738_020 }),
    });
    fc.assert(
      fc.property(fc.array(reading), (given) => {
        const columns = new LogColumns(given.length + 3);
        for (const [source, each] of given.entries()) columns.push({ ...each, source });
        const { rows, periods, values, denominators, recorded, sources } = columns.log();
        const expected = given.map((each, source) => ({ ...each, source })).toSorted((a, b) => a.recorded - b.recorded);
        expect([...rows]).toEqual(expected.map(({ row }) => row));
        expect([...periods]).toEqual(expected.map(({ period }) => period));
        expect([...values]).toEqual(expected.map(({ value }) => value));
        expect([...recorded]).toEqual(expected.map(({ recorded: day }) => day));
        expect([...sources]).toEqual(expected.map(({ source }) => source));
        const known = expected.map(({ denominator }) => denominator);
        expect(denominators && [...denominators]).toEqual(known.every((one) => Number.isNaN(one)) ? null : known);
      }),
    );
  });
});
