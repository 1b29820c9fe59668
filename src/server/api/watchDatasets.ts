/** Readings in and out of the API: datasets are taken in, moved and listed; codes are judged. */
import { z } from '@hono/zod-openapi';
import { getDataset, getDatasetProblems } from '../../actions/monitoring/datasets/getDataset.ts';
import { judgeCodes } from '../../actions/monitoring/datasets/judgeCodes.ts';
import { listCodesToReview } from '../../actions/monitoring/datasets/listCodes.ts';
import { listDatasets } from '../../actions/monitoring/datasets/listDatasets.ts';
import { previewProtection } from '../../actions/monitoring/shown/previewProtection.ts';
import { moveDataset } from '../../actions/monitoring/datasets/moveDataset.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery } from './operation.ts';
import { paging, words } from './paging.ts';
import * as schemas from './watchDatasetSchemas.ts';
import { addTakingIn } from './watchTakingIn.ts';

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

function addWithheld(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/datasets/{id}/withheld',
      summary: 'What the public is not told of a dataset, or would not be if it were published now; nothing is stored',
      account: true,
      query: noQuery,
      body: noBody,
      answer: schemas.protectionSchema,
    },
    (c, { id }) => previewProtection(ledgerOfAccount(c), id),
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

export function addWatchDatasetOperations(api: Api): void {
  addReading(api);
  addWithheld(api);
  addWriting(api);
  addTakingIn(api);
}
