/** The whole of the HTTP side as one app: what every request goes through, in order, and where the routes hang. */
import { getPath } from 'hono/utils/url';
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { answerError, sendError } from './answerError.ts';
import { apiPrefix, apiRoutes, operationsOf } from './api/api.ts';
import type { RequestContext, ServerEnv, ServerParts } from './environment.ts';
import * as errors from './errors.ts';
import { bodyLimits } from './middleware/bodyLimits.ts';
import { compression } from './middleware/compression.ts';
import { hostCheck } from './middleware/hostCheck.ts';
import { sameSite } from './middleware/sameSite.ts';
import { securityHeaders } from './middleware/securityHeaders.ts';
import { timeLimit } from './middleware/timeLimit.ts';
import { viewer } from './middleware/viewer.ts';
import { apiPage } from '../portal/portal.ts';
import { accountRoutes } from './routes/account.ts';
import { assetRoutes } from './routes/assets.ts';
import { historyRoutes } from './routes/history.ts';
import { exportRoutes } from './routes/exports.ts';
import { importMoveRoutes } from './routes/importMoves.ts';
import { importRoutes } from './routes/imports.ts';
import { pageRoutes } from './routes/pages.ts';
import { programmeRoutes } from './routes/programme.ts';
import { recordActRoutes } from './routes/recordActs.ts';
import { recordFormRoutes, recordRoutes } from './routes/records.ts';
import { reckoningRoutes } from './routes/reckoning.ts';
import { reviewRoutes } from './routes/review.ts';
import { signInRoutes } from './routes/signIn.ts';
import { totalsRoutes } from './routes/totals.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { uploadRoutes } from './routes/upload.ts';
import { userRoutes } from './routes/users.ts';
import { watchRoutes } from './routes/watch.ts';
import { watchRoomRoutes } from './routes/watchRooms.ts';
import { instanceId } from './runningServer.ts';
import { preferences, viewOf } from './view.ts';

/** Every page has a twin for programs at its address with `.json`; both are one route. */
const twin = /^(?!\/(?:api|assets)\/)(.*)\.json$/;

function routePath(request: Request): string {
  const path = getPath(request);
  const page = twin.exec(path)?.[1];
  if (page === undefined) return path;
  return page === '/index' ? '/' : page;
}

function wantsJson(c: RequestContext): boolean {
  if (twin.test(getPath(c.req.raw))) return true;
  const accept = c.req.header('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}

function notFound(c: RequestContext): Response {
  const { status, code, remedy } = errors.pageNotFound;
  return sendError({ status, code, remedy, message: `there is nothing at ${c.req.path.slice(0, 200)}` }, c);
}

function otherMethod(c: RequestContext, methods: string[]): Response {
  const allow = [...methods, 'OPTIONS'].join(', ');
  const { status, code, remedy } = errors.methodNotAllowed;
  const message = `this address takes ${methods.join(', ')}, not ${c.req.method.slice(0, 20)}`;
  const answer = c.req.method === 'OPTIONS' ? c.body(null, 204) : sendError({ status, code, remedy, message }, c);
  answer.headers.set('Allow', allow);
  return answer;
}

export function createApp(parts: ServerParts): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>({ getPath: routePath });
  app.onError((error, c) => answerError(error, c));
  app.notFound((c) => notFound(c));

  app.use(requestId({ headerName: '' }));
  app.use(async (c, next) => {
    c.set('parts', parts);
    c.set('account', null);
    c.set('sessionToken', null);
    c.set('wantsJson', wantsJson(c));
    await next();
    c.header('X-Request-Id', c.get('requestId'));
  });
  app.use(compression);
  app.use(securityHeaders(parts.publicUrl));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: otherMethod }));
  app.use(hostCheck(parts.publicUrl));
  app.use(timeLimit);
  // No address of ours holds a NUL, and the database would refuse it.
  app.use((c, next) => (/\0|%00/.test(c.req.path) ? Promise.resolve(c.notFound()) : next()));
  app.route('/', assetRoutes());
  app.use(sameSite);
  app.use(viewer);
  app.use(bodyLimits);
  app.use(preferences);

  app.route('/', signInRoutes());
  app.route('/', accountRoutes());
  app.route('/', userRoutes());
  app.route('/', historyRoutes());
  app.route('/', pictureRoutes());
  app.route('/', uploadRoutes());
  app.route('/', importRoutes());
  app.route('/', importMoveRoutes());
  app.route('/', exportRoutes());
  app.route('/', reckoningRoutes());
  app.route('/', watchRoomRoutes());
  app.route('/', watchRoutes());
  app.route('/', reviewRoutes());
  app.route('/', recordActRoutes());
  app.route('/', recordFormRoutes());
  app.route('/', programmeRoutes());
  app.route('/', totalsRoutes());
  app.route('/', recordRoutes());
  app.route('/', pageRoutes());
  const api = apiRoutes();
  const operations = operationsOf(api);
  app.get('/api', (c) => c.html(String(apiPage(operations, viewOf(c)))));
  app.get(`${apiPrefix}/server`, (c) => c.json({ instance: instanceId }));
  app.route(apiPrefix, api);
  return app;
}
