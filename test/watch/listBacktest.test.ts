/** A rule about the places on a list, tested on the past: on each day on those that were on the list by then. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backtestRule } from '../../src/actions/monitoring/rules/backtestRule.ts';
import { onThisThread } from '../../src/actions/monitoring/runs/runEffects.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence, watchedLedger } from './watchedLedger.ts';

let watched: WatchedLedger;
beforeAll(async () => {
  watched = await watchedLedger();
  watched.setDay('2022-06-01');
  for (const year of [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021])
    await watched.readings(
      incidence,
      ['N', 'S'].map((place) => [place, String(year), 5]),
      `${year + 1}-02-01`,
    );
  await watched.switchOn('tight', { indicator: incidence, when: { line: { limit: 2 } } });
  const { id: programme } = await watched.publish('programme', { title: 'P', start: '2015' });
  const { id: list } = await watched.publish('list', {
    programme,
    key: 'LST',
    title: 'Counties watched',
    supervisor: 'S',
    start: '2015',
    entryRule: 'Slow',
    probationMonths: '24',
    probationRule: 'tight',
  });
  await watched.publish('listing', {
    list,
    place: 'N',
    level: 'county',
    listedOn: '2016-06-01',
    verifiedOn: '2018-03-01',
    verifiedBy: 'S',
    noticeOn: '2018-04-01',
    exitedOn: '2018-06-01',
  });
}, 60_000);
afterAll(() => watched.database.stop());

it.each([
  // Listed by 2016-06: what stands then counts, 2015, and what is reported from then on, 2016 and 2017, until it leaves in 2018-06.
  ['a rule about the list', 'listed', { lists: ['LST'] }, 3],
  // On probation until 2020-06: 2017, which stands when it begins, 2018 and 2019.
  ['a rule about its probation', 'probation', { lists: ['LST/probation'] }, 3],
  ['a rule about all', 'all', { tiers: ['county'] }, 16],
])('%s', async (_, key, scope, counted) => {
  const line = { line: { limit: 3 } };
  await watched.switchOn(key, { indicator: incidence, scope, when: line });
  const { report } = await backtestRule(watched.as('publisher'), { rule: key, every: 'month' }, onThisThread);
  expect(report.measures.placePeriods).toBe(counted);
});

it('a rule that a list names for its probation, on the places on it', async () => {
  const { report } = await backtestRule(watched.as('publisher'), { rule: 'tight', every: 'month' }, onThisThread);
  expect(report.measures.placePeriods).toBe(3);
});
