import type { RecordType } from '../../core/records/recordTypes.ts';
import type { ImportMapping } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { findProfile } from './importMapping.ts';
import { inspectSheet } from './inspectSheet.ts';
import type { ImportFile } from './sheetTable.ts';

export interface GuessRequest {
  readonly file: ImportFile;
  readonly type?: RecordType | undefined;
  readonly profile?: string | undefined;
  readonly sheet?: string | undefined;
  /** Where the header is, if somebody has said it. */
  readonly skipRows?: number | null;
  readonly headerRows?: number | null;
}

/** The mapping of a profile, or else the one that the header suggests. Errors: as `inspectSheet`, PROFILE_NOT_FOUND. */
export async function guessedMapping(
  ledger: Ledger,
  { file, type, profile, sheet, skipRows = null, headerRows = null }: GuessRequest,
): Promise<ImportMapping> {
  if (profile !== undefined) return (await findProfile(ledger, profile)).mapping;
  const seen = await inspectSheet(ledger, {
    file,
    type: type ?? 'transaction',
    sheet: sheet ?? null,
    skipRows,
    headerRows,
  });
  return seen.suggested;
}
