/** Takes back all that an import wrote, as a batch of its own: nothing is erased, and it can be imported again. */
import { z } from 'zod';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { ScratchFile } from '../../outside/sheets/scratchFile.ts';
import { scratchFile } from '../../outside/sheets/scratchFile.ts';
import { withSmallHeap } from '../../outside/sheets/smallHeap.ts';
import { writeLedger } from '../../store/history/append.ts';
import { historyHead } from '../../store/history/head.ts';
import type { BatchRow } from '../../store/records/batches.ts';
import { batchOutcome, getBatch } from '../../store/records/batches.ts';
import type { PackedVersions } from '../../store/records/packVersions.ts';
import { packVersions } from '../../store/records/packVersions.ts';
import { writePackedBatch } from '../../store/records/recordsBatch.ts';
import { parseInput } from '../claimSchema.ts';
import type { UndoAnswer } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { plainReason, plainWords } from '../plainWords.ts';
import { saidReason } from '../reason.ts';
import { IMPORT_CHANGED_SINCE, IMPORT_NOT_FOUND, IMPORT_UNDONE } from './errors.ts';
import type { ImportWatch } from './runImport.ts';
import { seesImport } from './seesImport.ts';
import { storedAt } from './storedAt.ts';
import { touchedSince } from './touchedSince.ts';
import type { Undoing } from './versionsBack.ts';
import { undoing, versionsBack } from './versionsBack.ts';

export interface UndoRequest {
  readonly importId: string;
  readonly reason: string;
  /** Leaves the records as they are that somebody has changed since; without it they stop the undo. */
  readonly leaveChanged?: boolean | undefined;
}

const schema = z.object({
  importId: z.string().min(1).max(100).transform(plainWords),
  reason: saidReason.min(3, 'say why in a few words').transform(plainReason),
  leaveChanged: z.boolean().default(false),
});

type Wanted = z.output<typeof schema>;

/**
 * The versions are found and put aside while others go on writing; under the lock it is decided whether they still hold,
 * and where somebody has touched a record meanwhile they are found once more. Sent twice, it is done once, and both get
 * that answer. Errors: NOT_ALLOWED, IMPORT_NOT_FOUND, IMPORT_UNDONE, IMPORT_CHANGED_SINCE naming the records,
 * INPUT_INVALID.
 */
export async function undoImport(
  ledger: Ledger,
  request: UndoRequest,
  { onProgress }: Pick<ImportWatch, 'onProgress'> = {},
): Promise<UndoAnswer> {
  permit(ledger, 'undo an import');
  const wanted = parseInput(schema, { ...request });
  const { db, ledgerId, ids, clock, actor } = ledger;
  const there = await undoable(ledger, wanted);
  if ('undoId' in there) return there;
  const ready = await findBack(ledger, wanted, { batch: there, onProgress });
  try {
    return await writeLedger(db, ledgerId, async (transaction) => {
      const within = { ...ledger, db: transaction };
      const batch = await undoable(within, wanted);
      if ('undoId' in batch) return batch;
      const touched = await touchedSince(within, ready.sequence, { has: (id) => ready.found.seen.has(id) });
      if (touched) await ready.again(within);
      const { counts, changed } = ready.found;
      if (!wanted.leaveChanged && counts.left > 0) {
        const message = `${counts.left} of its records have been changed since: ${changed.join(', ')}`;
        throw new CounterfoilError(IMPORT_CHANGED_SINCE, message);
      }
      const [id, at] = [ids.next(), clock.now()];
      const source = { source: batch.source, sha256: batch.source_sha256, profileId: batch.profile_id };
      const row = { ...source, id, kind: 'undo', undoes: batch.id, at, by: actor.name } as const;
      const count = counts.withdrawn + counts.restored;
      await writePackedBatch(transaction, ledgerId, row, storedAt(at, ready.aside, { count, onProgress }));
      return { importId: batch.id, undoId: id, ...counts };
    });
  } finally {
    await ready.aside.close();
  }
}

/** The import, for whoever may undo it: who made it, and the office. The answer, where he has just undone it so. */
async function undoable(ledger: Ledger, { importId, reason, leaveChanged }: Wanted): Promise<BatchRow | UndoAnswer> {
  const { db, ledgerId, actor } = ledger;
  const batch = await getBatch(db, ledgerId, importId);
  if (batch?.kind !== 'import' || !seesImport(ledger, batch.recorded_by)) {
    throw new CounterfoilError(IMPORT_NOT_FOUND, `there is no import ${importId.slice(0, 80)}`);
  }
  permit(ledger, 'undo an import', { author: batch.recorded_by });
  if (batch.undoneBy === null) return batch;
  const undo = await getBatch(db, ledgerId, batch.undoneBy);
  const { records, withdrawn, reason: given } = await batchOutcome(db, ledgerId, batch.undoneBy);
  const left = batch.versions - records;
  const isSame = undo?.recorded_by === actor.name && given === reason && (left === 0 || leaveChanged);
  if (isSame) return { importId, undoId: undo.id, withdrawn, restored: records - withdrawn, left };
  throw new CounterfoilError(IMPORT_UNDONE, `the import of ${batch.source ?? 'a file'} is undone`);
}

interface Ready {
  /** Head of the history before anything was read. */
  readonly sequence: string;
  readonly found: Undoing;
  readonly aside: ScratchFile<PackedVersions>;
  /** Finds everything once more. */
  again(ledger: Ledger): Promise<void>;
}

async function findBack(
  ledger: Ledger,
  wanted: Wanted,
  { batch, onProgress }: Pick<ImportWatch, 'onProgress'> & { readonly batch: BatchRow },
): Promise<Ready> {
  const { sequence } = await historyHead(ledger.db, ledger.ledgerId);
  const find = async (by: Ledger): Promise<Pick<Ready, 'found' | 'aside'>> => {
    const aside = await scratchFile<PackedVersions>();
    try {
      const found = await undoing(by, wanted.reason);
      await withSmallHeap(async () => {
        for await (const { versions, rows } of versionsBack(found, batch.id, wanted.leaveChanged)) {
          if (versions.length > 0) await aside.add(packVersions(by.ledgerId, versions));
          onProgress?.({ step: 'checking', rows, share: rows / batch.versions });
        }
      });
      return { found, aside };
    } catch (error) {
      await aside.close();
      throw error;
    }
  };
  let now = await find(ledger);
  return {
    sequence,
    get found() {
      return now.found;
    },
    get aside() {
      return now.aside;
    },
    async again(within) {
      await now.aside.close();
      now = await find(within);
    },
  };
}
