/** Random numbers that a seed repeats: every step of a simulation has a generator of its own, so that one can be left out. */
import { createHash } from 'node:crypto';

export interface Random {
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  chance(percent: number): boolean;
  /** Throws where there is nothing to choose from. */
  pick<Item>(items: readonly Item[]): Item;
  /** `count` different ones, or all of them, in random order. */
  some<Item>(items: readonly Item[], count: number): Item[];
  /** Parts of `whole`, none of them 0. */
  split(whole: number, parts: number): number[];
}

/** The generator is sfc32 (Chris Doty-Humphrey, PractRand), started from the hash of the words. */
export function randomOf(words: string): Random {
  const seed = createHash('sha256').update(words).digest();
  let [a, b, c, d] = [seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), 1];
  const next = (): number => {
    const result = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  };
  return {
    whole,
    pick,
    chance: (percent) => next() * 100 < percent,
    some(items, count) {
      const left = [...items];
      return Array.from({ length: Math.min(count, items.length) }, () =>
        left.splice(whole(0, left.length - 1), 1),
      ).flat();
    },
    split(total, parts) {
      const result: number[] = [];
      let left = total;
      for (let index = 1; index < parts; index += 1) {
        const part = whole(1, left - (parts - index));
        result.push(part);
        left -= part;
      }
      return [...result, left];
    },
  };
}
