import { describe, expect, it } from 'vitest';
import { insideParameters, publicParameters, strictest } from './parameters.ts';

describe('several parameters at once', () => {
  it('protect as much as each of them', () => {
    expect(strictest([insideParameters, publicParameters])).toEqual(publicParameters);
    const zeros = { ...insideParameters, areZerosSensitive: true, percent: null, protection: 40 };
    expect(strictest([publicParameters, zeros])).toEqual({
      ...publicParameters,
      areZerosSensitive: true,
      protection: 40,
    });
    expect(strictest([zeros, { ...zeros, percent: 5 }]).percent).toBe(5);
  });
});
