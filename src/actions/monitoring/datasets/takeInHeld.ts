/** Rows that were held become a dataset of their own, which follows the one that they came with. */
import { createHash } from 'node:crypto';
import type { Problem } from '../../../core/monitoring/problem.ts';
import type { TextRow } from '../../../core/monitoring/reading/readPlaces.ts';
import type { IncomingReading } from '../../../standards/observations/incoming.ts';
import type { UnknownCode } from '../../../standards/observations/readingRows.ts';
import { ownHeader, ReadingRows } from '../../../standards/observations/readingRows.ts';
import type { DatasetRow } from '../../../store/monitoring/datasets.ts';
import { insertDataset } from '../../../store/monitoring/datasets.ts';
import { heldRows, packIndices, takenRows } from '../../../store/monitoring/heldRows.ts';
import type { Ledger, WritingLedger } from '../../ledger.ts';
import type { TakenIn } from '../../monitoringAnswers.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { judgedCodes } from './judgedCodes.ts';
import type { KnownWorld } from './readDataset.ts';
import { readDataset } from './readDataset.ts';
import { newDataset, takenIn } from './storeDataset.ts';

type Holding = Pick<
  DatasetRow,
  'id' | 'title' | 'source' | 'document_id' | 'file_name' | 'file_sha256' | 'format' | 'undated'
>;

/**
 * Those whose codes are known by now; null where there is none. They became known here on the day on which their codes
 * were judged, unless they have a day of their own. Whoever judged has taken them in, so that another approves them.
 */
export async function takeInHeld(within: WritingLedger, dataset: Holding): Promise<TakenIn | null> {
  const { db, ledgerId, clock, ids, actor } = within;
  const { id: follows, title, source, document_id, file_name, file_sha256, undated } = dataset;
  const at = clock.now();
  const knownOn = at.toISOString().slice(0, 10);
  const rows = await heldOf(within, dataset);
  const read = await readDataset(within, rows, { knownOn, undated });
  if (read.readings === 0) return null;
  const taken = packIndices(rows.taken);
  const origin = {
    id: ids.next(),
    title,
    source,
    document_id,
    file_name,
    file_sha256,
    request_sha256: createHash('sha256').update(follows).update(taken).digest('hex'),
    known_on: knownOn,
    undated,
    follows,
    taken,
    recorded_at: at,
    recorded_by: actor.name,
  };
  await insertDataset(db, ledgerId, newDataset({ ...read, held: [], codes: [] }, origin, null));
  return takenIn(read, { datasetId: origin.id, outcome: 'taken in', knownOn });
}

async function heldOf(ledger: Ledger, { id, format, source }: Holding): Promise<HeldRows> {
  const { db, ledgerId } = ledger;
  const before = await takenRows(db, ledgerId, id);
  const held = await heldRows<IncomingReading>(db, ledgerId, id);
  const waiting = [...held.entries()].filter(([index]) => !before.has(index));
  return new HeldRows(format, waiting, await judgedCodes(ledger, source));
}

/** How many rows of a dataset still wait for codes: nobody took them, and not all of their codes are judged. */
export async function countWaiting(ledger: Ledger, dataset: DatasetRow): Promise<number> {
  if (dataset.held === 0) return 0;
  const rows = await heldOf(ledger, dataset);
  const world = { lineage: await registeredLineage(ledger), indicators: await watchedIndicators(ledger) };
  for await (const _row of rows.rows(world)) continue;
  return rows.stillHeld;
}

class HeldRows {
  readonly format: string;
  readonly problems: readonly Problem[] = [];
  /** Rows that are still held are no problem of what is taken in now. */
  readonly review: readonly UnknownCode[] = [];
  /** Indices of rows that became readings, were refused, or are not wanted. */
  readonly taken: number[] = [];
  leftOut = 0;
  readonly empty = 0;
  stillHeld = 0;
  readonly #waiting: readonly (readonly [number, IncomingReading])[];
  readonly #codes: Awaited<ReturnType<typeof judgedCodes>>;

  constructor(
    format: string,
    waiting: readonly (readonly [number, IncomingReading])[],
    codes: Awaited<ReturnType<typeof judgedCodes>>,
  ) {
    this.format = format;
    this.#waiting = waiting;
    this.#codes = codes;
  }

  async *rows(known: KnownWorld): AsyncGenerator<TextRow, void> {
    let isHeld = false;
    const hold = (): void => {
      isHeld = true;
    };
    const converter = new ReadingRows({ ...known, codes: this.#codes, hold });
    yield { line: 0, cells: ownHeader };
    for (const [index, reading] of this.#waiting) {
      isHeld = false;
      const row = converter.row(reading);
      if (isHeld) this.stillHeld += 1;
      else this.taken.push(index);
      if (row !== null) yield row;
    }
    this.leftOut = converter.leftOut;
  }
}
