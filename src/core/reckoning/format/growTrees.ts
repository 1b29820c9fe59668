/** Links of all lines as trees: each name with one parent, nothing within itself. */
import { treeCircle, twoParents } from '../errors.ts';
import type { ErrorKind } from '../../errors/errors.ts';
import type { TreeDimension, Trees } from '../statement.ts';
import { everything, treeDimensions } from '../statement.ts';
import type { Link } from './readTree.ts';
import { shown } from './fields.ts';

/** Told of a link that is left out. */
export type OnRefused = (line: number, kind: ErrorKind, message: string) => void;

interface Placed {
  readonly parent: string;
  readonly line: number;
  readonly order: number;
}

export class TreeGrower {
  readonly #links: Record<TreeDimension, Map<string, Placed>> = {
    donors: new Map(),
    recipients: new Map(),
    sectors: new Map(),
  };
  readonly #onRefused: OnRefused;
  #order = 0;

  constructor(onRefused: OnRefused) {
    this.#onRefused = onRefused;
  }

  add(dimension: TreeDimension, links: readonly Link[], line: number): void {
    const tree = this.#links[dimension];
    for (const [child, parent] of links) {
      const known = tree.get(child);
      if (child === everything || child === parent) {
        this.#onRefused(line, treeCircle, `${shown(child)} cannot lie within ${shown(parent)}.`);
      } else if (known === undefined) {
        this.#order += 1;
        tree.set(child, { parent, line, order: this.#order });
      } else if (known.parent !== parent) {
        this.#onRefused(
          line,
          twoParents,
          `${shown(child)} lies within ${shown(known.parent)} already, not within ${shown(parent)}.`,
        );
      }
    }
  }

  /** The last link of each circle is left out. */
  trees(): Trees {
    for (const dimension of treeDimensions) this.#openCircles(this.#links[dimension]);
    const parentsOf = (dimension: TreeDimension): Map<string, string> =>
      new Map([...this.#links[dimension]].map(([child, { parent }]) => [child, parent]));
    return { donors: parentsOf('donors'), recipients: parentsOf('recipients'), sectors: parentsOf('sectors') };
  }

  #openCircles(tree: Map<string, Placed>): void {
    const seenFrom = new Map<string, string>();
    for (const start of tree.keys()) {
      let name = start;
      while (tree.has(name) && !seenFrom.has(name)) {
        seenFrom.set(name, start);
        name = tree.get(name)?.parent ?? everything;
      }
      if (seenFrom.get(name) === start && tree.has(name)) this.#openCircle(tree, name);
    }
  }

  #openCircle(tree: Map<string, Placed>, start: string): void {
    let last = start;
    let name = start;
    do {
      if ((tree.get(name)?.order ?? 0) > (tree.get(last)?.order ?? 0)) last = name;
      name = tree.get(name)?.parent ?? start;
    } while (name !== start);
    const link = tree.get(last);
    if (link === undefined) return;
    tree.delete(last);
    this.#onRefused(link.line, treeCircle, `${shown(last)} would lie within itself, by way of ${shown(link.parent)}.`);
  }
}
