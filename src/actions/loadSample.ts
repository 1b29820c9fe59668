import { readSample } from '../outside/sample/readSample.ts';
import { readSampleEntries, readSampleRecords } from '../outside/sample/readSampleRecords.ts';
import type { Ledger } from './ledger.ts';
import { loadRegistry } from './loadRegistry.ts';
import { loadSampleRecords } from './loadSampleRecords.ts';
import { permit } from './permit.ts';
import { storeDocument } from './storeDocument.ts';

/** Who wrote the notes, their claims, and the records that rest on them. */
const SAMPLE_AUTHOR = 'Sample programme';

export interface LoadedSample {
  /** Documents of the sample. */
  readonly documents: number;
  /** Documents stored now; 0 the second time. */
  readonly added: number;
  /** Claims stored now. */
  readonly claims: number;
  /** Records of the programme published now. */
  readonly records: number;
}

/**
 * Loads the sample programme. People wrote its claims, so they are accepted and not machine-made; no review is made up
 * for them, nor for its records, which come published. What is there already is left alone. The registry must be loaded.
 * Errors: NOT_ALLOWED, and RECORD_INVALID where a record of the sample is not right.
 */
export async function loadSample(
  ledger: Ledger,
  { folder }: { readonly folder?: string | undefined } = {},
): Promise<LoadedSample> {
  permit(ledger, 'load the sample');
  const sample = { ...ledger, actor: { ...ledger.actor, name: SAMPLE_AUTHOR } };
  const documents = readSample(folder);
  const entries = readSampleEntries(folder);
  if (entries.length > 0) await loadRegistry(sample, { entries, source: 'sample' });
  const stored = new Map<string, string>();
  let [added, claims] = [0, 0];
  for (const { id, date, url, ...note } of documents) {
    const outcome = await storeDocument(
      sample,
      {
        ...note,
        claims: note.claims.map((claim) => Object.assign(claim, { document: id })),
        bytes: null,
        mediaType: 'text/plain',
        fileName: null,
        sourceUrl: url,
        publishedOn: date,
        notCollected: [],
      },
      { state: 'accepted', change: 'entered', author: () => SAMPLE_AUTHOR },
    );
    stored.set(id, outcome.id);
    added += outcome.added ? 1 : 0;
    claims += outcome.claims;
  }
  const records = await loadSampleRecords(sample, readSampleRecords(folder), stored);
  return { documents: documents.length, added, claims, records };
}
