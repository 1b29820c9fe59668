/** The same readings in the formats of others become the same vintages; what is not known is told, and can be told back. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCodes } from '../../src/actions/monitoring/listCodes.ts';
import { monitoringEffects } from '../../src/actions/monitoring/monitoringEffects.ts';
import type { ReadFiles } from '../../src/actions/monitoring/readMonitoringFiles.ts';
import { readMonitoringFiles } from '../../src/actions/monitoring/readMonitoringFiles.ts';
import { root } from '../tidy/sources.ts';
import { indicator, rule } from './world.ts';

const started = promisify(execFile);

const places = `id,tier,name,parent,from,to,predecessors
N,county,North,,,,
V1,village,One,N,,,
V2,village,Two,N,,,
OLD,village,Old,N,,2019-12-31,
NEW,village,New,N,2020-01-01,,OLD
`;
const rules = JSON.stringify({
  format: 'counterfoil-rules/1',
  indicators: [indicator('poor'), indicator('income', { unit: 'CNY', whole: null, combine: 'none', worse: 'lower' })],
  rules: [rule({ line: { limit: 3, exitLevel: 2.5 } }, { indicator: 'poor' })],
});

/** Village, indicator, year, value; 2020 of V2 is not known. */
const readings = [
  ['V1', 'poor', '2019', '3.5'],
  ['V1', 'poor', '2020', '2.25'],
  ['V2', 'poor', '2019', '4'],
  ['V1', 'income', '2019', '12345'],
  ['V1', 'income', '2020', '13000'],
  ['V2', 'income', '2019', '9800'],
] as const;
const csv = (header: string, row: (reading: readonly string[]) => string, separator = '\n'): string =>
  [header, ...readings.map(row), ''].join(separator);

const formats: Readonly<Record<string, string>> = {
  'own.csv': csv('place,indicator,period,value', (reading) => reading.join(',')),
  'dhis2.json': JSON.stringify({
    dataValues: readings.map(([orgUnit, dataElement, period, value]) => ({ orgUnit, dataElement, period, value })),
  }),
  'short.csv': csv(
    'dataelement,period,orgunit,catoptcombo,attroptcombo,value,strby,lstupd,cmt',
    ([place, what, year, value]) => `${what},${year},${place},,,${value},,,`,
  ),
  'long.csv': csv(
    '"data element";"period";"org unit";"category option combo";"value"',
    ([place, what, year, value]) => `${what};${year};${place};HllvX50cXC0;${value}`,
    '\r\n',
  ),
  'adx.xml': `<?xml version="1.0" encoding="UTF-8"?>\r\n<adx xmlns="urn:ihe:qrph:adx:2015">${readings
    .map(
      ([place, what, year, value]) =>
        `<group orgUnit="${place}" period="${year}-01-01/P1Y"><dataValue dataElement="${what}" value="${value}"/></group>`,
    )
    .join('')}</adx>`,
  'hxl.csv': csv('Village,What,Year,Value\n#adm5+code,#indicator+code,#date+year,#indicator+num', (reading) =>
    reading.join(','),
  ),
  'sdmx1.csv': csv('DATAFLOW;REF_AREA;INDICATOR;TIME_PERIOD;OBS_VALUE', (reading) => `X:Y(1.0);${reading.join(';')}`),
  'sdmx2.csv': `\uFEFF${csv('STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE', (reading) => `dataflow,X:Y(1.0),M,${reading.join(',')}`)}`,
  'wide.csv':
    'Village code,Indicator,2019年,2020年\nV1,poor,3.5,2.25\nV2,poor,4,\nV1,income,"12,345","13,000"\nV2,income,"9,800",\n',
};

/** Two rows of names, groups merged, and days for years. */
async function workbook(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Villages');
  sheet.addRow(['Villages, yearly']);
  sheet.addRow(['Code', 'poor', null, 'income', null]);
  sheet.addRow([null, ...[2019, 2020, 2019, 2020].map((year) => new Date(Date.UTC(year, 0, 1)))]);
  sheet.mergeCells('B2:C2');
  sheet.mergeCells('D2:E2');
  sheet.mergeCells('A2:A3');
  sheet.addRow(['V1', 3.5, '2.25', 12_345, '13,000']);
  sheet.addRow(['V2', '４', null, 9800, null]);
  await book.xlsx.writeFile(path);
}

let folder = '';
const at = (name: string): string => join(folder, name);
const put = (name: string, text: string): Promise<void> => writeFile(at(name), text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cf-data-in-'));
  await Promise.all([put('places.csv', places), put('rules.json', rules), workbook(at('days.xlsx'))]);
  await Promise.all(Object.entries(formats).map(([name, text]) => put(name, text)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const files = (name: string, more: object = {}) => ({
  rules: at('rules.json'),
  places: at('places.csv'),
  observations: at(name),
  targets: null,
  day: '2022-01-01',
  today: '2022-01-01',
  ...more,
});
const readFile = (name: string, more: object = {}): Promise<ReadFiles> =>
  readMonitoringFiles(files(name, more), monitoringEffects);

/** "V1 2019 3.5" of each reading, in order of place and period. */
function known({ input }: ReadFiles, of: string): string[] {
  const log = input.logs.get(of);
  return [...(log?.rows ?? [])]
    .map((row, index) => `${input.lineage.places[row]?.id} ${log?.periods[index]} ${log?.values[index]}`)
    .toSorted();
}

describe('the formats of others', () => {
  it.each([...Object.keys(formats), 'days.xlsx'])('%s', async (name) => {
    const read = await readFile(name);
    // Two cells of the wide tables are empty: in the others these readings have no row.
    const isWide = name === 'wide.csv' || name === 'days.xlsx';
    const empty = 'Cells for values that are empty, and change nothing: 2.';
    expect(read.problems.map(({ message }) => message)).toEqual(isWide ? [empty] : []);
    expect(known(read, 'poor')).toEqual(['V1 2019 3.5', 'V1 2020 2.25', 'V2 2019 4']);
    expect(known(read, 'income')).toEqual(['V1 2019 12345', 'V1 2020 13000', 'V2 2019 9800']);
  });
});

describe('every cell for a value is accounted for', () => {
  it.each([
    [
      'hxl.csv',
      'V,W,Y,N\n#adm5+code,#indicator+code,#date+year,#indicator+num\nV1,poor,2019,1\nV2,poor,2019,\nXX,poor,2019,2\n',
      1,
    ],
    [
      'sdmx.csv',
      'DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nX,V1,poor,2019,1\nX,V2,poor,2019,\nX,XX,poor,2019,2\n',
      1,
    ],
    ['across.csv', 'Village code,Indicator,2019年,2020年\nV1,poor,1,\nV2,poor,,\nXX,poor,2,3\n', 3],
    ['long.csv', 'place,indicator,period,value\nV1,poor,2019,1\nV2,poor,2019,\nXX,poor,2019,2\n', 0],
    ['dhis.csv', 'dataelement,period,orgunit,value\npoor,2019,V1,1\npoor,2019,V2,\npoor,2019,XX,2\n', 0],
  ])('%s', async (name, text, empty) => {
    await put(name, text);
    const { problems, input } = await readFile(name);
    const told = problems.find(({ code }) => code === 'OBSERVATION_CELLS_EMPTY')?.message ?? '';
    expect(told.match(/\d+/)?.[0] ?? '0').toBe(String(empty));
    // Where an empty cell takes a value back, it is a reading of its own.
    expect(input.logs.get('poor')?.rows.length).toBe(empty === 0 ? 2 : 1);
    const refused = problems.filter(({ weight }) => weight === 'refused').map(({ message }) => message);
    expect(refused.join()).toContain('XX');
  });
});

describe('what is wrong is named, and the rest is read', () => {
  it.each([
    ['a code of a place that nobody knows', 'XX,poor,2019,1', 'OBSERVATION_PLACE_UNKNOWN'],
    ['a part of a whole', 'V1,poor.female,2019,1', 'OBSERVATION_INDICATOR_UNKNOWN'],
    ['no number', 'V1,poor,2018,lots', 'OBSERVATION_VALUE_UNREADABLE'],
    ['more than a number can be', 'V1,poor,2018,1e400', 'OBSERVATION_VALUE_UNREADABLE'],
    ['a period of another kind', 'V1,poor,201901,1', 'OBSERVATION_PERIOD_UNREADABLE'],
    ['a place that had closed', 'OLD,poor,2020,1', 'OBSERVATION_PLACE_CLOSED'],
    ['the same twice', 'V2,poor,2018,1\nV2,poor,2018,2', 'OBSERVATION_TWICE'],
    ['no place', ',poor,2018,1', 'OBSERVATION_INCOMPLETE'],
  ])('%s', async (_what, row, code) => {
    await put('bad.csv', `orgunit,dataelement,period,value\nV1,poor,2019,2\n${row}\n`);
    const read = await readFile('bad.csv');
    expect(read.problems.filter(({ weight }) => weight !== 'notice').map((problem) => problem.code)).toEqual([code]);
    expect(known(read, 'poor')).toContain('V1 2019 2');
  });

  it('says in which cell', async () => {
    await put('cells.csv', 'code,indicator,2018,2019\nV1,poor,2,lots\n');
    const { problems } = await readFile('cells.csv');
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['OBSERVATION_VALUE_UNREADABLE', 'cell D2']]);
  });

  it.each([
    ['percent', 100, 'V1 2019 60'],
    ['shares', 1, 'V1 2019 0.6'],
  ])('reads what a workbook shows as 60 %% of an indicator in %s', async (_what, whole, expected) => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('x');
    sheet.addRow(['code', 'indicator', '2018', '2019']);
    sheet.addRow(['V1', 'poor', null, 0.6]).getCell(4).numFmt = '0%';
    await book.xlsx.writeFile(at('percent.xlsx'));
    const indicators = [indicator('poor', { whole })];
    const half = rule({ line: { limit: 0.5 } }, { indicator: 'poor' });
    await put('percent.json', JSON.stringify({ ...(JSON.parse(rules) as object), indicators, rules: [half] }));
    expect(known(await readFile('percent.xlsx', { rules: at('percent.json') }), 'poor')).toEqual([expected]);
  });

  it.each([
    ['cut.json', '{"dataValues":[{"orgUnit":"V1","da', 'OBSERVATIONS_UNREADABLE'],
    ['other.xml', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'ADX_NAMESPACE_WRONG'],
    ['page.html', '<!DOCTYPE html><table><tr><td>1', 'SHEET_UNSUPPORTED'],
    ['names.csv', 'a,b\n1,2\n', 'TABLE_COLUMN_MISSING'],
    ['nothing.csv', '', 'SHEET_EMPTY'],
  ])('%s is refused whole', async (name, text, code) => {
    await put(name, text);
    await expect(readFile(name)).rejects.toMatchObject({ code });
  });

  it('takes back what was deleted', async () => {
    const value = { orgUnit: 'V1', dataElement: 'poor', period: '2019' };
    const dataValues = [
      { ...value, value: '3.5', lastUpdated: '2020-02-01' },
      { ...value, value: '3.5', lastUpdated: '2020-03-01', deleted: true },
    ];
    await put('deleted.json', JSON.stringify({ dataValues }));
    expect(known(await readFile('deleted.json'), 'poor')).toEqual(['V1 2019 3.5', 'V1 2019 NaN']);
  });
});

describe('codes of others', () => {
  const foreign =
    'orgunit,dataelement,period,value\nO1,d1,2019,3.5\nO1,d1,2020,2\nO2,d1,2020,4\nOLD,d1,2019,1\nOLD,d1,2020,1\nO1,d2,2020,7\n';

  it('are listed, filled in, and known from then on', async () => {
    await put('foreign.csv', foreign);
    const ask = (more: object = {}) => listCodes(files('foreign.csv', more), monitoringEffects);
    const { format, codes, values } = await ask();
    expect([format, values]).toEqual(['dhis2-csv', 0]);
    expect(codes.map(({ kind, code, values: waiting }) => `${kind} ${code} ${waiting}`)).toEqual([
      'indicator d1 5',
      'place O1 3',
      'place O2 1',
      'indicator d2 1',
    ]);
    await put(
      'codes.csv',
      'kind,code,becomes,note\nplace,O1,V1,x\nplace,O2,,later\nindicator,d1,poor,\nindicator,d2,-,\n',
    );
    const after = await ask({ codes: at('codes.csv') });
    expect(after.codes).toMatchObject([
      { code: 'O2', why: 'unknown', candidates: [] },
      { code: 'OLD', why: 'closed', candidates: ['NEW'] },
    ]);
    await put(
      'more.csv',
      'kind,code,becomes\nplace,O1,V1\nplace,O2,V2\nindicator,d1,poor\nindicator,d2,-\nplace,OLD,NEW\n',
    );
    const read = await readFile('foreign.csv', { codes: at('more.csv') });
    expect(known(read, 'poor')).toEqual(['NEW 2020 1', 'OLD 2019 1', 'V1 2019 3.5', 'V1 2020 2', 'V2 2020 4']);
    expect(read.problems.map(({ code, weight }) => [code, weight])).toEqual([['OBSERVATION_CODE_LEFT_OUT', 'notice']]);
  });

  it.each(['kind,code\nplace,a\n', 'kind,code,becomes\nvillage,a,b\n', 'kind,code,becomes\nplace,a,b\nplace,a,c\n'])(
    'are refused in a file like %j',
    async (text) => {
      await Promise.all([put('foreign.csv', foreign), put('wrong.csv', text)]);
      const refused = readFile('foreign.csv', { codes: at('wrong.csv') });
      await expect(refused).rejects.toMatchObject({ code: 'OBSERVATION_CODES_WRONG' });
    },
  );

  it('of an own table are ids: that a file of codes is of no use is told', async () => {
    await put('codes.csv', 'kind,code,becomes\nplace,O1,V1\n');
    const { problems } = await readFile('own.csv', { codes: at('codes.csv') });
    expect(problems.map(({ code, weight }) => [code, weight])).toEqual([['OBSERVATION_CODES_WRONG', 'warning']]);
  });

  it('come from the command line as a table to fill in, by a profile', async () => {
    const format = 'counterfoil-observation-profile/1';
    await put('county.csv', 'County;Village;Year;Rate\nN;V1;2019;1,5\nN;XX;2019;2,5\n');
    await put(
      'profile.json',
      JSON.stringify({ format, place: 'Village', fixedIndicator: 'poor', period: 'Year', value: 'Rate', decimal: ',' }),
    );
    const given = ['--rules', at('rules.json'), '--places', at('places.csv'), '--observations', at('county.csv')];
    const words = ['src/cli/main.ts', 'rules', 'codes', ...given, '--profile', at('profile.json')];
    const { stdout } = await started(process.execPath, words, { cwd: root });
    expect(stdout).toBe('kind,code,becomes,why,values,first,candidates\nplace,XX,,unknown,1,cell D3,\n');
  });
});
