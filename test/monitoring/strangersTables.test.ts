/** Tables as offices make them, and workbooks: each value is read, or named with what is wrong with it. */
import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Case, Read } from './strangersWorld.ts';
import { expectRead, inFolder, read } from './strangersWorld.ts';

const cases: Readonly<Record<string, Case>> = {
  'wide: a name beside the code, every way to say "not known", bounds': {
    text: `Place code,Place,Indicator,2019,2020,2021\nP1,Village One,pop,"1,200","1,210",1 220\nP2,Village Two,pop,...,n/a,-\nP3,Village Three,pop,<5,~30,12\n`,
    format: 'table',
    readings: [
      'P1 pop 2019 1200',
      'P1 pop 2020 1210',
      'P1 pop 2021 1220',
      'P2 pop 2019 NaN',
      'P2 pop 2020 NaN',
      'P2 pop 2021 NaN',
      'P3 pop 2021 12',
    ],
    told: ['OBSERVATION_VALUE_UNREADABLE cell D4', 'OBSERVATION_VALUE_UNREADABLE cell E4'],
  },
  'wide: Chinese, with a unit above, totals and notes below': {
    text: `各县人口情况,,,,\n单位：人,,,,\n地区代码,地区,指标,2019年,2020年\n520101,甲市,pop,１２００,…\n520102,乙市,pop,900,910\n合计,,pop,2100,2120\n注：2021年为快报数。,,,,\n`,
    format: 'table',
    readings: ['520101 pop 2019 1200', '520101 pop 2020 NaN', '520102 pop 2019 900', '520102 pop 2020 910'],
    told: ['OBSERVATION_TOTAL_ROW line 6'],
  },
  'wide: figures in ten thousands are doubted, and read by a profile': {
    text: `单位：万人\n地区代码,指标,2019年,2020年*\n520101,pop,1.2,1.3\n`,
    format: 'table',
    readings: ['520101 pop 2019 1.2', '520101 pop 2020 1.3'],
    told: ['TABLE_SCALE_STATED line 2'],
  },
  'wide: figures in ten thousands, by a profile': {
    text: `单位：万人\n地区代码,指标,2019年,2020年*\n520101,pop,1.2,1.3\n`,
    profile: { power: 4 },
    format: 'table',
    readings: ['520101 pop 2019 12000', '520101 pop 2020 13000'],
  },
  'wide: quarters in Chinese': {
    text: `地区代码,地区,指标,2024年第一季度,2024年二季度,2024年3季度\n520101,甲市,qinc,100,110,120\n`,
    format: 'table',
    readings: ['520101 qinc 2024-Q1 100', '520101 qinc 2024-Q2 110', '520101 qinc 2024-Q3 120'],
  },
  'wide: months in every spelling': {
    text: `code,indicator,Jan 2024,Feb-24,March 2024,2024/05,2024年6月,07/2024,202408\nP1,cases,1,2,3,5,6,7,8\n`,
    format: 'table',
    readings: [1, 2, 3, 5, 6, 7, 8].map((month) => `P1 cases 2024-0${month} ${month}`),
  },
  'wide: percentages, shares, and figures that are no numbers': {
    text: `code,indicator,2019,2020,2021\nP1,rate,12.5%,１２．５,.5\nP2,share,12 %,0.12,12‰\nP3,pop,1'234'567,"1.234.567",1200²\n`,
    format: 'table',
    readings: [
      'P1 rate 2019 12.5',
      'P1 rate 2020 12.5',
      'P1 rate 2021 0.5',
      'P2 share 2019 0.12',
      'P2 share 2020 0.12',
      'P3 pop 2019 1234567',
      'P3 pop 2020 1234567',
    ],
    told: ['OBSERVATION_VALUE_UNREADABLE cell E3', 'OBSERVATION_VALUE_UNREADABLE cell E4'],
  },
  'wide: footnotes at years are no part of them': {
    text: `code,indicator,2019¹,2020 (p),2021*\nP1,pop,1,2,3\n`,
    format: 'table',
    readings: ['P1 pop 2019 1', 'P1 pop 2020 2', 'P1 pop 2021 3'],
  },
  'wide: the World Bank, with lines above and gaps': {
    text: `"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-06-28",\n\n"Country Name","Country Code","Indicator Name","Indicator Code","2021","2022","2023",\n"Togo","TGO","Population, total","pop","8644829","8848699","",\n`,
    format: 'table',
    readings: ['TGO pop 2021 8644829', 'TGO pop 2022 8848699'],
    told: ['OBSERVATION_CELLS_EMPTY cell G6'],
  },
  'wide: the DataBank': {
    text: `Country Name,Country Code,Series Name,Series Code,2019 [YR2019],2020 [YR2020]\nTogo,TGO,Population,pop,..,8278724\n\nData from database: World Development Indicators\n`,
    format: 'table',
    readings: ['TGO pop 2019 NaN', 'TGO pop 2020 8278724'],
  },
  'wide: names of places wait, they are not guessed': {
    text: `District,Indicator,2019,2020\nVillage One,pop,10,11\n`,
    format: 'table',
    held: ['Village One pop', 'Village One pop'],
  },
  'tidy: one value a row, under Chinese headers': {
    text: `地区代码,指标,年份,数值\n520101,pop,2019年,1200\n520102,pop,２０２０年,910\n`,
    format: 'table',
    readings: ['520101 pop 2019 1200', '520102 pop 2020 910'],
  },
  'tidy: indicators across, years down': {
    text: `code,name,year,pop,rate\nP1,One,2019,1200,3.4\nP2,Two,2019,800,\nP2,Two,2020,n/a,5.1\n`,
    format: 'table',
    readings: ['P1 pop 2019 1200', 'P1 rate 2019 3.4', 'P2 pop 2019 800', 'P2 pop 2020 NaN', 'P2 rate 2020 5.1'],
    told: ['OBSERVATION_CELLS_EMPTY cell E3'],
  },
  'tidy: years and months beside each other': {
    text: `地区代码,年份,月份,cases,births\n520101,2024,1,5,6\n520101,2024年,2月,5,6\n520102,2024,十二月,5,6\n`,
    format: 'table',
    readings: [
      '520101 births 2024-01 6',
      '520101 births 2024-02 6',
      '520101 cases 2024-01 5',
      '520101 cases 2024-02 5',
      '520102 births 2024-12 6',
      '520102 cases 2024-12 5',
    ],
  },
  'tidy: quarters in words beside years': {
    text: `Village code,Quarter,Year,qinc\nP1,Q1,2024,300\nP1,2,2024,310\nP2,Third quarter,2024,320\n`,
    format: 'table',
    readings: ['P1 qinc 2024-Q1 300', 'P1 qinc 2024-Q2 310', 'P2 qinc 2024-Q3 320'],
  },
  'parts of a whole wait for their codes, the whole is read': {
    text: `code,sex,year,pop\nP1,Female,2019,100\nP1,Total,2019,210\n`,
    format: 'table',
    readings: ['P1 pop 2019 210'],
    held: ['P1 pop[sex=Female]'],
  },
  'a column of units that says thousands': {
    text: `code,indicator,unit,2019,2020\nP1,pop,thousand persons,100,101\n`,
    format: 'table',
    readings: ['P1 pop 2019 100', 'P1 pop 2020 101'],
    told: ['TABLE_SCALE_STATED line 1'],
  },
  'figures that are decimals or whole thousands': {
    text: `Place;Indicator;2019;2020\nP1;pop;1.234;2.345\n`,
    format: 'table',
    readings: ['P1 pop 2019 1.234', 'P1 pop 2020 2.345'],
    told: ['OBSERVATIONS_DECIMAL_DOUBTED line 2'],
  },
  'denominators and days of recording beside each value': {
    text: `Village ID,Period,Indicator ID,Value,Denominator,Reported on\nP1,2024,rate,5,0,01.03.2025\nP2,2024,rate,5,100,01.03.2025\n`,
    format: 'table',
    readings: ['P2 rate 2024 5'],
    told: ['OBSERVATION_DENOMINATOR_WRONG cell D2'],
  },
};

describe('tables of strangers', () => {
  it.each(Object.entries(cases))('%s', (name, given) => expectRead(name, given));

  it.each([
    ['half years', 'code,indicator,2024H1,2024H2\nP1,pop,5,6\n', 'half a year'],
    [
      'years that begin elsewhere',
      'code,indicator,2019/20,2020/21\nP1,pop,5,6\n',
      'a year that does not begin in January',
    ],
    ['no indicator', 'code,name,2019,2020\nP1,One,5,6\n', 'that of indicators'],
    ['no place', 'a,indicator,2019,2020\nx,pop,5,6\n', 'that of places'],
  ])('a table with %s is refused with its columns', async (_what, text, words) => {
    const path = inFolder('strange.csv');
    await writeFile(path, text);
    const refused = await read(path).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'TABLE_COLUMN_MISSING' });
    expect(String(refused)).toContain(words);
  });

  it('GB 18030, as spreadsheet programs in China save it', async () => {
    const path = inFolder('gb.csv');
    // 地区代码,指标,2019年,2020年
    const header = Buffer.from('b5d8c7f8b4fac2eb2cd6b8b1ea2c32303139c4ea2c32303230c4ea0d0a', 'hex');
    await writeFile(path, Buffer.concat([header, Buffer.from('520101,pop,1200,1210\r\n')]));
    expect(await read(path)).toMatchObject({ readings: ['520101 pop 2019 1200', '520101 pop 2020 1210'], told: [] });
  });
});

type Fill = (book: ExcelJS.Workbook) => void;

async function workbook(fill: Fill): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book);
  const path = inFolder('strange.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

describe('workbooks of strangers', () => {
  it.each<[string, Fill, Partial<Read>]>([
    [
      'indicators over years, merged, with a title, totals and percent signs',
      (book) => {
        const sheet = book.addWorksheet('a');
        sheet.addRow(['Key figures']);
        sheet.addRow(['Code', 'Village', 'pop', null, 'rate', null]);
        sheet.addRow([null, null, 2019, 2020, 2019, 2020]);
        for (const cells of ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2']) sheet.mergeCells(cells);
        for (const values of [
          ['P1', 'One', 1200, 1210, 0.034, 0.033],
          ['P2', 'Two', '1,300', 1310, 0.05, null],
        ]) {
          const row = sheet.addRow(values);
          for (const column of [5, 6]) row.getCell(column).numFmt = '0.0%';
        }
        sheet.addRow(['Total', null, 2500, 2520, null, null]);
      },
      {
        readings: [
          'P1 pop 2019 1200',
          'P1 pop 2020 1210',
          'P1 rate 2019 3.4',
          'P1 rate 2020 3.3',
          'P2 pop 2019 1300',
          'P2 pop 2020 1310',
          'P2 rate 2019 5',
        ],
        told: ['OBSERVATION_CELLS_EMPTY cell F5', 'OBSERVATION_TOTAL_ROW line 6'],
      },
    ],
    [
      'months under a year',
      (book) => {
        const sheet = book.addWorksheet('a');
        sheet.addRow(['地区代码', '指标', '2024年', null]);
        sheet.addRow([null, null, '1月', '2月']);
        sheet.mergeCells('C1:D1');
        sheet.addRow([520101, 'cases', 1, 2]);
      },
      { readings: ['520101 cases 2024-01 1', '520101 cases 2024-02 2'], told: [] },
    ],
    [
      'three rows of header',
      (book) => {
        const sheet = book.addWorksheet('a');
        sheet.addRow(['Code', '2023', null, '2024', null]);
        sheet.addRow([null, 'Q4', null, 'Q1', null]);
        sheet.addRow([null, 'qinc', 'x', 'qinc', 'x']);
        sheet.addRow(['P1', 1, 2, 3, 4]);
      },
      { readings: ['P1 qinc 2023-Q4 1', 'P1 qinc 2024-Q1 3'], held: ['P1 x', 'P1 x'], told: [] },
    ],
    [
      'days over columns',
      (book) => {
        const sheet = book.addWorksheet('a');
        sheet.addRow(['code', 'indicator', new Date(Date.UTC(2024, 0, 1)), new Date(Date.UTC(2024, 1, 1)), 45_352]);
        sheet.addRow(['P1', 'cases', 1, 2, 3]);
      },
      { readings: ['P1 cases 2024-01 1', 'P1 cases 2024-02 2', 'P1 cases 2024-03 3'], told: [] },
    ],
    [
      'several sheets: the first that is a table, others named',
      (book) => {
        book.addWorksheet('Notes').addRow(['About this file']);
        for (const name of ['North', 'South']) {
          const sheet = book.addWorksheet(name);
          sheet.addRow(['code', 'indicator', 2019, 2020]);
          sheet.addRow([name === 'North' ? 'P1' : 'P2', 'pop', 5, 6]);
        }
      },
      { readings: ['P1 pop 2019 5', 'P1 pop 2020 6'], told: ['SHEETS_UNREAD line 1'] },
    ],
    [
      'HXL on the second sheet, under merged headers',
      (book) => {
        book.addWorksheet('README').addRow(['x']);
        const sheet = book.addWorksheet('Data');
        sheet.addRow(['Place', null, 'When', 'Population']);
        sheet.mergeCells('A1:B1');
        sheet.addRow(['#adm2+name', '#adm2+code', '#date+year', '#population']);
        sheet.addRow(['One', 'P1', 2022, '510']);
      },
      { format: 'hxl', held: ['P1 #population'], told: [] },
    ],
    [
      'formulas and their errors',
      (book) => {
        const sheet = book.addWorksheet('a');
        sheet.addRow(['code', 'indicator', 2019, 2020]);
        sheet.addRow(['P1', 'pop', { formula: 'A1', result: 7 }, { formula: '1/0', result: { error: '#DIV/0!' } }]);
      },
      { readings: ['P1 pop 2019 7'], told: ['OBSERVATION_VALUE_UNREADABLE cell D2'] },
    ],
  ])('%s', async (_what, fill, expected) => {
    expect(await read(await workbook(fill))).toMatchObject(expected);
  });

  it('another sheet, where a profile names it', async () => {
    const path = await workbook((book) => {
      for (const [name, place] of [
        ['North', 'P1'],
        ['South', 'P2'],
      ] as const) {
        const sheet = book.addWorksheet(name);
        sheet.addRow(['code', 'indicator', 2019, 2020]);
        sheet.addRow([place, 'pop', 5, 6]);
      }
    });
    expect(await read(path, { sheet: 'South' })).toMatchObject({
      readings: ['P2 pop 2019 5', 'P2 pop 2020 6'],
      told: [],
    });
    await expect(read(path, { sheet: 'East' })).rejects.toMatchObject({ code: 'SHEET_UNKNOWN' });
  });
});
