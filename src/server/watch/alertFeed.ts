/** The feed of alerts that the public sees: of all, or of one place, rule or list. */
import { Hono } from 'hono';
import { ledgerFor } from '../../actions/ledger.ts';
import { listAlerts } from '../../actions/monitoring/alerts/listAlerts.ts';
import { publicActor } from '../../core/access/decide.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { asking, inFilter } from '../filters.ts';
import { filtersOf, pageNumber } from '../listings.ts';
import { viewOf } from '../view.ts';
import { namedEntry } from './namedEntry.ts';

const pageSize = 100;
const parameters = ['place', 'rule', 'list'] as const;

/** Always what the public sees, whoever asks: feeds are read by programs that others see too. */
async function feed(c: RequestContext): Promise<Response> {
  const { open, publicUrl } = c.get('parts');
  const ledger = ledgerFor(open, publicActor);
  const filters = filtersOf(c, parameters);
  const page = pageNumber(c);
  const typed = filters['place'] ?? null;
  const place = await inFilter('place', () => namedEntry(ledger, { kind: 'place', field: 'place', typed }));
  const { items, total } = await listAlerts(ledger, {
    phase: 'all',
    order: 'newest',
    place: place ?? undefined,
    rule: filters['rule'],
    list: filters['list'],
    page,
    limit: pageSize,
  });
  const view = viewOf(c);
  const answer = { items, filters, page, isLast: page * pageSize >= total };
  return c.body(
    `<?xml version="1.0" encoding="utf-8"?>\n${String(portal.alertFeed(answer, new URL(publicUrl).origin, view))}`,
    200,
    {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Content-Language': view.locale,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Language, Cookie',
    },
  );
}

export function alertFeedRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.get(portal.alertFeedHref, asking([...parameters, 'page'], feed, { strict: true }));
  return routes;
}
