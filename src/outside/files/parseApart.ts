/** Hands a document to the parser thread and stops the thread when the time is over. */
import { CounterfoilError, definedErrors } from '../../core/errors/errors.ts';
import { OrderThread, threadFile, ThreadStopped } from '../threads/orderThread.ts';
import { DOCUMENT_MALFORMED, DOCUMENT_TOO_LARGE, DOCUMENT_TOO_SLOW } from './errors.ts';
import type { ParsedDocument } from './parseHtml.ts';
import type { ParseAnswer, ParseOrder } from './parserWorker.ts';

/** Of memory for the thread. */
const MEBIBYTES = 1024;

const thread = new OrderThread<ParseOrder, ParseAnswer>(threadFile(import.meta.url, 'parserWorker'), MEBIBYTES);

/** Parses one document at a time in a thread that is kept for the next; the process does not wait for it to end. */
export async function parseApart(order: ParseOrder): Promise<ParsedDocument> {
  const { milliseconds } = order.limits;
  const answer = await thread.answer(order, milliseconds).catch((error: unknown) => {
    throw error instanceof ThreadStopped ? refusalOf(error, milliseconds) : error;
  });
  if ('parsed' in answer) return answer.parsed;
  const kind = definedErrors().get(answer.error.code) ?? DOCUMENT_MALFORMED;
  throw new CounterfoilError(kind, answer.error.message);
}

function refusalOf({ why, message, cause }: ThreadStopped, milliseconds: number): CounterfoilError {
  if (why === 'time') {
    const slow = `taking it apart took longer than ${milliseconds / 1000} seconds and was stopped`;
    return new CounterfoilError(DOCUMENT_TOO_SLOW, slow);
  }
  return why === 'memory'
    ? new CounterfoilError(DOCUMENT_TOO_LARGE, `taking it apart needs more than ${MEBIBYTES} MiB of memory`)
    : new CounterfoilError(DOCUMENT_MALFORMED, `it cannot be taken apart (${message})`, { cause });
}
