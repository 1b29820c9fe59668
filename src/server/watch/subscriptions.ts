/** Subscriptions to notices, and the links in messages. */
import { Hono } from 'hono';
import { entriesInOrder } from '../../actions/listEntries.ts';
import { ledgerFor } from '../../actions/ledger.ts';
import { confirmSubscription, endByLink, subscriptionToConfirm } from '../../actions/monitoring/notices/byLink.ts';
import {
  askAgain,
  changeAddress,
  changeWanted,
  endSubscription,
  pauseSubscription,
  resumeSubscription,
} from '../../actions/monitoring/notices/changeSubscription.ts';
import { notReadAs } from '../../actions/filterNotUnderstood.ts';
import { newsOf } from '../../actions/monitoring/notices/newsOf.ts';
import { readFeed } from '../../actions/monitoring/notices/readFeed.ts';
import { sendTest } from '../../actions/monitoring/notices/sendTest.ts';
import type { FeedFrom, OwnSubscription } from '../../actions/noticeAnswers.ts';
import type { Wanted } from '../../core/monitoring/notices/subscription.ts';
import { kindOfOpenName } from '../records/errors.ts';
import { checkUnsubscribeLink } from '../../actions/monitoring/notices/noticeLinks.ts';
import { ownSubscriptions } from '../../actions/monitoring/notices/ownSubscriptions.ts';
import { publishedRules } from '../../actions/monitoring/rules/publishedRules.ts';
import { watchedIndicators } from '../../actions/monitoring/watchedIndicators.ts';
import { listRecords } from '../../actions/records/listRecords.ts';
import { subscribe } from '../../actions/monitoring/notices/subscribe.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { NoticeLinkAnswer, SubscriptionsAnswer } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { asked, asking } from '../filters.ts';
import { readForm } from '../forms.ts';
import { clientAddress, createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { room } from '../room.ts';
import { viewOf } from '../view.ts';
import { accountFinder } from './accountFinder.ts';
import { addressOf, carrierOf, typedSubscription } from './wantedForm.ts';

const path = '/watch/subscriptions';
const system = { name: 'Counterfoil', role: 'administrator' } as const;

function services(c: RequestContext) {
  return c.get('parts').notices;
}

async function subscriptionsOf(
  c: RequestContext,
  change: Partial<Pick<SubscriptionsAnswer, 'done' | 'refused'>> = {},
): Promise<SubscriptionsAnswer> {
  signedIn(c);
  const ledger = ledgerIn(c);
  const subscriptions = await ownSubscriptions(ledger, services(c));
  const places = [...new Set(subscriptions.flatMap(({ wanted }) => wanted.places))];
  const entries = await entriesInOrder(ledger, places);
  const placeNames = Object.fromEntries(entries.map(({ id, name, localName }) => [id, { name, localName }]));
  const mayMail = services(c).mail !== null;
  return { subscriptions, placeNames, mayMail, choices: await choicesOf(c), done: null, refused: null, ...change };
}

const mostLists = 200;

async function choicesOf(c: RequestContext): Promise<SubscriptionsAnswer['choices']> {
  const ledger = ledgerIn(c);
  const [{ rules }, lists] = await Promise.all([
    publishedRules(ledger, await watchedIndicators(ledger)),
    listRecords(ledger, { type: 'list', limit: mostLists }),
  ]);
  return {
    themes: [...new Set(rules.map(({ rule }) => rule.theme))].toSorted(),
    lists: lists.items.map(({ id, title, localTitle }) => ({ id, title, localTitle })),
  };
}

async function show(c: RequestContext, change: Parameters<typeof subscriptionsOf>[1]): Promise<Response> {
  const answer = await subscriptionsOf(c, change);
  if (answer.refused) c.status(422);
  c.header('Cache-Control', 'no-store');
  return c.html(String(portal.subscriptionsPage(answer, { ...viewOf(c), path, query: '' })));
}

/** What was typed comes back with why it was refused. */
async function orRefused(
  c: RequestContext,
  { form, id }: { readonly form: URLSearchParams; readonly id: string | null },
  act: (wanted: Wanted) => Promise<Response>,
): Promise<Response> {
  const typed = await typedSubscription(ledgerIn(c), form, viewOf(c).locale);
  const refused = ({ message, kind }: CounterfoilError): Promise<Response> =>
    show(c, { refused: { message, remedy: kind.remedy, id, typed } });
  const [open] = typed.openNames;
  if (open !== undefined) {
    const known = open.candidates.map(({ name }) => name).join(', ');
    const name = open.typed.slice(0, 60);
    const why = known === '' ? `places: "${name}" is not registered` : `places: "${name}" may be ${known}`;
    return refused(new CounterfoilError(kindOfOpenName(open.candidates), why));
  }
  try {
    return await act(typed.wanted);
  } catch (error) {
    if (!(error instanceof CounterfoilError) || ![409, 422].includes(error.kind.status)) throw error;
    return refused(error);
  }
}

/** Each may send a message to somebody who did not ask for it. */
const messages = createRateLimit({ burst: 5, perMinute: 0.5 });

function newRoutes(routes: Hono<ServerEnv>): void {
  const page = room(path, (c) => subscriptionsOf(c), portal.subscriptionsPage, []);
  routes.get(page.path, page.show);
  routes.post(path, async (c) => {
    const account = signedIn(c);
    const form = await readForm(c);
    return orRefused(c, { form, id: null }, async (wanted) => {
      const [carrier, address] = [carrierOf(form), addressOf(form)];
      takeToken(c, messages, account.id);
      const { problem } = await subscribe(ledgerIn(c), services(c), { carrier, address, wanted });
      if (problem !== null) return show(c, { done: { kind: 'not asked', why: problem } });
      return show(c, { done: carrier === 'email' ? { kind: 'asked', address } : { kind: 'subscribed' } });
    });
  });
}

async function ownOne(c: RequestContext, id: string): Promise<OwnSubscription | undefined> {
  return (await ownSubscriptions(ledgerIn(c), services(c))).find((each) => each.id === id);
}

function ownRoutes(routes: Hono<ServerEnv>): void {
  const own = `${path}/:id`;
  /** `act` tells what has happened; null leads back to the page. */
  const verb = (
    name: string,
    act: (c: RequestContext, id: string, form: URLSearchParams) => Promise<SubscriptionsAnswer['done']>,
  ): void => {
    routes.post(`${own}/${name}`, async (c) => {
      signedIn(c);
      const form = await readForm(c);
      try {
        const done = await act(c, c.req.param('id') ?? '', form);
        return done === null ? c.redirect(path, 303) : await show(c, { done });
      } catch (error) {
        if (!(error instanceof CounterfoilError) || ![409, 422].includes(error.kind.status)) throw error;
        return show(c, { refused: { message: error.message, remedy: error.kind.remedy, id: null, typed: null } });
      }
    });
  };

  verb('again', async (c, id) => {
    takeToken(c, messages, signedIn(c).id);
    const why = await askAgain(ledgerIn(c), services(c), id);
    const address = (await ownOne(c, id))?.address ?? '';
    return why === null ? { kind: 'asked', address } : { kind: 'not asked', why };
  });
  verb('test', async (c, id) => {
    takeToken(c, messages, signedIn(c).id);
    const why = await sendTest(ledgerIn(c), services(c), id);
    return why === null ? { kind: 'tested' } : { kind: 'not tested', why };
  });
  verb('address', async (c, id, form) => {
    takeToken(c, messages, signedIn(c).id);
    const address = addressOf(form);
    const why = await changeAddress(ledgerIn(c), services(c), { id, address });
    if (why !== null) return { kind: 'not asked', why };
    const { state } = (await ownOne(c, id)) ?? {};
    return state === 'unconfirmed' ? { kind: 'asked', address } : { kind: 'moved' };
  });
  verb('pause', async (c, id) => {
    await pauseSubscription(ledgerIn(c), id);
    return null;
  });
  verb('resume', async (c, id) => {
    await resumeSubscription(ledgerIn(c), id);
    return null;
  });
  verb('end', async (c, id) => {
    await endSubscription(ledgerIn(c), id);
    return null;
  });

  routes.post(own, async (c) => {
    signedIn(c);
    const form = await readForm(c);
    const id = c.req.param('id');
    return orRefused(c, { form, id }, async (wanted) => {
      await changeWanted(ledgerIn(c), { id, wanted });
      return c.redirect(path, 303);
    });
  });
}

function sendPage(c: RequestContext, answer: NoticeLinkAnswer): Response {
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  return c.html(String(portal.noticeLinkPage(answer, viewOf(c))));
}

/**
 * The link is the right to do it: no session is needed, and mail programs unsubscribe with a POST that has no form token
 * (RFC 8058).
 */
function linkRoutes(routes: Hono<ServerEnv>): void {
  const tries = createRateLimit({ burst: 30, perMinute: 30 });
  const linkIn = (c: RequestContext) => {
    takeToken(c, tries, clientAddress(c));
    return { id: c.req.param('id') ?? '', token: c.req.param('token') ?? '' };
  };

  const confirm = asking([], async (c) => {
    const { account, address } = await subscriptionToConfirm(ledgerIn(c), services(c), linkIn(c));
    return sendPage(c, { kind: 'confirm', account, address: address ?? '' });
  });
  routes.get('/watch/confirm/:id/:token', confirm);
  routes.post('/watch/confirm/:id/:token', async (c) => {
    await confirmSubscription(ledgerIn(c), services(c), linkIn(c));
    return sendPage(c, { kind: 'confirmed' });
  });

  const unsubscribe = asking([], async (c) => {
    checkUnsubscribeLink(services(c).secret, linkIn(c));
    return sendPage(c, { kind: 'unsubscribe' });
  });
  routes.get('/watch/unsubscribe/:id/:token', unsubscribe);
  routes.post('/watch/unsubscribe/:id/:token', async (c) => {
    await endByLink(ledgerIn(c), services(c), linkIn(c));
    return sendPage(c, { kind: 'unsubscribed' });
  });
}

/** "12.300": after 300 items of notice 12. Throws FILTER_NOT_UNDERSTOOD. */
function feedFrom(text: string | undefined): FeedFrom | null {
  if (text === undefined) return null;
  const [, notice, skip] = /^(\d{1,15})\.(\d{1,9})$/.exec(text) ?? [];
  if (notice === undefined) throw notReadAs('from', text, 'what the address of the next page has');
  return { notice: Number(notice), skip: Number(skip) };
}

function feedRoute(routes: Hono<ServerEnv>): void {
  const reads = createRateLimit({ burst: 30, perMinute: 30 });
  const feed = async (c: RequestContext): Promise<Response> => {
    takeToken(c, reads, clientAddress(c));
    const { open, authentication, notices } = c.get('parts');
    const settings = { services: notices, findAccount: accountFinder(authentication), newsOf };
    const link = { id: c.req.param('id') ?? '', token: (c.req.param('file') ?? '').replace(/\.atom$/, '') };
    const page = await readFeed(ledgerFor(open, system), settings, { ...link, from: feedFrom(asked(c, 'from')) });
    return c.body(`<?xml version="1.0" encoding="utf-8"?>\n${String(portal.newsFeed(page, notices.site))}`, 200, {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Content-Language': page.language,
      'Cache-Control': 'private, no-cache',
      'X-Robots-Tag': 'noindex',
    });
  };
  routes.get('/watch/feeds/:id/:file', asking(['from'], feed, { strict: true }));
}

export function subscriptionRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  newRoutes(routes);
  ownRoutes(routes);
  linkRoutes(routes);
  feedRoute(routes);
  return routes;
}
