/** Runs rules in a thread of its own: a national run takes seconds, a backtest minutes, and no page waits for either. */
import { parentPort } from 'node:worker_threads';
import type { BacktestResult } from '../../core/monitoring/backtest/backtest.ts';
import type { BacktestOrder } from '../../core/monitoring/backtest/backtestOrder.ts';
import { carryOutBacktest } from '../../core/monitoring/backtest/backtestOrder.ts';
import type { ErrorKind } from '../../core/errors/errors.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { WatchAnswer, WatchOrder } from '../../core/monitoring/run/watchOrder.ts';
import { watch } from '../../core/monitoring/run/watchOrder.ts';
import { buffersIn } from './buffersIn.ts';

/** Without places are meant those of the order before. */
export type SentOrder<Order extends { readonly places: unknown }> = Omit<Order, 'places'> & {
  readonly places: Order['places'] | null;
};

export type MonitorOrder = { readonly watch: SentOrder<WatchOrder> } | { readonly backtest: SentOrder<BacktestOrder> };

/** `refused` is an error that people are meant to read; what failed otherwise is a defect. */
export type MonitorAnswer =
  | { readonly watched: WatchAnswer }
  | { readonly tested: BacktestResult }
  | { readonly refused: ErrorKind; readonly message: string }
  | { readonly failed: string };

parentPort?.on('message', (order: MonitorOrder) => {
  const made = answer(order);
  const buffers = 'watched' in made ? buffersIn(made.watched.kept) : [];
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(made, [...buffers]);
});

/** The same list for orders that come with the same places, so that what follows from it is reckoned once. */
let places: WatchOrder['places'] = [];

function answer(order: MonitorOrder): MonitorAnswer {
  try {
    places = ('watch' in order ? order.watch : order.backtest).places ?? places;
    if ('watch' in order) return { watched: watch({ ...order.watch, places }) };
    return { tested: carryOutBacktest({ ...order.backtest, places }) };
  } catch (error) {
    if (error instanceof CounterfoilError) return { refused: error.kind, message: error.message };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
