/** The operations that change something: archive, review, judge. All need an account, by key or by session. */
import { z } from '@hono/zod-openapi';
import { acceptClaim } from '../../actions/acceptClaim.ts';
import { changesSchema } from '../../actions/claimSchema.ts';
import { correctClaim } from '../../actions/correctClaim.ts';
import { judgeName } from '../../actions/judgeName.ts';
import { rejectClaim } from '../../actions/rejectClaim.ts';
import { undoJudgement } from '../../actions/undoJudgement.ts';
import { conflictsOfDocument } from '../../actions/reckoning/conflictsOfDocument.ts';
import { undoReview } from '../../actions/undoReview.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { archiveUpload, checkUploader, uploadForm } from '../routes/upload.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery, problemAnswer } from './operation.ts';
import * as schemas from './schemas.ts';

const reason = z.string().trim().min(1).max(1000);
const version = z
  .number()
  .int()
  .positive()
  .openapi({ description: 'The version that was decided on; a newer one is refused' });

/** Only what was given: the actions tell absent from undefined. */
function why(given: string | undefined): { reason?: string } {
  return given === undefined ? {} : { reason: given };
}

function ledgerOfAccount(c: RequestContext) {
  signedIn(c);
  return ledgerIn(c);
}

function addReview(api: Api): void {
  const claim = { method: 'post', account: true, query: noQuery, answer: schemas.claimAnswerSchema } as const;
  const optional = z.object({ version, reason: reason.optional() }).strict();
  addOperation(
    api,
    { ...claim, path: '/claims/{id}/accept', summary: 'Accept a draft as it stands', body: optional },
    async (c, { id, body }) =>
      acceptClaim(ledgerOfAccount(c), { claimId: id, version: body.version, ...why(body.reason) }),
  );
  addOperation(
    api,
    {
      ...claim,
      path: '/claims/{id}/correct',
      summary: 'Correct what the words are taken to mean; fields that are not given stay',
      body: optional.extend({ changes: changesSchema }),
    },
    async (c, { id, body }) =>
      correctClaim(ledgerOfAccount(c), {
        claimId: id,
        version: body.version,
        changes: body.changes,
        ...why(body.reason),
      }),
  );
  addOperation(
    api,
    {
      ...claim,
      path: '/claims/{id}/reject',
      summary: 'Reject a draft with a reason',
      body: z.object({ version, reason }).strict(),
    },
    async (c, { id, body }) =>
      rejectClaim(ledgerOfAccount(c), { claimId: id, version: body.version, reason: body.reason }),
  );
  addOperation(
    api,
    { ...claim, path: '/claims/{id}/undo', summary: 'Withdraw the last review', body: optional },
    async (c, { id, body }) =>
      undoReview(ledgerOfAccount(c), { claimId: id, version: body.version, ...why(body.reason) }),
  );
}

function addJudgements(api: Api): void {
  const names = z.array(z.string()).readonly();
  addOperation(
    api,
    {
      method: 'post',
      path: '/names/judgements',
      summary: 'Say that a name is, is not, or may be a registry entry',
      account: true,
      query: noQuery,
      body: z
        .object({
          name: z.string().trim().min(1).max(300),
          entryId: z.string().min(1).max(300),
          verdict: z.enum(['same', 'not same', 'undecided']),
          reason: reason.optional(),
        })
        .strict(),
      answer: z.object({ judgement: schemas.judgementSchema, linkedClaims: names }).readonly(),
    },
    async (c, { body: { reason: because, ...body } }) => judgeName(ledgerOfAccount(c), { ...body, ...why(because) }),
  );
  addOperation(
    api,
    {
      method: 'post',
      path: '/judgements/{id}/undo',
      summary: 'Withdraw a judgement',
      account: true,
      query: noQuery,
      body: noBody,
      answer: z.object({ judgement: schemas.judgementSchema, unlinkedClaims: names }).readonly(),
    },
    async (c, { id }) => undoJudgement(ledgerOfAccount(c), { judgementId: id }),
  );
}

/** The upload is described by hand: its body goes past the checks for JSON, straight to the form of the portal. */
function addUpload(api: Api): void {
  const field = z.string().optional();
  api.openAPIRegistry.registerPath({
    method: 'post',
    path: '/documents',
    summary: 'Archive a document and draft its claims; the same file twice changes nothing',
    security: [{ key: [] }, { session: [] }],
    request: {
      body: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: z.object({
              file: z.string().openapi({ format: 'binary' }),
              title: field,
              outlet: field,
              sourceUrl: field,
              publishedOn: field,
              language: field,
              voice: schemas.voiceSchema.optional(),
              licence: field,
            }),
          },
        },
      },
    },
    responses: {
      200: {
        description: 'The document; `added` is false when it was there already',
        content: {
          'application/json': {
            schema: z.object({
              document: schemas.documentSchema,
              added: z.boolean(),
              claims: z.number().int(),
              warnings: z.array(z.string()),
              conflicts: z
                .array(z.object({ id: z.string(), statements: z.number().int() }))
                .nullable()
                .openapi({ description: 'What its claims cannot be true together with; null while it is looked for' }),
            }),
          },
        },
      },
      default: problemAnswer,
    },
  });
  api.post('/documents', async (c) => {
    checkUploader(c);
    const archived = await archiveUpload(c, await uploadForm(c));
    const found = await conflictsOfDocument(ledgerIn(c), archived.document.id);
    const conflicts = found?.map(({ id, members }) => ({ id, statements: members.length })) ?? null;
    return c.body(JSON.stringify({ ...archived, conflicts }), 200, { 'Content-Type': 'application/json' });
  });
}

export function addWritingOperations(api: Api): void {
  addUpload(api);
  addReview(api);
  addJudgements(api);
}
