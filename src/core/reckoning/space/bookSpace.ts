/** The divided space of one book and its unknowns, which grow with every further shape. Columns are numbered from 0. */
import type { Components } from './components.ts';
import { IntList, groupBy } from './intList.ts';
import { layOut } from './layOut.ts';
import { Partition } from './partition.ts';
import type { Shape } from './shape.ts';

/** The sum over a shape. */
export interface Part {
  /** The columns that add up to it, each taken once. */
  readonly columns: readonly number[];
  /** Whether some of its cells are in no column, as no statement says anything about them. */
  readonly isOpen: boolean;
}

/** One column turned out to be the sum of two new ones. */
export interface Split {
  readonly column: number;
  readonly parts: readonly [within: number, beyond: number];
}

/** What a shape that came later did to the columns. */
export interface Taken extends Part {
  readonly splits: readonly Split[];
  /** The new column of cells that no statement had spoken of. */
  readonly fresh: number | null;
}

/** A column that is the sum of others. */
export interface SumColumn {
  readonly column: number;
  readonly parts: readonly number[];
}

/** Leaves that no statement tells apart. */
interface Group {
  column: number;
  leaves: number;
}

/** What is known of a shape when the space is first divided. */
export interface Extent {
  /** Its number among the extents of all books. */
  readonly number: number;
  readonly shape: Shape;
  /** Whether statements speak of it, not only queries. */
  readonly isStated: boolean;
}

export class BookSpace {
  readonly #partition = new Partition();
  /** By region: the column that is the sum of its parts. */
  readonly #sums = new Map<number, number>();
  /** By leaf: its group; none where no statement says anything. */
  readonly #groups: (Group | null)[] = [];
  #columns = 0;
  /** The parts of the extents that were there from the beginning, by their numbers. */
  readonly parts = new Map<number, Part>();
  readonly sumColumns: readonly SumColumn[];
  /** By column of the beginning: an extent that contains it. */
  readonly extentOf: readonly number[];

  /** Throws `Overgrown` when the extents cut one another into more than `mostRegions`. */
  constructor(extents: readonly Extent[], components: Components, mostRegions = Infinity) {
    const [shapes, regions] = [new IntList(), new IntList()];
    const inOrder = extents.map(({ shape }) => shape);
    const covers = (shape: number, region: number): void => {
      shapes.push(shape);
      regions.push(region);
    };
    this.#partition.insert(inOrder, { covers }, mostRegions);
    const numbers = shapes.view().map((shape) => extents[shape]?.number ?? -1);
    const stated = new Set(extents.filter(({ isStated }) => isStated).map(({ number }) => number));
    const layout = layOut(
      {
        partition: this.#partition,
        covers: groupBy(regions.view(), numbers, this.#partition.regions),
        isStated: (extent) => stated.has(extent),
      },
      components,
    );
    this.extentOf = layout.extents;
    this.#columns = layout.extents.length;
    this.sumColumns = this.#adopt(layout.sums, layout.leaves);
    const byShape = groupBy(shapes.view(), regions.view(), extents.length);
    extents.forEach(({ number }, shape) => this.parts.set(number, this.#partOf(byShape.of(shape))));
  }

  /** Into how many regions the space is divided. */
  get regions(): number {
    return this.#partition.regions;
  }

  /** Takes over which column each region has; returns what the sums consist of. */
  #adopt(sums: Int32Array, leaves: Int32Array): readonly SumColumn[] {
    const groups = new Map<number, Group>();
    for (let region = 0; region < this.#partition.regions; region += 1) {
      const column = leaves[region] ?? -1;
      const group = column === -1 ? null : (groups.get(column) ?? { column, leaves: 0 });
      if (group !== null) {
        group.leaves += 1;
        groups.set(column, group);
      }
      this.#groups.push(group);
      if (sums[region] !== -1) this.#sums.set(region, sums[region] ?? -1);
    }
    return [...this.#sums].map(([region, column]) => {
      const first = this.#partition.firstPart(region);
      return { column, parts: this.#partOf([first, first + 1]).columns };
    });
  }

  #partOf(regions: Iterable<number>): Part {
    const columns = new Set<number>();
    let isOpen = false;
    this.#walk(regions, {
      sum: (column) => columns.add(column),
      leaf: (_, group) => {
        if (group === null) isOpen = true;
        else columns.add(group.column);
      },
    });
    return { columns: [...columns], isOpen };
  }

  /** Goes down from regions to the highest sums and to the leaves beside them. */
  #walk(
    regions: Iterable<number>,
    visit: { sum: (column: number) => void; leaf: (leaf: number, group: Group | null) => void },
  ): void {
    const open = [...regions].reverse();
    for (let region = open.pop(); region !== undefined; region = open.pop()) {
      const sum = this.#sums.get(region);
      const first = this.#partition.firstPart(region);
      if (sum !== undefined) visit.sum(sum);
      else if (first === -1) visit.leaf(region, this.#groups[region] ?? null);
      else open.push(first + 1, first);
    }
  }

  /**
   * Brings in one more shape. `isStated`: a statement speaks of it, so that cells which had no column get one; for a query
   * they stay open.
   */
  take(shape: Shape, isStated: boolean): Taken {
    const regions: number[] = [];
    this.#partition.insert([shape], {
      covers: (_, region) => regions.push(region),
      divides: (region, first, second) => this.#inherit(region, first, second),
    });
    const columns = new Set<number>();
    const within = new Map<Group, number[]>();
    const fresh: number[] = [];
    this.#walk(regions, {
      sum: (column) => columns.add(column),
      leaf: (leaf, group) => {
        if (group === null) fresh.push(leaf);
        else if (within.get(group)?.push(leaf) === undefined) within.set(group, [leaf]);
      },
    });
    const splits: Split[] = [];
    for (const [group, leaves] of within) {
      if (leaves.length === group.leaves) columns.add(group.column);
      else {
        const split = this.#split(group, leaves);
        splits.push(split);
        columns.add(split.parts[0]);
      }
    }
    const isNew = isStated && fresh.length > 0;
    const newColumn = isNew ? this.#newGroup(fresh).column : null;
    if (newColumn !== null) columns.add(newColumn);
    return { columns: [...columns], isOpen: !isStated && fresh.length > 0, splits, fresh: newColumn };
  }

  #inherit(region: number, first: number, second: number): void {
    const group = this.#groups[region] ?? null;
    this.#groups[first] = this.#groups[second] = group;
    if (group !== null) group.leaves += 1;
  }

  #newGroup(leaves: readonly number[]): Group {
    const group = { column: this.#columns, leaves: leaves.length };
    this.#columns += 1;
    for (const leaf of leaves) this.#groups[leaf] = group;
    return group;
  }

  /** Gives the leaves within a shape a column of their own, and those beyond it another. */
  #split(group: Group, leaves: readonly number[]): Split {
    const { column } = group;
    const within = this.#newGroup(leaves).column;
    group.leaves -= leaves.length;
    group.column = this.#columns;
    this.#columns += 1;
    return { column, parts: [within, group.column] };
  }
}
