/** The history of the whole ledger, for everybody. */
import { Hono } from 'hono';
import { getHistoryHead } from '../../actions/getHistoryHead.ts';
import { listLinks } from '../../actions/listLinks.ts';
import { historyPage } from '../../portal/portal.ts';
import type { ServerEnv } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { listing } from '../listings.ts';
import { viewOf } from '../view.ts';

export function historyRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.get('/history', async (c) => {
    const ledger = ledgerIn(c);
    const [links, head] = await Promise.all([
      listing(c, {}, (request) => listLinks(ledger, request)),
      getHistoryHead(ledger),
    ]);
    const answer = { ...links, head };
    c.header('Cache-Control', c.get('account') ? 'private, no-store' : 'no-cache');
    c.header('Vary', 'Cookie, Accept, Accept-Language');
    if (c.get('wantsJson')) return c.json(answer);
    const view = viewOf(c);
    c.header('Content-Language', view.locale);
    return c.html(String(historyPage(answer, view)));
  });
  return routes;
}
