/**
 * Walks the chain from its first link and compares each record with what the chain says of it. Finds every row that was
 * altered, removed, added or put elsewhere by somebody who could write past the program. Cutting off the end of both
 * chain and records leaves a shorter, whole chain: that shows against a head that somebody noted down before.
 */
import type { Database } from '../tables.ts';
import { historyHead } from './head.ts';
import { checkChain } from './verify/chain.ts';
import type { HistoryProblem } from './verify/problems.ts';
import { collectProblems } from './verify/problems.ts';
import { findUnchained } from './verify/unchained.ts';

export interface HistoryReport {
  readonly ok: boolean;
  readonly entries: number;
  /** "SEQUENCE:HASH" of the last link: note it down, and a later check can prove that nothing before it was cut. */
  readonly head: string;
  /** The first hundred, in the order of the chain. */
  readonly problems: readonly HistoryProblem[];
}

export async function verifyHistory(
  db: Database,
  ledgerId: string,
  options: { expectedHead?: string | undefined } = {},
): Promise<HistoryReport> {
  // One snapshot, so that records written meanwhile are no problem.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      const problems = collectProblems();
      if (options.expectedHead && !(await holdsHead(snapshot, ledgerId, options.expectedHead))) {
        const problem = 'the head noted before is not in the chain: its end was cut or rewritten';
        problems.add({ sequence: options.expectedHead.split(':')[0] ?? '', record: null, problem });
      }
      const entries = await checkChain(snapshot, ledgerId, problems);
      await findUnchained(snapshot, ledgerId, problems);
      const { sequence, hash } = await historyHead(snapshot, ledgerId);
      return { ok: problems.count() === 0, entries, head: `${sequence}:${hash}`, problems: problems.kept };
    });
}

async function holdsHead(db: Database, ledgerId: string, expected: string): Promise<boolean> {
  const [sequence = '', hash = ''] = expected.split(':');
  if (!/^\d{1,18}$/.test(sequence)) return false;
  const found = await db
    .selectFrom('history')
    .select('hash')
    .where('ledger_id', '=', ledgerId)
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return found?.hash === hash;
}
