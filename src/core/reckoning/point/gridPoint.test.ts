import { expect, it } from 'vitest';
import { hitExactly } from './exactHit.ts';
import { GridPoint } from './gridPoint.ts';
import type { SaidRow } from './problem.ts';
import { SumGraph } from './problem.ts';

/** Columns 0 to 2 are leaves, 3 is the sum of 0 and 1, and 4 of 3 and 2. */
function graphOfFive(): SumGraph {
  const graph = new SumGraph();
  const rows = {
    starts: Int32Array.of(0, 3, 6),
    columns: Int32Array.of(4, 3, 2, 3, 0, 1),
    coefficients: Float64Array.of(1, -1, -1, 1, -1, -1),
    low: [0n, 0n],
    high: [0n, 0n],
  };
  graph.append(5, rows, () => true);
  return graph;
}

function row(columns: readonly number[], coefficients: readonly number[], ends: Partial<SaidRow>): SaidRow {
  return {
    statement: 'a',
    columns: Int32Array.from(columns),
    coefficients: Float64Array.from(coefficients),
    low: null,
    high: null,
    lowOpen: false,
    highOpen: false,
    play: null,
    ...ends,
  };
}

it.each([
  ['within its ends', { low: 5n, high: 7n }, 0],
  ['at a closed end', { low: 6n, high: null }, 0],
  ['at an excluded low end', { low: 6n, lowOpen: true }, -1],
  ['at an excluded high end', { high: 6n, highOpen: true }, 1],
  ['below', { low: 7n }, -1],
  ['above', { high: 5n }, 1],
] as const)('knows a row %s', (_, ends, side) => {
  const point = GridPoint.at(graphOfFive(), Float64Array.of(1, 2, 3, 0, 0));
  expect(point.sideOf(row([4], [1], ends))).toBe(side);
});

it('tells numbers apart that floating point does not', () => {
  const value = 2n ** 90n;
  const point = GridPoint.at(graphOfFive(), Float64Array.of(Number(value), 0, 0, 0, 0));
  expect(Number(value + 1n)).toBe(Number(value));
  expect(point.sideOf(row([4], [1], { low: value, high: value }))).toBe(0);
  expect(point.sideOf(row([4], [1], { low: value + 1n }))).toBe(-1);
  expect(point.sideOf(row([4], [1], { high: value - 1n }))).toBe(1);
});

it('hits rows exactly, also by thirds, and tells what cannot be hit', () => {
  const graph = graphOfFive();
  const point = GridPoint.at(graph, Float64Array.of(1, 2, 3, 0, 0));
  const third = row([3, 2], [3, -1], { low: 7n, high: 7n });
  const total = row([4], [1], { low: 6n, high: 6n });
  const unit = point.scaled(1n);
  const options = { width: 4, barred: new Set<number>() };
  const hit = hitExactly(
    graph,
    point,
    [
      { row: third, change: unit },
      { row: total, change: 0 },
    ],
    options,
  );
  point.move(hit.moved);
  expect([hit.below, hit.missed, point.sideOf(third), point.sideOf(total)]).toEqual([[], [], 0, 0]);
  const twice = row([4], [2], {});
  const both = [
    { row: total, change: unit },
    { row: twice, change: unit },
  ];
  expect(hitExactly(graph, point, both, options).missed).toHaveLength(1);
});

it('divides leaves without changing their sum, also such as are no whole numbers', () => {
  const graph = graphOfFive();
  const point = GridPoint.at(graph, Float64Array.of(1, 2, 3, 0, 0));
  point.move(new Map([[0, { numerator: 10n ** 9n, denominator: 3n }]]));
  const before = point.exactValue(row([4], [3], {}));
  const rows = {
    starts: Int32Array.of(0, 3, 6),
    columns: Int32Array.of(0, 5, 6, 5, 7, 8),
    coefficients: Float64Array.of(1, -1, -1, 1, -1, -1),
    low: [0n, 0n],
    high: [0n, 0n],
  };
  graph.append(4, rows, () => true);
  point.grow(
    new Map([
      [0, 1],
      [5, 0.3],
    ]),
  );
  expect(point.exactValue(row([4], [3], {}))).toEqual(before);
  expect([...point.values].every((value) => value >= 0)).toBe(true);
});
