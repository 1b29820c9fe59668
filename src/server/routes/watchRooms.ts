/** The rooms in which people work on what is watched. */
import { Hono } from 'hono';
import type { ServerEnv } from '../environment.ts';
import { subscriptionRoutes } from '../watch/subscriptions.ts';

export function watchRoomRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.route('/', subscriptionRoutes());
  return routes;
}
