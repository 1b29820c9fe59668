/** Conflicts among all that the ledger holds, and the bounds of the scopes asked for. */
import type { ConflictsAnswer, ScopeReckoning } from '../../actions/reckoningAnswers.ts';
import { withDatabase } from '../withDatabase.ts';

/** Nobody waits for a page here. */
const longestWait = 300_000;

export interface LedgerQuestions {
  readonly scopes: readonly string[];
  /** All conflicts, not only enough of them that leaving out one claim of each resolves all. */
  readonly all?: boolean;
  readonly measure?: string;
  readonly unit?: string;
  readonly stage?: string;
  readonly basis?: string;
}

export interface LedgerFindings {
  readonly conflicts: ConflictsAnswer;
  readonly answers: readonly { readonly scope: string; readonly answer: ScopeReckoning }[];
}

/** Scopes as for a file, but for names, which may be of the registry or as claims have them. */
export async function reckonOnLedger(
  dataDir: string,
  { scopes, all = false, ...sum }: LedgerQuestions,
): Promise<LedgerFindings> {
  const [{ askScope }, { listConflicts }, { ledgerFor }, { scopeOf }, { scopeQuestion }] = await Promise.all([
    import('../../actions/reckoning/askScope.ts'),
    import('../../actions/reckoning/listConflicts.ts'),
    import('../../actions/ledger.ts'),
    import('../../actions/reckonScope.ts'),
    import('../../server/reckoning/scopeQuestion.ts'),
  ]);
  const asked = scopes.map((scope) => ({ scope, read: scopeOf(scope) }));
  return withDatabase({ dataDir, makesOne: false }, async (open) => {
    // Whoever can open the database may read all of it.
    const ledger = ledgerFor(open, { name: 'command line', role: 'auditor' });
    const conflicts = await listConflicts(ledger, longestWait, all);
    const answers: LedgerFindings['answers'][number][] = [];
    for (const { scope, read } of asked) {
      const names = (of: readonly string[]): string => of.filter((name) => name !== '*').join(';');
      const typed = {
        ...sum,
        donors: names(read.donors),
        recipients: names(read.recipients),
        sectors: names(read.sectors),
        start: read.start ?? undefined,
        end: read.end ?? undefined,
      };
      answers.push({ scope, answer: await askScope(ledger, await scopeQuestion(ledger, typed), longestWait) });
    }
    return { conflicts, answers };
  });
}
