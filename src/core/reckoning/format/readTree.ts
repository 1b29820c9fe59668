/** The forms in which a line may give a tree, each as links from child to parent. */
import { CounterfoilError } from '../../errors/errors.ts';
import type { TreeDimension } from '../statement.ts';
import { everything, treeDimensions } from '../statement.ts';
import { treeUnreadable } from '../errors.ts';
import type { Raw } from './fields.ts';
import { isRaw, member, shown } from './fields.ts';

export type Link = readonly [child: string, parent: string];

export interface TreeLine {
  readonly dimension: TreeDimension;
  readonly links: readonly Link[];
}

/** The tree stands beside the name of its dimension, or in the member `tree` itself: {"tree": {"donors": {"CN": {}}}}. */
export function readTree(line: Raw): TreeLine {
  const tree = member(line, 'tree');
  const raw = isRaw(tree) ? inside(tree) : line;
  const named = member(raw, 'tree');
  const dimension = treeDimensions.find((name) => name === (named === 'places' ? 'recipients' : named));
  if (dimension === undefined) {
    throw new CounterfoilError(treeUnreadable, `${shown(named)} is neither donors, recipients, places nor sectors.`);
  }
  if (!forms.some((form) => member(raw, form) !== undefined)) {
    throw new CounterfoilError(treeUnreadable, 'The tree has no names.');
  }
  const links = [...parentLinks(raw), ...childLinks(raw), ...nodeLinks(raw), ...nestedLinks(member(raw, 'nested'))];
  return { dimension, links };
}

const forms = ['parents', 'children', 'nodes', 'nested'] as const;

function inside(tree: Raw): Raw {
  const [dimension, second] = Object.keys(tree);
  if (dimension === undefined || second !== undefined) {
    throw new CounterfoilError(treeUnreadable, 'The line has not one tree.');
  }
  return { tree: dimension, nested: tree[dimension] };
}

function parentLinks(raw: Raw): readonly Link[] {
  const parents = member(raw, 'parents');
  if (parents === undefined) return [];
  if (!isRaw(parents)) throw unreadable('parents', parents);
  return Object.entries(parents).map(([child, parent]) => [nameOf(child), nameOf(parent ?? everything)]);
}

function childLinks(raw: Raw): readonly Link[] {
  const children = member(raw, 'children');
  if (children === undefined) return [];
  if (!Array.isArray(children)) throw unreadable('children', children);
  const parent = nameOf(member(raw, 'parent') ?? everything);
  return children.map((child: unknown) => [nameOf(child), parent]);
}

function nodeLinks(raw: Raw): readonly Link[] {
  const nodes = member(raw, 'nodes');
  if (nodes === undefined) return [];
  if (!Array.isArray(nodes)) throw unreadable('nodes', nodes);
  return nodes.map((node: unknown) => {
    if (!isRaw(node)) throw unreadable('nodes', node);
    return [nameOf(member(node, 'id')), nameOf(member(node, 'parent') ?? everything)];
  });
}

/** Goes down without recursion: input may be nested as deep as it likes. */
function nestedLinks(nested: unknown): readonly Link[] {
  const links: Link[] = [];
  const open: [node: unknown, parent: string][] = nested === undefined ? [] : [[nested, everything]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, parent] = next;
    if (Array.isArray(node)) {
      for (const child of node) links.push([nameOf(child), parent]);
      continue;
    }
    if (!isRaw(node)) throw unreadable('nested', node);
    for (const [child, below] of Object.entries(node)) {
      links.push([nameOf(child), parent]);
      if (below !== null) open.push([below, child]);
    }
  }
  return links;
}

function nameOf(value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new CounterfoilError(treeUnreadable, `${shown(value)} is no name in a tree.`);
}

function unreadable(name: string, value: unknown): CounterfoilError {
  return new CounterfoilError(treeUnreadable, `"${name}" of the tree is ${shown(value)}.`);
}
