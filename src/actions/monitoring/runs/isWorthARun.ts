import { dayText } from '../../../core/monitoring/period.ts';
import { linksSince } from '../../../store/history/linksSince.ts';
import type { Ledger } from '../../ledger.ts';
import type { RunRow } from '../../../store/monitoring/runs.ts';
import { publishedRuleRows } from '../rules/publishedRuleRows.ts';

/** What a run of the same day as the last would find as it was, however much of it was written since. */
const beside: ReadonlySet<string> = new Set([
  'run',
  'backtest',
  'subscription',
  'code',
  'document',
  'claim',
  'judgement',
  'account',
]);

const PORTION = 10_000;

/** Whether there may be anything new: it is another day, or something was written since that a run reads. */
export async function isWorthARun(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  last: RunRow | undefined,
  days: readonly number[],
): Promise<boolean> {
  const { db, ledgerId } = where;
  if (last === undefined) return (await publishedRuleRows(where)).length > 0;
  if (days.length !== 1 || days[0] === undefined || dayText(days[0]) !== last.day) return true;
  const links = await linksSince(db, ledgerId, { sequence: last.head, limit: PORTION });
  return links.length === PORTION || links.some(({ record_type: type }) => !beside.has(type));
}
