import type { Attribution, Claim } from '../../core/claims/claim.ts';
import type { Span } from '../../core/claims/span.ts';
import type { SentenceView } from './sentenceView.ts';

/** A claim from its kind, measure and span; what was not found stays empty. */
export function draftClaim(
  view: SentenceView,
  document: string,
  span: Span,
  fields: Pick<Claim, 'kind' | 'measure' | 'score'> & { readonly attribution: readonly Attribution[] } & Partial<Claim>,
): Claim {
  return {
    value: null,
    low: null,
    high: null,
    qualifier: null,
    unit: null,
    unitInferred: false,
    stage: null,
    basis: null,
    period: null,
    donors: [],
    recipients: [],
    sectors: [],
    ...fields,
    document,
    quote: view.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    sentence: { start: view.span.start, end: view.span.end },
    by: 'rules',
  };
}
