/** The server's own clock for rules: it runs them when something is new, and then keeps quiet. */
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startRuleTimer } from '../../src/server/watch/ruleTimer.ts';
import { historyHead } from '../../src/store/history/head.ts';
import { latestRun } from '../../src/store/monitoring/runs.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { incidence, watchedLedger } from './watchedLedger.ts';

let watched: WatchedLedger;
beforeAll(async () => {
  watched = await watchedLedger();
});
afterAll(() => watched.database.stop());

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await isSo()) return;
    await sleep(25);
  }
  throw new Error('it did not come about');
};

it('runs rules soon after something changed, and writes nothing while nothing does', { timeout: 60_000 }, async () => {
  const { db } = watched.database;
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(line) });
  const stop = startRuleTimer({ open: watched.database.open, log, everyMilliseconds: 10 });
  try {
    await watched.readings(incidence, [['N-1', '2018', 5]], '2019-02-01');
    const line = { indicator: incidence, when: { line: { limit: 3, exitLevel: 2 } } };
    await watched.switchOn('over-line', line);
    await until(async () => (await latestRun(db, 'main'))?.summary['alerts'] === 1);
    await watched.readings(incidence, [['N-2', '2018', 5]], '2019-02-01');
    await until(async () => (await latestRun(db, 'main'))?.summary['alerts'] === 2);
    await sleep(500);
    const before = await historyHead(db, 'main');
    await sleep(500);
    expect(await historyHead(db, 'main')).toEqual(before);
    expect(lines).toEqual([]);
  } finally {
    await stop();
  }
});

it('tries what failed again when something is new, and not all the time', { timeout: 60_000 }, async () => {
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(line) });
  const run = () => Promise.reject(new Error('no memory left'));
  const stop = startRuleTimer({ open: watched.database.open, log, everyMilliseconds: 10, run });
  try {
    await until(async () => lines.length === 1);
    await sleep(500);
    expect(lines).toHaveLength(1);
    await watched.readings(incidence, [['N-3', '2018', 5]], '2019-02-01');
    await until(async () => lines.length === 2);
  } finally {
    await stop();
  }
});
