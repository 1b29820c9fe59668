import type { Ledger } from '../../ledger.ts';
import { recordContext } from '../../records/recordContext.ts';

/** What lies above these places: `id`, its parent, and so on to the root. Just the id where it is not registered. */
export async function placeLineages(
  where: Pick<Ledger, 'db' | 'ledgerId' | 'clock'>,
  places: Iterable<string>,
): Promise<(id: string) => readonly string[]> {
  const context = recordContext(where);
  await context.loadEntries([...new Set(places)].map((place) => ({ type: 'listing', body: { place } })));
  return (id) => context.lineage(id);
}
