/** A small document with claims that tests know, without reading anything. */
import { addDocument } from '../../src/actions/addDocument.ts';
import type { DocumentSummary } from '../../src/actions/answers.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { Claim } from '../../src/core/claims/claim.ts';

/** A claim about words that stand in the text. */
export function claimIn(text: string, quote: string, fields: Partial<Claim> = {}): Claim {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return {
    document: '',
    quote,
    start,
    end,
    kind: 'count',
    measure: 'projects',
    value: '1935',
    low: '1935',
    high: '1935',
    qualifier: 'exact',
    unit: 'project',
    unitInferred: false,
    stage: null,
    basis: null,
    period: { start: '2019-01-01', end: '2019-12-31' },
    donors: [],
    recipients: [],
    sectors: [],
    attribution: [],
    sentence: { start: 0, end: text.length },
    score: 0.9,
    by: 'rules',
    ...fields,
  };
}

export interface SampleFields {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly sourceUrl?: string;
  readonly claims?: (text: string) => readonly Claim[];
}

export async function addSample(ledger: Ledger, fields: SampleFields): Promise<DocumentSummary> {
  const { document } = await addDocument(ledger, {
    text: fields.text,
    bytes: null,
    mediaType: 'text/plain',
    fileName: null,
    title: fields.title ?? 'A report',
    outlet: fields.outlet ?? 'An outlet',
    sourceUrl: fields.sourceUrl ?? null,
    publishedOn: '2020-01-15',
    language: 'en',
    voice: 'independent',
    licence: null,
    claims: fields.claims?.(fields.text) ?? [],
    notCollected: [],
  });
  return document;
}
