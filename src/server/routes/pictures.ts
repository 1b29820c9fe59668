/** Pictures among the documents, for the pages that show them. No other file is served: it could run, or deceive. */
import { Hono } from 'hono';
import { getDocumentFile } from '../../actions/getDocument.ts';
import { pictureTypes } from '../../actions/pictureOf.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { ServerEnv } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { pageNotFound } from '../errors.ts';

export function pictureRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.get('/documents/:id/picture', async (c) => {
    const file = await getDocumentFile(ledgerIn(c), c.req.param('id'));
    if (!file || !pictureTypes.has(file.mediaType)) {
      throw new CounterfoilError(pageNotFound, 'this document is no picture');
    }
    c.header('Cache-Control', 'private, max-age=86400');
    c.header('Content-Disposition', 'inline');
    return c.body(new Uint8Array(file.bytes), 200, { 'Content-Type': file.mediaType });
  });
  return routes;
}
