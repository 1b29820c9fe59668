/** Importing spreadsheets from the browser, step by step; every step is a page of its own and needs no script. */
import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { ImportAnswer } from '../../actions/importAnswers.ts';
import { getImport } from '../../actions/imports/getImport.ts';
import { savedProfiles } from '../../actions/imports/importMapping.ts';
import { listImports } from '../../actions/imports/listImports.ts';
import { reportInWords } from '../../actions/imports/reportCsv.ts';
import { undoImport } from '../../actions/imports/undoImport.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { isRecordType } from '../../core/records/recordTypes.ts';
import type { StagedFile } from '../../outside/sheets/stagedFiles.ts';
import { dropStagedFile, stageFile } from '../../outside/sheets/stagedFiles.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, ledgerIn, signedIn } from '../environment.ts';
import { fieldInvalid, pageNotFound } from '../errors.ts';
import { readForm, typed, wholeNumber } from '../forms.ts';
import type { Shown } from '../imports/importDesk.ts';
import {
  carryOut,
  keptReport,
  mappingAnswer,
  stagedHere,
  stagedReport,
  stagingFolder,
  tryImport,
} from '../imports/importDesk.ts';
import type { Told } from '../imports/importRoom.ts';
import { checkImporter, mendable, showImportPage } from '../imports/importRoom.ts';
import type { ReadMapping } from '../imports/mappingForm.ts';
import { readMappingForm } from '../imports/mappingForm.ts';
import { listing } from '../listings.ts';
import { createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { checkFormToken } from '../middleware/sameSite.ts';
import { viewOf } from '../view.ts';
import { uploadForm } from './upload.ts';

const uploads = createRateLimit({ burst: 30, perMinute: 20 });
const runs = createRateLimit({ burst: 20, perMinute: 20 });

function typeAsked(word: string | null | undefined): RecordType {
  return word && isRecordType(word) ? word : 'transaction';
}

/** The name without what would write it backwards or over several lines where it is shown. */
function shownName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200);
}

async function showNew(c: RequestContext, type: RecordType, problem: Told | null = null): Promise<Response> {
  const profiles = await savedProfiles(ledgerIn(c));
  return showImportPage(c, portal.newImportPage({ type, profiles, problem }, viewOf(c)), problem === null ? 200 : 422);
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

async function upload(c: RequestContext): Promise<Response> {
  checkImporter(c);
  takeToken(c, uploads, signedIn(c).id);
  const form = await uploadForm(c);
  checkFormToken(c, text(form, 'csrf'));
  const type = typeAsked(text(form, 'type'));
  const profile = text(form, 'profile') || null;
  const file = form.get('file');
  const pasted = text(form, 'pasted');
  const isFile = file instanceof File && file.size > 0;
  const view = viewOf(c);
  try {
    if (!isFile && pasted.trim() === '') throw new CounterfoilError(fieldInvalid, 'choose a file, or paste rows');
    const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted);
    const name = isFile ? (file.name.split(/[\\/]/).pop() ?? file.name) : portal.importWords(view).pasteName;
    const staged = await stageFile(stagingFolder(c), { owner: signedIn(c).id, fileName: shownName(name), bytes });
    // Read at once, so that a file that cannot be read is told where it was chosen, and is not kept.
    try {
      await mappingAnswer(c, staged, { type, profile, sheet: null });
    } catch (error) {
      await dropStagedFile(stagingFolder(c), staged);
      throw error;
    }
    const query = new URLSearchParams({ type, ...(profile !== null && { profile }) });
    return c.redirect(`/imports/staged/${staged.token}?${query.toString()}`, 303);
  } catch (error) {
    return showNew(c, type, mendable(error));
  }
}

async function showMapping(c: RequestContext): Promise<Response> {
  checkImporter(c);
  const file = await stagedHere(c);
  const shown: Shown = {
    type: typeAsked(c.req.query('type')),
    profile: c.req.query('profile') ?? null,
    sheet: c.req.query('sheet') ?? null,
  };
  const whole = (name: string): number | null => {
    const value = c.req.query(name) ?? '';
    return value === '' ? null : wholeNumber(value, name);
  };
  const headerRow = whole('headerRow');
  const headerRows = whole('headerRows');
  const place = { skipRows: headerRow === null ? null : Math.max(0, headerRow - 1), headerRows };
  try {
    return await mappingPage(c, file, { ...shown, place });
  } catch (error) {
    return mappingPage(c, file, { ...shown, problem: mendable(error) });
  }
}

/** The page of a file that waits, with what was chosen for it and what came of that. */
async function mappingPage(c: RequestContext, file: StagedFile, shown: Shown): Promise<Response> {
  const { problem = null, report = null } = shown;
  const isRefused = problem !== null || (report !== null && !report.isDry && report.refused);
  return showImportPage(c, portal.mappingPage(await mappingAnswer(c, file, shown), viewOf(c)), isRefused ? 422 : 200);
}

/** The file that waits, and what the form says is to become of it. Trying costs as much as importing. */
async function chosenHere(c: RequestContext): Promise<{ file: StagedFile; chosen: ReadMapping; shown: Shown }> {
  checkImporter(c);
  takeToken(c, runs, signedIn(c).id);
  const file = await stagedHere(c);
  const chosen = readMappingForm(await readForm(c));
  const { profile, mapping } = chosen;
  return { file, chosen, shown: { type: mapping.type, profile, sheet: mapping.sheet, chosen } };
}

async function check(c: RequestContext): Promise<Response> {
  const { file, chosen, shown } = await chosenHere(c);
  try {
    const report = { ...(await tryImport(c, file, chosen)), isDry: true };
    return await mappingPage(c, file, { ...shown, report });
  } catch (error) {
    return mappingPage(c, file, { ...shown, problem: mendable(error) });
  }
}

async function run(c: RequestContext): Promise<Response> {
  const { file, chosen, shown } = await chosenHere(c);
  let answer: ImportAnswer;
  try {
    answer = await carryOut(c, file, chosen);
  } catch (error) {
    return mappingPage(c, file, { ...shown, problem: mendable(error) });
  }
  if (answer.importId !== null) return c.redirect(`/imports/${encodeURIComponent(answer.importId)}`, 303);
  return mappingPage(c, file, { ...shown, report: { ...answer, mapping: chosen.mapping, isDry: false } });
}

async function showImport(c: RequestContext, problem: Told | null = null): Promise<Response> {
  checkImporter(c);
  const answer = await getImport(ledgerIn(c), c.req.param('id') ?? '');
  if (c.get('wantsJson')) return c.json(answer);
  const mayUndo = decide(actorIn(c), 'undo an import').allowed;
  const hasReport = existsSync(keptReport(c, answer.id));
  const page = portal.importPage({ ...answer, mayUndo, hasReport, ...(problem && { problem }) }, viewOf(c));
  return showImportPage(c, page, problem === null ? 200 : 422);
}

async function undo(c: RequestContext): Promise<Response> {
  checkImporter(c);
  const form = await readForm(c);
  const importId = c.req.param('id') ?? '';
  try {
    await undoImport(ledgerIn(c), {
      importId,
      reason: typed(form, 'reason') ?? '',
      leaveChanged: form.has('leaveChanged'),
    });
    return c.redirect(`/imports/${encodeURIComponent(importId)}`, 303);
  } catch (error) {
    return showImport(c, mendable(error));
  }
}

function sendReport(c: RequestContext, path: string): Response {
  if (!existsSync(path)) throw new CounterfoilError(pageNotFound, 'there is no report of this import');
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', 'attachment; filename="import-report.csv"');
  c.header('Cache-Control', 'private, no-store');
  const words = portal.reportWords(viewOf(c));
  const report = words === null ? createReadStream(path) : Readable.from(reportInWords(path, words));
  return c.body(Readable.toWeb(report) as ReadableStream);
}

export function importRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.get('/imports', async (c) => {
    checkImporter(c);
    const answer = await listing(c, {}, (request) => listImports(ledgerIn(c), request));
    return c.get('wantsJson') ? c.json(answer) : showImportPage(c, portal.importsPage(answer, viewOf(c)));
  });
  routes.get('/imports/new', (c) => {
    checkImporter(c);
    return showNew(c, typeAsked(c.req.query('type')));
  });
  routes.post('/imports/upload', (c) => upload(c));
  routes.get('/imports/staged/:token', (c) => showMapping(c));
  routes.post('/imports/staged/:token/check', (c) => check(c));
  routes.post('/imports/staged/:token/run', (c) => run(c));
  routes.get('/imports/staged/:token/report.csv', async (c) => {
    checkImporter(c);
    return sendReport(c, stagedReport(c, await stagedHere(c)));
  });
  routes.get('/imports/:id', (c) => showImport(c));
  routes.get('/imports/:id/report.csv', async (c) => {
    checkImporter(c);
    const { id } = await getImport(ledgerIn(c), c.req.param('id'));
    return sendReport(c, keptReport(c, id));
  });
  routes.post('/imports/:id/undo', (c) => undo(c));
  return routes;
}
