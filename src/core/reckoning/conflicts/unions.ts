import { covered, overlap } from '../space/shape.ts';
import type { Ends } from '../space/shape.ts';

/** Which of the unions of one dimension contain one of them, as far as they have been compared. */
interface Compared {
  readonly around: number[];
  readonly within: number[];
  seen: number;
}

/** Distinct unions of intervals in one dimension, numbered as they come, and which of them lie within which. */
export class Unions {
  readonly #numbers = new Map<string, number>();
  readonly #unions: Ends[] = [];
  readonly #compared: Compared[] = [];

  numberOf(union: Ends): number {
    const key = union.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#unions.length;
    this.#numbers.set(key, number);
    this.#unions.push(union);
    this.#compared.push({ around: [], within: [], seen: 0 });
    return number;
  }

  /** All that contain the union of this number, itself included. */
  around(number: number): readonly number[] {
    return this.#compare(number).around;
  }

  /** All that lie within the union of this number, itself included. */
  within(number: number): readonly number[] {
    return this.#compare(number).within;
  }

  /** Goes on with the unions that have come since. */
  #compare(number: number): Compared {
    const compared = this.#compared[number] ?? { around: [], within: [], seen: 0 };
    const own = this.#unions[number] ?? [];
    for (; compared.seen < this.#unions.length; compared.seen += 1) {
      const other = this.#unions[compared.seen] ?? [];
      if (isUnionWithin(own, other)) compared.around.push(compared.seen);
      if (isUnionWithin(other, own)) compared.within.push(compared.seen);
    }
    return compared;
  }
}

export function isUnionWithin(inner: Ends, outer: Ends): boolean {
  if ((outer[0] ?? 0) > (inner[0] ?? 0) || (outer.at(-1) ?? 0) < (inner.at(-1) ?? 0)) return false;
  for (let at = 0; at < inner.length; at += 2) {
    if (overlap(outer, inner[at] ?? 0, inner[at + 1] ?? 0) !== covered) return false;
  }
  return true;
}
