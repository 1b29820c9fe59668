import type { Database } from '../tables.ts';

/** That a dataset was taken in, or withdrawn, as the history has it. */
export interface DatasetMove {
  readonly sequence: bigint;
  readonly dataset: string;
  readonly stands: boolean;
  /** Ids of the indicators that it has readings of. */
  readonly indicators: readonly string[];
}

/**
 * After a link of the history, in its order. Approving and publishing a dataset changes nothing about what a run reads.
 */
export async function datasetMoves(db: Database, ledgerId: string, after = '0'): Promise<DatasetMove[]> {
  const links = await db
    .selectFrom('history')
    .select(['sequence', 'record_id', 'verb'])
    .where('ledger_id', '=', ledgerId)
    .where('sequence', '>', after)
    .where('record_type', '=', 'dataset')
    .where('verb', 'in', ['entered', 'withdrawn'])
    .orderBy('sequence')
    .execute();
  if (links.length === 0) return [];
  const chunks = await db
    .selectFrom('reading_chunks')
    .select(['dataset_id', 'indicator'])
    .distinct()
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', 'in', [...new Set(links.map((link) => link.record_id))])
    .execute();
  const named = Map.groupBy(chunks, (chunk) => chunk.dataset_id);
  return links.map(({ sequence, record_id: dataset, verb }) => {
    const indicators = (named.get(dataset) ?? []).map(({ indicator }) => indicator);
    return { sequence: BigInt(sequence), dataset, stands: verb === 'entered', indicators };
  });
}
