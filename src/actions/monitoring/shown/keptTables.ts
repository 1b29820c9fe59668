/** Tables of readings that were asked for lately, so that a page does not read everything anew. */
import type { ShownTable } from './shownTable.ts';

/** Bytes in all; the one that was asked for last stays in any case. */
const MOST_KEPT = 400_000_000;

const kept = new Map<string, Promise<ShownTable>>();
const sizes = new Map<string, number>();

/** `key` says what the table is made of: another key, another table. */
export async function keptTable(key: string, make: () => Promise<ShownTable>): Promise<ShownTable> {
  const known = kept.get(key);
  const found = known ?? make();
  // Asked for last stands last.
  kept.delete(key);
  kept.set(key, found);
  try {
    const table = await found;
    sizes.set(key, table.size);
    makeRoom(key);
    return table;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

function makeRoom(newest: string): void {
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const key of kept.keys()) {
    if (total <= MOST_KEPT) return;
    const size = sizes.get(key);
    if (key === newest || size === undefined) continue;
    total -= size;
    kept.delete(key);
    sizes.delete(key);
  }
}
