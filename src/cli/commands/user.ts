import { Command, Option } from 'commander';
import type { Roll } from '../../server/sessions/changeAccounts.ts';
import { print } from '../print.ts';
import { withDatabase } from '../withDatabase.ts';
import { dataOption } from './start.ts';

interface DataFlags {
  readonly data: string;
}

/** Limits and rights as typed; "none" takes a limit away. */
interface GrantFlags extends DataFlags {
  readonly role?: string;
  readonly side?: string;
  readonly actor?: string;
  readonly place?: string;
  readonly right?: readonly string[];
}

/** `counterfoil user …`: accounts are made here or by an administrator in the portal, because nobody can sign up. */
export function userCommand(): Command {
  return new Command('user')
    .description('add, change, list and disable accounts, set passwords, make keys for programs')
    .addCommand(addUser())
    .addCommand(changeUser())
    .addCommand(listUsers())
    .addCommand(
      ableUser('remove', 'disable an account for good or for a while: its sessions and keys end, its work stays'),
    )
    .addCommand(ableUser('restore', 'let a disabled account sign in again'))
    .addCommand(setPassword())
    .addCommand(makeKey());
}

const roles = 'contributor, reviewer, auditor, publisher or administrator';

function withGrants(command: Command): Command {
  return command
    .option('--side <side>', 'limit it to the donor or recipient side')
    .option('--actor <id>', 'limit it to an actor of the registry, or a place that stands for its government')
    .option('--place <id>', 'limit it to a place of the registry and what lies in it')
    .addOption(
      new Option('--right <right>', 'export or publish; give it again for both').argParser(
        (right: string, before: readonly string[] | undefined) => [...(before ?? []), right],
      ),
    );
}

function addUser(): Command {
  const command = new Command('add')
    .description('add an account; prints its generated password once')
    .argument('<email>', 'e-mail address for signing in')
    .option('--role <role>', roles, 'reviewer')
    .option('--name <name>', 'name that stands in the public history; the part before the @ when absent');
  return withGrants(command)
    .addOption(dataOption())
    .action(async (email: string, flags: GrantFlags & { role: string; name?: string }) => {
      await withRoll(flags, async (roll) => {
        const { addAccount, generatedPassword } = await accountVerbs();
        const password = generatedPassword();
        const { role, side, actor, place, right: rights } = flags;
        const name = flags.name ?? email.split('@')[0] ?? email;
        const account = await addAccount(roll, { email, name, role, side, actor, place, rights, password });
        print(`Added ${account.role} ${account.name}.\n  e-mail    ${account.email}\n  password  ${password}`);
      });
    });
}

function changeUser(): Command {
  const command = new Command('change')
    .description(
      'give an account another role, other limits or other rights; what is not named stays, "none" takes away',
    )
    .argument('<email>', 'e-mail address of the account')
    .option('--role <role>', roles);
  return withGrants(command)
    .addOption(dataOption())
    .action(async (email: string, flags: GrantFlags) => {
      await withRoll(flags, async (roll) => {
        const { changeGrants, findAccount, grantSentence } = await accountVerbs();
        const account = await findAccount(roll.authentication, email);
        const { role, side, actor, place, right } = flags;
        const kept = (given: string | undefined, before: string | null) =>
          given === 'none' ? null : (given ?? before);
        const changed = await changeGrants(roll, account.id, {
          role: role ?? account.role,
          side: kept(side, account.side),
          actor: kept(actor, account.actor),
          place: kept(place, account.place),
          rights: right?.filter((each) => each !== 'none') ?? account.rights,
        });
        print(`${changed.name} is now ${grantSentence(changed)}.`);
      });
    });
}

function listUsers(): Command {
  return new Command('list')
    .description('list the accounts with their limits and rights')
    .addOption(dataOption())
    .action(async (flags: DataFlags) => {
      await withRoll(flags, async ({ authentication }) => {
        const [{ listAccounts }, { accountTable }] = await Promise.all([accountVerbs(), import('./accountTable.ts')]);
        print(accountTable(await listAccounts(authentication)));
      });
    });
}

function ableUser(verb: 'remove' | 'restore', description: string): Command {
  return new Command(verb)
    .description(description)
    .argument('<email>', 'e-mail address of the account')
    .addOption(dataOption())
    .action(async (email: string, flags: DataFlags) => {
      await withRoll(flags, async (roll) => {
        const { findAccount, setDisabled } = await accountVerbs();
        const { id } = await findAccount(roll.authentication, email);
        const { name } = await setDisabled(roll, id, verb === 'remove');
        print(verb === 'remove' ? `${name} can no longer sign in.` : `${name} can sign in again.`);
      });
    });
}

function setPassword(): Command {
  return new Command('password')
    .description('set a new generated password, print it once, and end the sessions of the account')
    .argument('<email>', 'e-mail address of the account')
    .addOption(dataOption())
    .action(async (email: string, flags: DataFlags) => {
      await withRoll(flags, async ({ authentication }) => {
        const verbs = await accountVerbs();
        const { forgetFirstPassword } = await import('../../server/sessions/firstSignIn.ts');
        const password = verbs.generatedPassword();
        const account = await verbs.findAccount(authentication, email);
        await verbs.setPassword(authentication, account, password);
        await forgetFirstPassword(flags.data, account.email);
        print(`The new password of ${account.email}: ${password}`);
      });
    });
}

function makeKey(): Command {
  return new Command('key')
    .description('make a key with which programs use the API in the name of an account; prints it once')
    .argument('<email>', 'e-mail address of the account')
    .option('--name <name>', 'what the key is for', 'command line')
    .addOption(dataOption())
    .action(async (email: string, flags: DataFlags & { name: string }) => {
      await withRoll(flags, async ({ authentication }) => {
        const [{ findAccount }, { createApiKey }] = await Promise.all([
          accountVerbs(),
          import('../../server/sessions/apiKeys.ts'),
        ]);
        print(await createApiKey(authentication, await findAccount(authentication, email), flags.name));
      });
    });
}

/** Loaded only when a command runs: better-auth takes a moment. */
async function accountVerbs() {
  const parts = await Promise.all([
    import('../../server/sessions/accounts.ts'),
    import('../../server/sessions/changeAccounts.ts'),
    import('../../server/sessions/grants.ts'),
    import('../../server/sessions/passwords.ts'),
  ]);
  return { ...parts[0], ...parts[1], ...parts[2], ...parts[3] };
}

/** Opens database and accounts for one piece of work. Whoever has the machine has every right on it. */
async function withRoll(flags: DataFlags, work: (roll: Roll) => Promise<void>): Promise<void> {
  const [{ openAuthentication }, { readSecret }, { ledgerFor }] = await Promise.all([
    import('../../server/sessions/authentication.ts'),
    import('../../server/sessions/secret.ts'),
    import('../../actions/ledger.ts'),
  ]);
  await withDatabase({ dataDir: flags.data, makesOne: false }, async (open) => {
    const secret = await readSecret(flags.data);
    const authentication = await openAuthentication({ pool: open.authPool(), secret, publicUrl: 'http://localhost' });
    await work({ authentication, ledger: ledgerFor(open, { name: 'operator', role: 'administrator' }) });
  });
}
