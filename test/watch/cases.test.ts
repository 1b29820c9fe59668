/** Cases on a real database: what runs make of alerts, what people make of cases, and that both stand in the history. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDocument } from '../../src/actions/addDocument.ts';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import type { CaseAnswer } from '../../src/actions/caseAnswers.ts';
import { listLinks } from '../../src/actions/listLinks.ts';
import { acknowledgeCase } from '../../src/actions/monitoring/cases/acknowledgeCase.ts';
import { assignMeasure } from '../../src/actions/monitoring/cases/assignMeasure.ts';
import { caseStandings } from '../../src/actions/monitoring/cases/caseStandings.ts';
import { changeMeasure } from '../../src/actions/monitoring/cases/changeMeasure.ts';
import { closeCase } from '../../src/actions/monitoring/cases/closeCase.ts';
import { commentCase } from '../../src/actions/monitoring/cases/commentCase.ts';
import { getCase } from '../../src/actions/monitoring/cases/getCase.ts';
import { listCases } from '../../src/actions/monitoring/cases/listCases.ts';
import { reopenCase } from '../../src/actions/monitoring/cases/reopenCase.ts';
import { verifiedByFamily } from '../../src/actions/monitoring/cases/verifiedByFamily.ts';
import { verifyCase } from '../../src/actions/monitoring/cases/verifyCase.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { documentOf } from '../contract/fixtures.ts';
import { failing } from '../records/programme.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence, watchedLedger } from './watchedLedger.ts';

let watched: WatchedLedger;
let office: Ledger;
let document = '';

beforeAll(async () => {
  watched = await watchedLedger();
  office = watched.as('reviewer', 'Bea');
  const text = 'By 31 March all twelve wells of the village gave safe water.';
  document = (await addDocument(watched.as('administrator'), documentOf(text, []))).document.id;
  await watched.switchOn('over-line', {
    indicator: incidence,
    when: { line: { limit: 3, exitLevel: 2 } },
    severity: 'medium',
    theme: 'income',
  });
});
afterAll(() => watched.database.stop());

/** The cases of a place, the newest last. */
async function casesAt(place: string): Promise<CaseAnswer[]> {
  const { columns } = await listCases(office, { within: place });
  const lines = columns.flatMap(({ items }) => items).toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : 1));
  return Promise.all(lines.map(({ id }) => getCase(office, { id })));
}

async function newestAt(place: string): Promise<CaseAnswer> {
  const found = (await casesAt(place)).at(-1);
  if (found === undefined) throw new Error(`no case at ${place}`);
  return found;
}

const seen = ({ id, version }: CaseAnswer) => ({ id, version });
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
      happenings: [
        { alert: { kind: 'fired', run: 1, period: '2018' } },
        { step: { kind: 'opened' }, by: 'the publisher' },
      ],
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
    ['a duplicate of nothing', { outcome: 'duplicate' }, 'INPUT_INVALID'],
    ['a duplicate of no case', { outcome: 'duplicate', duplicateOf: 'x' }, 'CASE_NOT_FOUND'],
    ['a private person', { outcome: 'false', words: 'Head of household 110101199003071234' }, 'INPUT_INVALID'],
    ['no words', { outcome: 'false', words: ' ' }, 'INPUT_INVALID'],
    ['an unknown outcome', { outcome: 'maybe' }, 'INPUT_INVALID'],
  ])('is not verified with %s', async (_, change, code) => {
    const found = await newestAt('N-1');
    const { evidence = [], ...rest } = change as { evidence?: { quote: string }[] };
    const input = {
      outcome: 'false',
      words: 'Looked into it.',
      ...rest,
      evidence: evidence.map(({ quote }) => ({ document, quote })),
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
      // Nobody has said of how many people, so that it may be a few.
      { period: '2019', value: 'withheld', denominator: null, dataset, knownOn: '2020-02-10' },
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

describe('other cases', () => {
  it('a false alarm that goes on stays closed', async () => {
    watched.setDay('2021-02-12');
    await watched.readings(incidence, [['S-2', '2020', 9]]);
    await watched.run();
    const found = await newestAt('S-2');
    await verifyCase(office, {
      ...seen(await acknowledgeCase(office, seen(found))),
      outcome: 'false',
      words: 'A survey of another village.',
    });
    const verified = await newestAt('S-2');
    await closeCase(office, { ...seen(verified), words: 'No such thing.' });
    watched.setDay('2021-02-13');
    await watched.run();
    expect((await newestAt('S-2')).stage).toBe('closed');
    expect(await verifiedByFamily(office)).toEqual(new Map([['over-line', { true: 1, false: 1, dataError: 0 }]]));
  });

  it('point to each other as duplicates without a circle', async () => {
    const one = await newestAt('N-1');
    await watched.readings(incidence, [['N-2', '2020', 9]]);
    watched.setDay('2021-02-14');
    await watched.run();
    const second = await newestAt('N-2');
    const words = 'The same storm.';
    const first = await verifyCase(office, {
      ...seen(await acknowledgeCase(office, seen(one))),
      outcome: 'duplicate',
      duplicateOf: second.id,
      words,
    });
    expect(first).toMatchObject({ stage: 'verified', verified: { duplicateOf: second.id } });
    expect((await getCase(office, { id: second.id })).duplicates).toEqual([first.id]);
    const taken = await acknowledgeCase(office, seen(second));
    await expect(
      verifyCase(office, { ...seen(taken), outcome: 'duplicate', duplicateOf: first.id, words }),
    ).rejects.toEqual(failing('CASE_DUPLICATE_CIRCLE'));
  });

  it('are escalated when they are overdue: to the supervisor of the list, then to the office above', async () => {
    const { id: programme } = await watched.publish('programme', { title: 'P', start: '2019' });
    const rules = { entryRule: 'Over the line', exitPeriods: '2', probationMonths: '12' };
    const list = { programme, title: 'Villages watched', supervisor: 'S', start: '2021', ...rules };
    const { id } = await watched.publish('list', list);
    await watched.publish('listing', { list: id, place: 'N-2', level: 'village', listedOn: '2021-02-14' });
    const told = async (day: string) => {
      watched.setDay(day);
      await watched.run();
      const { happenings } = await newestAt('N-2');
      return happenings.flatMap(({ step }) => (step?.kind === 'escalated' ? [step] : []));
    };
    expect(await told('2021-02-28')).toEqual([]);
    const first = { kind: 'escalated', task: 'verify', measure: null, by: '2021-02-28' };
    const toSupervisor = { ...first, to: { kind: 'supervisor', party: 'S', list: id } };
    expect(await told('2021-03-01')).toEqual([toSupervisor]);
    expect(await told('2021-03-14')).toEqual([toSupervisor]);
    const toOffice = { ...first, to: { kind: 'office above', place: 'N' } };
    expect(await told('2021-03-15')).toEqual([toSupervisor, toOffice]);
    const found = await newestAt('N-2');
    expect(found).toMatchObject({ overdue: true, escalatedTo: { place: 'N' } });
    expect(found.names[id]).toMatchObject({ kind: 'record', name: 'Villages watched' });
    expect((await listCases(office, { overdue: true })).overdue).toBeGreaterThan(0);
  });

  it('are seen and worked on by a contributor within his limits', async () => {
    const limited: Ledger = {
      ...watched.as('contributor', 'Eve'),
      actor: { name: 'Eve', role: 'contributor', limits: { place: 'S' } },
    };
    const board = await listCases(limited);
    expect(new Set(board.columns.flatMap(({ items }) => items.map(({ alert }) => alert.place)))).toEqual(
      new Set(['S-2']),
    );
    const far = await newestAt('N-2');
    await expect(getCase(limited, { id: far.id })).rejects.toEqual(failing('CASE_NOT_FOUND'));
    await expect(acknowledgeCase(limited, seen(far))).rejects.toEqual(failing('CASE_NOT_FOUND'));
    await expect(listCases(watched.as('public'))).rejects.toEqual(failing('NOT_ALLOWED'));
    await expect(getCase(office, { id: 'nothing' })).rejects.toEqual(failing('CASE_NOT_FOUND'));
  });
});

describe('the board', () => {
  it('has a column for each stage', async () => {
    const { columns, open } = await listCases(office);
    expect(columns.map(({ stage, total }) => [stage, total])).toEqual([
      ['new', 0],
      ['acknowledged', 1],
      ['verified', 1],
      ['measure assigned', 0],
      ['follow-up due', 0],
      ['closed', 1],
    ]);
    expect(open).toBe(2);
  });

  it.each<[string, Parameters<typeof listCases>[1], string[]]>([
    ['a place and all within', { within: 'N' }, ['N-2', 'N-1']],
    ['a stage', { stage: 'closed' }, ['S-2']],
    ['a theme', { theme: 'health' }, []],
    ['a severity', { severity: 'medium', stage: 'acknowledged' }, ['N-2']],
    ['an owner', { owner: 'N' }, ['N-1']],
    ['a stage that there is none of', { stage: 'lost', within: 'S' }, ['S-2']],
  ])('filters by %s', async (_, request, expected) => {
    const { columns } = await listCases(office, request);
    expect(columns.flatMap(({ items }) => items.map(({ alert }) => alert.place))).toEqual(expected);
  });

  it('is leafed through', async () => {
    const [first] = (await listCases(office, { stage: 'acknowledged', limit: 1 })).columns;
    expect(first).toMatchObject({ total: 1 });
    expect((await listCases(office, { stage: 'acknowledged', limit: 1 })).next).toBeNull();
    await expect(listCases(office, { stage: 'closed', cursor: 'x' })).rejects.toEqual(failing('CURSOR_INVALID'));
  });
});

describe('the history', () => {
  it('tells the public that something happened to cases, and not who said what', async () => {
    const { items } = await listLinks(watched.as('public'), { limit: 200 });
    const links = items.filter(({ recordType }) => recordType === 'case');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ by, reason }) => by !== null || reason !== null)).toEqual([]);
  });

  it('has every event of every case', async () => {
    expect(await checkHistory(watched.as('auditor'))).toMatchObject({ problems: [] });
  });
});
