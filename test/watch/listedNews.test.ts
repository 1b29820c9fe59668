/** What the program tells of listed places by itself: alerts of what stood before they were listed, deadlines that are over. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAlerts } from '../../src/actions/monitoring/alerts/listAlerts.ts';
import { newsOf } from '../../src/actions/monitoring/notices/newsOf.ts';
import { wants } from '../../src/core/monitoring/notices/wants.ts';
import { noticesBetween } from '../../src/store/monitoring/notices.ts';
import { wanted } from '../notices/noticeLedger.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence, watchedLedger } from './watchedLedger.ts';

let watched: WatchedLedger;
let list: string;

const onList = (place: string, listedOn: string, more: object = {}) =>
  watched.publish('listing', { list, place, level: 'county', listedOn, ...more });
const alertsOn = async () =>
  (await listAlerts(watched.as('auditor'))).items.map(({ place, rule, since }) => `${rule.id} ${place.id} ${since}`);

async function deadlines(): Promise<
  readonly { readonly number: number; readonly place: string; readonly en: string }[]
> {
  const { db, ledgerId } = watched.as('auditor');
  const all = await noticesBetween(db, ledgerId, { firstNotice: 0, lastNotice: 1_000_000 });
  return all.flatMap((notice) =>
    notice.kind === 'list' && notice.deadline !== undefined
      ? [{ number: notice.number, place: notice.place, en: notice.sentence['en'] ?? '' }]
      : [],
  );
}

beforeAll(async () => {
  watched = await watchedLedger();
  watched.setDay('2020-03-01');
  await watched.readings(
    incidence,
    ['2018', '2019'].flatMap((year) => [['N', year, 5] as const, ['S', year, year === '2018' ? 5 : 1] as const]),
    '2020-02-01',
  );
  const { id: programme } = await watched.publish('programme', { title: 'P', start: '2015' });
  ({ id: list } = await watched.publish('list', {
    programme,
    key: 'LST',
    title: 'Counties watched',
    supervisor: 'S',
    start: '2015',
    entryRule: 'Slow',
    targets: [{ what: 'Safe water', due: '2020-06-30' }],
  }));
  const rule = { indicator: incidence, scope: { lists: ['LST'] }, when: { line: { limit: 3 } } };
  await watched.switchOn('over', rule);
  await watched.switchOn('twice', { ...rule, for: 2 });
  await watched.run();
}, 120_000);
afterAll(() => watched.database.stop());

describe('a place that is put on a list', () => {
  it('raises an alert by what was reported before, and only where that still stands', async () => {
    expect(await alertsOn()).toEqual([]);
    watched.setDay('2020-04-02');
    await onList('N', '2020-04-01');
    await onList('S', '2020-04-01', { targets: [{ what: 'Roads', due: '2020-05-31' }] });
    await watched.run();
    expect((await alertsOn()).toSorted()).toEqual(['over N 2019', 'twice N 2019']);
    const again = await watched.run();
    expect(again.runs).toEqual([]);
  });
});

describe('a deadline that is over', () => {
  it('is told once, of each place by its own targets or those of the list', async () => {
    watched.setDay('2020-06-02');
    await watched.run();
    expect((await deadlines()).map(({ place, en }) => `${place}: ${en}`)).toEqual([
      'S: “Counties watched”: Roads was due on 31 May 2020 and is not recorded as met.',
    ]);
    watched.setDay('2020-06-30');
    await watched.run();
    expect(await deadlines()).toHaveLength(1);
    // The server rested, and the day of the list was long over when it ran again.
    watched.setDay('2020-09-15');
    await watched.run();
    await watched.run();
    expect((await deadlines()).map(({ place }) => place)).toEqual(['S', 'N']);
  });

  it('is told to those who follow the list, at that place', async () => {
    const { db, ledgerId } = watched.as('auditor');
    const number = (await deadlines()).at(-1)?.number ?? 0;
    const [notice] = await noticesBetween(db, ledgerId, { firstNotice: number, lastNotice: number });
    const [item] = notice === undefined ? [] : await newsOf(watched.as('auditor'), notice);
    const follower = { name: 'Ana', parties: [], maySee: () => true };
    const told = (more: object): boolean => item !== undefined && wants({ ...wanted, ...more }, item, follower);
    expect(item).toMatchObject({ kind: 'list', list, place: 'N', path: `/lists/${list}` });
    expect([told({}), told({ lists: [list] }), told({ lists: 'all', places: ['S'] }), told({ lists: 'all' })]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('of long ago, of a place that was listed after it, is not told', async () => {
    watched.setDay('2021-03-01');
    await watched.run();
    await onList('N-1', '2020-05-01', { level: 'village' });
    await watched.run();
    expect(await deadlines()).toHaveLength(2);
  });
});
