/** Subscriptions to notices of the account that asks. */
import { z } from '@hono/zod-openapi';
import {
  changeAddress,
  changeWanted,
  endSubscription,
  pauseSubscription,
  resumeSubscription,
} from '../../actions/monitoring/notices/changeSubscription.ts';
import { ownSubscriptions } from '../../actions/monitoring/notices/ownSubscriptions.ts';
import { sendTest } from '../../actions/monitoring/notices/sendTest.ts';
import { subscribe } from '../../actions/monitoring/notices/subscribe.ts';
import { deliveryOutcomes } from '../../core/monitoring/notices/nextDelivery.ts';
import { carriers, caseInterests, paces, subscriptionStates } from '../../core/monitoring/notices/subscription.ts';
import { severities } from '../../core/monitoring/rules/rule.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery } from './operation.ts';

const names = z.array(z.string().max(300)).max(100).readonly();
const wantedSchema = z
  .object({
    places: names.openapi({ description: 'Ids of places, each with all below it; none for everywhere' }),
    themes: names.openapi({ description: 'None for all' }),
    leastSeverity: z.enum(severities),
    alerts: z.boolean(),
    cases: z.enum(caseInterests),
    lists: z.union([z.enum(['none', 'all']), names]).openapi({ description: '"none", "all", or ids of lists' }),
    pace: z.enum(paces),
    language: z.enum(['en', 'zh']),
  })
  .strict()
  .readonly();

const subscriptionSchema = z
  .object({
    id: z.string(),
    version: z.number().int(),
    account: z.string(),
    carrier: z.enum(carriers),
    state: z.enum(subscriptionStates),
    wanted: wantedSchema,
    after: z.number().int(),
    recordedAt: z.string(),
    address: z.string().openapi({ description: 'Of a feed: its whole address, which is secret' }),
    key: z.string().nullable().openapi({ description: 'Of a webhook: signs what is posted' }),
    deliveries: z
      .array(
        z
          .object({
            attempt: z.number().int(),
            outcome: z.enum(deliveryOutcomes),
            at: z.string(),
            message: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

function ledgerOfAccount(c: RequestContext) {
  signedIn(c);
  return ledgerIn(c);
}

const path = '/watch/subscriptions';
/** Each may send a message to somebody who did not ask for it. */
const messages = createRateLimit({ burst: 5, perMinute: 0.5 });
const done = z.object({ id: z.string() }).readonly();
const told = z.object({ id: z.string(), problem: z.string().nullable() }).readonly();

export function addWatchSubscriptionOperations(api: Api): void {
  addAsking(api);
  addSending(api);
  addVerbs(api);
}

/** Which there are, and what they want. */
function addAsking(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path,
      summary: 'The account’s subscriptions to notices, with the newest tries to send them',
      account: true,
      query: noQuery,
      body: noBody,
      answer: z.object({ items: z.array(subscriptionSchema).readonly() }).readonly(),
    },
    async (c) => ({ items: await ownSubscriptions(ledgerOfAccount(c), c.get('parts').notices) }),
  );
  addOperation(
    api,
    {
      method: 'post',
      path,
      summary: 'Subscribe to notices; an e-mail address has to be confirmed by the link that is sent to it',
      account: true,
      query: noQuery,
      body: z.object({ carrier: z.enum(carriers), address: z.string().max(2000), wanted: wantedSchema }).strict(),
      answer: told,
    },
    (c, { body }) => {
      takeToken(c, messages, signedIn(c).id);
      return subscribe(ledgerIn(c), c.get('parts').notices, body);
    },
  );
  addOperation(
    api,
    {
      method: 'put',
      path: `${path}/{id}`,
      summary: 'Change which notices a subscription wants',
      account: true,
      query: noQuery,
      body: z.object({ wanted: wantedSchema }).strict(),
      answer: done,
    },
    async (c, { id, body: { wanted } }) => {
      await changeWanted(ledgerOfAccount(c), { id, wanted });
      return { id };
    },
  );
}

/** Where it goes. */
function addSending(api: Api): void {
  addOperation(
    api,
    {
      method: 'put',
      path: `${path}/{id}/address`,
      summary: 'Change where it goes: an e-mail address has to be confirmed, a feed gets a new secret address',
      account: true,
      query: noQuery,
      body: z.object({ address: z.string().max(2000) }).strict(),
      answer: told,
    },
    async (c, { id, body: { address } }) => {
      takeToken(c, messages, signedIn(c).id);
      return { id, problem: await changeAddress(ledgerIn(c), c.get('parts').notices, { id, address }) };
    },
  );
  addOperation(
    api,
    {
      method: 'post',
      path: `${path}/{id}/test`,
      summary: 'Send a test message; tells why it did not arrive',
      account: true,
      query: noQuery,
      body: noBody,
      answer: told,
    },
    async (c, { id }) => {
      takeToken(c, messages, signedIn(c).id);
      return { id, problem: await sendTest(ledgerIn(c), c.get('parts').notices, id) };
    },
  );
}

function addVerbs(api: Api): void {
  const verbs = [
    ['pause', 'Send nothing for a while; what happens meanwhile is not told later', pauseSubscription],
    ['resume', 'Send again what happens from now on', resumeSubscription],
    ['end', 'End a subscription; its address is deleted', endSubscription],
  ] as const;
  for (const [verb, summary, act] of verbs) {
    addOperation(
      api,
      {
        method: 'post',
        path: `${path}/{id}/${verb}`,
        summary,
        account: true,
        query: noQuery,
        body: noBody,
        answer: done,
      },
      async (c, { id }) => {
        await act(ledgerOfAccount(c), id);
        return { id };
      },
    );
  }
}
