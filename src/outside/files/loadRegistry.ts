/** Reads the registry that comes with the program: data/registry/*.tsv. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import { parseRegistryTable } from '../../core/names/registryTable.ts';

const files = [
  ['world.tsv', 'place'],
  ['china.tsv', 'place'],
  ['actors.tsv', 'actor'],
] as const;

/** The folder data/registry of this installation; the compiled program lies one folder deeper than the source. */
function registryFolder(): string {
  let folder = import.meta.dirname;
  for (;;) {
    const candidate = join(folder, 'data', 'registry');
    try {
      readFileSync(join(candidate, 'actors.tsv'));
      return candidate;
    } catch {
      if (dirname(folder) === folder) throw new Error('data/registry is missing from this installation');
      folder = dirname(folder);
    }
  }
}

let loaded: readonly RegistryEntry[] | null = null;

/** Every place and actor of the registry; read once per process. */
export function loadRegistry(): readonly RegistryEntry[] {
  if (loaded === null) {
    const folder = registryFolder();
    loaded = files.flatMap(([file, type]) => parseRegistryTable(readFileSync(join(folder, file), 'utf8'), type));
  }
  return loaded;
}
