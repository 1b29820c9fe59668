/** Deadlines of places on a list that are over with something still open. */
import type { Body } from '../records/field.ts';
import { textOf } from '../records/values.ts';
import type { TargetProgress } from './progress.ts';
import { targetProgress } from './progress.ts';

export interface PassedDeadline {
  readonly due: string;
  /** What should have been reached by then. */
  readonly what: readonly string[];
}

/**
 * Of a listed place by the end of an ISO day, the earliest first: of its own targets; where none of its own is open, of its
 * list's. Those of before `since` are left out.
 */
export function passedDeadlines(
  listing: Body,
  list: Body,
  { day, since }: { readonly day: string; readonly since: string },
): PassedDeadline[] {
  const listedOn = textOf(listing, 'listedOn');
  const open = (body: Body): TargetProgress[] =>
    targetProgress(body, listedOn, day).filter(({ due, metOn }) => due !== null && metOn === null);
  const own = open(listing);
  const late = (own.length > 0 ? own : open(list)).filter(({ state }) => state === 'overdue');
  return [...Map.groupBy(late, ({ due }) => due ?? '')]
    .filter(([due]) => due >= since)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([due, targets]) => ({ due, what: targets.map(({ what }) => what) }));
}
