import type { OpenDatabase } from '../actions/openDatabase.ts';
import type { Actor } from '../core/access/decide.ts';

/** The account with this e-mail address or name, or the public, as who it acts. Throws ACCOUNT_UNKNOWN. */
export async function actorNamed(user: string, dataDir: string, open: OpenDatabase): Promise<Actor> {
  const { publicActor } = await import('../core/access/decide.ts');
  if (user === 'public') return publicActor;
  const [{ openAuthentication }, { readSecret }, { actorOf, findAccount, listAccounts }] = await Promise.all([
    import('../server/sessions/authentication.ts'),
    import('../server/sessions/secret.ts'),
    import('../server/sessions/accounts.ts'),
  ]);
  const secret = await readSecret(dataDir);
  const authentication = await openAuthentication({ pool: open.authPool(), secret, publicUrl: 'http://localhost' });
  const isName = ({ name }: { readonly name: string }) => name.toLowerCase() === user.trim().toLowerCase();
  const named = user.includes('@') ? undefined : (await listAccounts(authentication)).find(isName);
  return actorOf(named ?? (await findAccount(authentication, user)));
}
