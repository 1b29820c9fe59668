import { describe, expect, it } from 'vitest';
import { turns } from './turns.ts';

describe('turns', () => {
  it('lets so many go on at once, in order, whether they fail or not', async () => {
    const inTurn = turns(2);
    let [now, most] = [0, 0];
    const begun: number[] = [];
    const work = (n: number) => async () => {
      begun.push(n);
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
      if (n % 3 === 0) throw new Error('failed');
      return n;
    };
    const settled = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => inTurn(work(n))));
    expect(most).toBe(2);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(settled.map(({ status }) => status === 'fulfilled')).toEqual(begun.map((n) => n % 3 !== 0));
    expect(await inTurn(work(1))).toBe(1);
  });
});
