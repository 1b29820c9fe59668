/** Small documents and claims for tests: a claim is made from words of the text, the rest has defaults. */
import type { NewDocument } from '../../src/actions/addDocument.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { exampleClaim } from '../../src/core/claims/testing/exampleClaim.ts';

/** A claim about the first place of `quote` in `text`. */
export function claimIn(text: string, quote: string, fields: Partial<Claim> = {}): Claim {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`the text does not hold "${quote}"`);
  return exampleClaim({
    document: '',
    quote,
    start,
    end: start + quote.length,
    donors: [{ name: '19 provinces and cities', id: null }],
    sentence: { start: 0, end: text.length },
    ...fields,
  });
}

export function documentOf(text: string, claims: readonly Claim[], fields: Partial<NewDocument> = {}): NewDocument {
  return {
    text,
    bytes: null,
    mediaType: 'text/plain',
    fileName: 'note.txt',
    title: text.slice(0, 60),
    outlet: 'The Gazette',
    sourceUrl: 'https://gazette.example/1',
    publishedOn: '2020-06-20',
    language: 'en',
    voice: 'unknown',
    licence: null,
    claims,
    notCollected: [],
    ...fields,
  };
}
