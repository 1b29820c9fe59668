import type { BookIndex, Parts } from './bookIndex.ts';
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
export function partsBeyond(whole: Placed, parts: Parts, packing: Packing): readonly Placed[] | null {
  const { taken, sum } = pack(whole, parts, { ...packing, high: whole.about.high });
  return sum > whole.about.high ? taken : null;
}

/** Below this part of the whole finer parts are not looked for. */
const nearlyFull = 0.8;

/** The same where parts of parts are taken for these if they are together more than is said of those. Slower. */
export function finerPartsBeyond(whole: Placed, index: BookIndex, isOn: Packing['isOn']): readonly Placed[] | null {
  const { high } = whole.about;
  if (!(index.partsOf(whole).sum > high)) return null;
  const packing = { first: null, isOn, mostCompared: Infinity, mostParts: Infinity };
  const finest = (part: Placed): readonly Placed[] => {
    const inner = pack(part, index.partsOf(part), { ...packing, high: Infinity });
    return inner.sum > part.about.low ? inner.taken.flatMap(finest) : [part];
  };
  const coarse = pack(whole, index.partsOf(whole), { ...packing, high: Infinity });
  if (coarse.sum < high * nearlyFull) return null;
  const parts = coarse.taken.flatMap(finest).toSorted((a, b) => b.about.low - a.about.low);
  let sum = 0;
  const last = parts.findIndex((part) => (sum += part.about.low) > high);
  return last === -1 ? null : parts.slice(0, last + 1);
}

interface Packed {
  readonly taken: Placed[];
  readonly sum: number;
}

/** Ends as soon as the parts are more than `high`, or cannot become so much any more. */
function pack(
  whole: Placed,
  { placed, sum: together }: Parts,
  { first, isOn, mostCompared, mostParts, high }: Packing & { readonly high: number },
): Packed {
  const taken: Placed[] = first ? [first] : [];
  let sum = first?.about.low ?? 0;
  let left = together;
  let compared = 0;
  for (const part of placed) {
    const isHopeless = high !== Infinity && !(sum + left > high);
    if (isHopeless || sum > high || compared > mostCompared || taken.length >= mostParts) break;
    left -= part.about.low;
    if (part === first || part === whole || !(part.about.low > 0)) continue;
    compared += taken.length;
    if (!taken.every((one) => lieApart(one, part)) || !isOn(part.statement.id)) continue;
    taken.push(part);
    sum += part.about.low;
  }
  return { taken, sum };
}
