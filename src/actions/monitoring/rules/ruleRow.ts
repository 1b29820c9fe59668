import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { RecordRow } from '../../../store/records/recordsRead.ts';
import type { Ledger } from '../../ledger.ts';
import { recordNamed } from '../../records/recordNamed.ts';
import { RULE_NOT_FOUND } from './errors.ts';

/** The newest version of a rule, by the id of its record or its identifier. Throws RULE_NOT_FOUND. */
export async function ruleRow(where: Pick<Ledger, 'db' | 'ledgerId'>, name: string): Promise<RecordRow> {
  const row = await recordNamed(where, 'rule', name);
  if (row === undefined) throw new CounterfoilError(RULE_NOT_FOUND, `there is no rule ${name.slice(0, 80)}`);
  return row;
}
