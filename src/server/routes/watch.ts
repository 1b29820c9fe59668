/** What everybody may see of watched places: the front page, a place, the grid, a place among its peers, and their CSV. */
import { Hono } from 'hono';
import type { GridQuestion } from '../../actions/monitoring/shown/getGrid.ts';
import { EVERY_PLACE, getGrid } from '../../actions/monitoring/shown/getGrid.ts';
import { getPeers } from '../../actions/monitoring/shown/getPeers.ts';
import { getWatch } from '../../actions/monitoring/shown/getWatch.ts';
import { getWatchedPlace } from '../../actions/monitoring/shown/getWatchedPlace.ts';
import { gridCsv, peersCsv, placeCsv } from '../../actions/monitoring/shown/shownCsv.ts';
import * as portal from '../../portal/portal.ts';
import { csvFile } from '../csvFile.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { pageNumber } from '../listings.ts';
import { asked, askedOf, asking, inFilter } from '../filters.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import type { Room } from '../room.ts';
import { room } from '../room.ts';
import { namedEntry } from '../watch/namedEntry.ts';

/** A place by its id or its name. Throws FILTER_NOT_UNDERSTOOD where the name means nothing or several places. */
async function placeAsked(c: RequestContext, name: string): Promise<string | undefined> {
  const typed = asked(c, name) ?? null;
  const found = await inFilter(name, () => namedEntry(ledgerIn(c), { kind: 'place', field: name, typed }));
  return found ?? undefined;
}

const choice = (c: RequestContext) => ({ indicator: asked(c, 'indicator'), period: asked(c, 'period') });

const place = (c: RequestContext) => getWatchedPlace(ledgerIn(c), c.req.param('id') ?? '');

/** A star looks everywhere, as a field that was left empty does; without the parameter one begins where one reports for. */
async function withinAsked(c: RequestContext): Promise<string | null | undefined> {
  const typed = c.req.query('within')?.trim();
  if (typed === undefined) return undefined;
  return typed === '' || typed === portal.everywhere ? null : ((await placeAsked(c, 'within')) ?? null);
}

async function gridAsked(c: RequestContext): Promise<GridQuestion> {
  const within = await withinAsked(c);
  return {
    ...choice(c),
    within,
    tier: asked(c, 'tier'),
    oneByOne: askedOf(c, 'as', ['places', 'groups']) === 'places',
    page: pageNumber(c),
  };
}

const grid = async (c: RequestContext) => getGrid(ledgerIn(c), await gridAsked(c));

const wholeGrid = async (c: RequestContext) =>
  getGrid(ledgerIn(c), { ...(await gridAsked(c)), oneByOne: true, page: 1, pageSize: EVERY_PLACE });

const peers = async (c: RequestContext) =>
  getPeers(ledgerIn(c), { ...choice(c), place: (await placeAsked(c, 'place')) ?? '' });

const gridParameters = ['indicator', 'period', 'within', 'tier', 'as', 'page'];
const peersParameters = ['indicator', 'period', 'place'];

const rooms: readonly Room[] = [
  room('/watch', (c) => getWatch(ledgerIn(c)), portal.watchPage, []),
  room('/watch/places/:id', place, portal.watchedPlacePage, []),
  room('/watch/grid', grid, portal.gridPage, gridParameters),
  room('/watch/peers', peers, portal.peersPage, peersParameters),
];

export function watchRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const limit = rateLimited(createRateLimit({ burst: 60, perMinute: 60 }));
  const file = (path: string, parameters: readonly string[], send: (c: RequestContext) => Promise<Response>): void => {
    routes.get(path, limit, asking(parameters, send, { strict: true }));
  };
  file('/watch/grid.csv', gridParameters, async (c) => csvFile(c, 'grid', gridCsv(await wholeGrid(c))));
  file('/watch/peers.csv', peersParameters, async (c) => csvFile(c, 'peers', peersCsv(await peers(c))));
  file('/watch/places/:file{.+\\.csv}', [], async (c) => {
    const id = (c.req.param('file') ?? '').replace(/\.csv$/, '');
    return csvFile(c, 'place', placeCsv(await getWatchedPlace(ledgerIn(c), id)));
  });
  for (const { path, show } of rooms) routes.get(path, show);
  return routes;
}
