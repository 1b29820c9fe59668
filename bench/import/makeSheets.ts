/** Makes spreadsheets of invented transfers, as large as asked, one row after another: the same rows as CSV and as XLSX. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createDeflateRaw } from 'node:zlib';
import type { Writable } from 'node:stream';
import { crc32 } from 'node:zlib';

export const headers = ['编号', '日期', '阶段', '申报方', '金额(万元)', '币种', '提供方', '受援地', '领域', '备注'];

const donors = ['江西省', '广东省', '上海市', '江苏省', '浙江省', '山东省', '北京市', '天津市', '河南省', '安徽省'];
const places = ['阿克陶县', '疏附县', '莎车县', '叶城县', '拜城县', '温宿县', '皮山县', '墨玉县', '且末县', '昭苏县'];
const sectors = ['教育', '卫生健康', '交通运输', '农林牧渔', '住房与城乡建设'];
const stages = ['拨付', '承诺', '支出'];

/** Row `n`, from 1. Every amount is different, so that nothing compresses away. */
export function rowOf(n: number): readonly (string | number)[] {
  const year = 2010 + (n % 11);
  const day = `${year}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
  return [
    `T-${String(n).padStart(7, '0')}`,
    day,
    stages[n % stages.length] ?? '',
    '援出',
    ((n * 7919) % 1_000_003) / 100,
    'CNY',
    donors[n % donors.length] ?? '',
    places[(n >> 3) % places.length] ?? '',
    sectors[(n >> 5) % sectors.length] ?? '',
    `第${n}笔`,
  ];
}

async function writeAll(stream: Writable, parts: Iterable<string>): Promise<void> {
  for (const part of parts) if (!stream.write(part)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}

function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

function* csvLines(rows: number): Generator<string> {
  yield `${headers.join(',')}\n`;
  for (let n = 1; n <= rows; n += 1) yield `${rowOf(n).join(',')}\n`;
}

export async function makeCsv(path: string, rows: number): Promise<void> {
  await writeAll(createWriteStream(path), inChunks(csvLines(rows)));
}

const letters = 'ABCDEFGHIJ';

function xmlRow(row: number, cells: readonly (string | number)[]): string {
  const inner = cells.map((cell, column) => {
    const at = `${letters[column] ?? ''}${row}`;
    return typeof cell === 'number'
      ? `<c r="${at}"><v>${cell}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${row}">${inner.join('')}</row>`;
}

/** Half of real workbooks keep their texts in one table and name them by number; this one does for the repeating ones. */
function* sheetParts(rows: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  yield xmlRow(1, headers);
  for (let n = 1; n <= rows; n += 1) yield xmlRow(n + 1, rowOf(n));
  yield '</sheetData></worksheet>';
}

const small: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Transfers" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};

interface Entry {
  readonly name: string;
  readonly packed: readonly Buffer[];
  readonly crc: number;
  readonly size: number;
}

async function deflated(name: string, parts: Iterable<string>): Promise<Entry> {
  const deflate = createDeflateRaw({ level: 3 });
  const packed: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => packed.push(chunk));
  const ended = once(deflate, 'end');
  let crc = 0;
  let size = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  }
  deflate.end();
  await ended;
  return { name, packed, crc, size };
}

/** Fields that the local header and the central directory of a ZIP share (APPNOTE 6.3.10, 4.3.7 and 4.3.12). */
function commonFields({ name, packed, crc, size }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(
    packed.reduce((sum, { length }) => sum + length, 0),
    14,
  );
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

export async function makeXlsx(path: string, rows: number): Promise<void> {
  const entries: Entry[] = [];
  for (const [name, text] of Object.entries(small)) entries.push(await deflated(name, [text]));
  entries.push(await deflated('xl/worksheets/sheet1.xml', inChunks(sheetParts(rows))));
  const file = createWriteStream(path);
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), commonFields(entry), Buffer.from(entry.name)]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), commonFields(entry), tail, Buffer.from(entry.name)]),
    );
    for (const part of [head, ...entry.packed]) {
      at += part.length;
      if (!file.write(part)) await once(file, 'drain');
    }
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  file.end(Buffer.concat([list, end]));
  await once(file, 'finish');
}
