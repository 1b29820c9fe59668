import { describe, expect, it } from 'vitest';
import { passedDeadlines } from './passedDeadlines.ts';

const list = { targets: [{ what: 'Every criterion', due: '2020-06-30' }] };
const water = { what: 'Safe water', due: '2020-03-31' };
const roads = { what: 'Roads', due: '2020-03-31' };
const later = { what: 'Schools', due: '2020-12-31' };

describe('passedDeadlines', () => {
  it.each([
    ['none on the day itself', [], '2020-06-30', '2020-01-01', []],
    ['that of the list on the day after', [], '2020-07-01', '2020-01-01', ['2020-06-30 Every criterion']],
    ['its own before that of the list', [later], '2020-07-01', '2020-01-01', []],
    [
      'targets of one day together',
      [roads, water, later],
      '2020-07-01',
      '2020-01-01',
      ['2020-03-31 Roads, Safe water'],
    ],
    ['nothing that was met', [{ ...water, metOn: '2020-02-01' }, later], '2020-07-01', '2020-01-01', []],
    ['nothing from long ago', [water], '2020-07-01', '2020-06-01', []],
    ['a target without a day never', [{ what: 'Roads' }], '2020-06-30', '2020-01-01', []],
  ])('tells %s', (_name, targets, day, since, expected) => {
    const found = passedDeadlines({ listedOn: '2019-01-01', targets }, list, { day, since });
    expect(found.map(({ due, what }) => `${due} ${what.join(', ')}`)).toEqual(expected);
  });
});
