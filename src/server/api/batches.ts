/** Imports: what each wrote, and taking one back. */
import { z } from '@hono/zod-openapi';
import { getImport } from '../../actions/imports/getImport.ts';
import { listImports } from '../../actions/imports/listImports.ts';
import { undoImport } from '../../actions/imports/undoImport.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery } from './operation.ts';
import { paging } from './paging.ts';
import { recordListSchema } from './recordSchemas.ts';
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

const batchPageSchema = z
  .object({
    ...batchFields,
    standing: count.openapi({ description: 'How many of its records stand as it left them' }),
    records: recordListSchema,
    changedSince: z.array(z.object({ recordId: text, change: text, by: text, at: text }).readonly()).readonly(),
  })
  .readonly()
  .openapi('BatchPage');

const undoSchema = z
  .object({ importId: text, undoId: text, withdrawn: count, restored: count, left: count })
  .readonly()
  .openapi('Undo');

export function addBatchOperations(api: Api): void {
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
}
