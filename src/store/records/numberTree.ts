/** Numbers a forest so that "below" becomes a comparison of intervals: no recursion in the database, no special types. */

export interface TreeNode {
  readonly id: string;
  readonly parent: string | null;
}

export interface NumberedNode {
  readonly id: string;
  readonly enter: number;
  readonly leave: number;
}

/**
 * Depth first, with one counter for entering and leaving. A node whose parent is unknown is a root; nodes that are each
 * other's ancestors belong to no root and are numbered as roots too, so that bad data hides nothing.
 */
export function numberTree(nodes: readonly TreeNode[]): NumberedNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  const children = new Map<string | null, string[]>();
  for (const { id, parent } of nodes) {
    const above = parent !== null && known.has(parent) && parent !== id ? parent : null;
    const siblings = children.get(above);
    if (siblings) siblings.push(id);
    else children.set(above, [id]);
  }
  const numbered = new Map<string, NumberedNode>();
  const entered = new Map<string, number>();
  let counter = 0;
  const visit = (root: string): void => {
    // A stack of our own: a chain of parents may be longer than the call stack is deep.
    const stack = [root];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const enter = entered.get(id);
      if (enter === undefined) {
        entered.set(id, (counter += 1));
        for (const child of children.get(id) ?? []) if (!entered.has(child)) stack.push(child);
        continue;
      }
      stack.pop();
      if (!numbered.has(id)) numbered.set(id, { id, enter, leave: (counter += 1) });
    }
  };
  for (const root of children.get(null) ?? []) visit(root);
  for (const { id } of nodes) if (!entered.has(id)) visit(id);
  return [...numbered.values()];
}
