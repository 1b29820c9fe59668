/** The programme's rooms: programmes, pairings on a day, supervision lists, and the boards. */
import { Hono } from 'hono';
import { getOverview } from '../../actions/getOverview.ts';
import { listCsv, pairingsCsv } from '../../actions/programme/csvTables.ts';
import { getProgramme } from '../../actions/programme/getProgramme.ts';
import { EVERY, getSupervisionList } from '../../actions/programme/getSupervisionList.ts';
import { judgeArrival } from '../../actions/programme/judgeArrival.ts';
import { listArrivals } from '../../actions/programme/listArrivals.ts';
import { listFindings } from '../../actions/programme/listFindings.ts';
import { listsAskedFor } from '../../actions/programme/listsAskedFor.ts';
import { listObligations } from '../../actions/programme/listObligations.ts';
import { listPairingsOn } from '../../actions/programme/listPairingsOn.ts';
import { countConflicts } from '../../actions/reckoning/countConflicts.ts';
import { listProgrammes } from '../../actions/programme/listProgrammes.ts';
import { recheckFinding } from '../../actions/records/recheckFinding.ts';
import { reportAction } from '../../actions/records/reportAction.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { readForm, required, typed, wholeNumber } from '../forms.ts';
import { csvFile } from '../csvFile.ts';
import { asked, asking } from '../filters.ts';
import { pageNumber } from '../listings.ts';
import { localPath } from '../localPath.ts';
import type { Room } from '../room.ts';
import { room } from '../room.ts';

const id = (c: RequestContext): string => c.req.param('id') ?? '';

/** What every room takes: the day, the programme, and what is shown of records that are not published yet. */
function usual(c: RequestContext) {
  return { on: asked(c, 'on'), programme: asked(c, 'programme'), view: asked(c, 'view') };
}

function pairings(c: RequestContext) {
  return listPairingsOn(ledgerIn(c), { ...usual(c), party: asked(c, 'party') });
}

const listsParameters = ['on', 'programme', 'view'];
const listParameters = ['on', 'view', 'within', 'level', 'standing', 'met', 'listing', 'order'];

function list(c: RequestContext) {
  return getSupervisionList(ledgerIn(c), { ...listAsked(c), page: pageNumber(c) });
}

function listAsked(c: RequestContext) {
  const filter = { within: asked(c, 'within'), level: asked(c, 'level'), standing: asked(c, 'standing') };
  return {
    id: id(c),
    ...usual(c),
    ...filter,
    met: asked(c, 'met'),
    listing: asked(c, 'listing'),
    order: asked(c, 'order'),
  };
}

/** The whole list as a file, however long it is. */
async function listFile(c: RequestContext): Promise<Response> {
  const file = /^(.+)\.(csv|json)$/.exec(id(c));
  const request = { ...listAsked(c), id: file?.[1] ?? '', pageSize: EVERY };
  const answer = await getSupervisionList(ledgerIn(c), request);
  return file?.[2] === 'csv' ? csvFile(c, 'list', listCsv(answer)) : c.json(answer);
}

async function overview(c: RequestContext) {
  const ledger = ledgerIn(c);
  const [answer, programmes, conflicts] = await Promise.all([
    getOverview(ledger),
    listProgrammes(ledger),
    countConflicts(ledger),
  ]);
  return { ...answer, programmes, conflicts };
}

const rooms: readonly Room[] = [
  room('/', overview, portal.overviewPage),
  room('/programmes', (c) => listProgrammes(ledgerIn(c), usual(c)), portal.programmesPage),
  room('/programmes/:id', (c) => getProgramme(ledgerIn(c), { id: id(c), ...usual(c) }), portal.programmePage),
  room('/pairings', pairings, portal.pairingsPage),
  room('/lists', (c) => listsAskedFor(ledgerIn(c), usual(c)), portal.listsPage, listsParameters),
  room('/lists/:id{.+(?<!\\.csv|\\.json)}', list, portal.listPage, [...listParameters, 'page']),
  room('/arrivals', (c) => listArrivals(ledgerIn(c), usual(c)), portal.arrivalsPage),
  room(
    '/obligations',
    (c) => listObligations(ledgerIn(c), { ...usual(c), standing: asked(c, 'standing') }),
    portal.obligationsPage,
  ),
  room('/findings', (c) => listFindings(ledgerIn(c), { ...usual(c), status: asked(c, 'status') }), portal.findingsPage),
];

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
  routes.get('/lists/:id{.+\\.(?:csv|json)}', asking(listParameters, listFile, { strict: true }));
  routes.get('/pairings.csv', async (c) => csvFile(c, 'pairings', pairingsCsv(await pairings(c))));
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
