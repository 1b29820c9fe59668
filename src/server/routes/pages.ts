/** The rooms of the portal: which answer each address shows, and by which page. */
import { Hono } from 'hono';
import { getBatchCorrection } from '../../actions/getBatchCorrection.ts';
import { getClaim } from '../../actions/getClaim.ts';
import { getDocument } from '../../actions/getDocument.ts';
import { getEntry } from '../../actions/getEntry.ts';
import { getFigure } from '../../actions/getFigure.ts';
import { getReview } from '../../actions/getReview.ts';
import { getHelp } from '../../actions/programme/getHelp.ts';
import { isWatched } from '../../actions/monitoring/shown/isWatched.ts';
import { countRecords } from '../../actions/records/countRecords.ts';
import { listCorrections } from '../../actions/listCorrections.ts';
import { listDocuments } from '../../actions/listDocuments.ts';
import { listEntries } from '../../actions/listEntries.ts';
import { listFigures } from '../../actions/listFigures.ts';
import { conflictsOfDocument } from '../../actions/reckoning/conflictsOfDocument.ts';
import { reckonFigure } from '../../actions/reckoning/reckonFigure.ts';
import { search } from '../../actions/search.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, ledgerIn } from '../environment.ts';
import { notForThisRole, pageNotFound, signInNeeded } from '../errors.ts';
import { filtersOf, listing, pageNumber, pageSize } from '../listings.ts';
import { createRateLimit, rateLimited } from '../middleware/rateLimit.ts';
import type { Room } from '../room.ts';
import { room } from '../room.ts';

function id(c: RequestContext): string {
  return c.req.param('id') ?? '';
}

function documents(c: RequestContext) {
  const filters = filtersOf(c, ['q', 'voice', 'state']);
  return listing(c, filters, (request) =>
    listDocuments(ledgerIn(c), {
      ...request,
      query: filters['q'],
      voice: filters['voice'],
      notReviewed: filters['state'] === 'unreviewed',
    }),
  );
}

async function document(c: RequestContext) {
  const page = await getDocument(ledgerIn(c), id(c));
  return { ...page, conflicts: await conflictsOfDocument(ledgerIn(c), page.id) };
}

async function figure(c: RequestContext) {
  const [page, reckoning] = await Promise.all([getFigure(ledgerIn(c), id(c)), reckonFigure(ledgerIn(c), id(c))]);
  return { ...page, reckoning };
}

function figures(c: RequestContext) {
  const filters = filtersOf(c, ['q', 'measure', 'unit', 'place', 'differs']);
  return listing(c, filters, (request) =>
    listFigures(ledgerIn(c), {
      ...request,
      query: filters['q'],
      measure: filters['measure'],
      unit: filters['unit'],
      place: filters['place'],
      differing: filters['differs'] !== undefined,
    }),
  );
}

function entries(c: RequestContext, type: 'place' | 'actor') {
  const filters = filtersOf(c, ['q', 'kind', 'parent']);
  return listing(c, filters, (request) =>
    listEntries(ledgerIn(c), {
      ...request,
      type,
      query: filters['q'],
      kind: filters['kind'],
      parent: filters['parent'],
    }),
  );
}

function corrections(c: RequestContext) {
  const filters = filtersOf(c, ['record']);
  return listing(c, filters, (request) => listCorrections(ledgerIn(c), { ...request, record: filters['record'] }));
}

async function batchCorrection(c: RequestContext) {
  const page = pageNumber(c);
  const answer = await getBatchCorrection(ledgerIn(c), { id: id(c), page, limit: pageSize });
  const { items, total, correction } = answer;
  return { items, total, page, pageSize, filters: {}, correction };
}

async function entryOf(c: RequestContext, type: 'place' | 'actor') {
  const ledger = ledgerIn(c);
  const answer = await getEntry(ledger, id(c));
  if (answer.entry.type !== type) throw new CounterfoilError(pageNotFound, `${id(c)} is no ${type}`);
  const named = type === 'place' ? { place: answer.entry.id } : { party: answer.entry.id };
  const { id: entry } = answer.entry;
  const [records, help, watched] = await Promise.all([
    countRecords(ledger, named),
    getHelp(ledger, { id: entry, type, view: c.req.query('view') }),
    type === 'place' && isWatched(ledger, entry),
  ]);
  return { ...answer, records, help, watched };
}

/** Review rooms are for accounts: the public is asked to sign in, others are told why they may not. */
function checkReviewer(c: RequestContext): void {
  const decision = decide(actorIn(c), 'see the review room');
  if (decision.allowed) return;
  throw new CounterfoilError(c.get('account') === null ? signInNeeded : notForThisRole, decision.because);
}

/** Documents with drafts come first, so the queue is the list of documents as a reviewer sees it. */
function queue(c: RequestContext) {
  checkReviewer(c);
  return listing(c, {}, (request) => listDocuments(ledgerIn(c), { ...request, notReviewed: true }));
}

/** `new`: it has just been added, which is when to tell that it contradicts something. */
async function review(c: RequestContext) {
  checkReviewer(c);
  const claimId = c.req.query('claim');
  const page = await getReview(ledgerIn(c), { documentId: id(c), ...(claimId && { claimId }) });
  return c.req.query('new') === '1' ? { ...page, conflicts: await conflictsOfDocument(ledgerIn(c), page.id) } : page;
}

const rooms: readonly Room[] = [
  room('/documents', documents, portal.documentsPage),
  room('/documents/:id', document, portal.documentPage),
  room('/documents/:id/review', review, portal.reviewPage),
  room('/review', queue, portal.reviewQueuePage),
  room('/claims/:id', (c) => getClaim(ledgerIn(c), id(c)), portal.claimPage),
  room('/claims/:id/stub', (c) => getClaim(ledgerIn(c), id(c)), portal.claimStub),
  room('/figures', figures, portal.figuresPage),
  room('/figures/:id', figure, portal.figurePage),
  room('/places', (c) => entries(c, 'place'), portal.placesPage),
  room('/places/:id', (c) => entryOf(c, 'place'), portal.placePage),
  room('/actors', (c) => entries(c, 'actor'), portal.actorsPage),
  room('/actors/:id', (c) => entryOf(c, 'actor'), portal.actorPage),
  room('/corrections', corrections, portal.correctionsPage),
  room('/corrections/:id', batchCorrection, portal.batchCorrectionPage),
  room(
    '/about/counting',
    () => null,
    (_answer: null, view) => portal.countingPage(null, view),
  ),
];

const searchRoom = room(
  '/search',
  (c) => search(ledgerIn(c), { query: (c.req.query('q') ?? '').slice(0, 300) }),
  portal.searchPage,
);

export function pageRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  for (const { path, show } of rooms) routes.get(path, show);
  routes.get(searchRoom.path, rateLimited(createRateLimit({ burst: 30, perMinute: 60 })), searchRoom.show);
  routes.get('/names/:id', async (c) => {
    const { entry } = await getEntry(ledgerIn(c), id(c));
    return c.redirect(`/${entry.type === 'place' ? 'places' : 'actors'}/${encodeURIComponent(entry.id)}`, 302);
  });
  return routes;
}
