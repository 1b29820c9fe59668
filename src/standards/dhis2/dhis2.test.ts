import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../core/monitoring/problem.ts';
import { isTold, read, shortly } from '../observations/testing/given.ts';
import { dataValueTable } from './dataValueTable.ts';
import { readJson } from '../observations/readJson.ts';
import { readXml } from './readXml.ts';

function json(set: unknown): { short: string[]; known: (string | null)[]; codes: string[] } {
  const problems: Problem[] = [];
  const readings = [...readJson(typeof set === 'string' ? set : JSON.stringify(set), problems).readings];
  const codes = problems.map(({ code, where }) => `${code} ${where}`);
  return { short: readings.map(shortly), known: readings.map(({ recordedOn }) => recordedOn), codes };
}

const value = { dataElement: 'de', period: '202401', orgUnit: 'ou', value: '12.5' };

describe('data values as JSON', () => {
  it.each([
    ['a plain value', value, 'ou de 202401 12.5'],
    ['a number without quotation marks', { ...value, value: 7 }, 'ou de 202401 7'],
    ['the default category', { ...value, categoryOptionCombo: 'HllvX50cXC0' }, 'ou de 202401 12.5'],
    ['a part of a whole', { ...value, categoryOptionCombo: 'female' }, 'ou de.female 202401 12.5'],
    ['a value of one donor', { ...value, attributeOptionCombo: 'x' }, 'ou de.*.x 202401 12.5'],
    ['both', { ...value, categoryOptionCombo: 'female', attributeOptionCombo: 'x' }, 'ou de.female.x 202401 12.5'],
    ['a deleted value', { ...value, deleted: true }, 'ou de 202401 ∅'],
    ['an empty value', { ...value, value: '' }, 'ou de 202401 ∅'],
    ['a huge value, which the indicator judges', { ...value, value: 1e308 }, 'ou de 202401 1e+308'],
    ['a truth value, which is no number', { ...value, value: true }, 'ou de 202401 true'],
  ])('%s', (_what, given, expected) => {
    expect(json({ dataValues: [given] })).toMatchObject({ short: [expected], codes: [] });
  });

  it.each([
    [
      'several sets',
      {
        dataValueSets: [
          { orgUnit: 'a', dataValues: [value] },
          { period: '2024', dataValues: [{ ...value, period: '' }] },
        ],
      },
    ],
    [
      'a bare list',
      [
        { ...value, orgUnit: 'ou' },
        { ...value, period: '2024' },
      ],
    ],
    [
      'a table of analytics',
      {
        headers: ['dx', 'ou', 'pe', 'value'].map((name) => ({ name })),
        rows: [
          ['de', 'ou', '202401', '12.5'],
          ['de', 'ou', '2024', '12.5'],
        ],
      },
    ],
  ])('reads %s', (_what, given) => {
    expect(json(given)).toMatchObject({ short: ['ou de 202401 12.5', 'ou de 2024 12.5'], codes: [] });
  });

  it('takes place and period of the set where a value has none of its own, and behind a byte order mark', () => {
    const set = { orgUnit: 'ou', period: '2024', dataValues: [{ dataElement: 'de', value: '1' }] };
    expect(json(`\uFEFF${JSON.stringify(set)}`).short).toEqual(['ou de 2024 1']);
  });

  it.each([
    ['after the period', '2024-03-05T10:00:00.000+0000', '2024-03-05'],
    ['typed in before the period is over: known at its end', '2024-01-20', '2024-01-31'],
    ['never', '', null],
  ])('knows a value from when it was last changed: %s', (_what, lastUpdated, known) => {
    expect(json({ dataValues: [{ ...value, lastUpdated, storedBy: 'somebody' }] }).known).toEqual([known]);
  });

  it('names values that lack something, and goes on', () => {
    const { short, codes } = json({
      dataValues: [null, { ...value, orgUnit: '' }, { ...value, period: 'x'.repeat(300) }, value],
    });
    expect(short).toEqual(['ou de 202401 12.5']);
    expect(codes).toEqual([0, 1, 2].map((index) => `OBSERVATION_INCOMPLETE dataValues[${index}]`));
  });

  it.each(['{"dataValues":[{"dataElement":"de","per', '[]', '{}', '{"dataValues":{}}', '['.repeat(200_000), ''])(
    'refuses %.30s',
    (text) => {
      expect(() => json(text)).toThrow(expect.objectContaining({ code: 'OBSERVATIONS_UNREADABLE' }));
    },
  );
});

describe('data values as CSV', () => {
  const short = 'dataelement|period|orgunit|catoptcombo|attroptcombo|value|strby|lstupd|cmt|followup|deleted';
  const long =
    'data element|period|organisation unit|category option combo|attribute option combo|value|stored by|last updated|comment|follow up|deleted';
  it.each([
    ['short names', short],
    ['long names', long],
    [
      'names of the API',
      'dataElement|period|orgUnit|categoryOptionCombo|attributeOptionCombo|value|storedBy|lastUpdated|comment|followUp|deleted',
    ],
  ])('with %s', (_what, header) => {
    const rows = `${header}\nde|202401|ou|HllvX50cXC0|HllvX50cXC0|5|who|2024-02-03|note|false|false\nde|202402|ou|f||6|||||true`;
    const { readings, short: found } = read(rows, dataValueTable);
    expect(found).toEqual(['ou de 202401 5', 'ou de.f 202402 ∅']);
    expect(readings[0]).toMatchObject({ recordedOn: '2024-02-03', comment: 'note', where: 'line 2' });
    expect(JSON.stringify(readings)).not.toContain('who');
  });

  it('is no table of anything else', () => {
    expect(dataValueTable([{ line: 1, cells: ['place', 'indicator', 'period', 'value'] }], [])).toBeNull();
  });
});

const adx = (inside: string, ns = 'urn:ihe:qrph:adx:2015'): string =>
  `<?xml version="1.0"?><adx xmlns="${ns}" exported="2024-03-01T00:00:00Z">${inside}</adx>`;
const group = (inside: string, more = ''): string =>
  `<group orgUnit="ou" period="2024-01-01/P1M" dataSet="ds"${more}>${inside}</group>`;

function adxOf(text: string): { short: string[]; codes: string[] } {
  const problems: Problem[] = [];
  return { short: readXml(text, problems).readings.map(shortly), codes: problems.map(({ code }) => code) };
}

describe('ADX', () => {
  it.each([
    ['a value', adx(group('<dataValue dataElement="de" value="5"/>')), 'ou de 2024-01 5'],
    [
      'a value of a part',
      adx(group('<dataValue dataElement="de" value="5" SEX="F" AGE="0-4"/>')),
      'ou de[AGE=0-4,SEX=F] 2024-01 5',
    ],
    [
      'a part told by the group',
      adx(group('<dataValue dataElement="de" value="5"/>', ' mechanism="m"')),
      'ou de[mechanism=m] 2024-01 5',
    ],
    ['no value', adx(group('<dataValue dataElement="de" value=""/>')), 'ou de 2024-01 ∅'],
    [
      'a prefix',
      '<a:adx xmlns:a="urn:ihe:qrph:adx:2015"><a:group orgUnit="o" period="2024-04-01/P3M"><a:dataValue dataElement="d" value="1"/></a:group></a:adx>',
      'o d 2024-Q2 1',
    ],
    [
      'a year',
      adx('<group orgUnit="ou" period="2024-01-01/P1Y"><dataValue dataElement="de" value="1"/></group>'),
      'ou de 2024 1',
    ],
    [
      'a week',
      adx('<group orgUnit="ou" period="2024-01-29/P7D"><dataValue dataElement="de" value="1"/></group>'),
      'ou de 2024-W05 1',
    ],
    [
      'a period that is no month of the ledger stays to be refused',
      adx('<group orgUnit="ou" period="2024-01-15/P1M"><dataValue dataElement="de" value="1"/></group>'),
      'ou de 2024-01-15/P1M 1',
    ],
    [
      'the default option, which leaves nothing out',
      adx(group('<dataValue dataElement="de" value="5"/>', ' attributeOptionCombo="default"')),
      'ou de 2024-01 5',
    ],
    [
      'a data value set of DHIS2',
      '<dataValueSet xmlns="http://dhis2.org/schema/dxf/2.0" period="202401" orgUnit="ou"><dataValue dataElement="de" categoryOptionCombo="f" value="5"/></dataValueSet>',
      'ou de.f 202401 5',
    ],
  ])('%s', (_what, text, expected) => {
    expect(adxOf(text)).toEqual({ short: [expected], codes: [] });
  });

  it('names a value without a place', () => {
    expect(adxOf(adx('<group period="2024-01-01/P1M"><dataValue dataElement="de" value="1"/></group>')).codes).toEqual([
      'OBSERVATION_INCOMPLETE',
    ]);
  });

  it.each([
    ['another namespace', adx(group(''), 'urn:other'), 'ADX_NAMESPACE_WRONG'],
    ['another format', '<metaData xmlns="http://dhis2.org/schema/dxf/2.0"/>', 'ADX_NAMESPACE_WRONG'],
    ['cut off', adx(group('<dataValue dataElement="de" value="5"/>')).slice(0, -20), 'OBSERVATIONS_UNREADABLE'],
    [
      'entities that would grow',
      '<!DOCTYPE a [<!ENTITY x "yyyy">]><adx xmlns="urn:ihe:qrph:adx:2015" exported="&x;"/>',
      'OBSERVATIONS_UNREADABLE',
    ],
    ['too deep', adx('<group>'.repeat(100)), 'OBSERVATIONS_TOO_DEEP'],
  ])('refuses %s', (_what, text, code) => {
    expect(() => adxOf(text)).toThrow(expect.objectContaining({ code }));
  });
});

describe('whatever comes in', () => {
  const member = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.constant({}), fc.constant([1]));
  const values = fc.record(
    { dataElement: member, period: member, orgUnit: member, value: member, deleted: member },
    { requiredKeys: [] },
  );

  it('is read as JSON or refused by name, and every value is either given or told of', () => {
    fc.assert(fc.property(fc.string(), (text) => isTold(() => json(text))));
    fc.assert(
      fc.property(fc.array(fc.oneof(values, member)), (dataValues) => {
        const { short, codes } = json({ dataValues });
        return short.length + codes.length === dataValues.length;
      }),
    );
  });

  it('is read as XML or refused by name', () => {
    const whole = adx(group('<dataValue dataElement="de" value="5"/>'));
    const cut = fc.nat(whole.length).map((end) => whole.slice(0, end));
    fc.assert(fc.property(fc.oneof(fc.string(), cut), (text) => isTold(() => adxOf(text))));
  });
});
