import { describe, expect, it } from 'vitest';
import { movedOn, movedTable, yearsBehind } from './sampleYears.ts';

describe('the years of the sample', () => {
  it.each([
    ['2020-12-31', '2022-12-31'],
    ['2020-02-29', '2022-02-28'],
    ['2016', '2018'],
    ['Yearly survey 2016', 'Yearly survey 2018'],
    ['EX-101-2016', 'EX-101-2016'],
    ['2016.5', '2016.5'],
    ['52016', '52016'],
  ])('%s → %s', (given, moved) => expect(movedOn(given, 2)).toBe(moved));

  it('are as new as what is due', () => {
    const table = [
      ['place', 'period', 'value'],
      ['a', '2022', '2023'],
      ['a', '2023', '2024'],
    ];
    expect(yearsBehind(table, '2026-11-23')).toBe(2);
    expect(yearsBehind(table, '2026-03-23')).toBe(1);
    expect(yearsBehind(table, '2020-11-23')).toBe(0);
    expect(movedTable(table, ['period'], 2)).toEqual([
      ['place', 'period', 'value'],
      ['a', '2024', '2023'],
      ['a', '2025', '2024'],
    ]);
  });
});
