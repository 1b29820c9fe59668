import { Command } from 'commander';

interface ReckonFlags {
  readonly scope?: readonly string[];
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `counterfoil reckon [FILE]`: which figures cannot all be true, and what they leave open. Needs no database. */
export function reckonCommand(): Command {
  return new Command('reckon')
    .description('find out which figures cannot all be true, and between what they leave a sum')
    .argument(
      '[file]',
      'structured claims, one JSON object a line (docs/reckoning-format.md); - is standard input',
      '-',
    )
    .option(
      '--scope <scope...>',
      'ask what a sum can be: "donors=A,B;recipients=C;sectors=…;period=2010-01-01/2019-12-31" or JSON',
    )
    .option('--all', 'tell all conflicts, not only enough of them that leaving out one claim of each resolves all')
    .option('--json', 'print one JSON object a finding and line')
    .action(async (file: string, flags: ReckonFlags) => {
      await runReckon(file, flags);
    });
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
