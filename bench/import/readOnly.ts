/** Reads every cell of one file and stores nothing: `node readOnly.ts ours|papaparse|exceljs|hucre FILE`. */
import { createReadStream, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { streamXlsxRows } from 'hucre/xlsx';
import Papa from 'papaparse';
import { openSheetFile } from '../../src/outside/sheets/openSheetFile.ts';

const [what = '', path = ''] = process.argv.slice(2);

async function ours(): Promise<number> {
  const file = await openSheetFile(path);
  let cells = 0;
  for await (const rows of file.rows(file.sheets[0]?.name ?? '')) for (const row of rows) cells += row.cells.length;
  await file.close();
  return cells;
}

function papaparse(): Promise<number> {
  return new Promise((resolve, reject) => {
    let cells = 0;
    Papa.parse<string[]>(createReadStream(path, 'utf8'), {
      chunk: ({ data }) => {
        for (const row of data) if (row.length > 1) cells += row.length;
      },
      complete: () => resolve(cells),
      error: reject,
    });
  });
}

async function exceljs(): Promise<number> {
  let cells = 0;
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
  })) {
    for await (const row of sheet) cells += row.cellCount;
  }
  return cells;
}

async function hucre(): Promise<number> {
  let cells = 0;
  for await (const { values } of streamXlsxRows(readFileSync(path))) cells += values.length;
  return cells;
}

const readers: Readonly<Record<string, () => Promise<number>>> = { ours, papaparse, exceljs, hucre };
const started = performance.now();
const before = process.cpuUsage();
const cells = (await readers[what]?.()) ?? 0;
const { user, system } = process.cpuUsage(before);
const seconds = (performance.now() - started) / 1000;
const peakMebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify([{ cells, seconds, cpuSeconds: (user + system) / 1e6, peakMebibytes }]));
