/** The days that a claim's figure is summed over, or the day it is of. */
import type { Claim } from '../../claims/claim.ts';
import { daysInMonth, isoDay, parseDay } from '../../periods/day.ts';

export interface ClaimPeriod {
  readonly start: string | null;
  readonly end: string | null;
  /** Whether the claim says when it begins and ends; if not, the open end stands for "we do not know". */
  readonly isSaid: boolean;
}

/**
 * A cumulative figure ends on the day that it names, else on the day of publication, or on the last day of the month of
 * which no more is known. Null for a stock without a day: what
 * there was "in 2019" is no one number.
 */
export function claimPeriod({ basis, period }: Claim, publishedOn: string | null): ClaimPeriod | null {
  const published = dayPublished(publishedOn);
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

/** A year alone is too long a time to say as of when. */
function dayPublished(publishedOn: string | null): string | null {
  if (publishedOn === null || parseDay(publishedOn)) return publishedOn;
  const month = parseDay(`${publishedOn}-01`);
  return month && isoDay(month.year, month.month, daysInMonth(month.year, month.month));
}
