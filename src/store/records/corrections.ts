/** Versions of a batch that changed what the public saw: published again with other words, or withdrawn. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../tables.ts';
import type { Slice } from './slice.ts';

/** What the history calls a change of what the public saw. */
export const corrections = { published: 'published again', withdrawn: 'withdrawn from publication' } as const;

/** The same, where it came of undoing an import. */
export const undoCorrections = {
  published: 'import undone, published again',
  withdrawn: 'import undone, withdrawn from publication',
} as const;

/** Literals, as the index of corrections has them. */
const anyCorrection = sql.join(
  [...Object.values(corrections), ...Object.values(undoCorrections)].map((change) => sql.lit(change)),
);

/**
 * Whether the batch of a link of the history (`history`) holds a correction. Asked for the first in order and not for
 * existence, so that the index is looked into for each batch, instead of reading all corrections, or all versions.
 */
export function holdsCorrection(): RawBuilder<boolean> {
  return sql<boolean>`(
    select v.batch_id from record_versions v
    where v.ledger_id = history.ledger_id and v.batch_id = history.record_id and v.change in (${anyCorrection})
    order by v.batch_position limit 1) is not null`;
}

export interface CorrectionCounts {
  /** Records published again, and records withdrawn. */
  readonly published: number;
  readonly withdrawn: number;
}

/** By batch; batches without a correction are not in the map. */
export async function countCorrections(
  db: Database,
  ledgerId: string,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, CorrectionCounts>> {
  if (batchIds.length === 0) return new Map();
  const { rows } = await sql<{ batchId: string; published: string; withdrawn: string }>`
    select v.batch_id as "batchId",
      count(*) filter (where v.change like '%published again') as published,
      count(*) filter (where v.change like '%withdrawn from publication') as withdrawn
    from record_versions v
    where v.ledger_id = ${ledgerId} and v.batch_id = any(${batchIds}) and v.change in (${anyCorrection})
    group by v.batch_id`.execute(db);
  return new Map(
    rows.map((row) => [row.batchId, { published: Number(row.published), withdrawn: Number(row.withdrawn) }]),
  );
}

export interface CorrectingVersion {
  readonly recordId: string;
  readonly version: number;
}

/** The corrections of a batch, in its order. The index holds all that is asked for, so that far pages are no slower. */
export async function listCorrected(
  db: Database,
  ledgerId: string,
  { batchId, offset, limit }: { readonly batchId: string } & Slice,
): Promise<CorrectingVersion[]> {
  return correctedIn(db, ledgerId, batchId)
    .select(['v.record_id as recordId', 'v.version'])
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Why a batch corrected what it did: it has one reason for all. */
export async function reasonOfCorrections(db: Database, ledgerId: string, batchId: string): Promise<string | null> {
  const first = await correctedIn(db, ledgerId, batchId).select('v.reason').limit(1).executeTakeFirst();
  return first?.reason ?? null;
}

function correctedIn(db: Database, ledgerId: string, batchId: string) {
  return db
    .selectFrom('record_versions as v')
    .where('v.ledger_id', '=', ledgerId)
    .where('v.batch_id', '=', batchId)
    .where(sql<boolean>`v.change in (${anyCorrection})`)
    .orderBy('v.batch_position');
}

/** The batches that corrected a record. */
export async function batchesThatCorrected(db: Database, ledgerId: string, recordId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('record_versions as v')
    .select('v.batch_id as batchId')
    .where('v.ledger_id', '=', ledgerId)
    .where('v.record_id', '=', recordId)
    .where(sql<boolean>`v.change in (${anyCorrection})`)
    .execute();
  return rows.flatMap(({ batchId }) => batchId ?? []);
}
