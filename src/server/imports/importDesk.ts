/** What the import pages do: keep an upload, show what its columns may mean, try it, and run it. */
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DryRunAnswer, ImportAnswer, ImportMapping, RowOutcome } from '../../actions/importAnswers.ts';
import { getImport } from '../../actions/imports/getImport.ts';
import { changedMapping, findProfile } from '../../actions/imports/importMapping.ts';
import { inspectSheet } from '../../actions/imports/inspectSheet.ts';
import { reportHeader, reportLines } from '../../actions/imports/reportCsv.ts';
import type { ImportRequest, ImportWatch } from '../../actions/imports/runImport.ts';
import { dryRunImport, runImport } from '../../actions/imports/runImport.ts';
import { saveProfile } from '../../actions/imports/saveProfile.ts';
import { listRecords } from '../../actions/records/listRecords.ts';
import { errorCode } from '../../core/errors/errorCode.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { StagedFile } from '../../outside/sheets/stagedFiles.ts';
import { stagedFile } from '../../outside/sheets/stagedFiles.ts';
import type { MappingAnswer, MappingOptions } from '../../portal/portal.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import type { ReadMapping } from './mappingForm.ts';

const noOptions: MappingOptions = { skipFailed: false, submit: false, revision: '', profileTitle: '' };

export function stagingFolder(c: RequestContext): string {
  return join(c.get('parts').dataDir, 'imports', 'staged');
}

/** Where the report of an import lies once it is done. The id is one that the database knows. */
export function keptReport(c: RequestContext, importId: string): string {
  return join(c.get('parts').dataDir, 'imports', `${importId}.csv`);
}

export function stagedReport(c: RequestContext, { token }: StagedFile): string {
  return join(stagingFolder(c), `${token}.report.csv`);
}

export function stagedHere(c: RequestContext): Promise<StagedFile> {
  return stagedFile(stagingFolder(c), c.req.param('token') ?? '', signedIn(c).id);
}

export interface Shown {
  readonly type: RecordType;
  readonly profile: string | null;
  readonly sheet: string | null;
  /** Where the reader says the column names are; null to have them found. */
  readonly place?: { readonly skipRows: number | null; readonly headerRows: number | null };
  /** What the reader has chosen already. */
  readonly chosen?: ReadMapping;
  readonly report?: MappingAnswer['report'];
  readonly problem?: MappingAnswer['problem'];
}

export async function mappingAnswer(c: RequestContext, file: StagedFile, shown: Shown): Promise<MappingAnswer> {
  const ledger = ledgerIn(c);
  const { type, chosen, report = null, problem = null } = shown;
  const profile = shown.profile === null ? null : await findProfile(ledger, shown.profile);
  const place = chosen?.mapping ?? profile?.mapping;
  const asked = {
    headerRows: shown.place?.headerRows ?? place?.headerRows ?? null,
    skipRows: shown.place?.skipRows ?? place?.skipRows ?? null,
  };
  const sheet = await inspectSheet(ledger, {
    file,
    type: profile?.mapping.type ?? type,
    sheet: shown.sheet ?? place?.sheet ?? null,
    ...asked,
  });
  const { items } = await listRecords(ledger, { type: 'programme', limit: 200 });
  const only = items.length === 1 ? items[0] : undefined;
  const start = profile?.mapping ?? sheet.suggested;
  const asks = only && sheet.missing.some(({ field }) => field === 'programme') && start.constants.length === 0;
  const guess: ImportMapping = asks ? { ...start, constants: [{ field: 'programme', value: only.id }] } : start;
  return {
    token: file.token,
    profile: profile?.id ?? null,
    sheet,
    mapping: chosen ? changedMapping(sheet.suggested, chosen.mapping) : guess,
    options: chosen?.options ?? { ...noOptions, profileTitle: profile?.title ?? '' },
    programmes: items.map(({ id, title }) => ({ id, title })),
    report,
    problem,
  };
}

function requestOf(file: StagedFile, { mapping, options, profile }: ReadMapping): ImportRequest {
  return {
    file,
    type: mapping.type,
    mapping,
    ...(profile !== null && { profile }),
    skipFailed: options.skipFailed,
    submit: options.submit,
    revision: options.revision === '' ? undefined : options.revision,
  };
}

/** Writes the report of every row while `work` goes on. */
async function reporting<Answer>(path: string, work: (watch: ImportWatch) => Promise<Answer>): Promise<Answer> {
  const out = createWriteStream(path, { mode: 0o600 });
  await once(out, 'open');
  out.write(`\uFEFF${reportHeader}`);
  const onRow = async (outcome: RowOutcome): Promise<void> => {
    if (!out.write(reportLines(outcome))) await once(out, 'drain');
  };
  try {
    return await work({ onRow });
  } finally {
    out.end();
    await once(out, 'close');
  }
}

export function tryImport(c: RequestContext, file: StagedFile, chosen: ReadMapping): Promise<DryRunAnswer> {
  return reporting(stagedReport(c, file), (watch) => dryRunImport(ledgerIn(c), requestOf(file, chosen), watch));
}

/** Imports that are going on, by their file and what was chosen. */
const going = new Map<string, Promise<ImportAnswer>>();

/** Sent twice, as by a double click or a page that is loaded again, it is carried out once, and both get that answer. */
export function carryOut(c: RequestContext, file: StagedFile, chosen: ReadMapping): Promise<ImportAnswer> {
  const key = JSON.stringify([file.token, chosen]);
  const known = going.get(key);
  if (known) return known;
  const answer = answerOnce(c, file, { key, chosen }).finally(() => going.delete(key));
  going.set(key, answer);
  return answer;
}

async function answerOnce(
  c: RequestContext,
  file: StagedFile,
  { key, chosen }: { readonly key: string; readonly chosen: ReadMapping },
): Promise<ImportAnswer> {
  const before = await answeredBefore(c, file, key);
  if (before) return before;
  const answer = await carryOutOnce(c, file, chosen);
  if (answer.importId === null) return answer;
  const path = answerPath(c, file);
  // Whole or not at all, whatever ends the process.
  await writeFile(`${path}.new`, JSON.stringify({ key, answer }), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return answer;
}

function answerPath(c: RequestContext, { token }: StagedFile): string {
  return join(stagingFolder(c), `${token}.answer.json`);
}

/** What came of the same request before, while that import stands. */
async function answeredBefore(c: RequestContext, file: StagedFile, key: string): Promise<ImportAnswer | undefined> {
  const text = await readFile(answerPath(c, file), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return 'null';
    throw error;
  });
  const before: { readonly key: string; readonly answer: ImportAnswer } | null = JSON.parse(text);
  if (before?.key !== key || before.answer.importId === null) return undefined;
  return (await getImport(ledgerIn(c), before.answer.importId)).undoneBy === null ? before.answer : undefined;
}

/** Runs it; the mapping is kept first where a title for it was given. */
async function carryOutOnce(c: RequestContext, file: StagedFile, chosen: ReadMapping): Promise<ImportAnswer> {
  const { mapping, options } = chosen;
  const ledger = ledgerIn(c);
  const saved = options.profileTitle === '' ? null : await saveProfile(ledger, options.profileTitle, mapping);
  const request = requestOf(file, saved === null ? chosen : { ...chosen, profile: saved.id });
  const answer = await reporting(stagedReport(c, file), (watch) => runImport(ledger, request, watch));
  if (answer.importId !== null) {
    const kept = keptReport(c, answer.importId);
    await mkdir(join(c.get('parts').dataDir, 'imports'), { recursive: true, mode: 0o700 });
    await copyFile(stagedReport(c, file), kept);
  }
  return answer;
}
