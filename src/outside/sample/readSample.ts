/** Reads the sample programme that comes with the program: sample/documents.ndjson, described in its README. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Claim } from '../../core/claims/claim.ts';

export interface SampleDocument {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly voice: 'official' | 'independent' | 'international' | 'unknown';
  readonly language: string;
  readonly licence: string | null;
  readonly text: string;
  readonly claims: readonly Omit<Claim, 'document'>[];
}

/** All of them, or those of another folder of the same shape; none where the installation came without a sample. */
export function readSample(folder = sampleFolder()): readonly SampleDocument[] {
  if (folder === null) return [];
  const lines = readFileSync(join(folder, 'documents.ndjson'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): SampleDocument => JSON.parse(line));
}

/** Beside the sources, one folder higher than in the compiled program; so we look upwards. */
function sampleFolder(): string | null {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'sample');
    if (existsSync(join(candidate, 'documents.ndjson'))) return candidate;
    if (dirname(folder) === folder) return null;
  }
}
