/** Conflicts with fewest members first, then by their ids; ids within a conflict are in order. */
export function inOrder(conflicts: readonly (readonly string[])[]): (readonly string[])[] {
  return conflicts.toSorted((a, b) => a.length - b.length || compareIds(a, b));
}

function compareIds(a: readonly string[], b: readonly string[]): number {
  for (const [at, id] of a.entries()) {
    const other = b[at] ?? '';
    if (id !== other) return id < other ? -1 : 1;
  }
  return 0;
}
