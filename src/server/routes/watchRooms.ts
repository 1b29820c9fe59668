/** The rooms in which people work on what is watched. */
import { Hono } from 'hono';
import type { ServerEnv } from '../environment.ts';
import { alertFeedRoutes } from '../watch/alertFeed.ts';
import { alertRoutes } from '../watch/alerts.ts';
import { caseRoutes } from '../watch/cases.ts';
import { readingRoutes } from '../watch/readings.ts';
import { ruleRoutes } from '../watch/rules.ts';
import { silenceRoutes } from '../watch/silences.ts';
import { subscriptionRoutes } from '../watch/subscriptions.ts';

export function watchRoomRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const parts = [
    caseRoutes,
    alertFeedRoutes,
    alertRoutes,
    ruleRoutes,
    readingRoutes,
    silenceRoutes,
    subscriptionRoutes,
  ];
  for (const part of parts) routes.route('/', part());
  return routes;
}
