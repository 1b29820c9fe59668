/** A thread that does one order after the other, and is stopped when the time or the memory for one is over. */
import { Worker } from 'node:worker_threads';
import { errorCode } from '../../core/errors/errorCode.ts';

/** Why there is no answer; `cause` is what the thread died of. */
export class ThreadStopped extends Error {
  readonly why: 'time' | 'memory' | 'failure';

  constructor(why: ThreadStopped['why'], cause?: Error) {
    super(cause?.message ?? `the thread was stopped: ${why}`, { cause });
    this.why = why;
  }
}

/** The file of a thread beside a module: in development the sources run as they are; once built, they are JavaScript. */
export function threadFile(module: string, name: string): URL {
  return new URL(`./${name}.${module.endsWith('.ts') ? 'ts' : 'js'}`, module);
}

export class OrderThread<Order, Answer> {
  readonly #file: URL;
  readonly #mebibytes: number;
  #idle: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /** `mebibytes`: what the thread may use before it is stopped. */
  constructor(file: URL, mebibytes: number) {
    this.#file = file;
    this.#mebibytes = mebibytes;
  }

  /** Throws {@link ThreadStopped}. `milliseconds` count from when the order is begun; the process does not wait for idle threads. */
  answer(order: Order, milliseconds: number): Promise<Answer> {
    const result = this.#queue.then(() => this.#answerNow(order, milliseconds));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #answerNow(order: Order, milliseconds: number): Promise<Answer> {
    const limits = { maxOldGenerationSizeMb: this.#mebibytes };
    const worker = this.#idle ?? new Worker(this.#file, { resourceLimits: limits });
    this.#idle = null;
    worker.ref();
    let isReusable = false;
    try {
      const answer = await firstOf<Answer>(worker, order, milliseconds);
      isReusable = true;
      return answer;
    } finally {
      if (isReusable) {
        this.#idle = worker;
        worker.unref();
      } else await worker.terminate();
    }
  }
}

/** The first thing that happens to the thread: an answer, a failure, its end, or the end of the time allowed. */
function firstOf<Answer>(worker: Worker, order: unknown, milliseconds: number): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (answer: Answer): void => settle(() => resolve(answer));
    const onError = (error: Error): void => {
      const why = errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failure';
      settle(() => reject(new ThreadStopped(why, error)));
    };
    const onExit = (): void => onError(new Error('the thread ended'));
    const timer = setTimeout(() => settle(() => reject(new ThreadStopped('time'))), milliseconds);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    worker.postMessage(order);
  });
}
