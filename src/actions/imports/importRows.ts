/**
 * The rows of a table on their way to becoming versions of records, some hundreds at a time: dry runs and imports both
 * go this way, so that what the one says the other does.
 */
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { SheetRow } from '../../core/sheets/cell.ts';
import { rowReader } from '../../standards/sheets/rowReader.ts';
import type { ImportMapping } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { prepareVersions } from '../records/prepareVersions.ts';
import type { RowsDone, RowsWanted } from './importRun.ts';
import { ImportRun } from './importRun.ts';
import { ledgerNames } from './ledgerNames.ts';
import { linkColumns, textsIn } from './linkColumns.ts';
import { namedRows } from './namedRows.ts';
import type { SheetTable } from './sheetTable.ts';

/** More rows at once would live longer, and so fill the memory before it is cleared. */
const ROWS_AT_ONCE = 500;

async function* portions(table: SheetTable): AsyncGenerator<readonly SheetRow[], void> {
  let portion: SheetRow[] = [];
  for await (const rows of table.rows()) {
    for (const row of rows) {
      portion.push(row);
      if (portion.length < ROWS_AT_ONCE) continue;
      yield portion;
      portion = [];
    }
  }
  if (portion.length > 0) yield portion;
}

/** Errors: those of the mapping and of reading the file. What is wrong with a row stands in its outcome. */
export async function* importRows(ledger: Ledger, wanted: RowsWanted): AsyncGenerator<RowsDone, void> {
  const { table, mapping, gazetteer, tell } = wanted;
  const { columns } = table.header;
  const { from1904 } = table.file;
  const links = linkColumns(mapping, columns);
  const names = await ledgerNames(ledger, { gazetteer, types: typesNamed(mapping), own: mapping.type });
  const read = rowReader({ mapping, columns, names, from1904, tell });
  const rowsNamed = await namedRows(ledger, wanted, { names, read, links });
  const at = ledger.clock.now();
  const { submit, revision } = wanted.terms;
  const alongside = (id: string) => rowsNamed.get(id);
  const preparation = await prepareVersions(ledger, { at, submit, revision, alongside });
  const run = new ImportRun(ledger, wanted);
  const same = mapping.constants.map(({ value }) => value);
  let hidden = 0;
  for await (const portion of portions(table)) {
    for (const row of portion) if (row.hidden) hidden += 1;
    await names.findKeys([...same, ...textsIn(portion, links)]);
    yield await run.prepared(await run.pending(portion.flatMap(read)), preparation);
  }
  if (hidden > 0) tell(`${hidden} hidden rows were read like all others`);
}

/** Types of the records that mapped columns and constants may name. */
function typesNamed({ type, columns, constants }: ImportMapping): readonly RecordType[] {
  const mapped = new Set([...columns, ...constants].map(({ field }) => field));
  return typeOfRecord(type).fields.flatMap(({ name, kind, of }) =>
    kind === 'record' && mapped.has(name) && Array.isArray(of) ? of : [],
  );
}
