/** The days that a claim's figure is summed over, or the day it is of. */
import type { Claim } from '../../claims/claim.ts';
import { parseDay } from '../../periods/day.ts';

export interface ClaimPeriod {
  readonly start: string | null;
  readonly end: string | null;
  /** Whether the claim says when it begins and ends; if not, the open end stands for "we do not know". */
  readonly isSaid: boolean;
}

/**
 * A cumulative figure ends on the day that it names, else on the day of publication. Null for a stock without a day: what
 * there was "in 2019" is no one number.
 */
export function claimPeriod({ basis, period }: Claim, publishedOn: string | null): ClaimPeriod | null {
  const published = publishedOn !== null && parseDay(publishedOn) ? publishedOn : null;
  if (basis === 'stock') return dayOfStock(period, published);
  const start = period?.start ?? null;
  const end = period?.end ?? (basis === 'cumulative' ? published : null);
  return { start, end, isSaid: start !== null && end !== null };
}

function dayOfStock(period: Claim['period'], published: string | null): ClaimPeriod | null {
  if (period?.start && period.end && period.start !== period.end) return null;
  const day = period?.end ?? period?.start ?? published;
  return day === null ? null : { start: day, end: day, isSaid: true };
}
