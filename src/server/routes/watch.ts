/** What everybody may see of watched places: the front page, a place, the grid, a place among its peers, and their CSV. */
import { Hono } from 'hono';
import { getGrid } from '../../actions/monitoring/shown/getGrid.ts';
import { getPeers } from '../../actions/monitoring/shown/getPeers.ts';
import { getWatch } from '../../actions/monitoring/shown/getWatch.ts';
import { getWatchedPlace } from '../../actions/monitoring/shown/getWatchedPlace.ts';
import { gridCsv, peersCsv, placeCsv } from '../../actions/monitoring/shown/shownCsv.ts';
import * as portal from '../../portal/portal.ts';
import { csvFile } from '../csvFile.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import { idsOfNames } from '../programme/namesAsIds.ts';
import { kindOfOpenName } from '../records/errors.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Room } from '../room.ts';
import { room } from '../room.ts';

function asked(c: RequestContext, name: string): string | undefined {
  return c.req.query(name)?.trim().slice(0, 300) || undefined;
}

/** A place by its id or its name. Throws where the name means nothing or several places. */
async function placeAsked(c: RequestContext, name: string): Promise<string | undefined> {
  const text = asked(c, name);
  if (text === undefined) return undefined;
  const { ids, open } = await idsOfNames(ledgerIn(c), { field: 'recipients', text, other: () => null });
  const [first] = open;
  if (first !== undefined) throw new CounterfoilError(kindOfOpenName(first.candidates), `${name}: “${first.text}”`);
  return ids[0];
}

const choice = (c: RequestContext) => ({ indicator: asked(c, 'indicator'), period: asked(c, 'period') });

const place = (c: RequestContext) => getWatchedPlace(ledgerIn(c), c.req.param('id') ?? '');

const grid = async (c: RequestContext) =>
  getGrid(ledgerIn(c), { ...choice(c), within: await placeAsked(c, 'within'), tier: asked(c, 'tier') });

const peers = async (c: RequestContext) =>
  getPeers(ledgerIn(c), { ...choice(c), place: (await placeAsked(c, 'place')) ?? '' });

const rooms: readonly Room[] = [
  room('/watch', (c) => getWatch(ledgerIn(c)), portal.watchPage),
  room('/watch/places/:id', place, portal.watchedPlacePage),
  room('/watch/grid', grid, portal.gridPage),
  room('/watch/peers', peers, portal.peersPage),
];

export function watchRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const limit = rateLimited(createRateLimit({ burst: 60, perMinute: 60 }));
  routes.get('/watch/grid.csv', limit, async (c) => csvFile(c, 'grid', gridCsv(await grid(c))));
  routes.get('/watch/peers.csv', limit, async (c) => csvFile(c, 'peers', peersCsv(await peers(c))));
  routes.get('/watch/places/:file{.+\\.csv}', limit, async (c) => {
    const id = c.req.param('file').replace(/\.csv$/, '');
    return csvFile(c, 'place', placeCsv(await getWatchedPlace(ledgerIn(c), id)));
  });
  for (const { path, show } of rooms) routes.get(path, show);
  return routes;
}
