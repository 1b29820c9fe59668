/** Files as ministries, offices and programs send them: each value is read, or named with what is wrong with it. */
import { describe, it } from 'vitest';
import type { Case } from './strangersWorld.ts';
import { expectRead } from './strangersWorld.ts';

const uid = 'HllvX50cXC0';

const cases: Readonly<Record<string, Case>> = {
  'DHIS2: place and period of the whole set': {
    text: `\uFEFF\n {"dataSet":"x","completeDate":"2024-02-03","period":"202401","orgUnit":"P1","attributeOptionCombo":"${uid}","dataValues":[{"dataElement":"cases","value":"12"},{"dataElement":"births","value":14,"comment":"c"}]}`,
    format: 'dhis2-json',
    readings: ['P1 births 2024-01 14', 'P1 cases 2024-01 12'],
  },
  'DHIS2: parts, deleted values, texts and truth values': {
    text: JSON.stringify({
      dataValues: [
        { dataElement: 'cases', period: '202401', orgUnit: 'P1', value: ' 9 ', followup: false, storedBy: 'x' },
        { dataElement: 'cases', period: 202402, orgUnit: 'P1', value: '1.2E1' },
        { dataElement: 'cases', period: '202403', orgUnit: 'P1', value: '7', deleted: true },
        { dataElement: 'cases', period: '202404', orgUnit: 'P1', value: 'true' },
        { dataElement: 'cases', period: '202405', orgUnit: 'P1', value: 'none seen' },
        { dataElement: 'births', period: '202401', orgUnit: 'P1', categoryOptionCombo: 'V6L425pT3A0', value: '5' },
      ],
    }),
    format: 'dhis2-json',
    readings: ['P1 cases 2024-01 9', 'P1 cases 2024-02 12', 'P1 cases 2024-03 NaN'],
    held: ['P1 births.V6L425pT3A0'],
    told: ['OBSERVATION_VALUE_UNREADABLE dataValues[3]', 'OBSERVATION_VALUE_UNREADABLE dataValues[4]'],
  },
  'DHIS2: periods of all kinds': {
    text: JSON.stringify({
      orgUnit: 'P1',
      dataValues: ['2024', '2024S1', '2024April', '20240115', '2024BiW3', 'LAST_YEAR'].map((period) => {
        return { dataElement: 'pop', period, value: '5' };
      }),
    }),
    format: 'dhis2-json',
    readings: ['P1 pop 2024 5'],
    told: [1, 2, 3, 4, 5].map((at) => `OBSERVATION_PERIOD_UNREADABLE dataValues[${at}]`),
  },
  'DHIS2: CSV as it is exported, with line breaks in comments': {
    text: `"dataelement","period","orgunit","catoptcombo","attroptcombo","value","strby","lstupd","cmt"\n"cases","202401","P1","${uid}","${uid}","1","u","2024-04-01","two\nlines, ""quoted"""\n"births","202402","P1","${uid}","${uid}","2","u","2024-04-01",\n`,
    format: 'dhis2-csv',
    readings: ['P1 births 2024-02 2', 'P1 cases 2024-01 1'],
  },
  'DHIS2: CSV in another country, with decimal commas': {
    text: `\uFEFFData element;Period;Organisation unit;Category option combo;Value\r\nrate;2024;P1;default;1,5\r\nrate;2024;P2;default;12\r\n`,
    format: 'dhis2-csv',
    readings: ['P1 rate 2024 1.5', 'P2 rate 2024 12'],
    told: ['OBSERVATIONS_DECIMAL_COMMAS line 2'],
  },
  'DHIS2: a pivot table': {
    text: `"Data","Period","Organisation unit","Value"\n"cases","202401","P1","12.0"\n`,
    format: 'dhis2-csv',
    readings: ['P1 cases 2024-01 12'],
  },
  'DHIS2: a data value set as XML': {
    text: `<dataValueSet xmlns="http://dhis2.org/schema/dxf/2.0" period="202401" orgUnit="P1"><dataValue dataElement="cases" value="12"/><dataValue dataElement="births" period="202402" orgUnit="P2" value="14" followup="false"/></dataValueSet>`,
    format: 'dhis2-xml',
    readings: ['P1 cases 2024-01 12', 'P2 births 2024-02 14'],
  },
  'ADX: groups of several kinds of period': {
    text: `<?xml version="1.0"?><adx xmlns="urn:ihe:qrph:adx:2015" exported=" 2024-05-08T19:30:00Z"><group orgUnit="P1" period="2024-01-01/P1M" attributeOptionCombo="default"><dataValue dataElement="cases" value="0"><annotation>a</annotation></dataValue><dataValue dataElement="births" value="2" SEX="M" AGE="P0Y--P5Y"/></group><group orgUnit="P2" period="2024-01-01/P7D"><dataValue dataElement="wk" value="3"/></group><group orgUnit="P2" period="2024-01-01/P12M"><dataValue dataElement="pop" value="30"/></group><group orgUnit="P3" period="2024-01-01/P6M"><dataValue dataElement="pop" value="30"/></group></adx>`,
    format: 'adx',
    readings: ['P1 cases 2024-01 0', 'P2 pop 2024 30', 'P2 wk 2024-W01 3'],
    held: ['P1 births[AGE=P0Y--P5Y,SEX=M]'],
    told: ['OBSERVATION_PERIOD_UNREADABLE dataValue 5 in line 1'],
  },
  'HXL: titles above, names beside codes': {
    text: `Health bulletin,,,,\n,,,,\nProvince,District code,Year,Indicator,Value\n#adm1+name,#adm2+code,#date+year,#indicator+code,#value\nNorth,P1,2022,pop,"1,234"\nNorth,P2,2022,rate,12.5\n`,
    format: 'hxl',
    readings: ['P1 pop 2022 1234', 'P2 rate 2022 12.5'],
  },
  'HXL: as the World Bank tags it': {
    text: `Country Name,Country ISO3,Year,Indicator Name,Indicator Code,Value\n#country+name,#country+code,#date+year,#indicator+name,#indicator+code,#indicator+value+num\nTogo,TGO,2020,Access,rate,55.5\n`,
    format: 'hxl',
    readings: ['TGO rate 2020 55.5'],
  },
  'HXL: years and months in two columns': {
    text: `#ADM2 +Code,#date +year,#date +month,#indicator +code,#value\nP1,2024,1,cases,5\nP2,2024,02,cases,6\nP3,2024,March,cases,7\n`,
    format: 'hxl',
    readings: ['P1 cases 2024-01 5', 'P2 cases 2024-02 6', 'P3 cases 2024-03 7'],
  },
  'HXL: made wide, with years over the tags': {
    text: `Code,Indicator,2021,2022\n#adm1+code,#indicator+code,#affected+label,#affected+label\nP1,pop,5,6\n`,
    format: 'hxl',
    readings: ['P1 pop 2021 5', 'P1 pop 2022 6'],
  },
  'HXL: years in the tags': {
    text: `#adm1+code,#indicator+code,#value+y2021,#value+y2022\nP1,pop,5,6\n`,
    format: 'hxl',
    readings: ['P1 pop 2021 5', 'P1 pop 2022 6'],
  },
  'HXL: a second column of values beside one of indicators': {
    text: `#loc+code,#date+start,#date+end,#indicator+code,#value+num,#affected\nP1,2024-01-01,2024-01-31,cases,4,9\n`,
    format: 'hxl',
    readings: ['P1 cases 2024-01 4'],
    told: ['OBSERVATION_COLUMNS_UNREAD line 1'],
  },
  'SDMX-CSV: actions, NaN and empty cells': {
    text: `STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\ndataflow,X,I,A,P1,pop,2020,100\ndataflow,X,R,A,P1,pop,2021,101\ndataflow,X,D,A,P1,pop,2019,-\ndataflow,X,M,A,P2,pop,2020,NaN\ndataflow,X,M,A,P2,pop,2021,\ndataflow,X,D,A,P2,pop,,\n`,
    format: 'sdmx-csv',
    readings: ['P1 pop 2019 NaN', 'P1 pop 2020 100', 'P1 pop 2021 101', 'P2 pop 2020 NaN'],
    told: ['OBSERVATIONS_NOTHING_DELETED line 7', 'OBSERVATION_CELLS_EMPTY line 6'],
  },
  'SDMX-CSV: semicolons and decimal commas': {
    text: `STRUCTURE;STRUCTURE_ID;ACTION;REF_AREA;INDICATOR;TIME_PERIOD;OBS_VALUE\ndataflow;X;M;P1;pop;2020;1585,754\ndataflow;X;M;P2;pop;2020;42\n`,
    format: 'sdmx-csv',
    readings: ['P1 pop 2020 1585.754', 'P2 pop 2020 42'],
    told: ['OBSERVATIONS_DECIMAL_COMMAS line 2'],
  },
  'SDMX-CSV: labels in every cell': {
    text: `DATAFLOW: Dataflow,"REF_AREA: Area","INDICATOR: Indicator","TIME_PERIOD: Time","OBS_VALUE: Value"\n"X(1.0): A flow","P1: Village One, old","cases: Cases: new","2020-05: May 2020",10\n`,
    format: 'sdmx-csv',
    readings: ['P1 cases 2020-05 10'],
  },
  'SDMX-CSV: as Eurostat writes it': {
    text: `DATAFLOW,LAST UPDATE,freq,indic,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX,12/05/24 23:00:00,A,pop,P1,2020,100,\nX,12/05/24 23:00:00,A,pop,P2,2020,,:\n`,
    format: 'sdmx-csv',
    readings: ['P1 pop 2020 100'],
    told: ['OBSERVATION_CELLS_EMPTY line 3'],
  },
  'SDMX-CSV: periods of all kinds': {
    text: `STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\n${[
      ['qinc', '2024-Q1'],
      ['cases', '2024-M03'],
      ['cases', '2024-5'],
      ['cases', '2024-02-01T00:00:00'],
      ['wk', '2024-W05'],
      ['pop', '2023-A1'],
      ['pop', '2024-S1'],
    ]
      .map(([what, period]) => `dataflow,X,I,P1,${what},${period},7`)
      .join('\n')}\n`,
    format: 'sdmx-csv',
    readings: [
      'P1 cases 2024-02 7',
      'P1 cases 2024-03 7',
      'P1 cases 2024-05 7',
      'P1 pop 2023 7',
      'P1 qinc 2024-Q1 7',
      'P1 wk 2024-W05 7',
    ],
    told: ['OBSERVATION_PERIOD_UNREADABLE line 8'],
  },
  'HXL as JSON, a list of lists': {
    text: JSON.stringify([
      ['Code', 'Indicator', 'Year', 'Value'],
      ['#adm1+code', '#indicator+code', '#date+year', '#value'],
      ['P1', 'pop', 2020, 5],
    ]),
    format: 'hxl',
    readings: ['P1 pop 2020 5'],
  },
  'own: as a spreadsheet program saves it in another country': {
    text: `Place;Indicator;Period;Value;Recorded on\nP1;rate;2022年;3,5;01.03.2023\nP2;rate;2022;12;2023-03-15T10:00:00\nP3;rate;2022;x;\nP3;rate;2021;5;03/04/2022\n`,
    format: 'own',
    readings: ['P1 rate 2022 3.5', 'P2 rate 2022 12'],
    told: [
      'OBSERVATIONS_DECIMAL_COMMAS line 2',
      'OBSERVATION_DAY_UNREADABLE line 5',
      'OBSERVATION_VALUE_UNREADABLE line 4',
    ],
  },
  'own: readings as JSON, one of them misspelt': {
    text: JSON.stringify([
      { place: 'P1', indicator: 'rate', period: '2022', valeu: 3 },
      { place: 'P1', indicator: 'rate', period: 2023, value: 3 },
    ]),
    format: 'own-json',
    readings: ['P1 rate 2023 3'],
    told: ['OBSERVATION_INCOMPLETE readings[0]'],
  },
  'own: one reading a line, the last cut off': {
    text: `{"place":"P1","indicator":"rate","period":"2022","value":3.5}\n{"dataElement":"rate","period":"2023","orgUnit":"P1","value":"4"}\n{"place":"P1","indi`,
    format: 'ndjson',
    readings: ['P1 rate 2022 3.5', 'P1 rate 2023 4'],
    told: ['OBSERVATION_INCOMPLETE line 3'],
  },
  'own: a column that nobody knows': {
    text: `place,indicator,period,value,denominater\nP1,rate,2022,3.5,100\n`,
    format: 'own',
    readings: ['P1 rate 2022 3.5'],
    told: ['OBSERVATION_COLUMNS_UNREAD line 1'],
  },
};

describe('files of strangers', () => {
  it.each(Object.entries(cases))('%s', (name, given) => expectRead(name, given));
});
