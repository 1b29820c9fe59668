/** When exit is due, against a slow reckoning by the definition alone: every reading looked up anew for every question. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moveDataset } from '../../src/actions/monitoring/datasets/moveDataset.ts';
import { listStandings } from '../../src/actions/monitoring/lists/listStandings.ts';
import { dayText, endedBy, lastDayOf, parsePeriod, periodOn } from '../../src/core/monitoring/period.ts';
import type { PeriodKind } from '../../src/core/monitoring/period.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import { readBody } from '../../src/core/records/readBody.ts';
import type { WatchedLedger } from './watchedLedger.ts';
import { watchedLedger } from './watchedLedger.ts';

let watched: WatchedLedger;
const kinds = ['month', 'quarter', 'year'] as const satisfies readonly PeriodKind[];
const lag = { week: 10, month: 45, quarter: 20, year: 90 } as const;
let round = 0;

/** R became R2 on a day; P was split into P1 and P2 the same day. */
const changed = '2020-07-01';
beforeAll(async () => {
  watched = await watchedLedger([
    ['R', 'Old', { kind: 'county', validTo: '2020-06-30', succeededBy: ['R2'] }],
    ['R2', 'New', { kind: 'county', validFrom: changed }],
    ['P', 'Whole', { kind: 'county', validTo: '2020-06-30', succeededBy: ['P1', 'P2'] }],
    ['P1', 'Part one', { kind: 'county', validFrom: changed }],
    ['P2', 'Part two', { kind: 'county', validFrom: changed }],
  ]);
  watched.setDay('2019-01-01');
}, 120_000);
afterAll(() => watched.database.stop());

const heirs: Readonly<Record<string, readonly string[]>> = { R: ['R2'], P: ['P1', 'P2'] };
const places = ['S', 'R', 'P'] as const;

interface Given {
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly value: number | null;
  readonly knownOn: string;
  readonly state: 'entered' | 'approved' | 'withdrawn';
}

/** What counts of a place itself in a period; undefined where nobody ever said anything of it. */
function own(given: readonly Given[], asked: Pick<Given, 'indicator' | 'place' | 'period'>, day: string) {
  const said = given.filter(
    (one) =>
      one.indicator === asked.indicator &&
      one.place === asked.place &&
      one.period === asked.period &&
      one.knownOn <= day,
  );
  const counts = said.filter(({ state }) => state === 'approved').toSorted((a, b) => (a.knownOn < b.knownOn ? -1 : 1));
  return said.length === 0 ? undefined : (counts.at(-1)?.value ?? null);
}

type Met = 'yes' | 'no' | 'unknown';

function metIn(given: readonly Given[], asked: Pick<Given, 'indicator' | 'place' | 'period'>, day: string): Met {
  const verdict = (value: number | null | undefined): Met => (value == null ? 'unknown' : value < 3 ? 'yes' : 'no');
  const itself = own(given, asked, day);
  const parsed = parsePeriod(asked.period);
  const isGone = asked.place in heirs && parsed !== null && dayText(lastDayOf(parsed)) >= changed;
  if (itself !== undefined || !isGone) return verdict(itself);
  const all = (heirs[asked.place] ?? []).map((place) => verdict(own(given, { ...asked, place }, day)));
  return all.includes('no') ? 'no' : all.every((one) => one === 'yes') ? 'yes' : 'unknown';
}

/** Periods met one after the other up to the newest of which something is known or due; by the words of the rule alone. */
function plainMet(
  given: readonly Given[],
  { place, listedOn, day, by }: { place: string; listedOn: string; day: string; by: ReadonlyMap<string, PeriodKind> },
): number {
  const longest = kinds.findLast((kind) => [...by.values()].includes(kind)) ?? 'year';
  const rows: { met: Met; isOpen: boolean }[] = [];
  for (let n = periodOn(longest, dayNumber(listedOn)); n <= endedBy(longest, dayNumber(day)); n += 1) {
    const [from, to] = [lastDayOf({ kind: longest, number: n - 1 }) + 1, lastDayOf({ kind: longest, number: n })];
    const said: { met: Met; isDue: boolean }[] = [];
    for (const [indicator, kind] of by) {
      for (let at = from; at <= to; at += 1) {
        const number = periodOn(kind, at);
        if (lastDayOf({ kind, number }) !== at) continue;
        const year = dayText(at).slice(0, 4);
        const month = Number(dayText(at).slice(5, 7));
        const period = kind === 'year' ? year : kind === 'quarter' ? `${year}-Q${month / 3}` : dayText(at).slice(0, 7);
        said.push({ met: metIn(given, { indicator, place, period }, day), isDue: dayNumber(day) > at + lag[kind] });
      }
    }
    const met = said.some((one) => one.met === 'no')
      ? 'no'
      : said.every((one) => one.met === 'yes')
        ? 'yes'
        : 'unknown';
    const unknown = said.filter((one) => one.met === 'unknown');
    rows.push({ met, isOpen: met === 'unknown' && unknown.every(({ isDue }) => !isDue) });
  }
  while (rows.at(-1)?.isOpen === true) rows.pop();
  let count = 0;
  while (rows.at(-1 - count)?.met === 'yes') count += 1;
  return count;
}

const periodsOf = (kind: PeriodKind): string[] =>
  [2019, 2020, 2021].flatMap((year) =>
    kind === 'year'
      ? [String(year)]
      : kind === 'quarter'
        ? [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
        : Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
  );

it('law: exit is due when the definition says so, for readings of any kind, approval, correction and lineage', async () => {
  const days = fc.integer({ min: 0, max: 1300 }).map((offset) => dayText(dayNumber('2019-02-01') + offset));
  const chosen = fc.record({
    kinds: fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1, maxLength: 2 }),
    place: fc.constantFrom(...places),
    listedOn: fc.constantFrom('2019-01-01', '2019-05-10', '2020-08-01'),
    missing: fc.array(fc.nat(80), { maxLength: 2 }),
    changes: fc.array(
      fc.record({
        at: fc.nat(200),
        value: fc.constantFrom(2, 2.5, 3, 3.5, null),
        knownOn: days,
        state: fc.constantFrom('entered' as const, 'approved' as const, 'withdrawn' as const),
      }),
      { maxLength: 6 },
    ),
    days: fc.array(days, { minLength: 2, maxLength: 4 }),
    asked: fc.integer({ min: 1, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(chosen, async (choice) => {
      round += 1;
      watched.setDay('2019-01-01');
      const by = new Map(choice.kinds.map((kind) => [`law-${round}-${kind}`, kind]));
      for (const [key, kind] of by) {
        const body = { key, title: key, worse: 'higher', unit: '%', period: kind, lagDays: String(lag[kind]) };
        await watched.publish('indicator', { ...body, combine: 'mean', source: 'Test' });
      }
      const given: Given[] = [];
      for (const [indicator, kind] of by) {
        for (const [index, period] of periodsOf(kind).entries()) {
          if (choice.missing.includes(index)) continue;
          const end = dayText(lastDayOf(parsePeriod(period) ?? { kind, number: 0 }));
          const at = end >= changed ? (heirs[choice.place] ?? [choice.place]) : [choice.place];
          for (const place of at)
            given.push({
              indicator,
              place,
              period,
              value: 2,
              knownOn: dayText(dayNumber(end) + 10),
              state: 'approved',
            });
        }
      }
      for (const { at, ...change } of choice.changes) {
        const one = given[at % given.length];
        // Two that became known on one day have no order that the definition knows.
        if (
          one === undefined ||
          given.some(
            (other) =>
              other.period === one.period &&
              other.place === one.place &&
              other.indicator === one.indicator &&
              other.knownOn === change.knownOn,
          )
        )
          continue;
        given.push({ ...one, ...change });
      }
      watched.setDay('2023-01-01');
      for (const [state, theirs] of Map.groupBy(given, (one) => one.state)) {
        for (const [indicator, some] of Map.groupBy(theirs, (one) => one.indicator)) {
          for (const [knownOn, rows] of Map.groupBy(some, (one) => one.knownOn)) {
            const id = await watched.readings(
              indicator,
              rows.map((one) => [one.place, one.period, one.value]),
              knownOn,
            );
            if (state === 'approved') await moveDataset(watched.as('reviewer'), { id, move: 'approve' });
            if (state === 'withdrawn')
              await moveDataset(watched.as('reviewer'), { id, move: 'withdraw', reason: 'Wrong' });
          }
        }
      }
      const criteria = [...by.keys()].map((indicator) => ({ indicator, comparison: 'below', limit: '3' }));
      const list = readBody('list', { title: 'l', exitPeriods: String(choice.asked), criteria }).body;
      const { place, listedOn } = choice;
      const listings = [{ id: 'one', body: readBody('listing', { place, level: 'county', listedOn }).body }];
      for (const day of choice.days.filter((one) => one >= listedOn)) {
        const standing = (await listStandings(watched.as('auditor'), { list, listings, day })).get('one');
        const met = plainMet(given, { place, listedOn, day, by });
        expect([day, standing?.met, standing?.status]).toEqual([
          day,
          met,
          met >= choice.asked ? 'exit due' : 'on list',
        ]);
      }
    }),
    { numRuns: 12, seed: 1869077207 },
  );
}, 300_000);
