/** Readings of a few places one by one, each with the dataset behind it. */
import { dayText } from '../../core/monitoring/period.ts';
import { listChunks, readChunks } from '../../store/monitoring/chunks.ts';
import { listDatasetRows } from '../../store/monitoring/datasets.ts';
import type { DatasetState } from '../../store/monitoringTables.ts';
import type { Ledger } from '../ledger.ts';
import { standing } from './readLogs.ts';
import { watchedIndicators } from './watchedIndicators.ts';

export interface ReadingsRequest {
  /** Key of the indicator. */
  readonly indicator: string;
  /** Ids; chunks in which none of them can be are not read. */
  readonly places: readonly string[];
  /** Of datasets in these states; of all that were not withdrawn where left out. */
  readonly states?: readonly DatasetState[] | undefined;
  /** Only of this period, of the kind that the indicator has, or a later one. */
  readonly fromPeriod?: number | undefined;
}

export interface StoredReading {
  readonly indicator: string;
  readonly place: string;
  /** Number of the period, of the kind that the indicator has. */
  readonly period: number;
  /** Null where it takes back what was known. */
  readonly value: number | null;
  readonly denominator: number | null;
  /** ISO day on which it became known. */
  readonly known: string;
  readonly datasetId: string;
  /** Where it stands in the file of the dataset, and what the row itself said about its source. */
  readonly line: number;
  readonly source: string | null;
  readonly confirmed: boolean;
}

/**
 * In the order in which they became known; readings by another kind of period than the indicator now has are left out.
 * Whoever asks must see that the reader may know of these places. Throws READINGS_ALTERED.
 */
export async function readingsOf(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  { indicator, places, states = standing, fromPeriod }: ReadingsRequest,
): Promise<readonly StoredReading[]> {
  const { db, ledgerId } = where;
  const kind = (await watchedIndicators(where)).get(indicator)?.period;
  if (places.length === 0 || kind === undefined) return [];
  const datasetIds = (await listDatasetRows(db, ledgerId, { states })).map(({ id }) => id).toReversed();
  const wanted = new Set(places);
  const found: { readonly recorded: number; readonly reading: StoredReading }[] = [];
  const chunks = await listChunks(db, ledgerId, { indicator, datasetIds, places, fromPeriod });
  for await (const { columns, datasetId, periodKind } of readChunks(db, ledgerId, chunks)) {
    if (periodKind !== kind) continue;
    const { values, denominators, periods, recorded, sources, lines, confirmed, placeIds, sourceNames } = columns;
    for (const [at, index] of columns.places.entries()) {
      const place = placeIds[index] ?? '';
      const period = periods[at] ?? 0;
      if (period < (fromPeriod ?? -Infinity) || !wanted.has(place)) continue;
      const reading = {
        indicator,
        place,
        period,
        value: known(values[at]),
        denominator: known(denominators?.[at]),
        known: dayText(recorded[at] ?? 0),
        datasetId,
        line: lines[at] ?? 0,
        source: sourceNames[sources[at] ?? -1] ?? null,
        confirmed: confirmed[at] === 1,
      };
      found.push({ recorded: recorded[at] ?? 0, reading });
    }
  }
  return found.toSorted((one, other) => one.recorded - other.recorded).map(({ reading }) => reading);
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
