/** Supervision lists that readings answer, on a real database: entry, exit, probation, and what corrections do to them. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListingLine, SupervisionList } from '../../src/actions/listAnswers.ts';
import { moveDataset } from '../../src/actions/monitoring/datasets/moveDataset.ts';
import { tellOfLists } from '../../src/actions/monitoring/lists/tellOfLists.ts';
import { listAlerts } from '../../src/actions/monitoring/alerts/listAlerts.ts';
import { getSupervisionList } from '../../src/actions/programme/getSupervisionList.ts';
import { getRecord } from '../../src/actions/records/getRecord.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import type { Role } from '../../src/core/access/decide.ts';
import { lastListStates, newestNotice, noticesBetween } from '../../src/store/monitoring/notices.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import { failing } from '../records/programme.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence, watchedLedger } from './watchedLedger.ts';

let watched: WatchedLedger;
let list = '';
let listing = '';
const datasets: string[] = [];

beforeAll(async () => {
  watched = await watchedLedger();
  watched.setDay('2020-06-01');
  const line = (limit: number, exitLevel: number) => ({ indicator: incidence, when: { line: { limit, exitLevel } } });
  await watched.switchOn('over-line', { ...line(3, 2.5), scope: { tiers: ['county'] } });
  await watched.switchOn('tight-line', line(1.5, 1));
  const { id: programme } = await watched.publish('programme', { title: 'P', start: '2016' });
  const made = await watched.publish('list', {
    programme,
    title: 'Counties watched',
    supervisor: 'S',
    start: '2017',
    entryRule: '3 % or more are poor',
    exitPeriods: '2',
    probationMonths: '12',
    criteria: [
      { what: 'Poverty', indicator: incidence, comparison: 'below', limit: '3' },
      { what: 'No slipping back', rule: 'over-line' },
    ],
    listingRule: 'over-line',
    probationRule: 'tight-line',
  });
  list = made.id;
  listing = (await watched.publish('listing', { list, place: 'N', level: 'county', listedOn: '2017-03' })).id;
});
afterAll(() => watched.database.stop());

async function shown(role: Role = 'auditor'): Promise<{ answer: SupervisionList; line: ListingLine }> {
  const answer = await getSupervisionList(watched.as(role), { id: list });
  const line = answer.listings.find(({ id }) => id === listing);
  if (line === undefined) throw new Error('the listing is not shown');
  return { answer, line };
}

/** "2017 no, 2018 unknown": what counts of each period. */
const verdicts = ({ checks }: ListingLine) =>
  checks.map(({ period, end, met }) => `${period ?? end} ${met}`).join(', ');
const missing = (line: ListingLine) => line.missing.map(({ step }) => step);

async function approve(id: string, move: 'approve' | 'publish' = 'approve'): Promise<void> {
  await moveDataset(watched.as(move === 'approve' ? 'reviewer' : 'publisher'), { id, move });
}

/** The listing with other fields, as far as it gets: a draft, and then submitted. */
async function rewrite(fields: object): Promise<string> {
  const office = watched.as('administrator');
  const record = await getRecord(office, { id: listing });
  const nothing = { verifiedOn: null, noticeOn: null, exitedOn: null, checks: [] };
  const body = { ...record.body, ...nothing, ...fields };
  const draft = await saveRecord(office, {
    type: 'listing',
    id: listing,
    version: record.version,
    body,
    revise: true,
    reason: 'Next step',
  });
  const submitted = await moveRecord(office, { id: listing, version: draft.version, move: 'submit' });
  const approved = await moveRecord(watched.as('reviewer'), {
    id: listing,
    version: submitted.version,
    move: 'approve',
  });
  return (await moveRecord(watched.as('publisher'), { id: listing, version: approved.version, move: 'publish' })).state;
}

describe('a list that measures', () => {
  it('names its criteria', async () => {
    expect((await shown()).answer.criteria).toMatchObject([
      {
        number: 1,
        what: 'Poverty',
        indicator: { id: incidence, unit: '%' },
        comparison: 'below',
        limit: '3',
        rule: null,
      },
      { number: 2, what: 'No slipping back', indicator: null, rule: { id: 'over-line', title: { en: 'over-line' } } },
    ]);
  });

  it('knows nothing by readings that nobody has approved', async () => {
    const values: [string, string, number][] = [
      ['N', '2017', 5],
      ['N', '2018', 2.4],
      ['N', '2019', 2.2],
    ];
    datasets.push(await watched.readings(incidence, values, '2020-02-01'));
    const { line } = await shown();
    expect(verdicts(line)).toBe('2017 unknown, 2018 unknown, 2019 unknown');
    expect(line).toMatchObject({ standing: 'on the list', daysListed: 1189 });
    expect(missing(line)).toEqual(['periods', 'approval', 'verification', 'public notice']);
    await expect(
      rewrite({ verifiedOn: '2020-04-01', verifiedBy: 'S', noticeOn: '2020-05-01', exitedOn: '2020-06-01' }),
    ).rejects.toEqual(failing('RECORD_INVALID'));
  });

  it('checks each period by approved ones, and tells how far each criterion is', async () => {
    await approve(datasets[0] ?? '');
    const { answer, line } = await shown();
    expect(verdicts(line)).toBe('2017 no, 2018 yes, 2019 yes');
    expect(line).toMatchObject({
      standing: 'exit due',
      exit: { met: 2, asked: 2 },
      progress: [
        { number: 1, met: 2, asked: 2, newest: { period: '2019', met: 'yes' } },
        { number: 2, met: 2, asked: 2 },
      ],
    });
    expect(missing(line)).toEqual(['verification', 'public notice']);
    expect(Object.keys(answer.datasets)).toEqual(datasets);
    expect(line.checks[1]?.criteria[0]?.readings).toMatchObject([{ period: '2018', dataset: datasets[0], late: true }]);
  });

  it('tells the public what is published, and nothing else', async () => {
    const before = await shown('public');
    expect(verdicts(before.line)).toBe('2017 unknown, 2018 unknown, 2019 unknown');
    expect(before.answer.suggestions).toEqual([]);
    await approve(datasets[0] ?? '', 'publish');
    const { line } = await shown('public');
    expect(verdicts(line)).toBe('2017 no, 2018 yes, 2019 yes');
    expect(
      line.checks.flatMap(({ criteria }) => criteria.flatMap(({ readings }) => readings.map((one) => one.earlier))),
    ).toEqual(line.checks.flatMap(() => [[], []]));
  });

  it('lets nobody leave without verification and notice', async () => {
    await expect(rewrite({ exitedOn: '2020-06-01' })).rejects.toEqual(failing('RECORD_INVALID'));
    await expect(rewrite({ verifiedOn: '2020-04-01', verifiedBy: 'S', exitedOn: '2020-06-01' })).rejects.toEqual(
      failing('RECORD_INVALID'),
    );
  });

  it('says where a recorded check and the readings disagree, and holds the place until they agree', async () => {
    await rewrite({ checks: [{ start: '2019-01-01', end: '2019-12-31', met: 'no' }] });
    const { line } = await shown();
    expect(line).toMatchObject({ standing: 'on the list', exit: { met: 0 } });
    expect(line.checks.at(-1)).toMatchObject({ met: 'no', measured: 'yes', recorded: 'no', disagree: true });
    expect(missing(line)).toEqual(['periods', 'agreement', 'verification', 'public notice']);
  });

  it('suggests places to list, tells of it, and lists none', async () => {
    datasets.push(await watched.readings(incidence, [['S', '2019', 4]], '2020-05-20'));
    await watched.run();
    const { answer } = await shown();
    expect(answer.suggestions).toMatchObject([
      { place: 'S', kind: 'list', listing: null, rule: 'listing', alert: `over-line/S/${incidence}`, since: '2019' },
    ]);
    expect(answer.listings).toHaveLength(1);
    const { db, ledgerId } = watched.as('auditor');
    const told = await noticesBetween(db, ledgerId, { firstNotice: 1, lastNotice: await newestNotice(db, ledgerId) });
    expect(told.filter(({ kind }) => kind === 'list')).toMatchObject([
      {
        place: 'S',
        heading: { en: 'South: listing is suggested' },
        sentence: { en: '“over-line” fires at South since 2019, which is not on the list “Counties watched”.' },
      },
    ]);
    expect(answer.names['S']?.name).toBe('South');
  });

  it('lets a place leave by what readings say, without a recorded check', async () => {
    const state = await rewrite({
      checks: [],
      verifiedOn: '2020-04-01',
      verifiedBy: 'S',
      noticeOn: '2020-05-01',
      exitedOn: '2020-06-01',
    });
    expect(state).toBe('published');
    const { line } = await shown();
    expect(line).toMatchObject({ standing: 'on probation', onList: false, missing: [], doubt: null });
    expect(line.probationElapsed).toBeGreaterThan(0);
  });

  it('shows what a correction does to an exit that has been made', async () => {
    watched.setDay('2020-07-01');
    datasets.push(await watched.readings(incidence, [['N', '2018', 3.4]]));
    expect((await shown()).line.doubt).toBeNull();
    await approve(datasets.at(-1) ?? '');
    const { line } = await shown();
    expect(verdicts(line)).toBe('2017 no, 2018 no, 2019 yes');
    expect(line.doubt).toEqual({ met: 1, asked: 2 });
    expect(line.sentence).toContain('only 1 of the 2 periods in a row');
    expect(line.checks[1]?.criteria[0]?.readings[0]?.earlier).toMatchObject([
      { dataset: datasets[0], withdrawn: false, knownOn: '2020-02-01' },
    ]);
    expect((await shown('public')).line.doubt).toBeNull();
  });

  it('is told of as it stands when it is told of, whatever others do meanwhile', async () => {
    const { db, ledgerId } = watched.as('administrator');
    const [lock, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const waiting = async (count: number): Promise<void> => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_locks
        where locktype = 'advisory' and not granted`.execute(db);
      if (rows[0]?.count !== count) await waiting(count);
    };
    const holding = writeLedger(db, ledgerId, () => {
      held.resolve();
      return lock.promise;
    });
    await held.promise;
    const withdrawal = { id: datasets.at(-1) ?? '', move: 'withdraw', reason: 'Wrong village' } as const;
    const moved = moveDataset(watched.as('reviewer'), withdrawal);
    await waiting(1);
    const told = tellOfLists(watched.as('administrator'));
    await waiting(2);
    lock.resolve();
    await Promise.all([holding, moved, told]);
    expect((await lastListStates(db, ledgerId)).get(listing)).not.toBe('doubted');
  });

  it('shows what the withdrawal of a dataset does', async () => {
    const { line } = await shown();
    expect(verdicts(line)).toBe('2017 no, 2018 yes, 2019 yes');
    expect(line.doubt).toBeNull();
    expect(line.checks[1]?.criteria[0]?.readings[0]?.earlier).toMatchObject([{ withdrawn: true }]);
  });

  it('watches a place on probation by its tighter rule, and no other place', async () => {
    watched.setDay('2021-02-01');
    const values: [string, string, number][] = [
      ['N', '2020', 2],
      ['S', '2020', 2],
    ];
    datasets.push(await watched.readings(incidence, values));
    await watched.run();
    const { items } = await listAlerts(watched.as('auditor'), { rule: 'tight-line' });
    expect(items.map(({ place }) => place.id)).toEqual(['N']);
    expect((await shown()).answer.suggestions.find(({ place }) => place === 'N')).toMatchObject({
      kind: 'list again',
      rule: 'probation',
      listing,
    });
  });
});
