import type { FileHandle } from 'node:fs/promises';
import { open, stat } from 'node:fs/promises';
import type { Cell } from '../../core/sheets/cell.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import type { IndicatorSets } from '../../core/monitoring/rules/readRules.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { decodeText } from '../../outside/files/decodeText.ts';
import { readBytes } from '../../outside/files/readBytes.ts';
import { loadIndicatorSets } from '../../outside/files/loadIndicatorSets.ts';
import { openSheetFile } from '../../outside/sheets/openSheetFile.ts';
import { readDate } from '../../standards/sheets/readDate.ts';
import { rulesUnreadable } from '../../core/monitoring/errors.ts';

interface RowOptions {
  readonly percentSigns?: boolean;
  readonly sheet?: string;
}

/** Everything that the file commands of monitoring read from the world; tests pass texts. */
export interface MonitoringEffects {
  readonly text: (path: string) => Promise<string>;
  /** The file as it is. */
  readonly bytes: (path: string) => Promise<Uint8Array>;
  /** Names of the sheets that a workbook shows; of a CSV file one, which is empty. */
  readonly sheets: (path: string) => Promise<readonly string[]>;
  /**
   * Rows of a CSV file, or of a sheet of a workbook, the first where none is named. With `percentSigns` what a workbook shows as a percentage has
   * its sign, so that 60 % of an indicator in shares is not read as 60.
   */
  readonly rows: (path: string, options?: RowOptions) => AsyncIterable<TextRow>;
  /** The text of a file that begins like JSON or XML; null for any other, and where there is none. */
  readonly structured: (path: string) => Promise<string | null>;
  readonly indicatorSets: () => IndicatorSets;
}

const sniffedBytes = 1024;
/** Files of readings are kept as they came; what is larger is divided. */
const largestFile = 256 * 1024 ** 2;

async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw new CounterfoilError(rulesUnreadable, `${path} is empty.`);
  try {
    return decodeText(Buffer.from(bytes)).text;
  } catch (error) {
    if (!(error instanceof CounterfoilError)) throw error;
    throw new CounterfoilError(rulesUnreadable, `${path}: ${error.message}.`, { cause: error });
  }
}

async function readStructured(path: string): Promise<string | null> {
  let file: FileHandle;
  try {
    // What is no file is told of by whoever reads its rows.
    if (!(await stat(path)).isFile()) return null;
    file = await open(path, 'r');
  } catch {
    return null;
  }
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
    // Zero bytes are those of UTF-16, the others a byte order mark.
    const head = buffer
      .toString('latin1', 0, bytesRead)
      .replaceAll('\0', '')
      .replace(/^(?:ï»¿|ÿþ|þÿ)/, '');
    // A web page is left to the reader of spreadsheets, which says what to do with it.
    return /^\s*(?:[{[]|<(?!!doctype html|html|table))/i.test(head) ? await readText(path) : null;
  } finally {
    await file.close();
  }
}

/** Days of a workbook are serial numbers; they are given as days, months or years, as the sheet shows them. */
function textOf(
  cell: Cell | null,
  { from1904, percentSigns }: { readonly from1904: boolean; readonly percentSigns: boolean },
): string {
  if (cell === null) return '';
  if (cell.kind === 'percent' && percentSigns) return `${cell.text}%`;
  if (cell.kind !== 'day' && cell.kind !== 'month' && cell.kind !== 'year') return cell.text;
  const read = readDate(cell, { order: null, from1904 });
  return 'date' in read ? read.date : cell.text;
}

async function readSheets(path: string): Promise<readonly string[]> {
  const file = await openSheetFile(path);
  try {
    return file.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  } finally {
    await file.close();
  }
}

async function* readRows(
  path: string,
  { percentSigns = false, sheet }: RowOptions = {},
): AsyncGenerator<TextRow, void> {
  const file = await openSheetFile(path);
  try {
    for await (const block of file.rows(sheet ?? file.sheets[0]?.name ?? '')) {
      for (const { number, cells } of block)
        yield { line: number, cells: cells.map((cell) => textOf(cell, { from1904: file.from1904, percentSigns })) };
    }
  } finally {
    await file.close();
  }
}

export const monitoringEffects: MonitoringEffects = {
  text: readText,
  bytes: (path) => readBytes(path, largestFile),
  sheets: readSheets,
  rows: readRows,
  structured: readStructured,
  indicatorSets: loadIndicatorSets,
};
