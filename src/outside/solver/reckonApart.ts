/** Hands statements to the reckoning thread, one order after the other, and stops the thread when the time is over. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Findings } from '../../core/reckoning/findings.ts';
import { OrderThread, threadFile, ThreadStopped } from '../threads/orderThread.ts';
import { RECKON_TOO_SLOW } from './errors.ts';
import type { ReckonAnswer, ReckonOrder } from './reckonWorker.ts';

/** Of memory for the thread. */
const MEBIBYTES = 2048;
const MOST_WAITING = 30;

const thread = new OrderThread<ReckonOrder, ReckonAnswer>(threadFile(import.meta.url, 'reckonWorker'), MEBIBYTES);
let waiting = 0;

/** Throws RECKON_TOO_SLOW when it takes longer than `milliseconds`, or when too much is waiting to be reckoned. */
export async function reckonApart(order: ReckonOrder, milliseconds: number): Promise<Findings> {
  if (waiting >= MOST_WAITING) throw tooSlow('much else is to be reckoned first');
  waiting += 1;
  try {
    const answer = await thread.answer(order, milliseconds);
    if ('failed' in answer) throw new Error(answer.failed);
    return answer.findings;
  } catch (error) {
    throw error instanceof ThreadStopped ? refusalOf(error, milliseconds) : error;
  } finally {
    waiting -= 1;
  }
}

function refusalOf(stopped: ThreadStopped, milliseconds: number): Error {
  if (stopped.why === 'time') return tooSlow(`it took longer than ${milliseconds / 1000} seconds`);
  if (stopped.why === 'memory') return tooSlow(`it needs more than ${MEBIBYTES} MiB of memory`);
  return stopped.cause instanceof Error ? stopped.cause : stopped;
}

function tooSlow(why: string): CounterfoilError {
  return new CounterfoilError(RECKON_TOO_SLOW, `The statements were not reckoned: ${why}.`);
}
