import type { ListingStatus } from '../../../core/lists/listingStatus.ts';
import { listingStatus } from '../../../core/lists/listingStatus.ts';
import type { PeriodCheck } from '../../../core/lists/measuredChecks.ts';
import type { Body } from '../../../core/records/field.ts';
import { textOf } from '../../../core/records/values.ts';
import type { DatasetState } from '../../../store/monitoringTables.ts';
import type { Ledger } from '../../ledger.ts';
import { keptAnswers } from '../../programme/keptAnswers.ts';
import { gonePlaces } from './gonePlaces.ts';
import { approved, measuredListings } from './measuredListings.ts';

export interface ListToStand {
  readonly list: Body;
  /** All that are on the list or were: each may say something of another. */
  readonly listings: readonly { readonly id: string; readonly body: Body }[];
  /** ISO day. */
  readonly day: string;
  /** Readings of datasets in these states count; of approved ones when left out. */
  readonly states?: readonly DatasetState[];
}

type Standings = ReadonlyMap<string, ListingStatus>;

/** Of a few lists: to reckon some thousands of places takes seconds. */
const kept = keptAnswers<Standings>(8);

/** Where each listing stands on a day, by its id. */
export async function listStandings(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  { list, listings, day, states = approved }: ListToStand,
): Promise<Standings> {
  const key = JSON.stringify([list, day, states, listings.map(({ id, body }) => [id, body])]);
  return kept(where, key, async () => {
    const bodies = listings.map(({ body }) => body);
    return standingsBy(
      where,
      { list, listings, day },
      await measuredListings(where, { list, listings: bodies, day, states }),
    );
  });
}

/** By checks that somebody else has made. */
export async function standingsBy(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  { list, listings, day }: Omit<ListToStand, 'states'>,
  measured: (listing: Body) => readonly PeriodCheck[],
): Promise<Standings> {
  const bodies = listings.map(({ body }) => body);
  const goneOf = await gonePlaces(where, bodies, day);
  const relistedOn = new Map(bodies.map((body) => [textOf(body, 'relists'), textOf(body, 'listedOn')]));
  return new Map(
    listings.map(({ id, body }) => [
      id,
      listingStatus(body, list, day, {
        measured: measured(body),
        gone: goneOf(textOf(body, 'place') ?? ''),
        relistedOn: relistedOn.get(id) ?? null,
      }),
    ]),
  );
}
