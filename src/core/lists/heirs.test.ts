import { describe, expect, it } from 'vitest';
import { listsOn } from '../monitoring/run/listsOn.ts';
import { lineageOf } from '../monitoring/series/lineage.ts';
import { examplePlace as place } from '../monitoring/testing/examplePlace.ts';
import { dayNumber } from '../periods/day.ts';
import { readBody } from '../records/readBody.ts';
import { goneBy, kinOf, standInIds } from './heirs.ts';
import { listNews, listState } from './listNews.ts';
import { membershipSpans } from './memberships.ts';

const became = (...ids: readonly string[]) => ids.map((one) => ({ place: one, share: null }));

/** A became B in 2019 and B was split into C and D in 2021; X closed; Y and Z lead back to each other. */
const lineage = lineageOf([
  place('A', { to: '2018-12-31' }),
  place('B', { from: '2019-01-01', to: '2020-12-31', predecessors: became('A') }),
  place('C', { from: '2021-01-01', predecessors: became('B') }),
  place('D', { from: '2021-01-01', predecessors: became('B') }),
  place('X', { to: '2018-12-31' }),
  place('Y', { to: '2018-12-31', predecessors: became('Z') }),
  place('Z', { to: '2018-12-31', predecessors: became('Y') }),
]);

describe('a listed place that is no more', () => {
  it.each([
    ['A', '2018-12-31', ['A']],
    ['A', '2019-01-01', ['B']],
    ['A', '2021-01-01', ['C', 'D']],
    ['X', '2019-01-01', []],
    ['Y', '2019-01-01', []],
    ['nowhere', '2019-01-01', ['nowhere']],
  ])('%s on %s: %j', (id, day, expected) => {
    expect([...standInIds(lineage, id, dayNumber(day))].sort()).toEqual(expected);
  });

  it('is told with the day and what took its place', () => {
    expect(goneBy(lineage, 'A', dayNumber('2018-12-31'))).toBeNull();
    expect(goneBy(lineage, 'A', dayNumber('2020-06-01'))).toEqual({ on: '2019-01-01', heirs: [1] });
    expect([...kinOf(lineage, ['C'])].sort()).toEqual(['A', 'B', 'C', 'D']);
  });

  it('hands its place on the list on, and that on probation', () => {
    const list = { id: 'l', body: readBody('list', { title: 'l', probationMonths: '12' }).body };
    const input = { place: 'A', level: 'county', listedOn: '2018-06-01', exitedOn: '2020-09-01' };
    const spans = membershipSpans(readBody('listing', input).body, list, lineage);
    const on = (day: string) => Object.fromEntries(listsOn(spans, dayNumber(day)));
    expect(on('2018-05-31')).toEqual({});
    expect(on('2018-06-01')).toEqual({ A: ['l'] });
    expect(on('2019-01-01')).toEqual({ B: ['l'] });
    expect(on('2020-09-01')).toEqual({ B: ['l/probation'] });
    expect(on('2021-01-01')).toEqual({ C: ['l/probation'], D: ['l/probation'] });
    expect(on('2021-09-01')).toEqual({});
    const round = { place: 'Y', level: 'county', listedOn: '2018-06-01' };
    expect(membershipSpans(readBody('listing', round).body, list, lineage).map((span) => span.place)).toEqual(['Y']);
  });
});

describe('news of a listing', () => {
  it.each([
    [null, 'on list', null],
    [null, 'left', null],
    [null, 'exit due', 'every criterion is met'],
    ['exit due', 'exit due', null],
    ['exit due', 'on list', 'exit is not due any more'],
    ['may leave', 'probation', 'left the list, on probation'],
    ['probation', 'left', 'probation is over'],
    ['probation', 'doubted', 'readings bear its exit no more'],
  ] as const)('%s, then %s: %s', (before, now, expected) => {
    expect(listNews(before, now)?.[0] ?? null).toBe(expected);
  });

  it.each([
    [{ status: 'exit due', missing: [], doubt: null }, false, 'may leave'],
    [{ status: 'left', missing: [], doubt: { met: 1, asked: 2 } }, true, 'doubted'],
    [{ status: 'listed again', missing: [], doubt: { met: 1, asked: 2 } }, true, 'listed again'],
    [{ status: 'listed again', missing: [], doubt: null }, false, 'on list'],
  ] as const)('%j: %s', (status, hasLeft, expected) => {
    expect(listState(status, hasLeft)).toBe(expected);
  });
});
