/** Laws of totals, on ledgers that can be checked by eye. */
import { Big } from 'big.js';
import { describe, expect, it } from 'vitest';
import { openQuery } from '../../../test/contract/totals/openQuery.ts';
import type { LedgerAllocation } from './ledgerAllocation.ts';
import { passagesOf } from './passedOn.ts';
import type { RollUpQuery } from './rollUp.ts';
import type { LedgerData } from './totalOf.ts';
import { totalOf } from './totalOf.ts';

const parents: Readonly<Record<string, string>> = {
  akto: 'kizilsu',
  akqi: 'kizilsu',
  kizilsu: 'xinjiang',
  shufu: 'xinjiang',
};

function lineageOf(id: string): string[] {
  const parent = parents[id];
  return parent === undefined ? [id] : [id, ...lineageOf(parent)];
}

function allocation(recordId: string, fields: Partial<LedgerAllocation> = {}): LedgerAllocation {
  return {
    recordId,
    position: 0,
    standing: 'live',
    programmeId: 'aid',
    stage: 'disbursement',
    side: 'sent',
    dateFrom: '2019-05-01',
    dateTo: '2019-05-01',
    providerId: 'jiangxi',
    receiverId: null,
    placeId: 'akto',
    sector: null,
    currency: 'CNY',
    priceYear: null,
    amount: '100',
    sharesKnown: true,
    partOf: null,
    passedOn: false,
    ...fields,
  };
}

const query: RollUpQuery = { ...openQuery, boundary: { actors: [], places: ['xinjiang'] } };

function total(
  allocations: readonly LedgerAllocation[],
  asked: Partial<RollUpQuery> = {},
  data: Partial<LedgerData> = {},
): string {
  const membersOf = () => ({ providers: [], recipients: [], sectors: [] });
  const rows = totalOf(
    { ...query, ...asked },
    { allocations, passages: [], membersOf, lineageOf, levelOf: () => null, ...data },
  );
  const counted = rows.filter(({ reason }) => reason === 'counted');
  return counted.reduce((sum, { amount }) => sum.plus(amount), new Big(0)).toFixed();
}

describe('totalOf', () => {
  it('counts an umbrella and its items as the umbrella says, wherever the boundary runs', () => {
    const ledger = [
      allocation('umbrella', { amount: '1000', placeId: 'kizilsu' }),
      allocation('first', { amount: '300', partOf: 'umbrella' }),
      allocation('second', { amount: '100', partOf: 'umbrella', placeId: 'akqi' }),
    ];
    expect(total(ledger)).toBe('1000');
    expect(total(ledger, { boundary: { actors: [], places: ['akto'] } })).toBe('300');
  });

  it('lets items take from the part of the umbrella that covers them before any other', () => {
    const parts = { amount: '60', sharesKnown: true };
    const ledger = [
      allocation('umbrella', parts),
      allocation('umbrella', { amount: '40', position: 1, placeId: 'shufu' }),
      allocation('item', { amount: '60', partOf: 'umbrella' }),
    ];
    expect(total(ledger, { recipients: ['akto'] })).toBe('60');
    expect(total(ledger, { recipients: ['shufu'] })).toBe('40');
  });

  it('counts items that exceed their umbrella, and nothing of it', () => {
    const ledger = [allocation('umbrella', { amount: '50' }), allocation('item', { amount: '80', partOf: 'umbrella' })];
    expect(total(ledger)).toBe('80');
  });

  it('does not follow umbrellas in a circle', () => {
    expect(total([allocation('a', { partOf: 'b' }), allocation('b', { partOf: 'a' })])).toBe('200');
  });

  it.each([
    [null, '100'],
    ['40', '160'],
  ])('counts what is passed on once (%s percent of it)', (percent, expected) => {
    const rest = percent === null ? [] : [allocation('onward', { providerId: 'company', amount: '60', position: 1 })];
    const ledger = [
      allocation('source', { receiverId: 'company' }),
      allocation('onward', { providerId: 'company', passedOn: true, amount: percent ?? '100' }),
      ...rest,
    ];
    const passages = passagesOf([{ recordId: 'onward', source: 'source', percent }]);
    expect(total(ledger, {}, { passages })).toBe(expected);
  });

  it('adds up over years and over places', () => {
    const ledger = [
      allocation('a', { amount: '0.1' }),
      allocation('b', { amount: '0.2', dateFrom: '2020-01-01', dateTo: '2020-01-01', placeId: 'shufu' }),
      allocation('c', { amount: '-0.05', placeId: 'akqi' }),
    ];
    const years = ['2019', '2020'].map((year) => total(ledger, { start: `${year}-01-01`, end: `${year}-12-31` }));
    const places = ['kizilsu', 'shufu'].map((place) => total(ledger, { recipients: [place] }));
    expect([years, places, total(ledger)]).toEqual([['0.05', '0.2'], ['0.05', '0.2'], '0.25']);
  });

  it('keeps an amount of unknown shares whole, and counts it only where all who share are inside', () => {
    const ledger = [allocation('shared', { placeId: '', sharesKnown: false })];
    const both = (recipients: readonly string[]): Partial<LedgerData> => ({
      membersOf: () => ({ providers: [], recipients, sectors: [] }),
    });
    expect(total(ledger, {}, both(['akto', 'shufu']))).toBe('100');
    expect(total(ledger, {}, both(['akto', 'lhasa']))).toBe('0');
  });
});
