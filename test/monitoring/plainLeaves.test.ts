/** Tests of rules against the same in plain words, on random series with gaps, ties, few cases and new definitions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import type { Options, PlainAnswer, PlainSeries } from './plainLeaves.ts';
import { median, plainBaseline, plainChart, plainLine, plainTrend, upperAnswer } from './plainLeaves.ts';
import type { Given } from './world.ts';
import { book, indicator, place, rule, world } from './world.ts';

const first = 2018 * 12;
const least = 30;
const written = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const cell = fc.record({
  value: fc.option(
    fc.integer({ min: 20, max: 200 }).map((tenths) => tenths / 10),
    { freq: 8 },
  ),
  denominator: fc.option(fc.constantFrom(10, 50, 400), { freq: 1 }),
});
const history = fc.record({
  cells: fc.array(cell, { minLength: 14, maxLength: 60, size: 'max' }),
  last: fc.integer({ min: 20, max: 200 }).map((tenths) => tenths / 10),
  worse: fc.constantFrom('higher', 'lower'),
  redefined: fc.option(fc.nat(40), { freq: 1 }),
});
type History = typeof history extends fc.Arbitrary<infer Kind> ? Kind : never;

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const tenths = (min: number, max: number): fc.Arbitrary<number> => whole(min * 10, max * 10).map((one) => one / 10);
const flag = fc.constantFrom(0, 1);

interface Kind {
  readonly options: fc.Arbitrary<Options>;
  readonly when: (options: Options) => object;
  readonly plain: (series: PlainSeries, options: Options) => PlainAnswer | null;
}

const said = (options: Options, names: readonly string[]): object =>
  Object.fromEntries(names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));

const charts = { memory: whole(1, 8), reference: whole(6, 30), leastValues: whole(5, 6), trend: flag };
const chartNames = ['memory', 'reference', 'leastValues', 'leastSpread', 'exitLevel'];
const kinds: Readonly<Record<string, Kind>> = {
  trend: {
    options: fc
      .record({
        last: whole(8, 40),
        p: tenths(0.1, 0.4),
        leastSlope: tenths(0, 2),
        seasonal: flag,
        less: tenths(0, 0.3),
      })
      .map(({ less, ...rest }) => Object.assign(rest, { exitLevel: rest.p + less })),
    when: (options) => ({
      trend: { ...said(options, ['last', 'p', 'leastSlope', 'exitLevel']), seasonal: options['seasonal'] === 1 },
    }),
    plain: plainTrend,
  },
  'baseline by trend': {
    options: fc.record({ z: tenths(0.5, 3), guard: whole(0, 4), last: whole(8, 40), leastSpread: tenths(0, 1) }),
    when: (options) => ({ baseline: said(options, ['z', 'guard', 'last', 'leastSpread']) }),
    plain: plainBaseline,
  },
  'baseline by season': {
    options: fc
      .record({
        z: tenths(0.5, 3),
        guard: whole(0, 2),
        years: whole(1, 5),
        halfWidth: whole(0, 8),
        leastValues: whole(5, 8),
      })
      .map((options) => Object.assign(options, { season: 1, exitLevel: 0.5 })),
    when: (options) => ({
      baseline: {
        method: 'season',
        ...said(options, ['z', 'guard', 'years', 'halfWidth', 'leastValues', 'exitLevel']),
      },
    }),
    plain: plainBaseline,
  },
  ewma: {
    options: fc
      .record({ ...charts, lambda: tenths(0.1, 1), width: tenths(0.5, 3), leastSpread: tenths(0, 1) })
      .map((options) => Object.assign(options, { exitLevel: options.width / 2 })),
    when: (options) => ({
      ewma: { ...said(options, [...chartNames, 'lambda', 'width']), trend: options['trend'] === 1 },
    }),
    plain: plainChart,
  },
  cusum: {
    options: fc
      .record({ ...charts, slack: tenths(0, 1), limit: tenths(0.5, 6), leastSpread: tenths(0, 1) })
      .map((options) => Object.assign(options, { exitLevel: options.limit / 2 })),
    when: (options) => ({
      cusum: { ...said(options, [...chartNames, 'slack', 'limit']), trend: options['trend'] === 1 },
    }),
    plain: plainChart,
  },
};

function recordOf(when: object, { cells, last, worse, redefined }: History) {
  const now = first + cells.length;
  const kind = indicator('x', {
    period: 'month',
    worse,
    minDenominator: least,
    redefined: redefined === null ? [] : [written(first + redefined)],
  });
  const readings: Given[] = cells.flatMap(({ value, denominator }, at) =>
    value === null
      ? []
      : [{ place: 'A', period: written(first + at), value, ...(denominator !== null && { denominator }) }],
  );
  readings.push({ place: 'A', period: written(now), value: last });
  const { rules, indicators, silences, problems } = book([rule(when, { clearFor: 2 })], [kind]);
  expect(problems).toEqual([]);
  const lastDay = `${Math.floor((now + 1) / 12)}-${String(((now + 1) % 12) + 1).padStart(2, '0')}-01`;
  const made = world({ rules, indicators, silences, problems }, { places: [place('A')], readings, lastDay });
  const monitor = new Monitor(made.input);
  monitor.runOn(dayNumber(lastDay), new Map());
  const [record] = monitor.explain('rule', 0, now);
  const values = [
    ...cells.map(({ value, denominator }) => (denominator !== null && denominator < least ? null : value)),
    last,
  ];
  const isNew = redefined !== null && redefined < values.length;
  const series: PlainSeries = { values, since: isNew ? redefined : 0, perYear: 12, sign: worse === 'higher' ? 1 : -1 };
  return { record, series };
}

const unsaid = { fires: null, holds: null, reason: 'too few values' };

/** The same numbers but for rounding, and the same verdicts. */
function near({ value, limit, exitLimit, fires, holds, p }: PlainAnswer): object {
  const about = (number: number): unknown => expect.closeTo(number, 6);
  const numbers = { value: about(value), limit: about(limit), exitLimit: about(exitLimit) };
  return { ...numbers, ...(p !== undefined && { p: about(p) }), fires, holds: fires || holds };
}

describe.each(Object.entries(kinds))('%s', (_, { options, when, plain }) => {
  it('says what it says in plain words', () => {
    let decided = 0;
    fc.assert(
      fc.property(history, options, (given, some) => {
        const { record, series } = recordOf(when(some), given);
        const answer = plain(series, some);
        decided += Number(answer !== null);
        expect(record).toMatchObject(answer === null ? unsaid : near(answer));
      }),
      { numRuns: 300 },
    );
    expect(decided).toBeGreaterThan(100);
  });
});

it('line counts the newest of what was reported, within three times as many periods, across new definitions', () => {
  const options = fc
    .record({ limit: whole(5, 15), less: whole(0, 3), of: whole(1, 6), some: fc.nat(5) })
    .map(({ limit, less, of, some }) => ({ limit, less, of, atLeast: (some % of) + 1 }));
  fc.assert(
    fc.property(history, options, (given, { limit, less, of, atLeast }) => {
      const exitLevel = given.worse === 'higher' ? limit - less : limit + less;
      const { record, series } = recordOf({ line: { limit, exitLevel, of, atLeast } }, given);
      expect(record).toMatchObject(plainLine(series, { limit, exitLevel, of, atLeast }));
    }),
    { numRuns: 300 },
  );
});

it('peers are looked at by the median, or by what chance allows a place of this size', () => {
  const villages = fc.array(
    fc.record({ value: whole(0, 100), denominator: whole(5, 500), parent: fc.constantFrom('P', 'Q') }),
    { minLength: 4, maxLength: 14 },
  );
  const options = fc.record({
    z: tenths(0.5, 3),
    less: tenths(0, 0.4),
    leastSpread: tenths(0, 4),
    funnel: fc.boolean(),
  });
  fc.assert(
    fc.property(villages, options, ([own, ...others], { z, less, leastSpread, funnel }) => {
      if (own === undefined) return;
      const exitLevel = z - less;
      const when = {
        peers: { group: 'parent', method: funnel ? 'funnel' : 'robust', z, exitLevel, leastSpread, leastPeers: 3 },
      };
      const all = [own, ...others];
      const places = [place('P', { tier: 'county' }), place('Q', { tier: 'county' })];
      places.push(...all.map(({ parent }, at) => place(`V${at}`, { parent })));
      const readings = all.map(({ value, denominator }, at) => ({
        place: `V${at}`,
        period: '2020',
        value,
        denominator,
      }));
      const monitor = new Monitor(world(book([rule(when)]), { places, readings, lastDay: '2021-01-31' }).input);
      monitor.runOn(dayNumber('2021-01-31'), new Map());
      const [record] = monitor.explain('rule', 2, 2020);
      const peers = all.filter(({ parent }) => parent === own.parent);
      const values = peers.map(({ value }) => value);
      const cases = peers.reduce((total, { denominator }) => total + denominator, 0);
      const mean = peers.reduce((total, { value, denominator }) => total + value * denominator, 0) / cases;
      const expected = funnel ? mean : median(values);
      const chance = Math.sqrt((mean * (100 - mean)) / own.denominator);
      const far = 1.4826 * median(values.map((value) => Math.abs(value - expected)));
      const deviation = Math.max(leastSpread, funnel ? chance : far);
      const answer = upperAnswer(own.value, { expected, deviation, sign: 1, z, exitLevel });
      const tooFew = { fires: null, reason: 'too few peers' };
      expect(record).toMatchObject(peers.length < 3 ? tooFew : { ...near(answer), nUsed: peers.length });
    }),
    { numRuns: 200 },
  );
});
