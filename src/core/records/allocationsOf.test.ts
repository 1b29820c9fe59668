import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocationsOf } from './allocationsOf.ts';
import { readBody } from './readBody.ts';
import { examples } from './testing/exampleBodies.ts';

function allocate(change: object) {
  return allocationsOf(readBody('transaction', { ...examples.transaction, sectors: [], ...change }).body);
}

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('allocationsOf', () => {
  it('divides by provider, place and sector', () => {
    const rows = allocate({
      amount: yuan('100'),
      recipients: [
        { id: 'county', percent: '75' },
        { id: 'region', percent: '25' },
      ],
      sectors: [
        { id: 'health', percent: '50' },
        { id: 'education', percent: '50' },
      ],
    });
    expect(rows.map(({ providerId, placeId, sector, amount }) => [providerId, placeId, sector, amount])).toEqual([
      ['giver', 'county', 'health', '22.5'],
      ['giver', 'county', 'education', '22.5'],
      ['giver', 'region', 'health', '7.5'],
      ['giver', 'region', 'education', '7.5'],
      ['firm', 'county', 'health', '15'],
      ['firm', 'county', 'education', '15'],
      ['firm', 'region', 'health', '5'],
      ['firm', 'region', 'education', '5'],
    ]);
  });

  it('carries what a total goes by', () => {
    expect(
      allocate({ providers: ['giver'], date: '2019-02', priceYear: '2015', partOf: 'u', receiver: 'firm' }),
    ).toEqual([
      {
        programmeId: 'p',
        stage: 'disbursement',
        side: 'sent',
        dateFrom: '2019-02-01',
        dateTo: '2019-02-28',
        providerId: 'giver',
        receiverId: 'firm',
        placeId: 'county',
        sector: null,
        currency: 'CNY',
        priceYear: 2015,
        amount: '12500000',
        sharesKnown: true,
        partOf: 'u',
        passedOn: false,
      },
    ]);
  });

  const thirds = [
    { id: 'a', percent: '33.34' },
    { id: 'b', percent: '33.33' },
    { id: 'c', percent: '33.33' },
  ];
  it.each([
    ['minor units', yuan('0.05'), ['0.02', '0.02', '0.01']],
    ['a currency without minor units', { amount: '10', currency: 'JPY' }, ['4', '3', '3']],
    ['three decimals', { amount: '0.01', currency: 'KWD' }, ['0.004', '0.003', '0.003']],
    ['finer than the minor unit', yuan('0.0001'), ['0.0001', '0', '0']],
    ['a correction', yuan('-0.05'), ['-0.02', '-0.02', '-0.01']],
    ['zero', yuan('0'), ['0', '0', '0']],
  ])('%s', (_, amount, expected) => {
    expect(allocate({ amount, providers: thirds }).map((row) => row.amount)).toEqual(expected);
  });

  it.each([
    ['unknown', ['a', 'b']],
    [
      'not adding up, as in a draft',
      [
        { id: 'a', percent: '50' },
        { id: 'b', percent: '40' },
      ],
    ],
    ['partly unknown, as in a draft', [{ id: 'a', percent: '50' }, 'b']],
  ])('shares %s stay together', (_, providers) => {
    expect(allocate({ providers })).toMatchObject([
      { providerId: '', placeId: 'county', amount: '12500000', sharesKnown: false },
    ]);
  });

  it('an unknown share of sectors leaves the providers known', () => {
    expect(allocate({ amount: yuan('10'), sectors: ['health', 'education'] })).toMatchObject([
      { providerId: 'giver', sector: '', amount: '6', sharesKnown: false },
      { providerId: 'firm', sector: '', amount: '4', sharesKnown: false },
    ]);
  });

  it('tells apart what was passed on', () => {
    const rows = (passedOnFrom: object[]) =>
      allocate({ amount: yuan('10'), providers: ['giver'], passedOnFrom }).map(({ amount, passedOn }) => [
        amount,
        passedOn,
      ]);
    expect(
      rows([
        { transaction: 'u', percent: '30' },
        { transaction: 'v', percent: '30' },
      ]),
    ).toEqual([
      ['6', true],
      ['4', false],
    ]);
    expect(rows([{ transaction: 'u' }])).toEqual([['10', true]]);
    expect(rows([{ transaction: 'u', percent: '100' }])).toEqual([['10', true]]);
  });

  it.each(['amount', 'date', 'stage', 'side'])('a draft without %s has none', (field) => {
    expect(allocate({ [field]: null })).toEqual([]);
  });

  it('law: the parts add up to the amount, and are whole units of it', () => {
    const percents = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 6 }).map((cuts) => {
      const edges = [0, ...cuts.toSorted((a, b) => a - b), 10_000];
      return edges.slice(1).map((edge, index) => new Big(edge - (edges[index] ?? 0)).div(100).toFixed());
    });
    const shares = percents.map((parts) => parts.map((percent, index) => ({ id: `x${index}`, percent })));
    const amounts = fc.tuple(
      fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }),
      fc.integer({ min: 0, max: 6 }),
    );
    fc.assert(
      fc.property(
        amounts,
        shares,
        shares,
        fc.constantFrom('CNY', 'JPY', 'KWD'),
        ([units, places], providers, recipients, currency) => {
          const amount = new Big(`${units}e-${places}`).toFixed();
          const rows = allocate({
            amount: { amount, currency },
            providers,
            recipients,
            passedOnFrom: [{ transaction: 'u', percent: '37' }],
          });
          expect(rows.reduce((sum, row) => sum.plus(row.amount), new Big(0)).eq(amount)).toBe(true);
          const decimals = Math.max({ CNY: 2, JPY: 0, KWD: 3 }[currency] ?? 0, amount.split('.')[1]?.length ?? 0);
          for (const row of rows) {
            expect(row.amount.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(decimals);
            expect(new Big(row.amount).times(amount).gte(0)).toBe(true);
          }
          for (const [index, { percent }] of providers.entries()) {
            const own = rows
              .filter(({ providerId }) => providerId === `x${index}`)
              .reduce((sum, row) => sum.plus(row.amount), new Big(0));
            expect(own.minus(new Big(amount).times(percent).div(100)).abs().lt(`1e-${decimals}`)).toBe(true);
          }
        },
      ),
    );
  });
});
