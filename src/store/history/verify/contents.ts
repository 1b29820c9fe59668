/** How the tables are read for comparing them with the chain: one reader for each kind of record. */
import type { Selectable } from 'kysely';
import type { Database, HistoryTable } from '../../tables.ts';

export type HistoryLink = Selectable<HistoryTable>;

export interface Content {
  /** The record as its table holds it, in the form in which a link holds it. */
  readonly payload: string;
  /** What does not fit within the tables, such as names that do not follow from the claim. */
  readonly problem?: string | undefined;
}

/** By {@link keyOf}. A record that is not in its table is not in the map. */
export type Contents = ReadonlyMap<string, Content>;

/** Reads the records of some links, all of one kind. */
export type ReadContents = (db: Database, ledgerId: string, links: readonly HistoryLink[]) => Promise<Contents>;

export function keyOf(id: string, version: number): string {
  return `${id} ${version}`;
}

export function nameOf(link: HistoryLink): string {
  return `${link.record_type} ${link.record_id} version ${link.record_version}`;
}

export function idsOf(links: readonly HistoryLink[]): string[] {
  return [...new Set(links.map(({ record_id }) => record_id))];
}
