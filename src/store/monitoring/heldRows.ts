/** Rows that wait until somebody says what their codes mean. */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { sha256 } from '../history/hash.ts';
import type { Database } from '../tables.ts';
import { READINGS_ALTERED } from './errors.ts';

const ROWS_OF_A_CHUNK = 20_000;

/** Rows as JSON in chunks. */
export function packRows(rows: readonly unknown[]): { readonly rows: number; readonly content: Buffer }[] {
  const chunks = [];
  for (let start = 0; start < rows.length; start += ROWS_OF_A_CHUNK) {
    const some = rows.slice(start, start + ROWS_OF_A_CHUNK);
    chunks.push({ rows: some.length, content: packJson(some) });
  }
  return chunks;
}

export function packJson(value: unknown): Buffer {
  return zstdCompressSync(Buffer.from(JSON.stringify(value)));
}

/** Throws `READINGS_ALTERED` where the content is not that of the hash. */
export function unpackJson({ content, sha256: hash }: { readonly content: Buffer; readonly sha256: string }): unknown {
  if (sha256(content) !== hash) throw new CounterfoilError(READINGS_ALTERED, 'rows are not as they were stored');
  return JSON.parse(zstdDecompressSync(content).toString());
}

/** Indices of held rows: 32 bits each, little-endian, compressed. */
export function packIndices(indices: readonly number[]): Buffer {
  const numbers = Uint32Array.from(indices);
  return zstdCompressSync(new Uint8Array(numbers.buffer));
}

function unpackIndices(content: Buffer): Uint32Array {
  const bytes = zstdDecompressSync(content);
  return new Uint32Array(new Uint8Array(bytes).buffer);
}

/** Every row that was held when the dataset came. */
export async function heldRows<Row>(db: Database, ledgerId: string, datasetId: string): Promise<Row[]> {
  const chunks = await db
    .selectFrom('held_rows')
    .select(['content', 'sha256'])
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', datasetId)
    .orderBy('chunk')
    .execute();
  // oxlint-disable-next-line no-unsafe-type-assertion -- its hash fits, so it is what was written
  return chunks.flatMap((chunk) => unpackJson(chunk) as Row[]);
}

/** Indices of those that datasets which follow it took, unless these were withdrawn. */
export async function takenRows(db: Database, ledgerId: string, datasetId: string): Promise<ReadonlySet<number>> {
  const followers = await db
    .selectFrom('current_datasets')
    .select('taken')
    .where('ledger_id', '=', ledgerId)
    .where('follows', '=', datasetId)
    .where('state', '!=', 'withdrawn')
    .execute();
  const taken = new Set<number>();
  for (const { taken: some } of followers) for (const index of some ? unpackIndices(some) : []) taken.add(index);
  return taken;
}
