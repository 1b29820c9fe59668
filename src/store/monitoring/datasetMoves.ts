import type { DatasetState } from '../monitoringTables.ts';
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

/** That a dataset was approved, published or withdrawn. */
export interface MoveOfDataset {
  readonly dataset: string;
  readonly title: string;
  readonly state: DatasetState;
  readonly at: Date;
  readonly by: string;
}

/** Oldest first; that they were taken in is none of them. */
export async function movesOfDatasets(
  db: Database,
  ledgerId: string,
  ids: readonly string[],
): Promise<MoveOfDataset[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('dataset_versions as v')
    .innerJoin('datasets as d', (join) =>
      join.onRef('d.ledger_id', '=', 'v.ledger_id').onRef('d.id', '=', 'v.dataset_id'),
    )
    .select(['v.dataset_id as dataset', 'd.title', 'v.state', 'v.recorded_at as at', 'v.recorded_by as by'])
    .where('v.ledger_id', '=', ledgerId)
    .where('v.dataset_id', 'in', [...ids])
    .where('v.version', '>', 1)
    .orderBy('v.recorded_at')
    .execute();
}
