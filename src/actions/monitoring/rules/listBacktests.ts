import { backtestsOf } from '../../../store/monitoring/backtests.ts';
import type { BacktestAnswer } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { backtestAnswer } from './backtestAnswer.ts';
import { ruleRow } from './ruleRow.ts';

const MOST = 100;

/** Backtests of a rule, of whichever content, the newest first. Throws RULE_NOT_FOUND, NOT_ALLOWED. */
export async function listBacktests(
  ledger: Ledger,
  rule: string,
): Promise<{ readonly items: readonly BacktestAnswer[] }> {
  permit(ledger, 'see watched places');
  const { recordId } = await ruleRow(ledger, rule);
  const rows = await backtestsOf(ledger.db, ledger.ledgerId, recordId, MOST);
  return { items: rows.map(backtestAnswer) };
}
