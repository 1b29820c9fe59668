/** What the chain covers of a dataset: its row, and by a digest every reading, held row, code and problem in it. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type {
  DatasetProblemsTable,
  DatasetTable,
  DatasetVersionTable,
  HeldCodeTable,
  HeldRowsTable,
  ReadingChunkTable,
  WithheldCellsTable,
} from '../monitoringTables.ts';
import { canonicalJson } from './canonicalJson.ts';
import { sha256 } from './hash.ts';

/** Without the contents themselves, for which their hashes stand. */
export interface DatasetParts {
  readonly chunks: readonly Pick<
    Selectable<ReadingChunkTable>,
    | 'indicator'
    | 'chunk'
    | 'readings'
    | 'period_kind'
    | 'first_period'
    | 'last_period'
    | 'first_place'
    | 'last_place'
    | 'sha256'
  >[];
  readonly held: readonly Pick<Selectable<HeldRowsTable>, 'chunk' | 'rows' | 'sha256'>[];
  readonly codes: readonly Pick<Selectable<HeldCodeTable>, 'kind' | 'code' | 'readings' | 'first_at'>[];
  readonly problems: Pick<Selectable<DatasetProblemsTable>, 'problems' | 'sha256'> | null;
  /** SHA-256 of the file as it came; null where it is that of the dataset which this one follows. */
  readonly file: string | null;
}

/** Whatever order the parts come in. */
export function datasetDigest({ chunks, held, codes, problems, file }: DatasetParts): string {
  const lines = [
    ...chunks.map((each) => {
      const { indicator, chunk, readings, period_kind, sha256: hash } = each;
      const ends = [each.first_period, each.last_period, each.first_place, each.last_place];
      return canonicalJson(['readings', indicator, chunk, readings, period_kind, ...ends, hash]);
    }),
    ...held.map(({ chunk, rows, sha256: hash }) => canonicalJson(['held', chunk, rows, hash])),
    ...codes.map(({ kind, code, readings, first_at }) => canonicalJson(['code', kind, code, readings, first_at])),
    canonicalJson(['problems', problems?.problems ?? 0, problems?.sha256 ?? null]),
    canonicalJson(['file', file]),
  ];
  const digest = createHash('sha256');
  for (const line of lines.sort()) digest.update(line).update('\n');
  return digest.digest('hex');
}

type DatasetRow = Omit<Selectable<DatasetTable>, 'ledger_id'>;
type VersionRow = Omit<Selectable<DatasetVersionTable>, 'ledger_id'>;
type WithheldRow = Pick<Selectable<WithheldCellsTable>, 'indicator' | 'audience' | 'sha256'>;

/** The first version brings the dataset with it; the one that is published, what is withheld of it. */
export function datasetRecord(
  version: VersionRow,
  dataset: DatasetRow,
  withheld: readonly WithheldRow[],
): Readonly<Record<string, unknown>> {
  const { state, change, reason, recorded_at, recorded_by } = version;
  const moved = { state, change, reason, recorded_at, recorded_by };
  if (state === 'published') {
    const cells = withheld.map(({ indicator, audience, sha256: hash }) => [indicator, audience, hash]);
    return { ...moved, withheld: cells.map((cell) => canonicalJson(cell)).sort() };
  }
  if (version.version > 1) return moved;
  const { id: _, taken, recorded_at: _at, recorded_by: _by, ...rest } = dataset;
  return { ...moved, ...rest, taken: taken === null ? null : sha256(taken) };
}
