/** What everybody may see of watched places. A value is a decimal, "withheld", or null where nothing was reported. */
import { z } from '@hono/zod-openapi';
import { getGrid } from '../../actions/monitoring/shown/getGrid.ts';
import { getPeers } from '../../actions/monitoring/shown/getPeers.ts';
import { getWatch } from '../../actions/monitoring/shown/getWatch.ts';
import { getWatchedPlace } from '../../actions/monitoring/shown/getWatchedPlace.ts';
import { ledgerIn } from '../environment.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery } from './operation.ts';
import { words } from './paging.ts';
import * as schemas from './watchSchemas.ts';

const choice = {
  indicator: words.optional().openapi({ description: 'Id of an indicator; the first that has readings when absent' }),
  period: words
    .optional()
    .openapi({ description: '"2023", "2023-Q4", "2023-11" or "2023-W48"; the newest when absent' }),
};

export function addWatchOperations(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch',
      summary: 'How many places are watched, which alerts are on, and what was not reported',
      query: noQuery,
      body: noBody,
      answer: schemas.watchSchema,
    },
    (c) => getWatch(ledgerIn(c)),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/places/{id}',
      summary: 'A watched place: its indicators over time, lines of rules, path to the target, peers, alerts, measures',
      query: noQuery,
      body: noBody,
      answer: schemas.watchedPlaceSchema,
    },
    (c, { id }) => getWatchedPlace(ledgerIn(c), id),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/grid',
      summary: 'The places of one kind by one indicator in one period: one by one, or by the places that they lie in',
      query: z.object({
        ...choice,
        within: words.optional().openapi({ description: 'Id of a place; everywhere when absent' }),
        tier: words.optional().openapi({ description: 'Kind of place; the most frequent when absent' }),
        as: z.enum(['places', 'groups']).optional().openapi({
          description: '"places": one by one, however many there are; groups when absent, where they fit on no page',
        }),
        page: z.coerce.number().int().min(1).max(10_000).optional(),
        limit: z.coerce.number().int().min(1).max(3000).optional().openapi({
          description: 'Places or groups on a page; 150 places or 60 groups when absent',
        }),
      }),
      body: noBody,
      answer: schemas.gridSchema,
    },
    (c, { query: { as, limit, within = null, ...asked } }) =>
      getGrid(ledgerIn(c), { ...asked, within, oneByOne: as === 'places', pageSize: limit }),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/peers',
      summary: 'A place among those of its kind with the same place above them',
      query: z.object({ ...choice, place: words.openapi({ description: 'Id of a place' }) }),
      body: noBody,
      answer: schemas.peersSchema,
    },
    (c, { query }) => getPeers(ledgerIn(c), query),
  );
}
