import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { Ledger } from '../../ledger.ts';
import type { LogsFrame } from '../readLogs.ts';
import { logsFrame, readLogs } from '../readLogs.ts';
import type { Kept, KeptReadings } from './keptReadings.ts';
import type { ReadLogs } from './reckonDays.ts';

/**
 * Readings of the ledger at one moment: of all datasets that were not withdrawn, whether approved yet or not. Those that were
 * kept are not read again, where nothing of them counts as new; the table is to be kept once an eighth has come since.
 */
export function readingsIn(where: Pick<Ledger, 'db' | 'ledgerId'>, kept: KeptReadings | null = null): ReadLogs {
  let frame: LogsFrame | undefined;
  return async (indicators, lineage, { ranOn, from } = { ranOn: -Infinity, from: Infinity }) => {
    const known = async (indicator: Indicator, sources: readonly string[]): Promise<Kept | null> => {
      const found = (await kept?.read({ indicator, lineage, sources })) ?? null;
      const newest = found?.takenIn.newest ?? Infinity;
      return newest <= from && (ranOn === -Infinity || newest <= ranOn) ? found : null;
    };
    frame ??= await logsFrame(where);
    const { logs, sources } = await readLogs(where, { indicators, lineage, known }, frame);
    const keep = [...logs].flatMap(([id, { rows, before }]) => {
      const readings = before?.readings ?? 0;
      const isMuch = readings + rows.length >= (kept?.least ?? Infinity);
      return isMuch && rows.length * WORTH_KEEPING > readings ? [id] : [];
    });
    return { logs, sources, keep };
  };
}

/** What came since is so many times less than what is kept, or the table is kept anew. */
const WORTH_KEEPING = 8;
