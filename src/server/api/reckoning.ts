/** Which figures cannot all be true, and what they leave open. */
import { z } from '@hono/zod-openapi';
import { askScope } from '../../actions/reckoning/askScope.ts';
import { getConflict } from '../../actions/reckoning/getConflict.ts';
import { listConflicts } from '../../actions/reckoning/listConflicts.ts';
import { reckonFigure } from '../../actions/reckoning/reckonFigure.ts';
import { pageOf, sliceOf } from '../../actions/page.ts';
import { ledgerIn } from '../environment.ts';
import { clientAddress, createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { scopeQuestion } from '../reckoning/scopeQuestion.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery } from './operation.ts';
import { paging, words } from './paging.ts';
import * as schemas from './reckoningSchemas.ts';
import { stageSchema } from './totalSchemas.ts';

const names = z.string().max(4000).optional().openapi({ description: 'Names or ids, with semicolons between them' });
const day = z.iso.date().optional();
const scopeQuery = z.object({
  donors: names,
  recipients: names,
  sectors: z.string().max(4000).optional().openapi({ description: 'Sectors as claims name them' }),
  start: day,
  end: day,
  measure: words.optional().openapi({ description: 'As a figure has it; what most statements are of when absent' }),
  unit: words.optional(),
  stage: stageSchema.optional(),
  basis: z
    .enum(['flow', 'stock'])
    .optional()
    .openapi({ description: 'A stock is asked as of `end`; flow when absent' }),
});

export function addReckoningOperations(api: Api): void {
  const limit = createRateLimit({ burst: 20, perMinute: 60 });
  addOperation(
    api,
    {
      method: 'get',
      path: '/conflicts',
      summary: 'Sets of statements that cannot all be true, with the words and speakers of each',
      query: z.object(paging),
      body: noBody,
      answer: schemas.conflictsSchema,
    },
    async (c, { query }) => {
      const slice = sliceOf(query);
      const { conflicts, ...compared } = await listConflicts(ledgerIn(c));
      const shown = conflicts.slice(slice.offset, slice.offset + slice.limit);
      const { items, next, total } = pageOf(shown, conflicts.length, slice);
      return { ...compared, conflicts: items, next, total };
    },
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/conflicts/{id}',
      summary: 'One open conflict',
      query: noQuery,
      body: noBody,
      answer: schemas.conflictSchema,
    },
    (c, { id }) => getConflict(ledgerIn(c), id),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/figures/{id}/reckoning',
      summary: 'Between what a figure can lie, what pins it there, and the conflicts its reports are in',
      query: noQuery,
      body: noBody,
      answer: schemas.figureReckoningSchema,
    },
    (c, { id }) => reckonFigure(ledgerIn(c), id),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/reckon',
      summary: 'The least and the most that all statements and records leave open of any sum',
      query: scopeQuery,
      body: noBody,
      answer: schemas.scopeReckoningSchema,
    },
    async (c, { query }) => {
      takeToken(c, limit, c.get('account')?.id ?? clientAddress(c));
      const isAsked = Object.values(query).some((value) => value !== undefined);
      return askScope(ledgerIn(c), isAsked ? await scopeQuestion(ledgerIn(c), query) : null);
    },
  );
}
