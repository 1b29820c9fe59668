import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectSheet } from '../../src/actions/imports/inspectSheet.ts';
import { dryRunImport, runImport } from '../../src/actions/imports/runImport.ts';
import type { ImportRequest } from '../../src/actions/imports/runImport.ts';
import { undoImport } from '../../src/actions/imports/undoImport.ts';
import { listRecords } from '../../src/actions/records/listRecords.ts';
import { folder, ledger, programme, useImportLedger } from './importLedger.ts';

useImportLedger();

function file(name: string, text: string) {
  const path = join(folder, `${Math.random()}-${name}`);
  writeFileSync(path, text);
  return { path, fileName: name };
}

const header = '编号,日期,阶段,申报方,金额(万元),提供方,受援地,备注';
const rows = [
  'A1,2019-07-14,拨付,援出,"1,200.5",江西省,阿克陶县,校舍',
  'A2,2019年8月,拨付,援出,300,广东省,疏附县,…',
  'A3,2019-09-01,承诺,援出,(5),上海市,莎车县,更正',
];
const constants = () => [
  { field: 'programme', value: programme },
  { field: 'amount.currency', value: 'CNY' },
];
const request = (text: string, more: Partial<ImportRequest> = {}): ImportRequest => ({
  file: file('transfers.csv', text),
  type: 'transaction',
  mapping: { constants: constants() },
  ...more,
});
const csvOf = (...lines: readonly string[]): string => `${[header, ...lines].join('\n')}\n`;

async function transactions() {
  return (await listRecords(ledger, { type: 'transaction', limit: 200 })).items;
}

describe('an import', () => {
  it('suggests what the columns mean', async () => {
    const seen = await inspectSheet(ledger, { file: file('t.csv', csvOf(...rows)), type: 'transaction' });
    expect(seen.suggested.columns.map(({ field, unit }) => [field, unit])).toEqual([
      ['key', null],
      ['date', null],
      ['stage', null],
      ['side', null],
      ['amount', '万元'],
      ['providers', null],
      ['recipients', null],
      ['note', null],
    ]);
    expect(seen.suggested.keyColumns).toEqual(['编号']);
    expect(seen.missing.map(({ field }) => field)).toEqual(['programme']);
  });

  it('says first what it would do, and stores nothing', async () => {
    const dry = await dryRunImport(ledger, request(csvOf(...rows)));
    expect(dry.rows.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(dry).toMatchObject({ refused: false, counts: { rows: 3, imported: 3, failed: 0 } });
    expect(dry.readings.join('\n')).toContain('1,200.5 is 12005000');
    expect(await transactions()).toEqual([]);
  });

  it('brings the rows in, ignores them the second time, and updates what is different the third', async () => {
    const first = await runImport(ledger, request(csvOf(...rows)));
    expect(first).toMatchObject({ refused: false, counts: { imported: 3, failed: 0 } });
    const sorted = (await transactions()).toSorted((one, other) => one.title.localeCompare(other.title));
    const bodies = sorted.map(({ body }) => [body['key'], body['amount'], body['date'], body['recipients']]);
    expect(bodies).toHaveLength(3);
    expect(bodies).toEqual(
      expect.arrayContaining([
        ['A1', { amount: '12005000', currency: 'CNY' }, '2019-07-14', [{ id: 'CN-653022', percent: null }]],
        ['A2', { amount: '3000000', currency: 'CNY' }, '2019-08', [{ id: 'CN-653121', percent: null }]],
        ['A3', { amount: '-50000', currency: 'CNY' }, '2019-09-01', [{ id: 'CN-653125', percent: null }]],
      ]),
    );
    const again = await runImport(ledger, request(csvOf(...rows)));
    expect(again).toMatchObject({ importId: null, refused: false, counts: { rows: 3, ignored: 3 } });
    const [one = '', ...others] = rows;
    const third = await runImport(ledger, request(csvOf(one.replace('1,200.5', '1,300'), ...others)));
    expect(third).toMatchObject({ counts: { updated: 1, ignored: 2, imported: 0 } });
    expect(await transactions()).toHaveLength(3);
    const undone = await undoImport(ledger, { importId: third.importId ?? '', reason: 'wrong file' });
    expect(undone).toMatchObject({ restored: 1, withdrawn: 0 });
    const back = (await transactions()).find(({ body }) => body['key'] === 'A1');
    expect(back?.body['amount']).toEqual({ amount: '12005000', currency: 'CNY' });
    expect(back).toMatchObject({ state: 'draft' });
    await undoImport(ledger, { importId: first.importId ?? '', reason: 'the test begins anew', leaveChanged: true });
  });
});
