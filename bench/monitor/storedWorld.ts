/** The made-up world of the bench in a ledger: registry, indicators as records, and one dataset for each month. */
import { endsOf } from '../../src/store/monitoring/chunks.ts';
import { encodeChunk } from '../../src/store/monitoring/chunk.ts';
import type { StoredChunk } from '../../src/store/monitoring/datasets.ts';
import { insertDataset } from '../../src/store/monitoring/datasets.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import { sha256 } from '../../src/store/history/hash.ts';
import { insertBatch } from '../../src/store/records/registry.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import { loadSampleRecords } from '../../src/actions/loadSampleRecords.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import { dayText, lastDayOf, periodText } from '../../src/core/monitoring/period.ts';
import type { VintageLog } from '../../src/core/monitoring/series/vintageLog.ts';
import { madeUpIndicator } from './madeUpIndicator.ts';
import { logOf, placesOf, start } from './makeWorld.ts';
import type { WorldSize } from './makeWorld.ts';
import { randomOf } from './random.ts';

/** As many as a chunk of a file that was taken in holds. */
const readingsOfAChunk = 16_384;

/**
 * Fills a ledger that is empty with registry and indicators, and returns what enters the months up to one of them, their
 * datasets one after the other. Readings of one indicator are made at a time, so that a village world fits in memory.
 */
export async function fillStoredWorld(ledger: Ledger, size: WorldSize): Promise<(until: number) => Promise<void>> {
  const { db, ledgerId, clock, ids, actor } = ledger;
  const places = placesOf(size.places);
  const entries = places.map(({ id, tier, parent }) => exampleEntry(id, id, { kind: tier, parent }));
  const batch = { id: ids.next(), source: 'benchmark', at: clock.now(), by: actor.name, entries };
  await writeLedger(db, ledgerId, (transaction) => insertBatch(transaction, ledgerId, batch));
  await loadSampleRecords(ledger, indicatorRecords(size.indicators), new Map());
  const placeIds = places.map(({ id }) => id);
  const months: StoredChunk[][] = Array.from({ length: size.months }, () => []);
  for (let at = 0; at < size.indicators; at += 1) {
    const log = logOf(size.places, size.months, randomOf(at + 1));
    for (const [month, [from, to]] of monthsOf(log, size.months).entries()) {
      months[month]?.push(...chunksOf(log, { from, to, indicator: `i${at}`, placeIds }));
    }
  }
  let next = 0;
  return async (until) => {
    for (; next < until; next += 1) await insertMonth(ledger, next, months[next]?.splice(0) ?? []);
  };
}

function indicatorRecords(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const { id, title, worse, unit, period, combine, source, whole, least, most } = madeUpIndicator(`i${at}`);
    const name = title['en'] ?? id;
    const numbers = {
      lagDays: '0',
      minDenominator: '0',
      whole: String(whole),
      least: String(least),
      most: String(most),
    };
    return { key: id, type: 'indicator', title: name, worse, unit, period, combine, source, ...numbers };
  });
}

/** Readings are in the order of their months. */
function monthsOf({ periods }: VintageLog, months: number): [number, number][] {
  const ends: [number, number][] = [];
  let from = 0;
  for (let month = 0; month < months; month += 1) {
    let to = from;
    while (to < periods.length && periods[to] === start + month) to += 1;
    ends.push([from, to]);
    from = to;
  }
  return ends;
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly indicator: string;
  readonly placeIds: readonly string[];
}

function chunksOf(log: VintageLog, { from, to, indicator, placeIds }: Part): StoredChunk[] {
  const chunks: StoredChunk[] = [];
  for (let first = from; first < to; first += readingsOfAChunk) {
    const rows = log.rows.slice(first, Math.min(to, first + readingsOfAChunk));
    const ids = Array.from(rows, (row) => placeIds[row] ?? '');
    const content = encodeChunk({
      values: log.values.slice(first, first + rows.length),
      denominators: null,
      places: Uint32Array.from(rows, (_, at) => at),
      periods: log.periods.slice(first, first + rows.length),
      recorded: log.recorded.slice(first, first + rows.length),
      sources: new Int32Array(rows.length).fill(-1),
      lines: Uint32Array.from(rows, (_, at) => first - from + at + 2),
      confirmed: new Uint8Array(rows.length),
      placeIds: ids,
      sourceNames: [],
    });
    const ends = endsOf(ids);
    const period = log.periods[first] ?? 0;
    chunks.push({
      indicator,
      chunk: chunks.length + 1,
      readings: rows.length,
      period_kind: 'month',
      first_period: period,
      last_period: period,
      first_place: ends.first,
      last_place: ends.last,
      content,
    });
  }
  return chunks;
}

async function insertMonth(ledger: Ledger, month: number, chunks: readonly StoredChunk[]): Promise<void> {
  const { db, ledgerId, clock, ids, actor } = ledger;
  const number = start + month;
  const title = periodText({ kind: 'month', number });
  const nothing = { imported: 0, updated: 0, unchanged: 0, takenBack: 0, held: 0, notOurs: 0, refused: 0 };
  const bytes = Buffer.from(title);
  const dataset = {
    id: ids.next(),
    title,
    source: 'benchmark',
    document_id: null,
    file_name: null,
    file_sha256: sha256(bytes),
    request_sha256: sha256(`request ${title}`),
    format: 'own',
    known_on: dayText(lastDayOf({ kind: 'month', number })),
    undated: 'on the day' as const,
    readings: chunks.reduce((sum, { readings }) => sum + readings, 0),
    held: 0,
    summary: { ...nothing, problems: {}, indicators: [] },
    follows: null,
    taken: null,
    recorded_at: clock.now(),
    recorded_by: actor.name,
  };
  await writeLedger(db, ledgerId, (transaction) =>
    insertDataset(transaction, ledgerId, { dataset, bytes, chunks, held: [], codes: [], problems: null }),
  );
}
