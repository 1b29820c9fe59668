import { describe, expect, it } from 'vitest';
import type { Book, Bounds, Scope, Statement } from '../statement.ts';
import type { RowPlan } from './statementRows.ts';
import { amountDecimals, rowPlans } from './statementRows.ts';

const book: Book = { measure: 'money', unit: 'CNY', stage: null, basis: 'flow', price: 'current' };
const scope: Scope = { donors: ['*'], recipients: ['*'], sectors: ['*'], start: null, end: null };

function statement(
  kind: Statement['kind'],
  low: string | null,
  high: string | null,
  ends: Partial<Bounds> = {},
): Statement {
  const base = { id: 'c', book, scope, low, high, lowOpen: false, highOpen: false, ...ends };
  return kind === 'sum' ? { ...base, kind } : { ...base, kind, of: { book, scope } };
}

const row = (
  end: RowPlan['end'],
  times: number,
  ofTimes: number,
  low: bigint | null,
  high: bigint | null,
): RowPlan => ({
  end,
  times,
  ofTimes,
  low,
  high,
});

describe('rowPlans', () => {
  it.each<[string, Statement, number, RowPlan[]]>([
    ['a sum in the unit of the system', statement('sum', '1.5', '20'), 2, [row('both', 1, 0, 150n, 2000n)]],
    ['a sum with more decimals than it', statement('sum', '1.125', null), 1, [row('both', 100, 0, 1125n, null)]],
    ['a difference', statement('difference', '-3', '0.5'), 1, [row('both', 1, -1, -30n, 5n)]],
    ['a share', statement('share', '0.8', '1'), 0, [row('low', 5, -4, 0n, null), row('high', 1, -1, null, 0n)]],
    ['an exact share', statement('quota', '0.30', '0.3'), 4, [row('both', 10, -3, 0n, 0n)]],
    [
      'growth',
      statement('growth', '0.08', '-0.02'),
      0,
      [row('low', 25, -27, 0n, null), row('high', 50, -49, null, 0n)],
    ],
    ['growth from nothing', statement('growth', '-1', '-1'), 0, [row('both', 1, 0, 0n, 0n)]],
    ['at least nothing', statement('share', '0', null), 0, []],
    ['more than nothing', statement('share', '0', null, { lowOpen: true }), 0, [row('low', 1, 0, 0n, null)]],
    ['at most nothing', statement('share', null, '0'), 0, [row('high', 1, 0, null, 0n)]],
    [
      'a ratio in the twelfth digit',
      statement('share', '0.333333333333', null),
      0,
      [row('low', 1_000_000_000_000, -333_333_333_333, 0n, null)],
    ],
    [
      'a sum in the twelfth decimal',
      statement('sum', null, '1000000000000.000000000001'),
      12,
      [row('both', 1, 0, null, 1_000_000_000_000_000_000_000_001n)],
    ],
  ])('writes %s', (_, given, unitScale, expected) => {
    expect(rowPlans(given, unitScale)).toEqual(expected);
  });

  it.each<[number, Statement]>([
    [3, statement('sum', '1.125', '2.5')],
    [1, statement('difference', null, '2.5')],
    [0, statement('share', '0.125', null)],
  ])('counts %i decimals of amounts', (decimals, given) => {
    expect(amountDecimals(given)).toBe(decimals);
  });
});
