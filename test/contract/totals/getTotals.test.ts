/** Totals as people ask for them, over a small ledger whose sums can be checked by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getTotals } from '../../../src/actions/totals/getTotals.ts';
import { listTotalRecords } from '../../../src/actions/totals/listTotalRecords.ts';
import type { TemporaryDatabase } from '../database.ts';
import { smallLedger } from './smallLedger.ts';

let database: TemporaryDatabase;
const failing = (code: string) => expect.objectContaining({ code });

beforeAll(async () => {
  database = await smallLedger();
});
afterAll(async () => {
  await database.stop();
});

describe('getTotals', () => {
  it('counts what crosses the boundary once, and says what it leaves out', async () => {
    const answer = await getTotals(database.ledger('public'), {
      programme: 'aid',
      start: '2019-01-01',
      end: '2019-12-31',
    });
    expect(answer.boundary).toEqual({ actors: [], places: ['CN-65'] });
    expect(answer.boundaryFrom).toBe('programme');
    const [figure] = answer.figures;
    // 100 − 10 + (1000 − 300) + 300 + 50 + 7
    expect(figure?.amounts).toEqual([
      { currency: 'CNY', priceYear: null, amount: '1147', negative: '-10', records: 6 },
    ]);
    expect(figure?.excluded.map(({ reason, records, amounts }) => [reason, records, amounts[0]?.amount])).toEqual([
      ['internal', 1, '100'],
      ['passed on', 1, '50'],
      ['itemised', 1, '300'],
    ]);
    expect(figure?.coverage.map(({ of, missing }) => [of, missing])).toEqual([
      ['donors', ['CN-44']],
      ['places', ['CN-6531']],
      ['years', []],
    ]);
    expect(figure?.sentence).toContain('into Xinjiang: CNY 1,147, from 6 records; left out: 3 records');
    expect(answer.names['CN-44']?.name).toBe('Guangdong');
  });

  it('leaves a date that is too rough out of a part of the year', async () => {
    const answer = await getTotals(database.ledger('public'), {
      programme: 'aid',
      start: '2019-03-01',
      end: '2019-12-31',
    });
    expect(answer.figures[0]?.amounts?.[0]?.amount).toBe('440');
    expect(answer.figures[0]?.excluded.find(({ reason }) => reason === 'date not exact enough')).toMatchObject({
      records: 2,
      amounts: [{ amount: '707' }],
    });
  });

  it('shows expected cells without a record as null, and never as zero', async () => {
    const request = { programme: 'aid', start: '2018-01-01', end: '2019-12-31', by: ['donor', 'year'] } as const;
    const [figure] = (await getTotals(database.ledger('public'), request)).figures;
    expect(figure?.cells.find(({ keys }) => keys.join(' ') === 'CN-44 2019')).toEqual({
      keys: ['CN-44', '2019'],
      amounts: null,
    });
    expect(figure?.cells.find(({ keys }) => keys.join(' ') === 'CN-36 2018')?.amounts?.[0]?.currency).toBe('USD');
  });

  it('keeps currencies apart, converts by the rates of a series, and refuses to add them without', async () => {
    const ledger = database.ledger('public');
    const [apart] = (await getTotals(ledger, { programme: 'aid' })).figures;
    expect(apart?.amounts?.map(({ currency, amount }) => [currency, amount])).toEqual([
      ['CNY', '1147'],
      ['USD', '10'],
    ]);
    await expect(getTotals(ledger, { programme: 'aid', single: true })).rejects.toEqual(
      failing('TOTAL_MIXED_CURRENCIES'),
    );
    await expect(getTotals(ledger, { programme: 'aid', currency: 'CNY' })).rejects.toEqual(
      failing('TOTAL_MIXED_CURRENCIES'),
    );
    const [one] = (await getTotals(ledger, { programme: 'aid', currency: 'CNY', series: ['rates'] })).figures;
    expect(one?.amounts).toMatchObject([{ currency: 'CNY', amount: '1213', records: 7 }]);
    expect(one?.rates).toMatchObject([{ series: 'rates', version: 1, date: '2018', value: '6.6' }]);
    const [none] = (await getTotals(ledger, { programme: 'aid', currency: 'USD', series: ['rates'] })).figures;
    expect(none?.amounts?.[0]?.amount).toBe('10');
    expect(none?.excluded.find(({ reason }) => reason === 'no rate')).toMatchObject({
      records: 6,
      amounts: [{ amount: '1147' }],
    });
  });

  const year2019 = { programme: 'aid', start: '2019-01-01', end: '2019-12-31' } as const;

  it('gives constant prices, also in another currency at the rate of their year', async () => {
    const ledger = database.ledger('public');
    const [constant] = (await getTotals(ledger, { ...year2019, priceYear: 2018, series: ['index'] })).figures;
    // 1147 × 100 / 125
    expect(constant?.amounts).toEqual([
      { currency: 'CNY', priceYear: 2018, amount: '917.6', negative: '-8', records: 6 },
    ]);
    expect(constant?.rates.map(({ date, value }) => [date, value])).toEqual([
      ['2018', '100'],
      ['2019', '125'],
    ]);
    const both = { ...year2019, priceYear: 2018, currency: 'USD', series: ['index', 'rates'] };
    const [abroad] = (await getTotals(ledger, both)).figures;
    // 917.6 / 6.6 = 139.0303…, and −8 / 6.6 = −1.2121…
    expect(abroad?.amounts).toMatchObject([
      { currency: 'USD', priceYear: 2018, amount: '139.03', negative: '-1.21', records: 6 },
    ]);
  });

  it('leaves out what is dated too roughly for the rates there are, and says so', async () => {
    const request = { ...year2019, currency: 'USD', series: ['monthly'], by: ['donor'] } as const;
    const [figure] = (await getTotals(database.ledger('public'), request)).figures;
    // Dated to the year: the 700 that remain of the umbrella, and 7.
    expect(figure?.amounts).toMatchObject([{ currency: 'USD', amount: '62.86', records: 4 }]);
    expect(figure?.excluded.find(({ reason }) => reason === 'no rate')).toMatchObject({
      records: 2,
      amounts: [{ currency: 'CNY', amount: '707' }],
    });
    expect(figure?.cells.map(({ keys, amounts }) => [keys[0], amounts?.[0]?.amount ?? null])).toEqual([
      ['CN-36', '62.86'],
      ['CN-44', null],
    ]);
  });

  it.each(['nope', 'rates', '\0'])('knows no programme %j, and does not call it not reported', async (programme) => {
    await expect(getTotals(database.ledger('public'), { programme })).rejects.toEqual(failing('TOTAL_REQUEST_INVALID'));
  });

  it('shows what is not published only to whom it may be shown', async () => {
    const request = { programme: 'aid', view: 'current' } as const;
    await expect(getTotals(database.ledger('public'), request)).rejects.toEqual(failing('NOT_ALLOWED'));
    const [all] = (await getTotals(database.ledger('auditor'), request)).figures;
    expect(all?.amounts?.[0]?.amount).toBe('6147');
    const [published] = (await getTotals(database.ledger('auditor'), { programme: 'aid' })).figures;
    expect(published?.excluded.find(({ reason }) => reason === 'unpublished')?.amounts[0]?.amount).toBe('5000');
    const [open] = (await getTotals(database.ledger('public'), { programme: 'aid' })).figures;
    expect(open?.excluded.some(({ reason }) => reason === 'unpublished')).toBe(false);
  });

  it('gives one figure for each stage and says null where nothing was reported', async () => {
    const answer = await getTotals(database.ledger('public'), { programme: 'aid', stages: ['commitment', 'pledge'] });
    expect(answer.figures.map(({ stage, amounts }) => [stage, amounts?.[0]?.amount ?? null])).toEqual([
      ['commitment', '2000'],
      ['pledge', null],
    ]);
  });

  it.each([
    [{ start: '2019-13-01' }, '2019-13-01'],
    [{ start: '2020-01-01', end: '2019-01-01' }, 'before'],
    [{ donors: ['XX-99'] }, 'XX-99'],
    [{ sectors: ['magic'] }, 'magic'],
    [{ currency: 'BTC' }, 'BTC'],
    [{ recipients: ['a\0b'] }, 'no place or actor'],
    [{ series: ['plain'] }, 'plain'],
  ])('refuses %j and names what is wrong', async (request, named) => {
    const error = await getTotals(database.ledger('public'), request).catch((thrown: unknown) => thrown);
    expect(error).toEqual(failing('TOTAL_REQUEST_INVALID'));
    expect(String(error)).toContain(named);
  });
});

describe('listTotalRecords', () => {
  it('lists what a figure, a cell and an exclusion are made of', async () => {
    const ledger = database.ledger('public');
    const request = { programme: 'aid', by: ['year'] } as const;
    const whole = await listTotalRecords(ledger, { request, stage: 'disbursement' });
    expect(whole.total).toBe(7);
    const sum = whole.items
      .filter(({ currency }) => currency === 'CNY')
      .reduce((total, { counted }) => total + Number(counted), 0);
    expect(sum).toBe(1147);
    const cell = await listTotalRecords(ledger, { request, stage: 'disbursement', keys: ['2018'] });
    expect(cell.items).toMatchObject([{ id: 'dollars', date: '2018-03-02', amount: '10', currency: 'USD' }]);
    const passed = await listTotalRecords(ledger, { request, stage: 'disbursement', reason: 'passed on' });
    expect(passed.items).toMatchObject([{ id: 'from-fund', counted: '0' }]);
  });
});
