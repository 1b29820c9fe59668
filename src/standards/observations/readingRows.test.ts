import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../core/monitoring/indicator.ts';
import { readRules } from '../../core/monitoring/rules/readRules.ts';
import { lineageOf } from '../../core/monitoring/series/lineage.ts';
import { examplePlace } from '../../core/monitoring/testing/examplePlace.ts';
import { noCodes } from './codes.ts';
import type { IncomingReading } from './incoming.ts';
import { ownHeader, ReadingRows } from './readingRows.ts';

const title = { en: 'x', zh: 'x' };
const common = { title, worse: 'higher', unit: '%', period: 'month', combine: 'mean' };
const { indicators } = readRules(
  JSON.stringify({
    format: 'counterfoil-rules/1',
    indicators: [{ ...common, id: 'percent', whole: 100 }],
    rules: [],
  }),
  new Map<string, readonly Indicator[]>(),
);
const lineage = lineageOf([examplePlace('V', { title, tier: 'village' })]);

const reading: IncomingReading = {
  place: 'V',
  indicator: 'percent',
  period: '2019-07-14',
  value: '12',
  numerator: null,
  denominator: '40',
  recordedOn: '2019-08-02',
  source: 'Survey',
  comment: 'not passed on',
  confirmed: null,
  line: 3,
  where: 'cell C3',
};

describe('rows of the own table', () => {
  it('have every column, the period of a day, and where they came from', () => {
    const row = new ReadingRows({ lineage, indicators, codes: noCodes }).row(reading);
    expect(row).toEqual({
      line: 3,
      where: 'cell C3',
      cells: ['V', 'percent', '2019-07', '12', '', '40', '2019-08-02', 'Survey', ''],
    });
    expect(row?.cells).toHaveLength(ownHeader.length);
  });

  it('tell of an unknown code once, however many values have it', () => {
    const rows = new ReadingRows({ lineage, indicators, codes: noCodes });
    for (const place of ['A', 'A', 'B']) expect(rows.row({ ...reading, place })).toBeNull();
    expect(rows.problems().map(({ message, weight }) => [message, weight])).toEqual([
      ['There is no place "A"; values that wait for it: 2.', 'refused'],
      ['There is no place "B"; values that wait for it: 1.', 'refused'],
    ]);
  });

  it('hold readings that wait for a code, without what people wrote beside them', () => {
    const held: IncomingReading[] = [];
    const rows = new ReadingRows({ lineage, indicators, codes: noCodes, hold: (each) => held.push(each) });
    for (const place of ['A', 'V']) rows.row({ ...reading, place });
    expect(held).toEqual([{ ...reading, place: 'A', comment: null }]);
    expect(rows.problems().map(({ weight }) => weight)).toEqual(['held']);
  });
});
