import { describe, expect, it } from 'vitest';
import { nameSet } from './nameSets.ts';

describe('nameSet', () => {
  it.each([
    ['19 provinces and cities', 19, 'provinces and cities'],
    ['19 counterpart provinces and cities', 19, 'provinces and cities'],
    ['Nineteen donor provinces and municipalities', 19, 'provinces and cities'],
    ['19个省市', 19, 'provinces and cities'],
    ['19个援疆省市', 19, 'provinces and cities'],
    ['19 个对口支援省、市', 19, 'provinces and cities'],
    ['19省市', 19, 'provinces and cities'],
    ['18 provinces', 18, 'provinces'],
    ['17家中央企业', 17, 'central enterprises'],
    ['17 central enterprises', 17, 'central enterprises'],
  ])('%s', (name, count, kind) => {
    expect(nameSet(name)).toEqual({ count, kind });
  });

  it.each([
    'provinces and cities',
    'Jiangxi',
    '19',
    '19 projects',
    '19 eastern provinces',
    'other provinces',
    '援疆省市',
    '',
  ])('"%s" is none', (name) => {
    expect(nameSet(name)).toBeNull();
  });
});
