import { CounterfoilError } from '../core/errors/errors.ts';
import type { GazetteerOptions, ParsedGazetteer } from '../standards/gazetteer/parseGazetteer.ts';
import { parseGazetteer } from '../standards/gazetteer/parseGazetteer.ts';
import { listEntryRows } from '../store/records/registry.ts';
import { ENTRY_NOT_FOUND } from './errors.ts';
import type { Ledger } from './ledger.ts';
import { loadRegistry } from './loadRegistry.ts';
import { permit } from './permit.ts';

export interface ImportedGazetteer {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows with problems, in the order of the file. When there is one, nothing was stored. */
  readonly problems: ParsedGazetteer['problems'];
  readonly unused: ParsedGazetteer['unused'];
}

/**
 * Loads a user's own gazetteer (CSV or GeoJSON) into the registry, all of it or nothing. Errors: NOT_ALLOWED those of
 * `parseGazetteer`, and ENTRY_NOT_FOUND where `within` is no entry.
 */
export async function importGazetteer(
  ledger: Ledger,
  {
    text,
    source,
    ...options
  }: Omit<GazetteerOptions, 'isKnown' | 'knownParent'> & { readonly text: string; readonly source: string },
): Promise<ImportedGazetteer> {
  permit(ledger, 'load the registry');
  const known = new Map((await listEntryRows(ledger.db, ledger.ledgerId, {})).map(({ id, parent }) => [id, parent]));
  const { within } = options;
  if (within !== undefined && !known.has(within)) {
    throw new CounterfoilError(ENTRY_NOT_FOUND, `the registry has no entry with the id “${within.slice(0, 80)}”`);
  }
  const { entries, problems, unused } = parseGazetteer(text, {
    ...options,
    isKnown: (id) => known.has(id),
    knownParent: (id) => known.get(id) ?? null,
  });
  if (problems.length > 0) return { added: 0, changed: 0, unchanged: 0, problems, unused };
  return { ...(await loadRegistry(ledger, { entries, source })), problems, unused };
}
