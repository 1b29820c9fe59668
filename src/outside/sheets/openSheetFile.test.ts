import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../core/sheets/cell.ts';
import { CsvTokens } from './csvTokens.ts';
import { guessSeparator } from './guessSeparator.ts';
import { styleOfFormat } from './numberStyle.ts';
import { openSheetFile } from './openSheetFile.ts';
import { plainNumber } from './plainNumber.ts';

const folder = mkdtempSync(join(tmpdir(), 'cf-sheets-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(bytes: Uint8Array | string): string {
  const path = join(folder, `${Math.random()}`);
  writeFileSync(path, bytes);
  return path;
}

async function rowsIn(path: string, sheet?: string) {
  const opened = await openSheetFile(path);
  try {
    const rows = [];
    for await (const block of opened.rows(sheet ?? opened.sheets[0]?.name ?? '')) rows.push(...block);
    const { merged, hiddenColumns } = await opened.layout(sheet ?? opened.sheets[0]?.name ?? '');
    return { ...opened, rows, merged, hiddenColumns };
  } finally {
    await opened.close();
  }
}

const texts = (cells: readonly (Cell | null)[]): (string | null)[] => cells.map((cell) => cell && cell.text);
const codeOf = async (path: string): Promise<unknown> =>
  rowsIn(path).then(
    () => null,
    (error: { code?: string }) => error.code,
  );

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('workbooks', () => {
  it('are read with days, formulas, percentages, errors, merged cells and hidden sheets', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('表一');
      sheet.addRow(['Name', 'Day', 'Sum', 'Share', 'Broken', 'Yes', 'Unit']);
      sheet.addRow([
        'Akto',
        new Date(Date.UTC(2019, 6, 14)),
        { formula: 'A1', result: 0.1 + 0.2 },
        0.6,
        { error: '#REF!' },
        true,
        3.5,
      ]);
      sheet.getCell('B2').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell('D2').numFmt = '0.00%';
      sheet.getCell('G2').numFmt = '#,##0.0"万元"';
      sheet.addRow([]);
      sheet.addRow([{ richText: [{ text: 'rich ' }, { text: 'text' }] }]);
      sheet.mergeCells('A5:B6');
      sheet.getCell('A5').value = 'merged';
      book.addWorksheet('hidden', { state: 'hidden' }).addRow(['x']);
    });
    const { rows, merged, sheets, format } = await rowsIn(file(bytes));
    expect({ format, sheets }).toEqual({
      format: 'xlsx',
      sheets: [
        { name: '表一', hidden: false },
        { name: 'hidden', hidden: true },
      ],
    });
    expect(rows[1]?.cells).toEqual([
      { kind: 'text', text: 'Akto' },
      { kind: 'day', text: '43660' },
      { kind: 'number', text: '0.3', formula: true },
      { kind: 'percent', text: '60' },
      { kind: 'error', text: '#REF!' },
      { kind: 'boolean', text: 'TRUE' },
      { kind: 'text', text: '3.5万元' },
    ]);
    expect(rows.map(({ number, cells }) => [number, cells[0]?.text])).toEqual([
      [1, 'Name'],
      [2, 'Akto'],
      [4, 'rich text'],
      [5, 'merged'],
    ]);
    expect(merged).toEqual([{ firstRow: 5, lastRow: 6, firstColumn: 0, lastColumn: 1 }]);
  });

  it('are refused when they were cut off, wherever', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('a');
      for (let row = 0; row < 300; row += 1) sheet.addRow([row, `word ${row * 7919}`, Math.sin(row)]);
    });
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(await codeOf(file(bytes.subarray(0, Math.floor(bytes.length * share))))).toBe('SHEET_DAMAGED');
    }
    const flipped = Buffer.from(bytes);
    const middle = Math.floor(bytes.length / 3);
    flipped[middle] = (flipped[middle] ?? 0) ^ 0xff;
    expect(['SHEET_DAMAGED', 'SHEET_UNSAFE']).toContain(await codeOf(file(flipped)));
  });

  it('are refused when they unpack to too much, before they do', async () => {
    const bytes = await workbook((book) => void book.addWorksheet('a').addRow(['x']));
    const parts = unzipSync(bytes);
    const bomb = zipSync(
      { ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024).fill(32) },
      { level: 9 },
    );
    const before = process.memoryUsage().rss;
    expect(await codeOf(file(bomb))).toBe('SHEET_UNSAFE');
    expect(process.memoryUsage().rss - before).toBeLessThan(80 * 1024 * 1024);
  });

  it('are refused beyond 500 columns, naming the cell', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('a').getCell('XFD3').value = 'far';
    });
    await expect(rowsIn(file(bytes))).rejects.toThrow(/cell XFD3 lies beyond column 500/);
  });

  it.each([
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'SHEET_UNSUPPORTED'],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'SHEET_ENCRYPTED',
    ],
    ['a web page', '<html><table><tr><td>1</td></tr></table></html>', 'SHEET_UNSUPPORTED'],
    ['a PDF', '%PDF-1.7\n', 'SHEET_UNSUPPORTED'],
    ['another package', zipSync({ 'word/document.xml': new Uint8Array([60]) }), 'SHEET_UNSUPPORTED'],
    ['nothing', '', 'SHEET_EMPTY'],
    ['noise', Buffer.from('504b0304ffffffff', 'hex'), 'SHEET_DAMAGED'],
  ])('%s is refused by name', async (_what, bytes, code) => {
    expect(await codeOf(file(bytes))).toBe(code);
  });
});

describe('a path that cannot be opened', () => {
  const loop = join(folder, 'loop');
  symlinkSync(loop, loop);

  it.each([
    ['nothing there', join(folder, 'none.csv'), 'FILE_NOT_FOUND'],
    ['a folder that is a file', join(file('a,b'), 'rows.csv'), 'FILE_NOT_FOUND'],
    ['a folder', folder, 'FILE_NOT_READABLE'],
    ['a link to itself', loop, 'FILE_NOT_READABLE'],
    ['a name that is too long', join(folder, 'x'.repeat(300)), 'FILE_NOT_READABLE'],
  ])('%s', async (_what, path, code) => {
    expect(await codeOf(path)).toBe(code);
  });
});

describe('number formats', () => {
  it.each([
    ['yyyy-mm-dd', 'day', '', ''],
    ['[$-804]yyyy"年"m"月"', 'month', '', ''],
    ['yyyy', 'year', '', ''],
    ['General', 'number', '', ''],
    ['0.00E+00', 'number', '', ''],
    ['#,##0.00;[Red]-#,##0.00', 'number', '', ''],
    ['"¥"#,##0.00', 'number', '¥', ''],
    ['[$¥-804]#,##0', 'number', '¥', ''],
    ['0!.0,"万"', 'number', '', ''],
    ['0.0,,"M"', 'number', '', ''],
    ['0.0%', 'percent', '', ''],
    ['h:mm', 'number', '', ''],
  ])('%s', (format, kind, before, after) => {
    expect(styleOfFormat(format)).toEqual({ kind, before, after });
  });

  it.each([
    ['0.30000000000000004', 0, '0.3'],
    ['1.2345E7', 0, '12345000'],
    ['-1E-7', 0, '-0.0000001'],
    ['0.075', 2, '7.5'],
    ['123456789012345678', 0, '123456789012346000'],
    ['0', 2, '0'],
    ['', 0, null],
    ['x', 0, null],
  ])('%s shifted by %i', (written, shift, plain) => {
    expect(plainNumber(written, shift)).toBe(plain);
  });
});

describe('text with separators', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFF县,金额\n阿克陶,5\n'), 'utf-8'],
    ['UTF-16', Buffer.from('\uFEFF县\t金额\r\n阿克陶\t5\r\n', 'utf16le'), 'utf-16le'],
    ['GB18030', Buffer.from('cfd82cbdf0b6eebacdd7cabdf00ab0a2bfcbccd5cfd82c350a', 'hex'), 'gb18030'],
  ])('in %s', async (_what, bytes, encoding) => {
    const read = await rowsIn(file(bytes));
    expect(read.encoding).toBe(encoding);
    expect(read.rows[1]?.cells[1]?.text).toBe('5');
  });

  it.each([
    ['a\tb\n1,5\t2\n', '\t'],
    ['Title only\na;b;c\n1;2;3\n', ';'],
    ['a|b\n1|2\n', '|'],
    ['only\nlines\n', ','],
    ['name,"x;y;z"\nb,"1;2;3"\n', ','],
  ])('has the separator of %j told from the rest', (text, separator) => {
    expect(guessSeparator(text)).toBe(separator);
  });

  it('has its encoding seen far down the file', async () => {
    const ascii = 'name,sum\n'.concat('x,1\n'.repeat(100_000));
    const bytes = Buffer.concat([Buffer.from(ascii), Buffer.from('b0a2bfcbccd5cfd8cdb6c8ebd7cabdf02c350a', 'hex')]);
    const { rows, encoding } = await rowsIn(file(bytes));
    expect([encoding, rows.at(-1)?.cells[0]?.text]).toEqual(['gb18030', '阿克陶县投入资金']);
  });

  it.each([
    ['a mark that is never closed', 'a,b\n1,"2\n', /opens in cell B2 is never closed/],
    ['a cut last row', 'a,b,c\n1,2,3\n4,5', /cut off/],
    ['a very long cell', `a,b\n1,"${'x'.repeat(40_000)}\n`, /cell B2 holds more than/],
  ])('is refused with %s', async (_what, text, message) => {
    await expect(rowsIn(file(text))).rejects.toThrow(message);
  });

  it('may have line breaks and separators in quoted cells, and rows that end early', async () => {
    const { rows } = await rowsIn(file('a;b;c\n"x;y";"two\nlines";"so ""said"""\nshort;1\n'));
    expect(rows.map(({ cells }) => texts(cells))).toEqual([
      ['a', 'b', 'c'],
      ['x;y', 'two\nlines', 'so "said"'],
      ['short', '1'],
    ]);
  });

  it('is taken apart like papaparse does, in pieces of any size', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '县'), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.nat(7),
        (table, size) => {
          const text = `${Papa.unparse(table, { newline: '\n' })}\n`;
          const seen: string[][] = [];
          const tokens = new CsvTokens(',', (cells) => seen.push(cells));
          for (let at = 0; at < text.length; at += size + 1) tokens.write(text.slice(at, at + size + 1));
          tokens.end();
          expect(seen).toEqual(table);
        },
      ),
    );
  });
});
