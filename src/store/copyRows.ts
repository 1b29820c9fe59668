/**
 * PostgreSQL's COPY, which carries many rows several times faster than statements with parameters. It runs on whatever
 * connection a database or transaction uses: the statement travels with its work as the only parameter, and a client
 * prepared by {@link allowCopying} carries it out.
 */
import { CompiledQuery } from 'kysely';
import type { ClientBase } from 'pg';
import type { Database } from './tables.ts';

/** Rows of `copy (…) to stdout …` as the server words them. `take` gets each as it comes, and must not wait. */
export async function copyOut(db: Database, statement: string, take: (row: Buffer) => void): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(statement, [new CopyWork({ take, give: '' })]));
}

/** Sends `rows`, worded by {@link copyLine}, to `copy … from stdin`. */
export async function copyIn(db: Database, statement: string, rows: string): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(statement, [new CopyWork({ take: () => undefined, give: rows })]));
}

export type CopyValue = string | number | boolean | Date | null;

/** A row in COPY's text format. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(copyText).join('\t')}\n`;
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': String.raw`\\`, '\t': String.raw`\t`, '\n': String.raw`\n` };

function copyText(value: CopyValue): string {
  if (value === null) return String.raw`\N`;
  const text = value instanceof Date ? value.toISOString() : String(value);
  return special.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (found) => escapes[found] ?? String.raw`\r`) : text;
}

/** What a client does for a COPY, told from other parameters by its class. */
class CopyWork {
  readonly take: (row: Buffer) => void;
  readonly give: string;

  constructor({ take, give }: { take: (row: Buffer) => void; give: string }) {
    this.take = take;
    this.give = give;
  }
}

/** Makes `client` know {@link copyOut} and {@link copyIn}. For the `connect` event of a pool. */
export function allowCopying(client: ClientBase): void {
  const plain = client.query.bind(client) as (text: string, values: readonly unknown[]) => unknown;
  const query = (text: string, values: readonly unknown[] = []): unknown => {
    const [work] = values;
    return work instanceof CopyWork ? runCopy(client, text, work) : plain(text, values);
  };
  // oxlint-disable-next-line no-unsafe-type-assertion -- Kysely and pg's pool call it in these ways only
  client.query = query as typeof client.query;
}

/** The connection as far as COPY goes; pg does not type it. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

async function runCopy(client: ClientBase, text: string, { take, give }: CopyWork): Promise<{ rows: [] }> {
  return new Promise((resolve, reject) => {
    let failed: unknown = null;
    const attempt = (work: () => void): void => {
      try {
        if (failed === null) work();
      } catch (error) {
        failed = error;
      }
    };
    const nothing = (): void => undefined;
    const submittable = {
      submit: (connection: CopyConnection) => {
        connection.query(text);
      },
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(Buffer.from(give));
        connection.endCopyFrom();
      },
      handleCopyData: ({ chunk }: { chunk: Buffer }) => {
        attempt(() => {
          take(chunk);
        });
      },
      handleError: (error: Error) => {
        failed = error;
        reject(error);
      },
      handleReadyForQuery: () => {
        if (failed === null) resolve({ rows: [] });
        else reject(failed as Error);
      },
      handleCommandComplete: nothing,
      handleRowDescription: nothing,
      handleDataRow: nothing,
      handleEmptyQuery: nothing,
      handlePortalSuspended: nothing,
    };
    client.query(submittable as never);
  });
}
