/**
 * Which unknowns a divided space needs. Leaves under the same extents share one column, as nothing tells them apart. A
 * region that several extents cover, and that has parts, gets a column of its own for the sum of its parts, so that a
 * national total does not list every county in every row.
 */
import type { Components } from './components.ts';
import type { Grouped } from './intList.ts';
import type { Partition } from './partition.ts';

export interface Layout {
  /** By region: the column that is the sum of its parts, or −1. */
  readonly sums: Int32Array;
  /** By leaf: the column it shares with leaves like it; −1 where no statement says anything, and for inner regions. */
  readonly leaves: Int32Array;
  /** By column: an extent with statements that contains it. */
  readonly extents: readonly number[];
}

export interface Layable {
  readonly partition: Partition;
  /** By region: the extents that cover it but not the region around it. */
  readonly covers: Grouped;
  /** Whether statements speak of the extent, not only queries. */
  readonly isStated: (extent: number) => boolean;
}

/** Joins the components of extents that share cells. */
export function layOut(space: Layable, components: Components): Layout {
  const { partition } = space;
  const stakes = findStakes(space, components);
  const summed = chooseSums(space, stakes);
  const sums = new Int32Array(partition.regions).fill(-1);
  const leaves = new Int32Array(partition.regions).fill(-1);
  const extents: number[] = [];
  const alike = new LikeLeaves(space, summed);
  for (let region = 0; region < partition.regions; region += 1) {
    alike.enter(region);
    const stake = stakes[region] ?? -1;
    if (stake === -1) continue;
    if (summed[region] === 1) sums[region] = extents.push(stake) - 1;
    else if (partition.firstPart(region) === -1) {
      const twin = alike.find(region);
      leaves[region] = twin === null ? extents.push(stake) - 1 : (leaves[twin] ?? -1);
    }
  }
  return { sums, leaves, extents };
}

/** By region: one stated extent that covers it, or −1. */
function findStakes({ partition, covers, isStated }: Layable, components: Components): Int32Array {
  const stakes = new Int32Array(partition.regions).fill(-1);
  for (let region = 0; region < partition.regions; region += 1) {
    let stake = stakes[region] ?? -1;
    for (const extent of covers.of(region)) {
      if (!isStated(extent)) continue;
      if (stake === -1) stake = extent;
      else components.join(stake, extent);
    }
    stakes[region] = stake;
    const first = partition.firstPart(region);
    if (first !== -1) stakes[first] = stakes[first + 1] = stake;
  }
  return stakes;
}

/** By region: 1 where a column for the sum of its parts saves entries. */
function chooseSums({ partition, covers }: Layable, stakes: Int32Array): Uint8Array {
  const enclosed = new Uint8Array(partition.regions);
  for (let region = 0; region < partition.regions; region += 1) {
    const first = partition.firstPart(region);
    if (first !== -1) enclosed[first] = enclosed[first + 1] = stakes[region] === -1 ? 0 : 1;
  }
  const summed = new Uint8Array(partition.regions);
  const widths = new Int32Array(partition.regions);
  for (let region = partition.regions - 1; region >= 0; region -= 1) {
    const first = partition.firstPart(region);
    if (first === -1) {
      widths[region] = 1;
      continue;
    }
    const width = (widths[first] ?? 0) + (widths[first + 1] ?? 0);
    const users = covers.of(region).length;
    const isWorth = users > 0 && stakes[region] !== -1 && isWorthColumn(users + (enclosed[region] ?? 0), width);
    summed[region] = isWorth ? 1 : 0;
    widths[region] = isWorth ? 1 : width;
  }
  return summed;
}

/** What a further column and its row cost a solver, counted in entries. */
const columnCost = 20;

/** Whether `users` rows should name one column rather than each list `width` columns. */
export function isWorthColumn(users: number, width: number): boolean {
  return users * width > users + width + 1 + columnCost;
}

/** Finds leaves that lie under the same extents and within the same summed region. Regions come in ascending order. */
class LikeLeaves {
  readonly #space: Layable;
  readonly #summed: Uint8Array;
  readonly #around: Int32Array;
  /** Two hashes of the extents between the summed region and this one; equal sets have equal hashes. */
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  readonly #byHash = new Map<number, number[]>();

  constructor(space: Layable, summed: Uint8Array) {
    const size = space.partition.regions;
    this.#space = space;
    this.#summed = summed;
    this.#around = new Int32Array(size).fill(-1);
    this.#high = new Int32Array(size);
    this.#low = new Int32Array(size);
  }

  enter(region: number): void {
    const isSummed = this.#summed[region] === 1;
    let high = isSummed ? scatter(region, 0x2545f491) : (this.#high[region] ?? 0);
    let low = isSummed ? scatter(region, 0x5bd1e995) : (this.#low[region] ?? 0);
    if (!isSummed) {
      for (const extent of this.#space.covers.of(region)) {
        high ^= scatter(extent, 0x27d4eb2f);
        low ^= scatter(extent, 0x165667b1);
      }
    }
    this.#high[region] = high;
    this.#low[region] = low;
    const first = this.#space.partition.firstPart(region);
    if (first === -1) return;
    for (const part of [first, first + 1]) {
      this.#around[part] = region;
      this.#high[part] = high;
      this.#low[part] = low;
    }
  }

  /** An earlier leaf like this one, or null. */
  find(leaf: number): number | null {
    const hash = (this.#high[leaf] ?? 0) * 0x20_0000 + ((this.#low[leaf] ?? 0) >>> 11);
    const seen = this.#byHash.get(hash);
    if (seen === undefined) {
      this.#byHash.set(hash, [leaf]);
      return null;
    }
    const own = this.#extentsOver(leaf);
    for (const other of seen) {
      const others = this.#extentsOver(other);
      if (own.length === others.length && own.every((extent, at) => extent === others[at])) return other;
    }
    seen.push(leaf);
    return null;
  }

  /** The summed region around the leaf, then all extents over it within that region, in order. */
  #extentsOver(leaf: number): readonly number[] {
    const extents: number[] = [];
    let region = leaf;
    for (; region !== -1 && this.#summed[region] !== 1; region = this.#around[region] ?? -1) {
      for (const extent of this.#space.covers.of(region)) extents.push(extent);
    }
    extents.sort((a, b) => a - b);
    return [region, ...extents];
  }
}

/** Spreads small numbers over 32 bits (the finaliser of MurmurHash3). */
function scatter(value: number, seed: number): number {
  let hash = Math.imul(value + 1, seed);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
