/** A table in a spreadsheet file: its header, found or said, and its rows one after another. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { SheetLayout, SheetRow } from '../../core/sheets/cell.ts';
import { SHEET_EMPTY } from '../../outside/sheets/errors.ts';
import { openSheetFile } from '../../outside/sheets/openSheetFile.ts';
import type { SheetFile } from '../../outside/sheets/sheetFile.ts';
import type { FoundHeader, HeaderPlace } from '../../standards/sheets/findHeader.ts';
import { mergedRows } from '../../standards/sheets/mergedRows.ts';
import { findHeader, HEADER_ROWS_SEEN, looksLikeTable } from '../../standards/sheets/findHeader.ts';

/** A spreadsheet on disk, and what it was called where it came from. */
export interface ImportFile {
  readonly path: string;
  readonly fileName: string;
}

export interface SheetTable {
  readonly file: SheetFile;
  readonly sheet: string;
  readonly header: FoundHeader;
  readonly layout: SheetLayout;
  /** The first rows below the header, for showing. */
  readonly first: readonly SheetRow[];
  /** Every row below the header, read from the file anew each time. */
  rows(): AsyncGenerator<readonly SheetRow[], void>;
}

async function firstRows(file: SheetFile, sheet: string, count: number): Promise<SheetRow[]> {
  const seen: SheetRow[] = [];
  for await (const block of file.rows(sheet)) {
    seen.push(...block);
    if (seen.length >= count) break;
  }
  return seen;
}

/** The first visible sheet that has column names, unless one is named; else the first that holds something. */
async function chosenSheet(file: SheetFile, wanted: string | null): Promise<string> {
  if (wanted !== null && file.format === 'xlsx') return wanted;
  const visible = file.sheets.filter(({ hidden }) => !hidden);
  if (visible.length < 2) return (visible[0] ?? file.sheets[0])?.name ?? '';
  let filled: string | undefined;
  for (const { name } of visible) {
    const rows = await firstRows(file, name, HEADER_ROWS_SEEN);
    if (rows.length > 0) filled ??= name;
    if (looksLikeTable(rows)) return name;
  }
  return filled ?? visible[0]?.name ?? '';
}

async function tableIn(file: SheetFile, wanted: { readonly sheet: string | null } & HeaderPlace): Promise<SheetTable> {
  const sheet = await chosenSheet(file, wanted.sheet);
  const layout = await file.layout(sheet);
  const seen = await firstRows(file, sheet, HEADER_ROWS_SEEN + (wanted.skipRows ?? 0));
  if (seen.length === 0)
    throw new CounterfoilError(SHEET_EMPTY, 'there is nothing in the file, or in its visible sheets');
  const header = findHeader(seen, layout.merged, wanted);
  const lastOfHeader = header.skipRows + header.headerRows;
  const first = seen.filter(({ number }) => number > lastOfHeader);
  return {
    file,
    sheet,
    header,
    layout,
    first: first.slice(0, HEADER_ROWS_SEEN),
    async *rows() {
      const fill = mergedRows(layout.merged, lastOfHeader);
      for await (const block of file.rows(sheet)) {
        const [start] = block;
        const below =
          start && start.number > lastOfHeader ? block : block.filter(({ number }) => number > lastOfHeader);
        yield below.map(fill);
      }
    },
  };
}

/** Opens the file for one piece of work, and closes it whatever comes of it. */
export async function withTable<Result>(
  { path }: ImportFile,
  wanted: { readonly sheet: string | null } & HeaderPlace,
  work: (table: SheetTable) => Promise<Result>,
): Promise<Result> {
  const file = await openSheetFile(path);
  try {
    return await work(await tableIn(file, wanted));
  } finally {
    await file.close();
  }
}
