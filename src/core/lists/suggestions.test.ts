import { describe, expect, it } from 'vitest';
import { readBody } from '../records/readBody.ts';
import { listingSuggestions } from './suggestions.ts';

const body = (type: 'list' | 'listing', input: object) => readBody(type, input).body;
const list = {
  id: 'l',
  body: body('list', { title: 'l', probationMonths: '12', listingRule: 'entry', probationRule: 'tight' }),
};
const alert = (rule: string, place: string, family = rule) => ({ id: `${rule}/${place}`, rule, family, place });
const listing = (id: string, place: string, input: object) => ({ id, body: body('listing', { place, ...input }) });

const onList = listing('on', 'A', { listedOn: '2020-01-01' });
const onProbation = listing('out', 'A', { listedOn: '2018-01-01', exitedOn: '2020-03-01' });
const longGone = listing('gone', 'A', { listedOn: '2015-01-01', exitedOn: '2017-03-01' });

describe('listingSuggestions', () => {
  it.each<[string, ReturnType<typeof listing>[], ReturnType<typeof alert>[], string[]]>([
    ['a place that was never listed', [], [alert('entry', 'A')], ['list by listing, null']],
    ['by the family of the rule', [], [alert('entry-2', 'A', 'entry')], ['list by listing, null']],
    ['another rule says nothing', [], [alert('other', 'A')], []],
    ['the tighter rule counts only during probation', [], [alert('tight', 'A')], []],
    ['a place on the list', [onList], [alert('entry', 'A'), alert('tight', 'A')], []],
    ['a place on probation', [onProbation], [alert('tight', 'A')], ['list again by probation, out']],
    [
      'by either rule, once',
      [onProbation],
      [alert('entry', 'A'), alert('tight', 'A')],
      ['list again by probation, out'],
    ],
    ['by the rule of entry alone', [onProbation], [alert('entry', 'A')], ['list again by listing, out']],
    ['long after probation', [longGone], [alert('entry', 'A')], ['list again by listing, gone']],
    [
      'after the last of two listings',
      [longGone, onProbation],
      [alert('tight', 'A')],
      ['list again by probation, out'],
    ],
    ['listed again already', [onProbation, onList], [alert('tight', 'A')], []],
    ['each place for itself', [onList], [alert('entry', 'A'), alert('entry', 'B')], ['list by listing, null']],
  ])('%s', (_, listings, alerts, expected) => {
    const found = listingSuggestions(list, { listings, alerts, day: '2020-06-01' });
    expect(found.map(({ kind, rule, listing: left }) => `${kind} by ${rule}, ${left}`)).toEqual(expected);
  });

  it('says nothing where the list names no rule', () => {
    const plain = { id: 'p', body: body('list', { title: 'p' }) };
    expect(listingSuggestions(plain, { listings: [], alerts: [alert('entry', 'A')], day: '2020-06-01' })).toEqual([]);
  });
});
