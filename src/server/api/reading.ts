/** The operations that read. Everything public on the portal is here too, in the same shapes. */
import { z } from '@hono/zod-openapi';
import { getClaim } from '../../actions/getClaim.ts';
import { getDocument } from '../../actions/getDocument.ts';
import { getEntry } from '../../actions/getEntry.ts';
import { getFigure } from '../../actions/getFigure.ts';
import { getOverview } from '../../actions/getOverview.ts';
import { listClaims } from '../../actions/listClaims.ts';
import { listDocuments } from '../../actions/listDocuments.ts';
import { listEntries } from '../../actions/listEntries.ts';
import { listFigures } from '../../actions/listFigures.ts';
import { search } from '../../actions/search.ts';
import { claimKinds } from '../../core/claims/claim.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { pageNotFound } from '../errors.ts';
import { clientAddress, createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery } from './operation.ts';
import { paging, words } from './paging.ts';
import * as schemas from './schemas.ts';

const flag = z.enum(['true', 'false']).optional();

function addDocuments(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/documents',
      summary: 'Archived documents, newest first',
      query: z.object({ ...paging, voice: schemas.voiceSchema.optional(), query: words.optional(), notReviewed: flag }),
      body: noBody,
      answer: schemas.pageOf(schemas.documentSchema),
    },
    (c, { query: { notReviewed, ...query } }) =>
      listDocuments(ledgerIn(c), { ...query, ...(notReviewed === 'true' && { notReviewed: true }) }),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/documents/{id}',
      query: noQuery,
      summary: 'A document with its text, its claims and its history',
      body: noBody,
      answer: schemas.documentPageSchema,
    },
    (c, { id }) => getDocument(ledgerIn(c), id),
  );
}

function addClaims(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/claims',
      summary: 'Claims with the words and the document that they stand in',
      query: z.object({
        ...paging,
        documentId: words.optional(),
        state: schemas.reviewStateSchema.optional(),
        kind: z.enum(claimKinds).optional(),
      }),
      body: noBody,
      answer: schemas.pageOf(schemas.claimInContextSchema),
    },
    (c, { query }) => listClaims(ledgerIn(c), query),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/claims/{id}',
      query: noQuery,
      summary: 'A claim with its earlier versions and its history',
      body: noBody,
      answer: schemas.claimPageSchema,
    },
    (c, { id }) => getClaim(ledgerIn(c), id),
  );
}

function addFigures(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/figures',
      summary: 'Quantities that the ledger has reports of; those on which reports differ come first',
      query: z.object({
        ...paging,
        differing: flag,
        measure: words.optional(),
        unit: words.optional(),
        place: words.optional(),
        query: words.optional(),
      }),
      body: noBody,
      answer: schemas.pageOf(schemas.figureSchema),
    },
    (c, { query: { differing, ...query } }) =>
      listFigures(ledgerIn(c), { ...query, ...(differing === 'true' && { differing: true }) }),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/figures/{id}',
      query: noQuery,
      summary: 'A quantity with every claim about it and how they stand to each other',
      body: noBody,
      answer: schemas.figurePageSchema,
    },
    (c, { id }) => getFigure(ledgerIn(c), id),
  );
}

function addEntries(api: Api, type: 'place' | 'actor'): void {
  const path = `/${type}s`;
  addOperation(
    api,
    {
      method: 'get',
      path,
      summary: `The registry's ${type}s`,
      query: z.object({
        ...paging,
        query: words.optional(),
        kind: words.optional(),
        parent: words.optional(),
        within: words.optional(),
      }),
      body: noBody,
      answer: schemas.pageOf(schemas.entrySchema),
    },
    (c, { query }) => listEntries(ledgerIn(c), { ...query, type }),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: `${path}/{id}`,
      query: noQuery,
      summary: type === 'place' ? 'A place and the claims about it' : 'An actor and the claims about it',
      body: noBody,
      answer: schemas.entryPageSchema,
    },
    async (c, { id }) => {
      const found = await getEntry(ledgerIn(c), id);
      if (found.entry.type !== type) throw new CounterfoilError(pageNotFound, `${id} is no ${type}`);
      return found;
    },
  );
}

export function addReadingOperations(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/overview',
      summary: 'What the ledger holds',
      query: noQuery,
      body: noBody,
      answer: schemas.overviewSchema,
    },
    (c) => getOverview(ledgerIn(c)),
  );
  addDocuments(api);
  addClaims(api);
  addFigures(api);
  addEntries(api, 'place');
  addEntries(api, 'actor');
  const limit = createRateLimit({ burst: 30, perMinute: 60 });
  addOperation(
    api,
    {
      method: 'get',
      path: '/search',
      summary: 'Documents, claims and registry entries that hold the words',
      query: z.object({ q: z.string().max(300), limit: paging.limit }),
      body: noBody,
      answer: schemas.searchSchema,
    },
    async (c: RequestContext, { query }) => {
      takeToken(c, limit, c.get('account')?.id ?? clientAddress(c));
      return search(ledgerIn(c), { query: query.q, ...(query.limit !== undefined && { limit: query.limit }) });
    },
  );
}
