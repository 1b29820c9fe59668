import type { Database } from '../tables.ts';

/** A dataset that became public, or was withdrawn after it had. */
export interface StoredPublicationEvent {
  readonly dataset: string;
  readonly isTakenBack: boolean;
}

/** In order of time. */
export async function listPublicationEvents(db: Database, ledgerId: string): Promise<StoredPublicationEvent[]> {
  const rows = await db
    .selectFrom('dataset_versions')
    .select(['dataset_id', 'state'])
    .where('ledger_id', '=', ledgerId)
    .where('state', 'in', ['published', 'withdrawn'])
    .orderBy('recorded_at')
    .orderBy('dataset_id')
    .orderBy('version')
    .execute();
  const published = new Set<string>();
  return rows.flatMap(({ dataset_id: dataset, state }) => {
    if (state === 'published') published.add(dataset);
    return published.has(dataset) ? [{ dataset, isTakenBack: state === 'withdrawn' }] : [];
  });
}
