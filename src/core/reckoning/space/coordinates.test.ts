import { describe, expect, it } from 'vitest';
import type { Scope, Trees } from '../statement.ts';
import { coordinatesOf } from './coordinates.ts';
import { areApart, isWithin } from './shape.ts';

const trees: Trees = {
  donors: new Map([
    ['CN-36', 'CN'],
    ['CN-44', 'CN'],
    ['CN-36-01', 'CN-36'],
    ['DE', '*'],
  ]),
  recipients: new Map(),
  sectors: new Map(),
};

function scopeOf(donors: string[], start: string | null = null, end: string | null = null): Scope {
  return { donors, recipients: ['*'], sectors: ['*'], start, end };
}

const coordinates = coordinatesOf(trees);

describe('coordinates', () => {
  it.each<[string, Scope, Scope, 'same' | 'within' | 'apart' | 'crossing']>([
    ['a name and itself with what it contains', scopeOf(['CN']), scopeOf(['CN', 'CN-36', 'CN-36-01']), 'same'],
    ['a name twice', scopeOf(['CN-44', 'CN-44']), scopeOf(['CN-44']), 'same'],
    ['everything and more', scopeOf(['*', 'CN', 'unheard of']), scopeOf(['*']), 'same'],
    ['all children: there are others', scopeOf(['CN-36', 'CN-44']), scopeOf(['CN']), 'within'],
    ['all of the top: there are others', scopeOf(['CN', 'DE']), scopeOf(['*']), 'within'],
    ['a name without a tree', scopeOf(['Tencent']), scopeOf(['*']), 'within'],
    ['a name without a tree is in no other', scopeOf(['Tencent']), scopeOf(['CN', 'DE', 'Huawei']), 'apart'],
    ['a grandchild', scopeOf(['CN-36-01']), scopeOf(['CN']), 'within'],
    ['siblings', scopeOf(['CN-36-01']), scopeOf(['CN-44']), 'apart'],
    ['one in common', scopeOf(['CN-36', 'DE']), scopeOf(['CN-36', 'CN-44']), 'crossing'],
    ['days that touch', scopeOf(['CN'], null, '2015-12-31'), scopeOf(['CN'], '2016-01-01'), 'apart'],
    ['a day in common', scopeOf(['CN'], null, '2016-01-01'), scopeOf(['CN'], '2016-01-01'), 'crossing'],
    [
      'a period within an open one',
      scopeOf(['CN'], '2015-01-01', '2015-12-31'),
      scopeOf(['CN'], '2015-01-01'),
      'within',
    ],
  ])('%s', (_, first, second, expected) => {
    const [a, b] = [coordinates.shapeOf(first), coordinates.shapeOf(second)];
    const isIn = isWithin(a, b);
    const relation = isIn ? (isWithin(b, a) ? 'same' : 'within') : areApart(a, b) ? 'apart' : 'crossing';
    expect(relation).toBe(expected);
    expect(areApart(b, a)).toBe(expected === 'apart');
  });

  it('never renumbers when further names come', () => {
    const later = coordinatesOf(trees);
    const before = later.shapeOf(scopeOf(['first']));
    later.shapeOf(scopeOf(['second']));
    expect(later.shapeOf(scopeOf(['first']))).toEqual(before);
    expect(areApart(later.shapeOf(scopeOf(['second'])), before)).toBe(true);
  });
});
