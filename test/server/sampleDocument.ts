/** A small document with claims that tests know, without reading anything. */
import { addDocument } from '../../src/actions/addDocument.ts';
import type { DocumentSummary } from '../../src/actions/answers.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { claimIn as exampleClaimIn, documentOf } from '../contract/fixtures.ts';

/** A claim about words that stand in the text: a count of projects, unless told otherwise. */
export function claimIn(text: string, quote: string, fields: Partial<Claim> = {}): Claim {
  return exampleClaimIn(text, quote, {
    kind: 'count',
    measure: 'projects',
    value: '1935',
    low: '1935',
    high: '1935',
    unit: 'project',
    stage: null,
    basis: null,
    donors: [],
    recipients: [],
    ...fields,
  });
}

export interface SampleFields {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly sourceUrl?: string;
  readonly claims?: (text: string) => readonly Claim[];
}

export async function addSample(ledger: Ledger, fields: SampleFields): Promise<DocumentSummary> {
  const claims = fields.claims?.(fields.text) ?? [];
  const { document } = await addDocument(
    ledger,
    documentOf(fields.text, claims, {
      fileName: null,
      title: fields.title ?? 'A report',
      outlet: fields.outlet ?? 'An outlet',
      sourceUrl: fields.sourceUrl ?? null,
      publishedOn: '2020-01-15',
      voice: 'independent',
    }),
  );
  return document;
}
