/** Totals as people ask for them, over a small ledger whose sums can be checked by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDocument } from '../../../src/actions/addDocument.ts';
import { loadRegistry } from '../../../src/actions/loadRegistry.ts';
import { compareReported } from '../../../src/actions/totals/compareReported.ts';
import { getTotals } from '../../../src/actions/totals/getTotals.ts';
import { listTotalRecords } from '../../../src/actions/totals/listTotalRecords.ts';
import { allocationsOf } from '../../../src/core/records/allocationsOf.ts';
import type { Body } from '../../../src/core/records/field.ts';
import { linksOf } from '../../../src/core/records/linksOf.ts';
import type { RecordType } from '../../../src/core/records/recordTypes.ts';
import type { RecordState } from '../../../src/core/records/states.ts';
import { writeLedger } from '../../../src/store/history/append.ts';
import { writeVersions } from '../../../src/store/records/records.ts';
import type { TemporaryDatabase } from '../database.ts';
import { temporaryDatabase } from '../database.ts';
import { claimIn, documentOf } from '../fixtures.ts';
import { entries } from './randomLedger.ts';

let database: TemporaryDatabase;
const failing = (code: string) => expect.objectContaining({ code });

beforeAll(async () => {
  database = await temporaryDatabase();
  await loadRegistry(database.ledger(), { entries, source: 'test' });
  await writeProgramme();
});
afterAll(async () => {
  await database.stop();
});

async function write(id: string, type: RecordType, body: Body, state: RecordState = 'published'): Promise<void> {
  const allocations = type === 'transaction' ? allocationsOf(body) : [];
  const newContent = { body, author: 'somebody', links: linksOf(type, body), allocations };
  const version = { recordId: id, version: 1, type, content: 1, state, change: 'entered', reason: null, newContent };
  const at = new Date('2026-01-01T00:00:00Z');
  await writeLedger(database.db, 'main', (transaction) =>
    writeVersions(transaction, 'main', [{ ...version, recordedAt: at, recordedBy: 'somebody' }]),
  );
}

function transaction(fields: Body): Body {
  return {
    programme: 'aid',
    stage: 'disbursement',
    side: 'sent',
    date: '2019-05-01',
    amount: { amount: '100', currency: 'CNY' },
    priceYear: null,
    providers: [{ id: 'CN-36', percent: '100' }],
    receiver: null,
    recipients: [{ id: 'CN-653022', percent: '100' }],
    sectors: [],
    partOf: null,
    passedOnFrom: [],
    ...fields,
  };
}

async function writeProgramme(): Promise<void> {
  await write('aid', 'programme', { title: 'Aid', localTitle: '援助', place: 'CN-65' });
  const pairing = { programme: 'aid', status: 'in force', start: '2010', end: null };
  await write('pair-1', 'pairing', { ...pairing, donor: 'CN-36', recipient: 'CN-653022' });
  await write('pair-2', 'pairing', { ...pairing, donor: 'CN-44', recipient: 'CN-6531' });
  await write('plain', 'transaction', transaction({}));
  await write('correction', 'transaction', transaction({ amount: { amount: '-10', currency: 'CNY' } }));
  await write('umbrella', 'transaction', transaction({ amount: { amount: '1000', currency: 'CNY' }, date: '2019' }));
  await write('item', 'transaction', transaction({ amount: { amount: '300', currency: 'CNY' }, partOf: 'umbrella' }));
  await write(
    'to-fund',
    'transaction',
    transaction({ receiver: 'org-company', amount: { amount: '50', currency: 'CNY' } }),
  );
  const passedOnFrom = [{ transaction: 'to-fund', percent: null }];
  const from = [{ id: 'org-company', percent: '100' }];
  await write(
    'from-fund',
    'transaction',
    transaction({ providers: from, passedOnFrom, amount: { amount: '50', currency: 'CNY' } }),
  );
  await write('inside', 'transaction', transaction({ providers: [{ id: 'CN-65', percent: '100' }] }));
  await write('rough', 'transaction', transaction({ date: '2019', amount: { amount: '7', currency: 'CNY' } }));
  await write('dollars', 'transaction', transaction({ date: '2018-03-02', amount: { amount: '10', currency: 'USD' } }));
  await write('draft', 'transaction', transaction({ amount: { amount: '5000', currency: 'CNY' } }), 'draft');
  await write(
    'other-side',
    'transaction',
    transaction({ side: 'received', amount: { amount: '90', currency: 'CNY' } }),
  );
  await write(
    'committed',
    'transaction',
    transaction({ stage: 'commitment', amount: { amount: '2000', currency: 'CNY' } }),
  );
  const points = [{ date: '2018', value: '6.6' }];
  await write('rates', 'series', {
    title: 'Yearly rates',
    kind: 'exchange',
    from: 'USD',
    to: 'CNY',
    source: 'a bank',
    points,
  });
  const [index, monthly] = [
    [
      { date: '2018', value: '100' },
      { date: '2019', value: '125' },
    ],
    [{ date: '2019-05', value: '7' }],
  ];
  const prices = { title: 'Prices', kind: 'deflator', from: 'CNY', to: null, source: 'an office' };
  await write('index', 'series', { ...prices, points: index });
  const dollars = { title: 'Monthly rates', kind: 'exchange', from: 'USD', to: 'CNY', source: 'a bank' };
  await write('monthly', 'series', { ...dollars, points: monthly });
}

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

describe('compareReported', () => {
  it('holds each reported figure beside the records of its own scope', async () => {
    const text = 'Jiangxi gave nearly 2000 yuan to Akto in 2019. It gave 5 million yuan.';
    const named = { donors: [{ name: 'Jiangxi', id: 'CN-36' }], recipients: [{ name: 'Akto', id: 'CN-653022' }] };
    const money = {
      kind: 'money',
      measure: 'money disbursed',
      stage: 'disbursement',
      unit: 'CNY',
      basis: 'flow',
    } as const;
    const period = { start: '2019-01-01', end: '2019-12-31' };
    const bounds = { value: '2000', low: '1900', high: '2000' };
    const first = claimIn(text, '2000 yuan', { ...named, ...money, ...bounds, period });
    const second = claimIn(text, '5 million yuan', {
      ...named,
      ...money,
      value: '5000000',
      low: null,
      high: null,
      period: null,
    });
    await addDocument(database.ledger(), documentOf(text, [first, second]));
    const answer = await compareReported(database.ledger('public'), { programme: 'aid' });
    expect(answer.lines).toMatchObject([
      {
        low: '1900',
        high: '2000',
        recorded: '1147',
        records: 6,
        differenceLow: '753',
        coverageLow: '57.4',
        coverageHigh: '60.4',
      },
    ]);
    expect(answer.lines[0]?.sentence).toContain('recorded CNY 1,147 in 6 records, 57.4–60.4 % of it');
    expect(answer.notCompared).toEqual([{ reason: 'its period is not stated', claims: 1 }]);
  });

  it('counts projects and people posted beside reported counts', async () => {
    const who = { recipients: [{ id: 'CN-653022', percent: '100' }] };
    const project = { programme: 'aid', donors: ['CN-36'], ...who, start: '2021-03', end: null, status: 'under way' };
    await write('school', 'project', project);
    await write('clinic', 'project', { ...project, start: '2023' });
    const posting = { programme: 'aid', side: 'sent', providers: [{ id: 'CN-36', percent: '100' }], ...who };
    await write('doctors', 'contribution', { ...posting, kind: 'doctors', quantity: '12', date: '2021-09-01' });
    await write('books', 'contribution', { ...posting, kind: 'goods', quantity: '900', date: '2021-09-01' });
    const text = 'In 2021 Jiangxi had 4 projects in Akto, and 15 people there.';
    const named = { donors: [{ name: 'Jiangxi', id: 'CN-36' }], recipients: [{ name: 'Akto', id: 'CN-653022' }] };
    const period = { start: '2021-01-01', end: '2021-12-31' };
    const counted = { ...named, period, kind: 'count', basis: 'flow', stage: null, unit: null, low: null } as const;
    const claims = [
      claimIn(text, '4 projects', { ...counted, measure: 'projects', value: '4', high: null }),
      claimIn(text, '15 people', { ...counted, measure: 'people posted', value: '15', high: null }),
    ];
    await addDocument(database.ledger(), documentOf(text, claims));
    const { lines } = await compareReported(database.ledger('public'), { start: '2021-01-01', end: '2021-12-31' });
    expect(lines.map(({ measure, recorded, records }) => [measure, recorded, records])).toEqual([
      ['people posted', '12', 1],
      ['projects', '1', 1],
    ]);
  });
});
