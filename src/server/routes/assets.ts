/** Style sheets, scripts, fonts and pictures. */
import { Hono } from 'hono';
import { createAssets } from '../assetFiles.ts';
import { acceptedEncoding } from '../encoding.ts';
import type { ServerEnv } from '../environment.ts';

const yearInSeconds = 365 * 24 * 3600;

export function assetRoutes(): Hono<ServerEnv> {
  const assets = createAssets(process.env['NODE_ENV'] !== 'development');
  const routes = new Hono<ServerEnv>();
  routes.get('/assets/*', async (c) => {
    const file = await assets(c.req.path);
    if (!file) return c.notFound();
    // Names carry no hash, so browsers ask again and mostly hear "not modified"; fonts never change under their name.
    c.header('Cache-Control', file.immutable ? `public, max-age=${yearInSeconds}, immutable` : 'public, no-cache');
    c.header('Vary', 'Accept-Encoding');
    const { bytes, encoding } = await file.body(acceptedEncoding(c.req.header('accept-encoding')));
    // A strong tag stands for bytes, so each encoding has its own; a browser that has any of them has the content.
    c.header('ETag', `"${file.tag}${encoding === null ? '' : `-${encoding}`}"`);
    if (c.req.header('if-none-match')?.includes(file.tag)) return c.body(null, 304);
    if (encoding !== null) c.header('Content-Encoding', encoding);
    return c.body(bytes, 200, { 'Content-Type': file.type });
  });
  return routes;
}
