/** Readings in and out of the API: datasets are taken in, moved and listed; codes are judged. */
import { z } from '@hono/zod-openapi';
import { getDataset, getDatasetProblems } from '../../actions/monitoring/datasets/getDataset.ts';
import { judgeCodes } from '../../actions/monitoring/datasets/judgeCodes.ts';
import { listCodesToReview } from '../../actions/monitoring/datasets/listCodes.ts';
import { listDatasets } from '../../actions/monitoring/datasets/listDatasets.ts';
import { moveDataset } from '../../actions/monitoring/datasets/moveDataset.ts';
import type { TakenIn } from '../../actions/monitoringAnswers.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RequestContext } from '../environment.ts';
import { actorIn, ledgerIn, signedIn } from '../environment.ts';
import { fieldInvalid, notForThisRole } from '../errors.ts';
import { createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import type { UploadDetails } from '../watch/takeUpload.ts';
import { tableOf, takeUpload } from '../watch/takeUpload.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery, problemAnswer } from './operation.ts';
import { paging, words } from './paging.ts';
import * as schemas from './watchDatasetSchemas.ts';

function ledgerOfAccount(c: RequestContext) {
  signedIn(c);
  return ledgerIn(c);
}

function addReading(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/datasets',
      summary: 'Datasets of readings, newest first: the published, and to an account those that it may see',
      query: z.object({
        ...paging,
        state: z.enum(['entered', 'approved', 'published', 'withdrawn']).optional(),
        source: words.optional(),
        indicator: words.optional().openapi({ description: 'Key of an indicator that they have readings of' }),
      }),
      body: noBody,
      answer: schemas.datasetListSchema,
    },
    (c, { query }) => listDatasets(ledgerIn(c), query),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/datasets/{id}',
      summary: 'A dataset with its versions, what was wrong with its rows, and what waits for codes',
      query: noQuery,
      body: noBody,
      answer: schemas.datasetPageSchema,
    },
    (c, { id }) => getDataset(ledgerIn(c), id),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/datasets/{id}/problems',
      summary: 'Everything that was wrong with the rows of a dataset',
      account: true,
      query: noQuery,
      body: noBody,
      answer: z.object({ items: z.array(schemas.problemSchema.readonly()).readonly() }).readonly(),
    },
    async (c, { id }) => ({ items: await getDatasetProblems(ledgerOfAccount(c), id) }),
  );
}

function addWriting(api: Api): void {
  addOperation(
    api,
    {
      method: 'post',
      path: '/watch/datasets/{id}/move',
      summary: 'Approve, publish or withdraw a dataset; nobody approves readings that he took in',
      account: true,
      query: noQuery,
      body: z
        .object({ move: z.enum(['approve', 'publish', 'withdraw']), reason: z.string().trim().max(2000).optional() })
        .strict(),
      answer: schemas.datasetAnswerSchema,
    },
    (c, { id, body }) => moveDataset(ledgerOfAccount(c), { id, ...body }),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/codes',
      summary: 'Codes that rows wait for, those with most readings first',
      account: true,
      query: z.object({ ...paging, source: words.optional(), kind: z.enum(['place', 'indicator']).optional() }),
      body: noBody,
      answer: schemas.waitingCodesSchema,
    },
    (c, { query }) => listCodesToReview(ledgerOfAccount(c), query),
  );
  addOperation(
    api,
    {
      method: 'post',
      path: '/watch/codes',
      summary: 'Say what codes of a source mean; rows that waited for them become datasets that follow',
      account: true,
      query: noQuery,
      body: schemas.judgementsSchema,
      answer: schemas.judgedSchema,
    },
    (c, { body }) => judgeCodes(ledgerOfAccount(c), body),
  );
}

/** Counts as systems that send to DHIS2 look for them: a conflict is what was left out, with why. */
export function importSummary(taken: TakenIn) {
  const { imported, updated, unchanged, takenBack, held, notOurs, refused } = taken.counts;
  const ignored = held + notOurs + refused;
  const status = taken.outcome === 'nothing' ? 'ERROR' : ignored > 0 ? 'WARNING' : 'SUCCESS';
  return {
    ...taken,
    status,
    importCount: { imported, updated: updated + unchanged, ignored, deleted: takenBack },
  } as const;
}

const uploads = createRateLimit({ burst: 60, perMinute: 60 });

/** Throws before the body is read: what may not be stored need not be received. */
function checkGiver(c: RequestContext): void {
  const account = signedIn(c);
  const decision = decide(actorIn(c), 'take in readings');
  if (!decision.allowed) throw new CounterfoilError(notForThisRole, decision.because);
  takeToken(c, uploads, account.id);
}

/** Described by hand: it takes a form with a file as well as JSON. */
function addTakingIn(api: Api): void {
  const field = z.string().optional();
  const form = z.object({
    file: z.string().openapi({ format: 'binary' }),
    source: z.string().openapi({ description: 'Whose readings, and whose codes, they are' }),
    title: field,
    on: field,
    whenDue: field,
    profile: field,
    documentId: field,
    dryRun: field,
  });
  api.openAPIRegistry.registerPath({
    method: 'post',
    path: '/watch/datasets',
    summary:
      'Take readings in: a file (own table, DHIS2, ADX, HXL, SDMX-CSV, wide tables) or JSON; the same file twice is one dataset',
    security: [{ key: [] }, { session: [] }],
    request: {
      body: {
        required: true,
        content: {
          'multipart/form-data': { schema: form },
          'application/json': { schema: schemas.givenReadingsSchema },
        },
      },
    },
    responses: {
      200: {
        description: 'What came of it: every row is a reading, is held until its codes are judged, or is named',
        content: { 'application/json': { schema: schemas.takenInSchema } },
      },
      default: problemAnswer,
    },
  });
  api.post('/watch/datasets', async (c) => {
    checkGiver(c);
    const isForm = c.req.header('content-type')?.startsWith('multipart/form-data') === true;
    const taken = isForm ? await takeForm(c) : await takeJson(c);
    return c.body(JSON.stringify(importSummary(taken)), 200, { 'Content-Type': 'application/json' });
  });
}

async function takeForm(c: RequestContext): Promise<TakenIn> {
  const form = await c.req.formData().catch((error: unknown) => {
    if (error instanceof CounterfoilError) throw error;
    throw new CounterfoilError(fieldInvalid, 'the form cannot be parsed', { cause: error });
  });
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') throw new CounterfoilError(fieldInvalid, 'file: no file was chosen');
  const fileName = file.name.split(/[\\/]/).pop() ?? file.name;
  return takeUpload(c, { bytes: new Uint8Array(await file.arrayBuffer()), fileName }, detailsOf(form));
}

/** Fields of a form; those that are empty say nothing. */
export function detailsOf(form: FormData): UploadDetails {
  const said = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const yes = (name: string): boolean => /^(?:yes|true|1|on)$/i.test(said(name) ?? '');
  return {
    source: said('source') ?? '',
    title: said('title'),
    on: said('on'),
    whenDue: yes('whenDue'),
    profile: said('profile'),
    documentId: said('documentId'),
    dryRun: yes('dryRun'),
  };
}

async function takeJson(c: RequestContext): Promise<TakenIn> {
  const given: unknown = await c.req.json().catch((error: unknown) => {
    if (error instanceof CounterfoilError) throw error;
    throw new CounterfoilError(fieldInvalid, 'the body is no JSON', { cause: error });
  });
  const parsed = schemas.givenReadingsSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CounterfoilError(fieldInvalid, `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'is not valid'}`);
  }
  const { readings, ...details } = parsed.data;
  return takeUpload(c, tableOf(readings), details);
}

export function addWatchDatasetOperations(api: Api): void {
  addReading(api);
  addWriting(api);
  addTakingIn(api);
}
