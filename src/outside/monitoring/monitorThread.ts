/** Hands orders to a thread that runs rules, one after the other, and stops the thread when the time is over. */
import { Worker } from 'node:worker_threads';
import { CounterfoilError, definedErrors } from '../../core/errors/errors.ts';
import type { BacktestResult } from '../../core/monitoring/backtest/backtest.ts';
import type { BacktestOrder } from '../../core/monitoring/backtest/backtestOrder.ts';
import type { WatchAnswer, WatchOrder } from '../../core/monitoring/run/watchOrder.ts';
import { buffersIn } from './buffersIn.ts';
import { MONITORING_TOO_SLOW } from './errors.ts';
import type { MonitorAnswer, MonitorOrder } from './monitorWorker.ts';

/** In development the sources run as they are; once built, they are JavaScript. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './monitorWorker.ts' : './monitorWorker.js',
  import.meta.url,
);

/** Megabytes of objects that the thread may use before it is stopped; columns of readings lie beside them. */
const MEMORY_MEBIBYTES = 2048;

export interface MonitorThread {
  watch(order: WatchOrder): Promise<WatchAnswer>;
  backtest(order: BacktestOrder): Promise<BacktestResult>;
  close(): Promise<void>;
}

/**
 * The thread starts with the first order, and keeps no process alive that has nothing else to do. Each order throws
 * MONITORING_TOO_SLOW when it takes longer than `milliseconds`, and what the rules themselves refuse.
 */
export function monitorThread(milliseconds: number): MonitorThread {
  let idle: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  /** The places that the idle thread has, which are many, and mostly those of the next order. */
  let there: WatchOrder['places'] | null = null;
  const ask = (asked: WholeOrder): Promise<MonitorAnswer> => {
    const result = queue.then(async () => {
      const known = idle === null ? null : there;
      const worker = idle ?? new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEBIBYTES } });
      idle = null;
      worker.ref();
      try {
        const answer = await answerOf(worker, without(known, asked), milliseconds);
        there = ('watch' in asked ? asked.watch : asked.backtest).places;
        idle = worker;
        worker.unref();
        return answer;
      } catch (error) {
        await worker.terminate();
        throw error;
      }
    });
    queue = result.catch(() => undefined);
    return result;
  };
  return {
    async watch(order) {
      const answer = await ask({ watch: order });
      return 'watched' in answer ? answer.watched : refuse(answer);
    },
    async backtest(order) {
      const answer = await ask({ backtest: order });
      return 'tested' in answer ? answer.tested : refuse(answer);
    },
    async close() {
      await queue;
      await idle?.terminate();
      idle = null;
    },
  };
}

type WholeOrder = { readonly watch: WatchOrder } | { readonly backtest: BacktestOrder };

function without(known: WatchOrder['places'] | null, order: WholeOrder): MonitorOrder {
  if ('watch' in order) return { watch: order.watch.places === known ? { ...order.watch, places: null } : order.watch };
  return { backtest: order.backtest.places === known ? { ...order.backtest, places: null } : order.backtest };
}

function refuse(answer: MonitorAnswer): never {
  if ('refused' in answer) {
    const { refused, message } = answer;
    throw new CounterfoilError(definedErrors().get(refused.code) ?? refused, message);
  }
  throw new Error('failed' in answer ? answer.failed : 'the thread answered something else');
}

/** The first thing that happens to the thread: an answer, its end, or the end of the time allowed. */
function answerOf(worker: Worker, order: MonitorOrder, milliseconds: number): Promise<MonitorAnswer> {
  return new Promise<MonitorAnswer>((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (answer: MonitorAnswer): void => settle(() => resolve(answer));
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (): void => onError(new Error('the monitoring thread ended'));
    const timer = setTimeout(() => settle(() => reject(tooSlow(milliseconds))), milliseconds);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    // The columns of readings go over without being copied: whoever ordered does not read them again.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    worker.postMessage(order, [...buffersIn(('watch' in order ? order.watch : order.backtest).logs)]);
  });
}

function tooSlow(milliseconds: number): CounterfoilError {
  return new CounterfoilError(MONITORING_TOO_SLOW, `it took longer than ${milliseconds / 1000} seconds`);
}
