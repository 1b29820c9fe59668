/** Runs of rules in the ledger: what they tell, when they write, and that they write all of it or nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { getAlert } from '../../src/actions/monitoring/alerts/getAlert.ts';
import { listAlerts } from '../../src/actions/monitoring/alerts/listAlerts.ts';
import { moveDataset } from '../../src/actions/monitoring/datasets/moveDataset.ts';
import { getWatchedPlace } from '../../src/actions/monitoring/shown/getWatchedPlace.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import { failing } from '../records/programme.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence, watchedLedger } from './watchedLedger.ts';

let watched: WatchedLedger;
beforeAll(async () => {
  watched = await watchedLedger();
});
afterAll(() => watched.database.stop());

const line = { indicator: incidence, when: { line: { limit: 3, exitLevel: 2 } }, clearFor: 1, theme: 'income' };

describe('a run', () => {
  it('is none while no rule is on', async () => {
    await watched.readings(incidence, [['N-1', '2018', 4]], '2019-02-01');
    expect(await watched.run()).toEqual({ runs: [], latest: null });
  });

  it('tells what fires, with sentence, readings and place', async () => {
    await watched.switchOn('over-line', line, { title: 'Over the line', localTitle: '越线' });
    const { runs } = await watched.run();
    expect(runs.map(({ number, day, by }) => [number, day, by])).toEqual([[1, '2020-01-01', 'the publisher']]);
    expect(runs[0]?.summary).toMatchObject({ alerts: 1, fired: 1, ended: 0, problems: [] });
    const { items, total, day } = await listAlerts(watched.as('auditor'));
    expect([total, day]).toEqual([1, '2020-01-01']);
    expect(items[0]).toMatchObject({
      id: `over-line/N-1/${incidence}`,
      rule: { id: 'over-line', title: { en: 'Over the line', zh: '越线' } },
      place: { id: 'N-1', name: 'Village N-1', tier: 'village' },
      above: { id: 'N', name: 'North' },
      phase: 'firing',
      since: '2018',
      provisional: true,
      muting: null,
      datasets: [{ title: 'Readings of 2019-02-01', source: 'Office of North', state: 'entered' }],
    });
    expect(items[0]?.sentence['en']).toContain('Village N-1');
    expect(items[0]?.case).toMatchObject({ stage: 'new' });
  });

  it('of the same day writes nothing while nothing is new', async () => {
    const { runs, latest } = await watched.run();
    expect(runs).toEqual([]);
    expect(latest?.number).toBe(1);
  });

  it('of the same day takes in what came since, also what counts as known before', async () => {
    await watched.readings(incidence, [['N-2', '2018', 5]], '2019-06-01');
    const { runs } = await watched.run();
    expect(runs).toMatchObject([{ number: 2, day: '2020-01-01', summary: { alerts: 2, fired: 1 } }]);
  });

  it('catches up on the days that were missed, one after the other', async () => {
    await watched.readings(incidence, [['N-1', '2019', 1]], '2020-01-03');
    watched.setDay('2020-01-05');
    const { runs } = await watched.run();
    expect(runs.map(({ number, day, summary }) => [number, day, summary.ended])).toEqual([
      [3, '2020-01-02', 0],
      [4, '2020-01-03', 1],
      [5, '2020-01-04', 0],
      [6, '2020-01-05', 0],
    ]);
    const alert = await getAlert(watched.as('auditor'), `over-line/N-1/${incidence}`);
    expect(alert).toMatchObject({ phase: 'ended', ended: { how: 'resolved', period: '2019' } });
    expect(alert.events.map(({ run, kind }) => [run, kind])).toEqual([
      [4, 'ended'],
      [1, 'fired'],
    ]);
  });

  it('takes days until today, and none before the last', async () => {
    await expect(watched.run('2020-01-04')).rejects.toEqual(failing('RUN_DAY_WRONG'));
    await expect(watched.run('2020-01-06')).rejects.toEqual(failing('RUN_DAY_WRONG'));
    await expect(watched.run('soon')).rejects.toEqual(failing('RUN_DAY_WRONG'));
  });

  it('tells of an alert that a correction took away', async () => {
    await watched.readings(incidence, [['N-2', '2018', 1.5]]);
    await watched.run();
    const alert = await getAlert(watched.as('auditor'), `over-line/N-2/${incidence}`);
    expect(alert).toMatchObject({ phase: 'ended', ended: { how: 'revised' } });
  });

  it('follows a place that gets another code, with its alert', async () => {
    await watched.readings(incidence, [['S-1', '2019', 7]]);
    await watched.run();
    const before = await getAlert(watched.as('auditor'), `over-line/S-1/${incidence}`);
    const successor = exampleEntry('S-9', 'New village', { parent: 'S', kind: 'village', validFrom: '2020-01-08' });
    const gone = { parent: 'S', kind: 'village', validTo: '2020-01-07', succeededBy: ['S-9'] } as const;
    const entries = [successor, exampleEntry('S-1', 'Village S-1', gone)];
    await loadRegistry(watched.as('administrator'), { entries, source: 'test' });
    watched.setDay('2020-01-09');
    const { runs } = await watched.run();
    expect(runs.map(({ day, summary }) => [day, summary.alerts, summary.fired])).toEqual([
      ['2020-01-06', 1, 0],
      ['2020-01-07', 1, 0],
      ['2020-01-08', 1, 0],
      ['2020-01-09', 1, 0],
    ]);
    const old = await getAlert(watched.as('auditor'), `over-line/S-1/${incidence}`);
    const moved = await getAlert(watched.as('auditor'), `over-line/S-9/${incidence}`);
    expect(old).toMatchObject({ phase: 'ended', ended: { how: 'moved' } });
    expect(moved).toMatchObject({ phase: 'firing', since: '2019', events: [{ kind: 'moved' }] });
    expect(before.case).not.toBeNull();
    expect(moved.case).toEqual(before.case);
  });

  it('takes what came in under an old code along, though the new one is known only afterwards', async () => {
    await watched.readings(incidence, [['S-2', '2019', 8]]);
    await watched.run();
    const successor = exampleEntry('S-8', 'Late village', { parent: 'S', kind: 'village', validFrom: '2019-06-01' });
    const gone = { parent: 'S', kind: 'village', validTo: '2019-05-31', succeededBy: ['S-8'] } as const;
    const entries = [successor, exampleEntry('S-2', 'Village S-2', gone)];
    await loadRegistry(watched.as('administrator'), { entries, source: 'test' });
    watched.setDay('2020-01-10');
    await watched.run();
    const moved = await getAlert(watched.as('auditor'), `over-line/S-8/${incidence}`);
    expect(moved).toMatchObject({ phase: 'firing', since: '2019', period: '2019', unknownSince: null });
    const { panels } = await getWatchedPlace(watched.as('auditor'), 'S-8');
    expect(panels.flatMap(({ readings }) => readings)).toMatchObject([{ period: '2019', value: '8', of: 'S-2' }]);
  });

  it('says of an alert when somebody has approved its readings', async () => {
    const id = `over-line/N-4/${incidence}`;
    const dataset = await watched.readings(incidence, [['N-4', '2019', 6]]);
    await watched.run();
    expect(await getAlert(watched.as('auditor'), id)).toMatchObject({ provisional: true });
    await moveDataset(watched.as('reviewer'), { id: dataset, move: 'approve' });
    expect(await getAlert(watched.as('auditor'), id)).toMatchObject({ provisional: false });
    // Nothing of what runs read has changed.
    expect((await watched.run()).runs).toEqual([]);
    await moveDataset(watched.as('publisher'), { id: dataset, move: 'withdraw', reason: 'Another register.' });
    await watched.run();
    expect(await getAlert(watched.as('auditor'), id)).toMatchObject({ ended: { how: 'revised' } });
  });

  it('ends what rests on readings that were all withdrawn', async () => {
    const line = { indicator: 'income-per-person', when: { line: { limit: 3000 } } };
    await watched.switchOn('poor', line);
    const datasets = [
      await watched.readings('income-per-person', [['N-1', '2017', 2500]]),
      await watched.readings('income-per-person', [['N-1', '2018', 2600]]),
    ];
    await watched.run();
    const id = 'poor/N-1/income-per-person';
    expect(await getAlert(watched.as('auditor'), id)).toMatchObject({ phase: 'firing', period: '2018' });
    for (const dataset of datasets) {
      await moveDataset(watched.as('publisher'), { id: dataset, move: 'withdraw', reason: 'Another place.' });
    }
    await watched.run();
    expect(await getAlert(watched.as('auditor'), id)).toMatchObject({ phase: 'ended', ended: { how: 'revised' } });
  });

  it('shows the public what was verified as true, and published', async () => {
    await expect(getAlert(watched.as('public'), `over-line/S-9/${incidence}`)).rejects.toEqual(
      failing('ALERT_NOT_FOUND'),
    );
    expect(await listAlerts(watched.as('public'))).toMatchObject({ total: 0, items: [] });
  });

  it('stands in the history', async () => {
    expect(await checkHistory(watched.as('auditor'))).toMatchObject({ problems: [] });
  });
});
