import type { PublicationEvent } from './publication.ts';
import type { PlaceReading, Standing } from './reading.ts';

export interface StandingAfter {
  readonly name: string;
  /** The same map each time: what stands is to be read before the next one is asked for. */
  readonly standing: Standing;
  /** Keys of what was another reading before, or none. */
  readonly changed: readonly string[];
}

/** What stood after each publication and after each was taken back: of every place the reading of the greatest rank. */
export function* standingsOf(events: readonly PublicationEvent[]): Generator<StandingAfter> {
  const told = new Map<string, { readonly reading: PlaceReading; readonly rank: number }[]>();
  const standing = new Map<string, Map<string, PlaceReading>>();
  for (const { publication, isTakenBack } of events) {
    const { name, readings, rank } = publication;
    const changed: string[] = [];
    for (const [key, reading] of readings) {
      const all = told.get(key) ?? [];
      const left = isTakenBack ? all.filter((one) => one.reading !== reading) : [...all, { reading, rank }];
      told.set(key, left);
      const newest = left.reduce<(typeof left)[number] | null>(
        (a, b) => (a === null || b.rank >= a.rank ? b : a),
        null,
      );
      const own = standing.get(reading.indicator) ?? new Map<string, PlaceReading>();
      standing.set(reading.indicator, own);
      if (newest?.reading === own.get(reading.place)) continue;
      changed.push(key);
      if (newest === null) own.delete(reading.place);
      else own.set(reading.place, newest.reading);
    }
    yield { name, standing, changed };
  }
}

/** What stands after all of them. */
export function standingAfter(events: readonly PublicationEvent[]): Standing {
  let last: Standing = new Map();
  for (const { standing } of standingsOf(events)) last = standing;
  return last;
}

/** The same with some readings in front of what stands. */
export function withReadings(standing: Standing, readings: Iterable<PlaceReading>): Standing {
  const all = new Map([...standing].map(([indicator, own]) => [indicator, new Map(own)]));
  for (const reading of readings) {
    const own = all.get(reading.indicator) ?? new Map<string, PlaceReading>();
    all.set(reading.indicator, own.set(reading.place, reading));
  }
  return all;
}
