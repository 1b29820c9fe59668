import { z } from 'zod';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { shown } from '../../../core/monitoring/problem.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { codeId, insertCodeJudgements, listCodeJudgements } from '../../../store/monitoring/codeJudgements.ts';
import { listDatasetRows } from '../../../store/monitoring/datasets.ts';
import { parseInput, storable } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import type { JudgedCodes, TakenIn } from '../../monitoringAnswers.ts';
import { permit } from '../../permit.ts';
import { plainReason } from '../../plainWords.ts';
import { saidReason } from '../../reason.ts';
import { standing } from '../readLogs.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { CODE_BECOMES_UNKNOWN } from './errors.ts';
import { takeInHeld } from './takeInHeld.ts';

export interface JudgeCode {
  /** Whose code it is, as the dataset names its source. */
  readonly source: string;
  readonly kind: 'place' | 'indicator';
  readonly code: string;
  readonly verdict: 'same' | 'not ours' | 'undecided';
  /** Id of the place, or key of the indicator; with "same" only. */
  readonly becomes?: string | undefined;
  readonly reason?: string | undefined;
}

const word = z.string().trim().min(1).max(300).refine(storable, 'holds a NUL or half a character');
const judgementSchema = z
  .object({
    source: word,
    kind: z.enum(['place', 'indicator']),
    code: word,
    verdict: z.enum(['same', 'not ours', 'undecided']),
    becomes: word.optional(),
    reason: saidReason.transform(plainReason).optional(),
  })
  .refine(({ verdict, becomes }) => (verdict === 'same') === (becomes !== undefined), {
    path: ['becomes'],
    message: 'goes with the verdict "same", and only with it',
  });
const schema = z.object({ judgements: z.array(judgementSchema).min(1).max(20_000) });

/**
 * Says what codes of a source mean. Judging anew replaces what was said; repeating it changes nothing. Rows that waited,
 * and whose codes are all known now, become datasets that follow those they came with. Errors: NOT_ALLOWED, INPUT_INVALID,
 * CODE_BECOMES_UNKNOWN.
 */
export async function judgeCodes(
  ledger: Ledger,
  input: { readonly judgements: readonly JudgeCode[] },
): Promise<JudgedCodes> {
  permit(ledger, 'judge a code');
  const { judgements } = parseInput(schema, { judgements: input.judgements.map((each) => ({ ...each })) });
  const { db, ledgerId, clock, actor } = ledger;
  await checkBecomes(ledger, judgements);
  const judged = await writeLedger(db, ledgerId, async (transaction) => {
    const known = new Map((await listCodeJudgements(transaction, ledgerId)).map((row) => [row.id, row]));
    const at = clock.now();
    const rows = new Map(
      judgements.map(({ becomes = null, reason, ...judgement }) => {
        const row = { ...judgement, becomes, reason: reason || null, recorded_at: at, recorded_by: actor.name };
        return [codeId(judgement), row];
      }),
    );
    const fresh = [...rows].filter(([id, { verdict, becomes }]) => {
      const before = known.get(id);
      return before?.verdict !== verdict || before.becomes !== becomes;
    });
    return insertCodeJudgements(
      transaction,
      ledgerId,
      fresh.map(([, row]) => row),
    );
  });
  const datasets: TakenIn[] = [];
  for (const source of new Set(judgements.map((judgement) => judgement.source))) {
    const holding = await listDatasetRows(db, ledgerId, { source, holding: true, states: standing });
    for (const dataset of holding.toReversed()) {
      const taken = await takeInHeld(ledger, dataset);
      if (taken !== null) datasets.push(taken);
    }
  }
  return { judged: judged.length, datasets };
}

async function checkBecomes(ledger: Ledger, judgements: z.output<typeof schema>['judgements']): Promise<void> {
  const { rowOf } = await registeredLineage(ledger);
  const indicators = await watchedIndicators(ledger);
  for (const { kind, becomes } of judgements) {
    if (becomes === undefined || (kind === 'place' ? rowOf.has(becomes) : indicators.has(becomes))) continue;
    throw new CounterfoilError(CODE_BECOMES_UNKNOWN, `there is no ${kind} ${shown(becomes)}`);
  }
}
