import type { AccountRole } from '../../src/server/sessions/accounts.ts';
import type { TestServer, Visitor } from './testServer.ts';

/** Makes accounts that take turns, since each may only upload so many files a minute. */
export async function visitorsInTurn(
  server: TestServer,
  role: AccountRole,
  names: readonly string[],
): Promise<() => Visitor> {
  for (const name of names) await server.account(name, role);
  const visitors = await Promise.all(names.map((name) => server.signedIn(name)));
  let turn = 0;
  return () => {
    turn += 1;
    const next = visitors[turn % visitors.length];
    if (!next) throw new Error('nobody has signed in');
    return next;
  };
}
