/** Opens a spreadsheet by what its first bytes say it is, whatever its name. */
import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { asFileError } from '../files/asFileError.ts';
import { FILE_NOT_READABLE } from '../files/errors.ts';
import { SHEET_DAMAGED, SHEET_EMPTY, SHEET_ENCRYPTED, SHEET_TOO_LARGE, SHEET_UNSUPPORTED } from './errors.ts';
import { limits } from './limits.ts';
import { openCsv } from './openCsv.ts';
import { openXlsx } from './readXlsx.ts';
import type { SheetFile } from './sheetFile.ts';

const SNIFFED_BYTES = 64 * 1024;
/** "EncryptedPackage" as the old container format names the parts of a workbook with a password. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

async function sizeOf(path: string): Promise<number> {
  let info: Stats;
  try {
    info = await stat(path);
  } catch (error) {
    throw asFileError(path, error);
  }
  if (!info.isFile()) throw new CounterfoilError(FILE_NOT_READABLE, `${path} is no file`);
  return info.size;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(SNIFFED_BYTES);
    const { bytesRead } = await file.read(buffer, 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseOther(head: Buffer): void {
  const start = head.toString('latin1', 0, 8);
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    if (head.includes(encrypted))
      throw new CounterfoilError(SHEET_ENCRYPTED, 'the workbook is protected by a password');
    throw new CounterfoilError(SHEET_UNSUPPORTED, 'the file is in the format of Excel before 2007 (.xls)');
  }
  if (start.startsWith('%PDF')) throw new CounterfoilError(SHEET_UNSUPPORTED, 'the file is a PDF, not a spreadsheet');
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(head.toString('utf8', 0, 200))) {
    throw new CounterfoilError(
      SHEET_UNSUPPORTED,
      'the file is a web page or XML, though a spreadsheet program may open it',
    );
  }
}

/**
 * XLSX, or text with separators (CSV, TSV). Errors: FILE_NOT_FOUND, FILE_NOT_READABLE, SHEET_UNSUPPORTED, SHEET_ENCRYPTED,
 * SHEET_DAMAGED, SHEET_UNSAFE, SHEET_TOO_LARGE, SHEET_ENCODING, SHEET_EMPTY. Close it afterwards.
 */
export async function openSheetFile(path: string): Promise<SheetFile> {
  const size = await sizeOf(path);
  if (size === 0) throw new CounterfoilError(SHEET_EMPTY, 'the file is empty');
  if (size > limits.fileBytes) throw new CounterfoilError(SHEET_TOO_LARGE, 'the file is larger than 512 MiB');
  const head = await firstBytes(path).catch((error: unknown) => {
    throw asFileError(path, error);
  });
  refuseOther(head);
  if (!head.subarray(0, 2).equals(Buffer.from('PK'))) return openCsv(path, size);
  const name = /mimetypeapplication\/vnd\.oasis\.opendocument/.test(head.toString('latin1', 0, 120));
  if (name) throw new CounterfoilError(SHEET_UNSUPPORTED, 'the file is an OpenDocument spreadsheet (.ods)');
  try {
    return await openXlsx(path);
  } catch (error) {
    if (error instanceof CounterfoilError) throw error;
    throw new CounterfoilError(SHEET_DAMAGED, 'the workbook cannot be read', { cause: error });
  }
}
