import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes lines and waits while the reader at the other end is slow. */
export interface LineWriter {
  /** False once nobody reads any more (`counterfoil read … | head`). */
  write(text: string): Promise<boolean>;
}

/** A writer on a stream; a reader that has gone away ends the writing quietly instead of as an error. */
export function lineWriter(stream: Writable): LineWriter {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    gone = true;
  });
  return {
    async write(text) {
      if (gone || stream.destroyed) return false;
      if (!stream.write(text))
        await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => undefined);
      return !gone;
    },
  };
}
