/** Rules, their backtests, and running them now. */
import { Hono } from 'hono';
import { backtestRule } from '../../actions/monitoring/rules/backtestRule.ts';
import { getWatchRule } from '../../actions/monitoring/rules/getRule.ts';
import { listBacktests } from '../../actions/monitoring/rules/listBacktests.ts';
import { listWatchRules } from '../../actions/monitoring/rules/listRules.ts';
import { listRuns } from '../../actions/monitoring/runs/listRuns.ts';
import { onOtherThreads } from '../../actions/monitoring/runs/runEffects.ts';
import { runPublishedRules } from '../../actions/monitoring/runs/runPublishedRules.ts';
import { getRecord } from '../../actions/records/getRecord.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RuleRoom, RulesRoom } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, ledgerIn, signedIn } from '../environment.ts';
import { readForm, typed, wholeNumber } from '../forms.ts';
import { createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { mayAdd } from '../records/addable.ts';
import { room } from '../room.ts';
import { newRuleRoom, postNewRule } from './ruleForm.ts';
import { viewOf } from '../view.ts';

async function rules(c: RequestContext): Promise<RulesRoom> {
  const ledger = ledgerIn(c);
  const { items } = await listWatchRules(ledger);
  const runs = c.get('account') ? await listRuns(ledger, { limit: 1 }) : { items: [] };
  const actor = actorIn(c);
  return {
    rules: items,
    latest: runs.items[0] ?? null,
    mayRun: decide(actor, 'run the rules').allowed,
    mayWrite: mayAdd(actor, 'rule').allowed,
  };
}

async function ruleRoom(c: RequestContext, refused: RuleRoom['refused'] = null): Promise<RuleRoom> {
  const ledger = ledgerIn(c);
  const rule = await getWatchRule(ledger, c.req.param('id') ?? '');
  const mayTest = decide(actorIn(c), 'run the rules').allowed;
  const { items: backtests } = c.get('account') ? await listBacktests(ledger, rule.record) : { items: [] };
  const shown = backtests.length > 0 || rule.backtest === null ? backtests : [rule.backtest];
  return { rule, record: await recordOf(c, rule.record), backtests: shown, mayTest, refused };
}

/** For those who work on it; null for everybody else. */
async function recordOf(c: RequestContext, id: string): Promise<RuleRoom['record']> {
  if (!c.get('account')) return null;
  try {
    return await getRecord(ledgerIn(c), { id });
  } catch (error) {
    if (error instanceof CounterfoilError && error.kind.status < 500) return null;
    throw error;
  }
}

const wholeIn = (form: URLSearchParams, name: string): number | undefined =>
  typed(form, name) === null ? undefined : wholeNumber(typed(form, name), name);

async function test(c: RequestContext): Promise<Response> {
  signedIn(c);
  const form = await readForm(c);
  const rule = c.req.param('id') ?? '';
  try {
    const curves = (typed(form, 'curves') ?? '').split(/[\s;]+/).filter((each) => each !== '');
    await backtestRule(
      ledgerIn(c),
      {
        rule,
        every: (['week', 'month', 'quarter', 'year'] as const).find((each) => each === form.get('every')),
        against: typed(form, 'against') ?? undefined,
        lead: wholeIn(form, 'lead'),
        officers: wholeIn(form, 'officers'),
        since: typed(form, 'since') ?? undefined,
        curves: curves.length === 0 ? undefined : curves,
      },
      onOtherThreads,
    );
    return c.redirect(`${portal.ruleHref(rule)}#backtest`, 303);
  } catch (error) {
    if (!(error instanceof CounterfoilError) || error.kind.status !== 422) throw error;
    const { message, kind } = error;
    const answer = await ruleRoom(c, { message, remedy: kind.remedy, typed: Object.fromEntries(form) });
    c.header('Cache-Control', 'no-store');
    return c.html(String(portal.rulePage(answer, { ...viewOf(c), path: portal.ruleHref(rule) })), 422);
  }
}

export function ruleRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const heavy = createRateLimit({ burst: 10, perMinute: 4 });
  const list = room(portal.rulesHref, rules, portal.rulesPage, []);
  const one = room('/watch/rules/:id', (c) => ruleRoom(c), portal.rulePage, []);
  const made = room(portal.newRuleHref(), newRuleRoom, portal.ruleFormPage, ['template']);
  for (const { path, show } of [list, made, one]) routes.get(path, show);
  routes.post(portal.newRuleHref(), postNewRule);
  routes.post('/watch/rules/run', async (c) => {
    const account = signedIn(c);
    await readForm(c);
    takeToken(c, heavy, account.id);
    await runPublishedRules(ledgerIn(c), {}, onOtherThreads);
    return c.redirect(portal.rulesHref, 303);
  });
  routes.post('/watch/rules/:id/backtests', async (c) => {
    takeToken(c, heavy, signedIn(c).id);
    return test(c);
  });
  return routes;
}
