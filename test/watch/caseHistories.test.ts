/**
 * Whole histories, day by day, of readings that come in, are corrected and withdrawn, of runs, and of people who work on
 * cases in any order: whatever happens, these laws hold.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDocument } from '../../src/actions/addDocument.ts';
import { acknowledgeCase } from '../../src/actions/monitoring/cases/acknowledgeCase.ts';
import { assignMeasure } from '../../src/actions/monitoring/cases/assignMeasure.ts';
import { changeMeasure } from '../../src/actions/monitoring/cases/changeMeasure.ts';
import { closeCase } from '../../src/actions/monitoring/cases/closeCase.ts';
import { knownCases } from '../../src/actions/monitoring/cases/knownCases.ts';
import { reopenCase } from '../../src/actions/monitoring/cases/reopenCase.ts';
import { verifyCase } from '../../src/actions/monitoring/cases/verifyCase.ts';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { moveDataset } from '../../src/actions/monitoring/datasets/moveDataset.ts';
import { alertFrom } from '../../src/actions/monitoring/runs/storedAlert.ts';
import { newestSeen } from '../../src/actions/monitoring/shown/newestSeen.ts';
import { publicActor } from '../../src/core/access/decide.ts';
import { CounterfoilError } from '../../src/core/errors/errors.ts';
import type { CaseStep } from '../../src/core/monitoring/cases/caseEvent.ts';
import { byRules, isByRules } from '../../src/core/monitoring/cases/caseEvent.ts';
import type { CaseState } from '../../src/core/monitoring/cases/caseState.ts';
import { addDays } from '../../src/core/periods/day.ts';
import { newestAlertEvents } from '../../src/store/monitoring/alertEvents.ts';
import { listCaseEvents } from '../../src/store/monitoring/cases.ts';
import { datasetVersions } from '../../src/store/monitoring/datasets.ts';
import { documentOf } from '../contract/fixtures.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { watchedLedger } from './watchedLedger.ts';

const indicator = 'jobs-lost';
const villages = ['N-1', 'N-2', 'S-1'];
const months = ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06'];

const reading = fc.record({
  kind: fc.constant('reading' as const),
  place: fc.constantFrom(...villages),
  month: fc.constantFrom(...months),
  value: fc.constantFrom(10, 45, 60, 39, null),
});
const move = fc.record({
  kind: fc.constant('move' as const),
  which: fc.nat(99),
  to: fc.constantFrom('approve' as const, 'publish' as const, 'withdraw' as const),
});
const act = fc.record({
  kind: fc.constant('act' as const),
  which: fc.nat(99),
  what: fc.constantFrom(
    'acknowledge',
    'true',
    'false',
    'data error',
    'duplicate',
    'measure',
    'done',
    'close',
    'reopen',
  ),
});
const later = fc.record({ kind: fc.constant('later' as const), days: fc.integer({ min: 1, max: 6 }) });
const step = fc.oneof(
  { arbitrary: reading, weight: 4 },
  { arbitrary: act, weight: 5 },
  { arbitrary: move, weight: 2 },
  { arbitrary: later, weight: 1 },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What cannot be done is refused with a name, and changes nothing. */
async function orRefused(what: Promise<unknown>): Promise<void> {
  try {
    await what;
  } catch (error) {
    if (!(error instanceof CounterfoilError)) throw error;
    expect(error.kind.status).toBeLessThan(500);
  }
}

class Histories {
  readonly watched: WatchedLedger;
  readonly document: string;
  readonly datasets: string[] = [];
  day = '2020-07-10';

  constructor(watched: WatchedLedger, document: string) {
    this.watched = watched;
    this.document = document;
  }

  async cases(): Promise<CaseState[]> {
    const known = await knownCases(this.watched.as('auditor'));
    return [...known.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  async take(next: Step): Promise<void> {
    if (next.kind === 'later') this.day = addDays(this.day, next.days);
    this.watched.setDay(this.day);
    if (next.kind === 'reading') {
      this.datasets.push(await this.watched.readings(indicator, [[next.place, next.month, next.value]]));
    }
    if (next.kind === 'move') {
      const id = this.datasets[next.which % Math.max(1, this.datasets.length)];
      const who = next.to === 'approve' ? this.watched.as('reviewer', 'Cai') : this.watched.as('publisher', 'Pia');
      if (id !== undefined) await orRefused(moveDataset(who, { id, move: next.to, reason: 'as agreed' }));
    }
    if (next.kind === 'act') await this.#act(next.which, next.what);
    await this.watched.run();
  }

  async #act(which: number, what: string): Promise<void> {
    const all = await this.cases();
    const state = all[which % Math.max(1, all.length)];
    if (state === undefined) return;
    const office = this.watched.as('reviewer', 'Bea');
    const seen = { id: state.id, version: state.version };
    const terms = { what: 'Work for forty', owner: 'N', due: addDays(this.day, 20) };
    const evidence = [{ document: this.document }];
    const words = 'Seen on the spot.';
    const other = all[(which + 1) % all.length]?.id ?? '';
    const acts: Readonly<Record<string, () => Promise<unknown>>> = {
      acknowledge: () => acknowledgeCase(office, seen),
      true: () => verifyCase(office, { ...seen, outcome: 'true', words }),
      false: () => verifyCase(office, { ...seen, outcome: 'false', words }),
      'data error': () => verifyCase(office, { ...seen, outcome: 'data error', words }),
      duplicate: () => verifyCase(office, { ...seen, outcome: 'duplicate', duplicateOf: other, words }),
      measure: () => assignMeasure(office, { ...seen, ...terms }),
      done: () => changeMeasure(office, { ...seen, measure: 1, state: 'done', words }),
      close: () => closeCase(office, { ...seen, words, evidence }),
      reopen: () => reopenCase(office, { ...seen, words }),
    };
    const made = acts[what];
    if (made !== undefined) await orRefused(made());
  }
}

function asksWhy(done: CaseStep): boolean {
  return (
    ['verified', 'measure changed', 'closed'].includes(done.kind) || (done.kind === 'reopened' && !isByRules(done))
  );
}

/** What must hold after each step. */
async function check({ watched, ...history }: Histories, cases: readonly CaseState[]): Promise<void> {
  const { db } = watched.database;
  const ledgerId = 'main';
  const open = cases.filter(({ closed }) => closed === null).map(({ alert }) => alert.id);
  expect(open).toEqual([...new Set(open)]);
  const on = await newestAlertEvents(db, ledgerId, {}, { ended: false });
  const known = new Set(cases.flatMap(({ episodes }) => episodes.flatMap(({ alerts }) => alerts)));
  // Only what somebody closed while it was on may be on without an open case.
  for (const { alert_id: id, alert } of on) {
    expect(known).toContain(id);
    const since = alertFrom(alert).since;
    const closedOn = cases.some((one) => one.alert.id === id && one.closed !== null && since <= one.alert.since);
    expect([id, open.includes(id) || closedOn]).toEqual([id, true]);
  }
  const events = await listCaseEvents(
    db,
    ledgerId,
    cases.map(({ id }) => id),
  );
  for (const of of events.values()) {
    expect(of.map(({ version }) => version)).toEqual(of.map((_, at) => at + 1));
    expect(of.map(({ at }) => at)).toEqual(of.map(({ at }) => at).toSorted());
    const told = of.map(({ step: done, by }) => [done.kind, by === byRules]);
    expect(told).toEqual(of.map(({ step: done }) => [done.kind, isByRules(done)]));
    expect(of.filter(({ step: done, reason }) => asksWhy(done) && reason === null)).toEqual([]);
  }
  await checkPublic(watched, history.datasets);
}

/** Whatever the public sees of an alert rests on published readings. */
async function checkPublic(watched: WatchedLedger, datasets: readonly string[]): Promise<void> {
  const { db } = watched.database;
  const published = new Set<string>();
  for (const id of datasets) {
    if ((await datasetVersions(db, 'main', id)).at(-1)?.state === 'published') published.add(id);
  }
  const seen = await newestSeen({ ...watched.as('auditor'), actor: publicActor }, {}, { ended: true });
  for (const { alert } of seen) {
    const { datasets: behind } = alertFrom(alert);
    expect(behind.filter((id) => !published.has(id))).toEqual([]);
  }
}

describe('whole histories', () => {
  it('keep the laws of cases', { timeout: 180_000 }, async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 35 }), async (steps) => {
      const watched = await watchedLedger();
      try {
        const text = 'Work was found for all.';
        const { document } = await addDocument(watched.as('administrator'), documentOf(text, []));
        const history = new Histories(watched, document.id);
        watched.setDay(history.day);
        await watched.switchOn('over-forty', { indicator, severity: 'high', when: { line: { limit: 40 } } });
        for (const next of steps) {
          await history.take(next);
          await check(history, await history.cases());
        }
        const before = (await history.cases()).map(({ version }) => version);
        await watched.run();
        expect((await history.cases()).map(({ version }) => version)).toEqual(before);
        expect(await checkHistory(watched.as('auditor'))).toMatchObject({ problems: [] });
      } finally {
        await watched.database.stop();
      }
    });
    await fc.assert(property, { numRuns: 2, endOnFailure: true });
  });
});
