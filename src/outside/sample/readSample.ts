/** Reads the sample programme that comes with the program: sample/documents.ndjson, described in its README. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../core/claims/claim.ts';
import { sampleFolder } from './sampleFolder.ts';

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
