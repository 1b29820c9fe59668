/** The programme's rooms: pairings on a day, totals, what was reported beside them, and the boards. */
import { Hono } from 'hono';
import { getOverview } from '../../actions/getOverview.ts';
import { allRecords } from '../../actions/programme/allRecords.ts';
import { pairingsCsv, totalsCsv } from '../../actions/programme/csvTables.ts';
import { getProgramme } from '../../actions/programme/getProgramme.ts';
import { getSupervisionList } from '../../actions/programme/getSupervisionList.ts';
import { judgeArrival } from '../../actions/programme/judgeArrival.ts';
import { listArrivals } from '../../actions/programme/listArrivals.ts';
import { listFindings } from '../../actions/programme/listFindings.ts';
import { listLists } from '../../actions/programme/listLists.ts';
import { listObligations } from '../../actions/programme/listObligations.ts';
import { listPairingsOn } from '../../actions/programme/listPairingsOn.ts';
import { listProgrammes } from '../../actions/programme/listProgrammes.ts';
import { programmeChoices } from '../../actions/programme/programmeChoices.ts';
import type { ReportedExplorer, TotalRecordsPage, TotalsExplorer } from '../../actions/programmeAnswers.ts';
import { recheckFinding } from '../../actions/records/recheckFinding.ts';
import { reportAction } from '../../actions/records/reportAction.ts';
import { compareReported } from '../../actions/totals/compareReported.ts';
import { getTotals } from '../../actions/totals/getTotals.ts';
import { listTotalRecords } from '../../actions/totals/listTotalRecords.ts';
import type { ExclusionReason } from '../../actions/totalAnswers.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { readForm, required, typed, wholeNumber } from '../forms.ts';
import { pageNumber, pageSize } from '../listings.ts';
import { localPath } from '../localPath.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import { cellKeys, reportedQuestion, totalsQuestion } from '../programme/totalsQuestion.ts';
import type { Room } from '../room.ts';
import { room } from '../room.ts';

const id = (c: RequestContext): string => c.req.param('id') ?? '';

/** What an address asks for by this name; undefined where it says nothing. */
function asked(c: RequestContext, name: string): string | undefined {
  return c.req.query(name)?.trim().slice(0, 300) || undefined;
}

function pairings(c: RequestContext) {
  const view = asked(c, 'view') === 'working' ? 'working' : undefined;
  return listPairingsOn(ledgerIn(c), {
    on: asked(c, 'on'),
    programme: asked(c, 'programme'),
    party: asked(c, 'party'),
    view,
  });
}

async function totals(c: RequestContext): Promise<TotalsExplorer> {
  const ledger = ledgerIn(c);
  const [answer, programmes, series] = await Promise.all([
    getTotals(
      ledger,
      totalsQuestion((name) => c.req.query(name)),
    ),
    programmeChoices(ledger),
    allRecords(ledger, { type: 'series' }, 200),
  ]);
  return {
    totals: { ...answer, names: { ...programmes.names, ...answer.names } },
    programmes: programmes.items,
    series: series.items,
  };
}

async function totalRecords(c: RequestContext): Promise<TotalRecordsPage> {
  const query = (name: string): string | undefined => c.req.query(name);
  const request = totalsQuestion(query);
  const [stage = 'disbursement'] = request.stages ?? [];
  const reason = asked(c, 'reason') as ExclusionReason | undefined;
  const keys = cellKeys(query);
  const page = pageNumber(c);
  const found = await listTotalRecords(ledgerIn(c), {
    request,
    stage,
    ...(reason && { reason }),
    ...(keys && { keys }),
    page,
    limit: pageSize,
  });
  return { ...found, stage, keys: keys ?? [], reason: reason ?? null, page, pageSize };
}

async function reported(c: RequestContext): Promise<ReportedExplorer> {
  const ledger = ledgerIn(c);
  const [answer, programmes] = await Promise.all([
    compareReported(
      ledger,
      reportedQuestion((name) => c.req.query(name)),
    ),
    programmeChoices(ledger),
  ]);
  return { reported: answer, programmes: programmes.items };
}

async function overview(c: RequestContext) {
  const ledger = ledgerIn(c);
  const [answer, programmes] = await Promise.all([getOverview(ledger), listProgrammes(ledger)]);
  return { ...answer, programmes };
}

const rooms: readonly Room[] = [
  room('/', overview, portal.overviewPage),
  room('/programmes', (c) => listProgrammes(ledgerIn(c), { on: asked(c, 'on') }), portal.programmesPage),
  room('/programmes/:id', (c) => getProgramme(ledgerIn(c), { id: id(c), on: asked(c, 'on') }), portal.programmePage),
  room('/pairings', pairings, portal.pairingsPage),
  room(
    '/lists',
    (c) => listLists(ledgerIn(c), { on: asked(c, 'on'), programme: asked(c, 'programme') }),
    portal.listsPage,
  ),
  room('/lists/:id', (c) => getSupervisionList(ledgerIn(c), { id: id(c), on: asked(c, 'on') }), portal.listPage),
  room('/arrivals', (c) => listArrivals(ledgerIn(c), { programme: asked(c, 'programme') }), portal.arrivalsPage),
  room(
    '/obligations',
    (c) => listObligations(ledgerIn(c), { programme: asked(c, 'programme'), standing: asked(c, 'standing') }),
    portal.obligationsPage,
  ),
  room(
    '/findings',
    (c) => listFindings(ledgerIn(c), { programme: asked(c, 'programme'), status: asked(c, 'status') }),
    portal.findingsPage,
  ),
];

/** Totals cost more than other pages; somebody who asks without end is asked to wait. */
const costly: readonly Room[] = [
  room('/totals', totals, portal.totalsPage),
  room('/totals/records', totalRecords, portal.totalRecordsPage),
  room('/reported', reported, portal.reportedPage),
];

function csv(c: RequestContext, name: string, text: string): Response {
  return c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': c.get('account') ? 'private, no-store' : 'no-cache',
  });
}

type Act = (c: RequestContext, form: URLSearchParams) => Promise<unknown>;

const judge: Act = (c, form) =>
  judgeArrival(ledgerIn(c), {
    sent: form.getAll('sent'),
    received: form.getAll('received'),
    status: required(form, 'status'),
    note: typed(form, 'note') ?? undefined,
  });

const report: Act = (c, form) =>
  reportAction(ledgerIn(c), {
    id: id(c),
    version: wholeNumber(typed(form, 'version'), 'version'),
    action: required(form, 'action'),
    on: typed(form, 'on') ?? undefined,
  });

const recheck: Act = (c, form) =>
  recheckFinding(ledgerIn(c), {
    id: id(c),
    version: wholeNumber(typed(form, 'version'), 'version'),
    words: required(form, 'words'),
    confirmed: required(form, 'result') === 'confirmed',
  });

export function programmeRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  for (const { path, show } of rooms) routes.get(path, show);
  const limit = rateLimited(createRateLimit({ burst: 60, perMinute: 120 }));
  for (const { path, show } of costly) routes.get(path, limit, show);
  routes.get('/pairings.csv', async (c) => csv(c, 'pairings', pairingsCsv(await pairings(c))));
  routes.get('/totals.csv', limit, async (c) => csv(c, 'totals', totalsCsv((await totals(c)).totals)));
  const post = (path: string, act: Act): void => {
    routes.post(path, async (c) => {
      signedIn(c);
      const form = await readForm(c);
      await act(c, form);
      return c.redirect(localPath(form.get('next')), 303);
    });
  };
  post('/arrivals/judge', judge);
  post('/findings/:id/report', report);
  post('/findings/:id/recheck', recheck);
  return routes;
}
