import { describe, expect, it } from 'vitest';
import { yearlyShare } from '../../monitoring/testing/yearlyShare.ts';
import type { Indicator } from '../../monitoring/indicator.ts';
import { publicParameters } from '../parameters.ts';
import { protectReadings } from './protectReadings.ts';
import type { PublicationEvent } from './publication.ts';
import type { PlaceChange, PlaceReading, PlaceTree } from './reading.ts';
import { keyOfReading } from './reading.ts';

const poor: Indicator = { ...yearlyShare, id: 'poor', title: { en: 'Poor' } };

const counted = (place: string, n: number, d: number): PlaceReading => ({
  indicator: 'poor',
  place,
  value: (100 * n) / d,
  denominator: d,
});

const keyed = (readings: readonly PlaceReading[]) => new Map(readings.map((one) => [keyOfReading(one), one]));

/** Villages under nothing, of which some joined another or came out of one. */
function treeOf(change: PlaceChange): PlaceTree {
  return {
    below: () => [],
    above: () => null,
    changesOf: (place) => ([...change.before, ...change.after].includes(place) ? [change] : []),
  };
}

function publishing(change: PlaceChange, before: readonly PlaceReading[], now: readonly PlaceReading[]) {
  const ask = (readings: readonly PlaceReading[], rank: number, earlier: readonly PublicationEvent[]) =>
    protectReadings({
      indicators: new Map([['poor', poor]]),
      readings: keyed(readings),
      rank,
      earlier,
      tree: treeOf(change),
      isLarge: () => false,
      parameters: publicParameters,
    });
  const { withheld } = ask(before, 0, []);
  const publication = { name: 'before', readings: keyed(before), withheld, rank: 0 };
  const found = ask(now, 1, [{ publication, isTakenBack: false }]);
  return { withheld: [...found.withheld.keys()].toSorted(), exposed: found.exposed };
}

const merged: PlaceChange = { before: ['small', 'large'], after: ['large'] };
const parted: PlaceChange = { before: ['large'], after: ['large', 'small'] };

describe('a place that goes on under its own name', () => {
  it.each<[string, PlaceChange, PlaceReading[], PlaceReading[], string[]]>([
    [
      'with another in it tells what it was',
      merged,
      [counted('small', 4, 200), counted('large', 60, 900)],
      [counted('large', 64, 1100)],
      ['poor large'],
    ],
    [
      'without what came out of it tells what that is',
      parted,
      [counted('large', 64, 1100)],
      [counted('large', 60, 900), counted('small', 4, 200)],
      ['poor large', 'poor small'],
    ],
    [
      'is shown where it was revised for another reason',
      merged,
      [counted('small', 4, 200), counted('large', 60, 900)],
      [counted('large', 66, 903)],
      [],
    ],
    [
      'is shown where what joined it is not small',
      merged,
      [counted('small', 40, 200), counted('large', 60, 900)],
      [counted('large', 100, 1100)],
      [],
    ],
  ])('%s', (_, change, before, now, expected) => {
    expect(publishing(change, before, now)).toEqual({ withheld: expected, exposed: [] });
  });

  it('keeps what joined it back where both of its figures are public', () => {
    const before = [counted('large', 60, 900), counted('large', 64, 1100)];
    const tree = treeOf(merged);
    const earlier = before.map((reading, rank): PublicationEvent => {
      const publication = { name: String(rank), readings: keyed([reading]), withheld: new Map(), rank };
      return { publication, isTakenBack: false };
    });
    const { exposed } = protectReadings({
      indicators: new Map([['poor', poor]]),
      readings: keyed([counted('small', 4, 200)]),
      rank: 2,
      earlier,
      tree,
      isLarge: () => false,
      parameters: publicParameters,
    });
    expect(exposed).toEqual(['small']);
  });
});
