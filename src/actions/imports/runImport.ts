/** Imports a spreadsheet: all of it in one transaction and one batch, or nothing. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { writeLedger } from '../../store/history/append.ts';
import type { NewVersion } from '../../store/records/records.ts';
import { writeBatch } from '../../store/records/recordsBatch.ts';
import type { DryRunAnswer, ImportAnswer, ImportMapping, RowOutcome } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { changedMapping, findProfile, withKey } from './importMapping.ts';
import { ImportReportBuilder } from './importReport.ts';
import type { RowsWanted } from './importRows.ts';
import { importRows } from './importRows.ts';
import { inspectTable } from './inspectSheet.ts';
import { profileIdOf } from './rowIdentity.ts';
import type { ImportFile } from './sheetTable.ts';
import { withTable } from './sheetTable.ts';

export interface ImportRequest {
  readonly file: ImportFile;
  /** Needed where no profile says it. */
  readonly type?: RecordType | undefined;
  /** Title or id of a saved profile. */
  readonly profile?: string | undefined;
  /** What is different from the profile, or from the guess where there is none. */
  readonly mapping?: Partial<ImportMapping> | undefined;
  /** Stores the rows that are right although others fail. Without it one failed row keeps all out. */
  readonly skipFailed?: boolean | undefined;
  /** Submits for review at once what has no problem; otherwise everything comes in as drafts. */
  readonly submit?: boolean | undefined;
  /** Reason with which records are revised that were submitted, approved, published or changed by hand since. */
  readonly revision?: string | undefined;
}

export interface ImportWatch {
  /** Gets every row, in order, as it is decided. */
  readonly onRow?: ((outcome: RowOutcome) => void | Promise<void>) | undefined;
  /** Rows decided so far, and how much of the file that is (0 to 1). */
  readonly onProgress?: ((rows: number, share: number) => void) | undefined;
}

/** Unwinds the transaction; it is no error, and never leaves this file. */
class NothingToStore extends Error {}

interface Prepared {
  readonly wanted: RowsWanted;
  readonly profileId: string | null;
  readonly report: ImportReportBuilder;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Opens the file with the mapping that the request means. */
async function withRows<Result>(
  ledger: Ledger,
  request: ImportRequest,
  work: (prepared: Prepared) => Promise<Result>,
): Promise<Result> {
  permit(ledger, 'import records');
  const { file, mapping: changes = {} } = request;
  const profile = request.profile === undefined ? null : await findProfile(ledger, request.profile);
  const type = profile?.mapping.type ?? request.type ?? changes.type ?? 'transaction';
  const said = { ...profile?.mapping, ...changes };
  const place = { sheet: said.sheet ?? null, headerRows: said.headerRows ?? null, skipRows: said.skipRows ?? null };
  return withTable(file, place, async (table) => {
    const start = profile?.mapping ?? inspectTable(table, { file, type }).suggested;
    const mapping = withKey(changedMapping({ ...start, type }, changes));
    const report = new ImportReportBuilder();
    const terms = { submit: request.submit === true, revision: request.revision };
    const namespace = profile?.id ?? profileIdOf(ledger, mapping);
    const wanted = { file, table, mapping, namespace, terms, tell: report.tell };
    return work({ wanted, profileId: profile?.id ?? null, report });
  });
}

async function* watched(
  ledger: Ledger,
  { wanted, report }: Prepared,
  { onRow, onProgress }: ImportWatch,
): AsyncGenerator<readonly NewVersion[], void> {
  for await (const { outcomes, versions } of importRows(ledger, wanted)) {
    for (const outcome of outcomes) {
      report.add(outcome);
      await onRow?.(outcome);
    }
    onProgress?.(report.counts.rows, Math.min(1, wanted.table.file.progress()));
    yield versions;
  }
}

function reportOf({ wanted, report }: Prepared, refused: boolean) {
  const { mapping, file, table } = wanted;
  const { counts, rows, readings } = report;
  return { type: mapping.type, fileName: file.fileName, sheet: table.sheet, counts, rows, readings, refused };
}

/** Says what an import would do, row by row, and stores nothing. Errors: as {@link runImport}. */
export async function dryRunImport(
  ledger: Ledger,
  request: ImportRequest,
  watch: ImportWatch = {},
): Promise<DryRunAnswer> {
  return withRows(ledger, request, async (prepared) => {
    const rows = watched(ledger, prepared, watch);
    while ((await rows.next()).done !== true);
    const refused = prepared.report.counts.failed > 0 && request.skipFailed !== true;
    return { ...reportOf(prepared, refused), mapping: prepared.wanted.mapping };
  });
}

/**
 * Imports. A failed row keeps everything out unless `skipFailed` is asked for; rows after it are still looked at, so
 * that the report is whole. Nothing is written where nothing is new. Errors: NOT_ALLOWED, those of reading the file,
 * SHEET_COLUMN_MISSING, MAPPING_INVALID, PROFILE_NOT_FOUND.
 */
export async function runImport(
  ledger: Ledger,
  request: ImportRequest,
  watch: ImportWatch = {},
): Promise<ImportAnswer> {
  const { db, ledgerId, ids, clock, actor } = ledger;
  return withRows(ledger, request, async (prepared) => {
    const { report, profileId } = prepared;
    const sha256 = await sha256Of(request.file.path);
    const isRefused = (): boolean => report.counts.failed > 0 && request.skipFailed !== true;
    const importId = ids.next();
    async function* toWrite(): AsyncGenerator<readonly NewVersion[], void> {
      for await (const versions of watched(ledger, prepared, watch)) if (!isRefused()) yield versions;
      if (isRefused() || report.counts.imported + report.counts.updated === 0) throw new NothingToStore();
    }
    const batch = {
      id: importId,
      kind: 'import',
      source: request.file.fileName,
      sha256,
      profileId,
      undoes: null,
    } as const;
    try {
      await writeLedger(db, ledgerId, (transaction) =>
        writeBatch(transaction, ledgerId, { ...batch, at: clock.now(), by: actor.name }, toWrite()),
      );
      return { ...reportOf(prepared, false), importId };
    } catch (error) {
      if (!(error instanceof NothingToStore)) throw error;
      return { ...reportOf(prepared, isRefused()), importId: null };
    }
  });
}
