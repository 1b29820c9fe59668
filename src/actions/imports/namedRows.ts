/**
 * Rows that other rows of the same file name by their identifiers, earlier or later: an umbrella amount and its parts, a
 * project and its stages. They are read and checked before all others, so that a link never leads to a row that fails.
 */
import type { FoundRecord } from '../../core/records/checkContext.ts';
import type { SheetRow } from '../../core/sheets/cell.ts';
import { readColumnField } from '../../standards/sheets/columnField.ts';
import { plainCell } from '../../standards/sheets/plainCell.ts';
import type { ReadRow } from '../../standards/sheets/rowReader.ts';
import { columnsByHeader } from '../../standards/sheets/rowReader.ts';
import type { Ledger } from '../ledger.ts';
import { prepareVersions } from '../records/prepareVersions.ts';
import type { Pending, RowsWanted } from './importRun.ts';
import { ImportRun } from './importRun.ts';
import type { ImportNames } from './ledgerNames.ts';
import type { LinkColumn } from './linkColumns.ts';
import { textsIn } from './linkColumns.ts';
import { SeenIds } from './rowIdentity.ts';
import { keyedId, ownKeyHeader } from './rowKeys.ts';

export interface NamedRowsParts {
  readonly names: ImportNames;
  readonly read: (row: SheetRow) => readonly ReadRow[];
  readonly links: readonly LinkColumn[];
}

/** Each of them is kept in memory while the import runs. */
const MOST_NAMED = 20_000;

type Named = ReadonlyMap<string, FoundRecord>;

const none: Named = new Map();

/** The records that such rows make, by id. Tells the import's report when there are too many to look for. */
export async function namedRows(ledger: Ledger, wanted: RowsWanted, parts: NamedRowsParts): Promise<Named> {
  const { mapping, table, namespace } = wanted;
  const header = ownKeyHeader(mapping);
  const links = parts.links.filter(({ types }) => types.includes(mapping.type));
  const isSliced = mapping.columns.some(({ field }) => (readColumnField(mapping.type, field)?.slice ?? '') !== '');
  if (header === null || links.length === 0 || isSliced) return none;
  const column = columnsByHeader(table.header.columns)(header);
  const rows = await rowsWith(wanted, { column, links });
  if (rows.length === 0) return none;
  const ids = new Map<string, string>();
  for (const row of rows) {
    const key = keyIn(row, column);
    ids.set(key, keyedId(namespace, key));
  }
  parts.names.setFileKeys((key) => ids.get(key));
  return checked(ledger, wanted, { ...parts, rows, ids });
}

function keyIn(row: SheetRow, column: number): string {
  return plainCell(row.cells[column]?.text ?? '');
}

async function rowsWith(
  { table, tell }: RowsWanted,
  { column, links }: { readonly column: number; readonly links: readonly LinkColumn[] },
): Promise<readonly SheetRow[]> {
  const texts = new Set<string>();
  for await (const rows of table.rows()) {
    for (const text of textsIn(rows, links)) texts.add(text);
    if (texts.size <= MOST_NAMED) continue;
    tell(
      `More than ${MOST_NAMED.toLocaleString('en')} identifiers are named: they are looked for among the records that are there, not among the rows of the file`,
    );
    return [];
  }
  const found: SheetRow[] = [];
  if (texts.size === 0) return found;
  for await (const rows of table.rows()) found.push(...rows.filter((row) => texts.has(keyIn(row, column))));
  return found;
}

interface ToCheck extends NamedRowsParts {
  readonly rows: readonly SheetRow[];
  /** Record that each identifier means; those whose rows fail are taken out. */
  readonly ids: Map<string, string>;
}

/** Takes out rows that fail, and then those that named them, until all that are left hold. */
async function checked(ledger: Ledger, wanted: RowsWanted, { rows, read, names, ids, links }: ToCheck): Promise<Named> {
  const { type } = wanted.mapping;
  const { submit, revision } = wanted.terms;
  await names.findKeys([...wanted.mapping.constants.map(({ value }) => value), ...textsIn(rows, links)]);
  for (;;) {
    const run = new ImportRun(ledger, { ...wanted, seen: new SeenIds() });
    const reads = rows.flatMap(read);
    const pending = await run.pending(reads);
    const entered = pending.filter((each): each is Pending => 'read' in each);
    const moved = entered.filter(({ id, read: { key } }) => key !== null && ids.has(key) && ids.get(key) !== id);
    const named = new Map(entered.map(({ id, body }): [string, FoundRecord] => [id, { type, body, state: 'draft' }]));
    const preparation = await prepareVersions(ledger, {
      at: ledger.clock.now(),
      submit,
      revision,
      alongside: (id) => named.get(id),
    });
    const { outcomes } = await run.prepared(pending, preparation);
    const lost = reads.filter(({ key }, index) => key !== null && ids.has(key) && outcomes[index]?.result === 'failed');
    // A record that was entered by hand is meant by its identifier: the rows that name it are read again with its id.
    for (const { id, read: row } of moved) ids.set(row.key ?? '', id);
    for (const { key } of lost) ids.delete(key ?? '');
    if (moved.length === 0 && lost.length === 0) return named;
  }
}
