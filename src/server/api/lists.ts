/** Supervision lists on a day: their rules, their places, and how far each is on its way off the list. */
import { z } from '@hono/zod-openapi';
import { getSupervisionList } from '../../actions/programme/getSupervisionList.ts';
import { listsAskedFor } from '../../actions/programme/listsAskedFor.ts';
import { listOrders } from '../../core/lists/nearness.ts';
import { ledgerIn } from '../environment.ts';
import { listsSchema, supervisionListSchema } from './listSchemas.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody } from './operation.ts';
import { words } from './paging.ts';

const day = {
  on: z.iso.date().optional().openapi({ description: 'As of this day; today when absent' }),
  view: z.literal('working').optional().openapi({ description: 'With what is not published yet, for who may see it' }),
};

export function addListOperations(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/lists',
      summary: 'The supervision lists, with how many places are on each',
      query: z.object({ ...day, programme: words.optional() }),
      body: noBody,
      answer: listsSchema,
    },
    (c, { query }) => listsAskedFor(ledgerIn(c), query),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/lists/{id}',
      summary:
        'A supervision list, by its id or identifier: its rules, its places, and what each still needs to leave it',
      query: z.object({
        ...day,
        within: words.optional().openapi({ description: 'Id of a place' }),
        level: words.optional(),
        standing: words.optional(),
        met: z
          .string()
          .regex(/^\d{1,4}$/)
          .optional()
          .openapi({ description: 'So many periods in a row, exit not due' }),
        listing: words.optional().openapi({ description: 'Id of one listing alone, with its checks' }),
        order: z.enum(listOrders).optional(),
        page: z.coerce.number().int().min(1).max(100_000).optional(),
        pageSize: z.coerce.number().int().min(1).max(1000).optional(),
      }),
      body: noBody,
      answer: supervisionListSchema,
    },
    (c, { id, query }) => getSupervisionList(ledgerIn(c), { id, ...query }),
  );
}
