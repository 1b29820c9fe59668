import { CounterfoilError } from '../../core/errors/errors.ts';
import { isOpen } from '../../core/records/states.ts';
import { parseInput } from '../claimSchema.ts';
import { INPUT_INVALID } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { reason, reasonFor } from '../reason.ts';
import { changeRecord } from './changeRecord.ts';
import { seen, version } from './recordSchema.ts';

export interface RestoreRequest {
  readonly id: string;
  /** The version that was on the page. */
  readonly version: number;
  /** The version whose content is to stand again. */
  readonly to: number;
  readonly reason: string;
}

const schema = seen.extend({ to: version, reason });

/**
 * Makes a new draft that shows the content of an earlier version; nothing in between is lost. Also the way back from a
 * withdrawal. Throws RECORD_STALE, PERIOD_LOCKED, NOT_ALLOWED, REASON_MISSING.
 */
export async function restoreRecord(ledger: Ledger, request: RestoreRequest): Promise<RecordAnswer> {
  const { to, reason: why, ...shown } = parseInput(schema, request);
  const said = reasonFor('to restore a version', why);
  return changeRecord(ledger, shown, 'restore a record', async ({ current, versions }) => {
    const target = versions.find((each) => each.version === to);
    if (!target) throw new CounterfoilError(INPUT_INVALID, `to: record ${shown.id} has no version ${to}`);
    if (target.content === current.content && isOpen(current.state)) return null;
    return { state: 'draft', change: 'restored', reason: said, content: target.content };
  });
}
