import type { FindAccount } from '../../actions/monitoring/notices/noticeServices.ts';
import { actorOf, listAccounts } from '../sessions/accounts.ts';
import type { Authentication } from '../sessions/authentication.ts';

/** Reads the accounts once, when the first is asked for. */
export function accountFinder(authentication: Authentication): FindAccount {
  let known: Promise<Map<string, ReturnType<typeof actorOf>>> | undefined;
  return async (name) => {
    known ??= listAccounts(authentication).then(
      (accounts) =>
        new Map(accounts.filter(({ disabledAt }) => disabledAt === null).map((each) => [each.name, actorOf(each)])),
    );
    return (await known).get(name) ?? null;
  };
}
