import { CounterfoilError } from '../../../core/errors/errors.ts';
import type { Wanted } from '../../../core/monitoring/notices/subscription.ts';
import { oneLine } from '../../../core/monitoring/notices/oneLine.ts';
import type { Ledger } from '../../ledger.ts';
import { entriesInOrder } from '../../listEntries.ts';
import { SUBSCRIPTION_INVALID } from './errors.ts';

const mostNames = 100;
const mostLetters = 200;

/** Throws SUBSCRIPTION_INVALID for one that would never tell anything, or that names what is no place. */
export async function checkWanted(ledger: Ledger, wanted: Wanted): Promise<void> {
  const lists = typeof wanted.lists === 'string' ? [] : wanted.lists;
  const named = [
    ['places', wanted.places],
    ['themes', wanted.themes],
    ['lists', lists],
  ] as const;
  for (const [field, names] of named) {
    if (names.length > mostNames) throw invalid(`${field}: more than ${mostNames} are named`);
    if (names.some((name) => name === '' || name !== oneLine(name, mostLetters))) {
      throw invalid(`${field}: one of them cannot be read`);
    }
  }
  if (!wanted.alerts && wanted.cases === 'none' && (wanted.lists === 'none' || wanted.lists.length === 0)) {
    throw invalid('nothing is wanted: choose alerts, cases or lists');
  }
  const entries = await entriesInOrder(ledger, [...wanted.places]);
  const known = new Set(entries.filter(({ type }) => type === 'place').map(({ id }) => id));
  const unknown = wanted.places.find((place) => !known.has(place));
  if (unknown !== undefined) throw invalid(`places: "${unknown}" is no place of the registry`);
}

function invalid(message: string): CounterfoilError {
  return new CounterfoilError(SUBSCRIPTION_INVALID, message);
}
