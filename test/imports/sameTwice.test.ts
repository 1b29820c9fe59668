import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { getImport } from '../../src/actions/imports/getImport.ts';
import { listImports } from '../../src/actions/imports/listImports.ts';
import type { ImportRequest } from '../../src/actions/imports/runImport.ts';
import { runImport } from '../../src/actions/imports/runImport.ts';
import { undoImport } from '../../src/actions/imports/undoImport.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { database, importOf, key, ledger, recordOf, useImportLedger } from './importLedger.ts';

useImportLedger();

const header = 'Identifier,Date,Stage,Reported as,Amount,Providers,Recipient places,Note';
const row = (id: string, amount = '5'): string => `${id},2019-07-14,disbursement,sent,${amount},Jiangxi,Akto County,`;
const request = (lines: readonly string[], more: Partial<ImportRequest> = {}) => importOf([header, ...lines], more);
const failing = (code: string) => expect.objectContaining({ code });

/** Imports in which every one has read its rows before the first of them stores anything. */
async function atOnce(requests: readonly (readonly [Ledger, ImportRequest])[]) {
  let reading = requests.length;
  let begin: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (begin = resolve));
  const onRow = async () => {
    reading -= 1;
    if (reading === 0) begin();
    await all;
  };
  return Promise.allSettled(requests.map(([by, wanted]) => runImport(by, wanted, { onRow })));
}

function values<Value>(settled: readonly PromiseSettledResult<Value>[]): Value[] {
  return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

describe('the same import several times at once', () => {
  it('is stored once, and each gets that answer', async () => {
    const wanted = request([row(key)]);
    const settled = await atOnce(Array.from({ length: 4 }, () => [ledger, wanted] as const));
    const [first, ...others] = values(settled);
    expect(others).toHaveLength(3);
    expect(first).toMatchObject({ refused: false, counts: { imported: 1 } });
    for (const answer of others) expect(answer).toEqual(first);
    expect(await getImport(ledger, first?.importId ?? '')).toMatchObject({ versions: 1, standing: 1, undoneBy: null });
    expect(await checkHistory(ledger)).toMatchObject({ problems: [] });
  });

  it('gets as many turns as there are', async () => {
    const wanted = request([row(key), row(`${key}b`)]);
    const answers = await Promise.all(Array.from({ length: 12 }, () => runImport(ledger, wanted)));
    const stored = new Set(answers.map(({ importId }) => importId).filter((id) => id !== null));
    expect(stored.size).toBe(1);
    // Whoever began after the first was done found nothing new.
    for (const { importId, counts } of answers) {
      expect(counts).toMatchObject(importId === null ? { ignored: 2 } : { imported: 2 });
    }
  });

  it.each<[string, () => readonly [Ledger, ImportRequest]]>([
    ['another amount', () => [ledger, request([row(key, '6')])]],
    ['another state', () => [ledger, request([row(key)], { submit: true })]],
    ['another constant', () => [ledger, { ...request([row(key)]), mapping: { constants: constants('USD') } }]],
  ])('is not meant by %s', async (_, other) => {
    const settled = await atOnce([[ledger, request([row(key)])], other()]);
    expect(values(settled)).toHaveLength(1);
    const failed = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(failed).toEqual([failing('IMPORT_OVERTAKEN')]);
  });

  it('is not meant by somebody else', async () => {
    const [mine, theirs] = values(
      await atOnce([
        [ledger, request([row(key)])],
        [database.ledger('administrator', 'Ben'), request([row(key)])],
      ]),
    );
    expect(mine?.importId).not.toBe(theirs?.importId);
  });

  it('is stored again where the other was undone meanwhile', async () => {
    let undone = false;
    const onRow = async () => {
      if (undone) return;
      undone = true;
      const { importId } = await runImport(ledger, request([row(key)]));
      await undoImport(ledger, { importId: importId ?? '', reason: 'too early' });
    };
    await expect(runImport(ledger, request([row(key)]), { onRow })).rejects.toThrow(failing('IMPORT_OVERTAKEN'));
    expect(await recordOf(key)).toBeUndefined();
  });
});

function constants(currency: string) {
  return [
    { field: 'programme', value: 'Pairs' },
    { field: 'amount.currency', value: currency },
  ];
}

describe('rows of one file', () => {
  it('see one moment of the ledger, whatever is written between them', async () => {
    const lines = Array.from({ length: 1200 }, (_, n) => row(`${key}.${n}`));
    let first: string | null = null;
    let begun = false;
    const onRow = async () => {
      if (begun) return;
      begun = true;
      first = (await runImport(ledger, request(lines))).importId;
    };
    const answer = await runImport(ledger, request(lines), { onRow });
    expect(answer).toMatchObject({ importId: first, counts: { imported: 1200, ignored: 0 } });
  });
});

describe('an undo', () => {
  const imported = async (...lines: readonly string[]): Promise<string> =>
    (await runImport(ledger, request(lines))).importId ?? '';

  it('sent twice is done once, and both get that answer', async () => {
    const wanted = { importId: await imported(row(key), row(`${key}b`)), reason: 'wrong year' };
    const answers = await Promise.all([1, 2, 3].map(() => undoImport(ledger, wanted)));
    expect(answers[0]).toMatchObject({ withdrawn: 2, restored: 0, left: 0 });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await undoImport(ledger, wanted)).toEqual(answers[0]);
    expect((await listImports(ledger)).items[0]).toMatchObject({ id: wanted.importId, undoneBy: answers[0]?.undoId });
  });

  it('counts again what it restored and what it left', async () => {
    await imported(row(key), row(`${key}b`));
    const importId = await imported(row(key, '6'), row(`${key}b`, '6'), row(`${key}c`));
    const { id = '', version = 0, body } = (await recordOf(`${key}b`)) ?? {};
    const ben = database.ledger('administrator', 'Ben');
    await saveRecord(ben, { type: 'transaction', id, version, body: { ...body, note: 'seen' } });
    const wanted = { importId, reason: 'wrong year', leaveChanged: true };
    const answer = await undoImport(ledger, wanted);
    expect(answer).toMatchObject({ withdrawn: 1, restored: 1, left: 1 });
    expect(await undoImport(ledger, wanted)).toEqual(answer);
    for (const [by, other] of [
      [ledger, { ...wanted, reason: 'another' }],
      [ledger, { ...wanted, leaveChanged: false }],
      [ben, wanted],
    ] as const) {
      await expect(undoImport(by, other)).rejects.toThrow(failing('IMPORT_UNDONE'));
    }
  });

  it('decides under the lock what somebody has changed while it looked', async () => {
    const importId = await imported(row(key), row(`${key}b`));
    const { id = '', version = 0, body } = (await recordOf(`${key}b`)) ?? {};
    const ben = database.ledger('administrator', 'Ben');
    let saved: Promise<unknown> | undefined;
    const change = () => saveRecord(ben, { type: 'transaction', id, version, body: { ...body, note: 'seen' } });
    const onProgress = () => void (saved ??= change());
    const wanted = { importId, reason: 'wrong year' };
    // Whichever of the two takes the lock first, the undo does not go past a change.
    const settled = await Promise.allSettled([undoImport(ledger, wanted, { onProgress })]);
    const wrote = await Promise.allSettled([saved]);
    const [undone] = settled;
    if (wrote[0].status === 'fulfilled') {
      expect(undone).toMatchObject({ status: 'rejected', reason: failing('IMPORT_CHANGED_SINCE') });
      expect(await recordOf(key)).toBeDefined();
    } else {
      expect(undone).toMatchObject({ status: 'fulfilled', value: { withdrawn: 2 } });
    }
    expect(await checkHistory(ledger)).toMatchObject({ problems: [] });
  });
});
