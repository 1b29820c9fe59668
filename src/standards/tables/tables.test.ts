import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObservationProfile } from '../observations/profile.ts';
import { plainProfile, readProfile } from '../observations/profile.ts';
import { isTold, read } from '../observations/testing/given.ts';
import { nothingKnown } from './columnRoles.ts';
import { writtenTable } from './writtenTable.ts';

const table = (text: string, profile: Partial<ObservationProfile> = {}): { short: string[]; codes: string[] } =>
  read(text, (rows, problems) =>
    writtenTable(rows, { profile: { ...plainProfile, ...profile }, known: nothingKnown, problems }),
  );

describe('tables with periods across', () => {
  it.each([
    [
      'indicators down',
      'Place|Indicator|2019|2020\nV1|pov|3.1|2\nV2|pov|…|1,234',
      ['V1 pov 2019 3.1', 'V1 pov 2020 2', 'V2 pov 2019 ∅', 'V2 pov 2020 1234'],
    ],
    [
      'a title and a unit above',
      'Poverty by village, %\nUnit: %\nVillage code|Name|Indicator|2019年|2020年\nV1|A|pov|３.1|-',
      ['V1 pov 2019 3.1', 'V1 pov 2020 ∅'],
    ],
    [
      'periods over indicators',
      'Code|2019||2020|\n|pov|inc|pov|inc\nV1|3|5,000|2|5 500',
      ['V1 pov 2019 3', 'V1 inc 2019 5000', 'V1 pov 2020 2', 'V1 inc 2020 5500'],
    ],
    [
      'indicators over periods',
      'Code|pov||inc|\n|2019|2020|2019|2020\nV1|3|2|5000|5500',
      ['V1 pov 2019 3', 'V1 pov 2020 2', 'V1 inc 2019 5000', 'V1 inc 2020 5500'],
    ],
    ['both in one name', 'code|pov 2019|pov 2020\nV1|3|2', ['V1 pov 2019 3', 'V1 pov 2020 2']],
    [
      'serial numbers of days',
      'code|indicator|43831|43862\nV1|pov|3|2',
      ['V1 pov 2020-01-01 3', 'V1 pov 2020-02-01 2'],
    ],
    [
      'months in words and quarters',
      'code|indicator|Mar 2019|2019年4月|Q3 2019|2019年第四季度\nV1|pov|1|2|3|4',
      ['V1 pov 2019-03 1', 'V1 pov 2019-04 2', 'V1 pov 2019-Q3 3', 'V1 pov 2019-Q4 4'],
    ],
    ['blank cells say nothing', 'code|indicator|2019|2020\nV1|pov||2\nSource: survey|||', ['V1 pov 2020 2']],
    ['percentages', 'code|indicator|2019|2020\nV1|pov|12 %|12.5%', ['V1 pov 2019 12 %', 'V1 pov 2020 12.5 %']],
    [
      'what is no number stays to be refused',
      'code|indicator|2019|2020\nV1|pov|<5|about 3',
      ['V1 pov 2019 <5', 'V1 pov 2020 about 3'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(table(text)).toMatchObject({ short: expected, codes: [] });
  });

  it('reads by a profile what does not show by itself', () => {
    const text = 'x|y\nCounty|Village|Sex|Year|Rate\nC1|V1|f|2019|1.234,5\n||m|2020|k.A.';
    const profile = {
      skipRows: 1,
      place: 'Village',
      fixedIndicator: 'pov',
      period: 'Year',
      value: 'Rate',
      decimal: ',',
    } as const;
    expect(table(text, { ...profile, unknown: ['k.A.'], parts: ['Sex'], fillDown: ['Village'] }).short).toEqual([
      'V1 pov[Sex=f] 2019 1234.5',
      'V1 pov[Sex=m] 2020 ∅',
    ]);
  });

  it('says which cell lacks a place', () => {
    expect(table('code|indicator|2019|2020\n|pov|1|2').codes).toEqual([
      'OBSERVATION_INCOMPLETE cell C2',
      'OBSERVATION_INCOMPLETE cell D2',
    ]);
  });

  it.each([
    ['no places', 'name|indicator|2019|2020', {}],
    ['two columns of codes', 'county code|village code|indicator|2019|2020', {}],
    ['no indicators', 'code|2019|2020', {}],
    ['no periods', 'code|indicator|first|second', {}],
    ['another name than the profile says', 'code|indicator|2019|2020', { place: 'Village' }],
    ['nothing', '', {}],
  ])('refuses a table with %s', (_what, text, profile) => {
    expect(() => table(`${text}\na|b|1|2`, profile)).toThrow(expect.objectContaining({ code: 'TABLE_COLUMN_MISSING' }));
  });

  it('reads whatever cells there are, or refuses by name', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('2019', '43831', 'code', 'indicator', '', '1e308', 'n/a'));
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (cells) => {
        const given = cells.map((each, index) => ({ line: index + 1, cells: each }));
        return isTold(() => {
          const { headRows, read: readRow } = writtenTable(given, {
            profile: plainProfile,
            known: nothingKnown,
            problems: [],
          });
          given.slice(headRows).map(readRow);
        });
      }),
    );
  });
});

describe('profiles', () => {
  const format = 'counterfoil-observation-profile/1';
  it('are plain unless they say something', () => {
    expect(readProfile(JSON.stringify({ format, place: 'Village', decimal: ',' }))).toEqual({
      ...plainProfile,
      place: 'Village',
      decimal: ',',
    });
  });

  it.each([
    '{',
    '{}',
    '[]',
    JSON.stringify({ format, plase: 'x' }),
    JSON.stringify({ format, decimal: ';' }),
    JSON.stringify({ format, fixedPeriod: 'sometime' }),
    JSON.stringify({ format, power: 1.5 }),
    JSON.stringify({ format, period: [] }),
    JSON.stringify({ format, constructor: 'x' }),
  ])('refuses %s', (text) => {
    expect(() => readProfile(text)).toThrow(expect.objectContaining({ code: 'OBSERVATION_PROFILE_WRONG' }));
  });
});
