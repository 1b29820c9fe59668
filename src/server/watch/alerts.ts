/** Alerts: their list, and one of them. */
import { Hono } from 'hono';
import { getAlert } from '../../actions/monitoring/alerts/getAlert.ts';
import { alertsCsv } from '../../actions/monitoring/alerts/alertsCsv.ts';
import type { AlertQuestion } from '../../actions/monitoring/alerts/listAlerts.ts';
import { everyAlert, listAlerts } from '../../actions/monitoring/alerts/listAlerts.ts';
import { notReadAs } from '../../actions/filterNotUnderstood.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import type { AlertsRoom } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { csvFile } from '../csvFile.ts';
import { askedOf, askedYes, asking, inFilter } from '../filters.ts';
import { filtersOf, pageNumber } from '../listings.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import { room } from '../room.ts';
import { namedEntry } from './namedEntry.ts';

const pageSize = 50;
const phases = ['on', 'firing', 'recovering', 'ended', 'all'] as const;

const parameters = ['phase', 'severity', 'place', 'rule', 'indicator', 'run', 'muted'] as const;

/** "3" or "3-5". Throws FILTER_NOT_UNDERSTOOD. */
function runsIn(text: string | undefined): { from: number; to: number } | undefined {
  if (text === undefined) return undefined;
  const [, from, to] = /^([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?$/.exec(text) ?? [];
  if (from === undefined) throw notReadAs('run', text, 'the number of a run, or two such as 3-5');
  return { from: Number(from), to: Number(to ?? from) };
}

/** What the address asks for, but for the page. Throws FILTER_NOT_UNDERSTOOD. */
async function questionIn(c: RequestContext): Promise<AlertQuestion> {
  const ledger = ledgerIn(c);
  const filters = filtersOf(c, parameters);
  const typed = filters['place'] ?? null;
  const place = await inFilter('place', () => namedEntry(ledger, { kind: 'place', field: 'place', typed }));
  const runs = runsIn(filters['run']);
  const phase = askedOf(c, 'phase', phases);
  return {
    place: place ?? undefined,
    rule: filters['rule'],
    indicator: filters['indicator'],
    severity: askedOf(c, 'severity', severities),
    // What a notice told of may have ended since.
    phase: phase ?? (runs ? 'all' : 'on'),
    muted: askedYes(c, 'muted'),
    runs,
  };
}

async function alerts(c: RequestContext): Promise<AlertsRoom> {
  const page = pageNumber(c);
  const { day, total, items } = await listAlerts(ledgerIn(c), { ...(await questionIn(c)), page, limit: pageSize });
  return { day, total, items, page, pageSize, filters: filtersOf(c, parameters) };
}

async function alertsFile(c: RequestContext): Promise<Response> {
  const { items } = await everyAlert(ledgerIn(c), await questionIn(c));
  return csvFile(c, 'alerts', alertsCsv(items));
}

export function alertRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const list = room('/watch/alerts', alerts, portal.alertsPage, [...parameters, 'page']);
  const one = room('/watch/alerts/:id', (c) => getAlert(ledgerIn(c), c.req.param('id') ?? ''), portal.alertPage, []);
  const limit = rateLimited(createRateLimit({ burst: 60, perMinute: 60 }));
  routes.get('/watch/alerts.csv', limit, asking(parameters, alertsFile, { strict: true }));
  for (const { path, show } of [list, one]) routes.get(path, show);
  return routes;
}
