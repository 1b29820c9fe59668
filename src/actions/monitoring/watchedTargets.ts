/** What indicators of places should reach by when: published records. */
import type { Indicator } from '../../core/monitoring/indicator.ts';
import type { Target } from '../../core/monitoring/target.ts';
import { readTargetRecord } from '../../core/monitoring/targetRecord.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { Ledger } from '../ledger.ts';

const MOST = 1_000_000;

/** The newest first; of several for one place and indicator the newest stands alone. */
export async function watchedTargets(
  { db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>,
  indicators: ReadonlyMap<string, Indicator>,
): Promise<readonly Target[]> {
  const rows = await listRecords(db, ledgerId, { view: 'published', type: 'target', offset: 0, limit: MOST });
  const found = new Map<string, Target>();
  for (const { body } of rows) {
    const { target } = readTargetRecord(body, indicators);
    if (target === null) continue;
    const key = JSON.stringify([target.place, target.indicator]);
    if (!found.has(key)) found.set(key, target);
  }
  return [...found.values()];
}
