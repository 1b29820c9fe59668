import { codeOfSector } from '../../core/reckoning/claims/sectorKey.ts';
import { totalRecords } from '../../store/analytics/rollUp.ts';
import type { TotalRecordRow } from '../../store/analytics/totalRecordsSql.ts';
import type { Ledger } from '../ledger.ts';
import type { SumJob } from './recordedSums.ts';
import { named, queryOf } from './recordedSums.ts';

/** The published records that a sum counts, the newest first, at most so many. Throws TOTALS_TAKE_TOO_LONG. */
export async function recordsBehind(
  { db, ledgerId }: Ledger,
  job: SumJob,
  limit: number,
): Promise<readonly TotalRecordRow[]> {
  const sectors = named(job.scope.sectors)?.flatMap((sector) => codeOfSector(sector) ?? []) ?? null;
  const query = { ...queryOf(job, [job]), by: [], byDate: false, sectors };
  const rows = await totalRecords(db, ledgerId, { query, part: { reason: null, keys: null, offset: 0, limit } });
  return rows.filter(({ currency }) => currency === job.book.unit);
}
