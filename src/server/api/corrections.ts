/** The public log of corrections. */
import { z } from '@hono/zod-openapi';
import { getBatchCorrection } from '../../actions/getBatchCorrection.ts';
import { listCorrections } from '../../actions/listCorrections.ts';
import { ledgerIn } from '../environment.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody } from './operation.ts';
import { paging, words } from './paging.ts';
import { changeSchema, namesSchema, recordTypeSchema } from './recordSchemas.ts';
import { historyEntryFields, pageOf } from './schemas.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int().nonnegative();

const recordCorrectionSchema = z
  .object({
    id: text,
    type: recordTypeSchema,
    version: z.number().int().positive(),
    change: text,
    shown: z.boolean().openapi({ description: 'Whether the public sees the record now' }),
    title: text,
    localTitle: text,
    changes: z.array(changeSchema).readonly(),
    names: namesSchema.optional(),
  })
  .readonly()
  .openapi('RecordCorrection');

const batchCorrectionSchema = z
  .object({
    id: text,
    undone: z.object({ at: text, versions: count }).readonly().nullable(),
    published: count.openapi({ description: 'Records of which the public sees another content since' }),
    withdrawn: count,
  })
  .readonly()
  .openapi('BatchCorrection');

const correctionSchema = z
  .object({
    ...historyEntryFields,
    claimId: maybe,
    quote: maybe,
    documentId: maybe,
    documentTitle: maybe,
    recordCorrection: recordCorrectionSchema.nullable(),
    batchCorrection: batchCorrectionSchema.nullable(),
  })
  .readonly()
  .openapi('Correction');

const togetherSchema = z
  .object({
    correction: correctionSchema,
    items: z.array(recordCorrectionSchema).readonly(),
    total: count,
    next: maybe,
  })
  .readonly()
  .openapi('CorrectedTogether');

export function addCorrectionOperations(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/corrections',
      summary: 'What was changed of what was published, newest first, with the reason',
      query: z.object({
        ...paging,
        record: words.optional().openapi({ description: 'Id of a record or claim: what corrected it' }),
      }),
      body: noBody,
      answer: pageOf(correctionSchema),
    },
    (c, { query }) => listCorrections(ledgerIn(c), query),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/corrections/{id}',
      summary: 'Records that were corrected together, page by page',
      query: z.object(paging),
      body: noBody,
      answer: togetherSchema,
    },
    (c, { id, query }) => getBatchCorrection(ledgerIn(c), { id, ...query }),
  );
}
