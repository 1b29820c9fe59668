import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import type { DatasetMove } from '../../actions/monitoringAnswers.ts';
import { print } from '../print.ts';
import { withLedger } from '../withLedger.ts';
import { dataOption } from './start.ts';
import { isoDay, wholeNumber } from './optionValues.ts';

interface CommonFlags {
  readonly data: string;
  readonly as?: string;
  readonly json?: boolean;
}

interface AddFlags extends CommonFlags {
  readonly source: string;
  readonly title?: string;
  readonly on?: string;
  readonly whenDue?: boolean;
  readonly profile?: string;
  readonly saveProfileAs?: string;
  readonly codes?: string;
  readonly document?: string;
  readonly dryRun?: boolean;
}

function common(command: Command): Command {
  return command
    .option('--as <user>', 'e-mail address or name of the account that does it; the operator when absent')
    .option('--json', 'print the answer as JSON')
    .addOption(dataOption());
}

/** `counterfoil readings`: readings of watched places, kept in the ledger. */
export function readingsCommand(): Command {
  return new Command('readings')
    .description('take readings of watched places in, list and move them, and say what codes of others mean')
    .addCommand(addCommand())
    .addCommand(suggestCommand())
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(moveCommand())
    .addCommand(codesCommand());
}

function addCommand(): Command {
  const command = new Command('add')
    .description(
      'take a file of readings in as a dataset (own table, DHIS2, ADX, HXL, SDMX-CSV, wide tables; docs/monitoring-data.md); ' +
        'the same file of the same source twice changes nothing',
    )
    .argument('<file>')
    .requiredOption('--source <name>', 'whose readings, and whose codes, they are')
    .option('--title <title>', 'what it is called; the name of the file when absent')
    .option('--on <day>', 'day on which it became known; today when absent', isoDay)
    .option('--when-due', 'readings without a day of their own were known when they were due: for years gone by')
    .option(
      '--profile <file>',
      'how the table is to be read: a file (docs/monitoring-data.md), or the name of a saved profile',
    )
    .option('--save-profile-as <name>', 'keep the profile under this name, for the next file')
    .option('--codes <file>', 'what codes of the source mean: kind, code, becomes; judged first, and kept')
    .option('--document <id>', 'the archived document that the readings stand in')
    .option('--dry-run', 'only say what would come of it')
    .action(async (file: string, flags: AddFlags) => {
      process.exitCode = await add(file, flags);
    });
  return common(command);
}

async function add(file: string, flags: AddFlags): Promise<number> {
  const [{ takeInReadings }, { monitoringEffects }, { judgeCodes }, { codesFile }, printing] = await Promise.all([
    import('../../actions/monitoring/datasets/takeInReadings.ts'),
    import('../../actions/monitoring/monitoringEffects.ts'),
    import('../../actions/monitoring/datasets/judgeCodes.ts'),
    import('../../actions/monitoring/datasets/codesFile.ts'),
    import('../reading/takenInText.ts'),
  ]);
  const { source, title, on, whenDue, document, dryRun, saveProfileAs } = flags;
  const profile = flags.profile === undefined ? undefined : await profileNamed(flags.profile);
  return withLedger(flags, async (ledger) => {
    if (flags.codes !== undefined && dryRun !== true) {
      const judgements = await codesFile(resolve(flags.codes), source, monitoringEffects);
      const judged = judgements.length === 0 ? null : await judgeCodes(ledger, { judgements });
      if (judged !== null && flags.json !== true) print(printing.judgedText(judged));
    }
    const request = { path: resolve(file), fileName: basename(file), source, title, on, whenDue, profile, dryRun };
    const taken = await takeInReadings(ledger, { ...request, saveProfileAs, documentId: document }, monitoringEffects);
    print(flags.json === true ? JSON.stringify(taken) : printing.takenInText(taken));
    return taken.outcome === 'nothing' ? 1 : 0;
  });
}

/** The text of the file; the name itself where there is no such file. */
async function profileNamed(name: string): Promise<string> {
  const isFile = await stat(resolve(name)).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile ? readFile(resolve(name), 'utf8') : name;
}

interface SuggestFlags extends CommonFlags {
  readonly source: string;
  readonly profile?: string;
}

function suggestCommand(): Command {
  const command = new Command('suggest')
    .description(
      'say how a table of readings seems to be made: a profile to check, as JSON, and what the table leaves open',
    )
    .argument('<file>')
    .requiredOption('--source <name>', 'whose readings, and whose codes, they are')
    .option('--profile <file>', 'what is said already: a file, or the name of a saved profile')
    .action(async (file: string, { source, profile, ...flags }: SuggestFlags) => {
      const [{ suggestReading }, { monitoringEffects }, { suggestionText }] = await Promise.all([
        import('../../actions/monitoring/datasets/suggestReading.ts'),
        import('../../actions/monitoring/monitoringEffects.ts'),
        import('../reading/suggestionText.ts'),
      ]);
      const given = profile === undefined ? undefined : await profileNamed(profile);
      const found = await withLedger(flags, (ledger) =>
        suggestReading(ledger, { path: resolve(file), source, profile: given }, monitoringEffects),
      );
      print(flags.json === true ? JSON.stringify(found) : suggestionText(found));
      process.exitCode = found === null || found.open.length > 0 ? 1 : 0;
    });
  return common(command);
}

function listCommand(): Command {
  const command = new Command('list')
    .description('list datasets, newest first')
    .addOption(
      new Option('--state <state>', 'only these').choices(['entered', 'approved', 'published', 'withdrawn'] as const),
    )
    .option('--source <name>', 'only those of this source')
    .option('--limit <number>', 'how many, at most 200', wholeNumber(1), 50)
    .action(async ({ state, source, limit, ...flags }: CommonFlags & ListFlags) => {
      const [{ listDatasets }, { datasetTable }] = await Promise.all([
        import('../../actions/monitoring/datasets/listDatasets.ts'),
        import('../reading/takenInText.ts'),
      ]);
      const page = await withLedger(flags, (ledger) => listDatasets(ledger, { state, source, limit }));
      print(flags.json === true ? JSON.stringify(page) : datasetTable(page.items));
    });
  return common(command);
}

interface ListFlags {
  readonly state?: 'entered' | 'approved' | 'published' | 'withdrawn';
  readonly source?: string;
  readonly limit: number;
}

function showCommand(): Command {
  const command = new Command('show')
    .description('show a dataset: its versions, what was wrong with its rows, and what waits')
    .argument('<dataset>')
    .action(async (id: string, flags: CommonFlags) => {
      const [{ getDataset }, { datasetText }] = await Promise.all([
        import('../../actions/monitoring/datasets/getDataset.ts'),
        import('../reading/takenInText.ts'),
      ]);
      const page = await withLedger(flags, (ledger) => getDataset(ledger, id));
      print(flags.json === true ? JSON.stringify(page) : datasetText(page));
    });
  return common(command);
}

function moveCommand(): Command {
  const command = new Command('move')
    .description('approve, publish or withdraw a dataset; nobody approves readings that he took in')
    .addArgument(new Argument('<move>').choices(['approve', 'publish', 'withdraw'] as const))
    .argument('<dataset>')
    .option('--reason <words>', 'why; needed to withdraw')
    .action(async (move: DatasetMove, id: string, { reason, ...flags }: CommonFlags & { readonly reason?: string }) => {
      const [{ moveDataset }, { datasetTable }] = await Promise.all([
        import('../../actions/monitoring/datasets/moveDataset.ts'),
        import('../reading/takenInText.ts'),
      ]);
      const moved = await withLedger(flags, (ledger) => moveDataset(ledger, { id, move, reason }));
      print(flags.json === true ? JSON.stringify(moved) : datasetTable([moved]));
    });
  return common(command);
}

interface CodesFlags extends CommonFlags {
  readonly source?: string;
  readonly file?: string;
}

function codesCommand(): Command {
  const command = new Command('codes')
    .description('list the codes that rows wait for, as CSV to fill in; with --file say what they mean')
    .option('--source <name>', 'only those of this source; needed with --file')
    .option('--file <file>', 'filled in: kind, code, becomes ("-" for what is not wanted)')
    .action(async ({ source, file, ...flags }: CodesFlags, self: Command) => {
      if (file === undefined) return listCodes(source, flags);
      if (source === undefined)
        self.error("error: option '--file <file>' needs '--source <name>', too", { exitCode: 2 });
      return judgeFile(file, source, flags);
    });
  return common(command);
}

async function listCodes(source: string | undefined, flags: CommonFlags): Promise<void> {
  const [{ listCodesToReview }, { codesToFill }] = await Promise.all([
    import('../../actions/monitoring/datasets/listCodes.ts'),
    import('../../actions/monitoring/datasets/codesFile.ts'),
  ]);
  const page = await withLedger(flags, (ledger) => listCodesToReview(ledger, { source, limit: 200 }));
  print(flags.json === true ? JSON.stringify(page) : codesToFill(page.items));
}

async function judgeFile(file: string, source: string, flags: CommonFlags): Promise<void> {
  const [{ judgeCodes }, { codesFile }, { monitoringEffects }, { judgedText }] = await Promise.all([
    import('../../actions/monitoring/datasets/judgeCodes.ts'),
    import('../../actions/monitoring/datasets/codesFile.ts'),
    import('../../actions/monitoring/monitoringEffects.ts'),
    import('../reading/takenInText.ts'),
  ]);
  const judgements = await codesFile(resolve(file), source, monitoringEffects);
  const judged = await withLedger(flags, (ledger) => judgeCodes(ledger, { judgements }));
  print(flags.json === true ? JSON.stringify(judged) : judgedText(judged));
}
