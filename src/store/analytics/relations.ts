import type { RawBuilder } from 'kysely';
import type { RollUpQuery } from '../../core/ledger/rollUp.ts';

/** SQL of either engine. */
export type Sql = RawBuilder<unknown>;

/** Sets of ids that a question names, with all that lies below them: its boundary, its donors and its recipients. */
export type SetName = 'inside' | 'donor_set' | 'recipient_set' | 'sector_set';

/** What an engine brings to a roll-up: selects, and how its facts hold texts: as they are, or as numbers. */
export interface Relations {
  /** What the others stand on, as parts of a `with recursive`; empty where there is nothing. */
  readonly before: readonly Sql[];
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
  /** record_id, source, weight, ancestor: as `waysSql` makes them. Null where no money is passed on. */
  readonly ways: Sql | null;
  /** record_id, dimension ('donor', 'place', 'sector'), id; of records whose shares are unknown. Null: all are known. */
  readonly members: Sql | null;
  /** A table of id, level_id: of each place the one at the query's level, as facts hold them. Null where none is asked for. */
  readonly levels: Sql | null;
  /** The empty text as facts hold it. */
  readonly nobody: Sql;
  /** A select of the column `id`: the texts as facts hold them, without those that no fact holds. */
  readonly valuesOf: (texts: readonly string[]) => Sql;
  /** Whether an expression holds an id of the set; null where it is null. */
  readonly within: (id: Sql, set: SetName) => Sql;
}

/** What each set is asked for by: ids that stand for themselves, and ids that stand for all below them too. */
export function setsOf({ boundary, donors, recipients, sectors }: RollUpQuery): Record<SetName, AskedIds> {
  return {
    inside: { ids: boundary?.actors ?? [], tops: boundary?.places ?? [] },
    donor_set: { ids: [], tops: donors ?? [] },
    recipient_set: { ids: [], tops: recipients ?? [] },
    sector_set: { ids: sectors ?? [], tops: [] },
  };
}

export interface AskedIds {
  readonly ids: readonly string[];
  readonly tops: readonly string[];
}
