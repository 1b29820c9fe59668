import { z } from 'zod';
import { foldName } from '../core/claims/foldName.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import { writeLedger } from '../store/history/append.ts';
import { insertJudgement, listJudgements } from '../store/records/judgements.ts';
import { listEntryRows } from '../store/records/registry.ts';
import type { NameJudgement } from './answers.ts';
import { parseInput, storable } from './claimSchema.ts';
import { ENTRY_NOT_FOUND, INPUT_INVALID } from './errors.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { reason } from './reason.ts';
import { relinkDrafts, withdrawJudgement } from './relinkDrafts.ts';
import { toNameJudgement } from './toAnswers.ts';

export interface JudgeName {
  /** As written in the text; spellings that differ in case, width or accents only are judged with it. */
  readonly name: string;
  readonly entryId: string;
  readonly verdict: 'same' | 'not same' | 'undecided';
  readonly reason?: string | undefined;
}

const schema = z.object({
  name: z.string().trim().min(1).max(300).refine(storable, 'holds a NUL or half a character'),
  entryId: z.string().min(1).max(200).transform(plainWords),
  verdict: z.enum(['same', 'not same', 'undecided']),
  reason,
});

/**
 * Says that a name means a registry entry, or does not, or that it cannot be told. "Same" makes the name an alias and
 * links it in every draft that has it unlinked. A standing judgement of the same two is replaced; repeating it changes
 * nothing. Errors: INPUT_INVALID, ENTRY_NOT_FOUND, NOT_ALLOWED.
 */
export async function judgeName(
  ledger: Ledger,
  input: JudgeName,
): Promise<{ judgement: NameJudgement; linkedClaims: readonly string[] }> {
  permit(ledger, 'judge a name');
  const { name, entryId, verdict, reason } = parseInput(schema, { ...input });
  const folded = foldName(name);
  if (folded === '') throw new CounterfoilError(INPUT_INVALID, 'name: has no letters');
  const { db, ledgerId, clock, ids, actor } = ledger;
  return writeLedger(db, ledgerId, async (transaction) => {
    const [entry] = await listEntryRows(transaction, ledgerId, { ids: [entryId] });
    if (!entry) throw new CounterfoilError(ENTRY_NOT_FOUND, `there is no entry ${entryId}`);
    const [standing] = await listJudgements(transaction, ledgerId, { folded, entryId, standing: true });
    if (standing?.verdict === verdict) return { judgement: toNameJudgement(standing), linkedClaims: [] };
    const at = clock.now();
    if (standing) await withdrawJudgement(transaction, ledger, standing, { at, reason: 'judged anew' });
    const made = { name, folded, entry_id: entryId, verdict, by: actor.name, at, reason: reason || null };
    const row = { id: ids.next(), version: 1, ...made, undone_by: null, undone_at: null };
    await insertJudgement(transaction, ledgerId, row, row.reason);
    const linkedClaims =
      verdict === 'same' ? await relinkDrafts(transaction, ledger, { judgement: row, change: 'linked', at }) : [];
    return { judgement: toNameJudgement(row), linkedClaims };
  });
}
