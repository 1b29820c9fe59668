/** What stands between people and records: their limits, locked periods, and their parts in the loop of a finding. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/actions/records/checkDraft.ts';
import { compareVersions } from '../../src/actions/records/compareVersions.ts';
import { getRecord } from '../../src/actions/records/getRecord.ts';
import { listRecords } from '../../src/actions/records/listRecords.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { recheckFinding } from '../../src/actions/records/recheckFinding.ts';
import { reportAction } from '../../src/actions/records/reportAction.ts';
import { restoreRecord } from '../../src/actions/records/restoreRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import type { SmallProgramme } from './programme.ts';
import { failing, findingBody, smallProgramme, transactionBody } from './programme.ts';

let small: SmallProgramme;
beforeAll(async () => {
  small = await smallProgramme();
});
afterAll(() => small.database.stop());

const share = (id: string) => [{ id, percent: null }];

describe('a contributor with limits', () => {
  const east = () => small.as('contributor', 'Ana', { side: 'donor', actor: 'E-1' });
  const north = () => small.as('contributor', 'Nil', { side: 'recipient', place: 'X-1' });

  it('writes only what his side says of his own', async () => {
    await small.enter(east());
    await small.enter(north(), { side: 'received' });
    for (const [ledger, different] of [
      [east(), { side: 'received' }],
      [east(), { providers: share('E-2') }],
      [north(), {}],
      [north(), { side: 'received', recipients: share('X-2') }],
    ] as const) {
      await expect(small.enter(ledger, different)).rejects.toEqual(failing('NOT_ALLOWED'));
    }
  });

  it('moves nothing of his out of them, and nothing of others into them', async () => {
    const own = await small.enter(east());
    const away = transactionBody(small.programme, { providers: share('E-2') });
    const move = saveRecord(east(), { type: 'transaction', id: own.id, version: 1, body: away });
    await expect(move).rejects.toEqual(failing('NOT_ALLOWED'));
    const other = await small.enter(small.as('contributor', 'Wes'), { providers: share('E-2') });
    const body = transactionBody(small.programme);
    const taken = saveRecord(east(), { type: 'transaction', id: other.id, version: 1, body });
    await expect(taken).rejects.toEqual(failing('RECORD_NOT_FOUND'));
  });

  it('sees what is published, his own, and what is within them', async () => {
    const west = await small.enter(small.as('contributor', 'Wes'), { providers: share('E-2') });
    const colleague = await small.enter(small.as('contributor', 'Bea'), { note: 'of a colleague' });
    await expect(getRecord(east(), { id: west.id })).rejects.toEqual(failing('RECORD_NOT_FOUND'));
    expect(await getRecord(east(), { id: colleague.id })).toMatchObject({ id: colleague.id });
    const { items } = await listRecords(east(), { type: 'transaction', limit: 200 });
    const ids = new Set(items.map(({ id }) => id));
    expect([ids.has(colleague.id), ids.has(west.id)]).toEqual([true, false]);
    await small.onTo(west, ['submit', 'approve', 'publish']);
    expect(await getRecord(east(), { id: west.id })).toMatchObject({ state: 'published' });
    const published = await listRecords(east(), { type: 'transaction', view: 'published' });
    expect(published.items.map(({ id }) => id)).toEqual([west.id]);
    expect(await listRecords(small.as('public'), { type: 'transaction' })).toMatchObject({ total: 1 });
  });

  it('is told the same of a draft hidden from him as of one that is not there', async () => {
    const hidden = await small.enter(small.as('contributor', 'Wes'), { providers: share('E-2') });
    const said = async (partOf: string): Promise<string> => {
      const body = transactionBody(small.programme, { partOf });
      const { problems } = await checkDraft(east(), { type: 'transaction', body });
      return JSON.stringify(problems).replaceAll(partOf, 'it');
    };
    expect(await said(hidden.id)).toBe(await said('00000000-0000-7000-8000-00000000dead'));
    await expect(small.enter(east(), { partOf: hidden.id })).rejects.toEqual(failing('RECORD_INVALID'));
    const seen = await small.enter(small.as('contributor', 'Bea'));
    expect(await small.enter(east(), { partOf: seen.id })).toMatchObject({ state: 'draft' });
  });

  it('keeps a link to a hidden record that an office made', async () => {
    const hidden = await small.enter(small.as('contributor', 'Wes'), { providers: share('E-2') });
    const own = await small.enter(east());
    const linked = transactionBody(small.programme, { partOf: hidden.id });
    await saveRecord(small.as('publisher'), { type: 'transaction', id: own.id, version: 1, body: linked });
    const body = { ...linked, note: 'still part of it' };
    const written = saveRecord(east(), { type: 'transaction', id: own.id, version: 2, body });
    expect(await written).toMatchObject({ version: 3 });
  });

  it('writes nothing that is the office’s', async () => {
    const body = { programme: small.programme, donor: 'E-1', recipient: 'X-11', start: '2011', status: 'in force' };
    await expect(saveRecord(east(), { type: 'pairing', body })).rejects.toEqual(failing('NOT_ALLOWED'));
    await expect(saveRecord(small.as('reviewer'), { type: 'pairing', body })).rejects.toEqual(failing('NOT_ALLOWED'));
    expect(await saveRecord(small.as('publisher'), { type: 'pairing', body })).toMatchObject({ state: 'draft' });
  });
});

describe('lists and versions', () => {
  it('find records by place, party, programme and words, now and as of an earlier day', async () => {
    const ana = small.as('administrator', 'Ana');
    const project = await saveRecord(ana, {
      type: 'project',
      body: {
        programme: small.programme,
        title: 'School in Northlake',
        status: 'implementation',
        donors: ['E-2'],
        recipients: share('X-12'),
      },
    });
    const found = async (question: object) =>
      (await listRecords(ana, { type: 'project', ...question })).items.map(({ id }) => id);
    for (const question of [{ place: 'X-1' }, { party: 'E-2' }, { programme: small.programme }, { query: 'school' }]) {
      expect(await found(question)).toEqual([project.id]);
    }
    const at = project.recordedAt;
    for (const question of [
      { place: 'X-1', at },
      { party: 'E-2', role: 'donor', at },
      { programme: small.programme, at },
    ]) {
      expect(await found(question)).toEqual([project.id]);
    }
    for (const question of [{ place: 'X-2' }, { party: 'E-1' }, { place: 'X-1', at: '2025-01-01' }]) {
      expect(await found(question)).toEqual([]);
    }
    expect(await found({ place: 'X-1', party: 'E-2' })).toEqual([project.id]);
    expect(await found({ place: 'X-1', party: 'E-1' })).toEqual([]);
    const page = await getRecord(ana, { id: small.programme });
    expect(page.referrerCounts.project).toBe(1);
    expect(page.referrers.map(({ id }) => id)).toContain(project.id);
    expect((await getRecord(small.as('public'), { id: small.programme })).referrerCounts.project).toBeUndefined();
  });

  it('are compared field by field, by those who may see both', async () => {
    const ana = small.as('contributor', 'Ana');
    const { id } = await small.enter(ana);
    const body = transactionBody(small.programme, { date: '2019-07', note: 'a month later' });
    await saveRecord(ana, { type: 'transaction', id, version: 1, body });
    const { changes, before, after } = await compareVersions(ana, { id, from: 1, to: 2 });
    expect([before.version, after.version]).toEqual([1, 2]);
    expect(changes.map(({ path }) => path)).toEqual(['date', 'note']);
    const byPublic = compareVersions(small.as('public'), { id, from: 1, to: 2 });
    await expect(byPublic).rejects.toEqual(failing('RECORD_NOT_FOUND'));
  });
});

describe('a locked period', () => {
  it('is closed to everybody once its grace time is over', async () => {
    const admin = small.as('administrator', 'Ada');
    const ana = small.as('contributor', 'Ana');
    const old = (different: object = {}) => small.enter(ana, { date: '2015-03-01', ...different });
    const [draft, other] = [await old(), await old()];
    const changed = await saveRecord(ana, {
      type: 'transaction',
      id: other.id,
      version: 1,
      body: transactionBody(small.programme, { date: '2018-01-01' }),
    });
    const lock = await small.onTo(
      await saveRecord(admin, {
        type: 'lock',
        body: { end: '2015-12-31', graceUntil: '2025-12-31', reason: 'audited' },
      }),
      ['submit', 'approve'],
    );
    const locked = failing('PERIOD_LOCKED');
    await expect(old()).rejects.toEqual(locked);
    await expect(old()).rejects.toThrow(`lock ${lock.id} closes the period until 2015-12-31 (audited)`);
    // A date of which only the year is known may lie within it.
    await expect(old({ date: '2015' })).rejects.toEqual(locked);
    await expect(moveRecord(ana, { id: draft.id, version: 1, move: 'submit' })).rejects.toEqual(locked);
    const withdraw = moveRecord(ana, { id: draft.id, version: 1, move: 'withdraw', reason: 'x' });
    await expect(withdraw).rejects.toEqual(locked);
    const into = transactionBody(small.programme, { date: '2014' });
    const moveInto = saveRecord(ana, { type: 'transaction', id: changed.id, version: 2, body: into });
    await expect(moveInto).rejects.toEqual(locked);
    const back = restoreRecord(ana, { id: changed.id, version: 2, to: 1, reason: 'x' });
    await expect(back).rejects.toEqual(locked);
    await moveRecord(small.as('publisher'), {
      id: lock.id,
      version: lock.version,
      move: 'withdraw',
      reason: 'a mistake',
    });
    expect(await old()).toMatchObject({ state: 'draft' });
  });

  it('stays open within its grace time, before it is approved, and for other programmes', async () => {
    const admin = small.as('administrator', 'Ada');
    const other = await small.publish(admin, 'programme', { title: 'Another', start: '2012' });
    const period = { start: '2012-01-01', end: '2012-12-31' };
    const lock = (body: object) => saveRecord(admin, { type: 'lock', body: { ...period, ...body } });
    await small.onTo(await lock({ graceUntil: '2026-01-01' }), ['submit', 'approve']);
    await small.onTo(await lock({ programme: other.id, graceUntil: '2025-01-01' }), ['submit', 'approve']);
    await small.onTo(await lock({ graceUntil: '2025-01-01' }), ['submit']);
    const ana = small.as('contributor', 'Ana');
    expect(await small.enter(ana, { date: '2012-05' })).toMatchObject({ state: 'draft' });
    const ofOther = small.enter(ana, { date: '2012-05', programme: other.id });
    await expect(ofOther).rejects.toEqual(failing('PERIOD_LOCKED'));
  });
});

describe('a finding', () => {
  it('goes from the auditor to the responsible side and back until it is settled', async () => {
    const [ada, ann] = [small.as('auditor', 'Ada'), small.as('auditor', 'Ann')];
    const north = small.as('contributor', 'Nil', { side: 'recipient', place: 'X-1' });
    const south = small.as('contributor', 'Sue', { side: 'recipient', place: 'X-2' });
    const body = findingBody(small.programme);
    await expect(saveRecord(north, { type: 'finding', body })).rejects.toEqual(failing('NOT_ALLOWED'));
    const draft = await saveRecord(ada, { type: 'finding', body });
    const { id } = draft;
    const change = saveRecord(ann, { type: 'finding', id, version: 1, body: { ...body, words: 'No.' } });
    await expect(change).rejects.toEqual(failing('NOT_ALLOWED'));
    const published = await small.onTo(draft, ['submit', 'approve', 'publish']);
    const report = { id, version: published.version, action: 'Opened on 1 September.', on: '2025-09-01' };
    await expect(reportAction(south, report)).rejects.toEqual(failing('NOT_ALLOWED'));
    await expect(reportAction(ada, report)).rejects.toEqual(failing('NOT_ALLOWED'));
    const [reported, again] = await Promise.all([reportAction(north, report), reportAction(north, report)]);
    expect(again).toEqual(reported);
    expect(reported).toMatchObject({ state: 'submitted', body: { status: 'action reported', actionBy: 'Nil' } });
    expect(await getRecord(small.as('public'), { id })).toMatchObject({ body: { status: 'open' } });
    const check = { id, version: reported.version, words: 'Half the rooms are in use.', confirmed: false };
    await expect(recheckFinding(north, check)).rejects.toEqual(failing('NOT_ALLOWED'));
    const checked = await recheckFinding(ann, check);
    expect(checked).toMatchObject({ body: { status: 'not confirmed', recheck: 'Half the rooms are in use.' } });
    await expect(recheckFinding(ada, { ...check, version: checked.version })).rejects.toEqual(failing('RECORD_STATE'));
    const second = await reportAction(north, { id, version: checked.version, action: 'All rooms are in use.' });
    expect(second.body).toMatchObject({ recheck: null, recheckOn: null });
    const settled = await recheckFinding(ann, { id, version: second.version, words: 'So they are.', confirmed: true });
    expect(settled).toMatchObject({ state: 'submitted', body: { status: 'confirmed' } });
    await expect(reportAction(north, { ...report, version: settled.version })).rejects.toEqual(failing('RECORD_STATE'));
  });
});
