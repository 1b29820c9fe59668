import { fstatSync } from 'node:fs';
import { Command, Option } from 'commander';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { nothingReadable } from '../../core/reckoning/errors.ts';
import type { LineWriter } from '../reading/lineWriter.ts';
import { defaultData } from './start.ts';

interface ReckonFlags {
  readonly scope?: readonly string[];
  readonly all?: boolean;
  readonly json?: boolean;
  readonly data?: string;
  readonly measure?: string;
  readonly unit?: string;
  readonly stage?: string;
  readonly basis?: string;
}

const help = `
Examples:
  counterfoil reckon figures.ndjson --scope "donors=CN-36;recipients=CN-65;period=2015"
  counterfoil reckon --scope "donors=Jiangxi;period=2010-01-01/2019-12-31" --stage disbursement

The exit code is 0 with conflicts too, which are findings; it is 1 where no line could be reckoned.`;

/** `counterfoil reckon [FILE]`: which figures cannot all be true, and what they leave open; of a file or the ledger. */
export function reckonCommand(): Command {
  return new Command('reckon')
    .description('find out which figures cannot all be true, and between what they leave a sum')
    .argument(
      '[file]',
      'structured claims, one JSON object a line (docs/reckoning-format.md); - is standard input; without it, what is piped in, else the ledger',
    )
    .option(
      '--scope <scope>',
      'ask what a sum can be: "donors=A,B;recipients=C;sectors=…;period=2010-01-01/2019-12-31" or JSON; may be given more than once',
      (scope: string, before: readonly string[] | undefined) => [...(before ?? []), scope],
    )
    .option(
      '--all',
      'tell all conflicts, not only enough of them that leaving out one claim of each resolves all; and however many there are',
    )
    .option('--json', 'print one JSON object a finding and line')
    .option('--data <folder>', 'reckon the claims and records of the ledger in this folder')
    .option('--measure <measure>', 'of the ledger: which measure to ask for, as "money disbursed"')
    .option('--unit <unit>', 'of the ledger: in which unit or currency')
    .option('--stage <stage>', 'of the ledger: pledge, commitment, disbursement or expenditure')
    .addOption(
      new Option('--basis <basis>', 'of the ledger: what flowed in a period, or what there was on a day').choices([
        'flow',
        'stock',
      ]),
    )
    .addHelpText('after', help)
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
  const [{ lineWriter }, { reckonOnLedger }, { ledgerLines }, { ledgerText }] = await Promise.all([
    import('../reading/lineWriter.ts'),
    import('../reckoning/reckonOnLedger.ts'),
    import('../reckoning/ledgerLines.ts'),
    import('../reckoning/ledgerText.ts'),
  ]);
  const found = await reckonOnLedger(data, { ...flags, scopes: flags.scope ?? [] });
  const out = lineWriter(process.stdout);
  if (flags.json === true) await write(ledgerLines(found), out);
  else await writeFolded(ledgerText(found, flags.all === true), out);
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
  if (flags.json === true) await write(reckonLines(report), out);
  else await writeFolded(reckonText(report, request.all), out);
  if (report.statements.size + report.queries.size === 0) {
    throw new CounterfoilError(nothingReadable, 'No line could be reckoned.');
  }
}

async function write(lines: Iterable<string>, out: LineWriter): Promise<void> {
  for (const line of lines) {
    if (!(await out.write(`${line}\n`))) return;
  }
}

/** To the width of a terminal; what goes into a file or another program stays one line. */
async function writeFolded(lines: Iterable<string>, out: LineWriter): Promise<void> {
  const { folded } = await import('../reckoning/folded.ts');
  const width = process.stdout.isTTY ? process.stdout.columns : null;
  for (const line of lines) await write(folded(line, width), out);
}
