import { Big } from 'big.js';
import type { Moved } from './moved.ts';
import { isSameWithinRounding } from './rounding.ts';

/**
 * Two or three of the candidates that add up to the whole, oldest first; null when none do. For the few
 * dozen candidates that an index leaves.
 */
export function findParts(whole: string, candidates: readonly Moved[]): readonly Moved[] | null {
  const sizes = candidates.map(({ amount }) => Number(amount));
  const target = Number(whole);
  const slack = Math.abs(target) * mayBeOff;
  const fits = (...indices: readonly number[]): readonly Moved[] | null => {
    const sum = indices.reduce((total, index) => total + (sizes[index] ?? 0), 0);
    if (Math.abs(sum - target) > slack) return null;
    const parts = indices
      .map((index) => candidates[index])
      .filter((part) => part !== undefined)
      .sort(byTime);
    const amounts = parts.map(({ amount }) => amount);
    return parts.every(isPositive) && isSameWithinRounding([whole], amounts) ? parts : null;
  };
  return twoOf(sizes.length, fits) ?? threeOf(sizes.length, fits);
}

/** Binary fractions only sort out the hopeless; what rounding can explain is at most half a percent. */
const mayBeOff = 0.01;

type Fits = (...indices: readonly number[]) => readonly Moved[] | null;

function byTime(a: Moved, b: Moved): number {
  if (a.days.from !== b.days.from) return a.days.from < b.days.from ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function isPositive({ amount }: Moved): boolean {
  return new Big(amount).gt(0);
}

function twoOf(count: number, fits: Fits): readonly Moved[] | null {
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      const found = fits(a, b);
      if (found !== null) return found;
    }
  }
  return null;
}

function threeOf(count: number, fits: Fits): readonly Moved[] | null {
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      for (let c = b + 1; c < count; c += 1) {
        const found = fits(a, b, c);
        if (found !== null) return found;
      }
    }
  }
  return null;
}
