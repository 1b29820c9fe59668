/** CSV and TSV files in the encodings that spreadsheet programs write, row by row. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Cell, SheetRow } from '../../core/sheets/cell.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { decodeText } from '../files/decodeText.ts';
import { CsvTokens } from './csvTokens.ts';
import { SHEET_DAMAGED, SHEET_ENCODING } from './errors.ts';
import { guessSeparator } from './guessSeparator.ts';
import type { SheetFile } from './sheetFile.ts';

const SAMPLE_BYTES = 256 * 1024;
const LINE_FEED = 10;

interface Sample {
  readonly text: string;
  readonly encoding: string;
}

async function bytesFrom(path: string, position: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(SAMPLE_BYTES);
    const { bytesRead } = await file.read(buffer, 0, SAMPLE_BYTES, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whole characters only: up to a line end, or to a multiple of four bytes where zero bytes say that it is UTF-16. */
function wholeLines(bytes: Buffer, whole: boolean): Buffer {
  if (whole) return bytes;
  if (bytes.includes(0)) return bytes.subarray(0, bytes.length - (bytes.length % 4));
  const end = bytes.lastIndexOf(LINE_FEED);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** Where the first byte stands that ASCII does not have, at the start of its line; null when there is none. */
async function firstForeign(path: string): Promise<number | null> {
  let position = 0;
  let line = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: SAMPLE_BYTES })) {
    if (!Buffer.isBuffer(chunk)) continue;
    const at = chunk.findIndex((byte) => byte >= 0x80);
    const end = chunk.lastIndexOf(LINE_FEED, at < 0 ? chunk.length : at);
    if (end >= 0) line = position + end + 1;
    if (at >= 0) return line;
    position += chunk.length;
  }
  return null;
}

function decoded(bytes: Buffer): Sample {
  try {
    return decodeText(bytes);
  } catch (error) {
    throw new CounterfoilError(SHEET_ENCODING, error instanceof Error ? error.message : 'it is no text', {
      cause: error,
    });
  }
}

/** The beginning of the file, and the encoding of all of it, which a beginning of figures and English does not show. */
async function sampleOf(path: string, size: number): Promise<Sample> {
  const head = wholeLines(await bytesFrom(path, 0), size <= SAMPLE_BYTES);
  const sample = decoded(head);
  if (size <= SAMPLE_BYTES || !isAscii(head)) return sample;
  const foreign = await firstForeign(path);
  if (foreign === null) return sample;
  const later = await bytesFrom(path, foreign);
  return { ...sample, encoding: decoded(wholeLines(later, foreign + later.length >= size)).encoding };
}

async function* textOf(path: string, encoding: string, see: (bytes: number) => void): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: SAMPLE_BYTES })) {
      if (!Buffer.isBuffer(chunk)) continue;
      see(chunk.length);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const message = `the file begins as ${encoding}, but holds bytes that are not`;
    throw new CounterfoilError(SHEET_ENCODING, message, { cause: error });
  }
}

const toCell = (text: string): Cell | null => (text.trim() === '' ? null : { kind: 'text', text });

/** Counts rows, leaves out empty ones, and remembers how wide the first with several cells is. */
class RowCollector {
  rows: SheetRow[] = [];
  width = 0;
  lastWidth = 0;
  private number = 0;

  see(texts: readonly string[]): void {
    this.number += 1;
    this.lastWidth = texts.length;
    this.width ||= texts.length > 1 ? texts.length : 0;
    const cells = texts.map(toCell);
    if (cells.some((cell) => cell !== null)) this.rows.push({ number: this.number, cells });
  }

  take(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }
}

interface Reading {
  readonly encoding: string;
  readonly separator: string;
  readonly see: (bytes: number) => void;
}

async function* rowsOf(path: string, { encoding, separator, see }: Reading): AsyncGenerator<readonly SheetRow[], void> {
  const collector = new RowCollector();
  const tokens = new CsvTokens(separator, (cells) => collector.see(cells));
  for await (const text of textOf(path, encoding, see)) {
    tokens.write(text);
    const rows = collector.take();
    if (rows.length > 0) yield rows;
  }
  // Programs write all rows of a table alike; a last one that is shorter and has no line end was cut off.
  if (tokens.end() && collector.lastWidth < collector.width) {
    throw new CounterfoilError(SHEET_DAMAGED, 'the file ends in the middle of its last row: it was cut off');
  }
  yield collector.take();
}

export async function openCsv(path: string, size: number): Promise<SheetFile> {
  const { text, encoding } = await sampleOf(path, size);
  const separator = guessSeparator(text);
  let read = 0;
  const see = (bytes: number): void => void (read += bytes);
  return {
    format: 'csv',
    encoding,
    sheets: [{ name: '', hidden: false }],
    from1904: false,
    progress: () => read / size,
    rows: () => {
      read = 0;
      return rowsOf(path, { encoding, separator, see });
    },
    layout: () => Promise.resolve({ merged: [], hiddenColumns: [] }),
    close: () => Promise.resolve(),
  };
}
