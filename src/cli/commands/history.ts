import { Command, InvalidArgumentError } from 'commander';
import { print } from '../print.ts';
import { withDatabase } from '../withDatabase.ts';
import { dataOption } from './start.ts';

interface VerifyFlags {
  readonly data: string;
  readonly head?: string;
  readonly json?: boolean;
}

/** `counterfoil history verify`: whether every record is as the hash-chained history says. */
export function historyCommand(): Command {
  const verify = new Command('verify')
    .description('compare every record with the hash-chained history; exit code 1 when something was changed past it')
    .option(
      '--head <head>',
      'a head noted down before (SEQUENCE:HASH), to prove that nothing since was cut off',
      headOption,
    )
    .addOption(dataOption())
    .option('--json', 'print the report as JSON')
    .action(async (flags: VerifyFlags) => {
      process.exitCode = await runVerify(flags);
    });
  return new Command('history').description('the hash-chained history of the ledger').addCommand(verify);
}

function headOption(value: string): string {
  if (!/^\d{1,18}:[0-9a-f]{64}$/.test(value)) {
    throw new InvalidArgumentError('It is no head; give the line that an earlier check printed, SEQUENCE:HASH.');
  }
  return value;
}

async function runVerify(flags: VerifyFlags): Promise<number> {
  const [{ checkHistory }, { ledgerFor }, { publicActor }, { historyReport }] = await Promise.all([
    import('../../actions/checkHistory.ts'),
    import('../../actions/ledger.ts'),
    import('../../core/access/decide.ts'),
    import('./historyReport.ts'),
  ]);
  const report = await withDatabase({ dataDir: flags.data, makesOne: false }, (open) =>
    checkHistory(ledgerFor(open, publicActor), { expectedHead: flags.head }),
  );
  print(flags.json === true ? JSON.stringify(report) : historyReport(report));
  return report.ok ? 0 : 1;
}
