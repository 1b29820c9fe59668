import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { basename, resolve } from 'node:path';
import type { ColumnMapping, ImportMapping } from '../../actions/importAnswers.ts';
import type { ImportRequest } from '../../actions/imports/runImport.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Move } from '../../core/records/states.ts';
import { moves } from '../../core/records/states.ts';
import { withLedger } from '../withLedger.ts';
import { print } from '../print.ts';
import { dataOption } from './start.ts';
import { collect, wholeNumber } from './optionValues.ts';

interface CommonFlags {
  readonly data: string;
  readonly as?: string;
  readonly json?: boolean;
}

interface ImportFlags extends CommonFlags {
  readonly type?: RecordType;
  readonly profile?: string;
  readonly map: readonly string[];
  readonly set: readonly string[];
  readonly unit: readonly string[];
  readonly dates?: string;
  readonly key: readonly string[];
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly headerRows?: number;
  readonly dryRun?: boolean;
  readonly skipFailed?: boolean;
  readonly state: string;
  readonly revise?: string;
  readonly report?: string;
}

function pair(value: string): readonly [string, string] {
  const at = value.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError(`“${value}”: write it as NAME=VALUE.`);
  return [value.slice(0, at).trim(), value.slice(at + 1).trim()];
}

function common(command: Command): Command {
  return command
    .option('--as <user>', 'e-mail address or name of the account that does it; the operator when absent')
    .option('--json', 'print the answer as JSON')
    .addOption(dataOption());
}

/** `counterfoil import`: records from a spreadsheet, all of them or none. */
export function importCommand(): Command {
  const command = new Command('import')
    .description(
      'import records from an XLSX, CSV or TSV file. By default a failed row keeps everything out, rows that are in ' +
        'already are updated or ignored, and all come in as drafts',
    )
    .argument('<file>')
    .addOption(
      new Option('--type <type>', 'what a row is; transaction when neither this nor a profile says it').choices(
        recordTypes,
      ),
    )
    .option('--profile <name>', 'title or id of a saved profile')
    .option('--map <column=field>', 'what a column is, such as "金额(万元)=amount"; may be repeated', collect, [])
    .option('--set <field=value>', 'the same for every row, such as amount.currency=CNY; may be repeated', collect, [])
    .option('--unit <column=unit>', 'what the numbers of a column are in, such as "Amount=thousand USD"', collect, [])
    .addOption(new Option('--dates <order>', 'order of dates such as 03/04/2019').choices(['dmy', 'mdy', 'ymd']))
    .option('--key <column>', 'column that identifies a row; may be repeated', collect, [])
    .option('--sheet <name>', 'sheet of the workbook; the first visible one when absent')
    .option('--header-row <number>', 'row in which the column names begin; found when absent', wholeNumber(1))
    .option('--header-rows <number>', 'how many rows the column names take, 1 or 2', wholeNumber(1))
    .option('--dry-run', 'only say what would come of each row')
    .option('--skip-failed', 'store the rows that are right although others fail')
    .addOption(
      new Option('--state <state>', 'state of what comes in; what has problems stays a draft')
        .choices(['draft', 'submitted'])
        .default('draft'),
    )
    .option('--revise <reason>', 'write over records that were submitted, approved, published or changed by hand since')
    .option('--report <file>', 'write what became of each row to this CSV file')
    .action(async (file: string, flags: ImportFlags) => {
      process.exitCode = await runCommand(file, flags);
    });
  return common(command).addCommand(moveCommand()).addCommand(undoCommand()).addCommand(listCommand());
}

function headerPlace({ headerRow, headerRows }: ImportFlags): Partial<Pick<ImportMapping, 'skipRows' | 'headerRows'>> {
  return {
    ...(headerRow !== undefined && { skipRows: headerRow - 1 }),
    ...(headerRows !== undefined && { headerRows }),
  };
}

/** Units and orders of dates go to the column they are said of; a column that is only named so keeps its guess. */
function mappingOf(flags: ImportFlags, guessed: ImportMapping): Partial<ImportMapping> {
  const columns = new Map(guessed.columns.map((column) => [column.header, column]));
  const change = (header: string, part: Partial<ColumnMapping>): void => {
    const before = columns.get(header) ?? { header, field: '', unit: null, dateOrder: null };
    columns.set(header, { ...before, ...part });
  };
  for (const [header, field] of flags.map.map(pair)) {
    for (const each of columns.values()) if (each.field === field) change(each.header, { field: '' });
    change(header, { field });
  }
  const headers = [...columns.keys()];
  for (const [header, unit] of flags.unit.map(pair)) change(header, { unit });
  if (flags.dates) for (const header of headers) change(header, { dateOrder: flags.dates });
  const constants = flags.set.map(pair).map(([field, value]) => ({ field, value }));
  const given = new Set(constants.map(({ field }) => field));
  return {
    columns: [...columns.values()].filter(({ field }) => !given.has(field)),
    constants: [...guessed.constants.filter(({ field }) => !given.has(field)), ...constants],
    ...(flags.key.length > 0 && { keyColumns: flags.key }),
    ...(flags.sheet !== undefined && { sheet: flags.sheet }),
    ...headerPlace(flags),
  };
}

async function runCommand(path: string, flags: ImportFlags): Promise<number> {
  const [{ dryRunImport, runImport }, { guessedMapping }, { importProgress }, { importReport }, { reportFile }] =
    await Promise.all([
      import('../../actions/imports/runImport.ts'),
      import('../../actions/imports/guessedMapping.ts'),
      import('../importing/importProgress.ts'),
      import('../importing/importReport.ts'),
      import('../importing/reportFile.ts'),
    ]);
  const file = { path: resolve(path), fileName: basename(path) };
  return withLedger(flags, async (ledger) => {
    const guessed = await guessedMapping(ledger, {
      file,
      type: flags.type,
      profile: flags.profile,
      sheet: flags.sheet,
      ...headerPlace(flags),
    });
    const request: ImportRequest = {
      file,
      type: flags.type,
      profile: flags.profile,
      mapping: mappingOf(flags, guessed),
      skipFailed: flags.skipFailed,
      submit: flags.state === 'submitted',
      revision: flags.revise,
    };
    const progress = importProgress(flags.json === true);
    const report = await reportFile(flags.report);
    try {
      const watch = { onRow: report.add, onProgress: progress.see };
      const answer = await (flags.dryRun === true ? dryRunImport : runImport)(ledger, request, watch);
      progress.end();
      print(flags.json === true ? JSON.stringify(answer) : importReport(answer, flags.dryRun === true));
      return answer.refused ? 1 : 0;
    } finally {
      progress.end();
      await report.end();
    }
  });
}

function undoCommand(): Command {
  const command = new Command('undo')
    .description('take back all that an import wrote; records that somebody has changed since stop it')
    .argument('<id>', 'id of the import, as "import list" gives it')
    .requiredOption('--reason <words>', 'why; it stands in the public history')
    .option('--leave-changed', 'leave the records as they are that somebody has changed since')
    .action(
      async (importId: string, flags: CommonFlags & { reason: string; leaveChanged?: boolean }, self: Command) => {
        const [{ undoImport }, { importProgress }] = await Promise.all([
          import('../../actions/imports/undoImport.ts'),
          import('../importing/importProgress.ts'),
        ]);
        const all = self.optsWithGlobals<typeof flags>();
        const { reason, leaveChanged } = all;
        const progress = importProgress(all.json === true);
        const answer = await withLedger(all, (ledger) =>
          undoImport(ledger, { importId, reason, leaveChanged }, { onProgress: progress.see }),
        ).finally(() => progress.end());
        const { withdrawn, restored, left } = answer;
        print(
          all.json === true
            ? JSON.stringify(answer)
            : `undone: ${withdrawn} records withdrawn, ${restored} set back, ${left} left as they are`,
        );
      },
    );
  return common(command);
}

function moveCommand(): Command {
  const command = new Command('move')
    .description('take all records of an import one step on; each is decided by itself, and what may not move stays')
    .argument('<id>', 'id of the import, as "import list" gives it')
    .addArgument(new Argument('<step>', 'what to do with them').choices(moves))
    .option('--reason <words>', 'why; needed to return and withdraw, and stands in the history')
    .option('--dry-run', 'only say what would move')
    .action(
      async (
        importId: string,
        move: Move,
        _flags: CommonFlags & { reason?: string; dryRun?: boolean },
        self: Command,
      ) => {
        const [{ dryMoveImport, moveImport }, { importProgress }, { moveReport }] = await Promise.all([
          import('../../actions/imports/moveImport.ts'),
          import('../importing/importProgress.ts'),
          import('../importing/moveReport.ts'),
        ]);
        const { reason, dryRun = false, ...all } = self.optsWithGlobals<typeof _flags>();
        const progress = importProgress(all.json === true);
        const watch = { onProgress: progress.see };
        const answer = await withLedger(all, (ledger) =>
          dryRun
            ? dryMoveImport(ledger, { importId, move }, watch)
            : moveImport(ledger, { importId, move, reason }, watch),
        ).finally(() => progress.end());
        print(all.json === true ? JSON.stringify(answer) : moveReport(answer, dryRun));
      },
    );
  return common(command);
}

function listCommand(): Command {
  const command = new Command('list')
    .description('the imports, newest first')
    .action(async (_flags: CommonFlags, self: Command) => {
      const [{ listImports }, { importTable }] = await Promise.all([
        import('../../actions/imports/listImports.ts'),
        import('../importing/importTable.ts'),
      ]);
      const flags = self.optsWithGlobals<CommonFlags>();
      const page = await withLedger(flags, (ledger) => listImports(ledger, { limit: 200 }));
      print(flags.json === true ? JSON.stringify(page) : importTable(page));
    });
  return common(command);
}
