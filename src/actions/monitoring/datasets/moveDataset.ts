import { z } from 'zod';
import type { Action, Decision } from '../../../core/access/decide.ts';
import { decide } from '../../../core/access/decide.ts';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { writeLedger } from '../../../store/history/append.ts';
import type { DatasetRow } from '../../../store/monitoring/datasets.ts';
import { insertMove, listDatasetRows } from '../../../store/monitoring/datasets.ts';
import { parseInput } from '../../claimSchema.ts';
import { NOT_ALLOWED } from '../../errors.ts';
import type { Ledger } from '../../ledger.ts';
import type { DatasetAnswer, DatasetMove } from '../../monitoringAnswers.ts';
import { plainReason } from '../../plainWords.ts';
import { reasonFor, saidReason } from '../../reason.ts';
import { planProtection, protectPublication } from '../shown/protectPublication.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { datasetAnswer } from './datasetAnswer.ts';
import { datasetAuthors } from './datasetAuthors.ts';
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
function actionOfMove(move: DatasetMove, state: DatasetRow['state']): Action {
  if (move === 'approve') return 'approve readings';
  return move === 'publish' || state === 'published' ? 'publish readings' : 'withdraw readings';
}

/** Nobody approves what he gave, also where another judged its codes. All else goes by who recorded the dataset. */
export async function decideMove(ledger: Ledger, move: DatasetMove, dataset: DatasetRow): Promise<Decision> {
  const action = actionOfMove(move, dataset.state);
  const authors = move === 'approve' ? await datasetAuthors(ledger, [dataset]) : [dataset.recorded_by];
  const decisions = authors.map((author) => decide(ledger.actor, action, { author }));
  return decisions.find(({ allowed }) => !allowed) ?? decide(ledger.actor, action);
}

export function isOpen(move: DatasetMove, state: DatasetRow['state']): boolean {
  return moves[move].from.some((from) => from === state);
}

/**
 * Approves, publishes or withdraws a dataset, the last with all that followed it; nobody approves readings that he took in. When it is published, the cells
 * that would tell of few people are fixed. Errors: NOT_ALLOWED, DATASET_NOT_FOUND, DATASET_STATE, REASON_MISSING,
 * DISCLOSURE_REFUSED.
 */
export async function moveDataset(ledger: Ledger, input: MoveDataset): Promise<DatasetAnswer> {
  const { id, move, reason } = parseInput(schema, { ...input });
  const { db, ledgerId, clock, actor } = ledger;
  if (move === 'withdraw') reasonFor('withdrawing readings', reason);
  if (move === 'publish') await mayMove(ledger, { id, move });
  const planned = move === 'publish' ? await planProtection(ledger, id) : null;
  const moved = await writeLedger(db, ledgerId, async (transaction) => {
    const dataset = await mayMove({ ...ledger, db: transaction }, { id, move });
    // What is withheld is part of what the history says of the published version, so it comes first.
    if (move === 'publish') await protectPublication(ledger, transaction, id, planned);
    const followers = move === 'withdraw' ? await withdrawable({ ...ledger, db: transaction }, dataset) : [];
    const { to: state } = moves[move];
    const at = clock.now();
    for (const one of [...followers, dataset]) {
      const version = { dataset_id: one.id, version: one.version + 1, state, change: state, reason: reason || null };
      await insertMove(transaction, ledgerId, { ...version, recorded_at: at, recorded_by: actor.name });
    }
    return { ...dataset, version: dataset.version + 1, state, moved_at: at, moved_by: actor.name };
  });
  return datasetAnswer(actor, moved, await watchedIndicators(ledger));
}

/** What followed a dataset came in the same file: it is withdrawn with it. Throws NOT_ALLOWED. */
async function withdrawable({ db, ledgerId, actor }: Ledger, dataset: DatasetRow): Promise<DatasetRow[]> {
  const followers = await listDatasetRows(db, ledgerId, { follows: dataset.id, states: moves.withdraw.from });
  for (const { state } of followers) {
    const { allowed, because } = decide(actor, actionOfMove('withdraw', state), { author: dataset.recorded_by });
    if (!allowed) throw new CounterfoilError(NOT_ALLOWED, because);
  }
  return followers;
}

async function mayMove(ledger: Ledger, { id, move }: Pick<MoveDataset, 'id' | 'move'>): Promise<DatasetRow> {
  const [dataset] = await listDatasetRows(ledger.db, ledger.ledgerId, { ids: [id] });
  if (!dataset) throw new CounterfoilError(DATASET_NOT_FOUND, `there is no dataset ${id}`);
  const { allowed, because } = await decideMove(ledger, move, dataset);
  if (!allowed) throw new CounterfoilError(NOT_ALLOWED, because);
  if (isOpen(move, dataset.state)) return dataset;
  throw new CounterfoilError(DATASET_STATE, `the state of the dataset is "${dataset.state}"`);
}
