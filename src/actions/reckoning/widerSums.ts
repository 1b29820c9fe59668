/**
 * What records give places that hold some of a scope's: a part of it may be for them. One question for each stage and
 * side; the days of a scope are taken for the whole years that they lie in.
 */
import { Big } from 'big.js';
import { unknownKey } from '../../core/ledger/rollUp.ts';
import type { RollUpRow } from '../../core/ledger/rollUp.ts';
import { firstDay, lastDay } from '../../core/records/partialDate.ts';
import { lineages } from '../../store/analytics/lineages.ts';
import { rollUp } from '../../store/analytics/rollUp.ts';
import type { Ledger } from '../ledger.ts';
import type { DonorTest, IsDonorOf, SumJob } from './recordedSums.ts';
import { named, queryOf } from './recordedSums.ts';

/** Throws TOTALS_TAKE_TOO_LONG. */
export async function widerSums(
  ledger: Ledger,
  jobs: readonly SumJob[],
  donorTest: DonorTest,
): Promise<ReadonlyMap<SumJob, Big>> {
  const found = new Map<SumJob, Big>();
  const recipients = [...new Set(jobs.flatMap(({ scope }) => named(scope.recipients) ?? []))];
  const lineageOf = await lineages(ledger.db, ledger.ledgerId, recipients);
  const aboveOf = ({ scope }: SumJob): ReadonlySet<string> => {
    const own = new Set(scope.recipients);
    return new Set((named(scope.recipients) ?? []).flatMap((id) => lineageOf(id)).filter((id) => !own.has(id)));
  };
  for (const group of Map.groupBy(jobs, ({ book, side }) => JSON.stringify([book.stage, side])).values()) {
    const above = new Map(group.map((job) => [job, aboveOf(job)]));
    const all = new Set(group.flatMap((job) => Array.from(above.get(job) ?? [])));
    const tops = [...all].filter((id) => lineageOf(id).length === 1 || !all.has(lineageOf(id)[1] ?? ''));
    const [first] = group;
    if (!first || tops.length === 0) continue;
    const query = {
      ...queryOf(first, group),
      boundary: null,
      donors: null,
      recipients: tops,
      start: firstDay,
      end: lastDay,
      by: ['programme', 'donor', 'place', 'year'] as const,
      byDate: false,
    };
    const [rows = []] = (await rollUp(ledger.db, ledger.ledgerId, [query])).rows;
    const wide = rows.filter(({ reason, keys }) => reason === 'counted' && all.has(keys[2] ?? ''));
    const isOf = await donorTest(wide);
    for (const job of group) found.set(job, addedUp(wide, job, { above: above.get(job) ?? new Set(), isOf }));
  }
  return found;
}

function addedUp(
  rows: readonly RollUpRow[],
  { book, scope }: SumJob,
  { above, isOf }: { readonly above: ReadonlySet<string>; readonly isOf: IsDonorOf },
): Big {
  const [first, last] = [(scope.start ?? firstDay).slice(0, 4), (scope.end ?? lastDay).slice(0, 4)];
  const isOfAll = named(scope.donors) === null;
  return rows
    .filter(({ currency, keys: [, donor = unknownKey, place = '', year = unknownKey] }) => {
      const isGiven = isOfAll || donor === unknownKey || isOf(donor, scope);
      const isThen = year === unknownKey || (year >= first && year <= last);
      return currency === book.unit && above.has(place) && isGiven && isThen;
    })
    .reduce((sum, row) => sum.plus(row.amount).minus(row.negative).plus(row.passedOn), new Big(0));
}
