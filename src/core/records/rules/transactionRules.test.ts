import { describe, expect, it } from 'vitest';
import { examples } from '../testing/exampleBodies.ts';
import type { World } from '../testing/exampleContext.ts';
import { codesOf } from '../testing/problemsOf.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const { transaction } = examples;

describe('transactions', () => {
  const whole = { ...transaction, amount: yuan('100') };
  const part = (amount: string) => ({ ...transaction, amount: yuan(amount), partOf: 'u' });
  it.each<[string, object, World['records'], string[]]>([
    [
      'a part of an amount',
      { amount: yuan('40'), partOf: 'u' },
      { u: ['transaction', whole], a: ['transaction', part('60')] },
      [],
    ],
    [
      'parts beyond the amount',
      { amount: yuan('40.01'), partOf: 'u' },
      { u: ['transaction', whole], a: ['transaction', part('60')] },
      ['UMBRELLA_EXCEEDED amount'],
    ],
    [
      'an umbrella of another stage',
      { amount: yuan('40'), partOf: 'u' },
      { u: ['transaction', { ...whole, stage: 'pledge' }] },
      ['UMBRELLA_DIFFERS partOf'],
    ],
    [
      'an umbrella of another currency',
      { amount: yuan('40'), partOf: 'u' },
      { u: ['transaction', { ...whole, amount: { amount: '100', currency: 'USD' } }] },
      ['UMBRELLA_DIFFERS partOf'],
    ],
    [
      'an umbrella of the other side',
      { amount: yuan('40'), partOf: 'u' },
      { u: ['transaction', { ...whole, side: 'received' }] },
      ['UMBRELLA_DIFFERS partOf'],
    ],
    [
      'passed on in all',
      {
        passedOnFrom: [
          { transaction: 'u', percent: '60' },
          { transaction: 't-sent', percent: '40' },
        ],
      },
      { u: ['transaction', { ...whole, amount: yuan('900000000000') }] },
      [],
    ],
    [
      'passed on beyond all',
      {
        passedOnFrom: [
          { transaction: 'u', percent: '60' },
          { transaction: 't-sent', percent: '41' },
        ],
      },
      { u: ['transaction', { ...whole, amount: yuan('900000000000') }] },
      ['PASSED_ON_EXCEEDED passedOnFrom'],
    ],
    [
      'passed on as far as there is money',
      { amount: yuan('400'), passedOnFrom: [{ transaction: 'u', percent: '25' }] },
      { u: ['transaction', { ...whole, amount: yuan('100') }] },
      [],
    ],
    [
      'passed on from less',
      { amount: yuan('400'), passedOnFrom: [{ transaction: 'u', percent: '25.1' }] },
      { u: ['transaction', { ...whole, amount: yuan('100') }] },
      ['PASSED_ON_EXCEEDED passedOnFrom.0.percent'],
    ],
    [
      'passed on in another currency',
      { amount: yuan('400'), passedOnFrom: [{ transaction: 'u', percent: '100' }] },
      { u: ['transaction', { ...whole, amount: { amount: '50', currency: 'EUR' } }] },
      [],
    ],
    ['delivers on an earlier stage', { delivers: 'u' }, { u: ['transaction', { ...whole, stage: 'commitment' }] }, []],
    ['delivers on its own stage', { delivers: 'u' }, { u: ['transaction', whole] }, ['DELIVERS_STAGE delivers']],
    ['a correction', { amount: yuan('-5'), corrects: 'u' }, { u: ['transaction', whole] }, []],
    ['a correction told in a note', { amount: yuan('-5'), note: 'Paid back' }, {}, []],
    ['negative without a reason', { amount: yuan('-5') }, {}, ['NEGATIVE_AMOUNT amount']],
    [
      'a correction of another currency',
      { amount: { amount: '-5', currency: 'USD' }, corrects: 'u' },
      { u: ['transaction', whole] },
      ['CORRECTION_DIFFERS corrects'],
    ],
    [
      'a currency that was gone',
      { amount: { amount: '5', currency: 'DEM' } },
      {},
      ['CURRENCY_WITHDRAWN amount.currency'],
    ],
    ['a price year that is none', { priceYear: '15' }, {}, ['NUMBER_OUT_OF_RANGE priceYear']],
  ])('%s', (_, change, more, expected) => {
    expect(codesOf('transaction', change, more)).toEqual(expected);
  });

  it('shares make no more parts than fit', () => {
    const shares = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `x${index}`, percent: String(100 / count) }));
    const parts = (providers: object[]) =>
      codesOf('transaction', { providers, recipients: shares(125), sectors: [] }).filter((code) =>
        code.startsWith('TOO'),
      );
    expect(parts(shares(80))).toEqual([]);
    expect(parts(shares(100))).toEqual(['TOO_MANY_ITEMS providers']);
    expect(parts(shares(100).map(({ id }) => ({ id })))).toEqual([]);
  });

  it('an umbrella must not shrink below its parts', () => {
    const more: World['records'] = { u: ['transaction', whole], a: ['transaction', part('60')] };
    expect(codesOf('transaction', { amount: yuan('59.99') }, more, 'u')).toEqual(['UMBRELLA_EXCEEDED amount']);
    expect(codesOf('transaction', { amount: yuan('60') }, more, 'u')).toEqual([]);
  });

  it('circles are seen, over several records too', () => {
    const more: World['records'] = {
      a: ['transaction', { ...whole, partOf: 'b' }],
      b: ['transaction', { ...whole, partOf: 'self' }],
    };
    expect(codesOf('transaction', { amount: yuan('1'), partOf: 'a' }, more, 'self')).toContain('RECORD_CIRCLE partOf');
    expect(
      codesOf('transaction', { passedOnFrom: [{ transaction: 'self' }] }, { self: ['transaction', whole] }, 'self'),
    ).toEqual(['RECORD_CIRCLE passedOnFrom']);
  });
});
