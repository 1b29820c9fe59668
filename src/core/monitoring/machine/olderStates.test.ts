/** States that earlier releases left in files and ledgers are read as they were, to the last place. */
import { describe, expect, it } from 'vitest';
import { lineageOf } from '../series/lineage.ts';
import type { PackedState } from './packedState.ts';
import { packState, unpackState } from './packedState.ts';
import { readState, restoreRule, saveState } from './savedState.ts';
import { never } from './ruleState.ts';
import type { RuleState } from './ruleState.ts';

const place = (id: string) => {
  const nothing = { parent: null, tier: 'village', from: null, to: null, predecessors: [], lists: [] };
  return { id, title: { en: id }, ...nothing };
};
const lineage = lineageOf(['A', 'B', 'C', 'D'].map(place));

/** Of B: firing since period 24,250, counted in 24,251; of D: pending, and nothing known since 24,252. */
const facts = {
  ranOn: 738_000,
  ended: 24_252,
  due: null,
  discoveries: [{ period: 24_252, tested: 3, low: [0.01, ['B', 0.02]] }],
  settled: ['C'],
} as const;

const carried = (state: RuleState) => ({
  columns: Object.fromEntries(Object.entries(state.columns).map(([name, column]) => [name, [...column]])),
  facts: [state.ranOn, state.ended, state.due, [...state.settled]],
  low: [...state.discoveries].map(([period, { tested, low }]) => [period, tested, [...low]]),
});

const expected = {
  columns: {
    phase: [0, 2, 0, 1],
    count: [0, 0, 0, 1],
    firedIn: [never, 24_250, never, never],
    counted: [never, 24_251, never, 24_251],
    saidFires: [0, 1, 0, 1],
    saidHolds: [0, 1, 0, -1],
    unknownSince: [never, never, never, 24_252],
    beforePhase: [0, 2, 0, 0],
    beforeCount: [0, 300, 0, 0],
  },
  facts: [738_000, 24_252, -Infinity, [0, 0, 1, 0]],
  low: [
    [
      24_252,
      3,
      [
        [-1, 0.01],
        [1, 0.02],
      ],
    ],
  ],
};

/** Columns one after the other, of B and D: firedIn, counted, unknownSince, one that is no more, counts, phases, verdicts. */
const wide = 'ba5e0000 00000080  bb5e0000 bb5e0000  00000080 bc5e0000';
const narrow = '0000 0100  2c01 0000  02 01  02 00  01 01  01 ff';
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const packed = (columns: string): PackedState => {
  return { ...facts, known: { x: '12 345.5' }, places: ['B', 'D'], columns: bytes(columns) };
};

describe('a state in columns', () => {
  it.each([
    ['as it is left today', `${wide}${narrow}`],
    ['with the column that older ones have', `${wide} b95e0000 00000080 ${narrow}`],
  ])('is read %s', (_, columns) => {
    expect(carried(unpackState(packed(columns), lineage))).toEqual(expected);
  });

  it('is read for places that stand in another order, or are gone', () => {
    const other = lineageOf(['D', 'A', 'B'].map(place));
    for (const columns of [`${wide}${narrow}`, `${wide} b95e0000 00000080 ${narrow}`]) {
      const { phase, counted } = unpackState(packed(columns), other).columns;
      expect([[...phase], [...counted]]).toEqual([
        [1, 0, 2],
        [24_251, never, 24_251],
      ]);
      const gone = unpackState(packed(columns), lineageOf([place('D')])).columns;
      expect([[...gone.phase], [...gone.unknownSince]]).toEqual([[1], [24_252]]);
    }
  });

  it('is left as it is read', () => {
    const state = unpackState(packed(`${wide} b95e0000 00000080 ${narrow}`), lineage);
    expect(Buffer.from(packState(state, lineage, {}).columns).toString('hex')).toBe(
      `${wide}${narrow}`.replaceAll(' ', ''),
    );
  });

  it('is refused where columns do not fit the places', () => {
    expect(() => unpackState(packed(`${wide}${narrow}00`), lineage)).toThrow('do not fit');
  });
});

describe('a state as text', () => {
  const text = (rows: object): string =>
    JSON.stringify({
      format: 'counterfoil-state/1',
      known: { x: '12 345.5' },
      rules: { r: { ...facts, places: rows } },
    });

  it.each([
    ['as it is left today', [2, 0, 24_250, 24_251, 1, 1, null, 2, 300], [1, 1, null, 24_251, 1, -1, 24_252, 0, 0]],
    [
      'with what older ones have more',
      [2, 0, 24_250, 24_251, 1, 1, null, 2, 300, 24_249],
      [1, 1, null, 24_251, 1, -1, 24_252, 0, 0, null],
    ],
  ])('is read %s', (_, B, D) => {
    const saved = readState(text({ B, D }));
    const state = restoreRule(saved.rules['r'], lineage);
    expect(carried(state)).toEqual(expected);
    const again = saveState({ states: new Map([['r', state]]), lineage, logs: new Map(), day: 738_000 });
    expect(again.rules['r']?.places).toEqual({ B: B.slice(0, 9), D: D.slice(0, 9) });
  });
});
