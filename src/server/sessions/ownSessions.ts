/** Sessions of one account: where it is signed in, and ending that. */
import type { Account } from './accounts.ts';
import type { Authentication } from './authentication.ts';

export interface OwnSession {
  readonly id: string;
  readonly startedAt: string;
  readonly endsAt: string;
  /** True for the session of the browser that asks. */
  readonly isThis: boolean;
}

export async function listSessions(
  authentication: Authentication,
  account: Account,
  token: string | null,
): Promise<OwnSession[]> {
  const { internalAdapter } = await authentication.$context;
  const sessions = await internalAdapter.listSessions(account.id, { onlyActiveSessions: true });
  return sessions.map((session) => ({
    id: session.id,
    startedAt: new Date(session.createdAt).toISOString(),
    endsAt: new Date(session.expiresAt).toISOString(),
    isThis: session.token === token,
  }));
}

/** Ends one session of the account; nothing happens where it has none of this id. */
export async function endSession(authentication: Authentication, account: Account, id: string): Promise<void> {
  const { internalAdapter } = await authentication.$context;
  const session = (await internalAdapter.listSessions(account.id)).find((each) => each.id === id);
  if (session) await internalAdapter.deleteSession(session.token);
}
