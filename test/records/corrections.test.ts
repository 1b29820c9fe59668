/** The public log of corrections, where many published records were changed or taken back together. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { getBatchCorrection } from '../../src/actions/getBatchCorrection.ts';
import { undoImport } from '../../src/actions/imports/undoImport.ts';
import { listCorrections } from '../../src/actions/listCorrections.ts';
import { moveImport } from '../../src/actions/imports/moveImport.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import type { Move } from '../../src/core/records/states.ts';
import { importRows, transactionRow } from './importRows.ts';
import type { SmallProgramme } from './programme.ts';
import { failing, smallProgramme, transactionBody } from './programme.ts';

let small: SmallProgramme;
beforeAll(async () => {
  small = await smallProgramme();
});
afterAll(() => small.database.stop());

const rowOf = (id: string, different?: object) => transactionRow(small.programme, id, different);
const log = async (record?: string) => (await listCorrections(small.as('public'), { record, limit: 200 })).items;
const moveAll = async (batchId: string, moves: readonly Move[], reason?: string) => {
  const by = { submit: 'Ana', approve: 'Ben', return: 'Ben', publish: 'Cem', withdraw: 'Cem' };
  let last = null;
  for (const move of moves)
    last = await moveImport(small.as('administrator', by[move]), { importId: batchId, move, reason });
  return last;
};

describe('records corrected together', () => {
  it('are one entry, which lists them, and which each of them leads to', async () => {
    const ana = small.as('administrator', 'Ana');
    const first = await importRows(ana, [rowOf('c-1'), rowOf('c-2'), rowOf('c-3')]);
    await moveAll(first.batchId, ['submit', 'approve', 'publish']);
    expect(await log()).toEqual([]);
    const changed = { amount: { amount: '900', currency: 'CNY' } };
    const second = await importRows(ana, [rowOf('c-1', changed), rowOf('c-2', changed), rowOf('c-4')], {
      revision: 'counted again',
    });
    const published = await moveAll(second.batchId, ['submit', 'approve', 'publish']);
    expect(published?.moved).toBe(3);
    const [entry, ...others] = await log();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      recordCorrection: null,
      batchCorrection: { id: published?.batchId, undone: null, published: 2, withdrawn: 0 },
    });
    const id = published?.batchId ?? '';
    const page = await getBatchCorrection(small.as('public'), { id });
    expect(page).toMatchObject({ total: 2, next: null, correction: { sequence: entry?.sequence } });
    expect(page.items).toMatchObject(
      ['c-1', 'c-2'].map((record) => ({
        id: record,
        change: 'published again',
        shown: true,
        changes: [{ path: 'amount', before: 'CNY 1000', after: 'CNY 900' }],
      })),
    );
    const [only] = (await getBatchCorrection(small.as('public'), { id, page: 2, limit: 1 })).items;
    expect(only?.id).toBe('c-2');
    expect((await log('c-2')).map(({ sequence }) => sequence)).toEqual([entry?.sequence]);
    expect(await log('c-4')).toEqual([]);
    expect(await log('c-3')).toEqual([]);
  });

  it('and those corrected one by one stand in one list', async () => {
    const ana = small.as('administrator', 'Ana');
    const { batchId } = await importRows(ana, [rowOf('w-1'), rowOf('w-2')]);
    await moveAll(batchId, ['submit', 'approve', 'publish']);
    const body = transactionBody(small.programme, { date: '2019-08' });
    const revised = { type: 'transaction', id: 'w-1', version: 4, body, revise: true, reason: 'wrong month' } as const;
    await small.onTo(await saveRecord(ana, revised), ['submit', 'approve', 'publish']);
    await moveAll(batchId, ['withdraw'], 'entered twice');
    expect(await log('w-1')).toMatchObject([
      { reason: 'entered twice', batchCorrection: { published: 0, withdrawn: 2, undone: null } },
      { reason: 'wrong month', recordCorrection: { id: 'w-1', version: 8 }, batchCorrection: null },
    ]);
    const [entry] = await log('w-2');
    const page = await getBatchCorrection(small.as('public'), { id: entry?.batchCorrection?.id ?? '' });
    // What was withdrawn is told by its number, and no longer by what it said.
    expect(page.items).toMatchObject([
      { id: 'w-1', title: 'Transaction', changes: [], shown: false },
      { id: 'w-2', title: 'Transaction', changes: [], shown: false },
    ]);
  });
});

describe('an import undone', () => {
  it('that changed what the public saw is in the log, with what became of the records', async () => {
    const ana = small.as('administrator', 'Ana');
    const different = { state: 'published' } as const;
    await importRows(ana, [rowOf('u-1')], { different });
    const changed = { amount: { amount: '7', currency: 'CNY' } };
    const { batchId } = await importRows(ana, [rowOf('u-1', changed), rowOf('u-2'), rowOf('u-3')], {
      different,
      revision: 'a new file',
    });
    const { undoId } = await undoImport(ana, { importId: batchId, reason: 'the wrong file' });
    const [entry] = await log('u-1');
    expect(entry).toMatchObject({
      verb: 'import undone',
      reason: 'the wrong file',
      batchCorrection: { id: undoId, published: 1, withdrawn: 2, undone: { versions: 3 } },
    });
    const { items } = await getBatchCorrection(small.as('public'), { id: undoId });
    expect(items).toMatchObject([
      {
        id: 'u-1',
        change: 'import undone, published again',
        changes: [{ path: 'amount', before: 'CNY 7', after: 'CNY 1000' }],
      },
      { id: 'u-2', change: 'import undone, withdrawn from publication', shown: false },
      { id: 'u-3', change: 'import undone, withdrawn from publication', shown: false },
    ]);
    // The same file may come again, as if it had never been there.
    const again = await importRows(ana, [rowOf('u-2')]);
    expect(again.prepared[0]).toMatchObject({ outcome: 'new', version: { version: 3, change: 'imported' } });
  });

  it('of drafts is not', async () => {
    const ana = small.as('administrator', 'Ana');
    const { batchId } = await importRows(ana, [rowOf('d-1')]);
    const { undoId } = await undoImport(ana, { importId: batchId, reason: 'the wrong file' });
    expect(await log('d-1')).toEqual([]);
    const page = getBatchCorrection(small.as('public'), { id: undoId });
    await expect(page).rejects.toEqual(failing('CORRECTION_NOT_FOUND'));
  });
});

describe('a reason', () => {
  const private_ = 'as Mr Smith told us';
  it.each<[string, (batchId: string) => Promise<unknown>]>([
    ['of undoing an import', (importId) => undoImport(small.as('administrator'), { importId, reason: private_ })],
    [
      'of moving an import',
      (batchId) => moveImport(small.as('administrator'), { importId: batchId, move: 'withdraw', reason: private_ }),
    ],
    [
      'of moving a record',
      () => moveRecord(small.as('publisher'), { id: 'p-1', version: 1, move: 'withdraw', reason: private_ }),
    ],
    [
      'of a revision',
      () =>
        saveRecord(small.as('administrator'), {
          type: 'transaction',
          id: 'p-1',
          version: 1,
          body: {},
          revise: true,
          reason: private_,
        }),
    ],
  ])('%s names nobody', async (_, act) => {
    const { batchId } = await importRows(small.as('administrator', 'Ana'), [rowOf('p-1')]);
    await expect(act(batchId)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('private person') as string,
    });
  });
});

it.each(['', 'none', 'a\0b', '../etc', 'x'.repeat(300)])('there is no correction "%s"', async (id) => {
  await expect(getBatchCorrection(small.as('public'), { id })).rejects.toMatchObject({
    code: expect.stringMatching(/^(CORRECTION_NOT_FOUND|INPUT_INVALID)$/) as string,
  });
});

it('leaves a history that proves itself', async () => {
  expect(await checkHistory(small.as('public'))).toMatchObject({ ok: true, problems: [] });
});
