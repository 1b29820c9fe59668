import type { RecordRow } from '../../../store/records/recordsRead.ts';
import { backtestOfContent } from '../../../store/monitoring/backtests.ts';
import type { ErrorKind } from '../../../core/errors/errors.ts';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Ledger } from '../../ledger.ts';
import { checkBody } from '../../records/checkBody.ts';
import { recordContext } from '../../records/recordContext.ts';
import { RULE_NOT_BACKTESTED } from './errors.ts';

export interface HeldBack {
  readonly kind: ErrorKind;
  readonly message: string;
}

/**
 * Why rules among these records cannot be switched on, by their ids: nobody has tested them as they read now on the past,
 * or the rules that were published meanwhile stand against them.
 */
export async function rulesHeldBack(
  ledger: Ledger,
  records: readonly Pick<RecordRow, 'recordId' | 'type' | 'body' | 'bodyHash'>[],
): Promise<ReadonlyMap<string, HeldBack>> {
  const held = new Map<string, HeldBack>();
  for (const { recordId: id, type, body, bodyHash } of records) {
    if (type !== 'rule') continue;
    const tested = await backtestOfContent(ledger.db, ledger.ledgerId, { rule: id, bodyHash });
    if (tested === undefined) {
      held.set(id, { kind: RULE_NOT_BACKTESTED, message: 'nobody has tested what the rule says now on the past' });
      continue;
    }
    try {
      await checkBody({ id, type, body, problems: [] }, recordContext(ledger), { purpose: 'submit' });
    } catch (error) {
      if (!(error instanceof CounterfoilError)) throw error;
      held.set(id, { kind: error.kind, message: error.message });
    }
  }
  return held;
}
