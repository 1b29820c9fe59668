import { Command } from 'commander';
import { basename } from 'node:path';
import { withDatabase } from '../withDatabase.ts';
import { dataOption } from './start.ts';

interface ImportFlags {
  readonly data: string;
  readonly dryRun?: boolean;
  readonly within?: string;
  readonly scheme?: string;
}

/** `counterfoil gazetteer import FILE`: another country's places from CSV or GeoJSON, all of them or none. */
export function gazetteerCommand(): Command {
  const load = new Command('import')
    .description('load places from a CSV or GeoJSON file into the registry; with a problem in any row, none is loaded')
    .argument('<file>', 'file with the columns id and name at least, or an OCHA COD-AB file; - is standard input')
    .option('--dry-run', 'only say what is in the file and what is wrong with it; needs no database')
    .option('--within <id>', 'place that holds the rows without a parent, such as UA')
    .option('--scheme <name>', 'scheme of the codes, such as "KATOTTH"; "p-code" when absent')
    .addOption(dataOption())
    .action(async (file: string, flags: ImportFlags) => {
      process.exitCode = await (flags.dryRun === true ? runDry(file, flags) : runImport(file, flags));
    });
  return new Command('gazetteer').description('places of your own in the registry').addCommand(load);
}

function optionsOf({ within, scheme }: ImportFlags): { within?: string; scheme?: string } {
  return { ...(within === undefined ? {} : { within }), ...(scheme === undefined ? {} : { scheme }) };
}

async function runDry(file: string, flags: ImportFlags): Promise<number> {
  const [{ readGazetteerFile }, { gazetteerReport }] = await Promise.all([
    import('../../actions/readGazetteerFile.ts'),
    import('./gazetteerReport.ts'),
  ]);
  const parsed = await readGazetteerFile(file, optionsOf(flags));
  process.stdout.write(`${gazetteerReport(parsed)}\n`);
  return parsed.problems.length > 0 ? 1 : 0;
}

async function runImport(file: string, flags: ImportFlags): Promise<number> {
  const [{ gazetteerText }, { importGazetteer }, { loadBundledRegistry }, { ledgerFor }, report] = await Promise.all([
    import('../../actions/readGazetteerFile.ts'),
    import('../../actions/importGazetteer.ts'),
    import('../../actions/loadBundledRegistry.ts'),
    import('../../actions/ledger.ts'),
    import('./gazetteerReport.ts'),
  ]);
  const text = await gazetteerText(file);
  return withDatabase({ dataDir: flags.data, makesOne: true }, async (open) => {
    const ledger = ledgerFor(open, { name: process.env['COUNTERFOIL_USER'] ?? 'operator', role: 'administrator' });
    // A database that no server has opened yet has no registry, and the file's places need their parents.
    await loadBundledRegistry(ledger);
    const source = file === '-' ? 'standard input' : basename(file);
    const { problems, unused, ...counts } = await importGazetteer(ledger, { ...optionsOf(flags), text, source });
    for (const line of report.unusedLines(unused)) process.stdout.write(`${line}\n`);
    if (problems.length > 0) process.stdout.write(`${report.problemLines(problems).join('\n')}\nnothing was loaded\n`);
    else
      process.stdout.write(`${counts.added} places added, ${counts.changed} changed, ${counts.unchanged} unchanged\n`);
    return problems.length > 0 ? 1 : 0;
  });
}
