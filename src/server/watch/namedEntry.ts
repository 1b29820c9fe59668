/** The place, party, project or document that somebody typed the name of. */
import type { Ledger } from '../../actions/ledger.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { kindOfOpenName } from '../records/errors.ts';
import { findByName } from '../records/nameLookup.ts';

const sought = {
  place: { kind: 'place' },
  party: { kind: 'party' },
  project: { kind: 'record', of: ['project'] },
  document: { kind: 'document' },
} as const;

/** Of an address that was pasted, what its page is about. */
const inAddress = /^https?:\/\/[^\s/]+\/(?:documents|projects)\/([^\s/?#]+)/;

/** Its id; null where nothing was typed. Throws NAME_NOT_FOUND, NAME_AMBIGUOUS and NAME_UNSURE. */
export async function namedEntry(
  ledger: Ledger,
  { kind, field, typed }: { readonly kind: keyof typeof sought; readonly field: string; readonly typed: string | null },
): Promise<string | null> {
  const given = typed?.trim() ?? '';
  if (given === '') return null;
  const text = inAddress.exec(given)?.[1] ?? given;
  const { exact, candidates } = await findByName(ledger, sought[kind], text);
  if (exact !== null) return exact.id;
  const named = candidates.map(({ id, name }) => `${name} [${id}]`).join(', ');
  const said = named === '' ? 'is not registered' : `may be ${named}`;
  throw new CounterfoilError(kindOfOpenName(candidates), `${field}: "${text.slice(0, 60)}" ${said}`);
}
