/** Cases beside each other on a real database: duplicates, escalation, the board, limits, and the history. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { listLinks } from '../../src/actions/listLinks.ts';
import type { AlertEvent, StoredAlert } from '../../src/actions/alertAnswers.ts';
import { acknowledgeCase } from '../../src/actions/monitoring/cases/acknowledgeCase.ts';
import { assignMeasure } from '../../src/actions/monitoring/cases/assignMeasure.ts';
import { casesAfterRun } from '../../src/actions/monitoring/cases/casesAfterRun.ts';
import { closeCase } from '../../src/actions/monitoring/cases/closeCase.ts';
import { getCase } from '../../src/actions/monitoring/cases/getCase.ts';
import { listCases } from '../../src/actions/monitoring/cases/listCases.ts';
import { verifiedByFamily } from '../../src/actions/monitoring/cases/verifiedByFamily.ts';
import { verifyCase } from '../../src/actions/monitoring/cases/verifyCase.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import { failing } from '../records/programme.ts';
import type { CaseLedger } from './caseLedger.ts';
import { storedAlert } from './storedAlert.ts';
import { caseLedger, seen } from './caseLedger.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence } from './watchedLedger.ts';

let watched: WatchedLedger;
let office: Ledger;
let newestAt: CaseLedger['newestAt'];

beforeAll(async () => {
  ({ watched, office, newestAt } = await caseLedger());
  await watched.readings(incidence, [['N-1', '2019', 4]]);
  watched.setDay('2021-02-10');
  await watched.run();
  const found = await acknowledgeCase(office, seen(await newestAt('N-1')));
  const verified = await verifyCase(office, { ...seen(found), outcome: 'true', words: 'Seen on the spot.' });
  await assignMeasure(office, { ...seen(verified), what: 'Twelve wells', owner: 'N', due: '2021-12-31' });
});
afterAll(() => watched.database.stop());

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
      ...seen(one),
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
    const near = await newestAt('S-2');
    const asked = near.stage === 'new' ? await acknowledgeCase(limited, seen(near)) : near;
    const duplicate = { outcome: 'duplicate', duplicateOf: far.id, words: 'The same.' } as const;
    await expect(verifyCase(limited, { ...seen(asked), ...duplicate })).rejects.toEqual(failing('CASE_NOT_FOUND'));
    await expect(listCases(watched.as('public'))).rejects.toEqual(failing('NOT_ALLOWED'));
    await expect(getCase(office, { id: 'nothing' })).rejects.toEqual(failing('CASE_NOT_FOUND'));
  });
});

describe('a place that another takes the place of', () => {
  it('takes its case along', async () => {
    const rules = watched.as('administrator', 'the rules');
    const run = (alerts: StoredAlert[], events: AlertEvent[] = []) =>
      writeLedger(rules.db, rules.ledgerId, (transaction) =>
        casesAfterRun({ ...rules, db: transaction }, { run: 1, day: '2021-03-16', alerts, events }),
      );
    const before = storedAlert('N-3', { severity: 'high' });
    await run([before]);
    const opened = await acknowledgeCase(office, seen(await newestAt('N-3')));
    const end = { how: 'moved' as const, period: '2024', sentence: { en: 'It goes on elsewhere.' } };
    await run(
      [storedAlert('N-4', { severity: 'high', movedFrom: [before.id] })],
      [{ alertId: before.id, kind: 'ended', alert: { ...before, ended: end } }],
    );
    const moved = await newestAt('N-4');
    expect(moved).toMatchObject({ id: opened.id, stage: 'acknowledged', alert: { place: 'N-4' }, suggestion: null });
    expect(moved.happenings.at(-1)?.step).toMatchObject({ kind: 'alert changed' });
    await expect(newestAt('N-3')).rejects.toThrow('no case');
    const found = await verifyCase(office, { ...seen(moved), outcome: 'data error', words: 'Counted twice.' });
    await closeCase(office, { ...seen(found), words: 'Corrected at the source.' });
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
      ['closed', 2],
    ]);
    expect(open).toBe(2);
  });

  it.each<[string, Parameters<typeof listCases>[1], string[]]>([
    ['a place and all within', { within: 'N' }, ['N-2', 'N-1', 'N-4']],
    ['a stage', { stage: 'closed', within: 'S' }, ['S-2']],
    ['a severity', { severity: 'medium', stage: 'acknowledged' }, ['N-2']],
    ['an owner', { owner: 'N' }, ['N-1']],
  ])('filters by %s', async (_, request, expected) => {
    const { columns } = await listCases(office, request);
    expect(columns.flatMap(({ items }) => items.map(({ alert }) => alert.place))).toEqual(expected);
  });

  it.each([{ stage: 'lost' }, { severity: 'bad' }, { theme: 'health' }, { within: 'X' }, { owner: 'X' }])(
    'tells of what there is not: %o',
    async (request) => {
      await expect(listCases(office, request)).rejects.toEqual(failing('FILTER_NOT_UNDERSTOOD'));
    },
  );

  it('is leafed through', async () => {
    const [first] = (await listCases(office, { stage: 'acknowledged', limit: 1 })).columns;
    expect(first).toMatchObject({ total: 1 });
    expect((await listCases(office, { stage: 'acknowledged', limit: 1 })).next).toBeNull();
    await expect(listCases(office, { stage: 'closed', cursor: 'x' })).rejects.toEqual(failing('CURSOR_INVALID'));
  });
});

describe('the history', () => {
  it('tells the public that somebody worked, and not on what, nor who said what', async () => {
    const { items } = await listLinks(watched.as('public'), { limit: 200 });
    expect(items.filter(({ recordType }) => recordType === 'case')).toEqual([]);
    const links = items.filter(({ recordType }) => recordType === 'work');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ by, reason }) => by !== null || reason !== null)).toEqual([]);
  });

  it('has every event of every case', async () => {
    expect(await checkHistory(watched.as('auditor'))).toMatchObject({ problems: [] });
  });
});
