/** Totals over a chosen boundary, and what was reported beside them. */
import { z } from '@hono/zod-openapi';
import { compareReported } from '../../actions/totals/compareReported.ts';
import { getTotals } from '../../actions/totals/getTotals.ts';
import { ledgerIn } from '../environment.ts';
import { clientAddress, createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody } from './operation.ts';
import { words } from './paging.ts';
import * as schemas from './totalSchemas.ts';

const mostIds = 100;

/** Several values in one parameter, with commas between them. */
function commaList<Item extends z.ZodType<unknown, string>>(item: Item) {
  return z
    .string()
    .max(4000)
    .transform((given) => given.split(',').map((each) => each.trim()))
    .pipe(z.array(item).min(1).max(mostIds));
}

const ids = commaList(words).optional().openapi({ type: 'string', description: 'Ids, with commas between them' });
const day = z.iso.date().optional();

const scope = {
  programme: words.optional(),
  donors: ids,
  recipients: ids,
  sectors: ids,
  start: day,
  end: day,
  side: schemas.sideSchema.optional().openapi({ description: '`sent` when absent' }),
  view: schemas.viewSchema
    .optional()
    .openapi({ description: '`current` counts what is not published yet, for who may read it' }),
};

const totalsQuery = z.object({
  ...scope,
  boundaryActors: ids,
  boundaryPlaces: ids,
  direction: z.enum(['in', 'out']).optional(),
  stages: commaList(schemas.stageSchema)
    .optional()
    .openapi({ type: 'string', description: 'Stages, with commas; one figure each. Disbursement when absent' }),
  by: commaList(schemas.dimensionSchema)
    .optional()
    .openapi({ type: 'string', description: 'Of donor, place, year, sector, programme; with commas between them' }),
  placeLevel: schemas.levelSchema.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  series: ids,
  priceYear: z.coerce.number().int().min(1900).max(2200).optional(),
  single: z.enum(['true', 'false']).optional(),
});

export function addTotalOperations(api: Api): void {
  const limit = createRateLimit({ burst: 30, perMinute: 60 });
  addOperation(
    api,
    {
      method: 'get',
      path: '/totals',
      summary: 'What crossed a boundary, once: by stage, side, period and price basis, with what is left out and why',
      query: totalsQuery,
      body: noBody,
      answer: schemas.totalsSchema,
    },
    async (c, { query: { boundaryActors: actors, boundaryPlaces: places, single, ...query } }) => {
      takeToken(c, limit, c.get('account')?.id ?? clientAddress(c));
      const boundary = (actors ?? places) && { ...(actors && { actors }), ...(places && { places }) };
      return getTotals(ledgerIn(c), { ...query, boundary, ...(single === 'true' && { single: true }) });
    },
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/reported',
      summary: 'Totals that somebody reported beside those of the records of the same scope; never added',
      query: z.object({ ...scope, stage: schemas.stageSchema.optional() }),
      body: noBody,
      answer: schemas.reportedSchema,
    },
    async (c, { query }) => {
      takeToken(c, limit, c.get('account')?.id ?? clientAddress(c));
      return compareReported(ledgerIn(c), query);
    },
  );
}
