import { Command } from 'commander';
import type { OpenDatabase } from '../../actions/openDatabase.ts';
import type { Actor } from '../../core/access/decide.ts';
import { print } from '../print.ts';
import { withDatabase } from '../withDatabase.ts';
import { dataOption } from './start.ts';

interface ExplainFlags {
  readonly data: string;
  readonly json?: boolean;
}

/** `counterfoil access explain`: who may do what, and why. */
export function accessCommand(): Command {
  const explain = new Command('explain')
    .description('say whether somebody may do something to a record, and which rules decide it; exit code 1 for no')
    .argument('<user>', 'e-mail address or name of an account, or "public"')
    .argument('<action>', 'see, write, submit, return, approve, publish, withdraw, restore, report, recheck, export …')
    .argument('[record]', 'id of the record, or a type of record ("transaction") for a new one')
    .addOption(dataOption())
    .option('--json', 'print the explanation as JSON')
    .action(async (user: string, action: string, record: string | undefined, flags: ExplainFlags) => {
      process.exitCode = await runExplain({ user, action, record }, flags);
    });
  return new Command('access').description('who may do what, and why').addCommand(explain);
}

interface Question {
  readonly user: string;
  readonly action: string;
  readonly record: string | undefined;
}

async function runExplain({ user, action, record }: Question, flags: ExplainFlags): Promise<number> {
  const [{ explainAccess }, { ledgerFor }, { accessReport }] = await Promise.all([
    import('../../actions/records/explainAccess.ts'),
    import('../../actions/ledger.ts'),
    import('./accessReport.ts'),
  ]);
  const explanation = await withDatabase({ dataDir: flags.data, makesOne: false }, async (open) => {
    const actor = await actorNamed(user, flags.data, open);
    // Whoever can open the database may ask about everybody.
    const operator = { name: 'command line', role: 'administrator' } as const;
    return explainAccess(ledgerFor(open, operator), { actor, action, recordId: record });
  });
  print(flags.json === true ? JSON.stringify(explanation) : accessReport(explanation));
  return explanation.allowed ? 0 : 1;
}

/** Throws ACCOUNT_UNKNOWN. */
async function actorNamed(user: string, dataDir: string, open: OpenDatabase): Promise<Actor> {
  const { publicActor } = await import('../../core/access/decide.ts');
  if (user === 'public') return publicActor;
  const [{ openAuthentication }, { readSecret }, { actorOf, findAccount, listAccounts }] = await Promise.all([
    import('../../server/sessions/authentication.ts'),
    import('../../server/sessions/secret.ts'),
    import('../../server/sessions/accounts.ts'),
  ]);
  const secret = await readSecret(dataDir);
  const authentication = await openAuthentication({ pool: open.authPool(), secret, publicUrl: 'http://localhost' });
  const isName = ({ name }: { readonly name: string }) => name.toLowerCase() === user.trim().toLowerCase();
  const named = user.includes('@') ? undefined : (await listAccounts(authentication)).find(isName);
  return actorOf(named ?? (await findAccount(authentication, user)));
}
