import { writeXlsxStream } from 'hucre/xlsx';

/** A text, a number, or a day. Texts are never formulas: the format keeps the two apart. */
export type SheetValue = string | number | Date | null;

/** A workbook of one sheet, written while its rows come: the first of them stays in sight when one scrolls. */
export async function* writeXlsx(
  sheet: string,
  rows: AsyncIterable<readonly SheetValue[]>,
): AsyncGenerator<Uint8Array, void> {
  async function* written(): AsyncGenerator<SheetValue[], void> {
    for await (const row of rows) yield [...row];
  }
  yield* writeXlsxStream(written(), { name: sheet, freezePane: { rows: 1 } });
}
