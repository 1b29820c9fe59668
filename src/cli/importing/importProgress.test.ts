import { describe, expect, it } from 'vitest';
import { figuresOf, timeWords } from './importProgress.ts';

it.each([
  [0, '0 s'],
  [0.2, '1 s'],
  [59.5, '1 min 0 s'],
  [125, '2 min 5 s'],
  [3600, '60 min 0 s'],
])('%d seconds are "%s"', (seconds, words) => {
  expect(timeWords(seconds)).toBe(words);
});

describe('figuresOf', () => {
  it.each([
    [0, 0, 0.5, { rows: '0', rate: '–', left: '–' }],
    [500, 0.1, 0.9, { rows: '500', rate: '–', left: '–' }],
    [20_000, 0.25, 10, { rows: '20,000', rate: '2,000', left: '30 s' }],
    [20_000, 0, 10, { rows: '20,000', rate: '2,000', left: '–' }],
    [80_000, 1, 40, { rows: '80,000', rate: '2,000', left: '0 s' }],
  ])('of %i rows and a share of %d after %d s', (rows, share, seconds, figures) => {
    expect(figuresOf({ step: 'checking', rows, share }, seconds)).toEqual(figures);
  });
});
