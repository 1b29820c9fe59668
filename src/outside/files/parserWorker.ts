/** Runs in a thread of its own, so that a document that takes too long or too much can be stopped. */
import { parentPort } from 'node:worker_threads';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { ExtractLimits } from './document.ts';
import { DOCUMENT_MALFORMED, DOCUMENT_TOO_DEEP } from './errors.ts';
import { parseDocx } from './parseDocx.ts';
import { parseHtml } from './parseHtml.ts';
import type { ParsedDocument } from './parseHtml.ts';
import { parsePdf } from './parsePdf.ts';

/** One order to the thread. */
export type ParseOrder =
  | { readonly format: 'html'; readonly text: string; readonly limits: ExtractLimits }
  | { readonly format: 'pdf' | 'docx'; readonly bytes: Uint8Array; readonly limits: ExtractLimits };

/** Its answer; errors cross as code and message, because classes do not. */
export type ParseAnswer =
  | { readonly parsed: ParsedDocument }
  | { readonly error: { readonly code: string; readonly message: string } };

parentPort?.on('message', (order: ParseOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  void answer(order).then((result) => parentPort?.postMessage(result));
});

async function answer(order: ParseOrder): Promise<ParseAnswer> {
  try {
    return { parsed: await parse(order) };
  } catch (error) {
    const known = asCounterfoilError(error);
    return { error: { code: known.code, message: known.message } };
  }
}

function parse(order: ParseOrder): Promise<ParsedDocument> {
  if (order.format === 'html') return parseHtml(order.text, order.limits);
  return order.format === 'pdf' ? parsePdf(order.bytes, order.limits) : parseDocx(order.bytes, order.limits);
}

/** A parser that fails on a document has met a broken document; a stack that overflows has met a deep one. */
function asCounterfoilError(error: unknown): CounterfoilError {
  if (error instanceof CounterfoilError) return error;
  const tooDeep = error instanceof RangeError && /call stack/i.test(error.message);
  return new CounterfoilError(
    tooDeep ? DOCUMENT_TOO_DEEP : DOCUMENT_MALFORMED,
    tooDeep ? 'its structure is nested too deep' : `it cannot be taken apart (${String(error)})`,
  );
}
