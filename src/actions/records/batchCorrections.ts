import { getBatch } from '../../store/records/batches.ts';
import { countCorrections, listCorrected } from '../../store/records/corrections.ts';
import type { Ledger } from '../ledger.ts';
import type { BatchCorrection } from '../recordAnswers.ts';

/** What a line of the log says of a batch. */
export interface CorrectionOfBatch {
  /** The one with which its records were moved or taken back. */
  readonly reason: string | null;
  readonly batchCorrection: BatchCorrection;
}

/** By batch; batches that corrected nothing are not in the map. */
export async function batchCorrections(
  { db, ledgerId }: Ledger,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CorrectionOfBatch>> {
  const counts = await countCorrections(db, ledgerId, ids);
  const told = [...counts].map(async ([id, { published, withdrawn }]) => {
    const [first] = await listCorrected(db, ledgerId, { batchId: id, offset: 0, limit: 1 });
    const batch = await getBatch(db, ledgerId, id);
    const undone = batch?.undoes ? await getBatch(db, ledgerId, batch.undoes) : null;
    const batchCorrection: BatchCorrection = {
      id,
      undone: undone && { at: undone.recorded_at.toISOString(), versions: undone.versions },
      published,
      withdrawn,
    };
    return [id, { reason: first?.reason ?? null, batchCorrection }] as const;
  });
  return new Map(await Promise.all(told));
}
