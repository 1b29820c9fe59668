/** In which order the places of a list are looked at: those first that can leave, or those that are late. */

export const listOrders = ['nearest', 'overdue', 'listed'] as const;
export type ListOrder = (typeof listOrders)[number];

export interface Orderable {
  readonly place: string;
  readonly listedOn: string;
  readonly onList: boolean;
  readonly standing: string;
  /** How many steps of leaving are missing. */
  readonly missing: readonly unknown[];
  readonly exit: { readonly met: number; readonly asked: number | null };
  readonly deadline: { readonly daysLeft: number } | null;
}

/** `nearest`: by what leaving still takes; `overdue`: the longest overdue first; `listed`: as they were listed. */
export function inListOrder<Line extends Orderable>(lines: readonly Line[], order: ListOrder): Line[] {
  const before = (a: Line, b: Line): number => compare(a.listedOn, b.listedOn) || compare(a.place, b.place);
  if (order === 'listed') return lines.toSorted(before);
  const late = (a: Line, b: Line): number => daysLeft(a) - daysLeft(b);
  if (order === 'overdue')
    return lines.toSorted((a, b) => Number(b.onList) - Number(a.onList) || late(a, b) || before(a, b));
  return lines.toSorted((a, b) => rank(a) - rank(b) || periodsLeft(a) - periodsLeft(b) || late(a, b) || before(a, b));
}

function rank({ onList, standing, missing }: Orderable): number {
  if (onList && standing === 'exit due') return missing.length === 0 ? 0 : 1;
  if (onList) return 2;
  return standing === 'on probation' ? 3 : 4;
}

function periodsLeft({ onList, exit: { met, asked } }: Orderable): number {
  return !onList || asked === null ? 0 : Math.max(0, asked - met);
}

function daysLeft({ deadline }: Orderable): number {
  return deadline?.daysLeft ?? Number.MAX_SAFE_INTEGER;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
