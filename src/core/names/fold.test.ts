import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from './fold.ts';

describe('folding', () => {
  const cases: [string, string][] = [
    ['Ürümqi', 'urumqi'],
    ['ＢＥＩＪＩＮＧ　１', 'beijing 1'],
    ['臺灣對口支援', '台湾对口支援'],
    ['Xi’an', "xi'an"],
    ['Łódź', 'lodz'],
    ['Миколаїв', 'миколаїв'],
    ['İstanbul', 'istanbul'],
  ];
  it.each(cases)('%s is %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('keeps every offset, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string(), (text) => fold(fold(text)) === fold(text)));
  });

  it('reads long text in pieces without losing any', () => {
    const text = `x${'É'.repeat(20_000)}y`;
    expect(fold(text)).toBe(`x${'e'.repeat(20_000)}y`);
  });
});

describe('words of a name', () => {
  const cases: [string, string[]][] = [
    ["Xi'an City", ['xian', 'city']],
    ['Ivano-Frankivsk', ['ivano', 'frankivsk']],
    ['U.S.', ['u', 's']],
    ['  ', []],
  ];
  it.each(cases)('%s', (name, expected) => {
    expect(wordsOf(name)).toEqual(expected);
  });
});
