/** The life of one case on a real database: what runs make of its alert, and what people make of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAlerts } from '../../src/actions/monitoring/alerts/listAlerts.ts';
import { acknowledgeCase } from '../../src/actions/monitoring/cases/acknowledgeCase.ts';
import { assignMeasure } from '../../src/actions/monitoring/cases/assignMeasure.ts';
import { caseStandings } from '../../src/actions/monitoring/cases/caseStandings.ts';
import { changeMeasure } from '../../src/actions/monitoring/cases/changeMeasure.ts';
import { closeCase } from '../../src/actions/monitoring/cases/closeCase.ts';
import { commentCase } from '../../src/actions/monitoring/cases/commentCase.ts';
import { getCase } from '../../src/actions/monitoring/cases/getCase.ts';
import { reopenCase } from '../../src/actions/monitoring/cases/reopenCase.ts';
import { verifiedByFamily } from '../../src/actions/monitoring/cases/verifiedByFamily.ts';
import { verifyCase } from '../../src/actions/monitoring/cases/verifyCase.ts';
import { moveDataset } from '../../src/actions/monitoring/datasets/moveDataset.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { failing } from '../records/programme.ts';
import type { CaseLedger } from './caseLedger.ts';
import { caseLedger, seen } from './caseLedger.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence } from './watchedLedger.ts';

let watched: WatchedLedger;
let office: Ledger;
let document = '';
let casesAt: CaseLedger['casesAt'];
let newestAt: CaseLedger['newestAt'];

beforeAll(async () => {
  ({ watched, office, document, casesAt, newestAt } = await caseLedger());
});
afterAll(() => watched.database.stop());

const measure = {
  what: 'Twelve wells',
  owner: 'N',
  budget: { amount: '120000.50', currency: 'CNY' },
  due: '2020-03-31',
};

describe('the life of a case', () => {
  it('begins with a run', async () => {
    await watched.readings(incidence, [['N-1', '2018', 4]], '2019-02-01');
    await watched.run();
    const found = await newestAt('N-1');
    expect(found).toMatchObject({
      stage: 'new',
      outcome: null,
      openedOn: '2020-01-01',
      overdue: false,
      alert: { place: 'N-1', indicator: incidence, unit: '%', severity: 'medium', since: '2018', theme: 'income' },
      due: [{ task: 'acknowledge', by: '2020-01-08', overdue: false }],
      happenings: [{ alert: { kind: 'fired', run: 1, period: '2018' } }, { step: { kind: 'opened' }, by: null }],
    });
    expect(Object.values(found.datasets)).toMatchObject([{ title: 'Readings of 2019-02-01', state: 'entered' }]);
    expect(found.names['N-1']?.name).toBe('Village N-1');
  });

  it('is acknowledged once, and a request that comes twice is answered', async () => {
    const before = await newestAt('N-1');
    const after = await acknowledgeCase(office, seen(before));
    expect(after).toMatchObject({ stage: 'acknowledged', version: 2, acknowledged: { by: 'Bea', on: '2020-01-01' } });
    expect(await acknowledgeCase(office, seen(before))).toMatchObject({ version: 2 });
    await expect(acknowledgeCase(watched.as('reviewer', 'Cai'), seen(before))).rejects.toEqual(failing('CASE_STALE'));
    await expect(acknowledgeCase(office, seen(after))).rejects.toEqual(failing('CASE_ACKNOWLEDGED'));
  });

  it('is not verified by who took the readings in', async () => {
    const found = await newestAt('N-1');
    const words = 'The village office confirmed it by letter.';
    const reporter = watched.as('reviewer', 'the office');
    await expect(verifyCase(reporter, { ...seen(found), outcome: 'true', words })).rejects.toEqual(
      failing('NOT_ALLOWED'),
    );
    const theirs = await getCase(reporter, { id: found.id });
    expect(theirs.possibilities.find(({ act }) => act === 'verify')).toMatchObject({
      allowed: false,
      because: 'the office reported the readings that the alert rests on, and nobody verifies his own report',
    });
    const evidence = [{ document, quote: 'twelve wells' }];
    const after = await verifyCase(office, { ...seen(found), outcome: 'true', words, evidence });
    expect(after).toMatchObject({
      stage: 'verified',
      outcome: 'true',
      verified: { by: 'Bea', reason: words, evidence: [{ documentId: document, quote: 'twelve wells' }] },
      due: [
        { task: 'assign a measure', by: '2020-01-31' },
        { task: 'report a reading', period: '2019' },
      ],
    });
    expect(await verifiedByFamily(office)).toEqual(new Map([['over-line', { true: 1, false: 0, dataError: 0 }]]));
    expect((await caseStandings(office)).get(`over-line/N-1/${incidence}`)).toMatchObject({ outcome: 'true' });
  });

  it.each<[string, object, string]>([
    [
      'a quote that does not stand there',
      { outcome: 'false', evidence: [{ quote: 'ten wells' }] },
      'EVIDENCE_QUOTE_MISSING',
    ],
    ['a claim of another document', { outcome: 'false', evidence: [{ claim: 'c' }] }, 'EVIDENCE_CLAIM_MISSING'],
    ['a duplicate of nothing', { outcome: 'duplicate' }, 'INPUT_INVALID'],
    ['a duplicate of no case', { outcome: 'duplicate', duplicateOf: 'x' }, 'CASE_NOT_FOUND'],
    ['a private person', { outcome: 'false', words: 'Head of household 110101199003071234' }, 'INPUT_INVALID'],
    ['no words', { outcome: 'false', words: ' ' }, 'INPUT_INVALID'],
    ['an unknown outcome', { outcome: 'maybe' }, 'INPUT_INVALID'],
  ])('is not verified with %s', async (_, change, code) => {
    const found = await newestAt('N-1');
    const { evidence = [], ...rest } = change as { evidence?: { quote?: string; claim?: string }[] };
    const input = {
      outcome: 'false',
      words: 'Looked into it.',
      ...rest,
      evidence: evidence.map(({ quote, claim }) => ({ document, quote, claim })),
    };
    await expect(verifyCase(office, { ...seen(found), ...input } as Parameters<typeof verifyCase>[1])).rejects.toEqual(
      failing(code),
    );
    expect((await newestAt('N-1')).version).toBe(found.version);
  });

  it('is assigned assistance, with an exact budget', async () => {
    const found = await newestAt('N-1');
    const wrong = { ...seen(found), ...measure };
    await expect(assignMeasure(office, { ...wrong, owner: 'nobody' })).rejects.toEqual(failing('ENTRY_NOT_FOUND'));
    await expect(assignMeasure(office, { ...wrong, project: 'none' })).rejects.toEqual(failing('RECORD_NOT_FOUND'));
    await expect(assignMeasure(office, { ...wrong, budget: { amount: '1e9', currency: 'CNY' } })).rejects.toEqual(
      failing('INPUT_INVALID'),
    );
    const after = await assignMeasure(office, wrong);
    expect(after).toMatchObject({
      stage: 'measure assigned',
      owners: ['N'],
      measures: [{ number: 1, terms: measure, state: 'planned' }],
    });
    expect(after.names['N']?.name).toBe('North');
    const commented = await commentCase(office, { ...seen(after), words: 'The drilling begins in February.' });
    expect(commented.happenings.at(-1)).toMatchObject({
      step: { kind: 'commented' },
      words: 'The drilling begins in February.',
    });
  });

  it('notes the readings that come in, and suggests closing when the alert is over', async () => {
    watched.setDay('2020-02-10');
    const dataset = await watched.readings(incidence, [['N-1', '2019', 1.5]]);
    await watched.run();
    const found = await newestAt('N-1');
    expect(found.followUps).toEqual([
      { period: '2019', value: '1.5', denominator: null, dataset, knownOn: '2020-02-10', state: 'entered' },
    ]);
    expect(found.suggestion).toEqual({ how: 'resolved', period: '2019', on: '2020-02-10' });
    expect(found.due.map(({ task }) => task)).toContain('close');
  });

  it('is not closed with open measures, nor without evidence', async () => {
    const found = await newestAt('N-1');
    const words = 'Water and income are back.';
    await expect(closeCase(office, { ...seen(found), words, evidence: [{ document }] })).rejects.toEqual(
      failing('CASE_MEASURE_OPEN'),
    );
    const done = await changeMeasure(office, {
      ...seen(found),
      measure: 1,
      state: 'done',
      words: 'All wells drilled.',
    });
    expect(done).toMatchObject({
      stage: 'follow-up due',
      measures: [{ state: 'done', terms: measure, changedBy: 'Bea' }],
    });
    await expect(changeMeasure(office, { ...seen(done), measure: 2, words: 'x' })).rejects.toEqual(
      failing('CASE_MEASURE_UNKNOWN'),
    );
    await expect(closeCase(office, { ...seen(done), words })).rejects.toEqual(failing('CASE_WITHOUT_EVIDENCE'));
    const contributor = watched.as('contributor', 'Dan');
    await expect(closeCase(contributor, { ...seen(done), words, evidence: [{ document }] })).rejects.toEqual(
      failing('NOT_ALLOWED'),
    );
    const after = await closeCase(office, { ...seen(done), words, evidence: [{ document }] });
    expect(after).toMatchObject({ stage: 'closed', closed: { by: 'Bea', on: '2020-02-10', reason: words }, due: [] });
    await expect(commentCase(office, { ...seen(after), words: 'Late.' })).rejects.toEqual(failing('CASE_CLOSED'));
  });

  it('is reopened by a person, and closed again', async () => {
    const closed = await newestAt('N-1');
    const open = await reopenCase(office, { ...seen(closed), words: 'One well fell dry.' });
    expect(open).toMatchObject({ stage: 'follow-up due', outcome: 'true', episodes: 1 });
    const closings = open.happenings.filter(({ step }) => step?.kind === 'closed');
    expect(closings).toMatchObject([
      { by: 'Bea', words: 'Water and income are back.', evidence: [{ documentId: document, quote: null }] },
    ]);
    await closeCase(office, { ...seen(open), words: 'Repaired.', evidence: [{ document, note: 'The same report' }] });
  });

  it('is reopened by the alert within the window, and looked at anew', async () => {
    watched.setDay('2021-02-10');
    await watched.readings(incidence, [['N-1', '2020', 5]]);
    await watched.run();
    const found = await newestAt('N-1');
    expect(found).toMatchObject({
      stage: 'new',
      episodes: 2,
      outcome: null,
      alert: { since: '2020' },
      openedOn: '2021-02-10',
    });
    expect(await casesAt('N-1')).toHaveLength(1);
  });
});

describe('an alert that begins and ends between two runs', () => {
  it('is listed as over, and opens no case', async () => {
    watched.setDay('2021-02-20');
    await watched.readings(incidence, [['N-3', '2018', 1]], '2019-03-01');
    await watched.readings(incidence, [['S-1', '2018', 4]], '2019-03-01');
    await watched.run();
    await watched.readings(incidence, [['N-3', '2019', 4]]);
    await watched.readings(incidence, [['N-3', '2020', 1]]);
    await watched.run();
    const { items } = await listAlerts(office, { place: 'N-3', phase: 'all' });
    expect(items).toMatchObject([
      { phase: 'ended', since: '2019', period: '2019', ended: { how: 'resolved', period: '2020' }, case: null },
    ]);
    expect(await casesAt('N-3')).toEqual([]);
    expect((await watched.run()).runs).toEqual([]);
  });

  it('is history where nobody watched the place before', async () => {
    await watched.readings(incidence, [
      ['N-4', '2019', 4],
      ['N-4', '2020', 1],
    ]);
    await watched.run();
    expect((await listAlerts(office, { place: 'N-4', phase: 'all' })).items).toEqual([]);
  });
});

describe('a case whose reading was corrected', () => {
  it('notes the correction of the very period, and what people make of it', async () => {
    watched.setDay('2021-03-01');
    await watched.readings(incidence, [['N-2', '2020', 4]]);
    await watched.run();
    const dataset = await watched.readings(incidence, [['N-2', '2020', 1]]);
    await watched.run();
    const found = await newestAt('N-2');
    expect(found.followUps).toMatchObject([{ period: '2020', dataset, state: 'entered' }]);
    expect(found.suggestion?.how).toBe('revised');
    await moveDataset(watched.as('reviewer', 'Cai'), { id: dataset, move: 'approve' });
    const approved = await newestAt('N-2');
    expect(approved.followUps).toMatchObject([{ dataset, state: 'approved' }]);
    expect(approved.happenings.at(-1)).toMatchObject({ by: 'Cai', dataset: { id: dataset, state: 'approved' } });
  });

  it('notes what counts again when that is withdrawn, and goes on', async () => {
    const [correction] = (await newestAt('N-2')).followUps;
    await moveDataset(watched.as('publisher', 'Pia'), {
      id: correction?.dataset ?? '',
      move: 'withdraw',
      reason: 'it was another village',
    });
    await watched.run();
    const found = await newestAt('N-2');
    expect(found.followUps).toMatchObject([{ period: '2020', state: 'entered' }]);
    expect(found.followUps[0]?.dataset).not.toBe(correction?.dataset);
    expect(found).toMatchObject({ suggestion: null, stage: 'new' });
    expect(await casesAt('N-2')).toHaveLength(1);
  });

  it('is opened again as it was, where it was closed on a correction that is withdrawn', async () => {
    const dataset = await watched.readings(incidence, [['N-2', '2020', 1]]);
    await watched.run();
    const acknowledged = await acknowledgeCase(office, seen(await newestAt('N-2')));
    const verified = await verifyCase(office, { ...seen(acknowledged), outcome: 'data error', words: 'Two digits.' });
    await closeCase(office, { ...seen(verified), words: 'Corrected.' });
    await moveDataset(watched.as('publisher', 'Pia'), { id: dataset, move: 'withdraw', reason: 'no error' });
    await watched.run();
    const found = await newestAt('N-2');
    expect(found).toMatchObject({ stage: 'verified', outcome: 'data error', episodes: 1, suggestion: null });
    expect(found.happenings.find(({ step }) => step?.kind === 'reopened')?.by).toBeNull();
    expect(await casesAt('N-2')).toHaveLength(1);
  });
});
