import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../periods/day.ts';
import type { Indicator } from '../indicator.ts';
import { lineageOf } from '../series/lineage.ts';
import type { VintageLog } from '../series/vintageLog.ts';
import { examplePlace } from '../testing/examplePlace.ts';
import { yearlyShare } from '../testing/yearlyShare.ts';
import { ObservationsReader } from './readObservations.ts';

const count: Indicator = { ...yearlyShare, unit: 'people', whole: null, least: null, most: null, combine: 'sum' };
const percent: Indicator = { ...count, unit: '%', whole: 100, combine: 'mean' };
const ids = ['a', 'b', 'c', 'd', 'e'];
const lineage = lineageOf(ids.map((id) => examplePlace(id)));

/** By place: values from 2001 on. */
type Series = Readonly<Record<string, readonly number[]>>;

function knownFrom(series: Series): VintageLog {
  const cells = Object.entries(series).flatMap(([id, values]) =>
    values.map((value, at) => ({ row: ids.indexOf(id), period: 2001 + at, value })),
  );
  return {
    rows: Int32Array.from(cells, ({ row }) => row),
    periods: Int32Array.from(cells, ({ period }) => period),
    values: Float64Array.from(cells, ({ value }) => value),
    denominators: null,
    recorded: Int32Array.from(cells, () => dayNumber('2010-01-01')),
    sources: Int32Array.from(cells, () => -1),
  };
}

function told(
  indicator: Indicator,
  series: Series,
  known: Series = {},
  confirmed = '',
): { kept: number; codes: string[] } {
  const reader = new ObservationsReader({
    lineage,
    indicators: new Map([['x', indicator]]),
    day: dayNumber('2020-01-01'),
    undated: 'on the day',
  });
  reader.read({ line: 1, cells: ['place', 'indicator', 'period', 'value', 'confirmed'] });
  const rows = Object.entries(series).flatMap(([id, values]) =>
    values.map((value, at) => [id, 'x', String(2011 + at), String(value), confirmed]),
  );
  for (const [at, cells] of rows.entries()) reader.read({ line: at + 2, cells });
  const taken = reader.take('x', knownFrom(known));
  const { problems } = reader.finish();
  const codes = problems.filter(({ weight }) => weight !== 'notice').map(({ code, weight }) => `${code} ${weight}`);
  return { kept: taken?.rows.length ?? 0, codes };
}

const slip = 'OBSERVATION_UNIT_SLIP refused';
const doubted = 'OBSERVATION_UNIT_DOUBTED warning';
const whole = 'OBSERVATIONS_IN_ANOTHER_UNIT warning';
const past = { a: [1200, 1210, 1220], b: [900, 905, 910], c: [50, 51, 52] };

describe('values in another unit', () => {
  it.each<[string, Indicator, Series, Series, number, string[]]>([
    ['nothing is wrong', count, { a: [1230] }, past, 1, []],
    ['a thousand times what was known', count, { a: [1_230_000] }, past, 0, [slip]],
    ['ten thousand times', count, { a: [12_300_000] }, past, 0, [slip]],
    ['a thousandth', count, { a: [1.23] }, past, 0, [slip]],
    ['one among several of a new series', count, { a: [1200, 1210, 1_220_000, 1230] }, {}, 3, [slip]],
    ['after one known value only, which may be wrong itself', count, { a: [1_230_000] }, { a: [1200] }, 1, [doubted]],
    ['a new series of two says nothing', count, { a: [1, 400] }, {}, 2, []],
    [
      'a whole file, whatever it says of itself',
      count,
      { a: [1_230_000, 1_240_000, 1_250_000, 1_260_000], b: [910_000], c: [53_000] },
      past,
      0,
      [slip, slip, slip, slip, slip, slip, whole],
    ],
    [
      'a whole file in tens of thousands, after one value each',
      count,
      { a: [0.123], b: [0.0905], c: [0.0052], d: [0.7] },
      { a: [1200], b: [900], c: [50], d: [7000] },
      4,
      [doubted, doubted, doubted, doubted, whole],
    ],
    ['a share where percentages were known', percent, { a: [0.12] }, { a: [12, 12.5, 13] }, 1, [doubted]],
    ['a count may fall a hundredfold', count, { a: [12] }, past, 1, []],
    ['a whole new file of shares for percentages', percent, { a: [0.12], b: [0.2], c: [0.05] }, {}, 3, [whole]],
    ['percentages beyond the whole', percent, { a: [1200], b: [900], c: [500] }, {}, 3, [whole]],
    ['small percentages among others', percent, { a: [0.5], b: [12], c: [30] }, {}, 3, []],
  ])('%s', (_what, ...[indicator, series, known, kept, codes]) => {
    expect(told(indicator, series, known)).toEqual({ kept, codes });
  });

  it('are taken as they are where somebody says that they are right', () => {
    expect(told(count, { a: [1_230_000] }, past, 'yes')).toEqual({ kept: 1, codes: [] });
    expect(told(percent, { a: [0.12], b: [0.2], c: [0.05] }, {}, 'yes')).toEqual({ kept: 3, codes: [] });
  });
});
