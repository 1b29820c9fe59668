/** Silences: who asked for them, a form to ask, and their end. */
import { Hono } from 'hono';
import { entriesInOrder } from '../../actions/listEntries.ts';
import { publishedLists } from '../../actions/monitoring/lists/publishedLists.ts';
import { publishedRules } from '../../actions/monitoring/rules/publishedRules.ts';
import { endSilence } from '../../actions/monitoring/silences/endSilence.ts';
import { listSilences } from '../../actions/monitoring/silences/listSilences.ts';
import { silenceAlerts } from '../../actions/monitoring/silences/silenceAlerts.ts';
import { watchedIndicators } from '../../actions/monitoring/watchedIndicators.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { listName } from '../../core/lists/memberships.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import { textOf } from '../../core/records/values.ts';
import type { SilencesRoom } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, ledgerIn, signedIn } from '../environment.ts';
import { readForm, required, typed } from '../forms.ts';
import { room } from '../room.ts';
import { viewOf } from '../view.ts';
import { namedEntry } from './namedEntry.ts';

const path = '/watch/silences';

async function silences(c: RequestContext, refused: SilencesRoom['refused'] = null): Promise<SilencesRoom> {
  signedIn(c);
  const ledger = ledgerIn(c);
  const { items } = await listSilences(ledger);
  const named = await entriesInOrder(ledger, [...new Set(items.flatMap(({ place }) => place ?? []))]);
  const places = Object.fromEntries(named.map(({ id, name, localName }) => [id, { name, localName }]));
  const mayAsk = decide(actorIn(c), 'silence alerts').allowed;
  return { silences: items, mayAsk, refused, places, choices: await choicesOf(c) };
}

/** Of published rules. Those that law asks for are none: nobody silences them. */
async function choicesOf(c: RequestContext): Promise<SilencesRoom['choices']> {
  const ledger = ledgerIn(c);
  const [indicators, lists] = await Promise.all([watchedIndicators(ledger), publishedLists(ledger)]);
  const published = (await publishedRules(ledger, indicators)).rules.map(({ rule }) => rule);
  const rules = published.filter(({ legalBasis }) => legalBasis?.exitCriterion !== true);
  return {
    rules: rules.map(({ id, title }) => ({ id, title })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    themes: [...new Set(rules.map(({ theme }) => theme))].toSorted(),
    indicators: [...new Set(rules.map(({ indicator }) => indicator))].map((id) => {
      return { id, title: indicators.get(id)?.title ?? { en: id } };
    }),
    lists: lists.map((list) => {
      const [title, local] = [textOf(list.body, 'title'), textOf(list.body, 'localTitle')];
      const name = listName(list);
      return { id: name, title: { en: title ?? name, ...(local !== null && { zh: local }) } };
    }),
  };
}

async function orRefused(c: RequestContext, form: URLSearchParams, act: () => Promise<unknown>): Promise<Response> {
  try {
    await act();
    return c.redirect(path, 303);
  } catch (error) {
    if (!(error instanceof CounterfoilError) || ![409, 422].includes(error.kind.status)) throw error;
    const { message, kind } = error;
    const answer = await silences(c, { message, remedy: kind.remedy, typed: Object.fromEntries(form) });
    c.header('Cache-Control', 'no-store');
    return c.html(String(portal.silencesPage(answer, { ...viewOf(c), path, query: '' })), 422);
  }
}

export function silenceRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const page = room(path, (c) => silences(c), portal.silencesPage, []);
  routes.get(page.path, page.show);
  routes.post(path, async (c) => {
    signedIn(c);
    const form = await readForm(c);
    const ledger = ledgerIn(c);
    return orRefused(c, form, async () =>
      silenceAlerts(ledger, {
        place: await namedEntry(ledger, { kind: 'place', field: 'place', typed: typed(form, 'place') }),
        rule: typed(form, 'rule'),
        theme: typed(form, 'theme'),
        indicator: typed(form, 'indicator'),
        list: typed(form, 'list'),
        severity: severities.find((each) => each === form.get('severity')),
        reason: required(form, 'reason'),
        by: required(form, 'by'),
        from: typed(form, 'from'),
        until: required(form, 'until'),
      }),
    );
  });
  routes.post(`${path}/:id/end`, async (c) => {
    signedIn(c);
    const form = await readForm(c);
    const id = c.req.param('id');
    return orRefused(c, form, () => endSilence(ledgerIn(c), { id, reason: form.get('reason') ?? '' }));
  });
  return routes;
}
