import { decide } from '../../../core/access/decide.ts';
import { listRecords } from '../../../store/records/recordsList.ts';
import type { WatchRuleAnswer } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { ruleAnswers } from './ruleAnswers.ts';

const MOST = 10_000;

/** Rules in the order of their identifiers: whoever is signed in sees drafts, too, the public those that are on. */
export async function listWatchRules(ledger: Ledger): Promise<{ readonly items: readonly WatchRuleAnswer[] }> {
  permit(ledger, 'read the ledger');
  const view = decide(ledger.actor, 'see watched places').allowed ? 'current' : 'published';
  const rows = await listRecords(ledger.db, ledger.ledgerId, { view, type: 'rule', offset: 0, limit: MOST });
  const items = await ruleAnswers(
    ledger,
    rows.filter(({ state }) => state !== 'withdrawn'),
  );
  return { items: items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}
