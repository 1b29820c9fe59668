import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../periods/day.ts';
import { readBody } from '../records/readBody.ts';
import { pairingMatrix } from './matrix.ts';
import type { Pairing } from './pairing.ts';
import { readPairing } from './pairing.ts';
import { historyOf } from './pairingHistory.ts';
import { pairingsOn } from './pairingsOn.ts';
import { rollOver } from './rollOver.ts';
import type { PairingNode } from './tree.ts';
import { pairingTree } from './tree.ts';

function pairing(id: string, change: object): Pairing {
  const input = { programme: 'p', donor: 'd', recipient: 'r', start: '2010', status: 'in force', ...change };
  const read = readPairing(id, readBody('pairing', input).body);
  if (read === null) throw new Error(`${id} is no pairing`);
  return read;
}

const ids = (list: readonly Pairing[]) => list.map(({ id }) => id);

describe('readPairing', () => {
  it('takes partial dates as the days they may mean', () => {
    expect(pairing('a', { start: '2010-03', end: '2019' }).days).toEqual({ from: '2010-03-01', to: '2019-12-31' });
    expect(pairing('a', {}).days.to).toBe('9999-12-31');
  });

  it('needs both parties and a start', () => {
    expect(readPairing('a', readBody('pairing', { donor: 'd', recipient: 'r' }).body)).toBeNull();
    expect(readPairing('a', readBody('pairing', { donor: 'd', start: '2010' }).body)).toBeNull();
  });
});

describe('pairingsOn', () => {
  const all = [
    pairing('first', { end: '2015-06-30' }),
    pairing('second', { donor: 'e', start: '2015-07-01' }),
    pairing('proposed', { donor: 'f', status: 'proposed' }),
    pairing('agreed', { donor: 'g', status: 'agreed', start: '2015', end: '2015' }),
  ];
  it.each([
    ['2009-12-31', []],
    ['2010-01-01', ['first']],
    ['2015-06-30', ['first', 'agreed']],
    ['2015-07-01', ['second', 'agreed']],
    ['2030-01-01', ['second']],
  ])('%s', (day, expected) => {
    expect(ids(pairingsOn(all, day))).toEqual(expected);
  });

  it('law: day by day it is what counting every day says', () => {
    const origin = '2015-01-01';
    const span = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 30 })));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.integer({ min: 0, max: 90 }), (spans, at) => {
        const all = spans.map(([start, length], index) =>
          pairing(String(index), {
            start: addDays(origin, start),
            end: length === null ? null : addDays(origin, start + length),
          }),
        );
        const day = addDays(origin, at);
        const counted = spans.flatMap(([start, length], index) => {
          const days = Array.from({ length: (length ?? 100) + 1 }, (_, step) => addDays(origin, start + step));
          return days.includes(day) ? [String(index)] : [];
        });
        expect(ids(pairingsOn(all, day))).toEqual(counted);
      }),
    );
  });
});

describe('historyOf', () => {
  const all = [
    pairing('c', { donor: 'g', start: '2018', replaces: 'b' }),
    pairing('a', { start: '2000', end: '2005' }),
    pairing('b', { donor: 'e', start: '2008', end: '2017', replaces: 'a' }),
    pairing('alone', { donor: 'h', start: '2001', end: '2003' }),
    pairing('elsewhere', { donor: 'e', recipient: 's', start: '2018', replaces: 'b' }),
  ];

  it('of a place: what took the place of what, and the days without any', () => {
    const { chains, gaps } = historyOf(all, { place: 'r' });
    expect(chains.map(ids)).toEqual([['a', 'b', 'c', 'elsewhere'], ['alone']]);
    expect(gaps).toEqual([{ from: '2006-01-01', to: '2007-12-31' }]);
  });

  it('of a donor: also where it went afterwards', () => {
    const { chains, gaps } = historyOf(all, { donor: 'e' });
    expect(chains.map(ids)).toEqual([['a', 'b', 'c', 'elsewhere']]);
    expect(gaps).toEqual([]);
  });

  it('ends where pairings replace each other in a circle', () => {
    const circle = [pairing('a', { replaces: 'b' }), pairing('b', { start: '2015', replaces: 'a' })];
    expect(historyOf(circle, { place: 'r' }).chains.map(ids)).toEqual([['a', 'b']]);
  });
});

describe('pairingMatrix', () => {
  it('has only pairs that exist, the busiest first', () => {
    const all = [
      pairing('1', {}),
      pairing('2', { donor: 'e' }),
      pairing('3', { donor: 'e', recipient: 's' }),
      pairing('4', { start: '2020' }),
    ];
    expect(pairingMatrix(all)).toEqual({
      donors: ['e', 'd'],
      recipients: ['r', 's'],
      cells: [
        { donor: 'd', recipient: 'r', pairings: ['1', '4'] },
        { donor: 'e', recipient: 'r', pairings: ['2'] },
        { donor: 'e', recipient: 's', pairings: ['3'] },
      ],
    });
  });
});

describe('pairingTree', () => {
  const shape = (nodes: readonly PairingNode[]): unknown[] =>
    nodes.map(({ pairing, parts }) => (parts.length === 0 ? pairing.id : [pairing.id, shape(parts)]));

  it('puts parts below their whole, and those without one at the top', () => {
    const all = [
      pairing('city', { within: 'province' }),
      pairing('province', {}),
      pairing('school', { within: 'city' }),
      pairing('other', { within: 'unknown' }),
    ];
    expect(shape(pairingTree(all))).toEqual([['province', [['city', ['school']]]], 'other']);
  });

  it('holds each once, circles too', () => {
    const all = [pairing('a', { within: 'b' }), pairing('b', { within: 'a' }), pairing('c', { within: 'c' })];
    expect(shape(pairingTree(all))).toEqual([['a', ['b']], 'c']);
  });
});

describe('rollOver', () => {
  it('tells what each pairing became', () => {
    const all = [
      pairing('kept', { round: 'old', recipient: 'x' }),
      pairing('kept again', { round: 'new', recipient: 'x' }),
      pairing('changed', { round: 'old', recipient: 'y' }),
      pairing('changed to', { round: 'new', recipient: 'y', donor: 'e', replaces: 'changed' }),
      pairing('ended', { round: 'old', recipient: 'z' }),
      pairing('started', { round: 'new', recipient: 'w' }),
    ];
    const { kept, changed, ended, started } = rollOver(all, { from: 'old', to: 'new' });
    const pairs = (list: typeof kept) => list.map(({ before, after }) => [before.id, after.id]);
    expect([pairs(kept), pairs(changed), ids(ended), ids(started)]).toEqual([
      [['kept', 'kept again']],
      [['changed', 'changed to']],
      ['ended'],
      ['started'],
    ]);
  });
});
