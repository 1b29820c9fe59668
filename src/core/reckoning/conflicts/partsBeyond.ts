import type { Parts } from './bookIndex.ts';
import type { Placed } from './placed.ts';
import { lieApart } from './placed.ts';

export interface Packing {
  /** One of the parts in any case. */
  readonly first: Placed | null;
  readonly isOn: (id: string) => boolean;
  /** So many times two parts are compared in search of parts that lie apart. */
  readonly mostCompared: number;
  /** So many parts are taken together. */
  readonly mostParts: number;
}

/**
 * Parts of a whole, each having nothing in common with those before it, that are together more than the whole is said to
 * be; null when none such are seen. Parts come with the largest least first, so that few are enough.
 */
export function partsBeyond(
  whole: Placed,
  { placed, sum: together }: Parts,
  { first, isOn, mostCompared, mostParts }: Packing,
): readonly Placed[] | null {
  const { high } = whole.about;
  const taken: Placed[] = first ? [first] : [];
  let sum = first?.about.low ?? 0;
  let left = together;
  let compared = 0;
  for (const part of placed) {
    if (!(sum + left > high) || compared > mostCompared || taken.length >= mostParts) return null;
    left -= part.about.low;
    if (part === first || part === whole) continue;
    compared += taken.length;
    if (!taken.every((one) => lieApart(one, part)) || !isOn(part.statement.id)) continue;
    taken.push(part);
    sum += part.about.low;
    if (sum > high) return taken;
  }
  return null;
}
