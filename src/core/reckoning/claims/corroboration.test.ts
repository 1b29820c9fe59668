import { describe, expect, it } from 'vitest';
import { exampleClaim } from '../../claims/testing/exampleClaim.ts';
import type { Told } from './corroboration.ts';
import { corroboration } from './corroboration.ts';

const agency = 'The provinces gave so much to the region in that year, the agency reported from the capital on Monday.';

/** A report in words of its own, unless they are given. */
function report(
  id: string,
  [low, high]: readonly [string | null, string | null],
  more: Partial<Told> & { readonly words?: string } = {},
): Told {
  const { words = `${id} ${id}1 ${id}2 ${id}3 ${id}4 ${id}5 ${id}6 ${id}7 ${id}8 ${id}9 ${id}a ${id}b`, ...rest } =
    more;
  return {
    source: {
      id,
      claim: exampleClaim({ quote: id }),
      documentId: `document of ${id}`,
      outlet: `outlet of ${id}`,
      publishedOn: null,
      sentenceText: words,
    },
    interval: { low, high, lowOpen: false, highOpen: false },
    voice: 'official',
    ...rest,
  };
}
const counted = (told: readonly Told[]) => {
  const found = corroboration(told);
  return found && [found.origins, found.contrary];
};

describe('reports that can all be right', () => {
  it.each<[string, readonly Told[], [number, number] | null]>([
    ['none', [], null],
    ['one', [report('a', ['1', '2'])], [1, 0]],
    ['two of their own', [report('a', ['1', '2']), report('b', ['2', '3'])], [2, 0]],
    [
      'a near copy of another',
      [report('a', ['1', '2'], { words: agency }), report('b', ['1', '2'], { words: `“${agency.slice(0, 80)}` })],
      [1, 0],
    ],
    ['two that exclude each other', [report('a', ['1', '2']), report('b', ['3', '4'])], [1, 1]],
    ['two against one', [report('a', ['9', '9']), report('b', ['3', '4']), report('c', ['4', null])], [2, 1]],
    [
      'three of which two and two meet',
      [report('a', ['1', '2']), report('b', ['2', '3']), report('c', ['3', '4'])],
      [2, 1],
    ],
    ['at most and at least', [report('a', [null, '2']), report('b', ['2', null])], [2, 0]],
    [
      'ends that are excluded',
      [
        report('a', [null, '2'], { interval: { low: null, high: '2', lowOpen: false, highOpen: true } }),
        report('b', ['2', null]),
      ],
      [1, 1],
    ],
    [
      'one that begins where another ends, and one that begins past it',
      [
        report('a', ['5', '6']),
        report('b', ['5', '6'], { interval: { low: '5', high: '6', lowOpen: true, highOpen: false } }),
        report('c', ['4', '5']),
      ],
      [2, 1],
    ],
  ])('%s', (_, told, expected) => {
    expect(counted(told)).toEqual(expected);
  });
});

it('tells official, independent and international sources apart, by the first report of each', () => {
  const told = [
    report('a', ['1', '1'], { words: agency, voice: 'independent' }),
    report('b', ['1', '1'], { words: agency, voice: 'official' }),
    report('c', ['1', '1'], { voice: 'international' }),
    report('d', ['7', '7'], { voice: 'official' }),
  ];
  expect(corroboration(told)).toEqual({
    origins: 2,
    byVoice: { official: 0, independent: 1, international: 1, unknown: 0 },
    contrary: 1,
  });
});
