import { z } from 'zod';
import type { Action } from '../../../core/access/decide.ts';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { writeLedger } from '../../../store/history/append.ts';
import type { DatasetRow } from '../../../store/monitoring/datasets.ts';
import { insertMove, listDatasetRows } from '../../../store/monitoring/datasets.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import type { DatasetAnswer, DatasetMove } from '../../monitoringAnswers.ts';
import { permit } from '../../permit.ts';
import { plainReason } from '../../plainWords.ts';
import { reasonFor, saidReason } from '../../reason.ts';
import { protectPublication } from '../shown/protectPublication.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { datasetAnswer } from './datasetAnswer.ts';
import { DATASET_NOT_FOUND, DATASET_STATE } from './errors.ts';

export interface MoveDataset {
  readonly id: string;
  readonly move: DatasetMove;
  /** Asked for when readings are withdrawn. */
  readonly reason?: string | undefined;
}

const schema = z.object({
  id: z.string().min(1).max(100),
  move: z.enum(['approve', 'publish', 'withdraw']),
  reason: saidReason.transform(plainReason).optional(),
});

const moves = {
  approve: { from: ['entered'], to: 'approved' },
  publish: { from: ['approved'], to: 'published' },
  withdraw: { from: ['entered', 'approved', 'published'], to: 'withdrawn' },
} as const satisfies Readonly<Record<DatasetMove, { from: readonly DatasetRow['state'][]; to: DatasetRow['state'] }>>;

/** What is asked of access before a dataset is moved; what the public has seen is taken back by whoever may publish. */
export function actionOfMove(move: DatasetMove, state: DatasetRow['state']): Action {
  if (move === 'approve') return 'approve readings';
  return move === 'publish' || state === 'published' ? 'publish readings' : 'withdraw readings';
}

export function isOpen(move: DatasetMove, state: DatasetRow['state']): boolean {
  return moves[move].from.some((from) => from === state);
}

/**
 * Approves, publishes or withdraws a dataset; nobody approves readings that he took in. When it is published, the cells
 * that would tell of few people are fixed. Errors: NOT_ALLOWED, DATASET_NOT_FOUND, DATASET_STATE, REASON_MISSING,
 * DISCLOSURE_REFUSED.
 */
export async function moveDataset(ledger: Ledger, input: MoveDataset): Promise<DatasetAnswer> {
  const { id, move, reason } = parseInput(schema, { ...input });
  const { db, ledgerId, clock, actor } = ledger;
  if (move === 'withdraw') reasonFor('withdrawing readings', reason);
  const moved = await writeLedger(db, ledgerId, async (transaction) => {
    const [dataset] = await listDatasetRows(transaction, ledgerId, { ids: [id] });
    if (!dataset) throw new CounterfoilError(DATASET_NOT_FOUND, `there is no dataset ${id}`);
    permit(ledger, actionOfMove(move, dataset.state), { author: dataset.recorded_by });
    if (!isOpen(move, dataset.state)) {
      throw new CounterfoilError(DATASET_STATE, `the state of the dataset is "${dataset.state}"`);
    }
    const within = { ...ledger, db: transaction };
    // What is withheld is part of what the history says of the published version, so it comes first.
    if (move === 'publish') await protectPublication(within, transaction, id);
    const { to: state } = moves[move];
    const at = clock.now();
    const version = { dataset_id: id, version: dataset.version + 1, state, change: state, reason: reason || null };
    await insertMove(transaction, ledgerId, { ...version, recorded_at: at, recorded_by: actor.name });
    return { ...dataset, version: version.version, state, moved_at: at, moved_by: actor.name };
  });
  return datasetAnswer(actor, moved, await watchedIndicators(ledger));
}
