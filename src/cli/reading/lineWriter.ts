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
      if (!stream.write(text)) await drained(stream);
      return !gone;
    },
  };
}

/** Until the stream takes more, or nobody reads it any longer. Leaves no listeners behind. */
function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      stream.off('drain', settle).off('close', settle);
      resolve();
    };
    stream.on('drain', settle).on('close', settle);
  });
}
