/** A backtest as plain data, so that another thread can walk the past. */
import type { MembershipSpan } from '../place.ts';
import type { WatchInput } from '../run/watchOrder.ts';
import { lineageOf } from '../series/lineage.ts';
import type { BacktestResult, BacktestTerms } from './backtest.ts';
import { backtest } from './backtest.ts';

export interface BacktestOrder extends WatchInput {
  /** Day number of the last run. */
  readonly lastDay: number;
  readonly terms: BacktestTerms;
  /** Which places were on which lists when; as the places themselves say where left out. */
  readonly memberships?: readonly MembershipSpan[];
}

/** Deterministic: from the same order comes the same result. */
export function carryOutBacktest({ places, terms, ...input }: BacktestOrder): BacktestResult {
  return backtest({ ...input, lineage: lineageOf(places) }, terms);
}
