/** Totals of records, the records behind them, and what was reported beside them. */
import { Hono } from 'hono';
import { allRecords } from '../../actions/programme/allRecords.ts';
import { totalsCsv } from '../../actions/programme/csvTables.ts';
import { programmeChoices } from '../../actions/programme/programmeChoices.ts';
import { recordsBehindTotal } from '../../actions/programme/recordsBehindTotal.ts';
import { keptAnswers } from '../../actions/programme/keptAnswers.ts';
import { shownView, totalsView } from '../../actions/programme/shownView.ts';
import type { ReportedExplorer, TotalRecordsPage, TotalsExplorer } from '../../actions/programmeAnswers.ts';
import type { ReportedBesideRecorded } from '../../actions/totalAnswers.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { textOf } from '../../core/records/values.ts';
import { compareReported } from '../../actions/totals/compareReported.ts';
import { getTotals } from '../../actions/totals/getTotals.ts';
import * as portal from '../../portal/portal.ts';
import { csvFile } from '../csvFile.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { pageNumber, pageSize } from '../listings.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import type { Query } from '../programme/totalsQuestion.ts';
import { cellKeys, exclusionReason, reportedQuestion, totalsQuestion } from '../programme/totalsQuestion.ts';
import { NamesOpen, namesAsIds } from '../programme/namesAsIds.ts';
import type { Room } from '../room.ts';
import { room } from '../room.ts';
import { viewOf } from '../view.ts';

function shown(c: RequestContext) {
  return shownView(ledgerIn(c), c.req.query('view'));
}

/** The address as a question. "working" is what the other rooms say; totals count all of it or only what is published. */
function question(c: RequestContext): Promise<Query> {
  return namesAsIds(ledgerIn(c), (name) => {
    const value = c.req.query(name);
    return name === 'view' && value === 'working' ? totalsView(ledgerIn(c), shown(c)) : value;
  });
}

/** What else could be asked, also where this question cannot be answered. */
async function choices(c: RequestContext) {
  const ledger = ledgerIn(c);
  const [programmes, series] = await Promise.all([
    programmeChoices(ledger, shown(c)),
    allRecords(ledger, { type: 'series', view: shown(c) }, 200),
  ]);
  return {
    programmes: programmes.items,
    series: series.items.filter(({ body }) => textOf(body, 'kind') !== 'quantity'),
    names: programmes.names,
  };
}

async function totals(c: RequestContext): Promise<TotalsExplorer> {
  const ledger = ledgerIn(c);
  const request = totalsQuestion(await question(c));
  const isByProgramme = request.programme === undefined;
  const [answer, { names, programmes, series }] = await Promise.all([getTotals(ledger, request), choices(c)]);
  const isWhole = answer.by.length === 1;
  const each = !isByProgramme || isWhole ? answer : await getTotals(ledger, { ...request, by: ['programme'] });
  return {
    totals: { ...answer, names: { ...names, ...answer.names } },
    byProgramme: isByProgramme ? each.figures : null,
    programmes,
    series,
  };
}

async function totalRecords(c: RequestContext): Promise<TotalRecordsPage> {
  const query = await question(c);
  const request = totalsQuestion(query);
  const [stage = 'disbursement'] = request.stages ?? [];
  const reason = exclusionReason(query);
  const keys = cellKeys(query);
  const page = pageNumber(c);
  const found = await recordsBehindTotal(ledgerIn(c), {
    request,
    stage,
    ...(reason && { reason }),
    ...(keys && { keys }),
    page,
    limit: pageSize,
  });
  return { ...found, stage, keys: keys ?? [], reason: reason ?? null, page, pageSize };
}

const published = keptAnswers<ReportedBesideRecorded>();

/** Each reported figure is a total of its own; what is published stays the same until something is written. */
async function comparison(c: RequestContext): Promise<ReportedBesideRecorded> {
  const ledger = ledgerIn(c);
  const request = reportedQuestion(await question(c));
  const compare = () => compareReported(ledger, request);
  return request.view === 'current' ? compare() : published(ledger, JSON.stringify(request), compare);
}

async function reported(c: RequestContext): Promise<ReportedExplorer> {
  const ledger = ledgerIn(c);
  const [answer, programmes] = await Promise.all([comparison(c), programmeChoices(ledger, shown(c))]);
  return { reported: answer, page: pageNumber(c), programmes: programmes.items };
}

/** People get the form again with what is wrong about their question; programs get the error. */
async function orQuestion(c: RequestContext, show: Room['show']): Promise<Response> {
  try {
    return await show(c);
  } catch (error) {
    if (c.get('wantsJson') || !(error instanceof CounterfoilError) || error.kind.status !== 422) throw error;
    const { programmes, series } = await choices(c);
    const open = error instanceof NamesOpen ? error.open : [];
    const problem = { message: error.message, remedy: error.kind.remedy, open, programmes, series };
    const view = viewOf(c);
    c.header('Cache-Control', 'no-store');
    c.header('Vary', 'Cookie, Accept, Accept-Language');
    c.header('Content-Language', view.locale);
    return c.html(String(portal.questionPage(problem, view)), 422);
  }
}

/** Totals cost more than other pages; somebody who asks without end is asked to wait. */
const rooms: readonly Room[] = [
  room('/totals', totals, portal.totalsPage),
  room('/totals/records', totalRecords, portal.totalRecordsPage),
  room('/reported', reported, portal.reportedPage),
];

export function totalsRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const limit = rateLimited(createRateLimit({ burst: 60, perMinute: 120 }));
  for (const { path, show } of rooms) routes.get(path, limit, (c) => orQuestion(c, show));
  routes.get('/totals.csv', limit, async (c) => csvFile(c, 'totals', totalsCsv((await totals(c)).totals)));
  return routes;
}
