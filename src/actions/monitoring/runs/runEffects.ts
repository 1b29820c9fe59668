/** What runs and backtests use of the world beside the ledger: who reckons. */
import type { BacktestResult } from '../../../core/monitoring/backtest/backtest.ts';
import type { BacktestOrder } from '../../../core/monitoring/backtest/backtestOrder.ts';
import { carryOutBacktest } from '../../../core/monitoring/backtest/backtestOrder.ts';
import { watch } from '../../../core/monitoring/run/watchOrder.ts';
import type { MonitorThread } from '../../../outside/monitoring/monitorThread.ts';
import { monitorThread } from '../../../outside/monitoring/monitorThread.ts';
import type { Monitoring } from './reckonDays.ts';

export interface RunEffects {
  readonly monitoring: Monitoring;
}

export interface BacktestEffects {
  readonly backtesting: (order: BacktestOrder) => Promise<BacktestResult>;
}

/** For commands and tests, where nobody waits for a page meanwhile. */
export const onThisThread: RunEffects & BacktestEffects = {
  monitoring: async (order) => watch(order),
  backtesting: async (order) => carryOutBacktest(order),
};

const MOST_OF_A_RUN = 30 * 60_000;
const MOST_OF_A_BACKTEST = 20 * 60_000;

let threads: { readonly runs: MonitorThread; readonly backtests: MonitorThread } | null = null;

/** For servers: a thread for runs, and another one for backtests, so that a long one of these delays no alert. */
export const onOtherThreads: RunEffects & BacktestEffects = {
  monitoring: (order) => both().runs.watch(order),
  backtesting: (order) => both().backtests.backtest(order),
};

function both(): NonNullable<typeof threads> {
  return (threads ??= { runs: monitorThread(MOST_OF_A_RUN), backtests: monitorThread(MOST_OF_A_BACKTEST) });
}
