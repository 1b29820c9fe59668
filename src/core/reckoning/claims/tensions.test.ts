import { describe, expect, it } from 'vitest';
import type { SumStatement } from '../statement.ts';
import { tensions } from './tensions.ts';

type Ends = readonly [low: string | null, high: string | null];

function sum(
  id: string,
  [low, high]: Ends,
  days: readonly [string | null, string | null] = ['2010-01-01', '2019-12-31'],
): SumStatement {
  return {
    kind: 'sum',
    id,
    book: { measure: 'money disbursed', unit: 'CNY', stage: 'disbursement', basis: 'flow', price: 'current' },
    scope: { donors: ['a'], recipients: ['b'], sectors: ['*'], start: days[0], end: days[1] },
    low,
    high,
    lowOpen: false,
    highOpen: false,
  };
}
const told = (...statements: SumStatement[]) =>
  tensions(statements, () => false).map(({ kind, statements: [a, b] }) => `${kind}: ${a} ${b}`);

describe('two figures of one sum', () => {
  it.each<[string, Ends, Ends, boolean]>([
    ['agree by a hair', ['114', '120'], ['119.8', '131.8'], true],
    ['agree within a twentieth of the more exact one', ['114', '120'], ['119.7', '131.7'], true],
    ['agree within a little more than that', ['114', '120'], ['119.69', '131.7'], false],
    ['agree in one point', ['114', '120'], ['120', '131'], true],
    ['agree well', ['114', '120'], ['119', '131'], false],
    ['exclude each other', ['114', '120'], ['121', '131'], false],
    ['say the same', ['114', '120'], ['114', '120'], false],
    ['say the same, one more exactly', ['114', '120'], ['119', '119.1'], false],
    ['one is exact', ['114', '120'], ['120', '120'], false],
    ['one has no end', ['114', '120'], ['119.9', null], false],
  ])('%s: %s', (_, a, b, isTold) => {
    expect(told(sum('a', a), sum('b', b))).toEqual(isTold ? ['edge: a b'] : []);
  });

  it('of one source are worded in two ways', () => {
    expect(tensions([sum('a', ['114', '120']), sum('b', ['120', '131'])], () => true)).toEqual([]);
  });
});

describe('a part and its whole', () => {
  const whole = sum('all', ['95', '100']);
  it.each<[string, Ends, readonly [string | null, string | null], boolean]>([
    ['leaves nothing to the other years', ['98', '99'], ['2015-01-01', '2015-12-31'], true],
    ['leaves a twentieth', ['95', '99'], ['2015-01-01', '2015-12-31'], true],
    ['leaves a little more than that', ['94.99', '99'], ['2015-01-01', '2015-12-31'], false],
    ['is half the time', ['98', '99'], ['2010-01-01', '2014-12-31'], true],
    ['is a day more than half the time', ['98', '99'], ['2010-01-01', '2015-01-01'], false],
    ['leaves something', ['90', '99'], ['2015-01-01', '2015-12-31'], false],
    ['is most of the time', ['98', '99'], ['2011-01-01', '2019-12-31'], false],
    ['lies partly outside', ['98', '99'], ['2019-01-01', '2020-12-31'], false],
    ['is more than the whole', ['101', '102'], ['2015-01-01', '2015-12-31'], false],
    ['has no beginning', ['98', '99'], [null, '2015-12-31'], false],
  ])('%s', (_, ends, days, isTold) => {
    expect(told(whole, sum('part', ends, days))).toEqual(isTold ? ['nearly all: part all'] : []);
  });

  it('are counted in days, with the first and the last', () => {
    const fiveDays = sum('all', ['95', '100'], ['2015-01-01', '2015-01-05']);
    const partUpTo = (day: string) => told(fiveDays, sum('part', ['98', '99'], ['2015-01-01', day]));
    expect([partUpTo('2015-01-02'), partUpTo('2015-01-03')]).toEqual([['nearly all: part all'], []]);
  });

  it('of other donors are another matter', () => {
    const other = { ...sum('part', ['98', '99'], ['2015-01-01', '2015-12-31']) };
    expect(told(whole, { ...other, scope: { ...other.scope, donors: ['c'] } })).toEqual([]);
  });
});
