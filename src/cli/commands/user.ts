import { Command } from 'commander';
import type { Authentication } from '../../server/sessions/authentication.ts';
import { print } from '../print.ts';
import { withDatabase } from '../withDatabase.ts';
import { dataOption } from './start.ts';

interface DataFlags {
  readonly data: string;
}

/** `counterfoil user …`: accounts are made here, because nobody can sign up. */
export function userCommand(): Command {
  return new Command('user')
    .description('add and list accounts, set passwords, make keys for programs')
    .addCommand(addUser())
    .addCommand(listUsers())
    .addCommand(setPassword())
    .addCommand(makeKey());
}

function addUser(): Command {
  return new Command('add')
    .description('add an account; prints its generated password once')
    .argument('<email>', 'e-mail address for signing in')
    .option('--role <role>', 'contributor, reviewer, auditor, publisher or administrator', 'reviewer')
    .option('--name <name>', 'name that stands in the public history; the part before the @ when absent')
    .addOption(dataOption())
    .action(async (email: string, flags: DataFlags & { role: string; name?: string }) => {
      await withAccounts(flags, async (authentication) => {
        const { addAccount, generatedPassword } = await import('../../server/sessions/accounts.ts');
        const password = generatedPassword();
        const name = flags.name ?? email.split('@')[0] ?? email;
        const account = await addAccount(authentication, { email, name, role: flags.role, password });
        print(`Added ${account.role} ${account.name}.\n  e-mail    ${account.email}\n  password  ${password}`);
      });
    });
}

function listUsers(): Command {
  return new Command('list')
    .description('list the accounts')
    .addOption(dataOption())
    .action(async (flags: DataFlags) => {
      await withAccounts(flags, async (authentication) => {
        const [{ listAccounts }, { accountTable }] = await Promise.all([
          import('../../server/sessions/accounts.ts'),
          import('./accountTable.ts'),
        ]);
        print(accountTable(await listAccounts(authentication)));
      });
    });
}

function setPassword(): Command {
  return new Command('password')
    .description('set a new generated password, print it once, and end the sessions of the account')
    .argument('<email>', 'e-mail address of the account')
    .addOption(dataOption())
    .action(async (email: string, flags: DataFlags) => {
      await withAccounts(flags, async (authentication) => {
        const [{ generatedPassword, resetPassword }, { forgetFirstPassword }] = await Promise.all([
          import('../../server/sessions/accounts.ts'),
          import('../../server/sessions/firstSignIn.ts'),
        ]);
        const password = generatedPassword();
        await resetPassword(authentication, email, password);
        await forgetFirstPassword(flags.data, email.trim().toLowerCase());
        print(`The new password of ${email}: ${password}`);
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
      await withAccounts(flags, async (authentication) => {
        const [{ findAccount }, { createApiKey }] = await Promise.all([
          import('../../server/sessions/accounts.ts'),
          import('../../server/sessions/apiKeys.ts'),
        ]);
        print(await createApiKey(authentication, await findAccount(authentication, email), flags.name));
      });
    });
}

/** Opens database and accounts for one piece of work. */
async function withAccounts(flags: DataFlags, work: (authentication: Authentication) => Promise<void>): Promise<void> {
  const [{ openAuthentication }, { readSecret }] = await Promise.all([
    import('../../server/sessions/authentication.ts'),
    import('../../server/sessions/secret.ts'),
  ]);
  await withDatabase({ dataDir: flags.data, makesOne: false }, async (open) => {
    const secret = await readSecret(flags.data);
    await work(await openAuthentication({ pool: open.authPool(), secret, publicUrl: 'http://localhost' }));
  });
}
