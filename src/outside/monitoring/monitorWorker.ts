/** Runs rules in a thread of its own: a national run takes seconds, a backtest minutes, and no page waits for either. */
import { parentPort } from 'node:worker_threads';
import type { BacktestResult } from '../../core/monitoring/backtest/backtest.ts';
import type { BacktestOrder } from '../../core/monitoring/backtest/backtestOrder.ts';
import { carryOutBacktest } from '../../core/monitoring/backtest/backtestOrder.ts';
import type { ErrorKind } from '../../core/errors/errors.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { WatchAnswer, WatchOrder } from '../../core/monitoring/run/watchOrder.ts';
import { watch } from '../../core/monitoring/run/watchOrder.ts';

export type MonitorOrder = { readonly watch: WatchOrder } | { readonly backtest: BacktestOrder };

/** `refused` is an error that people are meant to read; what failed otherwise is a defect. */
export type MonitorAnswer =
  | { readonly watched: WatchAnswer }
  | { readonly tested: BacktestResult }
  | { readonly refused: ErrorKind; readonly message: string }
  | { readonly failed: string };

parentPort?.on('message', (order: MonitorOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(answer(order));
});

function answer(order: MonitorOrder): MonitorAnswer {
  try {
    return 'watch' in order ? { watched: watch(order.watch) } : { tested: carryOutBacktest(order.backtest) };
  } catch (error) {
    if (error instanceof CounterfoilError) return { refused: error.kind, message: error.message };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
