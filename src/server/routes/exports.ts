/**
 * Records of a type as a file: `/exports/transactions.csv`, with the filters of the list page; also `.json`, `.xlsx`, and
 * `.metadata.json`, which says what the file is.
 */
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { getPath } from 'hono/utils/url';
import type { ExportFilter } from '../../actions/exports/exportRecords.ts';
import { describeExport } from '../../actions/exports/describeExport.ts';
import { exportRecords, exportWorkbook } from '../../actions/exports/exportRecords.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { typeAtPath } from '../../core/records/recordTypes.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { fieldInvalid, pageNotFound } from '../errors.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import { listQuestion } from '../records/listQuestion.ts';
import { viewOf } from '../view.ts';

async function filterOf(c: RequestContext, type: ExportFilter['type']): Promise<ExportFilter> {
  const { question, filters, unknownNames } = await listQuestion(c);
  // A page says that it did not narrow the list by a name it does not know; a file could not.
  if (unknownNames.length > 0) {
    throw new CounterfoilError(fieldInvalid, `the registry knows no “${unknownNames.join('”, “').slice(0, 200)}”`);
  }
  return { type, ...question, view: filters['view'] === 'working' ? 'working' : 'published' };
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'metadata.json': 'application/csvm+json',
};

async function send(c: RequestContext): Promise<Response> {
  // The router has taken a trailing ".json" off the path; the address as it came says which format is meant.
  const [, path = '', format = ''] =
    /^\/exports\/([a-z]+)\.(csv|json|xlsx|metadata\.json)$/.exec(getPath(c.req.raw)) ?? [];
  const type = typeAtPath(path);
  const mediaType = mediaTypes[format];
  if (type === null || mediaType === undefined || type.writers === 'importers')
    throw new CounterfoilError(pageNotFound, `there is no export of “${path.slice(0, 60)}”`);
  const header = c.req.query('header') === 'codes' ? 'codes' : 'labels';
  const style = { header, locale: viewOf(c).locale } as const;
  const [ledger, filter] = [ledgerIn(c), await filterOf(c, type.type)];
  const query = new URL(c.req.url).search;
  c.header('Content-Type', mediaType);
  c.header('Cache-Control', c.get('account') ? 'private, no-store' : 'no-cache');
  if (format === 'metadata.json') {
    return c.body(JSON.stringify(await describeExport(ledger, { filter, style, url: `${path}.csv${query}` }), null, 2));
  }
  const pieces =
    format === 'xlsx'
      ? exportWorkbook(ledger, filter, style)
      : exportRecords(ledger, filter, {
          format: format === 'csv' ? 'csv' : 'json',
          ...style,
          byteOrderMark: header === 'labels',
        });
  c.header('Content-Disposition', `attachment; filename="${type.path}.${format}"`);
  c.header('Link', `<${path}.metadata.json${query}>; rel="describedby"; type="application/csvm+json"`);
  return stream(c, async (out) => {
    for await (const piece of pieces) await out.write(piece);
  });
}

export function exportRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.get('/exports/:file', rateLimited(createRateLimit({ burst: 20, perMinute: 20 })), (c) => send(c));
  return routes;
}
