import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder data/<name> of this installation; the compiled program lies one folder deeper than the source. */
export function dataFolder(name: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'data', name);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new Error(`data/${name} is missing from this installation`);
  }
}
