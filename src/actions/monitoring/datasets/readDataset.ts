/** Reads a file of readings, or rows that were held, against what the store knows; writes nothing. */
import { setImmediate } from 'node:timers/promises';
import { decide } from '../../../core/access/decide.ts';
import { observationTwice } from '../../../core/monitoring/errors.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { PeriodKind } from '../../../core/monitoring/period.ts';
import { periodsPerYear } from '../../../core/monitoring/period.ts';
import type { Problem } from '../../../core/monitoring/problem.ts';
import { problem, shown } from '../../../core/monitoring/problem.ts';
import { compareWithKnown } from '../../../core/monitoring/reading/compareWithKnown.ts';
import { ObservationsReader } from '../../../core/monitoring/reading/readObservations.ts';
import type { ReadSpan } from '../../../core/monitoring/reading/readObservations.ts';
import type { TextRow } from '../../../core/monitoring/reading/readPlaces.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import type { VintageLog } from '../../../core/monitoring/series/vintageLog.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import type { IncomingReading } from '../../../standards/observations/incoming.ts';
import { whereOf } from '../../../standards/observations/observationFormat.ts';
import type { UnknownCode } from '../../../standards/observations/readingRows.ts';
import type { StoredChunk } from '../../../store/monitoring/datasets.ts';
import type { Ledger } from '../../ledger.ts';
import type { DatasetCounts } from '../../monitoringAnswers.ts';
import type { PlacesAbove } from '../placesAbove.ts';
import { placesAbove } from '../placesAbove.ts';
import { readLogs } from '../readLogs.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { chunksOf } from './chunksOf.ts';
import { OBSERVATION_OUTSIDE_LIMITS } from './errors.ts';

/** Where rows come from: a file in any format, or rows that were held. Complete when its rows have come to their end. */
export interface RowsOfDataset {
  rows(known: KnownWorld & { readonly hold: (reading: IncomingReading) => void }): AsyncIterable<TextRow>;
  readonly format: string;
  readonly problems: readonly Problem[];
  readonly review: readonly UnknownCode[];
  readonly leftOut: number;
  readonly empty: number;
}

export interface KnownWorld {
  readonly lineage: Lineage;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

export interface ReadOptions {
  /** ISO day on which it becomes known. */
  readonly knownOn: string;
  readonly undated: 'when due' | 'on the day';
}

export interface IndicatorCount {
  readonly indicator: string;
  readonly readings: number;
  readonly kind: PeriodKind;
  readonly first: number;
  readonly last: number;
}

export interface ReadDataset {
  readonly format: string;
  readonly chunks: readonly StoredChunk[];
  readonly readings: number;
  readonly held: readonly IncomingReading[];
  readonly codes: readonly UnknownCode[];
  readonly counts: DatasetCounts;
  readonly indicators: readonly IndicatorCount[];
  /** Refused rows first, then what is held. */
  readonly problems: readonly Problem[];
}

/** Throws the errors of formats and files, MONITORING_TOO_LARGE, READINGS_ALTERED. */
export async function readDataset(ledger: Ledger, from: RowsOfDataset, options: ReadOptions): Promise<ReadDataset> {
  const world = { lineage: await registeredLineage(ledger), indicators: await watchedIndicators(ledger) };
  const { knownOn, undated } = options;
  // The format is told by the first rows.
  const told = (line: number): string => whereOf(from.format, line);
  const reader = new ObservationsReader({ ...world, day: dayNumber(knownOn), undated, whereOf: told });
  const held: IncomingReading[] = [];
  const outside: Problem[] = [];
  const isWithin = withinLimits(ledger, await placesAbove(ledger));
  let rows = 0;
  for await (const row of from.rows({ ...world, hold: (reading) => held.push(reading) })) {
    rows += 1;
    if (rows % ROWS_IN_A_ROW === 0) await setImmediate();
    const [place = ''] = row.cells;
    const because = row.line === 0 ? null : isWithin(place);
    if (because === null) reader.read(row);
    else outside.push(problem(OBSERVATION_OUTSIDE_LIMITS, row.where ?? told(row.line), because));
  }
  const compared = await compareAll(ledger, reader, { ...world, whereOf: told });
  // What is left to tell when every indicator was taken: that rows were out of order.
  const { problems: ofRows } = reader.finish();
  const problems = [...from.problems, ...outside, ...ofRows, ...compared.problems];
  const isRefused = ({ code, weight }: Problem): boolean =>
    weight === 'refused' || (code === observationTwice.code && weight === 'notice');
  const refused = problems.filter(isRefused);
  return {
    ...compared,
    format: from.format,
    held,
    codes: from.review,
    counts: {
      ...compared.counts,
      held: held.length,
      notOurs: from.leftOut,
      refused: refused.length,
      empty: from.empty,
    },
    problems: [
      ...refused,
      ...problems.filter(({ weight }) => weight === 'held'),
      ...problems.filter((each) => each.weight !== 'held' && !isRefused(each)),
    ],
  };
}

/** Why a row of a place is refused; null where it may be given. */
function withinLimits({ actor }: Ledger, above: PlacesAbove): (id: string) => string | null {
  const known = new Map<string, string | null>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const { allowed, because } = decide(actor, 'take in readings', { place: above(id) });
    const why = allowed ? null : `${shown(id)}: ${because}.`;
    known.set(id, why);
    return why;
  };
}

interface Compared extends Pick<ReadDataset, 'chunks' | 'readings' | 'indicators' | 'problems'> {
  readonly counts: Pick<DatasetCounts, 'imported' | 'updated' | 'unchanged' | 'takenBack'>;
}

/** One indicator after the other, so that what is known of all of them need not be in memory. */
async function compareAll(
  ledger: Ledger,
  reader: ObservationsReader,
  world: KnownWorld & { readonly whereOf: (line: number) => string },
): Promise<Compared> {
  const chunks: StoredChunk[] = [];
  const indicators: IndicatorCount[] = [];
  const problems: (readonly Problem[])[] = [];
  const counts = { imported: 0, updated: 0, unchanged: 0, takenBack: 0 };
  let readings = 0;
  for (const [id, span] of reader.spans()) {
    const indicator = world.indicators.get(id);
    if (indicator === undefined) continue;
    const known = await knownOf(ledger, { indicator, lineage: world.lineage, span });
    await setImmediate();
    const taken = reader.take(id, known);
    if (taken === null || taken.rows.length === 0) continue;
    await setImmediate();
    const { problems: told, ...found } = compareWithKnown(taken, known, { ...world, indicator });
    problems.push(told);
    await setImmediate();
    for (const kind of ['imported', 'updated', 'unchanged', 'takenBack'] as const) counts[kind] += found[kind];
    chunks.push(...chunksOf(taken, { indicator, lineage: world.lineage, sourceNames: reader.sourceNames }));
    readings += taken.rows.length;
    const [first, last] = [span.first, span.last];
    indicators.push({ indicator: id, readings: taken.rows.length, kind: indicator.period, first, last });
  }
  return { chunks, indicators, problems: problems.flat(), counts, readings };
}

/** Then others have their turn: pages, while a million rows are read. */
const ROWS_IN_A_ROW = 5000;

/** How far back the middle of a series is looked for. */
const yearsBack = 3;

async function knownOf(
  ledger: Ledger,
  { indicator, lineage, span }: { readonly indicator: Indicator; readonly lineage: Lineage; readonly span: ReadSpan },
): Promise<VintageLog> {
  const places = new Set([...span.rows].flatMap((row) => lineage.places[row]?.id ?? []));
  const fromPeriod = span.first - yearsBack * periodsPerYear[indicator.period];
  const { logs } = await readLogs(ledger, { indicators: [indicator.id], lineage, places, fromPeriod });
  return logs.get(indicator.id) ?? nothingKnown;
}

const nothingKnown: VintageLog = {
  rows: new Int32Array(),
  periods: new Int32Array(),
  values: new Float64Array(),
  denominators: null,
  recorded: new Int32Array(),
  sources: new Int32Array(),
};
