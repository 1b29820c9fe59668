import { describe, expect, it } from 'vitest';
import { stackedRows } from './dotStrip.ts';
import { frame, panelScale } from './panelScale.ts';
import type { IndicatorPanel } from '../../../actions/watchAnswers.ts';

const panel = (more: Partial<IndicatorPanel>, whole: number | null = 100): IndicatorPanel => ({
  indicator: {
    id: 'x',
    title: { en: 'X' },
    unit: '%',
    localUnit: null,
    worse: 'higher',
    period: 'quarter',
    whole,
    combine: 'mean',
    source: '',
  },
  readings: ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2'].map((period, at) => ({
    period,
    value: at === 1 ? 'withheld' : String(20 + at),
    denominator: null,
    dataset: null,
    of: null,
    provisional: false,
  })),
  missing: 0,
  withheld: 1,
  thresholds: [],
  path: [],
  peers: [],
  ...more,
});

describe('where periods and values stand', () => {
  it('counts periods and days from the first reading', () => {
    const scale = panelScale(panel({}));
    expect(['2023-Q3', '2024-Q2', '2025-Q1', '2023'].map((period) => scale.place(period))).toEqual([0, 3, 6, null]);
    expect(scale.placeOfDay('2024-02-29')).toBe(2);
    expect(scale.middle(0)).toBeCloseTo(frame.left + scale.step / 2);
    expect(scale.left(4)).toBeCloseTo(frame.right);
  });

  it('begins proportions at nothing, and leaves room for lines', () => {
    expect(panelScale(panel({})).y(0)).toBeCloseTo(frame.bottom);
    expect(panelScale(panel({}, null)).y(0)).toBeGreaterThan(frame.bottom);
    const thresholds = [{ rule: 'r', title: { en: 'R' }, limit: '60', exitCriterion: true }];
    expect(panelScale(panel({ thresholds })).y(60)).toBeGreaterThanOrEqual(frame.top);
  });
});

describe('dots that would touch', () => {
  it.each([
    [
      [0, 20, 40],
      [0, 0, 0],
    ],
    [
      [0, 5, 30],
      [0, 1, 0],
    ],
    [
      [0, 5, 8, 13],
      [0, 1, 2, 3],
    ],
  ])('%j', (xs, rows) => {
    expect(stackedRows(xs, 14)).toEqual(rows);
  });
});
