import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../periods/day.ts';
import { lineageOf } from '../series/lineage.ts';
import type { Problem } from '../problem.ts';
import { examplePlace } from '../testing/examplePlace.ts';
import { yearlyShare } from '../testing/yearlyShare.ts';
import { compareWithKnown } from './compareWithKnown.ts';
import type { ReadReadings } from './sortReadings.ts';
import { ReadingColumns } from './readingColumns.ts';
import { sortReadings } from './sortReadings.ts';

const indicator = { ...yearlyShare, id: 'incidence', title: { en: 'Incidence' }, lagDays: 90, most: null };
const lineage = lineageOf([examplePlace('a'), examplePlace('b')]);

const whereOf = (line: number): string => `line ${line}`;

type Row = readonly [row: number, year: number, value: number | null, day: string];

function readings(rows: readonly Row[]): ReadReadings {
  const columns = new ReadingColumns();
  for (const [index, [row, period, value, day]] of rows.entries()) {
    const recorded = dayNumber(day);
    const rest = { denominator: Number.NaN, source: -1, confirmed: false };
    columns.add({ line: index + 2, row, period, value: value ?? Number.NaN, recorded, ...rest });
  }
  return sortReadings(columns, { indicator, lineage, problems: [], known: null, whereOf });
}

const known = readings([
  [0, 2019, 4, '2020-03-01'],
  [0, 2020, 5, '2021-03-01'],
]);

describe('compareWithKnown', () => {
  it.each<[string, readonly Row[], object, string[]]>([
    ['a new period', [[0, 2021, 6, '2022-03-01']], { imported: 1 }, []],
    ['another place', [[1, 2020, 6, '2021-03-01']], { imported: 1 }, []],
    ['a correction', [[0, 2020, 6, '2022-03-01']], { updated: 1 }, []],
    ['the same again', [[0, 2020, 5, '2022-03-01']], { unchanged: 1 }, []],
    ['taken back', [[0, 2020, null, '2022-03-01']], { takenBack: 1 }, []],
    ['nothing taken back', [[1, 2020, null, '2022-03-01']], { unchanged: 1 }, []],
    [
      'corrected within itself',
      [
        [1, 2020, 1, '2021-03-01'],
        [1, 2020, 2, '2021-04-01'],
      ],
      { imported: 1, updated: 1 },
      [],
    ],
    ['another value of the same day', [[0, 2020, 6, '2021-03-01']], { updated: 1 }, ['OBSERVATION_TWICE warning']],
    ['what was known earlier', [[0, 2020, 7, '2021-01-01']], { updated: 1 }, ['OBSERVATIONS_OUT_OF_ORDER notice']],
  ])('%s', (_, rows, counts, codes) => {
    const { problems, ...found } = compareWithKnown(readings(rows), known, { indicator, lineage, whereOf });
    expect(found).toEqual({ imported: 0, updated: 0, unchanged: 0, takenBack: 0, ...counts });
    expect(problems.map(({ code, weight }) => `${code} ${weight}`)).toEqual(codes);
  });

  it('leaves slips of a unit to be seen against what is known', () => {
    const columns = new ReadingColumns();
    const rest = { denominator: Number.NaN, source: -1, confirmed: false, recorded: dayNumber('2023-03-01') };
    columns.add({ line: 2, row: 0, period: 2022, value: 4000, ...rest });
    const before = readings([2016, 2017, 2018, 2019].map((year): Row => [0, year, 4, `${year + 1}-03-01`]));
    const problems: Problem[] = [];
    const taken = sortReadings(columns, { indicator, lineage, problems, known: before, whereOf });
    expect(taken.rows).toHaveLength(0);
    expect(problems.map(({ code }) => code)).toEqual(['OBSERVATION_UNIT_SLIP']);
  });
});
