/** Alerts: their list, and one of them. */
import { Hono } from 'hono';
import { getAlert } from '../../actions/monitoring/alerts/getAlert.ts';
import { listAlerts } from '../../actions/monitoring/alerts/listAlerts.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import type { AlertsRoom } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { fieldInvalid } from '../errors.ts';
import { filtersOf, pageNumber } from '../listings.ts';
import { room } from '../room.ts';
import { namedEntry } from './namedEntry.ts';

const pageSize = 50;
const phases = ['on', 'firing', 'recovering', 'ended', 'all'] as const;

/** "3" or "3-5". Throws FIELD_INVALID. */
function runsIn(text: string | undefined): { from: number; to: number } | undefined {
  if (text === undefined || text === '') return undefined;
  const [, from, to] = /^([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?$/.exec(text) ?? [];
  if (from === undefined) throw new CounterfoilError(fieldInvalid, 'run: a number of a run, or two such as 3-5');
  return { from: Number(from), to: Number(to ?? from) };
}

async function alerts(c: RequestContext): Promise<AlertsRoom> {
  const ledger = ledgerIn(c);
  const filters = filtersOf(c, ['phase', 'severity', 'place', 'rule', 'indicator', 'run', 'muted']);
  const page = pageNumber(c);
  const place = await namedEntry(ledger, { kind: 'place', field: 'place', typed: filters['place'] ?? null });
  const runs = runsIn(filters['run']);
  const phase = phases.find((each) => each === filters['phase']);
  const answer = await listAlerts(ledger, {
    place: place ?? undefined,
    rule: filters['rule'],
    indicator: filters['indicator'],
    severity: severities.find((each) => each === filters['severity']),
    // What a notice told of may have ended since.
    phase: phase ?? (runs ? 'all' : 'on'),
    muted: filters['muted'] === undefined ? undefined : filters['muted'] === 'yes',
    runs,
    page,
    limit: pageSize,
  });
  const { day, total, items } = answer;
  return { day, total, items, page, pageSize, filters };
}

export function alertRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const list = room('/watch/alerts', alerts, portal.alertsPage);
  const one = room('/watch/alerts/:id', (c) => getAlert(ledgerIn(c), c.req.param('id') ?? ''), portal.alertPage);
  for (const { path, show } of [list, one]) routes.get(path, show);
  return routes;
}
