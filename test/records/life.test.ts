/** The life of a record: from a draft to the public, revised, restored, withdrawn, with everybody keeping to his part. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getRecord } from '../../src/actions/records/getRecord.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { listRecords } from '../../src/actions/records/listRecords.ts';
import { restoreRecord } from '../../src/actions/records/restoreRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { listCorrections } from '../../src/actions/listCorrections.ts';
import { publicActor } from '../../src/core/access/decide.ts';
import type { SmallProgramme } from './programme.ts';
import { failing, smallProgramme, transactionBody } from './programme.ts';

let small: SmallProgramme;
beforeAll(async () => {
  small = await smallProgramme();
});
afterAll(() => small.database.stop());

const amount = (value: string) => ({ amount: { amount: value, currency: 'CNY' } });
const forPublic = () => ({ ...small.as('public'), actor: publicActor });

describe('a record', () => {
  it('goes from draft to the public, and each step is told', async () => {
    const draft = await small.enter(small.as('contributor', 'Ana'));
    expect(draft).toMatchObject({ version: 1, state: 'draft', author: 'Ana', recordedBy: 'Ana' });
    await expect(getRecord(forPublic(), { id: draft.id })).rejects.toEqual(failing('RECORD_NOT_FOUND'));
    const published = await small.onTo(draft, ['submit', 'approve', 'publish']);
    expect(published).toMatchObject({ version: 4, state: 'published', author: 'Ana' });
    const page = await getRecord(forPublic(), { id: draft.id });
    expect(page).toMatchObject({ version: 4, currentVersion: 4, state: 'published', possibilities: [], problems: [] });
    expect(page.events.map(({ version, change }) => [version, change])).toEqual([[4, 'published']]);
    const inside = await getRecord(small.as('auditor'), { id: draft.id });
    expect(inside.events.map(({ change, by }) => [change, by])).toEqual([
      ['published', 'the publisher'],
      ['approved', 'the reviewer'],
      ['submitted', 'Ana'],
      ['entered', 'Ana'],
    ]);
    expect(inside.events.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash ?? ''))).toBe(true);
    expect(inside.names['E-1']).toMatchObject({ kind: 'place', name: 'East', href: '/places/E-1' });
    expect(inside.names[small.programme]).toMatchObject({ kind: 'record', name: 'Helping X' });
  });

  it('may be kept incomplete, but not submitted so', async () => {
    const ana = small.as('contributor', 'Ana');
    const draft = await small.enter(ana, { amount: null });
    const page = await getRecord(ana, { id: draft.id });
    expect(page.problems.map(({ path }) => path)).toEqual(['amount']);
    expect(page.completeness.missing).toContain('amount');
    const submit = moveRecord(ana, { id: draft.id, version: 1, move: 'submit' });
    await expect(submit).rejects.toMatchObject({ code: 'RECORD_INVALID', problems: [{ path: 'amount' }] });
  });

  it('is not submitted while its shares do not add up', async () => {
    const recipients = [
      { id: 'X-11', percent: '60' },
      { id: 'X-12', percent: '30' },
    ];
    const { id } = await small.enter(small.as('contributor', 'Ana'), { recipients });
    const submit = moveRecord(small.as('contributor', 'Ana'), { id, version: 1, move: 'submit' });
    await expect(submit).rejects.toMatchObject({ code: 'RECORD_INVALID', problems: [{ path: 'recipients' }] });
  });

  it('is not kept when it is wrong', async () => {
    const wrong = small.enter(small.as('contributor', 'Ana'), { providers: [{ id: 'nowhere', percent: null }] });
    await expect(wrong).rejects.toMatchObject({ code: 'RECORD_INVALID', problems: [{ path: 'providers.0' }] });
  });

  it('is returned with a reason, changed, and submitted again', async () => {
    const [ana, ben] = [small.as('contributor', 'Ana'), small.as('reviewer', 'Ben')];
    const draft = await small.enter(ana);
    const { id } = await small.onTo(draft, ['submit']);
    await expect(moveRecord(ben, { id, version: 2, move: 'return' })).rejects.toEqual(failing('REASON_MISSING'));
    await moveRecord(ben, { id, version: 2, move: 'return', reason: 'which month?' });
    const body = transactionBody(small.programme, { date: '2019-07' });
    expect(await saveRecord(ana, { type: 'transaction', id, version: 3, body })).toMatchObject({ state: 'draft' });
    expect(await moveRecord(ana, { id, version: 4, move: 'submit' })).toMatchObject({ version: 5, state: 'submitted' });
    const { events } = await getRecord(ana, { id });
    expect(events.find(({ change }) => change === 'returned')?.reason).toBe('which month?');
    expect(events.find(({ change }) => change === 'changed')?.changes).toMatchObject([{ path: 'date' }]);
  });

  it('is never reviewed by who wrote or submitted it', async () => {
    const [ana, ben] = [small.as('administrator', 'Ana'), small.as('administrator', 'Ben')];
    const { id } = await small.enter(ana);
    await moveRecord(ben, { id, version: 1, move: 'submit' });
    for (const move of ['approve', 'return'] as const) {
      for (const who of [ana, ben]) {
        await expect(moveRecord(who, { id, version: 2, move, reason: 'x' })).rejects.toEqual(failing('NOT_ALLOWED'));
      }
    }
    const { possibilities } = await getRecord(ana, { id });
    expect(possibilities.find(({ act }) => act === 'approve')).toMatchObject({
      allowed: false,
      because: 'Ana wrote or submitted what is to be reviewed, and nobody reviews his own entry',
    });
    await moveRecord(small.as('reviewer', 'Cem'), { id, version: 2, move: 'approve' });
    // Returning takes the approval back, so that its author does not get to approve his words in the second round.
    await moveRecord(small.as('reviewer', 'Cem'), { id, version: 3, move: 'return', reason: 'after all' });
    await moveRecord(ben, { id, version: 4, move: 'submit' });
    await expect(moveRecord(ana, { id, version: 5, move: 'approve' })).rejects.toEqual(failing('NOT_ALLOWED'));
  });

  it('is revised while the public keeps what was published', async () => {
    const ana = small.as('contributor', 'Ana');
    const { id } = await small.onTo(await small.enter(ana), ['submit', 'approve', 'publish']);
    const body = transactionBody(small.programme, amount('900'));
    const request = { type: 'transaction', id, version: 4, body } as const;
    await expect(saveRecord(ana, request)).rejects.toEqual(failing('RECORD_APPROVED'));
    await expect(saveRecord(ana, { ...request, revise: true })).rejects.toEqual(failing('REASON_MISSING'));
    const draft = await saveRecord(ana, { ...request, revise: true, reason: 'a bank fee' });
    expect(draft).toMatchObject({ version: 5, state: 'draft' });
    expect(await getRecord(forPublic(), { id })).toMatchObject({ version: 4, body: amount('1000') });
    expect(await getRecord(ana, { id })).toMatchObject({
      version: 5,
      body: amount('900'),
      published: { version: 4, body: amount('1000') },
    });
    await small.onTo(draft, ['submit', 'approve', 'publish']);
    const page = await getRecord(forPublic(), { id });
    expect(page).toMatchObject({ version: 8, body: amount('900') });
    expect(page.events.map(({ change, reason }) => [change, reason])).toEqual([
      ['published again', 'a bank fee'],
      ['published', null],
    ]);
    expect(await getRecord(forPublic(), { id, version: 4 })).toMatchObject({ version: 4, body: amount('1000') });
    await expect(getRecord(forPublic(), { id, version: 5 })).rejects.toEqual(failing('RECORD_NOT_FOUND'));
  });

  it('gets an earlier content back as a new version', async () => {
    const ana = small.as('contributor', 'Ana');
    const { id } = await small.enter(ana);
    await saveRecord(ana, { type: 'transaction', id, version: 1, body: transactionBody(small.programme, amount('2')) });
    const restored = await restoreRecord(ana, { id, version: 2, to: 1, reason: 'it was right' });
    expect(restored).toMatchObject({ version: 3, state: 'draft', body: amount('1000') });
    await expect(restoreRecord(ana, { id, version: 3, to: 9, reason: 'x' })).rejects.toEqual(failing('INPUT_INVALID'));
    // What stands after a restoration is a content like any other: a new one does not collide with those in between.
    const body = transactionBody(small.programme, amount('3'));
    expect(await saveRecord(ana, { type: 'transaction', id, version: 3, body })).toMatchObject({ version: 4 });
  });

  it('is withdrawn from the public with a reason, and comes back by restoring', async () => {
    const published = await small.onTo(await small.enter(small.as('contributor', 'Ana')), [
      'submit',
      'approve',
      'publish',
    ]);
    const { id } = published;
    const ana = small.as('contributor', 'Ana');
    const withdraw = { id, version: 4, move: 'withdraw', reason: 'entered twice' } as const;
    await expect(moveRecord(ana, withdraw)).rejects.toEqual(failing('NOT_ALLOWED'));
    expect(await moveRecord(small.as('publisher'), withdraw)).toMatchObject({ state: 'withdrawn', version: 5 });
    await expect(getRecord(forPublic(), { id })).rejects.toEqual(failing('RECORD_NOT_FOUND'));
    // Nor is it there for the public as of the time when it was.
    const at = published.recordedAt;
    await expect(getRecord(forPublic(), { id, at })).rejects.toEqual(failing('RECORD_NOT_FOUND'));
    const seen = async (ledger: Ledger) =>
      (await listRecords(ledger, { type: 'transaction', view: 'published', at, limit: 200 })).items.map(
        (item) => item.id,
      );
    expect([(await seen(forPublic())).includes(id), (await seen(small.as('auditor'))).includes(id)]).toEqual([
      false,
      true,
    ]);
    const { items } = await listCorrections(forPublic(), { limit: 200 });
    expect(items.find(({ recordCorrection }) => recordCorrection?.id === id)).toMatchObject({
      reason: 'entered twice',
      recordCorrection: { title: 'Transaction', changes: [] },
    });
    const body = transactionBody(small.programme, amount('5'));
    const save = saveRecord(ana, { type: 'transaction', id, version: 5, body, revise: true, reason: 'x' });
    await expect(save).rejects.toEqual(failing('RECORD_STATE'));
    expect(await restoreRecord(ana, { id, version: 5, to: 4, reason: 'it was not' })).toMatchObject({ state: 'draft' });
  });

  it('is seen as it stood at an instant', async () => {
    const ana = small.as('contributor', 'Ana');
    const first = await small.enter(ana);
    const { id } = first;
    const body = transactionBody(small.programme, amount('7'));
    await saveRecord(ana, { type: 'transaction', id, version: 1, body });
    expect(await getRecord(ana, { id, at: first.recordedAt })).toMatchObject({ version: 1, body: amount('1000') });
    expect(await getRecord(ana, { id, at: '2026-01-01' })).toMatchObject({ version: 2, body: amount('7') });
    await expect(getRecord(ana, { id, at: '2025-12-31' })).rejects.toEqual(failing('RECORD_NOT_FOUND'));
    await expect(getRecord(ana, { id, at: 'yesterday' })).rejects.toEqual(failing('INPUT_INVALID'));
  });
});

describe('the same request', () => {
  const id = (last: number) => `aaaaaaaa-0000-4000-8000-${String(last).padStart(12, '0')}`;

  it('sent twice at once makes one record', async () => {
    const ana = small.as('contributor', 'Ana');
    const request = { type: 'transaction', id: id(1), body: transactionBody(small.programme) } as const;
    const [one, two] = await Promise.all([saveRecord(ana, request), saveRecord(ana, request)]);
    expect(two).toEqual(one);
    await expect(saveRecord(small.as('contributor', 'Ben'), request)).rejects.toEqual(failing('RECORD_STALE'));
  });

  it('sent twice at once makes one version and one move', async () => {
    const ana = small.as('contributor', 'Ana');
    const { id: record } = await small.enter(ana);
    const body = transactionBody(small.programme, amount('3'));
    const change = { type: 'transaction', id: record, version: 1, body } as const;
    const [one, two] = await Promise.all([saveRecord(ana, change), saveRecord(ana, change)]);
    expect([one.version, two.version]).toEqual([2, 2]);
    const submit = { id: record, version: 2, move: 'submit' } as const;
    const moved = await Promise.all([moveRecord(ana, submit), moveRecord(ana, submit)]);
    expect(moved.map(({ version }) => version)).toEqual([3, 3]);
    expect((await getRecord(ana, { id: record })).events).toHaveLength(3);
  });

  it('by two people lets one of them win, and tells the other who did', async () => {
    const { id: record } = await small.enter(small.as('contributor', 'Ana'));
    const save = (name: string, value: string) =>
      saveRecord(small.as('contributor', name), {
        type: 'transaction',
        id: record,
        version: 1,
        body: transactionBody(small.programme, amount(value)),
      });
    const outcomes = await Promise.allSettled([save('Ana', '1'), save('Ben', '2')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [refused] = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toEqual(failing('RECORD_STALE'));
    expect(String(refused)).toMatch(/version 2 \(changed by (Ana|Ben)\)/);
  });

  it('that changes nothing writes nothing', async () => {
    const ana = small.as('contributor', 'Ana');
    const { id: record } = await small.enter(ana);
    const body = transactionBody(small.programme);
    expect(await saveRecord(ana, { type: 'transaction', id: record, version: 1, body })).toMatchObject({ version: 1 });
  });

  it('with a version that is not there is refused', async () => {
    const { id: record } = await small.enter(small.as('contributor', 'Ana'));
    const submit = moveRecord(small.as('contributor', 'Ana'), { id: record, version: 3, move: 'submit' });
    await expect(submit).rejects.toEqual(failing('RECORD_STALE'));
  });
});

describe('bad input', () => {
  it.each<[string, object, string]>([
    ['no body', { body: null }, 'RECORD_INVALID'],
    ['a body that is a list', { body: [1, 2] }, 'RECORD_INVALID'],
    ['a field that there is not', { body: { colour: 'red' } }, 'RECORD_INVALID'],
    ['a NUL in the words', { body: { note: 'a\0b' } }, 'RECORD_INVALID'],
    ['a percentage beyond all', { body: { recipients: [{ id: 'X-11', percent: '120' }] } }, 'RECORD_INVALID'],
    ['a type that there is not', { type: 'poem' }, 'INPUT_INVALID'],
    ['an id that is none', { id: '../etc', version: 1 }, 'INPUT_INVALID'],
    ['an id of somebody’s own making', { id: 'mine' }, 'INPUT_INVALID'],
    ['a version that is none', { id: 'x', version: 0.5 }, 'INPUT_INVALID'],
    ['a record that there is not', { id: 'x', version: 1 }, 'RECORD_NOT_FOUND'],
  ])('%s', async (_, different, code) => {
    const request = { type: 'transaction' as const, body: {}, ...different };
    await expect(saveRecord(small.as('contributor', 'Ana'), request)).rejects.toEqual(failing(code));
  });

  it('of other types is refused under the same id', async () => {
    const ana = small.as('administrator', 'Ana');
    const { id } = await small.enter(ana);
    const body = { programme: small.programme, title: 'A school', status: 'pipeline' };
    await expect(saveRecord(ana, { type: 'project', id, version: 1, body })).rejects.toEqual(
      failing('RECORD_NOT_FOUND'),
    );
  });
});

it('leaves a history that proves itself', async () => {
  expect(await checkHistory(small.as('public'))).toMatchObject({ ok: true, problems: [] });
});
