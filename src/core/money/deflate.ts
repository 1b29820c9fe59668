import { Big } from 'big.js';
import type { Converted, DatedMoney } from './convert.ts';
import { divideExactly, rounded, usedOf } from './convert.ts';
import type { RateSeries } from './rates.ts';
import { rateFor } from './rates.ts';

/**
 * The amount in the prices of `year`: times the index of that year over the index of the date. The index must be of the
 * amount's own currency. Rounded half to even to the minor unit.
 */
export function deflate({ money, date }: DatedMoney, year: number, index: RateSeries): Converted {
  if (index.kind !== 'deflator' || index.from !== money.currency) {
    const message = `“${index.title}” is no price index of ${money.currency}.`;
    return { ok: false, refusal: 'wrong series', message };
  }
  const [then, base] = [rateFor(index, date), rateFor(index, String(year))];
  if (then === null || base === null) {
    const message = `The index “${index.title}” has no value for ${then === null ? date : year} or before.`;
    return { ok: false, refusal: 'no rate yet', message };
  }
  const amount = divideExactly(new Big(money.amount).times(base.value), then.value);
  return {
    ok: true,
    money: rounded(amount, money.currency),
    used: [usedOf(index, then, true), usedOf(index, base, false)],
  };
}
