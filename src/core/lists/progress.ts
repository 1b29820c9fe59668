/** How much of the time is over, and how targets stand. */
import { dayNumber } from '../periods/day.ts';
import type { Body } from '../records/field.ts';
import { dayInterval } from '../records/partialDate.ts';
import { rowsOf, textOf } from '../records/values.ts';

/** Share of the time from the first to the last day that is over at the end of `day`, 0 to 1; null without both ends. */
export function elapsed(start: string | null, end: string | null, day: string): number | null {
  const first = start === null ? undefined : dayInterval(start)?.from;
  const last = end === null ? undefined : dayInterval(end)?.to;
  if (first === undefined || last === undefined || last < first) return null;
  const days = dayNumber(last) - dayNumber(first) + 1;
  return Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(first) + 1) / days));
}

export interface TargetProgress {
  readonly what: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly due: string | null;
  readonly metOn: string | null;
  /** `open` where it is not due yet, or has no deadline. */
  readonly state: 'met' | 'met late' | 'open' | 'overdue';
  /** Days until it is due, below zero once it is over; null without a deadline or once it is met. */
  readonly daysLeft: number | null;
  readonly elapsed: number | null;
}

/** The targets of a list or of a listing as they stand at the end of an ISO day; the time runs from its start. */
export function targetProgress(body: Body, start: string | null, day: string): TargetProgress[] {
  return rowsOf(body, 'targets').map((target) => {
    const due = textOf(target, 'due');
    const recorded = textOf(target, 'metOn');
    const metOn = recorded !== null && recorded <= day ? recorded : null;
    return {
      what: textOf(target, 'what') ?? '',
      value: textOf(target, 'value'),
      unit: textOf(target, 'unit'),
      due,
      metOn,
      state: targetState(due, metOn, day),
      daysLeft: due === null || metOn !== null ? null : dayNumber(due) - dayNumber(day),
      elapsed: elapsed(start, due, day),
    };
  });
}

export interface Deadline {
  readonly due: string;
  /** Below zero once it is over. */
  readonly daysLeft: number;
  /** Share of the time that is over, 0 to 1; null where nobody can say since when. */
  readonly elapsed: number | null;
}

/** The day that a listed place is held to: the first of its own targets that is not met, else of its list's; null without any. */
export function deadlineOf(
  own: readonly TargetProgress[],
  common: readonly TargetProgress[],
  { start, day }: { readonly start: string | null; readonly day: string },
): Deadline | null {
  const open = (targets: readonly TargetProgress[]): readonly string[] =>
    targets.flatMap(({ due, metOn }) => (due === null || metOn !== null ? [] : [due]));
  const [due] = (open(own).length > 0 ? open(own) : open(common)).toSorted();
  if (due === undefined) return null;
  return { due, daysLeft: dayNumber(due) - dayNumber(day), elapsed: elapsed(start, due, day) };
}

function targetState(due: string | null, metOn: string | null, day: string): TargetProgress['state'] {
  if (metOn !== null) return due !== null && metOn > due ? 'met late' : 'met';
  return due !== null && day > due ? 'overdue' : 'open';
}
