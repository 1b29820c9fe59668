import type { Attribution } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Mark } from '../lexicon/scan.ts';

/** Somebody saying something: source, cue and content as spans. */
export interface Report {
  readonly cue: Span;
  readonly sources: readonly Attribution[];
  readonly content: Span;
  /** The speaker takes a position on something disputed. */
  readonly contest: boolean;
}

export interface Source {
  readonly sources: readonly Attribution[];
  readonly span: Span;
}

export type Cue = Mark;
