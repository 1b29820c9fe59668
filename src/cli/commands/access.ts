import { Command } from 'commander';
import { actorNamed } from '../actorNamed.ts';
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
