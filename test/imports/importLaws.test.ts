import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { exportRecords } from '../../src/actions/exports/exportRecords.ts';
import { getImport } from '../../src/actions/imports/getImport.ts';
import { listImports } from '../../src/actions/imports/listImports.ts';
import type { ImportRequest } from '../../src/actions/imports/runImport.ts';
import { dryRunImport, runImport } from '../../src/actions/imports/runImport.ts';
import { saveProfile } from '../../src/actions/imports/saveProfile.ts';
import { undoImport } from '../../src/actions/imports/undoImport.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { getRecord } from '../../src/actions/records/getRecord.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { publishRecord } from '../server/publishRecord.ts';
import { database, folder, importOf, key, ledger, programme, recordOf, useImportLedger } from './importLedger.ts';

useImportLedger();

const header = 'Identifier,Date,Stage,Reported as,Amount,Providers,Recipient places,Note';
const line = (id: string, amount = '5', note = ''): string =>
  `${id},2019-07-14,disbursement,sent,${amount},Jiangxi,Akto County,${note}`;

function request(lines: readonly string[], more: Partial<ImportRequest> = {}): ImportRequest {
  return importOf([header, ...lines], more);
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('all or nothing', () => {
  it('stores nothing when one row fails, and names its cell and what to do', async () => {
    const answer = await runImport(ledger, request([line(`${key}a`), line(`${key}b`, 'about 5'), line(`${key}c`)]));
    expect(answer).toMatchObject({ refused: true, importId: null, counts: { rows: 3, imported: 2, failed: 1 } });
    expect(answer.rows[0]).toMatchObject({
      row: 3,
      result: 'failed',
      problems: [{ cell: 'E3', message: '“about 5” is no exact number' }],
    });
    expect(await recordOf(`${key}a`)).toBeUndefined();
  });

  it('stores the others when asked to', async () => {
    const answer = await runImport(
      ledger,
      request([line(`${key}a`), line(`${key}b`, 'about 5')], { skipFailed: true }),
    );
    expect(answer).toMatchObject({ refused: false, counts: { imported: 1, failed: 1 } });
    expect(await recordOf(`${key}a`)).toMatchObject({ state: 'draft', batchId: answer.importId });
  });

  it('says beforehand exactly what it will do', async () => {
    const wanted = () => request([line(`${key}a`), line(`${key}b`, 'x'), line(`${key}a`)], { skipFailed: true });
    const dry = await dryRunImport(ledger, wanted());
    const real = await runImport(ledger, wanted());
    expect(real.counts).toEqual(dry.counts);
    expect(real.rows).toEqual(dry.rows);
  });

  it('tells a row that comes twice which row it repeats', async () => {
    const answer = await dryRunImport(ledger, request([line(`${key}a`), line(`${key}b`), line(`${key}a`, '6')]));
    expect(answer.rows[0]).toMatchObject({ row: 4, reason: `row 2 has the same “Identifier”: ${key}a` });
  });

  it('keeps equal rows without a key apart, and knows both again', async () => {
    const rows = [line('', '5', key), line('', '5', key)];
    expect(await runImport(ledger, request(rows))).toMatchObject({ counts: { imported: 2 } });
    expect(await runImport(ledger, request(rows))).toMatchObject({ importId: null, counts: { ignored: 2 } });
  });
});

describe('importing again', () => {
  it('leaves a record alone that somebody corrected, while the row is as it was', async () => {
    await runImport(ledger, request([line(key)]));
    const found = await recordOf(key);
    const editor = database.ledger('administrator', 'Ben');
    const { id = '', version = 0, body } = found ?? {};
    await saveRecord(editor, { type: 'transaction', id, version, body: { ...body, note: 'by hand' } });
    const same = await runImport(ledger, request([line(key)]));
    expect(same).toMatchObject({ importId: null, counts: { ignored: 1 } });
    expect(same.rows[0]?.reason).toContain('Ben has changed the record here since');
    const different = await runImport(ledger, request([line(key, '6')]));
    expect(different).toMatchObject({ refused: true, rows: [{ problems: [{ code: 'RECORD_CHANGED' }] }] });
    const over = await runImport(ledger, request([line(key, '6')], { revision: 'the file is right' }));
    expect(over).toMatchObject({ counts: { updated: 1 } });
    expect((await recordOf(key))?.body).toMatchObject({ amount: { amount: '6', currency: 'CNY' } });
  });

  it('does not write over what was submitted or approved without a reason', async () => {
    await runImport(ledger, request([line(key)], { submit: true }));
    const found = await recordOf(key);
    expect(found?.state).toBe('submitted');
    const checker = database.ledger('reviewer', 'Cleo');
    await moveRecord(checker, { id: found?.id ?? '', version: found?.version ?? 0, move: 'approve' });
    expect(await runImport(ledger, request([line(key)]))).toMatchObject({ counts: { ignored: 1 } });
    const refused = await runImport(ledger, request([line(key, '7')]));
    expect(refused).toMatchObject({ refused: true, rows: [{ problems: [{ code: 'RECORD_APPROVED' }] }] });
    expect(await runImport(ledger, request([line(key, '7')], { revision: 'late invoice' }))).toMatchObject({
      counts: { updated: 1 },
    });
    expect(await recordOf(key)).toMatchObject({ state: 'draft', body: { amount: { amount: '7' } } });
  });

  it('goes by the same ids whether the columns are saved as a profile or not', async () => {
    const first = await dryRunImport(ledger, request([line(key)]));
    await runImport(ledger, request([line(key)]));
    const { id } = await saveProfile(ledger, `Money of ${key}`, first.mapping);
    const again = await runImport(ledger, { ...request([line(key)]), mapping: {}, profile: `money of ${key}` });
    expect(again).toMatchObject({ importId: null, counts: { ignored: 1 } });
    expect(await saveProfile(ledger, `Money of ${key}`, first.mapping)).toMatchObject({ id, version: 1 });
  });
});

describe('undoing', () => {
  it('withdraws what was new, and the file can be imported again', async () => {
    const { importId } = await runImport(ledger, request([line(key), line(`${key}b`)]));
    expect(await getImport(ledger, importId ?? '')).toMatchObject({ versions: 2, standing: 2, changedSince: [] });
    const undone = await undoImport(ledger, { importId: importId ?? '', reason: 'wrong year' });
    expect(undone).toMatchObject({ withdrawn: 2, restored: 0, left: 0 });
    expect(await recordOf(key)).toBeUndefined();
    await expect(undoImport(ledger, { importId: importId ?? '', reason: 'again' })).rejects.toThrow(
      expect.objectContaining({ code: 'IMPORT_UNDONE' }),
    );
    expect(await runImport(ledger, request([line(key), line(`${key}b`)]))).toMatchObject({
      refused: false,
      counts: { failed: 0, ignored: 0 },
    });
    expect(await recordOf(key)).toMatchObject({ state: 'draft' });
  });

  it('stops at records that somebody has changed, unless told to leave them', async () => {
    const { importId } = await runImport(ledger, request([line(key), line(`${key}b`)]));
    const { id = '', version = 0, body } = (await recordOf(key)) ?? {};
    await saveRecord(database.ledger('administrator', 'Ben'), {
      type: 'transaction',
      id,
      version,
      body: { ...body, note: 'seen' },
    });
    const wanted = { importId: importId ?? '', reason: 'wrong file' };
    await expect(undoImport(ledger, wanted)).rejects.toThrow(new RegExp(`${id} \\(changed by Ben\\)`));
    expect(await recordOf(`${key}b`)).toBeDefined();
    expect(await getImport(ledger, importId ?? '')).toMatchObject({
      standing: 1,
      changedSince: [{ recordId: id, by: 'Ben' }],
    });
    expect(await undoImport(ledger, { ...wanted, leaveChanged: true })).toMatchObject({ withdrawn: 1, left: 1 });
    expect(await recordOf(key)).toMatchObject({ body: { note: 'seen' } });
  });
});

describe('who may import what', () => {
  it('keeps a contributor within his limits, row by row', async () => {
    const limited: Ledger = { ...ledger, actor: { name: 'Dan', role: 'contributor', limits: { place: 'CN-653121' } } };
    // He names what he may see.
    const title = `Public ${key}`;
    await publishRecord(database, 'programme', { title });
    const constants = [
      { field: 'programme', value: title },
      { field: 'amount.currency', value: 'CNY' },
    ];
    const other = line(`${key}b`).replace('Akto County', 'Shufu County');
    const answer = await dryRunImport(limited, request([line(`${key}a`), other], { mapping: { constants } }));
    expect(answer).toMatchObject({ counts: { imported: 1, failed: 1 } });
    expect(answer.rows[0]).toMatchObject({ row: 2, result: 'failed', problems: [{ code: 'NOT_ALLOWED' }] });
  });

  it('is closed to the public and to auditors', async () => {
    for (const role of ['public', 'auditor'] as const) {
      await expect(runImport(database.ledger(role), request([line(key)]))).rejects.toThrow(
        expect.objectContaining({ code: 'NOT_ALLOWED' }),
      );
    }
    expect(() =>
      exportRecords(
        database.ledger('contributor'),
        { type: 'transaction', view: 'working' },
        { format: 'csv', header: 'codes', locale: 'en' },
      ),
    ).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED' }));
  });
});

describe('files of our own', () => {
  it('come back as they went out, formulas inert', async () => {
    await runImport(ledger, request([line(key, '-5', '=cmd|calc')]));
    const style = { format: 'csv', header: 'codes', locale: 'en' } as const;
    const csv = await whole(exportRecords(ledger, { type: 'transaction', view: 'working', query: key }, style));
    expect(csv).toContain("'=cmd|calc");
    expect(csv).toContain(',-5,CNY,');
    const path = join(folder, 'own.csv');
    writeFileSync(path, csv);
    const same = await runImport(ledger, { file: { path, fileName: 'own.csv' }, type: 'transaction' });
    expect(same.rows.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(same).toMatchObject({ importId: null, counts: { ignored: same.counts.rows } });
    writeFileSync(path, csv.replace(',-5,CNY,', ',-6,CNY,'));
    const changed = await runImport(ledger, { file: { path, fileName: 'own.csv' }, type: 'transaction' });
    expect(changed).toMatchObject({ counts: { updated: 1, imported: 0 } });
    expect((await recordOf(key))?.body).toMatchObject({ note: '=cmd|calc', amount: { amount: '-6' } });
  });
});

it('leaves a history that verifies, and says of each version where it came from', async () => {
  await runImport(ledger, request([line(key)]));
  const found = await recordOf(key);
  const page = await getRecord(ledger, { id: found?.id ?? '' });
  expect(page.events.at(-1)).toMatchObject({ change: 'imported', reason: 'money.csv, row 2' });
  expect((await listImports(ledger)).total).toBeGreaterThan(5);
  expect(await checkHistory(ledger, {})).toMatchObject({ ok: true, problems: [] });
  expect(programme).not.toBe('');
});
