import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { getImport } from '../../src/actions/imports/getImport.ts';
import { listImports } from '../../src/actions/imports/listImports.ts';
import type { ImportProgress, ImportRequest } from '../../src/actions/imports/runImport.ts';
import { runImport } from '../../src/actions/imports/runImport.ts';
import { undoImport } from '../../src/actions/imports/undoImport.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { contentOf } from '../../src/actions/records/contentOf.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import type { NewVersion } from '../../src/store/records/records.ts';
import { writeVersions } from '../../src/store/records/records.ts';
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

  /** An undo that has found what to do when `change` is written, and waits for the lock. */
  const undoneAfter = async (importId: string, change: NewVersion) => {
    const { db, ledgerId } = ledger;
    let found: () => void = () => undefined;
    const hasFound = new Promise<void>((resolve) => (found = resolve));
    let undo: Promise<PromiseSettledResult<unknown>[]> | undefined;
    await writeLedger(db, ledgerId, async (transaction) => {
      const wanted = { importId, reason: 'wrong year' };
      const onProgress = ({ step, share }: ImportProgress) => void (step === 'checking' && share === 1 && found());
      undo = Promise.allSettled([undoImport(ledger, wanted, { onProgress })]);
      await hasFound;
      await writeVersions(transaction, ledgerId, [change]);
    });
    return (await undo)?.[0];
  };
  const noted = async (identifier: string): Promise<NewVersion> => {
    const { id = '', version = 0, body = {} } = (await recordOf(identifier)) ?? {};
    const next = { recordId: id, type: 'transaction', version: version + 1, content: version + 1 } as const;
    const by = { change: 'changed', reason: null, recordedAt: ledger.clock.now(), recordedBy: 'Ben' };
    const newContent = contentOf('transaction', { ...body, note: 'seen' }, 'Ben');
    return { ...next, ...by, state: 'draft', newContent };
  };

  it('stops under the lock at what somebody has changed since it looked', async () => {
    const importId = await imported(row(key), row(`${key}b`));
    const undone = await undoneAfter(importId, await noted(`${key}b`));
    expect(undone).toMatchObject({ status: 'rejected', reason: failing('IMPORT_CHANGED_SINCE') });
    expect(await recordOf(key)).toBeDefined();
    expect(await checkHistory(ledger)).toMatchObject({ problems: [] });
  });

  it('does not mind what somebody has changed elsewhere', async () => {
    await imported(row(`${key}other`));
    const importId = await imported(row(key), row(`${key}b`));
    const undone = await undoneAfter(importId, await noted(`${key}other`));
    expect(undone).toMatchObject({ status: 'fulfilled', value: { withdrawn: 2, left: 0 } });
    expect(await checkHistory(ledger)).toMatchObject({ problems: [] });
  });
});
