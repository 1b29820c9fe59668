/** Readings as protection needs them: of one period, by indicator and place, with how they were told. */
import type { PublicationEvent } from '../../../core/disclosure/readings/publication.ts';
import type { PlaceReading } from '../../../core/disclosure/readings/reading.ts';
import { keyOfReading } from '../../../core/disclosure/readings/reading.ts';
import type { DisclosureParameters } from '../../../core/disclosure/parameters.ts';
import type { StoredPublicationEvent } from '../../../store/monitoring/publicationEvents.ts';
import type { VintageChunk } from '../../../store/monitoring/vintages.ts';
import type { Audience, FixedCells } from '../../../store/monitoring/withheldCells.ts';

/** By period, then by key. */
export type ByPeriod = ReadonlyMap<number, ReadonlyMap<string, PlaceReading>>;

/** What was published by one dataset of the indicators that are protected together. */
export interface Published {
  readonly dataset: string;
  readonly readings: ByPeriod;
  /** By indicator. */
  readonly withheld: ReadonlyMap<string, ReadonlyMap<Audience, FixedCells>>;
  readonly rank: number;
}

/** What is taken back tells nothing; of two readings in one dataset the one that became known later counts. */
export function byPeriodOf(chunks: readonly VintageChunk[], only: ReadonlySet<number> | null = null): ByPeriod {
  const found = new Map<number, Map<string, PlaceReading>>();
  const known = new Map<PlaceReading, number>();
  for (const { indicator, columns } of chunks) {
    const { values, denominators, places, periods, placeIds, recorded } = columns;
    for (const [index, value] of values.entries()) {
      const period = periods[index] ?? 0;
      if (Number.isNaN(value) || only?.has(period) === false) continue;
      const of = found.get(period) ?? new Map<string, PlaceReading>();
      found.set(period, of);
      const denominator = denominators?.[index] ?? Number.NaN;
      const reading: PlaceReading = {
        indicator,
        place: placeIds[places[index] ?? 0] ?? '',
        value,
        denominator: Number.isNaN(denominator) ? null : denominator,
      };
      const key = keyOfReading(reading);
      const before = of.get(key);
      if (before !== undefined && (known.get(before) ?? 0) > (recorded[index] ?? 0)) continue;
      known.set(reading, recorded[index] ?? 0);
      of.set(key, reading);
    }
  }
  return found;
}

/** What an audience was told of a period, in order of time. */
export function eventsOf(
  published: ReadonlyMap<string, Published>,
  events: readonly StoredPublicationEvent[],
  { period, audience }: { readonly period: number; readonly audience: Audience },
): PublicationEvent[] {
  const made = new Map<string, PublicationEvent['publication']>();
  return events.flatMap(({ dataset, isTakenBack }) => {
    const one = published.get(dataset);
    const readings = one?.readings.get(period);
    if (one === undefined || readings === undefined) return [];
    const withheld = new Map(
      [...one.withheld].flatMap(([indicator, of]) =>
        [...(of.get(audience)?.cells.get(period) ?? [])].map(([place, each]) => {
          return [keyOfReading({ indicator, place }), each] as const;
        }),
      ),
    );
    const publication = made.get(dataset) ?? { name: dataset, readings, withheld, rank: one.rank };
    made.set(dataset, publication);
    return [{ publication, isTakenBack }];
  });
}

/** By which parameters anything of a period was published. */
export function parametersOf(
  published: Iterable<Published>,
  { period, audience }: { readonly period: number; readonly audience: Audience },
): DisclosureParameters[] {
  return [...published].flatMap(({ readings, withheld }) =>
    readings.has(period) ? [...withheld.values()].flatMap((of) => of.get(audience)?.parameters ?? []) : [],
  );
}
