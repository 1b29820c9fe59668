/** The hash-chained history: its head, for everybody to note down, and its links. */
import { z } from '@hono/zod-openapi';
import { getHistoryHead } from '../../actions/getHistoryHead.ts';
import { listLinks } from '../../actions/listLinks.ts';
import { ledgerIn } from '../environment.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery } from './operation.ts';
import { paging } from './paging.ts';
import { pageOf } from './schemas.ts';

const maybe = z.string().nullable();

const headSchema = z
  .object({
    sequence: z.string().openapi({ description: 'Number of the last entry, which is how many there are' }),
    hash: z.string(),
    at: maybe,
    head: z.string().openapi({ description: 'As `counterfoil history verify --head` takes it' }),
  })
  .readonly()
  .openapi('HistoryHead');

const linkSchema = z
  .object({
    sequence: z.string(),
    at: z.string(),
    verb: z.string(),
    recordType: z.string(),
    by: maybe,
    reason: maybe,
    hash: z.string(),
  })
  .readonly()
  .openapi('HistoryLink');

export function addHistoryOperations(api: Api): void {
  const common = { method: 'get', body: noBody } as const;
  addOperation(
    api,
    {
      ...common,
      path: '/history/head',
      summary: 'The end of the history: note it down, and nothing before it can be changed unseen',
      query: noQuery,
      answer: headSchema,
    },
    (c) => getHistoryHead(ledgerIn(c)),
  );
  addOperation(
    api,
    {
      ...common,
      path: '/history',
      summary: 'The links of the history, newest first',
      query: z.object(paging),
      answer: pageOf(linkSchema),
    },
    (c, { query }) => listLinks(ledgerIn(c), query),
  );
}
