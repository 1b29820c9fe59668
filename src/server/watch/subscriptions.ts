/** Subscriptions to notices, and the links in messages. */
import { Hono } from 'hono';
import { entriesInOrder } from '../../actions/listEntries.ts';
import {
  askAgain,
  changeWanted,
  confirmSubscription,
  endByLink,
  endSubscription,
  subscriptionToConfirm,
} from '../../actions/monitoring/notices/changeSubscription.ts';
import { checkUnsubscribeLink } from '../../actions/monitoring/notices/noticeLinks.ts';
import { ownSubscriptions } from '../../actions/monitoring/notices/ownSubscriptions.ts';
import { listWatchRules } from '../../actions/monitoring/rules/listRules.ts';
import { listRecords } from '../../actions/records/listRecords.ts';
import { subscribe } from '../../actions/monitoring/notices/subscribe.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { NoticeLinkAnswer, SubscriptionsAnswer } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { readForm } from '../forms.ts';
import { clientAddress, createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { room } from '../room.ts';
import { viewOf } from '../view.ts';
import { typedSubscription, wantedOf } from './wantedForm.ts';

const path = '/watch/subscriptions';

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
  const [rules, lists] = await Promise.all([
    listWatchRules(ledger),
    listRecords(ledger, { type: 'list', limit: mostLists }),
  ]);
  const themes = rules.items.flatMap(({ theme }) => theme ?? []);
  return {
    themes: [...new Set(themes)].toSorted(),
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
  act: () => Promise<Response>,
): Promise<Response> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof CounterfoilError) || ![409, 422].includes(error.kind.status)) throw error;
    const { message, kind } = error;
    return show(c, { refused: { message, remedy: kind.remedy, id, typed: typedSubscription(form) } });
  }
}

function ownRoutes(routes: Hono<ServerEnv>): void {
  // Each may send a message to somebody who did not ask for it.
  const messages = createRateLimit({ burst: 5, perMinute: 0.5 });
  const page = room(path, (c) => subscriptionsOf(c), portal.subscriptionsPage);
  routes.get(page.path, page.show);

  routes.post(path, async (c) => {
    const account = signedIn(c);
    const form = await readForm(c);
    const typed = typedSubscription(form);
    return orRefused(c, { form, id: null }, async () => {
      const wanted = await wantedOf(ledgerIn(c), typed);
      const carrier = typed.carrier === 'webhook' ? 'webhook' : 'email';
      takeToken(c, messages, account.id);
      const { problem } = await subscribe(ledgerIn(c), services(c), { carrier, address: typed.address, wanted });
      if (problem !== null) return show(c, { done: { kind: 'not asked', why: problem } });
      return show(c, {
        done: carrier === 'webhook' ? { kind: 'subscribed' } : { kind: 'asked', address: typed.address },
      });
    });
  });

  routes.post(`${path}/:id/again`, async (c) => {
    const account = signedIn(c);
    await readForm(c);
    takeToken(c, messages, account.id);
    const why = await askAgain(ledgerIn(c), services(c), c.req.param('id'));
    return show(c, { done: why === null ? { kind: 'asked', address: '' } : { kind: 'not asked', why } });
  });

  routes.post(`${path}/:id/end`, async (c) => {
    signedIn(c);
    await readForm(c);
    await endSubscription(ledgerIn(c), c.req.param('id'));
    return c.redirect(path, 303);
  });

  routes.post(`${path}/:id`, async (c) => {
    signedIn(c);
    const form = await readForm(c);
    const id = c.req.param('id');
    return orRefused(c, { form, id }, async () => {
      await changeWanted(ledgerIn(c), { id, wanted: await wantedOf(ledgerIn(c), typedSubscription(form)) });
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

  routes.get('/watch/confirm/:id/:token', async (c) => {
    const { account, address } = await subscriptionToConfirm(ledgerIn(c), services(c), linkIn(c));
    return sendPage(c, { kind: 'confirm', account, address: address ?? '' });
  });
  routes.post('/watch/confirm/:id/:token', async (c) => {
    await confirmSubscription(ledgerIn(c), services(c), linkIn(c));
    return sendPage(c, { kind: 'confirmed' });
  });

  routes.get('/watch/unsubscribe/:id/:token', (c) => {
    checkUnsubscribeLink(services(c).secret, linkIn(c));
    return sendPage(c, { kind: 'unsubscribe' });
  });
  routes.post('/watch/unsubscribe/:id/:token', async (c) => {
    await endByLink(ledgerIn(c), services(c), linkIn(c));
    return sendPage(c, { kind: 'unsubscribed' });
  });
}

export function subscriptionRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  ownRoutes(routes);
  linkRoutes(routes);
  return routes;
}
