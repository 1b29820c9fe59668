import { describe, expect, it } from 'vitest';
import { rowsOf } from '../observations/testing/given.ts';
import { plainProfile } from '../observations/profile.ts';
import { nothingKnown } from './columnRoles.ts';
import { suggestTable } from './suggestTable.ts';
import { writtenTable } from './writtenTable.ts';

const suggested = (text: string) => suggestTable(rowsOf(text), { known: nothingKnown });

describe('what a table seems to be', () => {
  it.each<[string, string, object, readonly string[]]>([
    [
      'periods across, no indicator',
      'Title\ncode|name|2019|2020\nV1|A|1|2',
      { place: 'code', period: null },
      ['indicator'],
    ],
    ['a column of indicators', 'code|indicator|2019|2020\nV1|pov|1|2', { place: 'code', indicator: 'indicator' }, []],
    [
      'years and months down, indicators across',
      'code|year|month|a|b\nV1|2024|1|5|6',
      { period: ['year', 'month'], values: ['a', 'b'] },
      [],
    ],
    [
      'the period in the title',
      '2024年3月情况\n地区代码|名称|a\nV1|甲|5',
      { fixedPeriod: '2024-03', values: ['a'] },
      [],
    ],
    ['no period at all', 'code|name|a\nV1|A|5', { place: 'code' }, ['period', 'indicator']],
    ['no place', 'a|2019|2020\nx|1|2', { place: null }, ['place', 'indicator']],
    [
      'decimal commas and thousands',
      'Unit: thousand people\ncode|indicator|2019|2020\nV1|pov|1,5|2',
      { decimal: ',', power: 3 },
      [],
    ],
    ['places that stand for the rows below', 'code|indicator|2019|2020\nV1|a|1|2\n|b|3|4', { fillDown: ['code'] }, []],
    [
      'decimal commas below a header with a blank corner',
      'Report 2023\n|2024-09|2024-10\nV1|91,5|92,0\nV2|93,1|94,2',
      { decimal: ',', fixedPeriod: null, values: [] },
      ['place', 'indicator'],
    ],
    ['parts of a whole', 'code|sex|year|a\nV1|f|2024|5', { parts: ['sex'], values: ['a'] }, []],
    ['nothing', '', {}, ['header', 'place', 'period', 'indicator']],
  ])('%s', (_what, text, profile, open) => {
    expect(suggested(text)).toMatchObject({ profile, open });
  });

  it('is a profile that reads the table', () => {
    const text = 'Report 2024\ncode|name|year|month|a|b\nV1|A|2024|1|5|6\nV1|A|2024|2|7|8';
    const { profile, headerRow, headerRows } = suggested(text);
    expect([headerRow, headerRows]).toEqual([2, 1]);
    const rows = rowsOf(text);
    const table = writtenTable(rows, { profile: { ...plainProfile, ...profile }, known: nothingKnown, problems: [] });
    const found = rows.slice(table.headRows).flatMap(table.read);
    expect(found.map(({ indicator, period, value }) => `${indicator} ${period} ${value}`)).toEqual([
      'a 2024-01 5',
      'b 2024-01 6',
      'a 2024-02 7',
      'b 2024-02 8',
    ]);
  });

  it('calls a column by its letter whose header is blank, and reads it as the places', () => {
    const rows = rowsOf('Report 2023\n|2024-09|2024-10\nV1|91,5|92,0\nV2|93,1|94,2');
    const { columns } = suggestTable(rows, { known: nothingKnown });
    expect(columns.map(({ header }) => header)).toEqual(['A', '2024-09', '2024-10']);
    const profile = { ...plainProfile, place: 'A', fixedIndicator: 'water', decimal: ',' as const };
    const table = writtenTable(rows, { profile, known: nothingKnown, problems: [] });
    const found = rows.slice(table.headRows).flatMap(table.read);
    expect(found.map(({ place, period, value }) => `${place} ${period} ${value}`)).toEqual([
      'V1 2024-09 91.5',
      'V1 2024-10 92.0',
      'V2 2024-09 93.1',
      'V2 2024-10 94.2',
    ]);
  });
});
