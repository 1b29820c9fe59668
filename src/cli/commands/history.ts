import { Command } from 'commander';
import type { HistoryReport } from '../../actions/checkHistory.ts';
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
    .option('--head <head>', 'a head noted down before (SEQUENCE:HASH), to prove that nothing since was cut off')
    .addOption(dataOption())
    .option('--json', 'print the report as JSON')
    .action(async (flags: VerifyFlags) => {
      process.exitCode = await runVerify(flags);
    });
  return new Command('history').description('the hash-chained history of the ledger').addCommand(verify);
}

async function runVerify(flags: VerifyFlags): Promise<number> {
  const [{ checkHistory }, { ledgerFor }, { databasePlace, openDatabase }, { publicActor }] = await Promise.all([
    import('../../actions/checkHistory.ts'),
    import('../../actions/ledger.ts'),
    import('../../actions/openDatabase.ts'),
    import('../../core/access/decide.ts'),
  ]);
  const open = await openDatabase(databasePlace({ dataDir: flags.data, url: process.env['DATABASE_URL'] }));
  try {
    const report = await checkHistory(ledgerFor(open, publicActor), { expectedHead: flags.head });
    process.stdout.write(flags.json === true ? `${JSON.stringify(report)}\n` : describe(report));
    return report.ok ? 0 : 1;
  } finally {
    await open.close();
  }
}

function describe({ ok, entries, head, problems }: HistoryReport): string {
  const lines = problems.map(({ sequence, record, problem }) => {
    const place = [sequence && `entry ${sequence}`, record].filter(Boolean).join(', ');
    return `${place}: ${problem}`;
  });
  const verdict = ok
    ? `${entries} entries; every record is as the history says.`
    : `${entries} entries; ${problems.length} found that were changed past the history.`;
  return `${[verdict, ...lines, `head ${head}`].join('\n')}\n`;
}
