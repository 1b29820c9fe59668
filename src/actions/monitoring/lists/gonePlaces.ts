import { goneBy } from '../../../core/lists/heirs.ts';
import type { GonePlace } from '../../../core/lists/listingStatus.ts';
import { inLanguage } from '../../../core/monitoring/words/words.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import type { Body } from '../../../core/records/field.ts';
import { textOf } from '../../../core/records/values.ts';
import type { Ledger } from '../../ledger.ts';
import { registeredLineage } from '../watchedPlaces.ts';

/** What became by a day of the places on a list that are no more, among all its listings. */
export async function gonePlaces(
  where: Pick<Ledger, 'db' | 'ledgerId'>,
  listings: readonly Body[],
  day: string,
): Promise<(place: string) => GonePlace | null> {
  const lineage = await registeredLineage(where);
  const listed = new Set(listings.flatMap((listing) => textOf(listing, 'place') ?? []));
  return (place) => {
    const gone = goneBy(lineage, place, dayNumber(day));
    if (gone === null) return null;
    const heirs = gone.heirs.flatMap((row) => lineage.places[row] ?? []);
    return {
      on: gone.on,
      heirs: heirs.map(({ title }) => ({ en: inLanguage(title, 'en'), zh: inLanguage(title, 'zh') })),
      isListed: heirs.length > 0 && heirs.every(({ id }) => listed.has(id)),
    };
  };
}
