/** What readers of dates are given and what they give back. */
import type { ReadingContext } from '../quantity.ts';
import type { Grain, Relation, Stretch } from '../periods.ts';
import type { Token } from '../tokens.ts';

/** Where a date was read: tokens from `first` to `last`. */
export interface DateHit {
  readonly first: number;
  readonly last: number;
  /** Null when it needs a document date that is not known. */
  readonly stretch: Stretch | null;
  readonly grain: Grain;
  readonly relation?: Relation;
  /** Day and month may stand the other way round. */
  readonly unsure?: boolean;
}

/** What date readers see; `free` tells whether a token's number is still unclaimed. */
export interface DateScene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: ReadingContext;
  readonly free: (at: number) => boolean;
}
