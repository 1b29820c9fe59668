/** The place or party that somebody typed the name of. */
import type { Ledger } from '../../actions/ledger.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { kindOfOpenName } from '../records/errors.ts';
import { findByName } from '../records/nameLookup.ts';

/** Its id; null where nothing was typed. Throws NAME_NOT_FOUND, NAME_AMBIGUOUS and NAME_UNSURE. */
export async function namedEntry(
  ledger: Ledger,
  { kind, field, typed }: { readonly kind: 'place' | 'party'; readonly field: string; readonly typed: string | null },
): Promise<string | null> {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  const { exact, candidates } = await findByName(ledger, { kind }, text);
  if (exact !== null) return exact.id;
  const named = candidates.map(({ id, name }) => `${name} [${id}]`).join(', ');
  const said = named === '' ? 'is not registered' : `may be ${named}`;
  throw new CounterfoilError(kindOfOpenName(candidates), `${field}: "${text.slice(0, 60)}" ${said}`);
}
