import { describe, expect, it } from 'vitest';
import { examples } from '../testing/exampleBodies.ts';
import type { World } from '../testing/exampleContext.ts';
import { codesOf } from '../testing/problemsOf.ts';

const { pairing } = examples;

describe('pairings', () => {
  const other = { ...pairing, round: null };
  it.each<[string, object, World['records'], string[]]>([
    ['begins before its round', { start: '2009' }, {}, ['PERIOD_OUTSIDE start']],
    ['begins after its round', { start: '2021', end: null }, {}, ['PERIOD_OUTSIDE start']],
    ['ends after its round', { end: '2021' }, {}, ['PERIOD_OUTSIDE end']],
    ['lasts while its round has an end', { end: null }, {}, []],
    ['is paired with itself', { recipient: 'giver' }, {}, ['PAIRING_WITH_ITSELF recipient']],
    ['lies within its whole', { recipient: 'village', within: 'w' }, { w: ['pairing', other] }, []],
    [
      'county with a city of the donor',
      { donor: 'giver-city', recipient: 'village', within: 'w' },
      { w: ['pairing', other] },
      [],
    ],
    ['a firm takes a part', { donor: 'firm', recipient: 'village', within: 'w' }, { w: ['pairing', other] }, []],
    [
      'another province takes a part',
      { donor: 'region', recipient: 'village', within: 'w' },
      { w: ['pairing', other] },
      ['PLACE_OUTSIDE donor'],
    ],
    [
      'place outside its whole',
      { recipient: 'region', within: 'w' },
      { w: ['pairing', other] },
      ['PLACE_OUTSIDE recipient'],
    ],
    [
      'time outside its whole',
      { recipient: 'village', within: 'w' },
      { w: ['pairing', { ...other, start: '2015' }] },
      ['PERIOD_OUTSIDE start'],
    ],
    [
      'the same two at the same time',
      {},
      { w: ['pairing', { ...other, start: '2019-05' }] },
      ['PAIRING_OVERLAPS start'],
    ],
    ['the same two, merely proposed', {}, { w: ['pairing', { ...other, status: 'proposed' }] }, []],
    ['another donor at the same time', {}, { w: ['pairing', { ...other, donor: 'firm' }] }, []],
    ['the same two, one year touching', { end: '2015' }, { w: ['pairing', { ...other, start: '2015' }] }, []],
    [
      'the same two, one day touching',
      { end: '2015-01-01' },
      { w: ['pairing', { ...other, start: '2015-01-01' }] },
      ['PAIRING_OVERLAPS start'],
    ],
    [
      'takes the place of one that ended',
      { start: '2015-01-01', replaces: 'w' },
      { w: ['pairing', { ...other, donor: 'firm', end: '2014-12-31' }] },
      [],
    ],
    [
      'takes the place on its last day',
      { start: '2014-12-31', replaces: 'w' },
      { w: ['pairing', { ...other, donor: 'firm', end: '2014-12-31' }] },
      ['REPLACES_TOO_EARLY start'],
    ],
    [
      'takes the place of one that lasts',
      { replaces: 'w' },
      { w: ['pairing', { ...other, donor: 'firm', end: null }] },
      ['REPLACES_TOO_EARLY replaces'],
    ],
  ])('%s', (_, change, more, expected) => {
    expect(codesOf('pairing', change, more)).toEqual(expected);
  });

  it('circles of parts and of replacements are seen', () => {
    const more: World['records'] = { a: ['pairing', { ...other, donor: 'firm', within: 'self' }] };
    expect(codesOf('pairing', { within: 'a' }, more, 'self')).toContain('RECORD_CIRCLE within');
    const chain: World['records'] = {
      a: ['pairing', { ...other, donor: 'firm', start: '2000', end: '2005', replaces: 'self' }],
    };
    expect(codesOf('pairing', { replaces: 'a' }, chain, 'self')).toEqual(['RECORD_CIRCLE replaces']);
  });

  it('its own earlier version is no overlap', () => {
    expect(codesOf('pairing', {}, { self: ['pairing', pairing] }, 'self')).toEqual([]);
  });
});
