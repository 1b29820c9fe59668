/** The real server over HTTP on a free port, on a temporary database, with visitors that keep cookies as browsers do. */
import { createServer } from 'node:net';
import { pino } from 'pino';
import type { NoticeServices } from '../../src/actions/monitoring/notices/noticeServices.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { Role } from '../../src/core/access/decide.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import type { AccountRole } from '../../src/server/sessions/accounts.ts';
import type { Authentication } from '../../src/server/sessions/authentication.ts';
import { openAuthentication } from '../../src/server/sessions/authentication.ts';
import { createProvider } from '../../src/server/sessions/provider.ts';
import type { ProviderSettings } from '../../src/server/sessions/providerSettings.ts';
import type { GrantWords } from '../../src/server/sessions/grants.ts';
import { noticeServices } from '../../src/server/watch/noticeSettings.ts';
import { addAccount } from '../../src/server/sessions/changeAccounts.ts';
import { temporaryDatabase } from '../contract/database.ts';

export const password = 'a long enough password';

export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  readonly authentication: Authentication;
  /** Lines of the log. */
  readonly log: readonly string[];
  /** The addresses that answer GET, as patterns: "/watch/places/:id". */
  readonly patterns: readonly string[];
  /** The parameters that each of them heeds; undefined where it does not say which. */
  readonly parameters: ReadonlyMap<string, readonly string[] | undefined>;
  ledger(role?: Role, name?: string): Ledger;
  /** Adds an account `NAME@example.org` with {@link password}. */
  account(name: string, role: AccountRole, limits?: Omit<GrantWords, 'role'>): Promise<void>;
  visitor(): Visitor;
  /** A visitor who has signed in by the form. */
  signedIn(name: string): Promise<Visitor>;
  stop(): Promise<void>;
}

export interface Visitor {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends a form as a browser does: with the page's token and this site's Origin. */
  post(
    path: string,
    fields?: Record<string, string> | URLSearchParams | FormData,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Token that the forms of this visitor carry. */
  token(): Promise<string>;
}

function parametersOf(app: ReturnType<typeof createApp>): TestServer['parameters'] {
  const found = new Map<string, readonly string[] | undefined>();
  for (const { method, path, handler } of app.routes) {
    if (method !== 'GET' || path.includes('*')) continue;
    const said: unknown = Reflect.get(handler, 'parameters');
    found.set(path, Array.isArray(said) ? said.map(String) : found.get(path));
  }
  return found;
}

/** A visitor of any server, with the cookies that it sets. */
export function createVisitor(url: string): Visitor {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit, headers: Record<string, string>): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url + path, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const at = pair.indexOf('=');
      if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  const visitor: Visitor = {
    cookies,
    get: (path, headers = {}) => send(path, {}, headers),
    async post(path, fields = {}, headers = {}) {
      const body =
        fields instanceof FormData || fields instanceof URLSearchParams ? fields : new URLSearchParams(fields);
      if (!body.has('csrf')) body.set('csrf', await visitor.token());
      return send(path, { method: 'POST', body }, { origin: url, ...headers });
    },
    async token() {
      const page = await (await visitor.get('/sign-in')).text();
      return /name="csrf" value="([^"]*)"/.exec(page)?.[1] ?? '';
    },
  };
  return visitor;
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => {
    probe.listen(0, '127.0.0.1', done);
  });
  const address = probe.address();
  await new Promise((done) => {
    probe.close(done);
  });
  return typeof address === 'object' && address ? address.port : 0;
}

export interface TestServerSettings {
  /** A port known beforehand is part of the public address. */
  readonly port?: number;
  readonly provider?: ProviderSettings;
  /** Whether visitors may say from which address they come. */
  readonly trustProxy?: boolean;
  /** How notices leave; by default nothing goes by e-mail. */
  readonly notices?: Partial<NoticeServices>;
}

export async function testServer({
  port = 0,
  provider,
  notices = {},
  trustProxy = false,
}: TestServerSettings = {}): Promise<TestServer> {
  const database = await temporaryDatabase();
  const { open, dataDir } = database;
  const secret = 'a secret for tests that is long enough';
  const publicUrl = port === 0 ? 'http://127.0.0.1' : `http://127.0.0.1:${port}`;
  const accounts = { pool: open.authPool(), secret, publicUrl, provider: provider ?? null };
  const authentication = await openAuthentication(accounts);
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const app = createApp({
    open,
    authentication,
    provider: createProvider(accounts),
    secret,
    dataDir,
    publicUrl,
    trustProxy,
    notices: { ...noticeServices({}, { publicUrl, secret }), ...notices },
    log,
  });
  const listening = await listen(app, { host: '127.0.0.1', port });
  const { address: url } = listening;
  return {
    url,
    dataDir,
    authentication,
    log: lines,
    patterns: [...new Set(app.routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])))],
    parameters: parametersOf(app),
    ledger: (role, name) => database.ledger(role, name),
    async account(name, role, limits = {}) {
      const roll = { authentication, ledger: database.ledger('administrator', 'tests') };
      await addAccount(roll, { email: `${name}@example.org`, name, role, ...limits, password });
    },
    visitor: () => createVisitor(url),
    async signedIn(name) {
      const visitor = createVisitor(url);
      const answer = await visitor.post('/sign-in', { email: `${name}@example.org`, password, next: '/' });
      if (answer.status !== 303) throw new Error(`signing in as ${name} answered ${answer.status}`);
      return visitor;
    },
    async stop() {
      await listening.close();
      await database.stop();
    },
  };
}
