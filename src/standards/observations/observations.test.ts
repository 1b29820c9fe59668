import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../core/monitoring/period.ts';
import { nothingKnown } from '../tables/columnRoles.ts';
import { observationFormat, structuredFormat } from './observationFormat.ts';
import { isoInterval, knownOn, periodOfDay, sdmxPeriod, writtenPeriod } from './periodText.ts';
import { plainProfile } from './profile.ts';
import { isTold, rowsOf } from './testing/given.ts';
import { writtenValue } from './writtenValue.ts';

const plain = { profile: null, known: nothingKnown, problems: [] };

describe('formats by their shape', () => {
  it.each([
    ['place|indicator|period|value\nV|x|2019|1', null],
    ['Place|Indicator|Period|Numerator|Denominator\nV|x|2019|1|2', null],
    ['dataelement|period|orgunit|value\nx|2019|V|1', 'dhis2-csv'],
    ['DATAFLOW|REF_AREA|INDICATOR|TIME_PERIOD|OBS_VALUE\nX|V|x|2019|1', 'sdmx-csv'],
    ['Title\n#adm1+code|#date|#affected\nV|2019|1', 'hxl'],
    ['code|indicator|2019|2020\nV|x|1|2', 'table'],
  ])('%j is %s', (text, format) => {
    expect(observationFormat(rowsOf(text), plain)?.format ?? null).toBe(format);
  });

  it('are overruled by a profile', () => {
    const profile = { ...plainProfile, place: 'orgunit', period: 'period', value: 'value', indicator: 'dataelement' };
    const text = 'dataelement|period|orgunit|value\nx|2019|V|1';
    expect(observationFormat(rowsOf(text), { ...plain, profile })?.format).toBe('table');
  });

  it.each([
    ['\uFEFF {"dataValues":[]}', 'json'],
    ['[1]', 'json'],
    ['<?xml version="1.0"?>', 'xml'],
    ['place,indicator', null],
    ['', null],
  ])('%j is %s', (text, format) => {
    expect(structuredFormat(text)).toBe(format);
  });

  it('are told without a crash, whatever the rows are', () => {
    const rows = fc.array(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('2019', '#date', 'code', '')), { maxLength: 5 }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, (cells) => {
        const head = cells.map((each, index) => ({ line: index + 1, cells: each }));
        return isTold(() => observationFormat(head, plain));
      }),
    );
  });
});

describe('periods of others', () => {
  it.each([
    ['2019', '2019'],
    ['2019年', '2019'],
    ['2019 年度', '2019'],
    ['2019年7月', '2019-07'],
    ['2019-07', '2019-07'],
    ['201907', '2019-07'],
    ['July 2019', '2019-07'],
    ['07/2019', '2019-07'],
    ['2019-W05', '2019-W05'],
    ['2019 Q3', '2019-Q3'],
    ['Q3-2019', '2019-Q3'],
    ['2019年三季度', '2019-Q3'],
    ['2019年第3季度', '2019-Q3'],
    ['43831', '2020-01-01'],
    ['14 July 2019', '2019-07-14'],
    ['99999', null],
    ['12345', null],
    ['03/04/2019', null],
    ['2019-13', null],
    ['total', null],
    ['', null],
  ])('%s over a column is %s', (cell, period) => {
    expect(writtenPeriod(cell)).toBe(period);
  });

  it.each([
    ['2019-M07', '2019-07'],
    ['2019-A1', '2019'],
    ['2019-A2', '2019-A2'],
    ['2019-Q1', '2019-Q1'],
    ['2019-04-01/P3M', '2019-Q2'],
    ['2019-S1', '2019-S1'],
  ])('%s of SDMX is %s', (text, period) => {
    expect(sdmxPeriod(text)).toBe(period);
  });

  it.each([
    ['2019-01-01/P1Y', '2019'],
    ['2019-07-01/P1M', '2019-07'],
    ['2019-02-01/P3M', null],
    ['2018-12-31/P7D', '2019-W01'],
    ['2019-01-01/P7D', null],
    ['2019-01-01/P1D', null],
    ['2019-02-30/P1M', null],
    ['2019', null],
  ])('the interval %s is %s', (text, period) => {
    expect(isoInterval(text)).toBe(period);
  });

  it.each([
    ['2019-07-14', 'month', '2019-07'],
    ['2019-07-14', 'year', '2019'],
    ['2019-07-14', 'week', '2019-W28'],
    ['2019-07', 'year', '2019-07'],
    ['2019-02-30', 'year', '2019-02-30'],
  ] as const)('the day %s lies in the %s %s', (text, kind, period) => {
    expect(periodOfDay(text, kind)).toBe(period);
  });

  it.each([
    ['2020-01-15T08:00:00Z', '2019', '2020-01-15'],
    ['2019-06-01', '2019', '2019-12-31'],
    ['2019-06-01', 'whenever', '2019-06-01'],
    ['yesterday', '2019', 'yesterday'],
    ['', '2019', null],
  ])('a value changed at %s, of %s, is known on %s', (stamp, period, day) => {
    expect(knownOn(stamp, period)).toBe(day);
  });

  it('are periods or days of the ledger, or none, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dQW年月季度 /-]{1,12}$/)), (text) => {
        const period = writtenPeriod(text);
        expect(period === null || parsePeriod(period) !== null || /^\d{4}-\d{2}-\d{2}$/.test(period)).toBe(true);
      }),
    );
  });
});

describe('values as they are typed', () => {
  it.each([
    ['12', '.', { value: '12' }],
    ['1,234.50', '.', { value: '1234.5' }],
    ['1 234', '.', { value: '1234' }],
    ['1.234,5', ',', { value: '1234.5' }],
    ['12,5', ',', { value: '12.5' }],
    ['１２．５', '.', { value: '12.5' }],
    ['(3)', '.', { value: '-3' }],
    ['1e308', '.', { value: '1e308' }],
    ['12 %', '.', { value: '12 %' }],
    ['12,5', '.', { value: '12,5' }],
    ['3万', '.', { value: '3万' }],
    ['…', '.', { value: null }],
    ['-', '.', { value: null }],
    ['N/A', '.', { value: null }],
    ['k.A.', '.', { value: null }],
    ['#REF!', '.', { value: '#REF!' }],
  ] as const)('%s with the decimal mark %s', (cell, decimal, expected) => {
    expect(writtenValue(cell, decimal, ['k.A.'])).toEqual(expected);
  });
});
