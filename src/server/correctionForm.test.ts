import { describe, expect, it } from 'vitest';
import { CounterfoilError } from '../core/errors/errors.ts';
import { correctionOf } from './correctionForm.ts';

const text = 'The county head Li Hua said that 52 counties were listed.';

function form(fields: readonly (readonly [string, string])[]): URLSearchParams {
  const sent = new URLSearchParams({ kind: 'count', measure: 'counties' });
  for (const [name, value] of fields) sent.append(name, value);
  return sent;
}

describe('correctionOf', () => {
  it('reads empty fields as not stated', () => {
    expect(
      correctionOf(
        form([
          ['value', ' '],
          ['unit', ''],
        ]),
        text,
      ),
    ).toMatchObject({
      kind: 'count',
      measure: 'counties',
      value: null,
      unit: null,
      period: null,
      lowOpen: false,
      donors: [],
    });
  });

  it('keeps rows that stand beside each other together, and drops rows without a name', () => {
    const changes = correctionOf(
      form([
        ['donor', 'Jiangxi'],
        ['donorId', 'CN-36'],
        ['donor', ''],
        ['donorId', 'CN-11'],
        ['donor', 'nineteen provinces'],
        ['donorId', ''],
      ]),
      text,
    );
    expect(changes.donors).toEqual([
      { name: 'Jiangxi', id: 'CN-36' },
      { name: 'nineteen provinces', id: null },
    ]);
  });

  it('finds a speaker that the reviewer adds in the text', () => {
    const changes = correctionOf(
      form([
        ['attributionName', 'Li Hua'],
        ['attributionRole', 'speaker'],
        ['attributionOffice', 'county head'],
        ['attributionStart', ''],
        ['attributionEnd', ''],
      ]),
      text,
    );
    expect(changes.attribution).toEqual([
      { role: 'speaker', name: 'Li Hua', office: 'county head', start: 16, end: 22 },
    ]);
  });

  it.each<[string, (readonly [string, string])[]]>([
    ['a value that is no number', [['value', 'many']]],
    ['a float in exponent notation', [['value', '1e9']]],
    ['a day that does not exist', [['periodStart', '2019-02-30']]],
    ['an unknown kind', [['kind', 'rumour']]],
    ['an unknown stage', [['stage', 'promised']]],
    [
      'a speaker who is not in the text',
      [
        ['attributionName', 'Nobody'],
        ['attributionRole', 'speaker'],
        ['attributionOffice', ''],
        ['attributionStart', ''],
        ['attributionEnd', ''],
      ],
    ],
  ])('refuses %s', (_title, fields) => {
    const sent = form([]);
    for (const [name, value] of fields) sent.set(name, value);
    expect(() => correctionOf(sent, text)).toThrow(CounterfoilError);
  });
});
