import ExcelJS from 'exceljs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectSheet } from '../../../src/actions/imports/inspectSheet.ts';
import { runImport } from '../../../src/actions/imports/runImport.ts';
import type { Body, Share, Value } from '../../../src/core/records/field.ts';
import { batchVersions } from '../../../src/store/records/batchVersions.ts';
import { folder, ledger, useImportLedger } from '../importLedger.ts';
import { cellWorkbooks } from './cellWorkbooks.ts';
import { tableWorkbooks } from './tableWorkbooks.ts';

const officeWorkbooks = [...tableWorkbooks, ...cellWorkbooks];

useImportLedger();

/** A value as a clerk would read it out. */
function words(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if ('currency' in value && 'amount' in value) return `${value.currency} ${value.amount}`;
  const items = value as readonly (string | Share)[];
  return items
    .map((item) => (typeof item === 'string' ? item : item.percent === null ? item.id : `${item.id} ${item.percent}`))
    .join('; ');
}

async function bodiesOf(importId: string | null): Promise<{ readonly id: string; readonly body: Body }[]> {
  const found: { id: string; body: Body }[] = [];
  if (importId === null) return found;
  for await (const rows of batchVersions(ledger.db, ledger.ledgerId, importId))
    found.push(...rows.map(({ recordId, body }) => ({ id: recordId, body })));
  return found;
}

describe('workbooks of offices become the records that a careful clerk would make', () => {
  it.each(officeWorkbooks.map((each) => [each.name, each] as const))('%s', async (name, office) => {
    const book = new ExcelJS.Workbook();
    office.write(book);
    const path = join(folder, `${officeWorkbooks.indexOf(office)}.xlsx`);
    await book.xlsx.writeFile(path);
    const file = { path, fileName: `${name.slice(0, 20)}.xlsx` };
    const { notes } = await inspectSheet(ledger, { file, type: office.type });
    const constants = Object.entries(office.constants).map(([field, value]) => ({ field, value }));
    const mapping = { constants, ...office.change };
    const answer = await runImport(ledger, { file, type: office.type, mapping, skipFailed: true });
    const bodies = await bodiesOf(answer.importId);
    const keys = new Map(bodies.map(({ id, body }) => [id, words(body['key'] ?? null)]));
    const read = bodies.map(({ body }) =>
      office.fields.map((field) => {
        const text = words(body[field] ?? null);
        return keys.get(text) ?? text;
      }),
    );
    const rowsOf = (result: string) => answer.rows.filter((row) => row.result === result);
    expect({
      records: read,
      ignored: [...new Set(rowsOf('ignored').map(({ row }) => row))],
      failed: rowsOf('failed').flatMap(({ problems }) => problems.map(({ cell }) => cell)),
    }).toEqual({ records: office.records, ignored: office.ignored ?? [], failed: office.failed ?? [] });
    const told = [...notes, ...answer.readings].join('\n');
    for (const piece of office.told ?? []) expect(told).toContain(piece);
  });
});
