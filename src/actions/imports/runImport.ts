/** Imports a spreadsheet: all of it in one transaction and one batch, or nothing. */
import { z } from 'zod';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { ScratchFile } from '../../outside/sheets/scratchFile.ts';
import { withSmallHeap } from '../../outside/sheets/smallHeap.ts';
import { scratchFile } from '../../outside/sheets/scratchFile.ts';
import { inOneMoment } from '../../store/analytics/inOneMoment.ts';
import { historyHead } from '../../store/history/head.ts';
import type { NewVersion } from '../../store/records/records.ts';
import type { PackedVersions } from '../../store/records/packVersions.ts';
import { packVersions } from '../../store/records/packVersions.ts';
import { parseInput } from '../claimSchema.ts';
import type { DryRunAnswer, ImportAnswer, ImportMapping, RowOutcome } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { ledgerGazetteer } from '../ledgerGazetteer.ts';
import { permit } from '../permit.ts';
import { reason } from '../reason.ts';
import { changedMapping, findProfile, withKey } from './importMapping.ts';
import { ImportReportBuilder } from './importReport.ts';
import type { RowsWanted } from './importRun.ts';
import { importRows } from './importRows.ts';
import { columnsLeftOut } from './columnsLeftOut.ts';
import { inspectTable } from './inspectSheet.ts';
import { NamedIds, profileIdOf, SeenIds } from './rowIdentity.ts';
import type { ImportFile } from './sheetTable.ts';
import { withTable } from './sheetTable.ts';
import type { ToStore } from './storeImport.ts';
import { storeImport } from './storeImport.ts';
import { turns } from './turns.ts';

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
      const left = columnsLeftOut(table, mapping);
      if (left !== null) report.tell(left);
      const { revision } = parseInput(whySchema, { revision: request.revision });
      const terms = { submit: request.submit === true, revision };
      const namespace = profile?.id ?? profileIdOf(ledger, mapping);
      const gazetteer = await ledgerGazetteer(ledger);
      const wanted = { file, table, mapping, gazetteer, namespace, terms, tell: report.tell, seen: new SeenIds() };
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

/** Imports that one process carries out at once; each takes some hundred megabytes and a connection for as long as it checks. */
const inTurn = turns(4);

/**
 * Imports. A failed row keeps everything out unless `skipFailed` is asked for; rows after it are still looked at, so
 * that the report is whole. Nothing is written where nothing is new. Everything is read and checked first, against the
 * ledger as it is when it begins, while others go on writing; only then is the ledger locked, for as long as storing
 * takes. The same import sent several times at once is stored once, and each gets that answer. Errors: NOT_ALLOWED, those
 * of reading the file, SHEET_COLUMN_MISSING, MAPPING_INVALID, PROFILE_NOT_FOUND, IMPORT_OVERTAKEN.
 */
export async function runImport(
  ledger: Ledger,
  request: ImportRequest,
  watch: ImportWatch = {},
): Promise<ImportAnswer> {
  permit(ledger, 'import records');
  return inTurn(() =>
    withRows(ledger, request, async (prepared) => {
      const checked = await scratchFile<PackedVersions>();
      try {
        const { report, profileId, wanted } = prepared;
        const isRefused = (): boolean => report.counts.failed > 0 && request.skipFailed !== true;
        const found = await check(ledger, prepared, { watch, checked, isRefused });
        const { imported, updated } = report.counts;
        if (isRefused() || imported + updated === 0) return { ...reportOf(prepared, isRefused()), importId: null };
        const { file, mapping, seen } = wanted;
        const toStore = { ...found, checked, file, profileId, type: mapping.type, seen, count: imported + updated };
        const importId = await storeImport(ledger, toStore, watch.onProgress);
        return { ...reportOf(prepared, false), importId };
      } finally {
        await checked.close();
      }
    }),
  );
}

interface Checking {
  readonly watch: ImportWatch;
  /** Takes what is to be stored. */
  readonly checked: ScratchFile<PackedVersions>;
  readonly isRefused: () => boolean;
}

/** Checks every row against one moment of the ledger, so that what others write meanwhile is seen by all rows or by none. */
async function check(
  ledger: Ledger,
  prepared: Prepared,
  { watch, checked, isRefused }: Checking,
): Promise<Pick<ToStore, 'sequence' | 'named'>> {
  const named = new NamedIds();
  return inOneMoment(ledger.db, async (db) => {
    const { sequence } = await historyHead(db, ledger.ledgerId);
    for await (const versions of watched({ ...ledger, db }, prepared, watch)) {
      if (isRefused() || versions.length === 0) continue;
      for (const { newContent } of versions) for (const { targetId } of newContent?.links ?? []) named.add(targetId);
      await checked.add(packVersions(ledger.ledgerId, versions));
    }
    return { sequence, named };
  });
}
