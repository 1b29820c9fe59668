/** The gazetteer of the registry that comes with the program. */
import { buildGazetteer, type RegistryGazetteer } from '../../core/names/buildGazetteer.ts';
import { loadRegistry } from './loadRegistry.ts';

let built: RegistryGazetteer | null = null;

/** Built once per process, in about a tenth of a second; extend it with `addAliases` and `withEntries`. */
export function loadGazetteer(): RegistryGazetteer {
  built ??= buildGazetteer(loadRegistry());
  return built;
}
