/** The trees of the registry, as far as statements name them. */
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import type { Scope, Trees } from '../../core/reckoning/statement.ts';
import { lineages } from '../../store/analytics/lineages.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';

export type NamedInScope = Pick<Scope, 'donors' | 'recipients'>;

/**
 * Recipients lie in all that is above them. Of donors a place stands for its government, and what a country gives is not
 * what its provinces give: so no donor lies below a country, and no company or body below the place that it sits in.
 */
export async function reckoningTrees(ledger: Ledger, scopes: readonly NamedInScope[]): Promise<Trees> {
  const named = (dimension: keyof NamedInScope): string[] => [...new Set(scopes.flatMap((scope) => scope[dimension]))];
  const [donors, recipients] = [named('donors'), named('recipients')];
  const lineageOf = await lineages(ledger.db, ledger.ledgerId, [...new Set([...donors, ...recipients])]);
  const above = [...new Set([...donors, ...recipients].flatMap((id) => lineageOf(id)))];
  const entries = await listEntryRows(ledger.db, ledger.ledgerId, { ids: above });
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const parentsOf = (ids: readonly string[], holds: (parent: RegistryEntry, child: RegistryEntry) => boolean) => {
    const parents = new Map<string, string>();
    for (const id of new Set(ids.flatMap((each) => lineageOf(each)))) {
      const child = entryOf.get(id);
      const parent = entryOf.get(child?.parent ?? '');
      if (child && parent && holds(parent, child)) parents.set(id, parent.id);
    }
    return parents;
  };
  return {
    donors: parentsOf(donors, (parent, child) => parent.kind !== 'country' && parent.type === child.type),
    recipients: parentsOf(recipients, () => true),
    sectors: new Map(),
  };
}
