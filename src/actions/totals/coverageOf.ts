/** Of whom and when a record could be expected, and of whom and when there is none: "not reported", which is not zero. */
import type { LineageOf } from '../../core/ledger/boundary.ts';
import { belowAny } from '../../core/ledger/boundary.ts';
import type { RollUpRow } from '../../core/ledger/rollUp.ts';
import type { Coverage, TotalsRequest } from '../totalAnswers.ts';
import type { TotalScope } from './scopeOf.ts';

const MOST_YEARS = 200;

export interface Expected {
  readonly donors: readonly string[];
  readonly places: readonly string[];
  readonly years: readonly string[];
}

/** Donors and places as asked for, otherwise those of the pairings; years where both ends of the period are given. */
export function expectedOf(request: TotalsRequest, { pairs }: TotalScope, lineageOf: LineageOf): Expected {
  const donorIn = request.donors?.length ? belowAny(request.donors, lineageOf) : () => true;
  const placeIn = request.recipients?.length ? belowAny(request.recipients, lineageOf) : () => true;
  const asked = pairs.filter(({ donor, recipient }) => donorIn(donor) && placeIn(recipient));
  const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();
  const paired = { donors: asked.map(({ donor }) => donor), places: asked.map(({ recipient }) => recipient) };
  return {
    donors: distinct(paired.donors.length > 0 ? paired.donors : (request.donors ?? [])),
    places: distinct(paired.places.length > 0 ? paired.places : (request.recipients ?? [])),
    years: yearsOf(request),
  };
}

function yearsOf({ start, end }: TotalsRequest): string[] {
  if (start === undefined || end === undefined) return [];
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  if (last - first >= MOST_YEARS) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'));
}

/** `rows` are broken down by that dimension alone, places as recorded. A record of somebody below counts for him. */
export function coverageOf(
  of: Coverage['of'],
  { expected, rows, lineageOf }: { expected: readonly string[]; rows: readonly RollUpRow[]; lineageOf: LineageOf },
): Coverage | null {
  if (expected.length === 0) return null;
  const keys = rows
    .filter(({ reason, records }) => reason === 'counted' && records > 0)
    .map((row) => row.keys[0] ?? '');
  const reported = new Set(of === 'years' ? keys : keys.flatMap((key) => [key].concat(lineageOf(key))));
  return { of, expected, missing: expected.filter((each) => !reported.has(each)) };
}
