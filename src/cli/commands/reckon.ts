import { fstatSync } from 'node:fs';
import { Command } from 'commander';
import { print } from '../print.ts';
import { defaultData } from './start.ts';

interface ReckonFlags {
  readonly scope?: readonly string[];
  readonly all?: boolean;
  readonly json?: boolean;
  readonly data?: string;
  readonly measure?: string;
  readonly unit?: string;
  readonly stage?: string;
}

/** `counterfoil reckon [FILE]`: which figures cannot all be true, and what they leave open; of a file or the ledger. */
export function reckonCommand(): Command {
  return new Command('reckon')
    .description('find out which figures cannot all be true, and between what they leave a sum')
    .argument(
      '[file]',
      'structured claims, one JSON object a line (docs/reckoning-format.md); - is standard input; without it, what is piped in, else the ledger',
    )
    .option(
      '--scope <scope...>',
      'ask what a sum can be: "donors=A,B;recipients=C;sectors=…;period=2010-01-01/2019-12-31" or JSON',
    )
    .option('--all', 'tell all conflicts, not only enough of them that leaving out one claim of each resolves all')
    .option('--json', 'print one JSON object a finding and line')
    .option('--data <folder>', 'reckon the claims and records of the ledger in this folder')
    .option('--measure <measure>', 'of the ledger: which measure to ask for, as "money disbursed"')
    .option('--unit <unit>', 'of the ledger: in which unit or currency')
    .option('--stage <stage>', 'of the ledger: pledge, commitment, disbursement or expenditure')
    .action(async (file: string | undefined, flags: ReckonFlags) => {
      const isLedger = file === undefined && (flags.data !== undefined || !isPipedIn());
      await (isLedger ? runOnLedger(flags) : runReckon(file ?? '-', flags));
    });
}

/** Whether somebody sends lines: a terminal, or no input at all, does not. */
function isPipedIn(): boolean {
  const input = fstatSync(0, { throwIfNoEntry: false });
  return input !== undefined && (input.isFIFO() || input.isFile() || input.isSocket());
}

async function runOnLedger({ data = defaultData, ...flags }: ReckonFlags): Promise<void> {
  const [{ reckonOnLedger }, { ledgerLines }, { ledgerText }] = await Promise.all([
    import('../reckoning/reckonOnLedger.ts'),
    import('../reckoning/ledgerLines.ts'),
    import('../reckoning/ledgerText.ts'),
  ]);
  const found = await reckonOnLedger(data, { ...flags, scopes: flags.scope ?? [] });
  for (const line of flags.json === true ? ledgerLines(found) : ledgerText(found)) print(line);
}

async function runReckon(file: string, flags: ReckonFlags): Promise<void> {
  const [{ reckonFile }, { reckonEffects }, { lineWriter }, { reckonLines }, { reckonText }] = await Promise.all([
    import('../../actions/reckonFile.ts'),
    import('../../actions/reckonEffects.ts'),
    import('../reading/lineWriter.ts'),
    import('../reckoning/reckonLines.ts'),
    import('../reckoning/reckonText.ts'),
  ]);
  const request = { file, scopes: flags.scope ?? [], all: flags.all === true };
  const report = await reckonFile(request, reckonEffects);
  const out = lineWriter(process.stdout);
  for (const line of flags.json === true ? reckonLines(report) : reckonText(report)) {
    if (!(await out.write(`${line}\n`))) return;
  }
}
