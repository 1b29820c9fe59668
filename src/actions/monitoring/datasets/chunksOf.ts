/** Readings of one indicator as chunks for the store: those of a place stand together, so that a page finds them. */
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { ReadReadings } from '../../../core/monitoring/reading/sortReadings.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import { encodeChunk } from '../../../store/monitoring/chunk.ts';
import { endsOf } from '../../../store/monitoring/chunks.ts';
import type { StoredChunk } from '../../../store/monitoring/datasets.ts';

/** Small enough that a page which asks for one place decodes little, large enough that a run has few to fetch. */
const readingsOfAChunk = 16_384;

interface About {
  readonly indicator: Indicator;
  readonly lineage: Lineage;
  /** What the sources of the readings are indices of. */
  readonly sourceNames: readonly string[];
}

export function chunksOf(readings: ReadReadings, about: About): StoredChunk[] {
  const { rows, periods } = readings;
  // Readings come in the order of their days; equal places and periods stay so, as sorting keeps the order of equals.
  const order = Uint32Array.from(rows, (_, at) => at).sort(
    (a, b) => (rows[a] ?? 0) - (rows[b] ?? 0) || (periods[a] ?? 0) - (periods[b] ?? 0) || a - b,
  );
  const chunks: StoredChunk[] = [];
  for (let start = 0; start < order.length; start += readingsOfAChunk) {
    chunks.push(
      chunkOf(readings, order.subarray(start, start + readingsOfAChunk), { ...about, chunk: chunks.length + 1 }),
    );
  }
  return chunks;
}

function chunkOf(
  readings: ReadReadings,
  order: Uint32Array,
  { indicator, lineage, sourceNames, chunk }: About & { readonly chunk: number },
): StoredChunk {
  const places = indicesOf(order, readings.rows);
  const sources = indicesOf(order, readings.sources);
  const placeIds = places.values.map((row) => lineage.places[row]?.id ?? '');
  const denominators =
    readings.denominators && Float64Array.from(order, (at) => readings.denominators?.[at] ?? Number.NaN);
  const periods = Int32Array.from(order, (at) => readings.periods[at] ?? 0);
  const content = encodeChunk({
    values: Float64Array.from(order, (at) => readings.values[at] ?? Number.NaN),
    denominators: denominators?.every((one) => Number.isNaN(one)) === true ? null : denominators,
    places: Uint32Array.from(places.indices),
    periods,
    recorded: Int32Array.from(order, (at) => readings.recorded[at] ?? 0),
    sources: sources.indices,
    lines: Uint32Array.from(order, (at) => readings.lines[at] ?? 0),
    confirmed: Uint8Array.from(order, (at) => readings.confirmed[at] ?? 0),
    placeIds,
    sourceNames: sources.values.map((source) => sourceNames[source] ?? ''),
  });
  const ends = endsOf(placeIds);
  return {
    indicator: indicator.id,
    chunk,
    readings: order.length,
    period_kind: indicator.period,
    first_period: periods.reduce((least, period) => Math.min(least, period), Infinity),
    last_period: periods.reduce((most, period) => Math.max(most, period), -Infinity),
    first_place: ends.first,
    last_place: ends.last,
    content,
  };
}

/** Different numbers in the order in which they are met, and where each reading's stands among them; −1 stays. */
function indicesOf(
  order: Uint32Array,
  column: Int32Array,
): { readonly indices: Int32Array; readonly values: number[] } {
  const values: number[] = [];
  const known = new Map<number, number>([[-1, -1]]);
  const indices = Int32Array.from(order, (at) => {
    const value = column[at] ?? -1;
    const found = known.get(value);
    if (found !== undefined) return found;
    values.push(value);
    known.set(value, values.length - 1);
    return values.length - 1;
  });
  return { indices, values };
}
