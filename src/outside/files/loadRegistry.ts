/** Reads the registry that comes with the program: data/registry/*.tsv. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import { parseRegistryTable } from '../../core/names/registryTable.ts';
import { dataFolder } from './dataFolder.ts';

const files = [
  ['world.tsv', 'place'],
  ['china.tsv', 'place'],
  ['actors.tsv', 'actor'],
] as const;

let loaded: readonly RegistryEntry[] | null = null;

/** Every place and actor of the registry; read once per process. */
export function loadRegistry(): readonly RegistryEntry[] {
  if (loaded === null) {
    const folder = dataFolder('registry');
    loaded = files.flatMap(([file, type]) => parseRegistryTable(readFileSync(join(folder, file), 'utf8'), type));
  }
  return loaded;
}
