import { describe, expect, it } from 'vitest';
import { pinyinOf, romanise } from './romanise.ts';

describe('Latin letters for any script', () => {
  const cases: [string, string][] = [
    ['Миколаїв', 'mykolaiv'],
    ['Чернігів', 'chernihiv'],
    ['Снегирёвы', 'snehyrevy'.replace('h', 'g')],
    ['阿克陶', 'aketao'],
    ['喀什', 'kashi'],
    ['Ürümqi', 'urumqi'],
    ['對口', 'duikou'],
  ];
  it.each(cases)('%s is %s', (name, expected) => {
    expect(romanise(name)).toBe(expected);
  });

  it('leaves out characters of no known reading', () => {
    expect(pinyinOf('阿𠀀克')).toEqual(['a', 'ke']);
  });
});
