import type { ImportMapping } from '../importAnswers.ts';
import type { SheetTable } from './sheetTable.ts';

/** More are counted, not named: a table can have hundreds of columns. */
const NAMED = 12;

/** Which columns become no field, so that nothing of a table is dropped in silence; null where all of them do. */
export function columnsLeftOut(table: Pick<SheetTable, 'header'>, mapping: ImportMapping): string | null {
  const used = new Set(mapping.columns.filter(({ field }) => field !== '').map(({ header }) => header));
  const left = table.header.columns.map(({ header }) => header).filter((header) => !used.has(header));
  if (left.length === 0) return null;
  const named = left.slice(0, NAMED).map((header) => `“${header}”`);
  const more = left.length - named.length;
  return `not read, as they stand for no field: ${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}
