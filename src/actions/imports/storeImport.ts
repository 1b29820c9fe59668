import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { ScratchFile } from '../../outside/sheets/scratchFile.ts';
import { writeLedger } from '../../store/history/append.ts';
import type { PackedVersions } from '../../store/records/packVersions.ts';
import { writePackedBatch } from '../../store/records/recordsBatch.ts';
import type { Ledger } from '../ledger.ts';
import { IMPORT_OVERTAKEN } from './errors.ts';
import type { ImportProgress } from './runImport.ts';
import type { NamedIds, SeenIds } from './rowIdentity.ts';
import { sameImport } from './sameImport.ts';
import type { ImportFile } from './sheetTable.ts';
import { storedAt } from './storedAt.ts';
import { touchedSince } from './touchedSince.ts';

export interface ToStore {
  /** Head of the history before anything was read. */
  readonly sequence: string;
  readonly checked: ScratchFile<PackedVersions>;
  /** Versions in there. */
  readonly count: number;
  readonly type: RecordType;
  readonly file: ImportFile;
  readonly profileId: string | null;
  readonly seen: SeenIds;
  readonly named: NamedIds;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Writes what was checked, in one transaction, unless others have changed something that it rests on: IMPORT_OVERTAKEN.
 * Returns the id of the import; where the same one was stored meanwhile, the id of that.
 */
export async function storeImport(
  ledger: Ledger,
  toStore: ToStore,
  onProgress?: (progress: ImportProgress) => void,
): Promise<string> {
  const { db, ledgerId, ids, clock, actor } = ledger;
  const { sequence, checked, count, type, file, profileId, seen, named } = toStore;
  const sha256 = await sha256Of(file.path);
  return writeLedger(db, ledgerId, async (transaction) => {
    const within = { ...ledger, db: transaction };
    async function* versions(): AsyncGenerator<PackedVersions['versions'], void> {
      for await (const block of checked.blocks()) yield block.versions;
    }
    const source = { sha256, profileId, by: actor.name };
    const same = await sameImport(within, { ...source, sequence, count, blocks: versions });
    if (same !== null) return same;
    const touched = await touchedSince(within, sequence, { type, has: (id) => seen.has(id) || named.has(id) });
    if (touched) {
      const { what, by } = touched;
      throw new CounterfoilError(IMPORT_OVERTAKEN, `while the file was read, ${by} changed ${what}`);
    }
    const [id, at] = [ids.next(), clock.now()];
    const batch = { ...source, id, kind: 'import', source: file.fileName, undoes: null, at } as const;
    await writePackedBatch(transaction, ledgerId, batch, storedAt(at, checked, { count, onProgress }));
    return id;
  });
}
