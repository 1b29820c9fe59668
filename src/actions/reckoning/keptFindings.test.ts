import { describe, expect, it } from 'vitest';
import type { SumStatement, Trees } from '../../core/reckoning/statement.ts';
import { everything } from '../../core/reckoning/statement.ts';
import { reckonApart } from '../../outside/solver/reckonApart.ts';
import { inTime } from './inTime.ts';
import { keptFindings } from './keptFindings.ts';

const trees: Trees = { donors: new Map(), recipients: new Map(), sectors: new Map() };

function sum(id: string, low: string, high: string): SumStatement {
  return {
    kind: 'sum',
    id,
    book: { measure: 'money', unit: 'CNY', stage: 'disbursement', basis: 'flow', price: 'current' },
    scope: { donors: ['a'], recipients: ['b'], sectors: [everything], start: '2019-01-01', end: '2019-12-31' },
    low,
    high,
    lowOpen: false,
    highOpen: false,
  };
}

const order = { statements: [sum('x', '1', '2'), sum('y', '3', '4')], queries: [], trees, all: false };
/** Of so many figures for one sum every two clash, which takes longer than a millisecond. */
const long = { ...order, statements: Array.from({ length: 100 }, (_, at) => sum(`s${at}`, String(at), String(at))) };

describe('findings', () => {
  it('come from a thread, and are the same for the same statements without reckoning again', async () => {
    const first = keptFindings(order);
    expect((await first).conflicts).toMatchObject([{ claims: ['x', 'y'], slack: '1' }]);
    expect(keptFindings({ ...order, statements: [...order.statements] })).toBe(first);
    expect(keptFindings({ ...order, statements: [sum('x', '1', '3'), sum('y', '3', '4')] })).not.toBe(first);
    expect(keptFindings({ ...order, trees: { ...trees, donors: new Map([['a', 'c']]) } })).not.toBe(first);
  });

  it('are given up when they take too long, and the next order is answered', async () => {
    await expect(reckonApart(long, 1)).rejects.toMatchObject({ code: 'RECKON_TOO_SLOW' });
    const { conflicts } = await reckonApart(order, 60_000);
    expect(conflicts).toHaveLength(1);
  });

  it('are pending for those who do not wait so long', async () => {
    expect(await inTime(new Promise(() => undefined), 5)).toBeNull();
    expect(await inTime(Promise.resolve('found'), 1000)).toBe('found');
    expect(await inTime(reckonApart(long, 1), 60_000)).toBeNull();
    await expect(inTime(Promise.reject(new Error('a defect')), 1000)).rejects.toThrow('a defect');
  });
});
