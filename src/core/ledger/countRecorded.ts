/** Records counted beside reported counts: projects, and people posted. */
import { Big } from 'big.js';
import type { Body } from '../records/field.ts';
import { covers, dayInterval, overlap, period } from '../records/partialDate.ts';
import { sharesOf, textOf, textsOf } from '../records/values.ts';
import type { LineageOf } from './boundary.ts';
import { belowAny } from './boundary.ts';
import type { ReportedScope } from './reported.ts';

/** Kinds of contribution in kind that are people who are sent. */
const posted = new Set(['teachers', 'doctors', 'officials posted', 'technicians']);

export interface Counted {
  /** Null where there is no record. */
  readonly recorded: string | null;
  readonly records: number;
}

/**
 * Projects that ran at some time of the period, or quantities of people posted on a day of it, for any of the recipients
 * and by any of the donors. `side` is whose report of the people counts.
 */
export function countRecorded(
  bodies: readonly Body[],
  scope: ReportedScope,
  { side, lineageOf }: { readonly side: string; readonly lineageOf: LineageOf },
): Counted {
  const forThem = belowAny(scope.recipients, lineageOf);
  const byThem = scope.donors === null ? () => true : belowAny(scope.donors, lineageOf);
  const days = period(scope.start, scope.end);
  const isProject = scope.what === 'projects';
  const matching = bodies.filter((body) => {
    const donors = isProject ? textsOf(body, 'donors') : sharesOf(body, 'providers').map(({ id }) => id);
    const places = sharesOf(body, 'recipients').map(({ id }) => id);
    const bySomeone = scope.donors === null || donors.some((id) => byThem(id));
    return bySomeone && places.some((id) => forThem(id)) && (isProject ? ran(body) : isPosting(body));
  });
  function ran(body: Body): boolean {
    const start = textOf(body, 'start') ?? textOf(body, 'plannedStart');
    const end = textOf(body, 'end') ?? textOf(body, 'plannedEnd');
    const hasDates = start !== null || end !== null;
    return hasDates && textOf(body, 'status') !== 'cancelled' && overlap(days, period(start, end));
  }
  function isPosting(body: Body): boolean {
    const from = dayInterval(textOf(body, 'date') ?? '');
    return (
      posted.has(textOf(body, 'kind') ?? '') && textOf(body, 'side') === side && from !== null && covers(days, from)
    );
  }
  if (matching.length === 0) return { recorded: null, records: 0 };
  const sum = isProject
    ? String(matching.length)
    : matching.reduce((total, body) => total.plus(textOf(body, 'quantity') ?? 0), new Big(0)).toFixed();
  return { recorded: sum, records: matching.length };
}
