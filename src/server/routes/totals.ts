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
import { compareReported } from '../../actions/totals/compareReported.ts';
import { getTotals } from '../../actions/totals/getTotals.ts';
import * as portal from '../../portal/portal.ts';
import { csvFile } from '../csvFile.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { pageNumber, pageSize } from '../listings.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import { cellKeys, exclusionReason, reportedQuestion, totalsQuestion } from '../programme/totalsQuestion.ts';
import type { Room } from '../room.ts';
import { room } from '../room.ts';

function shown(c: RequestContext) {
  return shownView(ledgerIn(c), c.req.query('view'));
}

/** The address as a question. "working" is what the other rooms say; totals count all of it or only what is published. */
function question(c: RequestContext): (name: string) => string | undefined {
  return (name) => {
    const value = c.req.query(name);
    return name === 'view' && value === 'working' ? totalsView(ledgerIn(c), shown(c)) : value;
  };
}

async function totals(c: RequestContext): Promise<TotalsExplorer> {
  const ledger = ledgerIn(c);
  const [answer, programmes, series] = await Promise.all([
    getTotals(ledger, totalsQuestion(question(c))),
    programmeChoices(ledger, shown(c)),
    allRecords(ledger, { type: 'series', view: shown(c) }, 200),
  ]);
  return {
    totals: { ...answer, names: { ...programmes.names, ...answer.names } },
    programmes: programmes.items,
    series: series.items,
  };
}

async function totalRecords(c: RequestContext): Promise<TotalRecordsPage> {
  const query = question(c);
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
function comparison(c: RequestContext): Promise<ReportedBesideRecorded> {
  const ledger = ledgerIn(c);
  const request = reportedQuestion(question(c));
  const compare = () => compareReported(ledger, request);
  return request.view === 'current' ? compare() : published(ledger, JSON.stringify(request), compare);
}

async function reported(c: RequestContext): Promise<ReportedExplorer> {
  const ledger = ledgerIn(c);
  const [answer, programmes] = await Promise.all([comparison(c), programmeChoices(ledger, shown(c))]);
  return { reported: answer, programmes: programmes.items };
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
  for (const { path, show } of rooms) routes.get(path, limit, show);
  routes.get('/totals.csv', limit, async (c) => csvFile(c, 'totals', totalsCsv((await totals(c)).totals)));
  return routes;
}
