import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { asFileError } from './asFileError.ts';
import { FILE_NOT_READABLE } from './errors.ts';

const LINE_FEED = 0x0a;

/**
 * The lines of a file of UTF-8 text, or of standard input for `-`, one after the other. Null stands for a line of more
 * than `limit` bytes, which is never held in memory as a whole.
 */
export async function* readLines(path: string, limit: number): AsyncGenerator<string | null, void> {
  if (path === '-') {
    yield* linesOf(process.stdin, limit);
    return;
  }
  try {
    if ((await stat(path)).isDirectory()) throw new CounterfoilError(FILE_NOT_READABLE, `${path} is a folder`);
    yield* linesOf(createReadStream(path), limit);
  } catch (error) {
    throw asFileError(path, error);
  }
}

async function* linesOf(
  stream: AsyncIterable<string | Uint8Array>,
  limit: number,
): AsyncGenerator<string | null, void> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const finish = (): string | null => {
    const line = length > limit ? null : Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      take(bytes.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    take(bytes.subarray(from));
  }
  if (length > 0) yield finish();
}
