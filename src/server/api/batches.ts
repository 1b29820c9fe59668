/** Imports: what each wrote, moving that on, and taking one back. */
import { z } from '@hono/zod-openapi';
import { getImport } from '../../actions/imports/getImport.ts';
import { listImports } from '../../actions/imports/listImports.ts';
import { dryMoveImport, moveImport } from '../../actions/imports/moveImport.ts';
import { undoImport } from '../../actions/imports/undoImport.ts';
import { moves } from '../../core/records/states.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery } from './operation.ts';
import { paging } from './paging.ts';
import { recordListSchema, recordStateSchema, recordTypeSchema } from './recordSchemas.ts';
import { pageOf } from './schemas.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int().nonnegative();

const batchFields = {
  id: text,
  kind: z.enum(['import', 'undo']),
  source: maybe,
  sha256: maybe,
  profileId: maybe,
  undoes: maybe,
  undoneBy: maybe,
  versions: count,
  at: text,
  by: text,
};
const batchSchema = z.object(batchFields).readonly().openapi('Batch');

const moveSchema = z.enum(moves);

const batchPageSchema = z
  .object({
    ...batchFields,
    standing: count.openapi({ description: 'How many of its records stand as it left them' }),
    states: z.array(z.object({ state: recordStateSchema, count }).readonly()).readonly(),
    moves: z
      .array(z.object({ move: moveSchema, most: count }).readonly())
      .readonly()
      .openapi({ description: 'Steps that this account may take with all of it; each record is decided by itself' }),
    records: recordListSchema,
    changedSince: z.array(z.object({ recordId: text, change: text, by: text, at: text }).readonly()).readonly(),
  })
  .readonly()
  .openapi('BatchPage');

const undoSchema = z
  .object({ importId: text, undoId: text, withdrawn: count, restored: count, left: count })
  .readonly()
  .openapi('Undo');

const movedSchema = z
  .object({
    importId: text,
    move: moveSchema,
    moved: count,
    left: z
      .array(
        z
          .object({
            because: text,
            count,
            examples: z.array(z.object({ id: text, type: recordTypeSchema }).readonly()).readonly(),
          })
          .readonly(),
      )
      .readonly()
      .openapi({ description: 'What stays as it is, by why' }),
    batchId: maybe.openapi({ description: 'The batch of these moves; null where nothing was stored' }),
  })
  .readonly()
  .openapi('BatchMoved');

function addReading(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/batches',
      summary: 'Imports, newest first, each with the undo that took it back',
      account: true,
      query: z.object(paging),
      body: noBody,
      answer: pageOf(batchSchema),
    },
    async (c, { query }) => {
      signedIn(c);
      return listImports(ledgerIn(c), query);
    },
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/batches/{id}',
      summary: 'One import: what it wrote, and what somebody has changed since',
      account: true,
      query: noQuery,
      body: noBody,
      answer: batchPageSchema,
    },
    async (c, { id }) => {
      signedIn(c);
      return getImport(ledgerIn(c), id);
    },
  );
}

function addChanges(api: Api): void {
  addOperation(
    api,
    {
      method: 'post',
      path: '/batches/{id}/undo',
      summary: 'Take back all that an import wrote; nothing is erased',
      account: true,
      query: noQuery,
      body: z.object({ reason: z.string().trim().min(1).max(2000), leaveChanged: z.boolean().optional() }).strict(),
      answer: undoSchema,
    },
    async (c, { id, body }) => {
      signedIn(c);
      return undoImport(ledgerIn(c), { importId: id, ...body });
    },
  );
  addOperation(
    api,
    {
      method: 'post',
      path: '/batches/{id}/moves',
      summary: 'Take all records of an import one step on that may and can go; with dryRun, say which would',
      account: true,
      query: noQuery,
      body: z
        .object({
          move: moveSchema,
          reason: z.string().trim().min(1).max(2000).optional(),
          dryRun: z.boolean().optional(),
        })
        .strict(),
      answer: movedSchema,
    },
    async (c, { id: importId, body: { dryRun, ...body } }) => {
      signedIn(c);
      return (dryRun === true ? dryMoveImport : moveImport)(ledgerIn(c), { importId, ...body });
    },
  );
}

export function addBatchOperations(api: Api): void {
  addReading(api);
  addChanges(api);
}
