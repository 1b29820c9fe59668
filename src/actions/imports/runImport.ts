/** Imports a spreadsheet: all of it in one transaction and one batch, or nothing. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { ScratchFile } from '../../outside/sheets/scratchFile.ts';
import { withSmallHeap } from '../../outside/sheets/smallHeap.ts';
import { scratchFile } from '../../outside/sheets/scratchFile.ts';
import { writeLedger } from '../../store/history/append.ts';
import { historyHead } from '../../store/history/head.ts';
import type { NewVersion } from '../../store/records/records.ts';
import type { PackedVersions } from '../../store/records/packVersions.ts';
import { packVersions } from '../../store/records/packVersions.ts';
import { writePackedBatch } from '../../store/records/recordsBatch.ts';
import { parseInput } from '../claimSchema.ts';
import type { DryRunAnswer, ImportAnswer, ImportMapping, RowOutcome } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { reason } from '../reason.ts';
import { changedMapping, findProfile, withKey } from './importMapping.ts';
import { ImportReportBuilder } from './importReport.ts';
import type { RowsWanted } from './importRun.ts';
import { importRows } from './importRows.ts';
import { inspectTable } from './inspectSheet.ts';
import { refuseOvertaken } from './refuseOvertaken.ts';
import { NamedIds, profileIdOf, SeenIds } from './rowIdentity.ts';
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
  /** First all rows are checked, then all are stored. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface ImportProgress {
  readonly step: 'checking' | 'storing';
  /** Rows that the step has done. */
  readonly rows: number;
  /** How much of the step that is, from 0 to 1. */
  readonly share: number;
}

const whySchema = z.object({ revision: reason });

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
  return withTable(file, place, (table) =>
    withSmallHeap(async () => {
      const start = profile?.mapping ?? inspectTable(table, { file, type }).suggested;
      const mapping = withKey(changedMapping({ ...start, type }, changes));
      const report = new ImportReportBuilder();
      const { revision } = parseInput(whySchema, { revision: request.revision });
      const terms = { submit: request.submit === true, revision };
      const namespace = profile?.id ?? profileIdOf(ledger, mapping);
      const wanted = { file, table, mapping, namespace, terms, tell: report.tell, seen: new SeenIds() };
      return work({ wanted, profileId: profile?.id ?? null, report });
    }),
  );
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
    const share = Math.min(1, wanted.table.file.progress());
    onProgress?.({ step: 'checking', rows: report.counts.rows, share });
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
 * that the report is whole. Nothing is written where nothing is new. Everything is read and checked first, while others
 * go on writing; only then is the ledger locked, for as long as storing takes. Errors: NOT_ALLOWED, those of reading the
 * file, SHEET_COLUMN_MISSING, MAPPING_INVALID, PROFILE_NOT_FOUND, IMPORT_OVERTAKEN.
 */
export async function runImport(
  ledger: Ledger,
  request: ImportRequest,
  watch: ImportWatch = {},
): Promise<ImportAnswer> {
  return withRows(ledger, request, async (prepared) => {
    const { sequence } = await historyHead(ledger.db, ledger.ledgerId);
    const checked = await scratchFile<PackedVersions>();
    try {
      const named = new NamedIds();
      const isRefused = (): boolean => prepared.report.counts.failed > 0 && request.skipFailed !== true;
      for await (const versions of watched(ledger, prepared, watch)) {
        if (isRefused() || versions.length === 0) continue;
        for (const { newContent } of versions) for (const { targetId } of newContent?.links ?? []) named.add(targetId);
        await checked.add(packVersions(ledger.ledgerId, versions));
      }
      const { imported, updated } = prepared.report.counts;
      if (isRefused() || imported + updated === 0) return { ...reportOf(prepared, isRefused()), importId: null };
      const importId = await store(ledger, prepared, { sequence, checked, named, watch });
      return { ...reportOf(prepared, false), importId };
    } finally {
      await checked.close();
    }
  });
}

interface ToStore {
  /** Head of the history before anything was read. */
  readonly sequence: string;
  readonly checked: ScratchFile<PackedVersions>;
  readonly named: NamedIds;
  readonly watch: ImportWatch;
}

/** Writes what was checked, in one transaction, unless others have changed something that it rests on. */
async function store(ledger: Ledger, { wanted, profileId, report }: Prepared, toStore: ToStore): Promise<string> {
  const { db, ledgerId, ids, clock, actor } = ledger;
  const { sequence, checked, named, watch } = toStore;
  const { file, mapping, seen } = wanted;
  const sha256 = await sha256Of(file.path);
  const id = ids.next();
  const all = report.counts.imported + report.counts.updated;
  await writeLedger(db, ledgerId, async (transaction) => {
    const has = (each: string): boolean => seen.has(each) || named.has(each);
    await refuseOvertaken(ledger, sequence, { type: mapping.type, has });
    const at = clock.now();
    const source = { source: file.fileName, sha256, profileId, undoes: null };
    async function* packed(): AsyncGenerator<PackedVersions, void> {
      let rows = 0;
      for await (const block of checked.blocks()) {
        yield { ...block, versions: block.versions.map((version) => ({ ...version, recordedAt: at })) };
        rows += block.versions.length;
        watch.onProgress?.({ step: 'storing', rows, share: rows / all });
      }
    }
    return writePackedBatch(transaction, ledgerId, { id, kind: 'import', ...source, at, by: actor.name }, packed());
  });
  return id;
}
