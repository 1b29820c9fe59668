/**
 * XLSX workbooks, row by row. The library for it that was tried first streams well, but leaves out which cells are
 * formulas, percentages or merged, and wants the whole file in memory; so the few parts that matter are read here.
 */
import type { MergedCells, SheetLayout, SheetRow } from '../../core/sheets/cell.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { limits } from './limits.ts';
import { SHEET_NOT_FOUND, SHEET_UNSUPPORTED } from './errors.ts';
import { RowBuilder } from './rowBuilder.ts';
import type { SharedStrings } from './sharedStrings.ts';
import { readSharedStrings } from './sharedStrings.ts';
import type { SheetFile } from './sheetFile.ts';
import type { Workbook } from './workbook.ts';
import { readWorkbook } from './workbook.ts';
import { XmlStream } from './xmlStream.ts';
import type { ZipFile } from './zipFile.ts';
import { damaged, openZip } from './zipFile.ts';

const noStrings: SharedStrings = {
  at() {
    throw damaged('a cell names a text, and there are none');
  },
};

function partOf(workbook: Workbook, sheet: string): string {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  if (found) return found.part;
  const names = workbook.sheets.map(({ name }) => `“${name}”`).join(', ');
  throw new CounterfoilError(SHEET_NOT_FOUND, `there is no sheet “${sheet.slice(0, 80)}”; the workbook has ${names}`);
}

interface Reading {
  readonly builder: RowBuilder;
  readonly see: (bytes: number) => void;
}

async function* rowsOf(
  zip: ZipFile,
  part: string,
  { builder, see }: Reading,
): AsyncGenerator<readonly SheetRow[], void> {
  const xml = new XmlStream(part, {
    open: (name, attributes) => builder.open(name, attributes),
    text: (text) => builder.text(text),
    close: (name) => builder.close(name),
  });
  for await (const chunk of zip.stream(part)) {
    see(chunk.length);
    xml.write(chunk);
    const rows = builder.take();
    if (rows.length > 0) yield rows;
  }
  xml.close();
}

function rectangle(reference: string): MergedCells | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  const [, firstLetters = '', firstRow = '', lastLetters = '', lastRow = ''] = match ?? [];
  if (!match) return null;
  const column = (letters: string): number =>
    Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;
  return {
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
    firstColumn: column(firstLetters),
    lastColumn: column(lastLetters),
  };
}

const MOST_MERGED = 100_000;

/** Columns that an element `col` hides; it stands for all from `min` to `max`. */
function hiddenIn(attributes: string): number[] {
  if (!/\shidden="(?:1|true)"/.test(attributes)) return [];
  const [min, max] = ['min', 'max'].map((name) =>
    Number(new RegExp(`\\s${name}="(\\d{1,5})"`).exec(attributes)?.[1] ?? '0'),
  );
  const first = min ?? 0;
  const last = Math.min(max ?? 0, limits.columns);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_each, index) => first - 1 + index);
}

/** Merged cells stand behind the rows, so the sheet is unpacked to its end; only these two elements are looked for. */
async function layoutOf(zip: ZipFile, part: string): Promise<SheetLayout> {
  const found: MergedCells[] = [];
  const hiddenColumns: number[] = [];
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of zip.stream(part)) {
    const text = rest + decoder.decode(chunk, { stream: true });
    for (const [, reference = ''] of text.matchAll(/<(?:\w+:)?mergeCell\s+ref="([^"]{1,40})"/g)) {
      const cells = rectangle(reference);
      if (cells && found.length < MOST_MERGED) found.push(cells);
    }
    for (const [, attributes = ''] of text.matchAll(/<(?:\w+:)?col(\s[^<>]{1,200})>/g))
      hiddenColumns.push(...hiddenIn(attributes));
    rest = text.slice(Math.max(text.lastIndexOf('<'), text.length - 200));
  }
  return { merged: found, hiddenColumns: [...new Set(hiddenColumns)] };
}

export async function openXlsx(path: string): Promise<SheetFile> {
  const zip = await openZip(path);
  try {
    const workbook = await readWorkbook(zip);
    if (workbook.sheets.length === 0)
      throw new CounterfoilError(SHEET_UNSUPPORTED, 'the workbook has no sheet of cells');
    let strings: Promise<SharedStrings> | undefined;
    const shared = workbook.sharedStrings;
    let done = { read: 0, of: 1 };
    return {
      format: 'xlsx',
      encoding: null,
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      from1904: workbook.from1904,
      progress: () => done.read / done.of,
      async *rows(sheet) {
        strings ??= shared === null ? Promise.resolve(noStrings) : readSharedStrings(zip, shared);
        const part = partOf(workbook, sheet);
        const builder = new RowBuilder(await strings, workbook.styles);
        done = { read: 0, of: Math.max(1, zip.size(part)) };
        yield* rowsOf(zip, part, { builder, see: (bytes) => void (done.read += bytes) });
      },
      layout: (sheet) => layoutOf(zip, partOf(workbook, sheet)),
      close: () => zip.close(),
    };
  } catch (error) {
    await zip.close();
    throw error;
  }
}
