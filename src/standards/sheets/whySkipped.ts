/** Rows of a table that are no records: sums, notes, and the column names printed again on the next page. */
import type { SheetRow } from '../../core/sheets/cell.ts';
import type { SheetColumn } from './findHeader.ts';
import { plainCell } from './plainCell.ts';

const total =
  /^(?:(?:合|总|小|共|累)\s*计(?:数|金额)?|(?:本页|全区|全省|全市|全县|年度)\s*(?:合|小|总)\s*计|total|totals|grand total|sub-?total|sum|overall|итого|разом|всього)\s*(?:\([^)]{0,20}\))?\s*[:：]?$/i;
const note =
  /^(?:注|附注|注释|说明|备注|资料来源|数据来源|来源|填表说明|填表人|制表人?|审核人?|填报单位|note|notes|source|sources|remarks?)\s*\d*\s*[:：.、]/i;

/** Why a row is no record; null when it may be one. */
export function whySkipped(row: SheetRow, headers: readonly SheetColumn[]): string | null {
  const held = row.cells.filter((cell) => cell !== null);
  const [first] = held;
  if (!first) return 'the row is empty';
  if (held.slice(0, 2).some(({ kind, text }) => kind === 'text' && text.length < 40 && total.test(plainCell(text)))) {
    return 'a row of totals: totals are no records';
  }
  const different = new Set(held.map(({ text }) => text));
  if (different.size === 1 && first.kind === 'text' && note.test(first.text.trim())) return 'a note below the table';
  const again =
    headers.length > 1 && headers.every(({ column, header }) => plainCell(row.cells[column]?.text ?? '') === header);
  return again ? 'the column names once more' : null;
}
