/** The real surroundings of reading for a ledger: its own registry, with the aliases that reviewers have judged. */
import type { RegistryGazetteer } from '../core/names/buildGazetteer.ts';
import { buildGazetteer } from '../core/names/buildGazetteer.ts';
import type { Ledger } from './ledger.ts';
import type { ReadEffects } from './readDocuments.ts';
import { readEffects } from './readEffects.ts';
import { readRegistry } from './readRegistry.ts';

export async function ledgerGazetteer(ledger: Ledger): Promise<RegistryGazetteer> {
  return buildGazetteer(await readRegistry(ledger));
}

export async function ledgerReadEffects(ledger: Ledger): Promise<ReadEffects> {
  const effects = await readEffects({ llm: false, environment: {} });
  return { ...effects, gazetteer: () => ledgerGazetteer(ledger) };
}
