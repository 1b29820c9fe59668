/** Readings in the store: every row of a file is a reading, held or named; nothing is written twice; what is altered is found. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { getDataset, getDatasetFile, getDatasetProblems } from '../../src/actions/monitoring/datasets/getDataset.ts';
import { judgeCodes } from '../../src/actions/monitoring/datasets/judgeCodes.ts';
import { listCodesToReview, listJudgedCodes } from '../../src/actions/monitoring/datasets/listCodes.ts';
import { listDatasets } from '../../src/actions/monitoring/datasets/listDatasets.ts';
import { moveDataset } from '../../src/actions/monitoring/datasets/moveDataset.ts';
import { readLogs } from '../../src/actions/monitoring/readLogs.ts';
import { registeredLineage } from '../../src/actions/monitoring/watchedPlaces.ts';
import type { Problem } from '../../src/core/monitoring/problem.ts';
import type { TemporaryDatabase } from './database.ts';
import type { ReadingsHouse } from './readingsHouse.ts';
import { readingsHouse, rowsOf } from './readingsHouse.ts';

let house: ReadingsHouse;
let database: TemporaryDatabase;
beforeAll(async () => {
  house = await readingsHouse();
  database = house.database;
});
afterAll(() => house.stop());

const take: ReadingsHouse['take'] = (...given) => house.take(...given);
const of: ReadingsHouse['knownOf'] = (place) => house.knownOf(place);
const told = (problems: readonly Problem[]) => problems.map(({ code, where, weight }) => `${code} ${where} ${weight}`);
const where = () => ({ db: database.db, ledgerId: 'main' });

describe('taking readings in', () => {
  it('makes every row a reading, holds it, or names what is wrong with it', async () => {
    const taken = await take(
      rowsOf(
        'C-1,composite-incidence,2016,9,300,2017-03-01,Survey,',
        'C-1,composite-incidence,2017,8.5,300,2018-03-01,Survey,',
        'C-1,composite-incidence,2018,8,300,2019-03-01,Survey,',
        'C-1,composite-incidence,2019,7.5,300,2020-03-01,Survey,',
        'C-1,composite-incidence,2020,0.007,300,2021-03-01,Survey,',
        'C-2,composite-incidence,2018,4,0,2019-03-01,,',
        'C-2,composite-incidence,2019,4,300,2031-03-01,,',
        'C-2,composite-incidence,2019,104,300,2020-03-01,,',
        'C-2,composite-incidence,2019,5,300,2020-03-01,,',
        'C-2,composite-incidence,2019,5,300,2020-03-01,,',
        'C-2,composite-incidence,2019,6,300,2020-03-01,,',
        'C-3,composite-incidence,2019-03,6,300,2020-03-01,,',
        'old,composite-incidence,2020,6,300,2021-03-01,,',
        'X-9,composite-incidence,2020,6,300,2021-03-01,,',
        'C-3,joy,2020,6,300,2021-03-01,,',
        'C-3,composite-incidence,2020,,300,,,',
      ),
      { on: '2021-06-30' },
    );
    expect(taken).toMatchObject({
      outcome: 'taken in',
      format: 'own',
      knownOn: '2021-06-30',
      readings: 6,
      counts: { imported: 5, updated: 0, unchanged: 1, takenBack: 0, held: 3, notOurs: 0, refused: 7 },
    });
    expect(told(taken.problems).toSorted()).toEqual([
      'OBSERVATION_DENOMINATOR_WRONG line 7 refused',
      'OBSERVATION_FROM_FUTURE line 8 refused',
      'OBSERVATION_INDICATOR_UNKNOWN line 16 held',
      'OBSERVATION_OUT_OF_RANGE line 9 refused',
      'OBSERVATION_PERIOD_UNREADABLE line 13 refused',
      'OBSERVATION_PLACE_CLOSED line 14 held',
      'OBSERVATION_PLACE_UNKNOWN line 15 held',
      'OBSERVATION_TWICE line 11 notice',
      'OBSERVATION_TWICE line 12 refused',
      'OBSERVATION_UNIT_SLIP line 6 refused',
    ]);
    expect(taken.codes.map(({ kind, code, why, candidates }) => [kind, code, why, ...candidates])).toEqual([
      ['place', 'old', 'closed', 'new'],
      ['place', 'X-9', 'unknown'],
      ['indicator', 'joy', 'unknown'],
    ]);
    const office = database.ledger('reviewer', 'Ben');
    const page = await getDataset(office, taken.datasetId ?? '');
    expect(page).toMatchObject({ state: 'entered', waiting: 3, recordedBy: 'Ana', source: 'Office' });
    expect(page.indicators).toMatchObject([
      { indicator: 'composite-incidence', readings: 6, first: '2016', last: '2020' },
    ]);
    expect(await getDatasetProblems(office, page.id)).toEqual(taken.problems);
    expect((await getDatasetFile(office, page.id))?.bytes.toString()).toContain('X-9,composite-incidence');
    expect(await of('C-1')).toEqual([
      [2016, 9, '2017-03-01'],
      [2017, 8.5, '2018-03-01'],
      [2018, 8, '2019-03-01'],
      [2019, 7.5, '2020-03-01'],
    ]);
  });

  it('is there once, however often the same file is given, until it is withdrawn', async () => {
    const text = rowsOf('C-3,composite-incidence,2016,9,300,2017-03-01,,');
    const first = await take(text);
    const again = await take(text, { ledger: database.ledger('reviewer', 'Ben') });
    expect(again).toMatchObject({ outcome: 'same', datasetId: first.datasetId, readings: 1 });
    await moveDataset(database.ledger('contributor', 'Ana'), {
      id: first.datasetId ?? '',
      move: 'withdraw',
      reason: 'The wrong year',
    });
    expect(await of('C-3')).not.toContainEqual([2016, 9, '2017-03-01']);
    expect(await take(text)).toMatchObject({ outcome: 'taken in' });
  });

  it('writes nothing when it is tried, and nothing when there is nothing to write', async () => {
    const before = await listDatasets(database.ledger());
    const text = rowsOf('D-1,composite-incidence,2016,9,300,2017-03-01,,');
    expect(await take(text, { dryRun: true })).toMatchObject({ outcome: 'tried', datasetId: null, readings: 1 });
    expect(await take(rowsOf('C-1,composite-incidence,2016,x,300,2017-03-01,,'))).toMatchObject({ outcome: 'nothing' });
    expect(await listDatasets(database.ledger())).toEqual(before);
  });

  it('tells new values from changed ones by what the store knows, slips of a unit as well', async () => {
    const taken = await take(
      rowsOf(
        'C-1,composite-incidence,2019,7.6,300,2021-07-01,,',
        'C-1,composite-incidence,2018,8,300,2021-07-01,,',
        'C-1,composite-incidence,2017,,300,2021-07-01,,',
        'C-1,composite-incidence,2016,9.1,300,2017-02-01,,',
        'C-1,composite-incidence,2021,0.008,300,2022-03-01,,',
        'C-1,composite-incidence,2022,6.5,300,2023-03-01,,',
      ),
    );
    expect(taken.counts).toMatchObject({ imported: 1, updated: 2, unchanged: 1, takenBack: 1, refused: 1 });
    expect(told(taken.problems)).toEqual([
      'OBSERVATION_UNIT_SLIP line 6 refused',
      'OBSERVATION_GAP place C-1 notice',
      'OBSERVATIONS_OUT_OF_ORDER line 3 notice',
      'OBSERVATIONS_OUT_OF_ORDER line 5 notice',
    ]);
    const confirmed = await take(rowsOf('C-1,composite-incidence,2021,0.008,300,2022-03-01,,yes'));
    expect(confirmed.readings).toBe(1);
    expect(told(confirmed.problems)).toEqual(['OBSERVATION_GAP place C-1 notice']);
  });

  it('gives readings without a day that of the file, or the day on which they were due', async () => {
    await take(rowsOf('D,composite-incidence,2016,3,300,,,'), { on: '2021-06-30' });
    await take(rowsOf('D,composite-incidence,2017,3,300,,,'), { on: '2021-06-30', whenDue: true });
    expect(await of('D')).toEqual([
      [2017, 3, '2018-04-30'],
      [2016, 3, '2021-06-30'],
    ]);
  });

  it('leaves a contributor the places that he reports for', async () => {
    const actor = { name: 'Cem', role: 'contributor' as const, limits: { place: 'C' } };
    const ledger = { ...database.ledger('contributor', 'Cem'), actor };
    const taken = await take(
      rowsOf('C-3,composite-incidence,2021,3,300,2022-03-01,,', 'D-1,composite-incidence,2021,3,300,2022-03-01,,'),
      { ledger },
    );
    expect(taken).toMatchObject({ readings: 1, counts: { refused: 1 } });
    expect(told(taken.problems)).toEqual(['OBSERVATION_OUTSIDE_LIMITS line 3 refused']);
    const seen = await listDatasets(ledger);
    expect(seen.items.map(({ id }) => id)).toEqual([taken.datasetId]);
    await expect(take(rowsOf(), { ledger: database.ledger('public') })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('codes', () => {
  it('are judged once for a source, and what waited follows as a dataset', async () => {
    const office = database.ledger('reviewer', 'Ben');
    const dhis2 = JSON.stringify({
      dataValues: [
        {
          dataElement: 'deINC',
          orgUnit: 'ouV3',
          period: '2018',
          value: '4',
          storedBy: 'somebody',
          comment: 'of a name',
        },
        { dataElement: 'deINC', orgUnit: 'ouV3', period: '2019', value: '5' },
        { dataElement: 'deINC', orgUnit: 'elsewhere', period: '2019', value: '5' },
        { dataElement: 'deOTHER', orgUnit: 'C-3', period: '2019', value: '5' },
      ],
    });
    const source = 'Province system';
    const taken = await take(dhis2, { source });
    expect(taken).toMatchObject({ format: 'dhis2-json', readings: 0, counts: { held: 4 } });
    const page = await listCodesToReview(office, { source });
    expect(page.items.map(({ kind, code, readings }) => [kind, code, readings])).toEqual([
      ['indicator', 'deINC', 3],
      ['place', 'ouV3', 2],
      ['indicator', 'deOTHER', 1],
      ['place', 'elsewhere', 1],
    ]);
    const indicator = await judgeCodes(office, {
      judgements: [{ source, kind: 'indicator', code: 'deINC', verdict: 'same', becomes: 'composite-incidence' }],
    });
    expect(indicator).toEqual({ judged: 1, datasets: [] });
    const judged = await judgeCodes(office, {
      judgements: [
        { source, kind: 'place', code: 'ouV3', verdict: 'same', becomes: 'C-3' },
        { source, kind: 'place', code: 'elsewhere', verdict: 'not ours' },
        { source, kind: 'indicator', code: 'deOTHER', verdict: 'undecided', reason: 'Asked them' },
      ],
    });
    expect(judged).toMatchObject({
      judged: 3,
      datasets: [{ readings: 2, counts: { notOurs: 1 }, outcome: 'taken in' }],
    });
    const id = judged.datasets[0]?.datasetId ?? '';
    expect(await getDataset(office, id)).toMatchObject({ follows: taken.datasetId, recordedBy: 'Ben', waiting: 0 });
    expect(await getDataset(office, taken.datasetId ?? '')).toMatchObject({ waiting: 1, followers: [{ id }] });
    expect(await of('C-3')).toContainEqual([2018, 4, expect.anything()]);
    expect((await listCodesToReview(office, { source })).items).toMatchObject([
      { code: 'deOTHER', verdict: 'undecided', reason: 'Asked them' },
    ]);
    expect((await listJudgedCodes(office, { source })).total).toBe(4);
    // Said once, it holds for the next file, and for no other source.
    expect(await take(dhis2.replace('"4"', '"4.5"'), { source })).toMatchObject({
      readings: 2,
      counts: { held: 1, notOurs: 1 },
    });
    expect(await take(dhis2, { source: 'Another' })).toMatchObject({ readings: 0, counts: { held: 4 } });
    expect(
      await judgeCodes(office, { judgements: [{ source, kind: 'place', code: 'elsewhere', verdict: 'not ours' }] }),
    ).toEqual({ judged: 0, datasets: [] });
    const last = { source, kind: 'indicator', code: 'deOTHER', verdict: 'not ours' } as const;
    expect(await judgeCodes(office, { judgements: [last] })).toEqual({ judged: 1, datasets: [] });
    expect(await getDataset(office, taken.datasetId ?? '')).toMatchObject({ waiting: 0 });
  });

  it.each([
    ['nobody knows what it becomes', { verdict: 'same', becomes: 'Atlantis' }, 'CODE_BECOMES_UNKNOWN'],
    ['it becomes nothing', { verdict: 'same' }, 'INPUT_INVALID'],
    ['it is not ours, and something', { verdict: 'not ours', becomes: 'C' }, 'INPUT_INVALID'],
  ] as const)('are refused where %s', async (_, said, code) => {
    const judgement = { source: 'Office', kind: 'place', code: 'X-9', ...said } as const;
    await expect(judgeCodes(database.ledger(), { judgements: [judgement] })).rejects.toMatchObject({ code });
  });
});

describe('a dataset', () => {
  it('is approved by another, then published, and withdrawn with a reason', async () => {
    const taken = await take(rowsOf('C-2,income-per-person,2019,5000,300,2020-04-01,,'), {
      ledger: database.ledger('administrator', 'Dee'),
    });
    const id = taken.datasetId ?? '';
    const [own, other] = [database.ledger('administrator', 'Dee'), database.ledger('administrator', 'Eve')];
    await expect(moveDataset(own, { id, move: 'approve' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(moveDataset(other, { id, move: 'publish' })).rejects.toMatchObject({ code: 'DATASET_STATE' });
    expect(await moveDataset(other, { id, move: 'approve' })).toMatchObject({ state: 'approved', version: 2 });
    await expect(getDataset(database.ledger('public'), id)).rejects.toMatchObject({ code: 'DATASET_NOT_FOUND' });
    expect(await moveDataset(own, { id, move: 'publish' })).toMatchObject({ state: 'published', movedBy: 'Dee' });
    expect(await getDataset(database.ledger('public'), id)).toMatchObject({
      state: 'published',
      versions: [],
      problems: [],
    });
    await expect(moveDataset(own, { id, move: 'withdraw' })).rejects.toMatchObject({ code: 'REASON_MISSING' });
    const contributor = database.ledger('contributor', 'Dee');
    await expect(moveDataset(contributor, { id, move: 'withdraw', reason: 'Why' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await moveDataset(own, { id, move: 'withdraw', reason: 'The wrong file' });
    expect((await getDataset(own, id)).versions.map(({ state, by, reason }) => [state, by, reason])).toEqual([
      ['entered', 'Dee', null],
      ['approved', 'Eve', null],
      ['published', 'Dee', null],
      ['withdrawn', 'Dee', 'The wrong file'],
    ]);
    await expect(moveDataset(other, { id, move: 'approve' })).rejects.toMatchObject({ code: 'DATASET_STATE' });
  });

  it('is a log of vintages for whoever runs rules, those that nobody approved left out where asked', async () => {
    const lineage = await registeredLineage(where());
    const all = await readLogs(where(), { indicators: ['composite-incidence', 'income-per-person'], lineage });
    const log = all.logs.get('composite-incidence');
    expect([...all.logs.keys()]).toEqual(['composite-incidence']);
    expect([...(log?.recorded ?? [])]).toEqual([...(log?.recorded ?? [])].toSorted((a, b) => a - b));
    const approved = await readLogs(where(), { indicators: ['composite-incidence'], lineage, states: ['approved'] });
    expect(approved.logs.size).toBe(0);
  });

  it('of rows that waited is approved by neither who gave them nor who judged their codes, and goes with its file', async () => {
    const source = 'Of two hands';
    const given = await take(rowsOf('W-1,composite-incidence,2015,3,300,2016-03-01,,'), {
      source,
      ledger: database.ledger('reviewer', 'Rea'),
    });
    const [follower] = (
      await judgeCodes(database.ledger('reviewer', 'Jo'), {
        judgements: [{ source, kind: 'place', code: 'W-1', verdict: 'same', becomes: 'C-1' }],
      })
    ).datasets;
    const id = follower?.datasetId ?? '';
    const { followers } = await getDataset(database.ledger(), given.datasetId ?? '');
    expect(followers.map((each) => each.id)).toEqual([id]);
    for (const name of ['Rea', 'Jo']) {
      const ledger = database.ledger('reviewer', name);
      expect((await getDataset(ledger, id)).moves[0]).toMatchObject({ move: 'approve', allowed: false });
      await expect(moveDataset(ledger, { id, move: 'approve' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    const third = database.ledger('reviewer', 'Bea');
    expect(await moveDataset(third, { id, move: 'approve' })).toMatchObject({ state: 'approved' });
    expect(await of('C-1')).toContainEqual([2015, 3, '2016-03-01']);
    await moveDataset(third, { id: given.datasetId ?? '', move: 'withdraw', reason: 'The file was wrong.' });
    expect(await getDataset(third, id)).toMatchObject({ state: 'withdrawn', version: 3 });
    expect(await of('C-1')).not.toContainEqual([2015, 3, '2016-03-01']);
    expect(await checkHistory(third)).toMatchObject({ ok: true });
  });
});
