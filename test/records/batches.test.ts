/** Many records at once: what an import may write, and how people review what it brought. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { getRecord } from '../../src/actions/records/getRecord.ts';
import { dryMoveImport, moveImport } from '../../src/actions/imports/moveImport.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { importRows, transactionRow } from './importRows.ts';
import type { SmallProgramme } from './programme.ts';
import { failing, smallProgramme, transactionBody } from './programme.ts';

let small: SmallProgramme;
beforeAll(async () => {
  small = await smallProgramme();
});
afterAll(() => small.database.stop());

const rowOf = (id: string, different?: object) => transactionRow(small.programme, id, different);

describe('an import', () => {
  it('adds, changes and leaves alone, and says why it refuses', async () => {
    const ana = small.as('contributor', 'Ana', { side: 'donor', actor: 'E-1' });
    const first = await importRows(ana, [rowOf('i-1'), rowOf('i-2'), rowOf('i-3')]);
    expect(first.prepared.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new']);
    const submitted = await moveRecord(ana, { id: 'i-3', version: 1, move: 'submit' });
    const second = await importRows(ana, [
      rowOf('i-1'),
      rowOf('i-2', { date: '2019-08' }),
      rowOf('i-3', { date: '2019-08' }),
      rowOf('i-4', { providers: [{ id: 'E-2', percent: null }] }),
      rowOf('i-5', { recipients: [{ id: 'nowhere', percent: null }] }),
      rowOf('i-6', { amount: null }),
    ]);
    expect(second.prepared.map(({ outcome, problems }) => [outcome, problems.map(({ code }) => code)])).toEqual([
      ['unchanged', []],
      ['changed', []],
      ['refused', ['RECORD_APPROVED']],
      ['refused', ['NOT_ALLOWED']],
      ['refused', [expect.any(String)]],
      ['new', ['FIELD_MISSING']],
    ]);
    const third = await importRows(ana, [rowOf('i-3', { date: '2019-09' })], { revision: 'the file of August' });
    expect(third.prepared[0]?.version).toMatchObject({
      version: submitted.version + 1,
      change: 'revised',
      state: 'draft',
    });
    expect(await getRecord(ana, { id: 'i-3' })).toMatchObject({ state: 'draft', batchId: third.batchId });
  });

  it('may submit at once what has no problem', async () => {
    const ana = small.as('contributor', 'Ana');
    const { prepared } = await importRows(ana, [rowOf('s-1'), rowOf('s-2', { amount: null })], { submit: true });
    expect(prepared.map(({ version }) => version?.state)).toEqual(['submitted', 'draft']);
  });
});

describe('the records of an import', () => {
  it('are moved together, each decided by itself', async () => {
    const [ana, ben] = [small.as('administrator', 'Ana'), small.as('administrator', 'Ben')];
    const { batchId } = await importRows(ana, [
      rowOf('m-1'),
      rowOf('m-2'),
      rowOf('m-3', { amount: null }),
      rowOf('m-4'),
    ]);
    const body = transactionBody(small.programme, { note: 'seen' });
    await saveRecord(ben, { type: 'transaction', id: 'm-4', version: 1, body });
    const wouldMove = await dryMoveImport(ana, { importId: batchId, move: 'submit' });
    expect(await getRecord(ana, { id: 'm-1' })).toMatchObject({ state: 'draft' });
    const submitted = await moveImport(ana, { importId: batchId, move: 'submit' });
    expect(submitted).toMatchObject({
      moved: 3,
      left: [{ count: 1, because: expect.stringContaining('amount') as string }],
    });
    expect(wouldMove).toEqual({ ...submitted, batchId: null });
    const first = await getRecord(ana, { id: 'm-1' });
    expect(first.batchId).toBe(submitted.batchId);
    expect(await getRecord(ana, { id: 'm-2' })).toMatchObject({ state: 'submitted', batchId: first.batchId });
    expect(await moveImport(ana, { importId: batchId, move: 'submit' })).toMatchObject({ moved: 0, batchId: null });
    expect(await moveImport(ana, { importId: batchId, move: 'approve' })).toMatchObject({ moved: 0 });
    // Ben wrote one of them since, so that it is left for somebody else.
    expect(await moveImport(ben, { importId: batchId, move: 'approve' })).toMatchObject({ moved: 2 });
    expect(await moveImport(small.as('publisher'), { importId: batchId, move: 'publish' })).toMatchObject({ moved: 2 });
    expect(await getRecord(small.as('public'), { id: 'm-1' })).toMatchObject({ state: 'published', author: 'Ana' });
    await expect(getRecord(small.as('public'), { id: 'm-4' })).rejects.toEqual(failing('RECORD_NOT_FOUND'));
    const { events } = await getRecord(ana, { id: 'm-1' });
    expect(events.map(({ change, by }) => `${change} by ${by}`)).toEqual([
      'published by the publisher',
      'approved by Ben',
      'submitted by Ana',
      'imported by Ana',
    ]);
    expect(events.every(({ hash }) => hash !== null && hash !== undefined)).toBe(true);
    await expect(moveImport(ana, { importId: batchId, move: 'return' })).rejects.toEqual(failing('REASON_MISSING'));
    await expect(moveImport(small.as('reviewer'), { importId: batchId, move: 'publish' })).rejects.toEqual(
      failing('NOT_ALLOWED'),
    );
    await expect(moveImport(ana, { importId: 'none', move: 'submit' })).rejects.toEqual(failing('IMPORT_NOT_FOUND'));
  });
});

it('leaves a history that proves itself', async () => {
  expect(await checkHistory(small.as('public'))).toMatchObject({ ok: true, problems: [] });
});
