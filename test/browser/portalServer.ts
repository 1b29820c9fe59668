/** Serves the portal's pages with the fixtures as answers, with the headers that the real server sets. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import * as portal from '../../src/portal/portal.ts';
import type { Html, ViewContext } from '../../src/portal/portal.ts';
import { account, historyLinks, user, users } from './fixtures/accounts.ts';
import { documentPages, documents, inContext, longDocument } from './fixtures/documents.ts';
import { agreeing, figure, figures, unreported } from './fixtures/figures.ts';
import { listing } from './fixtures/listing.ts';
import { emptyOverview, overview } from './fixtures/overview.ts';
import { actorAnswer, entries, jiangxiEntry, placeAnswer } from './fixtures/registry.ts';
import { reportClaims } from './fixtures/reportClaims.ts';
import { claimAnswer, corrections, draftClaim, reviewAnswer, reviewDone } from './fixtures/review.ts';
import { search } from './fixtures/search.ts';
import * as boardFixtures from './boardFixtures.ts';
import * as correctionFixtures from './correctionFixtures.ts';
import * as gridFixtures from './gridFixtures.ts';
import * as importFixtures from './importFixtures.ts';
import * as listFixtures from './listFixtures.ts';
import * as reckoningFixtures from './reckoningFixtures.ts';
import * as programmeFixtures from './programmeFixtures.ts';
import * as recordFixtures from './recordFixtures.ts';
import * as recordFormFixtures from './recordFormFixtures.ts';
import * as watchFixtures from './watchFixtures.ts';

const root = resolve(import.meta.dirname, '../..');
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

type Page = (view: ViewContext) => Html;

const reviewer = { name: 'Reviewer One', role: 'reviewer', mayAdd: true };

/** Every page that a reader can meet, by an address that tells the case. */
export const pages: Readonly<Record<string, Page>> = {
  '/': (view) => portal.overviewPage(overview, view),
  '/empty': (view) => portal.overviewPage(emptyOverview, view),
  '/front': (view) =>
    portal.overviewPage({ ...overview, programmes: programmeFixtures.programmes, conflicts: 2 }, view),
  '/imports/i1': (view) => portal.importPage(importFixtures.importPage, { ...view, user: reviewer }),
  '/imports/i1/move': (view) =>
    portal.confirmMovePage(
      {
        source: importFixtures.importPage.source,
        answer: importFixtures.wouldMove,
        once: 'form-1',
        problem: { message: 'to return records needs a reason', remedy: 'Say why in a few words.' },
      },
      { ...view, user: reviewer },
    ),
  '/imports/i1/moved': (view) =>
    portal.movedPage(
      {
        source: importFixtures.importPage.source,
        answer: { ...importFixtures.wouldMove, batchId: importFixtures.importPage.id },
      },
      { ...view, user: reviewer },
    ),
  '/programmes': (view) =>
    portal.programmesPage(programmeFixtures.programmes, { ...view, user: reviewer, query: '?view=working' }),
  '/programmes/p1': (view) => portal.programmePage(programmeFixtures.programmePage, view),
  '/pairings': (view) => portal.pairingsPage(programmeFixtures.pairings, { ...view, user: reviewer }),
  '/pairings/many': (view) => portal.pairingsPage(programmeFixtures.manyPairings, view),
  '/lists': (view) =>
    portal.listsPage(
      { ...programmeFixtures.programmes, lists: programmeFixtures.programmePage.lists, notRead: 1 },
      view,
    ),
  '/lists/l1': (view) => portal.listPage(listFixtures.list, view),
  '/totals': (view) => portal.totalsPage(boardFixtures.totals, view),
  '/totals/by': (view) => portal.totalsPage(boardFixtures.totalsByDonor, view),
  '/totals/records': (view) => portal.totalRecordsPage(boardFixtures.totalRecords, view),
  '/reported': (view) => portal.reportedPage(boardFixtures.reported, view),
  '/arrivals': (view) => portal.arrivalsPage(boardFixtures.arrivals, { ...view, user: reviewer }),
  '/obligations': (view) => portal.obligationsPage(boardFixtures.obligations, view),
  '/findings': (view) => portal.findingsPage(boardFixtures.findings, { ...view, user: reviewer }),
  '/watch': (view) => portal.watchPage(watchFixtures.watch, view),
  '/watch/nothing': (view) => portal.watchPage(watchFixtures.nothingWatched, view),
  '/watch/places/p1': (view) => portal.watchedPlacePage(watchFixtures.watchedPlace, { ...view, user: reviewer }),
  '/watch/places/p2': (view) => portal.watchedPlacePage(watchFixtures.emptyPlace, view),
  '/watch/grid': (view) => portal.gridPage(gridFixtures.grid, view),
  '/watch/grid/large': (view) => portal.gridPage(gridFixtures.largeGrid, view),
  '/watch/peers': (view) => portal.peersPage(gridFixtures.peers, view),
  '/watch/peers/withheld': (view) => portal.peersPage(gridFixtures.withheldPeers, view),
  '/documents': (view) => portal.documentsPage(listing(documents, 137), view),
  '/documents/d1': (view) =>
    portal.documentPage({ ...(documentPages[0] ?? longDocument()), conflicts: [reckoningFixtures.conflict] }, view),
  '/documents/d2': (view) => portal.documentPage({ ...(documentPages[1] ?? longDocument()), conflicts: [] }, view),
  '/documents/d9': (view) => portal.documentPage({ ...longDocument(), conflicts: [] }, view),
  '/documents/d0': (view) =>
    portal.documentPage({ ...longDocument(0), text: '', notCollected: [], history: [], conflicts: [] }, view),
  '/documents/d1/review': (view) =>
    portal.reviewPage({ ...reviewAnswer, conflicts: [reckoningFixtures.conflict] }, { ...view, user: reviewer }),
  '/documents/d9/review': (view) =>
    portal.reviewPage({ ...reviewAnswer, ...longDocument(), current: 'l250' }, { ...view, user: reviewer }),
  '/documents/d3/review': (view) => portal.reviewPage(reviewDone, { ...view, user: reviewer }),
  '/review': (view) => portal.reviewQueuePage(listing(documents), { ...view, user: reviewer }),
  '/claims/c2': (view) => portal.claimPage(claimAnswer, view),
  '/claims/c3': (view) => portal.claimPage(draftClaim, { ...view, user: reviewer }),
  '/figures': (view) => portal.figuresPage(listing(figures, 4, { differs: '1' }), view),
  '/figures/none': (view) => portal.figuresPage(listing([], 0, { q: 'nothing' }), view),
  '/figures/f1': (view) =>
    portal.figurePage({ ...figure, related: [unreported], reckoning: reckoningFixtures.reckoned }, view),
  '/figures/f2': (view) => portal.figurePage({ ...agreeing, reckoning: reckoningFixtures.alone }, view),
  '/figures/f5': (view) => portal.figurePage({ ...unreported, reckoning: reckoningFixtures.notReckoned }, view),
  '/conflicts': (view) => portal.conflictsPage(reckoningFixtures.conflicts, view),
  '/conflicts/pending': (view) => portal.conflictsPage(reckoningFixtures.pendingConflicts, view),
  '/conflicts/some': (view) => portal.conflictsPage(reckoningFixtures.someConflicts, view),
  '/conflicts/x4': (view) => portal.conflictPage(reckoningFixtures.ofOneSum, view),
  '/conflicts/none': (view) => portal.conflictsPage(reckoningFixtures.noConflicts, view),
  '/conflicts/x1': (view) => portal.conflictPage(reckoningFixtures.conflict, view),
  '/figures/f6': (view) => portal.figurePage({ ...agreeing, reckoning: reckoningFixtures.stillReckoning }, view),
  '/reckon': (view) => portal.askPage(reckoningFixtures.asked, view),
  '/reckon/wrong': (view) => portal.askPage(reckoningFixtures.askedWrongly, view),
  '/places': (view) => portal.placesPage(listing(entries), view),
  '/places/CN-653022': (view) =>
    portal.placePage({ ...placeAnswer, help: listFixtures.help }, { ...view, user: reviewer }),
  '/actors': (view) => portal.actorsPage(listing([jiangxiEntry]), view),
  '/actors/CN-36-GOV': (view) => portal.actorPage({ ...actorAnswer, help: listFixtures.given }, view),
  '/search': (view) => portal.searchPage(search, view),
  '/search/empty': (view) =>
    portal.searchPage(
      { query: '', documents: [], claims: [], entries: [], total: { documents: 0, claims: 0, entries: 0 } },
      view,
    ),
  '/search/nothing': (view) =>
    portal.searchPage(
      {
        query: '<b>nothing</b>',
        documents: [],
        claims: [],
        entries: [],
        total: { documents: 0, claims: 0, entries: 0 },
      },
      view,
    ),
  '/corrections': (view) =>
    portal.correctionsPage(
      listing([correctionFixtures.correction, correctionFixtures.batchCorrection, ...corrections]),
      view,
    ),
  '/corrections/b1': (view) => portal.batchCorrectionPage(correctionFixtures.correctedTogether, view),
  '/about/counting': (view) => portal.countingPage(null, view),
  '/account': (view) => portal.accountPage(account, { ...view, user: reviewer }),
  '/documents/new': (view) => portal.addDocumentPage({ ...view, user: reviewer }),
  '/api': (view) =>
    portal.apiPage([{ method: 'GET', path: '/api/v1/claims', summary: 'Claims with their words' }], view),
  '/sign-in': (view) => portal.signInPage({ back: '/', failed: true, provider: 'The ministry', passkeys: true }, view),
  '/users': (view) => portal.usersPage(users, { ...view, user: reviewer }),
  '/users/u1': (view) => portal.userPage(user, { ...view, user: reviewer }),
  '/invitation/u1': (view) =>
    portal.invitationPage({ account: user.account, passwordLength: { least: 12, most: 200 } }, view),
  '/history': (view) => portal.historyPage(historyLinks, view),
  '/transactions': (view) => portal.recordsPage(recordFixtures.records, { ...view, user: reviewer }),
  '/transactions/t1': (view) => portal.recordPage(recordFixtures.transactionRoom, { ...view, user: reviewer }),
  '/transactions/t2': (view) => portal.recordPage(recordFixtures.publicTransaction, view),
  '/transactions/t1/history': (view) =>
    portal.recordHistoryPage(recordFixtures.historyRoom, { ...view, user: reviewer }),
  '/transactions/new': (view) => portal.editPage(recordFormFixtures.blankRoom, { ...view, user: reviewer }),
  '/transactions/t1/edit': (view) => portal.editPage(recordFormFixtures.troubledRoom, { ...view, user: reviewer }),
  '/projects/pj1': (view) => portal.recordPage(recordFixtures.projectRoom, { ...view, user: reviewer }),
  '/projects/pj1/edit': (view) => portal.editPage(recordFormFixtures.projectForm, { ...view, user: reviewer }),
  '/work': (view) => portal.workPage(recordFixtures.workRoom, { ...view, user: reviewer }),
  '/idle-work': (view) => portal.workPage(recordFixtures.idleWork, { ...view, user: reviewer }),
  '/error': (view) =>
    portal.errorPage(
      {
        status: 404,
        code: 'CLAIM_UNKNOWN',
        message: 'There is no claim “c99”.',
        remedy: 'Check the address, or search for words of the claim.',
      },
      view,
    ),
};

function viewOf(url: URL): ViewContext {
  const theme = url.searchParams.get('theme');
  return {
    path: url.pathname,
    query: url.search,
    user: null,
    csrf: 'token',
    locale: url.searchParams.get('lang') === 'zh' ? 'zh' : 'en',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    today: '2026-11-23',
  };
}

function stub(url: URL): Html | null {
  const id = /^\/claims\/([^/]+)\/stub$/.exec(url.pathname)?.[1];
  const all = [...figure.claims, ...overview.pairings, ...reportClaims.map((each) => inContext(each))];
  const claim = all.find((each) => each.id === id);
  return claim ? portal.claimStub(claim, viewOf(url)) : null;
}

async function asset(url: URL, response: ServerResponse): Promise<void> {
  const found = portal.assetOf(url.pathname);
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  const bytes = await readFile(resolve(root, found.file));
  const isScript = found.asset.stripTypes;
  response.writeHead(200, { 'content-type': found.type, 'cache-control': 'max-age=600' });
  response.end(isScript ? stripTypeScriptTypes(bytes.toString('utf8')) : bytes);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/assets/')) return asset(url, response);
  const fragment = stub(url);
  const page = fragment ?? pages[url.pathname]?.(viewOf(url));
  response.writeHead(page ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
  });
  response.end(String(page ?? 'nothing here'));
}

/** Listens on a free port of this machine. */
export async function startPortal(port = 0): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', done);
  });
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
