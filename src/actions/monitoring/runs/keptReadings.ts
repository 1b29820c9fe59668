/**
 * What runs keep of the readings: the table of each large indicator as one run left it, in a file, so that the next reads
 * only what came since. It follows from the store and may be deleted at any time.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import type { TakenIn } from '../../../core/monitoring/series/takenIn.ts';
import type { TableFiles } from '../../../outside/monitoring/tableFiles.ts';
import { tableFiles } from '../../../outside/monitoring/tableFiles.ts';
import type { Database } from '../../../store/tables.ts';
import type { Ledger } from '../../ledger.ts';

export interface WhatOf {
  readonly indicator: Indicator;
  readonly lineage: Lineage;
  /** Ids of the datasets that stand, in the order in which they were taken in. */
  readonly sources: readonly string[];
}

export interface Kept {
  readonly takenIn: TakenIn;
  /** How many of the datasets it is made of, from the first on. */
  readonly datasets: number;
}

export interface KeptReadings {
  /** Readings of an indicator from which on its table is kept. */
  readonly least: number;
  /** Null where nothing is kept that the same datasets, places and definition would lead to again. */
  read(of: WhatOf): Promise<Kept | null>;
  write(of: WhatOf, takenIn: TakenIn): Promise<void>;
}

/** Fewer are read anew in a blink. */
const LEAST = 50_000;

const attached = new WeakMap<Database, { readonly files: TableFiles; readonly least: number }>();

/** From now on runs over this database keep tables in the folder `readings` of the data folder. */
export function attachReadings({ db }: Pick<Ledger, 'db'>, dataDir: string, { least = LEAST } = {}): void {
  attached.set(db, { files: tableFiles(join(dataDir, 'readings')), least });
}

/** Null where nothing is kept: ask with the database that was attached, not with a transaction. */
export function keptReadings({ db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>): KeptReadings | null {
  const found = attached.get(db);
  if (found === undefined) return null;
  const { files, least } = found;
  const nameOf = (indicator: Indicator): string => JSON.stringify([ledgerId, indicator.id]);
  return {
    least,
    async read({ indicator, lineage, sources }) {
      let datasets = 0;
      const takenIn = await files.read(nameOf(indicator), (mark) => {
        if (!isMark(mark) || mark.datasets > sources.length) return false;
        datasets = mark.datasets;
        return mark.made === madeOf({ indicator, lineage, sources: sources.slice(0, datasets) });
      });
      return takenIn && { takenIn, datasets };
    },
    async write(of, takenIn) {
      const mark: Mark = { datasets: of.sources.length, made: madeOf(of) };
      // A full disk must not keep rules from running: what is not kept is read anew.
      await files.write(nameOf(of.indicator), mark, takenIn).catch(() => undefined);
    },
  };
}

interface Mark {
  readonly datasets: number;
  /** Hash of everything that a table follows from. */
  readonly made: string;
}

function isMark(mark: unknown): mark is Mark {
  return typeof mark === 'object' && mark !== null && 'datasets' in mark && typeof mark.datasets === 'number';
}

function madeOf({ indicator: { id, period, combine }, lineage, sources }: WhatOf): string {
  return createHash('sha256')
    .update(JSON.stringify([id, period, combine, printOfPlaces(lineage), sources]))
    .digest('hex');
}

const prints = new WeakMap<Lineage, string>();

/** Of all that says which row a reading goes to, and which others take it over. */
function printOfPlaces(lineage: Lineage): string {
  const known = prints.get(lineage);
  if (known !== undefined) return known;
  const rows = lineage.places.map(({ id, from, predecessors }) => [id, from, predecessors]);
  const print = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  prints.set(lineage, print);
  return print;
}
