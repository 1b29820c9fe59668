import type { RegistryEntry } from '../core/names/gazetteer.ts';
import type { GazetteerOptions, ParsedGazetteer } from '../standards/gazetteer/parseGazetteer.ts';
import { parseGazetteer } from '../standards/gazetteer/parseGazetteer.ts';
import { listEntryRows } from '../store/records/registry.ts';
import type { Ledger } from './ledger.ts';
import { loadRegistry } from './loadRegistry.ts';
import { permit } from './permit.ts';

export interface ImportedGazetteer {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows with problems, in the order of the file. When there is one, nothing was stored. */
  readonly problems: ParsedGazetteer['problems'];
}

/**
 * Loads a user's own gazetteer (CSV or GeoJSON) into the registry, all of it or nothing. Errors: NOT_ALLOWED and those
 * of `parseGazetteer`.
 */
export async function importGazetteer(
  ledger: Ledger,
  { text, source, ...options }: Omit<GazetteerOptions, 'isKnown'> & { readonly text: string; readonly source: string },
): Promise<ImportedGazetteer> {
  permit(ledger, 'load the registry');
  const known = new Set((await listEntryRows(ledger.db, ledger.ledgerId, {})).map(({ id }: RegistryEntry) => id));
  const { entries, problems } = parseGazetteer(text, { ...options, isKnown: (id) => known.has(id) });
  if (problems.length > 0) return { added: 0, changed: 0, unchanged: 0, problems };
  return { ...(await loadRegistry(ledger, { entries, source })), problems };
}
