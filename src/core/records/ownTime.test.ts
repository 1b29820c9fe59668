import { describe, expect, it } from 'vitest';
import type { Body } from './field.ts';
import { fallsInto, ownTimes } from './ownTime.ts';
import type { RecordType } from './recordTypes.ts';
import { recordTypes, typeOfRecord } from './recordTypes.ts';

const year = { from: '2019-01-01', to: '2019-12-31' };

describe('the time of a record', () => {
  it.each<[string, RecordType, Body, boolean]>([
    ['a day in it', 'transaction', { date: '2019-07-14' }, true],
    ['a year that is it', 'transaction', { date: '2019' }, true],
    ['a month before it', 'transaction', { date: '2018-12' }, false],
    ['no day at all', 'transaction', { date: null }, false],
    ['a pairing that lasts', 'pairing', { start: '2010', end: null }, true],
    ['a pairing that ended', 'pairing', { start: '2010', end: '2018' }, false],
    ['a visit without a last day', 'engagement', { start: '2018-05-02', end: null }, false],
    ['a visit over the turn of the year', 'engagement', { start: '2018-12-30', end: '2019-01-02' }, true],
    ['an agreement signed, with no first day', 'agreement', { signed: '2016-03-01' }, true],
    ['a project that is planned', 'project', { plannedStart: '2019-03', plannedEnd: '2020' }, true],
    ['a lock from the beginning', 'lock', { start: null, end: '2019-06-30' }, true],
    ['an obligation due later', 'obligation', { due: '2020-01-01' }, false],
    ['a series, which has no time', 'series', {}, false],
  ])('%s', (_, type, body, expected) => {
    expect(fallsInto(year, { type, body })).toBe(expected);
  });

  it('names fields that the types have', () => {
    const named = recordTypes.flatMap((type) =>
      [...(ownTimes[type]?.from ?? []), ...(ownTimes[type]?.until ?? [])].map((field) => ({ type, field })),
    );
    const missing = named.filter(({ type, field }) => typeOfRecord(type).fields.every(({ name }) => name !== field));
    expect(missing).toEqual([]);
  });
});
