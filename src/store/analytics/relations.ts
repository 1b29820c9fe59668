import type { RawBuilder } from 'kysely';

/** SQL of either engine. */
export type Sql = RawBuilder<unknown>;

/** What an engine brings to a roll-up: selects, and how its facts hold texts: as they are, or as numbers. */
export interface Relations {
  /**
   * Allocations of the query's stage, side and view: record_id, programme_id, date_from, date_to, year (null where the
   * dates lie in two), provider_id, receiver_id, place_id, sector, currency, price_year, amount, counted, shares_known,
   * passed_on, standing.
   */
  readonly facts: Sql;
  /**
   * The same columns of further allocations, of which each is a record of its own whose parts are known, counts for its
   * amount and has nothing to do with money passed on; null where the engine does not keep them apart.
   */
  readonly ordinary: Sql | null;
  /** record_id, source, weight, ancestor: as `waysSql` makes them. */
  readonly ways: Sql;
  /** record_id, dimension ('donor', 'place', 'sector'), id; of records whose shares are unknown. */
  readonly members: Sql;
  /** value (as facts hold the id), id, enter, leave. */
  readonly tree: Sql;
  /** id, level_id: of each place the one at the query's level, both as facts hold them. */
  readonly levels: Sql;
  /** The empty text as facts hold it. */
  readonly nobody: Sql;
  /** A select of the column `id`: the texts as facts hold them, without those that no fact holds. */
  readonly valuesOf: (texts: readonly string[]) => Sql;
  /** The text of what facts hold. */
  readonly textOf: (value: Sql) => Sql;
}
