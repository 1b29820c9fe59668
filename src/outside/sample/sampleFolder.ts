import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The sample that comes with the program: beside the sources, one folder higher than in the compiled program; so we look upwards. */
export function sampleFolder(): string | null {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'sample');
    if (existsSync(join(candidate, 'documents.ndjson'))) return candidate;
    if (dirname(folder) === folder) return null;
  }
}
