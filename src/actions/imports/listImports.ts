import type { BatchRow } from '../../store/records/batches.ts';
import { countBatches, listBatches } from '../../store/records/batches.ts';
import type { ImportSummary } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import type { Page, PageRequest } from '../page.ts';
import { pageOf, sliceOf } from '../page.ts';
import { permit } from '../permit.ts';
import { seesImport } from './seesImport.ts';

export function toImportSummary(row: BatchRow): ImportSummary {
  return {
    id: row.id,
    kind: row.kind === 'undo' ? 'undo' : 'import',
    source: row.source,
    sha256: row.source_sha256,
    profileId: row.profile_id,
    undoes: row.undoes,
    undoneBy: row.undoneBy,
    versions: row.versions,
    at: row.recorded_at.toISOString(),
    by: row.recorded_by,
  };
}

/** Imports, newest first, each with the undo that took it back: all of them, or, for whoever has limits, his own. */
export async function listImports(ledger: Ledger, request: PageRequest = {}): Promise<Page<ImportSummary>> {
  permit(ledger, 'import records');
  const { db, ledgerId } = ledger;
  const slice = sliceOf(request);
  const { name } = ledger.actor;
  const shown = { kind: 'import', by: seesImport(ledger, null) ? undefined : name } as const;
  const [rows, total] = await Promise.all([
    listBatches(db, ledgerId, { ...shown, ...slice }),
    countBatches(db, ledgerId, shown),
  ]);
  return pageOf(rows.map(toImportSummary), total, slice);
}
