/** What waits for whom, what the public is told of corrections, what may be matched, and why somebody may do something. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCorrections } from '../../src/actions/listCorrections.ts';
import { explainAccess } from '../../src/actions/records/explainAccess.ts';
import { listWork } from '../../src/actions/records/listWork.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { reportAction } from '../../src/actions/records/reportAction.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { suggestArrivals } from '../../src/actions/records/suggestArrivals.ts';
import { publicActor } from '../../src/core/access/decide.ts';
import type { SmallProgramme } from './programme.ts';
import { failing, findingBody, smallProgramme, transactionBody } from './programme.ts';

let small: SmallProgramme;
beforeAll(async () => {
  small = await smallProgramme();
});
afterAll(() => small.database.stop());

const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);

describe('the work room', () => {
  it('has for each what waits for him', async () => {
    const [ana, ben] = [small.as('contributor', 'Ana'), small.as('reviewer', 'Ben')];
    const draft = await small.enter(ana);
    const submitted = await small.onTo(await small.enter(ana), ['submit']);
    const returned = await small.onTo(await small.enter(ana), ['submit', 'return']);
    const approved = await small.onTo(await small.enter(ana), ['submit', 'approve']);
    const own = await small.onTo(await small.enter(ben), ['submit']);
    const ofAna = await listWork(ana);
    expect([ids(ofAna.drafts), ids(ofAna.returned), ids(ofAna.waiting)]).toEqual([
      [draft.id],
      [returned.id],
      [submitted.id],
    ]);
    expect(ofAna.returned.items[0]?.reason).toBe('because');
    expect([ofAna.toReview.total, ofAna.toPublish.total]).toEqual([0, 0]);
    const ofBen = await listWork(ben);
    expect([ids(ofBen.toReview), ids(ofBen.waiting), ofBen.toReview.total]).toEqual([[submitted.id], [own.id], 1]);
    expect(ids((await listWork(small.as('publisher'))).toPublish)).toEqual([approved.id]);
    await expect(listWork(small.as('public'))).rejects.toEqual(failing('NOT_ALLOWED'));
  });

  it('has findings for those who act and for those who check again', async () => {
    const finding = await small.publish(small.as('auditor', 'Ada'), 'finding', findingBody(small.programme));
    const north = small.as('contributor', 'Nil', { side: 'recipient', place: 'X-1' });
    const south = small.as('contributor', 'Sue', { side: 'recipient', place: 'X-2' });
    expect(ids((await listWork(north)).toAct)).toEqual([finding.id]);
    expect(ids((await listWork(south)).toAct)).toEqual([]);
    await reportAction(north, { id: finding.id, version: finding.version, action: 'Found them.' });
    expect(ids((await listWork(small.as('auditor', 'Ann'))).toRecheck)).toEqual([finding.id]);
    expect((await listWork(north)).toAct.total).toBe(0);
  });
});

describe('the log of corrections', () => {
  it('tells what was changed after it was published, with old and new values, until it is withdrawn', async () => {
    const ana = small.as('contributor', 'Ana');
    const { id } = await small.onTo(await small.enter(ana), ['submit', 'approve', 'publish']);
    expect((await listCorrections(small.as('public'))).total).toBe(0);
    const body = transactionBody(small.programme, { date: '2019-08' });
    const revised = { type: 'transaction', id, version: 4, body, revise: true, reason: 'wrong month' } as const;
    await small.onTo(await saveRecord(ana, revised), ['submit', 'approve', 'publish']);
    const { items, total } = await listCorrections(small.as('public'));
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      verb: 'published again',
      reason: 'wrong month',
      claimId: null,
      recordCorrection: { id, type: 'transaction', version: 8, changes: [{ path: 'date' }] },
    });
    await moveRecord(small.as('publisher'), { id, version: 8, move: 'withdraw', reason: 'endangers people' });
    const after = await listCorrections(small.as('public'));
    expect(after.items.map(({ verb, reason, recordCorrection }) => [verb, reason, recordCorrection?.changes])).toEqual([
      ['withdrawn from publication', 'endangers people', []],
      ['published again', 'wrong month', []],
    ]);
  });
});

describe('arrivals', () => {
  it('are suggested from what was sent and received, until somebody judges', async () => {
    const ana = small.as('administrator', 'Ana');
    const amount = { amount: { amount: '54321', currency: 'CNY' } };
    const sent = await small.enter(ana, { ...amount, date: '2021-03-01' });
    const received = await small.enter(ana, { ...amount, date: '2021-03-20', side: 'received' });
    const { items } = await suggestArrivals(ana);
    const found = items.find((item) => ids({ items: item.sent }).includes(sent.id));
    expect(found).toMatchObject({
      sent: [{ id: sent.id }],
      received: [{ id: received.id }],
      status: 'matched',
      difference: '0',
    });
    await saveRecord(ana, { type: 'arrival', body: { sent: [sent.id], received: [received.id], status: 'matched' } });
    const later = await suggestArrivals(ana);
    expect(later.items.flatMap((item) => ids({ items: item.sent }))).not.toContain(sent.id);
    expect((await suggestArrivals(small.as('public'))).total).toBe(0);
  });
});

describe('the explanation of access', () => {
  it('tells every rule for anybody, if an administrator asks', async () => {
    const { id } = await small.onTo(await small.enter(small.as('contributor', 'Ana')), ['submit']);
    const asked = { actor: { name: 'Ana', role: 'reviewer' }, action: 'approve', recordId: id } as const;
    expect(await explainAccess(small.as('administrator'), asked)).toEqual({
      actor: 'Ana',
      role: 'reviewer',
      action: 'approve a record',
      recordId: id,
      allowed: false,
      because: 'Ana wrote or submitted what is to be reviewed, and nobody reviews his own entry',
      rules: [
        { rule: 'role', passed: true, sentence: 'the role reviewer may approve a transaction' },
        { rule: 'own', passed: false, sentence: expect.stringContaining('nobody reviews his own entry') as string },
        { rule: 'state', passed: true, sentence: 'a record whose state is "submitted" can be approved' },
      ],
    });
    const see = { actor: publicActor, action: 'see', recordId: id };
    expect(await explainAccess(small.as('administrator'), see)).toMatchObject({ allowed: false });
    const write = { actor: publicActor, action: 'write', recordId: 'transaction' };
    expect(await explainAccess(small.as('public'), { ...write, actor: small.as('public').actor })).toMatchObject({
      because: 'the role public may not write a transaction',
    });
    await expect(explainAccess(small.as('reviewer'), see)).rejects.toEqual(failing('NOT_ALLOWED'));
    // Of himself anybody may ask, but not about a record that he may not see; what he says of himself does not count.
    const outsider = small.as('public');
    const claimed = { actor: { ...outsider.actor, role: 'administrator' }, action: 'see', recordId: id } as const;
    await expect(explainAccess(outsider, claimed)).rejects.toEqual(failing('RECORD_NOT_FOUND'));
    const nonsense = explainAccess(small.as('administrator'), { ...see, action: 'burn' });
    await expect(nonsense).rejects.toEqual(failing('ACTION_UNKNOWN'));
    const nothing = explainAccess(small.as('administrator'), { ...see, recordId: 'nothing' });
    await expect(nothing).rejects.toEqual(failing('RECORD_NOT_FOUND'));
  });
});
