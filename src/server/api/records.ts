/** Records of the programme: reading, writing, and taking them from draft to the public. */
import { z } from '@hono/zod-openapi';
import { checkDraft } from '../../actions/records/checkDraft.ts';
import { getRecord } from '../../actions/records/getRecord.ts';
import { listRecords } from '../../actions/records/listRecords.ts';
import { moveRecord } from '../../actions/records/moveRecord.ts';
import { restoreRecord } from '../../actions/records/restoreRecord.ts';
import { saveRecord } from '../../actions/records/saveRecord.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { recordTypes, typeOfRecord } from '../../core/records/recordTypes.ts';
import { moves } from '../../core/records/states.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { fieldInvalid } from '../errors.ts';
import { bodySchemas } from './fieldSchemas.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery } from './operation.ts';
import { paging, words } from './paging.ts';
import * as schemas from './recordSchemas.ts';

const reason = z.string().trim().min(1).max(2000);
const version = z
  .number()
  .int()
  .positive()
  .openapi({ description: 'The version that was decided on; a newer one is refused' });
const at = z.string().max(40).optional().openapi({ description: 'As the ledger stood then: a day or an instant' });

function ledgerOfAccount(c: RequestContext) {
  signedIn(c);
  return ledgerIn(c);
}

function addReading(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/record-types',
      summary: 'The types of record with their fields, as data',
      query: noQuery,
      body: noBody,
      answer: z.object({ items: z.array(schemas.typeOfRecordSchema) }),
    },
    async () => ({ items: recordTypes.map(typeOfRecord) }),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/records',
      summary: 'Records, newest first: the published, and to an account the newest that it may see',
      query: z.object({
        ...paging,
        type: schemas.recordTypeSchema.optional(),
        state: schemas.recordStateSchema.optional(),
        view: z.enum(['published', 'working']).optional(),
        programme: words.optional(),
        party: words.optional().openapi({ description: 'Id of an actor or place that they name' }),
        place: words.optional().openapi({ description: 'Id of a place; what lies within it counts' }),
        linkedRecord: words.optional().openapi({ description: 'Id of a record that they name' }),
        batch: words.optional().openapi({ description: 'Id of the import that they came with' }),
        from: words.optional().openapi({ description: 'Those that may fall into the days from this date on' }),
        to: words.optional().openapi({ description: 'Last day of that period; each type has its own time' }),
        query: words.optional(),
        at,
      }),
      body: noBody,
      answer: schemas.recordListSchema,
    },
    (c, { query }) => listRecords(ledgerIn(c), query),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/records/{id}',
      summary: 'A record with its evidence, its history and the records that name it; its ETag is the version',
      query: z.object({ version: z.coerce.number().int().positive().optional(), at }),
      body: noBody,
      answer: schemas.recordPageSchema,
    },
    async (c, { id, query }) => {
      const page = await getRecord(ledgerIn(c), { id, ...query });
      c.header('ETag', `"${page.version}"`);
      return page;
    },
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/records/{id}/history',
      summary: 'What happened to a record, newest first, with what each version changed',
      query: noQuery,
      body: noBody,
      answer: schemas.recordHistorySchema,
    },
    async (c, { id }) => ({ id, events: (await getRecord(ledgerIn(c), { id })).events }),
  );
}

/** The version that a program saw: in the body or as `If-Match: "3"`. Throws FIELD_INVALID. */
function seenVersion(c: RequestContext, given: number | undefined): number {
  const tag = /^"([1-9]\d{0,8})"$/.exec(c.req.header('if-match') ?? '')?.[1];
  const seen = given ?? (tag === undefined ? undefined : Number(tag));
  if (seen !== undefined) return seen;
  throw new CounterfoilError(fieldInvalid, 'version: must be given, or If-Match with the ETag of the record');
}

function addWriting(api: Api): void {
  const content = { type: schemas.recordTypeSchema, body: schemas.givenBodySchema, reason: reason.optional() };
  addOperation(
    api,
    {
      method: 'post',
      path: '/records',
      summary: 'Enter a record as a draft; with an id of your making, sending it twice makes one',
      account: true,
      query: noQuery,
      body: z
        .object({ ...content, id: z.uuid().optional().openapi({ description: 'A UUID in small letters' }) })
        .strict(),
      answer: schemas.recordSchema,
    },
    async (c, { body }) => saveRecord(ledgerOfAccount(c), body),
  );
  addOperation(
    api,
    {
      method: 'put',
      path: '/records/{id}',
      summary: 'Write the next version of a record; one that left draft asks for revise and a reason',
      account: true,
      query: noQuery,
      headers: z.object({ 'if-match': z.string().optional().openapi({ example: '"3"' }) }),
      body: z.object({ ...content, version: version.optional(), revise: z.boolean().optional() }).strict(),
      answer: schemas.recordSchema,
    },
    async (c, { id, body }) => {
      const ledger = ledgerOfAccount(c);
      return saveRecord(ledger, { ...body, id, version: seenVersion(c, body.version) });
    },
  );
  addOperation(
    api,
    {
      method: 'post',
      path: '/records/check',
      summary: 'Say what is wrong with a body and what is missing; stores nothing',
      account: true,
      query: noQuery,
      body: z.object({ type: schemas.recordTypeSchema, body: schemas.givenBodySchema, id: words.optional() }).strict(),
      answer: schemas.draftCheckSchema,
    },
    async (c, { body }) => checkDraft(ledgerOfAccount(c), body),
  );
}

const summaries = {
  submit: 'Hand a draft in for review; every field is checked',
  return: 'Send a record back to its author, with a reason',
  approve: 'Approve what somebody else submitted',
  publish: 'Put an approved record before the public',
  withdraw: 'Take a record back, with a reason; its history stays',
} as const;

function addMoves(api: Api): void {
  const common = { method: 'post', account: true, query: noQuery, answer: schemas.recordSchema } as const;
  for (const move of moves) {
    addOperation(
      api,
      {
        ...common,
        path: `/records/{id}/${move}`,
        summary: summaries[move],
        body: z.object({ version, reason: reason.optional() }).strict(),
      },
      async (c, { id, body }) => moveRecord(ledgerOfAccount(c), { id, move, ...body }),
    );
  }
  addOperation(
    api,
    {
      ...common,
      path: '/records/{id}/restore',
      summary: 'Make a new draft with the content of an earlier version',
      body: z.object({ version, to: version, reason }).strict(),
    },
    async (c, { id, body }) => restoreRecord(ledgerOfAccount(c), { id, ...body }),
  );
}

export function addRecordOperations(api: Api): void {
  for (const [name, schema] of bodySchemas()) api.openAPIRegistry.registerComponent('schemas', name, schema as object);
  addReading(api);
  addWriting(api);
  addMoves(api);
}
