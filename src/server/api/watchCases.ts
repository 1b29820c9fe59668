/** Cases: what people make of alerts. Every change names the version that was seen, and answers with the case. */
import { z } from '@hono/zod-openapi';
import { acknowledgeCase } from '../../actions/monitoring/cases/acknowledgeCase.ts';
import { assignMeasure } from '../../actions/monitoring/cases/assignMeasure.ts';
import { changeMeasure } from '../../actions/monitoring/cases/changeMeasure.ts';
import { closeCase } from '../../actions/monitoring/cases/closeCase.ts';
import { commentCase } from '../../actions/monitoring/cases/commentCase.ts';
import { getCase } from '../../actions/monitoring/cases/getCase.ts';
import { casesCsv } from '../../actions/monitoring/cases/casesCsv.ts';
import { everyCase, listCases } from '../../actions/monitoring/cases/listCases.ts';
import { reopenCase } from '../../actions/monitoring/cases/reopenCase.ts';
import { verifyCase } from '../../actions/monitoring/cases/verifyCase.ts';
import { measureStates, outcomes } from '../../core/monitoring/cases/caseEvent.ts';
import { caseStages } from '../../core/monitoring/cases/caseState.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import type { Api } from './operation.ts';
import { addCsvFile, addOperation, noBody, noQuery } from './operation.ts';
import { paging, words as word } from './paging.ts';
import { boardSchema, caseSchema } from './watchCaseSchemas.ts';

function ledgerOfAccount(c: RequestContext) {
  signedIn(c);
  return ledgerIn(c);
}

const version = z.int().min(1).openapi({ description: 'The version of the case that was seen' });
const words = z.string().trim().min(1).max(2000);
const evidence = z
  .array(
    z
      .object({
        document: word,
        claim: word.nullish(),
        quote: z.string().min(1).max(20_000).nullish(),
        note: words.nullish(),
      })
      .strict(),
  )
  .max(50)
  .optional();
const terms = {
  what: words,
  owner: word.openapi({ description: 'A party of the registry' }),
  budget: z.object({ amount: z.string(), currency: z.string() }).strict().nullish(),
  due: z.iso.date(),
  project: word.nullish().openapi({ description: 'The record of a project' }),
};

export function addWatchCaseOperations(api: Api): void {
  addReading(api);
  addActs(api);
  addMeasures(api);
}

const boardFilter = z.object({
  stage: z.enum(caseStages).optional().openapi({ description: 'One column alone, page by page' }),
  within: word.optional().openapi({ description: 'At this place or below it' }),
  theme: word.optional(),
  severity: z.enum(severities).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  owner: word.optional().openapi({ description: 'A party that carries out a measure' }),
});
const boardQuery = boardFilter.extend(paging);

function addReading(api: Api): void {
  const shown = { method: 'get', account: true, body: noBody } as const;
  addOperation(
    api,
    { ...shown, path: '/watch/cases', summary: 'The board of cases', query: boardQuery, answer: boardSchema },
    (c, { query: { overdue, ...query } }) => listCases(ledgerOfAccount(c), { ...query, overdue: overdue === 'true' }),
  );
  addCsvFile(
    api,
    { path: '/watch/cases.csv', summary: 'The same cases in one file', query: boardFilter, account: true },
    async (c, { overdue, ...query }) =>
      casesCsv(await everyCase(ledgerOfAccount(c), { ...query, overdue: overdue === 'true' })),
  );
  addOperation(
    api,
    {
      ...shown,
      path: '/watch/cases/{id}',
      summary: 'A case with everything that happened to it and its alert',
      query: noQuery,
      answer: caseSchema,
    },
    (c, { id }) => getCase(ledgerOfAccount(c), { id }),
  );
}

const act = { method: 'post', account: true, query: noQuery, answer: caseSchema } as const;

function addActs(api: Api): void {
  addOperation(
    api,
    {
      ...act,
      path: '/watch/cases/{id}/acknowledge',
      summary: 'Say that somebody is looking into it',
      body: z.object({ version, words: words.optional() }).strict(),
    },
    (c, { id, body }) => acknowledgeCase(ledgerOfAccount(c), { id, ...body }),
  );
  addOperation(
    api,
    {
      ...act,
      path: '/watch/cases/{id}/verify',
      summary: 'Say what the alert was; not for who took its readings in',
      body: z.object({ version, outcome: z.enum(outcomes), duplicateOf: word.nullish(), words, evidence }).strict(),
    },
    (c, { id, body }) => verifyCase(ledgerOfAccount(c), { id, ...body }),
  );
  addOperation(
    api,
    {
      ...act,
      path: '/watch/cases/{id}/comment',
      summary: 'Add words to an open case',
      body: z.object({ version, words }).strict(),
    },
    (c, { id, body }) => commentCase(ledgerOfAccount(c), { id, ...body }),
  );
  addOperation(
    api,
    {
      ...act,
      path: '/watch/cases/{id}/close',
      summary: 'Close a verified case; a true one with evidence',
      body: z.object({ version, words, evidence }).strict(),
    },
    (c, { id, body }) => closeCase(ledgerOfAccount(c), { id, ...body }),
  );
  addOperation(
    api,
    {
      ...act,
      path: '/watch/cases/{id}/reopen',
      summary: 'Open a case again that was closed too soon',
      body: z.object({ version, words }).strict(),
    },
    (c, { id, body }) => reopenCase(ledgerOfAccount(c), { id, ...body }),
  );
}

function addMeasures(api: Api): void {
  addOperation(
    api,
    {
      ...act,
      path: '/watch/cases/{id}/measures',
      summary: 'Assign a measure of assistance to a true case',
      body: z.object({ version, ...terms, words: words.optional() }).strict(),
    },
    (c, { id, body }) => assignMeasure(ledgerOfAccount(c), { id, ...body }),
  );
  addOperation(
    api,
    {
      ...act,
      path: '/watch/cases/{id}/measures/change',
      summary: 'Change a measure, or say that it is done or dropped; what is left out stays',
      body: z
        .object({ version, measure: z.int().min(1), state: z.enum(measureStates).optional(), words })
        .extend(z.object(terms).partial().shape)
        .strict(),
    },
    (c, { id, body }) => changeMeasure(ledgerOfAccount(c), { id, ...body }),
  );
}
