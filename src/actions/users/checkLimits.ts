import { editDistance } from '../../core/names/likeness.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import { LIMITS_UNKNOWN } from './errors.ts';
import type { Ledger } from '../ledger.ts';
import { ledgerGazetteer } from '../ledgerGazetteer.ts';
import { nameMatcher } from '../matchNames.ts';

const nearest = 3;

/**
 * Throws LIMITS_UNKNOWN with the nearest entries unless each limit is an entry of the registry. An actor may be a place,
 * which then stands for its government, as it does in records.
 */
export async function checkLimits(
  ledger: Ledger,
  limits: { readonly actor: string | null; readonly place: string | null },
): Promise<void> {
  for (const type of ['actor', 'place'] as const) {
    const id = limits[type];
    if (id === null) continue;
    const [entry] = await listEntryRows(ledger.db, ledger.ledgerId, { ids: [id] });
    if (entry && (type === 'actor' || entry.type === 'place')) continue;
    const near = (await nearestEntries(ledger, type, id)).map((each) => `${each.id} (${each.name})`).join(', ');
    const words = near === '' ? '' : `; nearest are ${near}`;
    throw new CounterfoilError(LIMITS_UNKNOWN, `the registry has no ${type} with the id "${id.slice(0, 80)}"${words}`);
  }
}

/** What ids look like: "CN-653022", "UA-48". */
const idLike = /^[A-Z]{2}(?:-|$)/;

/** By name, which people often give instead of the id; or by the spelling of the id. */
async function nearestEntries(ledger: Ledger, type: 'actor' | 'place', given: string) {
  const gazetteer = await ledgerGazetteer(ledger);
  const named = idLike.test(given) ? [] : nameMatcher({ type, limit: nearest }, gazetteer)(given).candidates;
  if (named.length > 0) return named;
  return [...gazetteer.entries.values()]
    .filter((entry) => entry.type === type)
    .map(({ id, name }) => ({ id, name, shared: sharedStart(id, given), distance: editDistance(id, given) }))
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance)
    .slice(0, nearest);
}

/** Ids are read from the left, from country to village: how many letters two of them share there. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
