/** What routes find around them: what the server was given, and what is known of one request. */
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Ledger } from '../actions/ledger.ts';
import { ledgerFor } from '../actions/ledger.ts';
import type { NoticeServices } from '../actions/monitoring/notices/noticeServices.ts';
import type { OpenDatabase } from '../actions/openDatabase.ts';
import type { Actor } from '../core/access/decide.ts';
import { decide, publicActor } from '../core/access/decide.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import { signInNeeded } from './errors.ts';
import type { Account } from './sessions/accounts.ts';
import { actorOf } from './sessions/accounts.ts';
import type { Authentication } from './sessions/authentication.ts';
import type { Roll } from './sessions/changeAccounts.ts';
import type { Provider } from './sessions/provider.ts';

/** Everything that the server is made of; tests give it a temporary database and a silent log. */
export interface ServerParts {
  readonly open: Pick<OpenDatabase, 'db'>;
  readonly authentication: Authentication;
  /** An identity provider through which accounts may sign in too. */
  readonly provider?: Provider | null;
  /** Signs form tokens; the same as that of the cookies. */
  readonly secret: string;
  /** Folder for the first password. */
  readonly dataDir: string;
  /** Address under which browsers reach the server, such as `https://ledger.example`. */
  readonly publicUrl: string;
  /** True when every request comes through a proxy of the operator's, which says whose it is. */
  readonly trustProxy?: boolean;
  /** How notices about watched places leave. */
  readonly notices: NoticeServices;
  readonly log: Logger;
}

/** What middleware has found out about a request. */
export interface RequestFacts {
  requestId: string;
  parts: ServerParts;
  account: Account | null;
  /** Token of the browser's session; null without one and for programs with a key. */
  sessionToken: string | null;
  /** True when the address ends with `.json` or the reader asks for JSON only. */
  wantsJson: boolean;
}

export interface ServerEnv {
  Variables: RequestFacts;
}

export type RequestContext = Context<ServerEnv>;

export function actorIn(c: RequestContext): Actor {
  const account = c.get('account');
  return account ? actorOf(account) : publicActor;
}

/** The ledger on behalf of whoever sent the request. */
export function ledgerIn(c: RequestContext): Ledger {
  return ledgerFor(c.get('parts').open, actorIn(c));
}

/** Throws SIGN_IN_NEEDED for the public. */
export function signedIn(c: RequestContext): Account {
  const account = c.get('account');
  if (!account) throw new CounterfoilError(signInNeeded, 'this needs an account');
  return account;
}

/** The accounts, and the ledger that tells who changed them. */
export function rollIn(c: RequestContext): Roll {
  return { authentication: c.get('parts').authentication, ledger: ledgerIn(c) };
}

/** Whether the reader may see the review room; decides which links a page shows. */
export function mayReview(c: RequestContext): boolean {
  return decide(actorIn(c), 'see the review room').allowed;
}
