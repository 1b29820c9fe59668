import { describe, expect, it } from 'vitest';
import { foldName } from './foldName.ts';

describe('foldName', () => {
  it.each([
    ['  Akto   County ', 'akto county'],
    ['Ａｋｔｏ', 'akto'],
    ['Ürümqi', 'urumqi'],
    ['The “Red Cross” Society', 'the red cross society'],
    ['克孜勒苏', '克孜勒苏'],
    ['Миколаїв', 'миколаів'],
    ['…', ''],
  ])('%s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});
