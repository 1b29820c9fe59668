/** Laws of live runs in the ledger: as a backtest, in one piece, and with state that can be made anew. */
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { moveDataset } from '../../src/actions/monitoring/datasets/moveDataset.ts';
import { runPublishedRules } from '../../src/actions/monitoring/runs/runPublishedRules.ts';
import { onOtherThreads, onThisThread } from '../../src/actions/monitoring/runs/runEffects.ts';
import { readingsIn } from '../../src/actions/monitoring/runs/readingsIn.ts';
import { watchedBook } from '../../src/actions/monitoring/runs/watchedBook.ts';
import { watchedPlaces } from '../../src/actions/monitoring/watchedPlaces.ts';
import type { StoredAlert } from '../../src/actions/alertAnswers.ts';
import { alertFrom } from '../../src/actions/monitoring/runs/storedAlert.ts';
import { walk } from '../../src/core/monitoring/backtest/walk.ts';
import { periodText } from '../../src/core/monitoring/period.ts';
import { lineageOf } from '../../src/core/monitoring/series/lineage.ts';
import { addDays, dayNumber } from '../../src/core/periods/day.ts';
import { deleteRuleStates, ruleStatesOf } from '../../src/store/monitoring/ruleStates.ts';
import { eventsOfRun, newestAlertEvents } from '../../src/store/monitoring/alertEvents.ts';
import { latestRun, listRunRows } from '../../src/store/monitoring/runs.ts';
import type { GivenReading, WatchedLedger } from './watchedLedger.ts';
import { watchedLedger } from './watchedLedger.ts';

const villages = ['N-1', 'N-2', 'N-3', 'N-4', 'S-1', 'S-2'];
const from = '2020-01-10';

/** Monthly, so that there is something to count on many days; a cohort of its own for each of the two indicators. */
const monthly = (key: string) => ({
  key,
  title: key,
  worse: 'higher',
  unit: '%',
  period: 'month',
  lagDays: '5',
  combine: 'mean',
  whole: '100',
  source: 'Office of North',
});

const rules: readonly (readonly [string, object])[] = [
  ['level', { indicator: 'first', when: { line: { limit: 60, exitLevel: 45 } }, for: 1, clearFor: 2 }],
  ['twice', { indicator: 'first', when: { line: { limit: 50 } }, for: 2 }],
  ['worse', { indicator: 'second', when: { change: { limit: 20, over: 1 } }, falseDiscovery: 0.2 }],
  [
    'silent',
    { indicator: 'second', when: { dataGap: { periods: 1 } }, severity: 'low', inhibits: [{ rule: 'worse' }] },
  ],
];

/** The same for every ledger: made by counting, not by chance. */
function readingsOf(month: number, seed: number): GivenReading[] {
  const period = `2020-${String(month).padStart(2, '0')}`;
  return villages.flatMap((id, at): GivenReading[] => {
    const value = ((month * 37 + at * 53 + seed * 29) % 97) + 1;
    return (month + at + seed) % 7 === 0 ? [] : [[id, period, value]];
  });
}

let watched: WatchedLedger;
let day = from;

/** Runs statements as the owner of the tables, past the program. */
async function asOwner(...statements: readonly string[]): Promise<void> {
  const host = join(watched.database.dataDir, 'socket');
  const client = new Client({ host, user: 'counterfoil', database: 'postgres' });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function live(next: string): void {
  day = next;
  watched.setDay(day);
}

beforeAll(async () => {
  watched = await watchedLedger();
  live(from);
  for (const key of ['first', 'second']) await watched.publish('indicator', monthly(key));
  for (const [key, definition] of rules) await watched.switchOn(key, definition);
});
afterAll(() => watched.database.stop());

const ledgerId = 'main';
const db = () => watched.database.db;
const caseEvents = async (): Promise<number> => {
  const count = sql<string>`count(*)`.as('count');
  return Number((await db().selectFrom('case_events').select(count).executeTakeFirst())?.count);
};
const states = async () => ruleStatesOf(db(), ledgerId, (await latestRun(db(), ledgerId))?.number ?? 0);

describe('live runs', () => {
  it('tell what becomes of alerts, with late readings and corrections', async () => {
    await watched.run();
    for (let month = 1; month <= 6; month += 1) {
      const start = `2020-${String(month + 1).padStart(2, '0')}-04`;
      live(start);
      await watched.readings('first', readingsOf(month, 1));
      await watched.run();
      live(addDays(start, 3));
      await watched.readings('second', readingsOf(month, 2));
      await watched.run();
      // A correction of the newest period, and one of the period before.
      live(addDays(start, 9));
      await watched.readings('first', [['N-2', `2020-${String(month).padStart(2, '0')}`, 10 * month]]);
      await watched.run();
    }
    expect((await latestRun(db(), ledgerId))?.number).toBeGreaterThan(150);
    const all = await listRunRows(db(), ledgerId, { offset: 0, limit: 1000 });
    const kinds = (await Promise.all(all.map(({ number }) => eventsOfRun(db(), ledgerId, number)))).flat();
    const told = new Set(kinds.map(({ kind }) => kind));
    expect(told).toEqual(new Set(['fired', 'still', 'recovering', 'back', 'ended', 'muted', 'heard']));
  });

  it('say what one backtest over the same days says', async () => {
    const ledger = watched.as('auditor');
    const book = await watchedBook(ledger);
    const places = await watchedPlaces(ledger, day);
    const lineage = lineageOf(places);
    const { logs } = await readingsIn(ledger)(['first', 'second'], lineage);
    const runs = (await listRunRows(db(), ledgerId, { offset: 0, limit: 1000 })).toReversed();
    const days = [...new Set(runs.map((run) => dayNumber(run.day)))];
    const [first = 0] = days;
    const traces = walk(
      {
        rules: book.rules.map(({ rule }) => rule),
        indicators: book.indicators,
        lineage,
        logs,
        targets: [],
        lastDay: dayNumber(day),
      },
      days,
    );
    for (const { rule } of book.rules) {
      const raised = (traces.get(rule.id)?.raised ?? []).map(({ row, raisedOn, firedIn }) => {
        const since = periodText({ kind: 'month', number: firedIn });
        return `${places[row]?.id ?? ''} ${since} ${raisedOn - first}`;
      });
      const told: string[] = [];
      for (const run of runs) {
        for (const { kind, alert: stored } of await eventsOfRun(db(), ledgerId, run.number)) {
          const alert = alertFrom(stored);
          if (alert.rule !== rule.id || kind !== 'fired') continue;
          told.push(`${alert.place} ${alert.since} ${dayNumber(run.day) - first}`);
        }
      }
      expect(told.toSorted()).toEqual(raised.toSorted());
      expect(told.length).toBeGreaterThan(0);
    }
  });

  it('leave nothing half where they are cut off, and say the same when they are made again', async () => {
    live('2020-08-02');
    await watched.readings(
      'first',
      villages.map((id) => [id, '2020-07', 99]),
    );
    const before = await latestRun(db(), ledgerId);
    const kept = await states();
    const cut =
      'create function ledger.cut_off() returns trigger language plpgsql as $$ begin raise exception $m$cut$m$; end $$';
    await asOwner(cut, 'create trigger cut_off before insert on ledger.rule_states execute function ledger.cut_off()');
    await expect(watched.run()).rejects.toThrow('cut');
    await asOwner('drop trigger cut_off on ledger.rule_states');
    expect(await latestRun(db(), ledgerId)).toEqual(before);
    expect(await states()).toEqual(kept);
    const cases = await caseEvents();
    const { runs } = await watched.run();
    expect(runs.at(-1)?.summary.fired).toBeGreaterThan(0);
    expect(await caseEvents()).toBeGreaterThan(cases);
  });

  it('go on from state that was made anew as from the state that was carried', async () => {
    // One that was known before the last runs, one that is taken back, and one on the day of the last run.
    const taken = await watched.readings('second', [['S-1', '2020-07', 90]]);
    await watched.run();
    await watched.readings('first', [['S-1', '2020-07', 3]], '2020-07-30');
    await watched.run();
    live('2020-08-04');
    await moveDataset(watched.as('publisher'), { id: taken, move: 'withdraw', reason: 'Another register.' });
    await watched.run();
    const carried = await states();
    expect(carried.map(({ state }) => state.places.length)).toEqual([8, 8, 8, 8]);
    await deleteRuleStates(db(), ledgerId);
    expect(await states()).toEqual([]);
    expect((await watched.run()).runs).toEqual([]);
    expect(await states()).toEqual(carried);
  });

  it('leave a history that holds', async () => {
    expect(await checkHistory(watched.as('auditor'))).toMatchObject({ problems: [] });
  });

  it('say in another thread what they say in this one', async () => {
    live(addDays(day, 1));
    await watched.readings('second', readingsOf(7, 2));
    const alerts = async (): Promise<StoredAlert[]> =>
      (await newestAlertEvents(db(), ledgerId, {}, { ended: false })).map(({ alert }) => alertFrom(alert));
    const orders: unknown[] = [];
    const answers: unknown[] = [];
    const both = {
      monitoring: async (order: Parameters<typeof onThisThread.monitoring>[0]) => {
        const here = await onThisThread.monitoring(structuredClone(order));
        const there = await onOtherThreads.monitoring(order);
        orders.push(here);
        answers.push(there);
        return there;
      },
    };
    const { runs } = await runPublishedRules(watched.as('publisher'), {}, both);
    expect(runs).toHaveLength(1);
    expect(answers).toEqual(orders);
    expect(answers).toHaveLength(2);
    expect((await alerts()).length).toBeGreaterThan(0);
  });
});
