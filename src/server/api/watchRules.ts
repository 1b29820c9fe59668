/** Runs of rules, what they found, the rules themselves with their backtests, and silences. */
import { z } from '@hono/zod-openapi';
import { explainPlace } from '../../actions/monitoring/alerts/explainPlace.ts';
import { getAlert } from '../../actions/monitoring/alerts/getAlert.ts';
import { alertsCsv } from '../../actions/monitoring/alerts/alertsCsv.ts';
import { everyAlert, listAlerts } from '../../actions/monitoring/alerts/listAlerts.ts';
import { backtestRule } from '../../actions/monitoring/rules/backtestRule.ts';
import { getWatchRule } from '../../actions/monitoring/rules/getRule.ts';
import { listBacktests } from '../../actions/monitoring/rules/listBacktests.ts';
import { listWatchRules } from '../../actions/monitoring/rules/listRules.ts';
import { listRuns } from '../../actions/monitoring/runs/listRuns.ts';
import { onOtherThreads } from '../../actions/monitoring/runs/runEffects.ts';
import { runPublishedRules } from '../../actions/monitoring/runs/runPublishedRules.ts';
import { endSilence } from '../../actions/monitoring/silences/endSilence.ts';
import { listSilences } from '../../actions/monitoring/silences/listSilences.ts';
import { silenceAlerts } from '../../actions/monitoring/silences/silenceAlerts.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import type { Api } from './operation.ts';
import { addCsvFile, addOperation, noBody, noQuery } from './operation.ts';
import { paging, words } from './paging.ts';
import * as schemas from './watchRuleSchemas.ts';

const day = z.iso.date();
const reason = z.string().trim().min(1).max(2000);

function ledgerOfAccount(c: RequestContext) {
  signedIn(c);
  return ledgerIn(c);
}

export function addWatchRuleOperations(api: Api): void {
  addRuns(api);
  addAlerts(api);
  addRules(api);
  addSilences(api);
}

function addRuns(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/runs',
      summary: 'Runs of the rules, the newest first',
      account: true,
      query: z.object(paging),
      body: noBody,
      answer: schemas.runListSchema,
    },
    (c, { query }) => listRuns(ledgerOfAccount(c), query),
  );
  addOperation(
    api,
    {
      method: 'post',
      path: '/watch/runs',
      summary: 'Run the rules on every day since the last run; nothing is stored where nothing is new',
      account: true,
      query: noQuery,
      body: z.object({ day: day.optional() }).strict(),
      answer: schemas.runsMadeSchema,
    },
    (c, { body }) => runPublishedRules(ledgerOfAccount(c), body, onOtherThreads),
  );
}

const alertFilter = z.object({
  place: words.optional().openapi({ description: 'At this place or below it' }),
  rule: words.optional().openapi({ description: 'Id or family of a rule' }),
  indicator: words.optional(),
  severity: z.enum(severities).optional(),
  phase: z
    .enum(['on', 'firing', 'recovering', 'ended', 'all'])
    .optional()
    .openapi({ description: '`on` when absent: firing or recovering' }),
  muted: z.enum(['true', 'false']).optional(),
  fromRun: z.coerce.number().int().min(1).max(1_000_000_000).optional(),
  toRun: z.coerce.number().int().min(1).max(1_000_000_000).optional(),
});
const alertQuery = alertFilter.extend(paging);

function asAsked({ muted, fromRun, toRun, ...query }: z.output<typeof alertFilter>) {
  const from = fromRun ?? toRun;
  const to = toRun ?? fromRun;
  return {
    ...query,
    ...(muted !== undefined && { muted: muted === 'true' }),
    ...(from !== undefined && to !== undefined && { runs: { from, to } }),
  };
}

function addAlerts(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/alerts',
      summary: 'Alerts, the gravest first; for the public those that were verified as true',
      query: alertQuery,
      body: noBody,
      answer: schemas.alertListSchema,
    },
    (c, { query: { cursor, limit: most, ...query } }) =>
      listAlerts(ledgerIn(c), { ...asAsked(query), cursor, limit: most }),
  );
  addCsvFile(
    api,
    { path: '/watch/alerts.csv', summary: 'The same alerts in one file', query: alertFilter },
    async (c, query) => alertsCsv((await everyAlert(ledgerIn(c), asAsked(query))).items),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/alerts/{id}',
      summary: 'An alert with all that became of it; the id is URL-encoded',
      query: noQuery,
      body: noBody,
      answer: schemas.alertPageSchema,
    },
    (c, { id }) => getAlert(ledgerIn(c), id),
  );
  const limit = createRateLimit({ burst: 10, perMinute: 20 });
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/places/{id}/explained',
      summary: 'What every test of every rule says of a place now, whether it fires or not',
      account: true,
      query: noQuery,
      body: noBody,
      answer: schemas.explainedSchema,
    },
    async (c, { id }) => {
      takeToken(c, limit, signedIn(c).id);
      return explainPlace(ledgerIn(c), id, onOtherThreads);
    },
  );
}

const backtestBody = z
  .object({
    every: schemas.everySchema.optional(),
    against: words.nullish().openapi({
      description: 'A published rule whose alarms count as what should be found; the exit criterion of law when absent',
    }),
    lead: z.int().min(0).max(60).optional(),
    officers: z.int().min(1).max(1_000_000).optional(),
    since: day.optional(),
    curves: z
      .array(z.string().max(500))
      .max(5)
      .optional()
      .openapi({ description: 'A threshold at several values: "0:z=2,2.5,3"; the usual one when absent' }),
  })
  .strict();

function addRules(api: Api): void {
  const shown = { method: 'get', query: noQuery, body: noBody } as const;
  addOperation(
    api,
    { ...shown, path: '/watch/rules', summary: 'Rules of early warning', answer: schemas.ruleListSchema },
    (c) => listWatchRules(ledgerIn(c)),
  );
  addOperation(
    api,
    {
      ...shown,
      path: '/watch/rules/{id}',
      summary: 'A rule by its identifier or the id of its record, with its newest backtest',
      answer: schemas.ruleSchema,
    },
    (c, { id }) => getWatchRule(ledgerIn(c), id),
  );
  const backtests = { path: '/watch/rules/{id}/backtests', account: true, query: noQuery } as const;
  addOperation(
    api,
    {
      ...backtests,
      method: 'get',
      summary: 'Backtests of a rule, the newest first',
      body: noBody,
      answer: schemas.backtestListSchema,
    },
    (c, { id }) => listBacktests(ledgerOfAccount(c), id),
  );
  addOperation(
    api,
    {
      ...backtests,
      method: 'post',
      summary: 'Test a rule as it reads now on the past, and keep the report: a rule is published with one',
      body: backtestBody,
      answer: schemas.backtestSchema,
    },
    (c, { id, body }) => backtestRule(ledgerOfAccount(c), { rule: id, ...body }, onOtherThreads),
  );
}

function addSilences(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/watch/silences',
      summary: 'Silences that offices asked for, the newest first',
      account: true,
      query: noQuery,
      body: noBody,
      answer: schemas.silenceListSchema,
    },
    (c) => listSilences(ledgerOfAccount(c)),
  );
  const matcher = words.nullish();
  addOperation(
    api,
    {
      method: 'post',
      path: '/watch/silences',
      summary: 'Let nobody be told of certain alerts for a while; exit criteria set by law are told of all the same',
      account: true,
      query: noQuery,
      body: z
        .object({
          rule: matcher,
          theme: matcher,
          indicator: matcher,
          place: matcher,
          list: matcher,
          severity: z.enum(severities).nullish(),
          reason,
          by: words,
          from: day.nullish(),
          until: day,
        })
        .strict(),
      answer: schemas.silenceSchema,
    },
    (c, { body }) => silenceAlerts(ledgerOfAccount(c), body),
  );
  addOperation(
    api,
    {
      method: 'post',
      path: '/watch/silences/{id}/end',
      summary: 'End a silence from today on',
      account: true,
      query: noQuery,
      body: z.object({ reason }).strict(),
      answer: schemas.silenceSchema,
    },
    (c, { id, body }) => endSilence(ledgerOfAccount(c), { id, reason: body.reason }),
  );
}
