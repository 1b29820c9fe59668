import type { RegistryEntry } from '../core/names/gazetteer.ts';
import { listJudgements } from '../store/records/judgements.ts';
import { listEntryRows } from '../store/records/registry.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';

/** Every current entry with the names judged the same as it among its aliases: what a gazetteer is built from. */
export async function readRegistry(ledger: Ledger): Promise<RegistryEntry[]> {
  permit(ledger, 'read the ledger');
  const { db, ledgerId } = ledger;
  const [entries, judged] = await Promise.all([
    listEntryRows(db, ledgerId, {}),
    listJudgements(db, ledgerId, { standing: true, verdict: 'same' }),
  ]);
  const names = Map.groupBy(judged, ({ entry_id }) => entry_id);
  return entries.map((entry) =>
    withAliases(
      entry,
      (names.get(entry.id) ?? []).map(({ name }) => name),
    ),
  );
}

function withAliases(entry: RegistryEntry, added: readonly string[]): RegistryEntry {
  return added.length === 0 ? entry : { ...entry, aliases: [...new Set([...entry.aliases, ...added])] };
}
