import { CounterfoilError } from '../../../core/errors/errors.ts';
import { decide } from '../../../core/access/decide.ts';
import { publishedRecords } from '../../../store/records/recordsRead.ts';
import type { WatchRuleAnswer } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { RULE_NOT_FOUND } from './errors.ts';
import { ruleAnswers } from './ruleAnswers.ts';
import { ruleRow } from './ruleRow.ts';

/** A rule by the id of its record or its identifier: as it reads now, or for the public as it runs. Throws RULE_NOT_FOUND. */
export async function getWatchRule(ledger: Ledger, name: string): Promise<WatchRuleAnswer> {
  permit(ledger, 'read the ledger');
  const row = await ruleRow(ledger, name);
  const isInside = decide(ledger.actor, 'see watched places').allowed;
  const shown = isInside ? [row] : await publishedRecords(ledger.db, ledger.ledgerId, [row.recordId]);
  const [answer] = await ruleAnswers(ledger, shown);
  if (answer === undefined) throw new CounterfoilError(RULE_NOT_FOUND, `there is no rule ${name.slice(0, 80)}`);
  return answer;
}
