import { getBatch } from '../../store/records/batches.ts';
import { countCorrections, reasonOfCorrections } from '../../store/records/corrections.ts';
import type { Database } from '../../store/tables.ts';
import type { Ledger } from '../ledger.ts';
import type { BatchCorrection } from '../recordAnswers.ts';

/** What a line of the log says of a batch. */
export interface CorrectionOfBatch {
  /** The one with which its records were moved or taken back. */
  readonly reason: string | null;
  readonly batchCorrection: BatchCorrection;
}

/** A batch never changes, and one of a million records takes a second to count. */
const counted = new WeakMap<Database, Map<string, CorrectionOfBatch>>();

/** By batch; batches that corrected nothing are not in the map. */
export async function batchCorrections(
  { db, ledgerId }: Ledger,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CorrectionOfBatch>> {
  const known = counted.get(db) ?? new Map<string, CorrectionOfBatch>();
  counted.set(db, known);
  const keyOf = (id: string): string => JSON.stringify([ledgerId, id]);
  const unknown = ids.filter((id) => !known.has(keyOf(id)));
  const counts = await countCorrections(db, ledgerId, unknown);
  for (const id of unknown) {
    const count = counts.get(id);
    if (count === undefined) continue;
    const batch = await getBatch(db, ledgerId, id);
    const undone = batch?.undoes ? await getBatch(db, ledgerId, batch.undoes) : null;
    const batchCorrection: BatchCorrection = {
      id,
      undone: undone && { at: undone.recorded_at.toISOString(), versions: undone.versions },
      ...count,
    };
    known.set(keyOf(id), { reason: await reasonOfCorrections(db, ledgerId, id), batchCorrection });
  }
  return new Map(
    ids.flatMap((id): [string, CorrectionOfBatch][] => {
      const found = known.get(keyOf(id));
      return found ? [[id, found]] : [];
    }),
  );
}
