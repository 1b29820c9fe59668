import { describe, expect, it } from 'vitest';
import type { ImportRequest } from '../../src/actions/imports/runImport.ts';
import { runImport } from '../../src/actions/imports/runImport.ts';
import { getRecord } from '../../src/actions/records/getRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { database, importOf, key, ledger, programme, recordOf, useImportLedger } from './importLedger.ts';

useImportLedger();

const columns = 'Identifier,Part of,Date,Stage,Reported as,Amount,Providers,Recipient places,Note';
const row = (id: string, partOf: string, amount: string): string =>
  `${id},${partOf},2019,disbursement,sent,${amount},Jiangxi,Akto County,`;

function request(lines: readonly string[], more: Partial<ImportRequest> = {}): ImportRequest {
  return importOf([columns, ...lines], more);
}

describe('rows that name each other, and records that are there', () => {
  it('links a row to an earlier or a later one by its identifier', async () => {
    const lines = [row(`${key}.1`, key, '60'), row(key, '', '100'), row(`${key}.2`, key, '40')];
    expect(await runImport(ledger, request(lines))).toMatchObject({ refused: false, counts: { imported: 3 } });
    const whole = await recordOf(key);
    expect((await recordOf(`${key}.1`))?.body['partOf']).toBe(whole?.id);
    expect((await recordOf(`${key}.2`))?.body['partOf']).toBe(whole?.id);
    expect(await runImport(ledger, request(lines))).toMatchObject({ importId: null, counts: { ignored: 3 } });
    const later = await runImport(ledger, request([row(`${key}.3`, key, '0')]));
    expect(later).toMatchObject({ refused: false, counts: { imported: 1 } });
  });

  it('lets no row be stored that names one which fails, or nothing', async () => {
    const lines = [row(`${key}.1`, key, '60'), row(key, '', 'about 100'), row(`${key}.2`, 'nothing', '1')];
    const answer = await runImport(ledger, request(lines, { skipFailed: true }));
    expect(answer).toMatchObject({ importId: null, counts: { failed: 3 } });
    expect(answer.rows.flatMap(({ problems }) => problems.map(({ cell, code }) => `${cell} ${code}`))).toEqual([
      'B2 NAME_NOT_LINKED',
      'F3 CELL_NOT_READ',
      'B4 NAME_NOT_LINKED',
    ]);
  });

  it('updates what was entered by hand with the same identifier', async () => {
    const body = { programme, stage: 'disbursement', side: 'sent', key, note: 'typed in', date: '2018' };
    const { id } = await saveRecord(ledger, { type: 'transaction', body });
    const lines = [row(key, '', '100'), row(`${key}.1`, key, '5')];
    expect(await runImport(ledger, request(lines))).toMatchObject({ counts: { imported: 1, updated: 1 } });
    const found = await recordOf(key);
    expect(found).toMatchObject({ id, body: { date: '2019', amount: { amount: '100', currency: 'CNY' } } });
    expect((await recordOf(`${key}.1`))?.body['partOf']).toBe(id);
  });
});

describe('while a file is read', () => {
  const interrupted = async (act: () => Promise<unknown>) => {
    const wanted = request([row(`${key}a`, '', '5'), row(`${key}b`, '', '6')]);
    await runImport(ledger, request([row(`${key}a`, '', '5')]));
    let done = false;
    const onRow = async () => {
      if (!done) await act();
      done = true;
    };
    return runImport(ledger, wanted, { onRow });
  };

  it('others go on writing, and what they write elsewhere does not matter', async () => {
    const other = database.ledger('administrator', 'Ben');
    const entered = () => saveRecord(other, { type: 'transaction', body: { programme, key: `${key}other` } });
    expect(await interrupted(entered)).toMatchObject({ refused: false, counts: { imported: 1 } });
  });

  it.each(['transaction', 'programme', 'lock'] as const)(
    'a change to a %s that it rests on keeps it out',
    async (type) => {
      const other = database.ledger('administrator', 'Ben');
      const changed = async () => {
        if (type === 'lock')
          return saveRecord(other, { type, body: { start: '1990-01-01', end: '1990-12-31', reason: 'closed' } });
        const found = type === 'programme' ? await getRecord(other, { id: programme }) : await recordOf(`${key}a`);
        if (!found) throw new Error('not found');
        const { id, version, body } = found;
        const words = type === 'programme' ? { localTitle: `对口${key}` } : { note: 'by hand' };
        return saveRecord(other, { type, id, version, body: { ...body, ...words } });
      };
      await expect(interrupted(changed)).rejects.toThrow(expect.objectContaining({ code: 'IMPORT_OVERTAKEN' }));
      expect(await recordOf(`${key}b`)).toBeUndefined();
    },
  );
});
