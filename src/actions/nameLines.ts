/** Names from a stream of bytes, one a line, without ever holding more than one line's beginning. */
import { CounterfoilError } from '../core/errors/errors.ts';
import { namesNotText } from '../core/names/errors.ts';

/** How much of an over-long line is kept: enough to see that it is too long. */
const kept = 2000;

function* splitLines(text: string, carry: { line: string }): Generator<string> {
  let from = 0;
  for (;;) {
    const at = text.indexOf('\n', from);
    const piece = text.slice(from, at < 0 ? undefined : at);
    if (carry.line.length < kept) carry.line += piece.slice(0, kept);
    if (at < 0) return;
    yield carry.line.endsWith('\r') ? carry.line.slice(0, -1) : carry.line;
    carry.line = '';
    from = at + 1;
  }
}

/** Lines of UTF-8 text without their ends. Throws NAMES_NOT_TEXT at the first byte that cannot be text. */
export async function* nameLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const carry = { line: '' };
  const decode = (bytes?: Uint8Array): string => {
    try {
      const text = decoder.decode(bytes, { stream: bytes !== undefined });
      if (!text.includes('\0')) return text;
    } catch (cause) {
      throw new CounterfoilError(namesNotText, 'the names are not UTF-8 text', { cause });
    }
    throw new CounterfoilError(namesNotText, 'the names hold NUL bytes, so they are no text');
  };
  for await (const chunk of chunks) yield* splitLines(decode(chunk), carry);
  yield* splitLines(decode(), carry);
  if (carry.line !== '') yield carry.line.replace(/\r$/, '');
}
