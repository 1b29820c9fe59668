/** Readings of the store as logs of vintages: what runs and backtests are made from. */
import type { Lineage } from '../../core/monitoring/series/lineage.ts';
import { LogColumns } from '../../core/monitoring/series/logColumns.ts';
import type { Indicator } from '../../core/monitoring/indicator.ts';
import type { VintageLog } from '../../core/monitoring/series/vintageLog.ts';
import type { ChunkFilter, ReadChunk } from '../../store/monitoring/chunks.ts';
import { listChunks, readChunks } from '../../store/monitoring/chunks.ts';
import { listDatasetRows } from '../../store/monitoring/datasets.ts';
import type { DatasetState } from '../../store/monitoringTables.ts';
import type { Ledger } from '../ledger.ts';
import type { Kept } from './runs/keptReadings.ts';
import { watchedIndicators } from './watchedIndicators.ts';

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

export interface LogsRequest {
  /** Their keys. */
  readonly indicators: readonly string[];
  readonly lineage: Lineage;
  /** Of datasets in these states; of all that were not withdrawn where left out. */
  readonly states?: readonly DatasetState[] | undefined;
  /** Only of these, in whatever state they are. */
  readonly datasets?: ReadonlySet<string> | undefined;
  /** Ids of the places that are asked for; all where left out. */
  readonly places?: ReadonlySet<string> | undefined;
  /** Readings of this period or a later one. */
  readonly fromPeriod?: number | undefined;
  /** What is known already of all places and periods of an indicator, by how many of the datasets; null for nothing. */
  readonly known?: ((indicator: Indicator, sources: readonly string[]) => Promise<Kept | null>) | undefined;
}

export interface ReadLogs {
  /** By the key of the indicator; those without a reading are left out. */
  readonly logs: ReadonlyMap<string, VintageLog>;
  /** Ids of datasets, which the sources of a log are indices of, in the order in which they were taken in. */
  readonly sources: readonly string[];
}

export const standing: readonly DatasetState[] = ['entered', 'approved', 'published'];

/** What all indicators have in common at one moment. */
export interface LogsFrame extends Pick<ReadLogs, 'sources'> {
  readonly indicators: ReadonlyMap<string, Indicator>;
}

export async function logsFrame(
  where: Where,
  { states = standing, datasets: only }: Pick<LogsRequest, 'states' | 'datasets'> = {},
): Promise<LogsFrame> {
  const { db, ledgerId } = where;
  const datasets = await listDatasetRows(db, ledgerId, only ? { ids: [...only] } : { states });
  return { sources: datasets.map(({ id }) => id).toReversed(), indicators: await watchedIndicators(where) };
}

/**
 * Left out are places that the lineage does not have, and readings by another kind of period than the indicator now has.
 * Ask for one indicator at a time where many are large, with the frame of the first. Throws READINGS_ALTERED.
 */
export async function readLogs(where: Where, request: LogsRequest, frame?: LogsFrame): Promise<ReadLogs> {
  const { sources, indicators } = frame ?? (await logsFrame(where, request));
  const logs = new Map<string, VintageLog>();
  for (const id of request.indicators) {
    const indicator = indicators.get(id);
    const log = indicator && (await readOn(where, indicator, { ...request, sources }));
    if (log) logs.set(id, log);
  }
  return { logs, sources };
}

type Reading = LogsRequest & Pick<ReadLogs, 'sources'>;

/** Goes on from what is known, unless something came since that became known before it: then all is read. */
async function readOn(where: Where, indicator: Indicator, request: Reading): Promise<VintageLog | null> {
  const { known, sources } = request;
  const kept = (await known?.(indicator, sources)) ?? null;
  if (kept === null) return readLog(where, indicator, { ...request, from: 0 });
  const since = (await readLog(where, indicator, { ...request, from: kept.datasets })) ?? new LogColumns(0).log();
  const isOn = (since.recorded[0] ?? Infinity) >= kept.takenIn.newest;
  return isOn ? { ...since, before: kept.takenIn } : readLog(where, indicator, { ...request, from: 0 });
}

async function readLog(
  { db, ledgerId }: Where,
  indicator: Indicator,
  { lineage, places, fromPeriod, sources, from }: Reading & { readonly from: number },
): Promise<VintageLog | null> {
  const named = places && [...places];
  const filter: ChunkFilter = {
    indicator: indicator.id,
    datasetIds: sources.slice(from),
    places: named,
    fromPeriod,
  };
  const chunks = await listChunks(db, ledgerId, filter);
  const size = chunks.reduce((sum, { readings }) => sum + readings, 0);
  if (size === 0) return null;
  const columns = new LogColumns(size);
  const sourceOf = new Map(sources.map((id, index) => [id, index]));
  for await (const chunk of readChunks(db, ledgerId, chunks)) {
    if (chunk.periodKind !== indicator.period) continue;
    take(chunk, sourceOf.get(chunk.datasetId) ?? -1, { columns, lineage, places, fromPeriod });
  }
  return columns.log();
}

interface Taking extends Pick<LogsRequest, 'lineage' | 'places' | 'fromPeriod'> {
  readonly columns: LogColumns;
}

function take({ columns: read }: ReadChunk, source: number, { columns, lineage, places, fromPeriod }: Taking): void {
  const { values, denominators, periods, recorded, placeIds } = read;
  const least = fromPeriod ?? -Infinity;
  const rows = placeIds.map((id) => (places === undefined || places.has(id) ? (lineage.rowOf.get(id) ?? -1) : -1));
  for (let at = 0; at < values.length; at += 1) {
    const row = rows[read.places[at] ?? 0] ?? -1;
    const period = periods[at] ?? 0;
    if (row < 0 || period < least) continue;
    const value = values[at] ?? Number.NaN;
    const denominator = denominators?.[at] ?? Number.NaN;
    columns.push({ row, period, value, denominator, recorded: recorded[at] ?? 0, source });
  }
}
