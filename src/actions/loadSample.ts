import { readSample } from '../outside/sample/readSample.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';
import { storeDocument } from './storeDocument.ts';

/** Who wrote the notes and their claims. */
const SAMPLE_AUTHOR = 'Sample programme';

export interface LoadedSample {
  /** Documents of the sample. */
  readonly documents: number;
  /** Documents stored now; 0 the second time. */
  readonly added: number;
  /** Claims stored now. */
  readonly claims: number;
}

/**
 * Loads the sample programme. People wrote its claims, so they are accepted and not machine-made; no review is made up
 * for them. Documents that are there already are left alone. Errors: NOT_ALLOWED.
 */
export async function loadSample(
  ledger: Ledger,
  { folder }: { readonly folder?: string | undefined } = {},
): Promise<LoadedSample> {
  permit(ledger, 'load the sample');
  const sample = { ...ledger, actor: { ...ledger.actor, name: SAMPLE_AUTHOR } };
  const documents = readSample(folder);
  let [added, claims] = [0, 0];
  for (const { id, date, url, ...note } of documents) {
    const stored = await storeDocument(
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
    added += stored.added ? 1 : 0;
    claims += stored.claims;
  }
  return { documents: documents.length, added, claims };
}
