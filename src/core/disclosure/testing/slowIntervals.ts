/** The slow, obvious way: walks through all whole numbers that withheld cells could be. For a handful of small cells. */
import type { SeenCell } from '../audit.ts';
import type { Sum } from '../cell.ts';

/** Beyond every value of the small tables of tests. */
export const farAway = 60;

export function slowIntervals(cells: readonly SeenCell[], sums: readonly Sum[]): Map<string, [number, number]> {
  const found = new Map<string, [number, number]>();
  const value = new Map<string, number>();
  const open = cells.filter(({ low, high }) => low !== high);
  for (const { id, low } of cells) value.set(id, Number(low));
  const place = new Map(open.map(({ id }, at) => [id, at]));
  const lastOf = ({ total, parts }: Sum): number => Math.max(...[total, ...parts].map((id) => place.get(id) ?? -1));
  const holds = ({ total, parts }: Sum): boolean =>
    parts.reduce((sum, id) => sum + (value.get(id) ?? 0), 0) === (value.get(total) ?? 0);
  const walk = (at: number): void => {
    if (sums.some((sum) => lastOf(sum) === at - 1 && !holds(sum))) return;
    const cell = open[at];
    if (cell === undefined) {
      for (const { id } of open) {
        const [low, high] = found.get(id) ?? [Infinity, -Infinity];
        const here = value.get(id) ?? 0;
        found.set(id, [Math.min(low, here), Math.max(high, here)]);
      }
      return;
    }
    for (let guess = Number(cell.low); guess <= Math.min(farAway, Number(cell.high ?? farAway)); guess++) {
      value.set(cell.id, guess);
      walk(at + 1);
    }
  };
  walk(0);
  return found;
}
