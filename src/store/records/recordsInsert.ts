/** Puts versions and what belongs to them into their tables. */
import { copyIn, copyLine } from '../copyIn.ts';
import type { LedgerTransaction } from '../tables.ts';
import type { PackedVersion, PackedVersions } from './packVersions.ts';
import { allocationColumns, contentColumns, linkColumns } from './packVersions.ts';

/** Of a version that comes in a batch: the batch, its place there, and the hash that covers it. */
export interface BatchPlace {
  readonly id: string;
  readonly position: number;
  readonly rowHash: string;
}

export interface RowsToInsert {
  readonly packed: PackedVersions;
  /** One for each version; none outside of batches. */
  readonly places: readonly BatchPlace[];
}

const shownColumns = ['ledger_id', 'record_id', 'version', 'type', 'content', 'state', 'change', 'reason'];
const versionColumns = [...shownColumns, 'batch_id', 'batch_position', 'row_hash', 'recorded_at', 'recorded_by'];

/** The primary keys refuse a version or a content that is there already. */
export async function insertRecordRows(
  transaction: LedgerTransaction,
  ledgerId: string,
  rows: readonly RowsToInsert[],
): Promise<void> {
  const contents = rows.map(({ packed }) => packed.contents);
  const versions = rows.map(({ packed, places }) => versionLines(ledgerId, packed.versions, places));
  const links = rows.map(({ packed }) => packed.links);
  const allocations = rows.map(({ packed }) => packed.allocations);
  for (const [table, columns, lines] of [
    ['record_contents', contentColumns, contents],
    ['record_versions', versionColumns, versions],
    ['record_links', linkColumns, links],
    ['allocations', allocationColumns, allocations],
  ] as const) {
    if (lines.some((each) => each !== '')) await copyIn(transaction, { table, columns }, lines);
  }
}

function versionLines(ledgerId: string, versions: readonly PackedVersion[], places: readonly BatchPlace[]): string {
  let lines = '';
  for (const [index, each] of versions.entries()) {
    const { recordId, version, type, content, state, change, reason, recordedAt, recordedBy } = each;
    const place = places[index];
    const batch = [place?.id ?? null, place?.position ?? 0, place?.rowHash ?? null];
    const shown = [ledgerId, recordId, version, type, content, state, change, reason];
    lines += copyLine([...shown, ...batch, recordedAt, recordedBy]);
  }
  return lines;
}
