import { describe, expect, it } from 'vitest';
import { pageOf, sliceOf } from './page.ts';

describe('sliceOf', () => {
  it.each([
    [{}, { offset: 0, limit: 50 }],
    [
      { limit: 10, page: 3 },
      { offset: 20, limit: 10 },
    ],
    [
      { limit: 10, cursor: '40', page: 3 },
      { offset: 40, limit: 10 },
    ],
    [{ limit: 100_000 }, { offset: 0, limit: 200 }],
    [
      { limit: -5, page: -5 },
      { offset: 0, limit: 1 },
    ],
    [
      { limit: Number.NaN, page: Number.NaN },
      { offset: 0, limit: 50 },
    ],
    [{ page: 1e12 }, { offset: 1_000_000, limit: 50 }],
  ])('%j', (request, slice) => {
    expect(sliceOf(request)).toEqual(slice);
  });

  it.each(['', '-1', '1e5', "1' or 1=1", '99999999'])('refuses the cursor "%s"', (cursor) => {
    expect(() => sliceOf({ cursor })).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
  });
});

describe('pageOf', () => {
  it('leads on until the last page', () => {
    expect(pageOf([1, 2], 5, { offset: 0, limit: 2 }).next).toBe('2');
    expect(pageOf([5], 5, { offset: 4, limit: 2 }).next).toBeNull();
    expect(pageOf([], 5, { offset: 40, limit: 2 }).next).toBeNull();
  });
});
