/** Places that come onto a list are judged by what was reported before: once, the same live and in a backtest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/core/monitoring/backtest/walk.ts';
import type { PackedState } from '../../src/core/monitoring/machine/packedState.ts';
import { dayText, periodText } from '../../src/core/monitoring/period.ts';
import type { MembershipSpan } from '../../src/core/monitoring/place.ts';
import { listsOn } from '../../src/core/monitoring/run/listsOn.ts';
import { watch } from '../../src/core/monitoring/run/watchOrder.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import type { Given } from './world.ts';
import { book, place, rule, world } from './world.ts';

const places = ['A', 'B', 'C'].map((id) => place(id));
const years = [2016, 2017, 2018, 2019, 2020, 2021];
/** Twice a year, the second time after the readings of the year before are known. */
const days = years.flatMap((year) => [`${year}-01-15`, `${year}-03-15`]).map((day) => dayNumber(day));

/** What is recorded on February 1 of the year after. */
const reading = (id: string, year: number, value: number): Given => ({
  place: id,
  period: String(year),
  value,
  recordedOn: `${year + 1}-02-01`,
});

const on = (id: string, from: string, until: string | null = null, name = 'L'): MembershipSpan => ({
  place: id,
  name,
  from: dayNumber(from),
  until: until === null ? Infinity : dayNumber(until),
});

interface Case {
  readonly rule: object;
  readonly readings: readonly Given[];
  readonly spans: readonly MembershipSpan[];
}

/** "2020-03-15 A since 2019" for each alert that is raised. */
function backtested({ rule: asked, readings, spans }: Case): string[] {
  const { input } = world(book([asked]), { places, readings, lastDay: '2021-12-31' });
  const { raised = [] } = walk({ ...input, memberships: spans }, days).get('rule') ?? {};
  return raised
    .map(({ row, firedIn, raisedOn }) => {
      const since = periodText({ kind: 'year', number: firedIn });
      return `${dayText(raisedOn)} ${places[row]?.id ?? ''} since ${since}`;
    })
    .toSorted();
}

/** The same by one run a day, each with the state that the one before left. */
function live({ rule: asked, readings, spans }: Case): string[] {
  let states: ReadonlyMap<string, PackedState> = new Map();
  return days
    .flatMap((day) => {
      const known = readings.filter(({ recordedOn = '' }) => recordedOn <= dayText(day));
      const { input } = world(book([asked]), { places, readings: known, lastDay: dayText(day) });
      const lists = listsOn(spans, day);
      const listed = places.map(({ id }) => place(id, { lists: lists.get(id) ?? [] }));
      const { rules, indicators, logs, targets } = input;
      const answer = watch({ rules, indicators, logs, targets, places: listed, days: [day], states, explain: null });
      ({ states } = answer);
      return answer.days.flatMap(({ alerts }) =>
        alerts.flatMap((alert) =>
          typeof alert !== 'string' && alert.news === 'fired'
            ? [`${dayText(day)} ${alert.place} since ${alert.since}`]
            : [],
        ),
      );
    })
    .toSorted();
}

const line = { line: { limit: 3 } };
const scope = { lists: ['L'] };
const bad = [2015, 2016, 2017, 2018].map((year) => reading('A', year, 5));

describe('a place that comes onto a list', () => {
  it.each<readonly [string, Case, readonly string[]]>([
    [
      'while its newest reading is over the line',
      { rule: rule(line, { scope }), readings: bad, spans: [on('A', '2020-02-20')] },
      ['2020-03-15 A since 2018'],
    ],
    [
      'while its newest reading is not, though one before was',
      { rule: rule(line, { scope }), readings: [...bad, reading('A', 2019, 1)], spans: [on('A', '2020-02-20')] },
      [],
    ],
    [
      'with as many bad readings as the rule waits for',
      { rule: rule(line, { scope, for: 2 }), readings: bad, spans: [on('A', '2020-02-20')] },
      ['2020-03-15 A since 2018'],
    ],
    [
      'with one too few, until the next',
      {
        rule: rule(line, { scope, for: 2 }),
        readings: [reading('A', 2018, 1), reading('A', 2019, 5), reading('A', 2020, 5)],
        spans: [on('A', '2020-02-20')],
      },
      ['2021-03-15 A since 2020'],
    ],
    ['without any reading', { rule: rule(line, { scope }), readings: bad, spans: [on('B', '2020-02-20')] }, []],
    [
      'while a value is missing that is due',
      { rule: rule({ dataGap: { periods: 1 } }, { scope }), readings: bad, spans: [on('A', '2020-02-20')] },
      ['2020-03-15 A since 2019'],
    ],
    [
      'again, by the same reading',
      {
        rule: rule(line, { scope }),
        readings: bad,
        spans: [on('A', '2019-02-20', '2020-01-01'), on('A', '2020-02-20')],
      },
      ['2019-03-15 A since 2018', '2020-03-15 A since 2018'],
    ],
    [
      'and leaves it on probation, by the rule of the probation',
      {
        rule: rule(line, { scope: { lists: ['L/probation'] } }),
        readings: bad,
        spans: [on('A', '2017-02-20', '2020-01-01'), on('A', '2020-01-01', '2022-01-01', 'L/probation')],
      },
      ['2020-01-15 A since 2018'],
    ],
  ])('%s', (_name, given, raised) => {
    expect(live(given)).toEqual(raised);
    expect(backtested(given)).toEqual(raised);
  });

  it('is told of alike by live runs and by a backtest, whatever came when', () => {
    const readings = fc
      .array(
        fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom(2015, ...years), fc.integer({ min: 0, max: 6 })),
        {
          maxLength: 20,
        },
      )
      .map((list) =>
        Array.from(new Map(list.map(([id, year, value]) => [`${id}${year}`, reading(id, year, value)])).values()),
      );
    const spans = fc.array(
      fc
        .tuple(fc.constantFrom('A', 'B', 'C'), fc.nat(days.length - 1), fc.nat(days.length))
        .map(([id, from, length]): MembershipSpan => {
          const begins = days[from] ?? 0;
          return { place: id, name: 'L', from: begins, until: days[from + length] ?? Infinity };
        })
        .filter(({ from, until }) => from < until),
      { maxLength: 5 },
    );
    const rules = fc.constantFrom(
      rule(line, { scope }),
      rule(line, { scope, for: 2, clearFor: 2 }),
      rule({ change: { limit: 2, over: 1 } }, { scope }),
      rule({ peers: { leastPeers: 2, z: 0.5 } }, { scope, falseDiscovery: 0.3 }),
      rule({ dataGap: { periods: 1 } }, { scope }),
    );
    fc.assert(
      fc.property(rules, readings, spans, (asked, list, times) => {
        const given = { rule: asked, readings: list, spans: times };
        expect(live(given)).toEqual(backtested(given));
      }),
      { numRuns: 150 },
    );
  });
});
