import { z } from 'zod';
import { CounterfoilError } from '../core/errors/errors.ts';
import { writeLedger } from '../store/history/append.ts';
import { listJudgements } from '../store/records/judgements.ts';
import type { NameJudgement } from './answers.ts';
import { parseInput } from './claimSchema.ts';
import { JUDGEMENT_NOT_FOUND } from './errors.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { reason } from './reason.ts';
import { withdrawJudgement } from './relinkDrafts.ts';
import { toNameJudgement } from './toAnswers.ts';

const schema = z.object({
  judgementId: z.string().min(1).max(100).transform(plainWords),
  reason,
});

/**
 * Withdraws a judgement: the alias goes, and drafts that it linked are unlinked again. Claims reviewed since stay as
 * their reviewers saw them. Undoing twice is answered with the first undoing. Errors: JUDGEMENT_NOT_FOUND, NOT_ALLOWED.
 */
export async function undoJudgement(
  ledger: Ledger,
  input: { readonly judgementId: string; readonly reason?: string | undefined },
): Promise<{ judgement: NameJudgement; unlinkedClaims: readonly string[] }> {
  permit(ledger, 'judge a name');
  const { judgementId, reason } = parseInput(schema, { ...input });
  const { db, ledgerId, clock } = ledger;
  return writeLedger(db, ledgerId, async (transaction) => {
    const [standing] = await listJudgements(transaction, ledgerId, { id: judgementId });
    if (!standing) throw new CounterfoilError(JUDGEMENT_NOT_FOUND, `there is no judgement ${judgementId}`);
    if (standing.undone_at) return { judgement: toNameJudgement(standing), unlinkedClaims: [] };
    const { undone, unlinkedClaims } = await withdrawJudgement(transaction, ledger, standing, {
      at: clock.now(),
      reason: reason || null,
    });
    return { judgement: toNameJudgement(undone), unlinkedClaims };
  });
}
