/** Hands statements to the reckoning thread, one order after the other, and stops the thread when the time is over. */
import { Worker } from 'node:worker_threads';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Findings } from '../../core/reckoning/findings.ts';
import { RECKON_TOO_SLOW } from './errors.ts';
import type { ReckonAnswer, ReckonOrder } from './reckonWorker.ts';

/** In development the sources run as they are; once built, they are JavaScript. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './reckonWorker.ts' : './reckonWorker.js',
  import.meta.url,
);

/** Megabytes that the thread may use before it is stopped. */
const MEMORY_MEBIBYTES = 2048;
const MOST_WAITING = 30;

let idle: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Throws RECKON_TOO_SLOW when it takes longer than `milliseconds`, or when too much is waiting to be reckoned. */
export function reckonApart(order: ReckonOrder, milliseconds: number): Promise<Findings> {
  if (waiting >= MOST_WAITING) return Promise.reject(tooSlow('much else is to be reckoned first'));
  waiting += 1;
  const result = queue.then(() => reckonNow(order, milliseconds));
  queue = result
    .catch(() => undefined)
    .finally(() => {
      waiting -= 1;
    });
  return result;
}

async function reckonNow(order: ReckonOrder, milliseconds: number): Promise<Findings> {
  const worker = idle ?? new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEBIBYTES } });
  idle = null;
  worker.ref();
  let reusable = false;
  try {
    const answer = await answerOf(worker, order, milliseconds);
    reusable = true;
    if ('failed' in answer) throw new Error(answer.failed);
    return answer.findings;
  } finally {
    if (reusable) {
      idle = worker;
      worker.unref();
    } else await worker.terminate();
  }
}

/** The first thing that happens to the thread: an answer, a failure, its end, or the end of the time allowed. */
function answerOf(worker: Worker, order: ReckonOrder, milliseconds: number): Promise<ReckonAnswer> {
  return new Promise<ReckonAnswer>((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (answer: ReckonAnswer): void => settle(() => resolve(answer));
    const onError = (error: Error): void => settle(() => reject(asCounterfoilError(error)));
    const onExit = (): void => onError(new Error('the reckoning thread ended'));
    const timer = setTimeout(
      () => settle(() => reject(tooSlow(`it took longer than ${milliseconds / 1000} seconds`))),
      milliseconds,
    );
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    worker.postMessage(order);
  });
}

function tooSlow(why: string): CounterfoilError {
  return new CounterfoilError(RECKON_TOO_SLOW, `The statements were not reckoned: ${why}.`);
}

function asCounterfoilError(error: Error): Error {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooSlow(`it needs more than ${MEMORY_MEBIBYTES} MiB of memory`)
    : error;
}
