/** Whatever is wrong with files is named, with its line and a remedy; the rest is taken. */
import { describe, expect, it } from 'vitest';
import { definedErrors } from '../../src/core/errors/errors.ts';
import type { Problem } from '../../src/core/monitoring/problem.ts';
import { readPlaces } from '../../src/core/monitoring/reading/readPlaces.ts';
import { dayText } from '../../src/core/monitoring/period.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import { readRules } from '../../src/core/monitoring/rules/readRules.ts';
import { ObservationsReader } from '../../src/core/monitoring/reading/readObservations.ts';
import { lineageOf } from '../../src/core/monitoring/series/lineage.ts';
import { book, indicator, place, rule } from './world.ts';

const indicators = book(
  [],
  [
    indicator('x', { least: 0, most: 100 }),
    indicator('people', { unit: 'people', whole: null, combine: 'sum', period: 'month' }),
  ],
).indicators;
const lineage = lineageOf([place('A'), place('B'), place('gone', { to: '2018-06-30' })]);
const columns = 'place,indicator,period,value,numerator,denominator,recordedOn,confirmed'.split(',');

function read(lines: readonly string[]): { problems: readonly Problem[]; taken: number } {
  const reader = new ObservationsReader({ lineage, indicators, day: dayNumber('2021-06-30'), undated: 'when due' });
  reader.read({ line: 1, cells: columns });
  for (const [at, line] of lines.entries()) reader.read({ line: at + 2, cells: line.split(',') });
  const { logs, problems } = reader.finish();
  return { problems, taken: [...logs.values()].reduce((sum, { rows }) => sum + rows.length, 0) };
}

const codes = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, weight, where }) => `${weight} ${code} ${where}`);

describe('observations', () => {
  it.each([
    ['an unknown place', 'C,x,2019,1', 'OBSERVATION_PLACE_UNKNOWN'],
    ['an unknown indicator', 'A,y,2019,1', 'OBSERVATION_INDICATOR_UNKNOWN'],
    ['a period that is none', 'A,x,201,1', 'OBSERVATION_PERIOD_UNREADABLE'],
    ['a period of another kind', 'A,x,2019-03,1', 'OBSERVATION_PERIOD_UNREADABLE'],
    ['a value that is none', 'A,x,2019,about 3', 'OBSERVATION_VALUE_UNREADABLE'],
    ['a value beyond all numbers', 'A,x,2019,1e999', 'OBSERVATION_VALUE_UNREADABLE'],
    ['a decimal comma', 'A,x,2019,"3', 'OBSERVATION_VALUE_UNREADABLE'],
    ['a percentage above 100', 'A,x,2019,3000', 'OBSERVATION_OUT_OF_RANGE'],
    ['a denominator of zero', 'A,x,2019,,0,0', 'OBSERVATION_DENOMINATOR_WRONG'],
    ['a numerator without a denominator', 'A,x,2019,,9,', 'OBSERVATION_DENOMINATOR_WRONG'],
    ['a numerator above its denominator', 'A,x,2019,,9,3', 'OBSERVATION_DENOMINATOR_WRONG'],
    ['a day that is none', 'A,x,2019,1,,,2020-02-30', 'OBSERVATION_DAY_UNREADABLE'],
    ['a vintage from the future', 'A,x,2019,1,,,2022-01-01', 'OBSERVATION_FROM_FUTURE'],
    ['a value recorded before its period ended', 'A,x,2019,1,,,2019-11-01', 'OBSERVATION_FROM_FUTURE'],
    ['a period that is not over', 'A,x,2021,1', 'OBSERVATION_FROM_FUTURE'],
    ['a place that closed', 'gone,x,2018,1', 'OBSERVATION_PLACE_CLOSED'],
  ])('refuse %s', (_, line, code) => {
    const { problems, taken } = read([line, 'A,x,2017,5']);
    expect(codes(problems)).toEqual([`refused ${code} line 2`]);
    expect(problems[0]?.remedy).toBe(definedErrors().get(code)?.remedy);
    expect(taken).toBe(1);
  });

  it('refuse a slip in a year that would make the table of all places too large to run on', () => {
    const villages = lineageOf(Array.from({ length: 100_000 }, (_, at) => place(`V-${at}`)));
    const reader = new ObservationsReader({
      lineage: villages,
      indicators,
      day: dayNumber('2021-06-30'),
      undated: 'when due',
    });
    const lines = [columns.join(), 'V-7,people,1920-05,9', 'V-7,people,1979-12,9', 'V-7,people,2020-05,9'];
    for (const [at, line] of lines.entries()) reader.read({ line: at + 1, cells: line.split(',') });
    const { logs, problems } = reader.finish();
    expect(codes(problems)).toEqual(['refused MONITORING_TOO_LARGE line 2', 'notice OBSERVATION_GAP place V-7']);
    expect(logs.get('people')?.rows.length).toBe(2);
  });

  it('take a value that is reckoned from its parts', () => {
    expect(read(['A,x,2019,,3,120']).problems).toEqual([]);
  });

  it('name a value that came twice, and keep the first', () => {
    const twice = read(['A,x,2019,3,,,2020-03-01', 'A,x,2019,4,,,2020-03-01', 'A,x,2019,3,,,2020-03-01']);
    expect(codes(twice.problems).sort()).toEqual([
      'refused OBSERVATION_TWICE line 3',
      'refused OBSERVATION_TWICE line 4',
    ]);
    const same = read(['A,x,2019,3,,,2020-03-01', 'A,x,2019,3,,,2020-03-01']);
    expect(codes(same.problems)).toEqual(['notice OBSERVATION_TWICE line 3']);
    expect([twice.taken, same.taken]).toEqual([1, 1]);
  });

  it('take any number of vintages of one place', () => {
    const first = dayNumber('2011-01-01');
    const lines = Array.from({ length: 144_000 }, (_, at) => {
      return `A,x,${1971 + (at % 40)},5,,,${dayText(first + Math.floor(at / 40))}`;
    });
    expect(read(lines)).toMatchObject({ taken: 144_000 });
  });

  it('take a later correction', () => {
    expect(read(['A,x,2019,3,,,2020-03-01', 'A,x,2019,4,,,2020-05-01'])).toEqual({ problems: [], taken: 2 });
  });

  it('hold back what looks like a slip of a unit by a thousand, unless somebody confirms it', () => {
    const lines = ['A,people,2019-01,1200', 'A,people,2019-02,1250', 'A,people,2019-03,1.22', 'A,people,2019-04,1210'];
    expect(codes(read([...lines, 'A,people,2019-05,1230000']).problems)).toEqual([
      'refused OBSERVATION_UNIT_SLIP line 4',
      'refused OBSERVATION_UNIT_SLIP line 6',
      'notice OBSERVATION_GAP place A',
    ]);
    expect(codes(read([...lines.slice(0, 2), 'A,people,2019-03,1.22,,,,yes', ...lines.slice(3)]).problems)).toEqual([]);
  });

  it('name gaps, and rows out of order', () => {
    const { problems, taken } = read(['A,x,2019,1', 'A,x,2012,1', 'A,x,2014,2', 'A,x,2015,2']);
    expect(codes(problems)).toEqual(['notice OBSERVATIONS_OUT_OF_ORDER line 3', 'notice OBSERVATION_GAP place A']);
    expect(problems[1]?.message).toContain('4 periods: 2013, 2016 to 2018');
    expect(taken).toBe(4);
  });

  it('need their columns', () => {
    const reader = new ObservationsReader({ lineage, indicators, day: 0, undated: 'when due' });
    expect(() => reader.read({ line: 1, cells: ['place', 'value'] })).toThrow('indicator, period');
  });
});

describe('places', () => {
  const header = ['id', 'name', 'tier', 'parent', 'from', 'to', 'predecessors'];
  const readAll = (rows: readonly (readonly string[])[]): ReturnType<typeof readPlaces> =>
    readPlaces([header, ...rows].map((cells, at) => ({ line: at + 1, cells })));

  it.each([
    ['without an id', ['', 'A', 'village'], 'refused PLACE_ID_MISSING line 2'],
    ['without a tier', ['a', 'A', ''], 'refused PLACE_ID_MISSING line 2'],
    ['with a day that is none', ['a', 'A', 'village', '', '2019'], 'refused PLACE_DAY_UNREADABLE line 2'],
    [
      'that end before they begin',
      ['a', 'A', 'village', '', '2019-01-01', '2018-01-01'],
      'refused PLACE_DAY_UNREADABLE line 2',
    ],
    ['of an unknown parent', ['a', 'A', 'village', 'z'], 'warning PLACE_PARENT_UNKNOWN line 2'],
    ['within themselves', ['a', 'A', 'village', 'a'], 'refused PLACE_PARENT_CIRCLE place a'],
    [
      'of an unknown predecessor',
      ['a', 'A', 'village', '', '2019-01-01', '', 'z'],
      'refused PLACE_PREDECESSOR_WRONG line 2',
    ],
    ['of themselves', ['a', 'A', 'village', '', '2019-01-01', '', 'a'], 'refused PLACE_PREDECESSOR_WRONG line 2'],
    [
      'with a share above 1',
      ['a', 'A', 'village', '', '2019-01-01', '', 'b*1.5'],
      'refused PLACE_PREDECESSOR_WRONG line 2',
    ],
  ])('%s are named', (_, row, expected) => {
    expect(codes(readAll([row]).problems)).toEqual([expected]);
  });

  it('are left without links that cannot be', () => {
    const { places, problems } = readAll([
      ['a', 'A', 'village', 'b', '', '2019-12-31'],
      ['b', 'B', 'village', 'c', '2019-06-01', '', 'a'],
      ['c', 'C', 'village', 'a'],
      ['a', 'Again', 'village'],
    ]);
    expect(codes(problems).sort()).toEqual([
      'refused PLACE_ID_TAKEN line 5',
      'refused PLACE_PARENT_CIRCLE place a',
      'refused PLACE_PREDECESSOR_WRONG line 3',
    ]);
    expect(places.map(({ id, parent, predecessors }) => [id, parent, predecessors.length])).toEqual([
      ['a', null, 0],
      ['b', 'c', 0],
      ['c', 'a', 0],
    ]);
  });
});

describe('rules', () => {
  const line = { line: { limit: 3 } };
  const fine = { clearFor: 2 };
  const said = (...rules: object[]): string[] =>
    codes(book(rules, [indicator('x'), indicator('m', { period: 'month' })]).problems);

  it.each([
    ['a member that nobody knows', rule(line, { ...fine, colour: 'red' }), 'refused RULE_FIELD_WRONG rules[0].colour'],
    [
      'a limit that is no number',
      rule({ line: { limit: '3' } }, fine),
      'refused RULE_FIELD_WRONG rules[0].when.line.limit',
    ],
    ['free code', rule('x > 3', fine), 'refused RULE_CONDITION_UNREADABLE rules[0].when'],
    [
      'two tests in one',
      rule({ ...line, change: { limit: 1, over: 1 } }, fine),
      'refused RULE_CONDITION_UNREADABLE rules[0].when',
    ],
    ['an empty list', rule({ all: [] }, fine), 'refused RULE_CONDITION_UNREADABLE rules[0].when.all'],
    [
      'more than there are',
      rule({ atLeast: 3, of: [line, line] }, fine),
      'refused RULE_COUNT_TOO_HIGH rules[0].when.of',
    ],
    ['2 of 1', rule({ line: { limit: 3, atLeast: 2 } }, fine), 'refused RULE_COUNT_TOO_HIGH rules[0].when.line'],
    [
      'an unknown indicator',
      rule(line, { ...fine, indicator: 'y' }),
      'refused RULE_INDICATOR_UNKNOWN rules[0].indicator',
    ],
    [
      'an unknown indicator of a leaf',
      rule({ line: { limit: 3, indicator: 'y' } }, fine),
      'refused RULE_INDICATOR_UNKNOWN rules[0].when.line',
    ],
    [
      'months beside years',
      rule({ line: { limit: 3, indicator: 'm' } }, fine),
      'refused RULE_PERIODS_DIFFER rules[0].when.line',
    ],
    [
      'an exit above the limit',
      rule({ line: { limit: 3, exitLevel: 4 } }, fine),
      'refused RULE_EXIT_INSIDE rules[0].when.line',
    ],
    [
      'an exit under not',
      rule({ not: { line: { limit: 3, exitLevel: 2 } } }, fine),
      'refused RULE_EXIT_UNDER_NOT rules[0].when.not.line.exitLevel',
    ],
    [
      'a path out of order',
      rule(
        {
          pathGap: {
            path: {
              points: [
                { period: '2020', value: 1 },
                { period: '2019', value: 2 },
              ],
            },
          },
        },
        fine,
      ),
      'refused RULE_PATH_WRONG rules[0].when.pathGap.path',
    ],
    [
      'a path of months',
      rule({ pathGap: { path: { points: [{ period: '2019-01' }, { period: '2019-02', value: 2 }] } } }, fine),
      'refused RULE_PATH_WRONG rules[0].when.pathGap',
    ],
    [
      'a placeholder that is none',
      rule(line, { ...fine, message: { en: '{place} {colour}' } }),
      'refused RULE_PLACEHOLDER_UNKNOWN rules[0].message.en',
    ],
    [
      'what inhibits itself',
      rule(line, { ...fine, inhibits: [{ rule: 'rule' }] }),
      'refused RULE_INHIBITS_ITSELF rule rule',
    ],
    [
      'what inhibits nothing',
      rule(line, { ...fine, inhibits: [{ rule: 'z' }] }),
      'refused RULE_INHIBITS_UNKNOWN rule rule',
    ],
    [
      'high severity on one kind of test',
      rule(line, { ...fine, severity: 'high' }),
      'warning RULE_HIGH_ONE_KIND rules[0].severity',
    ],
    ['no way back but the limit', rule(line), 'warning RULE_WITHOUT_EXIT rules[0]'],
  ])('name %s', (_, one, expected) => {
    expect(said(one)).toEqual([expected]);
  });

  it('name ids that are taken, circles of inhibitions, and muting what law asks for', () => {
    const law = rule(line, { ...fine, id: 'law', legalBasis: { text: 'Regulation 7', exitCriterion: true } });
    const a = rule(line, { ...fine, id: 'a', inhibits: [{ rule: 'b' }] });
    const b = rule(line, { ...fine, id: 'b', inhibits: [{ rule: 'c' }, { rule: 'law' }] });
    const c = rule(line, { ...fine, id: 'c', inhibits: [{ rule: 'a', places: 'below' }] });
    expect(said(law, a, b, c, a)).toEqual([
      'refused RULE_ID_TAKEN rules[4].id',
      'refused RULE_INHIBITS_LAW rule b',
      'refused RULE_INHIBITS_ITSELF rule c',
    ]);
  });

  it('nested without end are refused, not followed', () => {
    const deep = `${'{"not":'.repeat(5000)}{"line":{"limit":3}}${'}'.repeat(5000)}`;
    const text = JSON.stringify({
      format: 'counterfoil-rules/1',
      indicators: [indicator('x')],
      rules: [rule({}, fine)],
    });
    const { problems } = readRules(text.replace('"when":{}', `"when":${deep}`), new Map());
    expect(codes(problems)).toEqual([expect.stringContaining('RULE_TOO_DEEP')]);
  });
});
