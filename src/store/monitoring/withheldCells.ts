/**
 * Which readings nobody of an audience may see: fixed when their dataset is published, and never opened again. zstd of JSON:
 * the parameters that it was decided by, and by period the places, each with a number: 1 where the value is withheld, 2 its
 * denominator, 3 both. Those of before November 2026 have the periods alone.
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { sql } from 'kysely';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { DisclosureParameters } from '../../core/disclosure/parameters.ts';
import type { Withheld } from '../../core/disclosure/readings/reading.ts';
import { sha256 } from '../history/hash.ts';
import type { Database, LedgerTransaction } from '../tables.ts';
import { READINGS_ALTERED } from './errors.ts';

export type Audience = 'public' | 'inside';

/** By period as a number, then by place. */
export type WithheldByPeriod = ReadonlyMap<number, ReadonlyMap<string, Withheld>>;

/** What is withheld of one dataset from one audience. */
export interface FixedCells {
  readonly cells: WithheldByPeriod;
  /** Null where nobody noted them. */
  readonly parameters: DisclosureParameters | null;
}

const flags = { value: 1, denominator: 2 } as const;

export function encodeWithheld({ cells, parameters }: FixedCells): Buffer {
  const periods = [...cells].toSorted(([a], [b]) => a - b);
  const told = periods.map(([period, places]) => {
    const marks = Array.from(places, ([place, { value, denominator }]): [string, number] => [
      place,
      (value ? flags.value : 0) + (denominator ? flags.denominator : 0),
    ]);
    return [period, marks.toSorted(([a], [b]) => (a < b ? -1 : 1))];
  });
  return zstdCompressSync(Buffer.from(JSON.stringify({ parameters, periods: told })));
}

/** Throws `READINGS_ALTERED` where the content is not that of the hash. */
export function decodeWithheld(content: Uint8Array, hash: string): FixedCells {
  if (sha256(content) !== hash)
    throw new CounterfoilError(READINGS_ALTERED, 'what is withheld of readings is not as it was stored');
  const stored: StoredPeriods | { parameters: DisclosureParameters | null; periods: StoredPeriods } = JSON.parse(
    zstdDecompressSync(content).toString('utf8'),
  );
  const { parameters, periods } = 'periods' in stored ? stored : { parameters: null, periods: stored };
  const cells = new Map(
    periods.map(([period, marks]) => [
      period,
      new Map(
        marks.map(([place, mark]) => [
          place,
          { value: (mark & flags.value) !== 0, denominator: (mark & flags.denominator) !== 0 },
        ]),
      ),
    ]),
  );
  return { cells, parameters };
}

type StoredPeriods = readonly (readonly [number, readonly (readonly [string, number])[]])[];

export interface WithheldOf extends FixedCells {
  readonly indicator: string;
  readonly audience: Audience;
}

export async function insertWithheld(
  transaction: LedgerTransaction,
  ledgerId: string,
  datasetId: string,
  all: readonly WithheldOf[],
): Promise<void> {
  for (const { indicator, audience, ...fixed } of all) {
    const content = encodeWithheld(fixed);
    const row = { ledger_id: ledgerId, indicator, dataset_id: datasetId, audience, content, sha256: sha256(content) };
    await transaction.insertInto('withheld_cells').values(row).execute();
  }
}

/** Of one indicator, by dataset and audience. */
export async function readWithheld(
  db: Database,
  ledgerId: string,
  indicator: string,
): Promise<Map<string, Map<Audience, FixedCells>>> {
  const rows = await db
    .selectFrom('withheld_cells')
    .select(['dataset_id', 'audience', 'content', 'sha256'])
    .where('ledger_id', '=', ledgerId)
    .where('indicator', '=', indicator)
    .execute();
  const found = new Map<string, Map<Audience, FixedCells>>();
  for (const row of rows) {
    const of = found.get(row.dataset_id) ?? new Map<Audience, FixedCells>();
    of.set(row.audience, decodeWithheld(row.content, row.sha256));
    found.set(row.dataset_id, of);
  }
  return found;
}

/** Whether what is withheld of a dataset was fixed already. */
export async function isProtected(db: Database, ledgerId: string, datasetId: string): Promise<boolean> {
  const row = await db
    .selectFrom('withheld_cells')
    .select(sql`1`.as('one'))
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', datasetId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
