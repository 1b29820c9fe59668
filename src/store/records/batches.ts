/** Batches: what came or moved together, and the versions in each. */
import type { Selectable } from 'kysely';
import type { BatchTable, Database } from '../tables.ts';
import type { RecordRow } from './recordsRead.ts';
import { versionsWithContent } from './recordsRead.ts';
import type { Slice } from './slice.ts';

export type BatchRow = Omit<Selectable<BatchTable>, 'ledger_id'> & {
  /** The batch that undid this one. */
  readonly undoneBy: string | null;
};

/** Newest first. */
export async function listBatches(
  db: Database,
  ledgerId: string,
  filter: { readonly kind?: BatchRow['kind'] | undefined } & Slice,
): Promise<BatchRow[]> {
  let query = batches(db, ledgerId).orderBy('b.recorded_at', 'desc').orderBy('b.id', 'desc');
  if (filter.kind) query = query.where('b.kind', '=', filter.kind);
  return query.limit(filter.limit).offset(filter.offset).execute();
}

export async function countBatches(
  db: Database,
  ledgerId: string,
  { kind }: { readonly kind?: BatchRow['kind'] | undefined } = {},
): Promise<number> {
  let query = db
    .selectFrom('batches')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('ledger_id', '=', ledgerId);
  if (kind) query = query.where('kind', '=', kind);
  return Number((await query.executeTakeFirstOrThrow()).count);
}

export async function getBatch(db: Database, ledgerId: string, id: string): Promise<BatchRow | null> {
  return (await batches(db, ledgerId).where('b.id', '=', id).executeTakeFirst()) ?? null;
}

function batches(db: Database, ledgerId: string) {
  return db
    .selectFrom('batches as b')
    .select(['b.id', 'b.kind', 'b.source', 'b.source_sha256', 'b.profile_id', 'b.undoes', 'b.versions', 'b.digest'])
    .select(['b.recorded_at', 'b.recorded_by'])
    .select((select) =>
      select
        .selectFrom('batches as u')
        .select('u.id')
        .whereRef('u.ledger_id', '=', 'b.ledger_id')
        .whereRef('u.undoes', '=', 'b.id')
        .orderBy('u.recorded_at')
        .limit(1)
        .as('undoneBy'),
    )
    .where('b.ledger_id', '=', ledgerId);
}

const VERSIONS_AT_ONCE = 2000;

/** The versions of a batch in the order in which it wrote them, some thousands at a time. */
export async function* batchVersions(
  db: Database,
  ledgerId: string,
  batchId: string,
): AsyncGenerator<readonly RecordRow[]> {
  let after = 0;
  for (;;) {
    const rows = await versionsWithContent(db, ledgerId)
      .where('v.batch_id', '=', batchId)
      .where('v.batch_position', '>', after)
      .orderBy('v.batch_position')
      .limit(VERSIONS_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.batchPosition;
    yield rows;
  }
}
