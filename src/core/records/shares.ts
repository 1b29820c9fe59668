/** What the shares of a list say together. */
import { Big } from 'big.js';
import type { Share } from './field.ts';

/** `empty`: nobody named. `known`: they add up to 100. `unknown`: several, none with a percentage. Otherwise a mistake. */
export type SharesState = 'empty' | 'known' | 'unknown' | 'mixed' | 'wrong sum';

export function sharesState(shares: readonly Share[]): SharesState {
  if (shares.length === 0) return 'empty';
  const percents = shares.map(({ percent }) => percent).filter((percent) => percent !== null);
  if (percents.length === 0) return shares.length === 1 ? 'known' : 'unknown';
  if (percents.length < shares.length) return 'mixed';
  return sumOf(percents).eq(100) ? 'known' : 'wrong sum';
}

export function sumOf(decimals: readonly string[]): Big {
  return decimals.reduce((sum, decimal) => sum.plus(decimal), new Big(0));
}

/**
 * The shares to divide by: as stated where they are known. Null where they are not, and in a draft whose shares do not
 * add up yet. One target alone holds all of it.
 */
export function exactShares(
  shares: readonly Share[],
): readonly { readonly id: string; readonly percent: string }[] | null {
  if (sharesState(shares) !== 'known') return null;
  return shares.map(({ id, percent }) => ({ id, percent: percent ?? '100' }));
}
