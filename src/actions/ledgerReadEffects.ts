/** The real surroundings of reading for a ledger: its own registry, with the aliases that reviewers have judged. */
import { buildGazetteer } from '../core/names/buildGazetteer.ts';
import type { Ledger } from './ledger.ts';
import type { ReadEffects } from './readDocuments.ts';
import { readEffects } from './readEffects.ts';
import { readRegistry } from './readRegistry.ts';

export async function ledgerReadEffects(ledger: Ledger): Promise<ReadEffects> {
  const effects = await readEffects({ llm: false, environment: {} });
  return { ...effects, gazetteer: async () => buildGazetteer(await readRegistry(ledger)) };
}
