/** The gazetteer of a ledger's own registry, kept until a load or a judgement changes what it would hold. */
import type { RegistryGazetteer } from '../core/names/buildGazetteer.ts';
import { buildGazetteer } from '../core/names/buildGazetteer.ts';
import { lastRegistryChange } from '../store/history/list.ts';
import type { Database } from '../store/tables.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';
import { readRegistry } from './readRegistry.ts';

interface Kept {
  readonly state: string;
  readonly gazetteer: Promise<RegistryGazetteer>;
}

/** One gazetteer for each open database: it takes half a second to build and some tens of megabytes to keep. */
const kept = new WeakMap<Database, Kept>();

/** With the aliases that reviewers have judged. Those who ask at the same time share one, and one way of building it. */
export async function ledgerGazetteer(ledger: Ledger): Promise<RegistryGazetteer> {
  permit(ledger, 'read the ledger');
  const { db, ledgerId } = ledger;
  const state = `${await lastRegistryChange(db, ledgerId)} ${ledgerId}`;
  const known = kept.get(db);
  if (known?.state === state) return known.gazetteer;
  const gazetteer = readRegistry(ledger).then(buildGazetteer);
  kept.set(db, { state, gazetteer });
  // A failure is told to those who wait for it, and the next who asks tries again.
  gazetteer.catch(() => kept.get(db)?.gazetteer === gazetteer && kept.delete(db));
  return gazetteer;
}
