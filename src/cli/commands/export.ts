import { Command, InvalidArgumentError, Option } from 'commander';
import { once } from 'node:events';
import type { ExportFilter } from '../../actions/exports/exportRecords.ts';
import { recordTypes, typeOfRecord } from '../../core/records/recordTypes.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { print } from '../print.ts';
import { withLedger } from '../withLedger.ts';
import { dataOption } from './start.ts';

interface ExportFlags {
  readonly data: string;
  readonly as?: string;
  readonly format: 'csv' | 'json' | 'xlsx' | 'metadata';
  readonly header: 'labels' | 'codes';
  readonly lang: 'en' | 'zh';
  readonly working?: boolean;
  readonly bom?: boolean;
}

/** `counterfoil export TYPE`: the records of a type, to standard output. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      'write the records of a type to standard output; with --header codes they can be imported again. The format ' +
        'metadata says what such a file is, for citing it and for reading it without us',
    )
    .argument('<type>', recordTypes.join(', '), typeOf)
    .addOption(new Option('--format <format>').choices(['csv', 'json', 'xlsx', 'metadata']).default('csv'))
    .addOption(
      new Option('--header <header>', 'names of columns, choices and places: for people, or for programs')
        .choices(['labels', 'codes'])
        .default('labels'),
    )
    .addOption(new Option('--lang <language>', 'language of labels').choices(['en', 'zh']).default('en'))
    .option('--working', 'the newest versions that the account may see, instead of what is published')
    .option('--bom', 'put the mark before the file by which Excel knows UTF-8')
    .option('--as <user>', 'e-mail address or name of the account that does it; the operator when absent')
    .addOption(dataOption())
    .action(runExport);
}

function typeOf(word: string): RecordType {
  const type = recordTypes.find((each) => each === word);
  if (type === undefined) throw new InvalidArgumentError(`There is no such type; there are ${recordTypes.join(', ')}.`);
  return type;
}

async function runExport(type: RecordType, flags: ExportFlags): Promise<void> {
  const [{ exportRecords, exportWorkbook }, { describeExport }] = await Promise.all([
    import('../../actions/exports/exportRecords.ts'),
    import('../../actions/exports/describeExport.ts'),
  ]);
  const { format, header, lang: locale, bom: byteOrderMark } = flags;
  const filter: ExportFilter = { type, view: flags.working === true ? 'working' : 'published' };
  const style = { header, locale };
  await withLedger(flags, async (ledger) => {
    if (format === 'metadata') {
      const url = `${typeOfRecord(type).path}.csv`;
      print(JSON.stringify(await describeExport(ledger, { filter, style, url }), null, 2));
      return;
    }
    const pieces =
      format === 'xlsx'
        ? exportWorkbook(ledger, filter, style)
        : exportRecords(ledger, filter, { format, ...style, byteOrderMark });
    for await (const piece of pieces) {
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    }
  });
}
