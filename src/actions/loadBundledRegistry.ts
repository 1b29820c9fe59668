/** Brings the ledger's registry up to the one that comes with the program; what is there already stays. */
import { loadRegistry as bundledRegistry } from '../outside/files/loadRegistry.ts';
import type { BatchOutcome } from '../store/records/registry.ts';
import type { Ledger } from './ledger.ts';
import { loadRegistry } from './loadRegistry.ts';

export async function loadBundledRegistry(ledger: Ledger): Promise<BatchOutcome> {
  return await loadRegistry(ledger, { entries: [...bundledRegistry()], source: 'bundled registry' });
}
