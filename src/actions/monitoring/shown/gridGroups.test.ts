import { describe, expect, it } from 'vitest';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import { examplePlace } from '../../../core/monitoring/testing/examplePlace.ts';
import { gridGroups } from './gridGroups.ts';

const place = (id: string, tier: string, parent: string | null): MonitoredPlace => examplePlace(id, { tier, parent });

/** A country with two provinces; N has prefectures, S a prefecture and a county of its own. */
const above = [
  place('ZZ', 'country', null),
  place('N', 'province', 'ZZ'),
  place('S', 'province', 'ZZ'),
  place('N-1', 'prefecture', 'N'),
  place('N-2', 'prefecture', 'N'),
  place('S-1', 'prefecture', 'S'),
];
const counties = ['N-1', 'N-1', 'N-2', 'N-2', 'N-2', 'S-1', 'S-1', 'S-1', 'S'].map((parent, at) =>
  place(`c${at}`, 'county', parent),
);
const byId = new Map([...above, ...counties].map((each) => [each.id, each]));
const inside = (id: string): MonitoredPlace[] =>
  counties.filter(({ parent }) => parent === id || byId.get(parent ?? '')?.parent === id);

describe('gridGroups', () => {
  it.each([
    ['all, which are in one country, by province', null, counties, { N: 5, S: 4 }],
    ['those of a country, too', 'ZZ', counties, { N: 5, S: 4 }],
    ['those of a province by prefecture', 'N', inside('N'), { 'N-1': 2, 'N-2': 3 }],
    ['one right below the province by itself', 'S', inside('S'), { 'S-1': 3, c8: 1 }],
    ['those of a prefecture not at all', 'N-2', inside('N-2'), null],
    ['none not at all', null, [], null],
  ] as const)('puts together %s', (_name, within, places, expected) => {
    const groups = gridGroups(places, within, byId);
    expect(groups && Object.fromEntries([...groups].map(([id, members]) => [id, members.length]))).toEqual(expected);
  });

  it('puts places with nothing above them not together', () => {
    const alone = Array.from({ length: 9 }, (_none, at) => place(`a${at}`, 'county', null));
    expect(gridGroups(alone, null, new Map(alone.map((each) => [each.id, each])))).toBeNull();
  });
});
