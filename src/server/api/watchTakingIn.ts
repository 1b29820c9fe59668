/** Taking readings in over the API: a form with a file, a file as the body, or readings as JSON. */
import { InputInvalid } from '../../actions/inputInvalid.ts';
import { z } from '@hono/zod-openapi';
import type { TakenIn } from '../../actions/monitoringAnswers.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RequestContext } from '../environment.ts';
import { actorIn, signedIn } from '../environment.ts';
import { fieldInvalid, notForThisRole } from '../errors.ts';
import { createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import type { UploadDetails } from '../watch/takeUpload.ts';
import { fileOf, takeUpload } from '../watch/takeUpload.ts';
import type { Api } from './operation.ts';
import { problemAnswer } from './operation.ts';
import * as schemas from './watchDatasetSchemas.ts';

/** Counts as systems that send to DHIS2 look for them: what was left out is in the problems, with why. */
export function importSummary(taken: TakenIn) {
  const { imported, updated, unchanged, takenBack, held, notOurs, refused, empty } = taken.counts;
  const ignored = held + notOurs + refused + (empty ?? 0);
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

const field = z.string().optional();
const yesOrNo = z.string().optional().openapi({ description: '"yes" or "no"', example: 'yes' });

const details = z.object({
  source: z
    .string()
    .openapi({ description: 'Whose readings, and whose codes, they are', example: 'County statistics office' }),
  title: field,
  on: z
    .string()
    .optional()
    .openapi({ description: 'Day on which they became known; today when absent', example: '2024-03-01' }),
  whenDue: yesOrNo,
  profile: z
    .string()
    .optional()
    .openapi({ description: 'How a table is to be read: JSON, or the name of a saved profile' }),
  saveProfileAs: field,
  documentId: field,
  dryRun: yesOrNo,
});

const form = details.extend({ file: z.string().openapi({ format: 'binary' }) });
const file = z.string().openapi({ format: 'binary' });

/** Described by hand: it takes a form with a file, and files as bodies, as well as JSON. */
export function addTakingIn(api: Api): void {
  api.openAPIRegistry.registerPath({
    method: 'post',
    path: '/watch/datasets',
    summary:
      'Take readings in: a file (own table, DHIS2, ADX, HXL, SDMX-CSV, wide tables) or JSON; the same file twice is one dataset',
    security: [{ key: [] }, { session: [] }],
    request: {
      // Only with a file as the body; a form and JSON say the same themselves.
      query: details.partial(),
      body: {
        required: true,
        content: {
          'multipart/form-data': { schema: form },
          'application/json': { schema: schemas.givenReadingsSchema },
          'text/csv': { schema: file },
          'application/xml': { schema: file },
          'application/x-ndjson': { schema: file },
        },
      },
    },
    responses: {
      200: {
        description: 'What came of it: every row is a reading, is held until its codes are judged, or is named',
        content: { 'application/json': { schema: schemas.takenInSchema } },
      },
      422: {
        description: 'Nothing was stored: every row was refused, and is named; or a problem of the request as a whole',
        content: { 'application/json': { schema: schemas.takenInSchema } },
      },
      default: problemAnswer,
    },
  });
  api.post('/watch/datasets', async (c) => {
    checkGiver(c);
    const taken = await take(c);
    return c.body(JSON.stringify(importSummary(taken)), taken.outcome === 'nothing' ? 422 : 200, {
      'Content-Type': 'application/json',
    });
  });
}

/** Terms in the address go with a file as the body, whatever its type. */
function take(c: RequestContext): Promise<TakenIn> {
  if (c.req.header('content-type')?.startsWith('multipart/form-data') === true) return takeForm(c);
  return Object.keys(c.req.query()).length > 0 ? takeBody(c) : takeJson(c);
}

async function takeForm(c: RequestContext): Promise<TakenIn> {
  const sent = await c.req.formData().catch((error: unknown) => {
    if (error instanceof CounterfoilError) throw error;
    throw new CounterfoilError(fieldInvalid, 'the form cannot be parsed', { cause: error });
  });
  const given = sent.get('file');
  if (!(given instanceof File) || given.name === '')
    throw new CounterfoilError(fieldInvalid, 'file: no file was chosen');
  const fileName = given.name.split(/[\\/]/).pop() ?? given.name;
  sent.delete('file');
  return takeUpload(c, { bytes: new Uint8Array(await given.arrayBuffer()), fileName }, detailsOf(sent));
}

async function takeBody(c: RequestContext): Promise<TakenIn> {
  const said = detailsOf(new URL(c.req.url).searchParams);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length === 0) throw new CounterfoilError(fieldInvalid, 'body: is empty');
  return takeUpload(c, { bytes, fileName: null }, said);
}

/** Those that are empty say nothing. A misspelt one ("dry_run") would store what was only to be tried: it is refused. */
function detailsOf(sent: FormData | URLSearchParams): UploadDetails {
  const unknown = [...sent.keys()].find((name) => !Object.hasOwn(details.shape, name));
  if (unknown !== undefined) {
    const known = Object.keys(details.shape).join(', ');
    throw new CounterfoilError(fieldInvalid, `${unknown.slice(0, 60)}: is not known; known are ${known}`);
  }
  const said = (name: string): string | undefined => {
    const value = sent.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const yes = (name: string): boolean => {
    const value = said(name);
    if (value === undefined || /^(?:no|false|0|off)$/i.test(value)) return false;
    if (/^(?:yes|true|1|on)$/i.test(value)) return true;
    throw new CounterfoilError(fieldInvalid, `${name}: must be yes or no`);
  };
  const source = said('source');
  if (source === undefined) throw new CounterfoilError(fieldInvalid, 'source: must be filled in');
  return {
    source,
    title: said('title'),
    on: said('on'),
    whenDue: yes('whenDue'),
    profile: said('profile'),
    saveProfileAs: said('saveProfileAs'),
    documentId: said('documentId'),
    dryRun: yes('dryRun'),
  };
}

async function takeJson(c: RequestContext): Promise<TakenIn> {
  const given: unknown = await c.req.json().catch((error: unknown) => {
    if (error instanceof CounterfoilError) throw error;
    const hint = 'the body is no JSON; a file as the body goes with ?source=… in the address';
    throw new CounterfoilError(fieldInvalid, hint, { cause: error });
  });
  const parsed = schemas.givenReadingsSchema.safeParse(given);
  if (!parsed.success) throw new InputInvalid(fieldInvalid, parsed.error, given);
  const { readings, ...said } = parsed.data;
  return takeUpload(c, fileOf(readings), said);
}
