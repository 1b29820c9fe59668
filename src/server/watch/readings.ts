/** Datasets of readings: their list, taking one in step by step, one of them, and the codes that nobody knows. */
import { Hono } from 'hono';
import { getDataset, getDatasetFile } from '../../actions/monitoring/datasets/getDataset.ts';
import { listDatasets } from '../../actions/monitoring/datasets/listDatasets.ts';
import { listCodesToReview } from '../../actions/monitoring/datasets/listCodes.ts';
import { moveDataset } from '../../actions/monitoring/datasets/moveDataset.ts';
import { problemsCsv } from '../../actions/monitoring/datasets/problemsCsv.ts';
import { listReadingProfiles } from '../../actions/monitoring/datasets/readingProfiles.ts';
import { suggestReading } from '../../actions/monitoring/datasets/suggestReading.ts';
import { previewProtection } from '../../actions/monitoring/shown/previewProtection.ts';
import { takeInReadings } from '../../actions/monitoring/datasets/takeInReadings.ts';
import { monitoringEffects } from '../../actions/monitoring/monitoringEffects.ts';
import type { TakenIn } from '../../actions/monitoringAnswers.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { memberLabel } from '../../core/schemas/memberLabel.ts';
import type { StagedFile } from '../../outside/sheets/stagedFiles.ts';
import { dropStagedFile, stageFile } from '../../outside/sheets/stagedFiles.ts';
import type { DatasetRoom, NewReadingsRoom, ReadingsRoom } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import { csvFile } from '../csvFile.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, ledgerIn, signedIn } from '../environment.ts';
import { fieldInvalid, notForThisRole, pageNotFound } from '../errors.ts';
import { readForm } from '../forms.ts';
import { stagedHere, stagingFolder } from '../imports/importDesk.ts';
import { askedOf, asking } from '../filters.ts';
import { filtersOf, pageNumber, pageSize } from '../listings.ts';
import { createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { checkFormToken } from '../middleware/sameSite.ts';
import { room } from '../room.ts';
import { uploadForm } from '../routes/upload.ts';
import { viewOf } from '../view.ts';
import { codeRoutes } from './codes.ts';
import { profileOfForm } from './profileForm.ts';

const parameters = ['state', 'source', 'indicator'] as const;
const states = ['entered', 'approved', 'published', 'withdrawn'] as const;
const uploads = createRateLimit({ burst: 30, perMinute: 20 });

async function readings(c: RequestContext): Promise<ReadingsRoom> {
  const ledger = ledgerIn(c);
  const filters = filtersOf(c, parameters);
  const page = pageNumber(c);
  const { items, total } = await listDatasets(ledger, {
    state: askedOf(c, 'state', states),
    source: filters['source'],
    indicator: filters['indicator'],
    page,
    limit: pageSize,
  });
  const actor = actorIn(c);
  const judges = decide(actor, 'judge a code').allowed;
  const codes = judges ? (await listCodesToReview(ledger, { limit: 1 })).total : null;
  return { items, total, page, pageSize, filters, mayTakeIn: decide(actor, 'take in readings').allowed, codes };
}

/** Throws before the body is read: what may not be stored need not be received. */
function checkGiver(c: RequestContext): void {
  const account = signedIn(c);
  const decision = decide(actorIn(c), 'take in readings');
  if (!decision.allowed) throw new CounterfoilError(notForThisRole, decision.because);
  takeToken(c, uploads, account.id);
}

const termNames = ['source', 'title', 'on', 'whenDue', 'profile', 'saveProfileAs', 'documentId'] as const;
type Terms = Readonly<Partial<Record<(typeof termNames)[number], string>>>;

function termsIn(form: FormData | URLSearchParams): Terms {
  const given = termNames.map((name) => [name, form.get(name)] as const);
  return Object.fromEntries(
    given.flatMap(([name, value]) => {
      const text = typeof value === 'string' ? value.trim() : '';
      return text === '' ? [] : [[name, text]];
    }),
  );
}

function missing(field: string): CounterfoilError {
  return new CounterfoilError(fieldInvalid, `${memberLabel([field])}: must be filled in`);
}

function take(c: RequestContext, { path, fileName }: StagedFile, terms: Terms, dryRun: boolean): Promise<TakenIn> {
  const { source, whenDue, ...others } = terms;
  if (source === undefined) throw missing('source');
  const request = { ...others, path, fileName, source, whenDue: whenDue === '1', dryRun };
  return takeInReadings(ledgerIn(c), request, monitoringEffects);
}

async function showNew(
  c: RequestContext,
  answer: Partial<NewReadingsRoom>,
  status: 200 | 422 = 200,
): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const profiles = (await listReadingProfiles(ledgerIn(c))).map(({ title }) => title);
  const nothing = { typed: {}, pasted: null, staged: null, tried: null, problem: null, suggestion: null };
  const whole: NewReadingsRoom = { ...nothing, profiles, ...answer };
  return c.html(
    String(portal.newReadingsPage(whole, { ...viewOf(c), path: portal.newReadingsHref, query: '' })),
    status,
  );
}

/** Nothing is stored yet but the file, for a day; the page says what would come of it. */
async function tryIt(c: RequestContext): Promise<Response> {
  checkGiver(c);
  const form = await uploadForm(c);
  const csrf = form.get('csrf');
  checkFormToken(c, typeof csrf === 'string' ? csrf : null);
  const terms = termsIn(form);
  const file = form.get('file');
  const cells = form.get('cells');
  const pasted = typeof cells === 'string' && cells.trim() !== '' ? cells : null;
  const chosen = file instanceof File && file.name !== '' ? file : null;
  if ((chosen === null) === (pasted === null)) {
    const wrong = chosen === null ? 'choose a file, or paste cells' : 'choose a file or paste cells, not both';
    return showNew(c, { typed: terms, pasted, problem: problemOf(new CounterfoilError(fieldInvalid, wrong)) }, 422);
  }
  // Cells are a file like any other: the next step, the archive and the same paste again need no way of their own.
  const fileName = chosen === null ? 'pasted.tsv' : plainFileName(chosen.name);
  const bytes = chosen === null ? new TextEncoder().encode(pasted ?? '') : new Uint8Array(await chosen.arrayBuffer());
  const staged = await stageFile(stagingFolder(c), { owner: signedIn(c).id, fileName, bytes });
  return attempt(c, staged, terms, pasted);
}

function plainFileName(name: string): string {
  return (name.split(/[\\/]/).pop() ?? name).replaceAll(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200);
}

/** What would come of the file. A table that does not show by itself how it is read stays, to be told. */
async function attempt(
  c: RequestContext,
  staged: StagedFile,
  terms: Terms,
  pasted: string | null = null,
): Promise<Response> {
  const kept = { token: staged.token, fileName: staged.fileName };
  try {
    const tried = await take(c, staged, terms, true);
    const suggestion = tried.format === 'table' ? await suggestionFor(c, staged, terms) : null;
    return await showNew(c, { typed: terms, pasted, staged: kept, tried, suggestion });
  } catch (error) {
    if (!(error instanceof CounterfoilError) || error.kind.status >= 500 || error.kind.status === 403) {
      await dropStagedFile(stagingFolder(c), staged);
      throw error;
    }
    const suggestion = asksForProfile.has(error.code) ? await suggestionFor(c, staged, terms) : null;
    if (suggestion !== null) {
      return showNew(c, { typed: terms, pasted, staged: kept, suggestion, problem: problemOf(error) }, 422);
    }
    await dropStagedFile(stagingFolder(c), staged);
    return showNew(c, { typed: terms, pasted, problem: problemOf(error) }, 422);
  }
}

/** Errors that a profile mends. */
const asksForProfile: ReadonlySet<string> = new Set(['TABLE_COLUMN_MISSING', 'OBSERVATIONS_COLUMN_MISSING']);

async function suggestionFor(c: RequestContext, { path }: StagedFile, { source = '', profile }: Terms) {
  try {
    return await suggestReading(ledgerIn(c), { path, source, profile }, monitoringEffects);
  } catch (error) {
    if (error instanceof CounterfoilError && error.kind.status < 500) return null;
    throw error;
  }
}

/** The same file, read as somebody confirmed. */
async function tryAgain(c: RequestContext): Promise<Response> {
  checkGiver(c);
  const form = await readForm(c);
  const staged = await stagedHere(c);
  return attempt(c, staged, { ...termsIn(form), profile: profileOfForm(form) });
}

function problemOf({ message, kind }: CounterfoilError): NonNullable<NewReadingsRoom['problem']> {
  return { message, remedy: kind.remedy };
}

async function takeItIn(c: RequestContext): Promise<Response> {
  checkGiver(c);
  const form = await readForm(c);
  const staged = await stagedHere(c);
  const taken = await take(c, staged, termsIn(form), false);
  if (taken.datasetId === null) {
    return showNew(c, {
      typed: termsIn(form),
      staged: { token: staged.token, fileName: staged.fileName },
      tried: taken,
    });
  }
  await dropStagedFile(stagingFolder(c), staged);
  return c.redirect(portal.datasetHref(taken.datasetId), 303);
}

async function datasetRoom(c: RequestContext, refused: DatasetRoom['refused'] = null): Promise<DatasetRoom> {
  return { dataset: await getDataset(ledgerIn(c), c.req.param('id') ?? ''), refused };
}

async function move(c: RequestContext): Promise<Response> {
  signedIn(c);
  const form = await readForm(c);
  const id = c.req.param('id') ?? '';
  const act = (['approve', 'publish', 'withdraw'] as const).find((each) => each === c.req.param('move'));
  if (act === undefined) throw new CounterfoilError(pageNotFound, 'there is no such act of a dataset');
  try {
    await moveDataset(ledgerIn(c), { id, move: act, reason: form.get('reason')?.trim() || undefined });
    return c.redirect(portal.datasetHref(id), 303);
  } catch (error) {
    if (!(error instanceof CounterfoilError) || ![409, 422].includes(error.kind.status)) throw error;
    const answer = await datasetRoom(c, problemOf(error));
    c.header('Cache-Control', 'no-store');
    return c.html(String(portal.datasetPage(answer, { ...viewOf(c), path: portal.datasetHref(id) })), 422);
  }
}

/** The file as it came, to be kept and not to be shown: what is in it was sent by others. */
async function sendFile(c: RequestContext): Promise<Response> {
  signedIn(c);
  const file = await getDatasetFile(ledgerIn(c), c.req.param('id') ?? '');
  if (file === null) throw new CounterfoilError(pageNotFound, 'no file came with this dataset');
  const name = encodeURIComponent(file.fileName ?? 'readings');
  return c.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    'Cache-Control': 'private, no-store',
  });
}

async function sendProblems(c: RequestContext): Promise<Response> {
  signedIn(c);
  const id = c.req.param('id') ?? '';
  return csvFile(c, `problems-${id}`, await problemsCsv(ledgerIn(c), id));
}

export function readingRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const list = room('/watch/readings', readings, portal.readingsPage, [...parameters, 'page']);
  const one = room('/watch/readings/:id', (c) => datasetRoom(c), portal.datasetPage, []);
  const withheld = room(
    '/watch/readings/:id/withheld',
    (c) => previewProtection(ledgerIn(c), c.req.param('id') ?? ''),
    portal.protectionPage,
    [],
  );
  routes.get(list.path, list.show);
  const form = asking([], async (c) => {
    checkGiver(c);
    return showNew(c, {});
  });
  routes.get(portal.newReadingsHref, form);
  routes.post(portal.newReadingsHref, (c) => tryIt(c));
  routes.post(`${portal.newReadingsHref}/:token/try`, (c) => tryAgain(c));
  routes.post(`${portal.newReadingsHref}/:token`, (c) => takeItIn(c));
  routes.get('/watch/readings/:id/file', asking([], sendFile, { strict: true }));
  routes.get('/watch/readings/:id/problems.csv', asking([], sendProblems, { strict: true }));
  routes.post('/watch/readings/:id/:move', (c) => move(c));
  routes.get(withheld.path, withheld.show);
  routes.get(one.path, one.show);
  routes.route('/', codeRoutes());
  return routes;
}
