import { describe, expect, it } from 'vitest';
import type { RegistryEntry } from '../names/gazetteer.ts';
import { exampleEntry } from '../names/testing/exampleEntry.ts';
import { placesOfEntries } from './placesOfEntries.ts';

const entry = (id: string, more: Partial<RegistryEntry>) =>
  exampleEntry(id, `Place ${id}`, { kind: 'county', ...more });

describe('placesOfEntries', () => {
  it.each<[string, RegistryEntry[], object]>([
    ['a kind is a tier', [entry('a', {})], { a: { tier: 'county', parent: null, from: null, to: null } }],
    [
      'actors are left out, also as parents',
      [entry('x', { type: 'actor' }), entry('a', { parent: 'x' })],
      { a: { parent: null } },
    ],
    [
      'what took the place of another came from it',
      [entry('old', { validTo: '2014-12-31', succeededBy: ['new'] }), entry('new', { validFrom: '2015-01-01' })],
      { old: { to: '2014-12-31' }, new: { predecessors: [{ place: 'old', share: null }] } },
    ],
    [
      'parts of a split with their shares, where somebody has said them',
      [
        entry('old', { validTo: '2014-12-31', succeededBy: ['a', 'b'], successorShares: { a: 0.4 } }),
        entry('a', { validFrom: '2015-01-01' }),
        entry('b', { validFrom: '2015-01-01' }),
      ],
      {
        a: { predecessors: [{ place: 'old', share: 0.4 }] },
        b: { predecessors: [{ place: 'old', share: null }] },
      },
    ],
    [
      'days are as exact as the registry knows them',
      [entry('a', { validFrom: '2014', validTo: '2016-02' })],
      { a: { from: '2014-01-01', to: '2016-02-29' } },
    ],
    [
      'but not what had been there all along',
      [entry('old', { validTo: '2014-12-31', succeededBy: ['new', 'gone'] }), entry('new', {})],
      { new: { predecessors: [], tookOver: ['old'] } },
    ],
    [
      'between two lists, the one ends before the other begins',
      [
        entry('old', { closedBetween: ['2013-12-31', '2014-12-31'], succeededBy: ['new'] }),
        entry('new', { openedBetween: ['2013-12-31', '2014-12-31'] }),
      ],
      { old: { to: '2014-12-30' }, new: { from: '2014-12-31', predecessors: [{ place: 'old', share: null }] } },
    ],
  ])('%s', (_, entries, expected) => {
    const places = placesOfEntries(entries);
    expect(Object.fromEntries(places.map((place) => [place.id, place]))).toMatchObject(expected);
  });
});
