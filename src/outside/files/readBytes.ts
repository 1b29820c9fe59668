import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { asFileError } from './asFileError.ts';
import { DOCUMENT_TOO_LARGE, FILE_NOT_READABLE } from './errors.ts';
import { defaultLimits } from './document.ts';

/**
 * The bytes of a file, or of standard input for `-`. A file over the limit is refused by its size, before it is read;
 * a stream whose size nobody knows is refused as soon as it passes the limit.
 */
export async function readBytes(path: string, limit: number = defaultLimits.bytes): Promise<Uint8Array> {
  if (path === '-') return await collect(process.stdin, 'standard input', limit);
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new CounterfoilError(FILE_NOT_READABLE, `${path} is a folder`);
    if (info.isFile() && info.size > limit) throw tooLarge(path, limit);
    return await collect(createReadStream(path), path, limit);
  } catch (error) {
    throw asFileError(path, error);
  }
}

async function collect(stream: AsyncIterable<string | Uint8Array>, name: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > limit) throw tooLarge(name, limit);
    chunks.push(bytes);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
}

function tooLarge(name: string, limit: number): CounterfoilError {
  return new CounterfoilError(
    DOCUMENT_TOO_LARGE,
    `${name} is larger than ${(limit / 1024 / 1024).toFixed(limit < 10 * 1024 * 1024 ? 1 : 0)} MiB, the limit for one document`,
  );
}
