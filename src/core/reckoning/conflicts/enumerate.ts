/**
 * All irreducible conflicts of a few statements. Subsets are visited from the largest down; one that has a solution rules
 * out its parts, an irreducible conflict all that contains it (M. Liffiton and others, "Fast, flexible MUS enumeration",
 * 2016, with a plain table for the map of subsets).
 */
import type { LiveSystem } from '../system/liveSystem.ts';
import { inOrder } from './order.ts';

/** The table has a byte for each subset. */
export const mostEnumerated = 14;

/** Ids in the order that decides ties; the conflicts come by size, then by ids. */
export function allConflicts(live: LiveSystem, ids: readonly string[]): readonly (readonly string[])[] {
  const size = 1 << ids.length;
  const settled = new Uint8Array(size);
  const found: number[] = [];
  const trial = new Trial(live, ids);
  for (let set = size - 1; set > 0; set -= 1) {
    if (settled[set] === 1) continue;
    const conflict = trial.reduce(set);
    if (conflict === null) settleParts(settled, set);
    else {
      found.push(conflict);
      settleWholes(settled, conflict, size - 1);
    }
  }
  trial.finish();
  return inOrder(found.map((set) => ids.filter((_, index) => set & (1 << index))));
}

function settleParts(settled: Uint8Array, whole: number): void {
  for (let part = whole; part > 0; part = (part - 1) & whole) settled[part] = 1;
}

function settleWholes(settled: Uint8Array, part: number, all: number): void {
  const rest = all & ~part;
  for (let more = rest; ; more = (more - 1) & rest) {
    settled[part | more] = 1;
    if (more === 0) return;
  }
}

/** Switches statements so that just those of a set are on. */
class Trial {
  readonly #live: LiveSystem;
  readonly #ids: readonly string[];
  readonly #bits: ReadonlyMap<string, number>;
  #on: number;

  constructor(live: LiveSystem, ids: readonly string[]) {
    this.#live = live;
    this.#ids = ids;
    this.#bits = new Map(ids.map((id, index) => [id, 1 << index]));
    this.#on = (1 << ids.length) - 1;
  }

  /** An irreducible conflict within the set; null when the set has a solution. */
  reduce(set: number): number | null {
    let kept = this.#contradiction(set);
    if (kept === null) return null;
    for (let index = this.#ids.length - 1; index >= 0; index -= 1) {
      if ((kept & (1 << index)) === 0) continue;
      const without = this.#contradiction(kept & ~(1 << index));
      if (without !== null) kept = without;
    }
    return kept;
  }

  /** Switches all statements on again. */
  finish(): void {
    this.#turn((1 << this.#ids.length) - 1);
  }

  #contradiction(set: number): number | null {
    this.#turn(set);
    const ids = this.#live.contradiction();
    return ids && ids.reduce((bits, id) => bits | (this.#bits.get(id) ?? 0), 0);
  }

  #turn(set: number): void {
    this.#ids.forEach((id, index) => {
      const bit = 1 << index;
      if ((set & bit) === (this.#on & bit)) return;
      if (set & bit) this.#live.switchOn(id);
      else this.#live.switchOff(id);
    });
    this.#on = set;
  }
}
