/** PostgreSQL's COPY … TO STDOUT over `pg`, which has no words for it: rows leave the server several times faster than by a cursor. */
import type { Connection, PoolClient, Submittable } from 'pg';

const BLOCK = 1024 * 1024;
/** Blocks that wait for whoever takes them, before the server is made to wait. */
const MOST_WAITING = 4;

/** Blocks of whole rows in COPY's text format. Whoever stops before the end must not use the client again. */
export async function* copyOut(client: PoolClient, select: string): AsyncGenerator<Buffer> {
  const copying = new Copying(`copy (${select}) to stdout`);
  client.query(copying);
  for (;;) {
    const block = await copying.next();
    if (block === null) return;
    yield block;
  }
}

/** A query as `pg` drives it, by its protocol of messages. */
class Copying implements Submittable {
  readonly #text: string;
  #connection: Connection | null = null;
  #block = Buffer.allocUnsafe(BLOCK);
  #filled = 0;
  #waiting: Buffer[] = [];
  #ended = false;
  #error: Error | null = null;
  #wake: () => void = () => undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Null at the end. */
  async next(): Promise<Buffer | null> {
    while (this.#waiting.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#error) throw this.#error;
    const block = this.#waiting.shift() ?? null;
    if (this.#waiting.length < MOST_WAITING) this.#connection?.stream.resume();
    return block;
  }

  submit(connection: Connection): void {
    this.#connection = connection;
    connection.query(this.#text);
  }

  /** The bytes are copied, because `pg` uses their memory again. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.#filled + chunk.length > this.#block.length) this.#flush();
    if (chunk.length > this.#block.length) {
      this.#hand(Buffer.from(chunk));
      return;
    }
    this.#filled += chunk.copy(this.#block, this.#filled);
  }

  handleCommandComplete(): void {
    this.#flush();
  }

  handleReadyForQuery(): void {
    this.#end();
  }

  handleError(error: Error): void {
    this.#error = error;
    this.#end();
  }

  #flush(): void {
    if (this.#filled === 0) return;
    this.#hand(this.#block.subarray(0, this.#filled));
    this.#block = Buffer.allocUnsafe(BLOCK);
    this.#filled = 0;
  }

  #hand(block: Buffer): void {
    this.#waiting.push(block);
    if (this.#waiting.length >= MOST_WAITING) this.#connection?.stream.pause();
    this.#wake();
  }

  #end(): void {
    this.#ended = true;
    this.#connection?.stream.resume();
    this.#wake();
  }
}
