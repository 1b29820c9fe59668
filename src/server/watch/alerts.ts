/** Alerts, the feed of those that the public sees, and silences. */
import { Hono } from 'hono';
import { getAlert } from '../../actions/monitoring/alerts/getAlert.ts';
import { listAlerts } from '../../actions/monitoring/alerts/listAlerts.ts';
import { endSilence } from '../../actions/monitoring/silences/endSilence.ts';
import { listSilences } from '../../actions/monitoring/silences/listSilences.ts';
import { silenceAlerts } from '../../actions/monitoring/silences/silenceAlerts.ts';
import { ledgerFor } from '../../actions/ledger.ts';
import { decide, publicActor } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import type { AlertsRoom, SilencesRoom } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, ledgerIn, signedIn } from '../environment.ts';
import { fieldInvalid } from '../errors.ts';
import { readForm, required, typed } from '../forms.ts';
import { filtersOf, pageNumber } from '../listings.ts';
import { room } from '../room.ts';
import { viewOf } from '../view.ts';
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

const mostInFeed = 100;

/** Always what the public sees, whoever asks: feeds are read by programs that others see too. */
async function feed(c: RequestContext): Promise<Response> {
  const { open, publicUrl } = c.get('parts');
  const ledger = ledgerFor(open, publicActor);
  const { items } = await listAlerts(ledger, { phase: 'all', limit: mostInFeed });
  const view = viewOf(c);
  const xml = portal.alertFeed(items, new URL(publicUrl).origin, view);
  return c.body(`<?xml version="1.0" encoding="utf-8"?>\n${String(xml)}`, 200, {
    'Content-Type': 'application/atom+xml; charset=utf-8',
    'Content-Language': view.locale,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Language, Cookie',
  });
}

async function silences(c: RequestContext, refused: SilencesRoom['refused'] = null): Promise<SilencesRoom> {
  signedIn(c);
  const mayAsk = decide(actorIn(c), 'silence alerts').allowed;
  const { items } = await listSilences(ledgerIn(c));
  return { silences: items, mayAsk, refused };
}

async function orRefused(c: RequestContext, form: URLSearchParams, act: () => Promise<unknown>): Promise<Response> {
  try {
    await act();
    return c.redirect('/watch/silences', 303);
  } catch (error) {
    if (!(error instanceof CounterfoilError) || ![409, 422].includes(error.kind.status)) throw error;
    const { message, kind } = error;
    const answer = await silences(c, { message, remedy: kind.remedy, typed: Object.fromEntries(form) });
    c.header('Cache-Control', 'no-store');
    return c.html(String(portal.silencesPage(answer, { ...viewOf(c), path: '/watch/silences' })), 422);
  }
}

function silenceRoutes(routes: Hono<ServerEnv>): void {
  const page = room('/watch/silences', (c) => silences(c), portal.silencesPage);
  routes.get(page.path, page.show);
  routes.post('/watch/silences', async (c) => {
    signedIn(c);
    const form = await readForm(c);
    const ledger = ledgerIn(c);
    return orRefused(c, form, async () =>
      silenceAlerts(ledger, {
        place: await namedEntry(ledger, { kind: 'place', field: 'place', typed: typed(form, 'place') }),
        rule: typed(form, 'rule'),
        theme: typed(form, 'theme'),
        indicator: typed(form, 'indicator'),
        reason: required(form, 'reason'),
        by: required(form, 'by'),
        from: typed(form, 'from'),
        until: required(form, 'until'),
      }),
    );
  });
  routes.post('/watch/silences/:id/end', async (c) => {
    signedIn(c);
    const form = await readForm(c);
    const id = c.req.param('id');
    return orRefused(c, form, () => endSilence(ledgerIn(c), { id, reason: form.get('reason') ?? '' }));
  });
}

export function alertRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const list = room('/watch/alerts', alerts, portal.alertsPage);
  const one = room('/watch/alerts/:id', (c) => getAlert(ledgerIn(c), c.req.param('id') ?? ''), portal.alertPage);
  routes.get(portal.alertFeedHref, (c) => feed(c));
  for (const { path, show } of [list, one]) routes.get(path, show);
  silenceRoutes(routes);
  return routes;
}
