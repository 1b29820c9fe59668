import { z } from 'zod';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { shown } from '../../../core/monitoring/problem.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { insertCodeJudgements } from '../../../store/monitoring/codeJudgements.ts';
import { listDatasetRows } from '../../../store/monitoring/datasets.ts';
import { parseInput, storable } from '../../claimSchema.ts';
import type { Ledger, WritingLedger } from '../../ledger.ts';
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
 * and whose codes are all known now, become datasets that follow those they came with, in the same transaction: nobody would
 * see to rows that wait for codes which are judged. Errors: NOT_ALLOWED, INPUT_INVALID, CODE_BECOMES_UNKNOWN.
 */
export async function judgeCodes(
  ledger: Ledger,
  input: { readonly judgements: readonly JudgeCode[] },
): Promise<JudgedCodes> {
  permit(ledger, 'judge a code');
  const { judgements } = parseInput(schema, { judgements: input.judgements.map((each) => ({ ...each })) });
  await checkBecomes(ledger, judgements);
  return writeLedger(ledger.db, ledger.ledgerId, async (transaction) => {
    const within = { ...ledger, db: transaction };
    const said = { recorded_at: ledger.clock.now(), recorded_by: ledger.actor.name };
    const rows = judgements.map(({ becomes = null, reason, ...judgement }) => {
      return { ...judgement, ...said, becomes, reason: reason || null };
    });
    const judged = await insertCodeJudgements(transaction, ledger.ledgerId, rows);
    return { judged, datasets: await takeInWaiting(within, judgements) };
  });
}

type Judgements = z.output<typeof schema>['judgements'];

async function takeInWaiting(within: WritingLedger, judgements: Judgements): Promise<TakenIn[]> {
  const taken: TakenIn[] = [];
  for (const [source, ofSource] of Map.groupBy(judgements, (judgement) => judgement.source)) {
    const holdsCodes = ofSource.map(({ code }) => code);
    const holding = await listDatasetRows(within.db, within.ledgerId, { source, holdsCodes, states: standing });
    for (const dataset of holding.toReversed()) {
      const follower = await takeInHeld(within, dataset);
      if (follower !== null) taken.push(follower);
    }
  }
  return taken;
}

async function checkBecomes(ledger: Ledger, judgements: Judgements): Promise<void> {
  const { rowOf } = await registeredLineage(ledger);
  const indicators = await watchedIndicators(ledger);
  for (const { kind, becomes } of judgements) {
    if (becomes === undefined || (kind === 'place' ? rowOf.has(becomes) : indicators.has(becomes))) continue;
    throw new CounterfoilError(CODE_BECOMES_UNKNOWN, `there is no ${kind} ${shown(becomes)}`);
  }
}
