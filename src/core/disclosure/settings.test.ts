import { describe, expect, it } from 'vitest';
import { publicParameters } from './parameters.ts';
import { defaultDisclosure, readDisclosureSettings } from './settings.ts';

describe('the disclosure parameters of an installation', () => {
  it('change what they name, and nothing else', () => {
    const text = '{ "public": { "smallestCount": 15, "percent": null }, "largeTiers": ["province"] }';
    expect(readDisclosureSettings(text)).toEqual({
      ...defaultDisclosure,
      public: { ...publicParameters, smallestCount: 15, percent: null },
      largeTiers: ['province'],
    });
    expect(readDisclosureSettings('{}')).toEqual(defaultDisclosure);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['a parameter that there is not', '{ "public": { "smallest": 15 } }'],
    ['a circle that there is not', '{ "friends": {} }'],
    ['nothing protected', '{ "public": { "smallestCount": 0 } }'],
    ['a number in words', '{ "inside": { "protection": "3" } }'],
    ['a missing number', '{ "inside": { "smallestCount": null } }'],
    ['bands, which readings do not have', '{ "public": { "bands": [1, 10] } }'],
    ['tiers that are no names', '{ "largeTiers": [1] }'],
    ['more kept from people inside than from all', '{ "inside": { "smallestCount": 12 } }'],
    ['zeros kept from people inside alone', '{ "inside": { "areZerosSensitive": true } }'],
    ['words for yes', '{ "public": { "isDenominatorNeedless": "no" } }'],
  ])('are refused: %s', (_, text) => {
    expect(() => readDisclosureSettings(text)).toThrow(expect.objectContaining({ code: 'DISCLOSURE_PARAMETER_WRONG' }));
  });
});
