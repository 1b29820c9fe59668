import type { Span } from '../../../core/claims/span.ts';

/** An office-holder as the text names one. The span is the name's; `whole` covers name and office. */
export interface Person extends Span {
  readonly name: string;
  readonly office: string | null;
  readonly whole: Span;
}
