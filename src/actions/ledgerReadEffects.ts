/** The real surroundings of reading for a ledger: its own registry, with the aliases that reviewers have judged. */
import type { Ledger } from './ledger.ts';
import { ledgerGazetteer } from './ledgerGazetteer.ts';
import type { ReadEffects } from './readDocuments.ts';
import { readEffects } from './readEffects.ts';

export async function ledgerReadEffects(ledger: Ledger): Promise<ReadEffects> {
  const effects = await readEffects({ llm: false, environment: {} });
  return { ...effects, gazetteer: () => ledgerGazetteer(ledger) };
}
