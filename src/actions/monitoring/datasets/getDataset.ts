import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Problem } from '../../../core/monitoring/problem.ts';
import type { DatasetRow } from '../../../store/monitoring/datasets.ts';
import { datasetBytes, datasetProblems, datasetVersions, listDatasetRows } from '../../../store/monitoring/datasets.ts';
import { unpackJson } from '../../../store/monitoring/heldRows.ts';
import type { Ledger } from '../../ledger.ts';
import type { DatasetPageAnswer } from '../../monitoringAnswers.ts';
import { permit } from '../../permit.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { datasetAnswer, seesAll } from './datasetAnswer.ts';
import { seenDatasets } from './datasetFilter.ts';
import { DATASET_NOT_FOUND, DATASET_NOT_SEEN } from './errors.ts';
import { decideMove, isOpen } from './moveDataset.ts';
import { problemsShown } from './storeDataset.ts';
import { countWaiting } from './takeInHeld.ts';

/**
 * A dataset that the reader may see. What was wrong with its rows, what waits and who moved it is told to those who see
 * every place in it, and to whoever took it in. Errors: DATASET_NOT_FOUND, READINGS_ALTERED.
 */
export async function getDataset(ledger: Ledger, id: string): Promise<DatasetPageAnswer> {
  permit(ledger, 'read the ledger');
  const { db, ledgerId, actor } = ledger;
  const row = await seenDataset(ledger, id);
  const answer = datasetAnswer(actor, row, await watchedIndicators(ledger));
  const moves = await movesOf(ledger, row);
  if (!seesAll(actor, row)) {
    return { ...answer, versions: [], problems: [], waiting: 0, followers: [], moves };
  }
  const [versions, problems, waiting, followers] = await Promise.all([
    datasetVersions(db, ledgerId, id),
    problemsOf(ledger, id),
    countWaiting(ledger, row),
    listDatasetRows(db, ledgerId, { follows: id }),
  ]);
  return {
    ...answer,
    versions: versions.map(({ version, state, change, reason, recorded_at: at, recorded_by: by }) => {
      return { version, state, change, reason, at: at.toISOString(), by };
    }),
    problems: problems.slice(0, problemsShown),
    waiting,
    followers: followers.map((each) => ({ id: each.id, state: each.state, readings: each.readings })),
    moves,
  };
}

function movesOf(ledger: Ledger, row: DatasetRow): Promise<DatasetPageAnswer['moves'][number][]> {
  const each = (['approve', 'publish', 'withdraw'] as const).map(async (move) => {
    const { allowed, because } = await decideMove(ledger, move, row);
    const open = isOpen(move, row.state);
    return { move, allowed: allowed && open, because: open ? because : `the state of the dataset is "${row.state}"` };
  });
  return Promise.all(each);
}

async function seenDataset({ db, ledgerId, actor }: Ledger, id: string): Promise<DatasetRow> {
  const [row] = await listDatasetRows(db, ledgerId, { ids: [id], ...seenDatasets(actor) });
  if (!row) throw new CounterfoilError(DATASET_NOT_FOUND, `there is no dataset ${id}`);
  return row;
}

async function problemsOf({ db, ledgerId }: Ledger, id: string): Promise<readonly Problem[]> {
  const kept = await datasetProblems(db, ledgerId, id);
  // oxlint-disable-next-line no-unsafe-type-assertion -- its hash fits, so it is what was written
  return kept === null ? [] : (unpackJson(kept) as readonly Problem[]);
}

/** Everything that was wrong with its rows. Errors: as {@link getDataset}, and DATASET_NOT_SEEN. */
export async function getDatasetProblems(ledger: Ledger, id: string): Promise<readonly Problem[]> {
  await mustSeeAll(ledger, id);
  return problemsOf(ledger, id);
}

/** The file as it came; null where these were held rows of another one. Errors: as {@link getDatasetProblems}. */
export async function getDatasetFile(
  ledger: Ledger,
  id: string,
): Promise<{ readonly bytes: Buffer; readonly fileName: string | null } | null> {
  const row = await mustSeeAll(ledger, id);
  const bytes = await datasetBytes(ledger.db, ledger.ledgerId, id);
  return bytes && { bytes, fileName: row.file_name };
}

/** Errors: NOT_ALLOWED, DATASET_NOT_FOUND, DATASET_NOT_SEEN. */
export async function mustSeeAll(ledger: Ledger, id: string): Promise<DatasetRow> {
  permit(ledger, 'see watched places');
  const row = await seenDataset(ledger, id);
  if (seesAll(ledger.actor, row)) return row;
  throw new CounterfoilError(DATASET_NOT_SEEN, `${ledger.actor.name} did not take it in`);
}
