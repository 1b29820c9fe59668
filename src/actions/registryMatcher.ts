/** The matcher over the ledger's own registry, built when first asked for and again when the registry has changed. */
import { buildGazetteer } from '../core/names/buildGazetteer.ts';
import type { Matcher } from '../core/names/buildMatcher.ts';
import { buildMatcher } from '../core/names/buildMatcher.ts';
import { lastRegistryChange } from '../store/history/list.ts';
import type { Database } from '../store/tables.ts';
import type { Ledger } from './ledger.ts';
import { readRegistry } from './readRegistry.ts';

const built = new WeakMap<Database, { readonly state: string; readonly matcher: Matcher }>();

export async function registryMatcher(ledger: Ledger): Promise<Matcher> {
  const { db, ledgerId } = ledger;
  const state = `${ledgerId} ${await lastRegistryChange(db, ledgerId)}`;
  const known = built.get(db);
  if (known?.state === state) return known.matcher;
  const matcher = buildMatcher(buildGazetteer(await readRegistry(ledger)));
  built.set(db, { state, matcher });
  return matcher;
}
