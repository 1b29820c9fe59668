import type { Database } from '../tables.ts';

/** That a dataset was taken in, or withdrawn, as the history has it. */
export interface DatasetMove {
  readonly sequence: bigint;
  readonly dataset: string;
  readonly stands: boolean;
}

/** In the order of the history. Approving and publishing a dataset changes nothing about what a run reads. */
export async function datasetMoves(db: Database, ledgerId: string): Promise<DatasetMove[]> {
  const links = await db
    .selectFrom('history')
    .select(['sequence', 'record_id', 'verb'])
    .where('ledger_id', '=', ledgerId)
    .where('record_type', '=', 'dataset')
    .where('verb', 'in', ['entered', 'withdrawn'])
    .orderBy('sequence')
    .execute();
  return links.map(({ sequence, record_id: dataset, verb }) => {
    return { sequence: BigInt(sequence), dataset, stands: verb === 'entered' };
  });
}
