/** Hands a document to the parser thread and stops the thread when the time is over. */
import { Worker } from 'node:worker_threads';
import { errorCode } from '../../core/errors/errorCode.ts';
import { CounterfoilError, definedErrors } from '../../core/errors/errors.ts';
import { DOCUMENT_MALFORMED, DOCUMENT_TOO_LARGE, DOCUMENT_TOO_SLOW } from './errors.ts';
import type { ParsedDocument } from './parseHtml.ts';
import type { ParseAnswer, ParseOrder } from './parserWorker.ts';

/** In development the sources run as they are; once built, they are JavaScript. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './parserWorker.ts' : './parserWorker.js',
  import.meta.url,
);

/** Megabytes that the thread may use before it is stopped. */
const MEMORY_MEBIBYTES = 1024;

let idle: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/** Parses one document at a time in a thread that is kept for the next; the process does not wait for it to end. */
export function parseApart(order: ParseOrder): Promise<ParsedDocument> {
  const result = queue.then(() => parseNow(order));
  queue = result.catch(() => undefined);
  return result;
}

async function parseNow(order: ParseOrder): Promise<ParsedDocument> {
  const worker = idle ?? new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEBIBYTES } });
  idle = null;
  worker.ref();
  let reusable = false;
  try {
    const answer = await answerOf(worker, order);
    reusable = true;
    return resultOf(answer);
  } finally {
    if (reusable) {
      idle = worker;
      worker.unref();
    } else await worker.terminate();
  }
}

/** The first thing that happens to the thread: an answer, a failure, its end, or the end of the time allowed. */
function answerOf(worker: Worker, order: ParseOrder): Promise<ParseAnswer> {
  return new Promise<ParseAnswer>((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (answer: ParseAnswer): void => settle(() => resolve(answer));
    const onError = (error: Error): void => settle(() => reject(asCounterfoilError(error)));
    const onExit = (): void => onError(new Error('the parser ended'));
    const timer = setTimeout(() => settle(() => reject(tooSlow(order.limits.milliseconds))), order.limits.milliseconds);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    worker.postMessage(order);
  });
}

function resultOf(answer: ParseAnswer): ParsedDocument {
  if ('parsed' in answer) return answer.parsed;
  const kind = definedErrors().get(answer.error.code) ?? DOCUMENT_MALFORMED;
  throw new CounterfoilError(kind, answer.error.message);
}

function tooSlow(milliseconds: number): CounterfoilError {
  const message = `taking it apart took longer than ${milliseconds / 1000} seconds and was stopped`;
  return new CounterfoilError(DOCUMENT_TOO_SLOW, message);
}

function asCounterfoilError(error: Error): CounterfoilError {
  return errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new CounterfoilError(DOCUMENT_TOO_LARGE, `taking it apart needs more than ${MEMORY_MEBIBYTES} MiB of memory`)
    : new CounterfoilError(DOCUMENT_MALFORMED, `it cannot be taken apart (${error.message})`, { cause: error });
}
