import { describe, expect, it } from 'vitest';
import { plainProfile } from '../observations/profile.ts';
import { read } from '../observations/testing/given.ts';
import { sdmxTable } from './sdmxTable.ts';

const second = 'STRUCTURE|STRUCTURE_ID|ACTION|REF_AREA|INDICATOR|SEX|TIME_PERIOD|OBS_VALUE|UNIT_MULT';
const row = (more: string): string => `${second}\ndataflow|X:Y(1.0)|${more}`;

function sdmx(text: string, profile = {}): { short: string[]; codes: string[] } {
  return read(text, (rows, problems) => sdmxTable(rows, { ...plainProfile, ...profile }, problems));
}

describe('SDMX-CSV', () => {
  it.each([
    [
      'as Eurostat writes it',
      'DATAFLOW|LAST UPDATE|freq|indic|geo|TIME_PERIOD|OBS_VALUE\nX|12/05/24|A|pov|A1|2019|3.5',
      'A1 pov 2019 3.5',
    ],
    [
      'with labels over all columns',
      'DATAFLOW: Flow|REF_AREA: Area|INDICATOR: What|TIME_PERIOD: When|OBS_VALUE: Value\nX: x|A1: North, old|pov: Poverty: all|2019: 2019|3',
      'A1 pov 2019 3',
    ],
    ['version 1.0', 'DATAFLOW|REF_AREA|INDICATOR|TIME_PERIOD|OBS_VALUE\nX|A1|pov|2019|3.5', 'A1 pov 2019 3.5'],
    [
      'with labels',
      'DATAFLOW|REF_AREA: Area|INDICATOR: Indicator|TIME_PERIOD: Time|OBS_VALUE\nX|A1: North|pov: Poverty|2019|3',
      'A1 pov 2019 3',
    ],
    [
      'a separator of sub-fields',
      row('M|A1|pov|_T|2019-Q1|1|').replace('STRUCTURE|', 'STRUCTURE[;]|'),
      'A1 pov 2019-Q1 1',
    ],
    ['a part of a whole', row('I|A1|pov|F|2019-07|1|'), 'A1 pov[SEX=F] 2019-07 1'],
    ['replaced', row('R|A1|pov||2019-M07|1|0'), 'A1 pov 2019-07 1'],
    ['in thousands', row('M|A1|pov||2019-A1|12.5|3'), 'A1 pov 2019 12.5e3'],
    ['a power upon a power', row('M|A1|pov||2019|1.2E2|-3'), 'A1 pov 2019 1.2e-1'],
    ['an interval', row('M|A1|pov||2019-01-01/P1Y|1|'), 'A1 pov 2019 1'],
    ['taken back by D', row('D|A1|pov||2019|1|'), 'A1 pov 2019 ∅'],
    ['taken back by NaN', row('A|A1|pov||2019|NaN|'), 'A1 pov 2019 ∅'],
    ['taken back by #N/A', row('|A1|pov||2019|#N/A|'), 'A1 pov 2019 ∅'],
  ])('%s', (_what, text, expected) => {
    expect(sdmx(text)).toMatchObject({ short: [expected], codes: [] });
  });

  it.each([
    ['an unknown action', row('Z|A1|pov||2019|1|'), 'SDMX_ACTION_UNKNOWN line 2'],
    ['a deletion of many', row('D|A1|||2019|1|'), 'OBSERVATIONS_NOTHING_DELETED line 2'],
    ['a multiplier that is none', row('M|A1|pov||2019|1|1e9'), 'SDMX_MULTIPLIER_WRONG line 2'],
    ['no place', row('M||pov||2019|1|'), 'OBSERVATION_INCOMPLETE line 2'],
  ])('%s', (_what, text, code) => {
    expect(sdmx(text)).toMatchObject({ short: [], codes: [code] });
  });

  it('counts empty values, and tells of them once', () => {
    expect(sdmx(`${row('M|A1|pov||2019||')}\ndataflow|X|M|A1|pov||2020||`)).toMatchObject({
      short: [],
      codes: [],
      empty: ['OBSERVATION_CELLS_EMPTY line 2: Cells for values that are empty, and change nothing: 2.'],
    });
  });

  it('tells a decimal comma by figures that can be nothing else, and says so', () => {
    const told = sdmx(`${row('M|A1|pov||2019|1585,754|')}\ndataflow|X|M|A1|pov||2020|1,234|`);
    expect(told).toEqual({
      readings: expect.anything(),
      short: ['A1 pov 2019 1585.754', 'A1 pov 2020 1.234'],
      codes: ['OBSERVATIONS_DECIMAL_COMMAS line 2'],
      empty: [],
    });
  });

  it('reads other dimensions and decimal commas by a profile', () => {
    const text = 'DATAFLOW|COUNTY|WHAT|LINE|TIME_PERIOD|OBS_VALUE\nX|A1|pov|upper|2019|12,5\nX|A1|pov|_T|2020|1585,754';
    const profile = { place: 'COUNTY', indicator: 'WHAT', parts: ['LINE'], decimal: ',' };
    expect(sdmx(text, profile).short).toEqual(['A1 pov[LINE=upper] 2019 12.5', 'A1 pov 2020 1585.754']);
  });

  it.each([
    ['DATAFLOW|TIME_PERIOD|OBS_VALUE', 'SDMX_COLUMNS_MISSING'],
    ['DATAFLOW|REF_AREA|INDICATOR|OBS_VALUE', 'SDMX_COLUMNS_MISSING'],
    ['STRUCTURE;STRUCTURE_ID;ACTION|x', 'SDMX_SEPARATOR'],
  ])('refuses the header %s', (header, code) => {
    expect(() => sdmx(header)).toThrow(expect.objectContaining({ code }));
  });
});
